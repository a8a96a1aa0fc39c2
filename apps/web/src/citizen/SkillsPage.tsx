import { ListChecks } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { AwardsView, SkillsView } from '@mikrosprint/contracts';
import { LinkButton } from '../components/Button.js';
import { Card } from '../components/Card.js';
import { EmptyState } from '../components/EmptyState.js';
import { ErrorMessage } from '../components/ErrorMessage.js';
import { Loading } from '../components/Loading.js';
import { PageTitle } from '../components/PageTitle.js';
import { ReadableHeading } from '../reading/ReadAloud.js';
import { Words } from '../reading/Words.js';
import { CvLines } from './CvLines.js';
import { useAwards, useSkills } from './data.js';
import { SkillCard } from './SkillCard.js';
import styles from './SkillsPage.module.css';

type Sprint = SkillsView['sprints'][number];

/** "Det kan jeg nu": each skill, how far it is, what stands behind it, and the words for a CV. */
export function SkillsPage() {
  const { t } = useTranslation('citizen');
  const { data, error, refetch } = useSkills();
  const { data: awards } = useAwards();
  return (
    <div className={styles.page}>
      <ReadableHeading>
        <PageTitle>{t('skills.title')}</PageTitle>
      </ReadableHeading>
      <p>{t('skills.lead')}</p>
      {!data &&
        (error ? <ErrorMessage error={error} onRetry={() => void refetch()} /> : <Loading heights={[16]} />)}
      {data?.sprints.length === 0 && (
        <EmptyState
          icon={<ListChecks size={40} aria-hidden="true" />}
          title={t('skills.empty')}
          action={
            <LinkButton variant="primary" to="/sprints">
              {t('home.toSprints')}
            </LinkButton>
          }
        >
          {t('home.choose')}
        </EmptyState>
      )}
      {data?.sprints.map((sprint) => (
        <SprintSkills key={sprint.enrolmentId} sprint={sprint} awards={awards} />
      ))}
    </div>
  );
}

function SprintSkills({ sprint, awards }: { sprint: Sprint; awards: AwardsView | undefined }) {
  const certificate = awards?.certificates.find(({ sprintId }) => sprintId === sprint.sprintId) ?? null;
  const badges = awards?.badges.filter(({ sprintId }) => sprintId === sprint.sprintId) ?? [];
  return (
    <Card as="section" aria-labelledby={sprint.enrolmentId} data-personal="">
      <ReadableHeading>
        <h2 id={sprint.enrolmentId}>
          <Words of={sprint.title} />
        </h2>
      </ReadableHeading>
      <ul className={styles.grid}>
        {sprint.skills.map((skill) => (
          <SkillCard
            key={skill.id}
            skill={skill}
            enrolmentId={sprint.enrolmentId}
            badges={badges.filter(({ badgeId }) => skill.badgeIds.includes(badgeId))}
            certificate={certificate}
          />
        ))}
      </ul>
      <CvLines sprint={sprint} />
    </Card>
  );
}
