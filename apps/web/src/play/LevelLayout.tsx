import type { EnrolmentView } from '@mikrosprint/contracts';
import { useEffect, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useMediaQuery } from '../hooks/useMediaQuery.js';
import { useText } from '../i18n/useText.js';
import { ReadAloud } from '../reading/ReadAloud.js';
import styles from './LevelView.module.css';
import { preloadPanels } from './panels-by-mechanic.js';
import { AsidePlace } from './parts/Aside.js';
import { PlayHeader } from './PlayHeader.js';
import tools from './PlayHeader.module.css';
import { PlayNotice } from './PlayNotice.js';
import type { PlaySession, SessionView } from './session.js';
import { mechanicsOf, shownStep } from './shown-step.js';
import { StageFrame } from './StageFrame.js';
import { StepView } from './StepView.js';
import { useKeyboardOpen } from './use-keyboard-open.js';
import { wideScreen } from './wide-screen.js';

interface LevelLayoutProps {
  session: PlaySession;
  view: SessionView;
  enrolment: EnrolmentView;
  /** What the player has chosen to see and hear. */
  points: boolean;
  sound: boolean;
  withStage: boolean;
  /** Another value builds the stage anew. */
  stageKey?: string;
  onLeave(): void;
  /** What stands where the steps were, once the level is over. */
  debrief: ReactNode;
}

/** A level on the screen: the stage, the task, and the way out. It knows neither who plays nor what is kept of it. */
export function LevelLayout(props: LevelLayoutProps) {
  const { session, view, enrolment, points, sound, withStage, stageKey, onLeave, debrief } = props;
  const text = useText();
  const { level } = session;
  const { state } = view;
  const [aside, setAside] = useState<HTMLElement | null>(null);
  const isWide = useMediaQuery(wideScreen) && withStage;
  const keyboardOpen = useKeyboardOpen();

  useEffect(() => void preloadPanels(mechanicsOf(level)), [level]);
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
        points={points}
        readAloud={
          <ReadAloud
            of={`${stepId ?? ''}/${at?.arrival ?? ''}`}
            roots={() => [...document.querySelectorAll('[data-readable]')]}
            className={tools.tool}
            wordsClassName={tools.toolWords}
          />
        }
        onLeave={onLeave}
      />
      <main
        className={`${styles.body} ${withStage ? '' : styles.reading}`}
        id="content"
        data-mechanic={at?.step.mechanic ?? 'debrief'}
      >
        <div className={styles.left}>
          {withStage && (
            <StageFrame
              key={stageKey}
              session={session}
              enrolment={enrolment}
              sound={sound}
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
                points={points}
              />
            ) : (
              debrief
            )}
          </AsidePlace.Provider>
        </div>
      </main>
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

/** What takes the focus is scrolled clear of the verdict that sticks to the foot of the screen. */
function keepFocusInSight(): () => void {
  const { style } = document.documentElement;
  style.scrollPaddingBlockEnd = 'min(14rem, 35vh)';
  return () => style.removeProperty('scroll-padding-block-end');
}
