import type { EnrolmentView } from '@mikrosprint/contracts';
import { Lightbulb } from 'lucide-react';
import { useEffect, useId, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { LearnerStep, StepState } from '@mikrosprint/level-engine';
import { useText } from '../i18n/useText.js';
import { Passage, Words } from '../reading/Words.js';
import { ApiProblem } from '../api/problem.js';
import { ErrorMessage } from '../components/ErrorMessage.js';
import { Loading } from '../components/Loading.js';
import { useMediaQuery } from '../hooks/useMediaQuery.js';
import { castMember } from './cast-member.js';
import { wideScreen } from './wide-screen.js';
import type { PanelAction } from './panel.js';
import { usePanel } from './panels-by-mechanic.js';
import { Aside } from './parts/Aside.js';
import { CaseBar } from './parts/CaseBar.js';
import { Speech } from './parts/Speech.js';
import { StepPicture } from './parts/StepPicture.js';
import { UsedFor } from './parts/UsedFor.js';
import { Outcome } from './Outcome.js';
import type { PlaySession, SessionView } from './session.js';
import { shownStep, type ShownStep } from './shown-step.js';
import styles from './StepView.module.css';
import { StepHelp } from './StepHelp.js';

interface StepViewProps {
  session: PlaySession;
  view: SessionView;
  step: LearnerStep;
  stepState: StepState;
  enrolment: EnrolmentView;
  points: boolean;
}

const offline = new ApiProblem('offline', 0);

/** One step: its question, the colleague's words, the mechanic's panel, and what came of the answer. */
export function StepView({ session, view, step, stepState, enrolment, points }: StepViewProps) {
  const { t } = useTranslation('play');
  const text = useText();
  const id = useId();
  const { state } = view;
  const { level } = session;
  const at = shownStep(step, stepState);
  const isFirst = state.current === 0 && isBeginning(stepState);
  const heading = useHeadingFocus(placeOf(step, at));
  // A case of a shift is played under the shift's own id.
  const send = (action: PanelAction) => session.dispatch({ stepId: step.id, ...action });
  const personOf = (actor: string) => castMember(enrolment, actor);
  const nameOf = (actor: string) => personOf(actor).name;

  const said = saidNow(at.step, at.state);
  const title = said ? (
    <>
      {nameOf(said.actor)}: <Words of={said.text} marks />
    </>
  ) : (
    <Words of={at.step.prompt} />
  );
  // In a talk the colleague opens the scene; on a phone the talk then needs the place.
  const isUnderway = at.state.mechanic === 'dialogue' && at.state.path.length > 0;
  const isWide = useMediaQuery(wideScreen);
  const speeches = isUnderway && !isWide ? [] : speechesOf(session, at.step, isFirst);
  const speech = speeches.length > 0 && (
    <Aside>
      <div className={styles.speeches} id={`${id}-speech`}>
        {speeches.map(({ actor, texts }) => (
          <Speech
            key={actor}
            {...castMember(enrolment, actor)}
            role={roleOf(enrolment, actor, text)}
            paragraphs={texts}
          />
        ))}
        {isFirst && <UsedFor enrolment={enrolment} levelId={level.id} />}
      </div>
    </Aside>
  );
  const { panel: Panel, failed, retry } = usePanel(at.step.mechanic);
  const keptHint =
    at.state.hinted && at.step.hint && state.feedback?.tone !== 'hint' && at.state.status === 'open';

  return (
    <section className={styles.step} id="task" aria-labelledby={`${id}-heading`}>
      {step.mechanic === 'shift' && stepState.mechanic === 'shift' && at.arrival && (
        <CaseBar step={step} state={stepState} nameOf={nameOf} />
      )}
      {said && (
        <p className={styles.kicker}>
          <Words of={at.step.prompt} />
        </p>
      )}
      {said && speech}
      <h2
        ref={heading}
        id={`${id}-heading`}
        tabIndex={-1}
        className={said ? styles.said : undefined}
        aria-describedby={speech ? `${id}-speech` : undefined}
      >
        {title}
      </h2>
      {!said && speech}
      {at.step.picture && <StepPicture key={at.step.picture.file} picture={at.step.picture} />}
      {level.mode === 'exam' && isFirst && <p className={styles.note}>{t('examNote')}</p>}
      {Panel ? (
        <Panel
          key={`panel-${at.arrival ?? ''}`}
          step={at.step}
          state={at.state}
          mode={level.mode}
          waiting={view.waiting}
          fx={state.fx}
          headingId={`${id}-heading`}
          draftKey={[session.runId(), step.id, at.arrival].filter(Boolean).join('.')}
          nameOf={nameOf}
          personOf={personOf}
          send={send}
        />
      ) : failed ? (
        <ErrorMessage error={offline} onRetry={retry} />
      ) : (
        <Loading heights={[12]} />
      )}
      {keptHint && (
        <div className={styles.hint}>
          <Lightbulb aria-hidden="true" size={20} />
          <div>{at.step.hint && <Passage of={at.step.hint} goesOn />}</div>
        </div>
      )}
      <StepHelp
        key={`help-${at.arrival ?? ''}`}
        session={session}
        stepId={step.id}
        at={at}
        points={points}
        send={send}
      />
      <Outcome
        session={session}
        view={view}
        step={step}
        stepState={stepState}
        at={at}
        enrolment={enrolment}
        points={points}
      />
    </section>
  );
}

/** The brief belongs to the beginning: a shift says it once, at the queue before the first case. */
function isBeginning(state: StepState): boolean {
  return state.mechanic !== 'shift' || Object.keys(state.cases).length === 0;
}

/** Where one stands inside the step: which case, and in a talk which turn. */
function placeOf(step: LearnerStep, at: ShownStep): Place {
  const node = at.state.mechanic === 'dialogue' ? at.state.node : null;
  return { task: step.mechanic === 'shift' ? (at.arrival ?? 'queue') : step.id, node };
}

/** In a talk the heading is what the person says. */
function saidNow(step: LearnerStep, state: StepState) {
  if (step.mechanic !== 'dialogue' || state.mechanic !== 'dialogue') return null;
  const id = state.node ?? state.path.at(-1)?.node;
  const node = step.nodes.find((candidate) => candidate.id === id);
  return node ? { actor: step.actor, text: node.says } : null;
}

/** The brief opens the first step; what one colleague says in a row stands in one bubble. */
function speechesOf({ level }: PlaySession, { intro }: LearnerStep, isFirst: boolean) {
  const all = [...(isFirst ? [level.brief] : []), ...(intro ? [intro] : [])];
  const speeches: { actor: string; texts: (typeof level.brief)['text'][] }[] = [];
  for (const { actor, text } of all) {
    const last = speeches.at(-1);
    if (last?.actor === actor) last.texts.push(text);
    else speeches.push({ actor, texts: [text] });
  }
  return speeches;
}

function roleOf(
  enrolment: EnrolmentView,
  actor: string,
  text: ReturnType<typeof useText>,
): string | undefined {
  const { role } = castMember(enrolment, actor);
  // On the stage the title is enough; what else is said of a person stands in the sprint's list of colleagues.
  return role && text.of(role).split('. ')[0];
}

interface Place {
  task: string;
  node: string | null;
}

/** The first task of a visit leaves the focus to the page; each later one, and each turn of a talk, takes it. */
let tasksSeen = 0;

/** Something was pressed to come here: the first task takes the focus too. */
export const beginWithFocus = (): void => void (tasksSeen += 1);

function useHeadingFocus({ task, node }: Place) {
  const heading = useRef<HTMLHeadingElement>(null);
  const shown = useRef<Place | null>(null);
  useEffect(() => {
    const before = shown.current;
    shown.current = { task, node };
    if (before?.task !== task) {
      if (tasksSeen > 0) {
        // The top of the page is where the stage is: a new task is read with the people it is about in sight.
        heading.current?.focus({ preventScroll: true });
        scrollTo({ top: 0 });
      }
      tasksSeen += 1;
    } else if (node !== null && before.node !== node) {
      // No farther than it must: the face of whoever speaks stays in sight.
      heading.current?.focus({ preventScroll: true });
      heading.current?.scrollIntoView({ block: 'nearest' });
    }
  }, [task, node]);
  return heading;
}
