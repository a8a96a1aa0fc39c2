import { useTranslation } from 'react-i18next';
import type { SprintCard } from '@mikrosprint/contracts';
import type { Track } from '@mikrosprint/curriculum';
import { PlannedCourses } from '../citizen/catalogue/PlannedCourses.js';
import { SprintDetails, SprintFacts } from '../citizen/SprintFacts.js';
import { useCatalogue } from '../citizen/data.js';
import { Card } from '../components/Card.js';
import { ErrorMessage } from '../components/ErrorMessage.js';
import { Loading } from '../components/Loading.js';
import { PageTitle } from '../components/PageTitle.js';
import plain from '../pages/plain.module.css';
import { Words } from '../reading/Words.js';

const tracks = ['basic', 'job'] as const;

function Sprint({ sprint }: { sprint: SprintCard }) {
  return (
    <Card as="article" className={plain.prose}>
      <h3>
        <Words of={sprint.title} />
      </h3>
      <p>
        <strong>
          <Words of={sprint.tagline} />
        </strong>
      </p>
      <p>
        <Words of={sprint.description} />
      </p>
      <SprintFacts sprint={sprint} />
      <SprintDetails sprint={sprint} />
    </Card>
  );
}

/** The published sprints and the planned ones, to read about; for everybody who does not take them. */
export function CataloguePage() {
  const { t } = useTranslation(['common', 'citizen']);
  const { data, error, refetch } = useCatalogue();
  const of = (track: Track) => data?.sprints.filter((sprint) => sprint.track === track) ?? [];
  return (
    <div className={plain.narrow}>
      <PageTitle>{t('catalogue.title')}</PageTitle>
      <p className={plain.lead}>{t('catalogue.lead')}</p>
      {tracks
        .filter((track) => of(track).length > 0)
        .map((track) => (
          <section key={track} className={plain.page} aria-labelledby={track}>
            <h2 id={track}>{t(`citizen:tracks.${track}.title`)}</h2>
            {of(track).map((sprint) => (
              <Sprint key={sprint.sprintId} sprint={sprint} />
            ))}
          </section>
        ))}
      {data && <PlannedCourses courses={data.planned} />}
      {!data &&
        (error ? <ErrorMessage error={error} onRetry={() => void refetch()} /> : <Loading heights={[18]} />)}
    </div>
  );
}
