import type { EnrolmentView } from '@mikrosprint/contracts';
import { Lightbulb } from 'lucide-react';
import { useEffect, useId, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { LearnerStep, StepState } from '@mikrosprint/level-engine';
import { useText } from '../i18n/useText.js';
import { ApiProblem } from '../api/problem.js';
import { ErrorMessage } from '../components/ErrorMessage.js';
import { Loading } from '../components/Loading.js';
import { useMediaQuery } from '../hooks/useMediaQuery.js';
import { castMember } from './cast-member.js';
import { wideScreen } from './wide-screen.js';
import type { PanelAction } from './panel.js';
import { usePanel } from './panels-by-mechanic.js';
import { Aside } from './parts/Aside.js';
import { Speech } from './parts/Speech.js';
import { Outcome } from './Outcome.js';
import type { PlaySession, SessionView } from './session.js';
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
  const isFirst = state.current === 0;
  const node = stepState.mechanic === 'dialogue' ? stepState.node : null;
  const heading = useHeadingFocus(node);
  const send = (action: PanelAction) => session.dispatch({ stepId: step.id, ...action });
  const nameOf = (actor: string) => castMember(enrolment, actor).name;

  const said = saidNow(step, stepState);
  const title = said ? `${nameOf(said.actor)}: ${text.of(said.text)}` : text.of(step.prompt);
  // In a talk the colleague opens the scene; on a phone the talk then needs the place.
  const isUnderway = stepState.mechanic === 'dialogue' && stepState.path.length > 0;
  const isWide = useMediaQuery(wideScreen);
  const speeches = isUnderway && !isWide ? [] : speechesOf(session, step, isFirst);
  const speech = speeches.length > 0 && (
    <Aside>
      <div className={styles.speeches} id={`${id}-speech`}>
        {speeches.map(({ actor, texts }) => (
          <Speech
            key={actor}
            {...castMember(enrolment, actor)}
            role={roleOf(enrolment, actor, text)}
            paragraphs={texts.map(text.of)}
          />
        ))}
      </div>
    </Aside>
  );
  const { panel: Panel, failed, retry } = usePanel(step.mechanic);
  const keptHint =
    stepState.hinted && step.hint && state.feedback?.tone !== 'hint' && stepState.status === 'open';

  return (
    <section className={styles.step} id="task" aria-labelledby={`${id}-heading`}>
      {said && <p className={styles.kicker}>{text.of(step.prompt)}</p>}
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
      {level.mode === 'exam' && isFirst && <p className={styles.note}>{t('examNote')}</p>}
      {Panel ? (
        <Panel
          step={step}
          state={stepState}
          mode={level.mode}
          waiting={view.waiting}
          fx={state.fx}
          headingId={`${id}-heading`}
          draftKey={`${session.runId()}.${step.id}`}
          nameOf={nameOf}
          send={send}
        />
      ) : failed ? (
        <ErrorMessage error={offline} onRetry={retry} />
      ) : (
        <Loading heights={[12]} />
      )}
      {keptHint && (
        <p className={styles.hint}>
          <Lightbulb aria-hidden="true" size={20} />
          <span>{step.hint && text.of(step.hint)}</span>
        </p>
      )}
      <StepHelp session={session} step={step} stepState={stepState} points={points} send={send} />
      <Outcome
        session={session}
        view={view}
        step={step}
        stepState={stepState}
        enrolment={enrolment}
        points={points}
      />
    </section>
  );
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

/** The first step of a visit leaves the focus to the page; each later one, and each turn of a talk, takes it. */
let stepsSeen = 0;

function useHeadingFocus(node: string | null) {
  const heading = useRef<HTMLHeadingElement>(null);
  const shown = useRef<string | null | undefined>(undefined);
  useEffect(() => {
    const isNewStep = shown.current === undefined;
    const isNewTurn = !isNewStep && node !== null && shown.current !== node;
    shown.current = node;
    if (isNewTurn) heading.current?.focus();
    if (!isNewStep) return;
    if (stepsSeen > 0) {
      heading.current?.focus({ preventScroll: true });
      scrollTo({ top: 0 });
    }
    stepsSeen += 1;
  }, [node]);
  return heading;
}
