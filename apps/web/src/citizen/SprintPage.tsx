import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Navigate, useParams } from 'react-router';
import { usePerson } from '../api/session.js';
import { LinkButton } from '../components/Button.js';
import { ErrorMessage } from '../components/ErrorMessage.js';
import { Loading } from '../components/Loading.js';
import { Notice } from '../components/Notice.js';
import { PageTitle } from '../components/PageTitle.js';
import { useText } from '../i18n/useText.js';
import plain from '../pages/plain.module.css';
import { ReadableHeading } from '../reading/ReadAloud.js';
import { Words } from '../reading/Words.js';
import { AskForFeedback } from '../review/AskForFeedback.js';
import { useHome } from './data.js';
import { whenIdle } from '../shell/when-idle.js';
import { SprintMap } from './map/SprintMap.js';
import { MethodChoice } from './MethodChoice.js';
import { preparePlay } from './prepare-play.js';
import { ReviewCard } from './ReviewCard.js';

/** The map of one sprint. Who has no place in it is led to where one takes it. */
export function SprintPage() {
  const { t } = useTranslation('citizen');
  const text = useText();
  const { sprintId } = useParams();
  const { data: home, error, refetch } = useHome();
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
  const { exam } = enrolment;
  return (
    <div className={plain.page}>
      <SprintMap
        enrolment={enrolment}
        heading={
          <>
            <ReadableHeading>
              <PageTitle>{text.of(enrolment.title)}</PageTitle>
            </ReadableHeading>
            <p>
              <Words of={enrolment.tagline} />
            </p>
          </>
        }
      />
      <ReviewCard review={home.review} always={enrolment.levelsFinished > 0} />
      <MethodChoice enrolment={enrolment} />
      {enrolment.completedAt ? (
        <Notice kind="success">
          <p>{t('map.completed', { date: text.date(enrolment.completedAt) })}</p>
          <LinkButton variant="primary" to="/badges">
            {t('home.toBadges')}
          </LinkButton>
        </Notice>
      ) : (
        exam && (
          <Notice>
            <p>
              {t('map.aboutExam', { passMark: exam.passMark })}{' '}
              {t('map.sittings', { count: exam.sittingsLeftToday })}
            </p>
          </Notice>
        )
      )}
      {enrolment.completedAt && <AskForFeedback enrolmentId={enrolment.enrolmentId} />}
    </div>
  );
}
