import { ChartColumn } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { InsightSprint } from '@mikrosprint/contracts';
import { Card } from '../../components/Card.js';
import { EmptyState } from '../../components/EmptyState.js';
import { ErrorMessage } from '../../components/ErrorMessage.js';
import { Loading } from '../../components/Loading.js';
import { PageTitle } from '../../components/PageTitle.js';
import plain from '../../pages/plain.module.css';
import { Words } from '../../reading/Words.js';
import { useAuthor } from '../pages/author.js';
import { FreshnessLine } from './FreshnessLine.js';
import { useSprintList } from './statistics-api.js';
import styles from './Statistics.module.css';
import { useFigures } from './use-figures.js';
import { versionWord } from './version-number.js';

/** The published sprints whose figures I may read, each with how it stands. */
export function StatisticsPage() {
  const { t } = useTranslation('studio');
  const { roles } = useAuthor();
  const { data, error, refetch } = useSprintList();
  return (
    <div className={plain.page}>
      <div>
        <PageTitle>{t('statistics.title')}</PageTitle>
        <p className={plain.lead}>
          {t(roles.includes('provider') ? 'statistics.lead' : 'statistics.leadOfAll')}
        </p>
      </div>
      {data && <FreshnessLine {...data} />}
      {data && data.sprints.length > 0 && (
        <ul className={styles.cards}>
          {data.sprints.map((sprint) => (
            <SprintLine key={sprint.sprintId} sprint={sprint} />
          ))}
        </ul>
      )}
      {data?.sprints.length === 0 && (
        <EmptyState
          icon={<ChartColumn size={40} aria-hidden="true" />}
          title={t('statistics.noSprints')}
          action={<Link to="/studio">{t('statistics.toStudio')}</Link>}
        >
          {t('statistics.noSprintsHint')}
        </EmptyState>
      )}
      {!data &&
        (error ? (
          <ErrorMessage error={error} onRetry={() => void refetch()} />
        ) : (
          <Loading heights={[8, 8]} />
        ))}
    </div>
  );
}

function SprintLine({ sprint }: { sprint: InsightSprint }) {
  const { t } = useTranslation('studio');
  const figures = useFigures();
  const { sprintId, title, version, standing, told } = sprint;
  return (
    <Card as="li" className={styles.card}>
      <h2>
        <Link to={`/studio/statistics/${sprintId}`}>
          <Words of={title} />
        </Link>
      </h2>
      {told ? (
        <>
          <p>
            {t('statistics.told', {
              version: versionWord(told),
              began: figures.people(told.learners),
              finished: figures.people(told.completions),
            })}
          </p>
          <p className={styles.small}>
            {told.toMend === 0
              ? t('statistics.mend.none')
              : t('statistics.mend.count', { count: told.toMend })}
          </p>
        </>
      ) : (
        <p>{t(standing === 'nobody' ? 'statistics.nobodyShort' : 'statistics.tooFewShort')}</p>
      )}
      <p className={styles.small}>{t('statistics.newest', { version })}</p>
    </Card>
  );
}
