import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Navigate, useParams } from 'react-router';
import { usePerson } from '../api/session.js';
import { ErrorMessage } from '../components/ErrorMessage.js';
import { Loading } from '../components/Loading.js';
import { PageTitle } from '../components/PageTitle.js';
import { useText } from '../i18n/useText.js';
import plain from '../pages/plain.module.css';
import { ReadableHeading } from '../reading/ReadAloud.js';
import { Words } from '../reading/Words.js';
import { AskForFeedback } from '../review/AskForFeedback.js';
import { MadeFor } from './catalogue/MadeFor.js';
import { useHome, useSprints } from './data.js';
import { whenIdle } from '../shell/when-idle.js';
import { LanguageNote } from './LanguageNote.js';
import { SprintMap } from './map/SprintMap.js';
import { MethodChoice } from './MethodChoice.js';
import { preparePlay } from './prepare-play.js';
import { SprintAgreement } from './referrals/SprintAgreement.js';
import { ReviewCard } from './ReviewCard.js';
import { SprintStanding } from './SprintStanding.js';
import { WorkplaceTasks } from './workplace-tasks/WorkplaceTasks.js';

/** The map of one sprint. Who has no place in it is led to where one takes it. */
export function SprintPage() {
  const { t } = useTranslation('citizen');
  const text = useText();
  const { sprintId } = useParams();
  const { data: home, error, refetch } = useHome();
  const { data: sprints } = useSprints();
  const { id: accountId } = usePerson();
  const enrolment = home?.enrolments.find((one) => one.sprintId === sprintId);
  useEffect(() => {
    if (!enrolment) return;
    const next = enrolment.nodes.find(({ isNext }) => isNext);
    return whenIdle(() => preparePlay(accountId, enrolment, next?.levelId));
  }, [accountId, enrolment]);
  if (!home) {
    return (
      <>
        <PageTitle className="visually-hidden">{t('map.title')}</PageTitle>
        {error ? (
          <ErrorMessage error={error} onRetry={() => void refetch()} />
        ) : (
          <Loading heights={[3, 34]} />
        )}
      </>
    );
  }
  if (!enrolment) return <Navigate to="/sprints" replace />;
  const hasBegun = enrolment.levelsFinished > 0;
  const card = sprints?.find((one) => one.sprintId === sprintId);
  const languageNote = card && <LanguageNote sprint={card} look="page" />;
  return (
    <div className={plain.page}>
      <SprintMap
        enrolment={enrolment}
        note={!hasBegun && languageNote}
        heading={
          <>
            <ReadableHeading>
              <PageTitle title={text.of(enrolment.title)}>
                <Words of={enrolment.title} />
              </PageTitle>
            </ReadableHeading>
            <p>
              <Words of={enrolment.tagline} />
            </p>
            {card && <MadeFor sprint={card} />}
          </>
        }
      />
      <SprintAgreement sprintId={enrolment.sprintId} />
      <ReviewCard review={home.review} always={hasBegun} />
      {hasBegun && languageNote}
      <MethodChoice enrolment={enrolment} />
      <SprintStanding enrolment={enrolment} />
      <WorkplaceTasks enrolmentId={enrolment.enrolmentId} />
      {enrolment.completedAt && <AskForFeedback enrolmentId={enrolment.enrolmentId} />}
    </div>
  );
}
