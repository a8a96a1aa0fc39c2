import type { EnrolmentView } from '@mikrosprint/contracts';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { usePerson } from '../api/session.js';
import { useMediaQuery } from '../hooks/useMediaQuery.js';
import { useText } from '../i18n/useText.js';
import { ReadAloud } from '../reading/ReadAloud.js';
import { Debrief } from './debrief/Debrief.js';
import { LeaveDialog } from './LeaveDialog.js';
import styles from './LevelView.module.css';
import { preloadPanels } from './panels-by-mechanic.js';
import { AsidePlace } from './parts/Aside.js';
import { PlayHeader } from './PlayHeader.js';
import tools from './PlayHeader.module.css';
import { PlayNotice } from './PlayNotice.js';
import type { PlaySession } from './session.js';
import { mechanicsOf, shownStep } from './shown-step.js';
import { StageFrame } from './StageFrame.js';
import { StepView } from './StepView.js';
import { useKeyboardOpen } from './use-keyboard-open.js';
import { useSessionView } from './use-session-view.js';
import { wideScreen } from './wide-screen.js';

interface LevelViewProps {
  session: PlaySession;
  enrolment: EnrolmentView;
  onAgain(): void;
}

/** A level on the screen: the stage, the task, and the way out. */
export function LevelView({ session, enrolment, onAgain }: LevelViewProps) {
  const { preferences } = usePerson();
  const text = useText();
  const view = useSessionView(session);
  const { level } = session;
  const { state } = view;
  const [leaving, setLeaving] = useState(false);
  const [aside, setAside] = useState<HTMLElement | null>(null);
  const reading = enrolment.method === 'reading';
  const isWide = useMediaQuery(wideScreen) && !reading;
  const keyboardOpen = useKeyboardOpen();
  const navigate = useNavigate();
  const toMap = () => void navigate(`/sprint/${enrolment.sprintId}`);

  useEffect(() => void preloadPanels(mechanicsOf(level)), [level]);
  useEffect(() => refreshWhenSeen(session), [session]);
  useEffect(keepFocusInSight, []);

  const stepId = state.order[state.current];
  const step = level.steps.find(({ id }) => id === stepId);
  const stepState = stepId === undefined ? undefined : state.steps[stepId];
  const showsStep = step && stepState && !state.finished;
  const at = showsStep ? shownStep(step, stepState) : null;

  return (
    <div className={styles.page} data-world={enrolment.world}>
      <SkipToTask />
      <PlayHeader
        title={text.of(level.title)}
        view={view}
        points={preferences.points}
        readAloud={
          <ReadAloud
            of={`${stepId ?? ''}/${at?.arrival ?? ''}`}
            roots={() => [...document.querySelectorAll('[data-readable]')]}
            className={tools.tool}
            wordsClassName={tools.toolWords}
          />
        }
        onLeave={() => (state.finished ? toMap() : setLeaving(true))}
      />
      <main
        className={`${styles.body} ${reading ? styles.reading : ''}`}
        id="content"
        data-mechanic={at?.step.mechanic ?? 'debrief'}
      >
        <div className={styles.left}>
          {!reading && (
            <StageFrame
              session={session}
              enrolment={enrolment}
              sound={preferences.sound}
              hidden={!isWide && keyboardOpen}
            />
          )}
          <div className={styles.aside} ref={setAside} data-readable="" />
        </div>
        <div className={styles.right} data-readable="">
          <PlayNotice notice={view.notice} onClose={() => session.dismissNotice()} />
          <AsidePlace.Provider value={isWide ? aside : null}>
            {showsStep ? (
              <StepView
                key={step.id}
                session={session}
                view={view}
                step={step}
                stepState={stepState}
                enrolment={enrolment}
                points={preferences.points}
              />
            ) : (
              <Debrief session={session} view={view} enrolment={enrolment} onAgain={onAgain} />
            )}
          </AsidePlace.Provider>
        </div>
      </main>
      <LeaveDialog open={leaving} view={view} onStay={() => setLeaving(false)} onLeave={toMap} />
    </div>
  );
}

function SkipToTask() {
  const { t } = useTranslation('shell');
  return (
    <a className={styles.skip} href="#task">
      {t('skip')}
    </a>
  );
}

/** Whoever comes back to this page may have played on elsewhere in the meantime. */
function refreshWhenSeen(session: PlaySession): () => void {
  const look = () => {
    if (document.visibilityState === 'visible') void session.refresh();
  };
  document.addEventListener('visibilitychange', look);
  return () => document.removeEventListener('visibilitychange', look);
}

/** What takes the focus is scrolled clear of the verdict that sticks to the foot of the screen. */
function keepFocusInSight(): () => void {
  const { style } = document.documentElement;
  style.scrollPaddingBlockEnd = 'min(14rem, 35vh)';
  return () => style.removeProperty('scroll-padding-block-end');
}
