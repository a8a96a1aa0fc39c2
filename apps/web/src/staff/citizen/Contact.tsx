import { useTranslation } from 'react-i18next';
import type { CitizenPage } from '@mikrosprint/contracts';
import { useText } from '../../i18n/useText.js';
import styles from './Contact.module.css';

/** Who it is, the same for the caseworker and the citizen. */
export function Contact({ page }: { page: CitizenPage }) {
  const { t } = useTranslation('staff');
  const text = useText();
  return (
    <p className={styles.contact} data-seen="contact">
      {page.email}
      {' · '}
      {page.lastActivityAt
        ? t('citizen.lastActive', { when: text.ago(page.lastActivityAt) })
        : t('row.neverActive')}
    </p>
  );
}
