import { useTranslation } from 'react-i18next';
import type { HandOverPreview } from '@mikrosprint/contracts';
import { useHandoverLoad } from './data.js';
import styles from './Handover.module.css';

const kinds = ['helpRequests', 'unanswered', 'bookings', 'referrals', 'assignments'] as const;

/** What will move, said before it does. Silent while it is not known: it holds nobody up. */
export function GoesAlong({ wanted }: { wanted: HandOverPreview }) {
  const { t } = useTranslation('lead');
  const { data } = useHandoverLoad(wanted);
  if (!data) return null;
  return (
    <div className={styles.along}>
      <p>
        <strong>{t('handover.along', { count: data.citizens })}</strong>
      </p>
      <ul>
        {kinds
          .filter((kind) => data[kind] > 0)
          .map((kind) => (
            <li key={kind}>{t(`handover.${kind}`, { count: data[kind] })}</li>
          ))}
        <li>{t('handover.always')}</li>
      </ul>
    </div>
  );
}
