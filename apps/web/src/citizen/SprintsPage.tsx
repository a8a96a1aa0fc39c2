import { Layers } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { EnrolmentView, SprintCard } from '@mikrosprint/contracts';
import { Button, LinkButton } from '../components/Button.js';
import { Card } from '../components/Card.js';
import { EmptyState } from '../components/EmptyState.js';
import { ErrorMessage } from '../components/ErrorMessage.js';
import { Loading } from '../components/Loading.js';
import { PageTitle } from '../components/PageTitle.js';
import { ProgressBar } from '../components/ProgressBar.js';
import { useText } from '../i18n/useText.js';
import { ReadableHeading } from '../reading/ReadAloud.js';
import { Words } from '../reading/Words.js';
import { useEnrol, useHome, useSprints } from './data.js';
import { WorldPicture } from './map/WorldPicture.js';
import { SprintDetails, SprintFacts } from './SprintFacts.js';
import styles from './SprintsPage.module.css';

/** What one learns, where it is used, and the way in. */
function Sprint({ sprint, enrolment }: { sprint: SprintCard; enrolment: EnrolmentView | undefined }) {
  const { t } = useTranslation('citizen');
  const text = useText();
  const enrol = useEnrol();
  const navigate = useNavigate();
  const to = `/sprint/${sprint.sprintId}`;
  return (
    <Card as="article" className={styles.card}>
      <div className={styles.art}>
        <WorldPicture world={sprint.world} />
      </div>
      <div className={styles.text}>
        <ReadableHeading>
          <h2>
            <Words of={sprint.title} />
          </h2>
        </ReadableHeading>
        <p>
          <strong>
            <Words of={sprint.tagline} />
          </strong>
        </p>
        <p>
          <Words of={sprint.description} />
        </p>
        <SprintFacts sprint={sprint} />
        {enrolment ? (
          <>
            <ProgressBar
              label={t('sprints.yourWay')}
              value={enrolment.levelsFinished}
              max={enrolment.levelsTotal}
              text={t('map.progress', { done: enrolment.levelsFinished, of: enrolment.levelsTotal })}
            />
            <LinkButton variant="primary" to={to}>
              {t(enrolment.levelsFinished > 0 ? 'sprints.open' : 'sprints.begin', {
                sprint: text.of(sprint.title),
              })}
            </LinkButton>
          </>
        ) : (
          <Button
            variant="primary"
            busy={enrol.isPending}
            onClick={() => enrol.mutate(sprint.sprintId, { onSuccess: () => void navigate(to) })}
          >
            {t('sprints.begin', { sprint: text.of(sprint.title) })}
          </Button>
        )}
        {enrol.error && <ErrorMessage error={enrol.error} />}
        <SprintDetails sprint={sprint} />
      </div>
    </Card>
  );
}

export function SprintsPage() {
  const { t } = useTranslation('citizen');
  const sprints = useSprints();
  const home = useHome();
  const error = sprints.error ?? home.error;
  return (
    <div className={styles.page}>
      <ReadableHeading>
        <PageTitle>{t('sprints.title')}</PageTitle>
      </ReadableHeading>
      <p>{t('sprints.lead')}</p>
      {sprints.data && home.data ? (
        sprints.data.map((sprint) => (
          <Sprint
            key={sprint.sprintId}
            sprint={sprint}
            enrolment={home.data.enrolments.find(({ sprintId }) => sprintId === sprint.sprintId)}
          />
        ))
      ) : error ? (
        <ErrorMessage error={error} onRetry={() => void Promise.all([sprints.refetch(), home.refetch()])} />
      ) : (
        <Loading heights={[22]} />
      )}
      {sprints.data?.length === 0 && (
        <EmptyState icon={<Layers size={40} aria-hidden="true" />} title={t('sprints.none')} />
      )}
    </div>
  );
}
