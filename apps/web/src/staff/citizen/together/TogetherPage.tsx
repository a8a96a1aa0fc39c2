import { Users } from 'lucide-react';
import { useCallback, useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Navigate, useNavigate, useParams, useSearchParams } from 'react-router';
import type { LookUpPurpose, TogetherLevel } from '@mikrosprint/contracts';
import type { Level } from '@mikrosprint/curriculum';
import { ApiProblem } from '../../../api/problem.js';
import { ErrorMessage } from '../../../components/ErrorMessage.js';
import { Loading } from '../../../components/Loading.js';
import { PageTitle } from '../../../components/PageTitle.js';
import { NotFoundPage } from '../../../pages/NotFoundPage.js';
import { LevelLayout } from '../../../play/LevelLayout.js';
import { newId, newSeed } from '../../../play/sync/identity.js';
import threshold from '../../../play/Threshold.module.css';
import { useSessionView } from '../../../play/use-session-view.js';
import { forgetTyped } from '../../../studio/preview/quiet-frame.js';
import { Rehearsal } from '../../../studio/preview/rehearsal.js';
import { useKnownPurpose } from '../opening.js';
import { nobodysEnrolment, useTogetherLevel, type TogetherPlace } from './data.js';
import styles from './Together.module.css';
import { TogetherDebrief } from './TogetherDebrief.js';

/** A level of the citizen's, played by two at one screen: nothing of it is sent or kept. */
export function TogetherPage() {
  const { citizenId = '', enrolmentId = '', levelId = '' } = useParams();
  const purpose = useKnownPurpose(citizenId);
  // Whoever comes here by an address alone has not said why yet: the citizen's page asks.
  if (purpose === null) return <Navigate to={`/caseload/${citizenId}`} replace />;
  const place = { citizenId, enrolmentId, levelId };
  return <Opened key={`${enrolmentId}/${levelId}`} place={place} purpose={purpose} />;
}

function Opened({ place, purpose }: { place: TogetherPlace; purpose: LookUpPurpose }) {
  const { t } = useTranslation('citizen-page');
  const { data, error, refetch } = useTogetherLevel(place, purpose);
  if (data) return <Shown place={place} shown={data} />;
  if (error instanceof ApiProblem && error.code === 'not-found') return <NotFoundPage />;
  return (
    <main className={threshold.threshold} id="content">
      <div>
        <PageTitle className="visually-hidden">{t('together.title')}</PageTitle>
        {error ? (
          <ErrorMessage error={error} onRetry={() => void refetch()} />
        ) : (
          <Loading heights={[14, 6, 10]} />
        )}
      </div>
    </main>
  );
}

function Shown({ place, shown }: { place: TogetherPlace; shown: TogetherLevel }) {
  const { t } = useTranslation('citizen-page');
  const navigate = useNavigate();
  const [search] = useSearchParams();
  const [attempt, setAttempt] = useState(0);
  // From the beginning is what "again" means, also when one began at a step.
  const stepId = attempt === 0 ? search.get('step') : null;
  const session = useMemo(
    () =>
      new Rehearsal({
        ...{ level: shown.level as Level, mode: 'practice', stepId, seed: newSeed(), runId: newId() },
      }),
    // Each attempt is another session of the same level.
    // eslint-disable-next-line react-hooks/exhaustive-deps
    [shown, stepId, attempt],
  );
  const enrolment = useMemo(() => nobodysEnrolment(shown), [shown]);
  useEffect(() => () => forgetTyped(session.runId()), [session]);
  const view = useSessionView(session);
  const back = useCallback(() => void navigate(`/caseload/${place.citizenId}`), [navigate, place.citizenId]);
  const again = useCallback(() => setAttempt((before) => before + 1), []);
  return (
    <>
      <aside className={styles.banner} aria-label={t('together.title')} data-personal="">
        <Users aria-hidden="true" size={20} />
        <p>
          <strong>{t('together.banner')}</strong>{' '}
          <span className={styles.more}>{t('together.bannerMore', { name: shown.citizenName })}</span>
        </p>
      </aside>
      <LevelLayout
        session={session}
        view={view}
        enrolment={enrolment}
        points={false}
        sound={false}
        withStage
        stageKey={session.runId()}
        onLeave={back}
        debrief={<TogetherDebrief session={session} enrolment={enrolment} onAgain={again} onBack={back} />}
      />
    </>
  );
}
