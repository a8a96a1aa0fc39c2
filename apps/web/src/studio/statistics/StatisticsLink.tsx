import { ChartColumn } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { DraftCard } from '@mikrosprint/contracts';
import styles from './Statistics.module.css';

/** From a draft to how its learners do; nothing before it has been published. */
export function StatisticsLink({ draft }: { draft: Pick<DraftCard, 'sprintId' | 'published'> }) {
  const { t } = useTranslation('studio');
  if (!draft.published) return null;
  return (
    <Link className={styles.link} to={`/studio/statistics/${draft.sprintId}`}>
      <ChartColumn size={18} aria-hidden="true" />
      {t('statistics.link')}
    </Link>
  );
}
