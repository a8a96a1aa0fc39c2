import { Signpost } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { LinkButton } from '../components/Button.js';
import { PageTitle } from '../components/PageTitle.js';
import styles from './plain.module.css';

export function NotFoundPage() {
  const { t } = useTranslation('shell');
  return (
    <div className={styles.centre}>
      <Signpost size={56} strokeWidth={1.6} aria-hidden="true" />
      <PageTitle>{t('notFound.title')}</PageTitle>
      <p>{t('notFound.text')}</p>
      <LinkButton variant="primary" to="/">
        {t('notFound.home')}
      </LinkButton>
    </div>
  );
}
