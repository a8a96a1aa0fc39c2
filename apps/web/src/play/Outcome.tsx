import type { EnrolmentView } from '@mikrosprint/contracts';
import type { LocalizedText } from '@mikrosprint/curriculum';
import { ArrowRight, CircleCheck, Info, Lightbulb, RotateCcw } from 'lucide-react';
import { useEffect, useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Feedback, Fx, LearnerStep, RunState, StepState } from '@mikrosprint/level-engine';
import { Button } from '../components/Button.js';
import { useText } from '../i18n/useText.js';
import { ReadBlock } from '../reading/ReadAloud.js';
import { Passage, Words } from '../reading/Words.js';
import { castMember } from './cast-member.js';
import { useKeepInSight } from './keep-in-sight.js';
import { movedWords } from './moved-words.js';
import styles from './Outcome.module.css';
import type { PlaySession, SessionView } from './session.js';
import type { ShownStep } from './shown-step.js';
import { useLasting } from './use-lasting.js';

interface OutcomeProps {
  session: PlaySession;
  view: SessionView;
  step: LearnerStep;
  stepState: StepState;
  /** The task one is at; in a shift it is over before the step is. */
  at: ShownStep;
  enrolment: EnrolmentView;
  points: boolean;
}

const icons = { good: CircleCheck, ok: CircleCheck, bad: RotateCcw, hint: Lightbulb, info: Info };

/**
 * What came of the answer, in words, at the foot of the screen where it is seen without scrolling; and the way on.
 * The status region is always there, so that a screen reader hears what changes in it.
 */
export function Outcome(props: OutcomeProps) {
  const { view, at } = props;
  const { t } = useTranslation('play');
  const { state, waiting } = view;
  const done = at.state.status === 'done';
  const exam = state.mode === 'exam';
  const isSlow = useLasting(waiting, 800);
  const words = exam ? examWords(done, isSlow, t) : <PracticeWords {...props} />;
  const isSilent = exam ? words === null : !done && !state.feedback;
  const verdict = useVerdictNumber(state);
  const said = useRef<HTMLDivElement>(null);
  const outcome = useRef<HTMLDivElement>(null);
  useKeepInSight(outcome, isSilent ? null : `${verdict} ${done}`);
  const tone = exam ? 'info' : (state.feedback?.tone ?? 'good');
  return (
    <div ref={outcome} className={`${styles.outcome} ${isSilent ? styles.silent : ''} ${styles[tone]}`}>
      <div className={styles.said}>
        <div role="status" ref={said}>
          {/* A new verdict is a new node, so that the same words are heard again. */}
          <div key={verdict}>{words}</div>
          <Moved key={`moved-${state.fx.seq}`} at={at} fx={state.fx} />
        </div>
        {!isSilent && !exam && <ReadBlock roots={() => [said.current]} />}
      </div>
      <Onward {...props} done={done} />
    </div>
  );
}

/** The one way on: to the queue from a case, else to the next step or the end. */
function Onward({ session, view, step, stepState, done }: OutcomeProps & { done: boolean }) {
  const { t } = useTranslation('play');
  const { state, waiting } = view;
  const next = useFocusWhenLost(done);
  if (!done) return null;
  const isLast = state.current === state.order.length - 1;
  const isCase = stepState.status !== 'done';
  const end = state.mode === 'exam' ? 'finishExam' : 'finish';
  return (
    <Button
      ref={next}
      data-read="no"
      variant="primary"
      size="large"
      wide
      busy={waiting}
      onClick={() => session.dispatch({ stepId: step.id, type: isCase ? 'back' : 'continue', payload: {} })}
    >
      {t(isCase ? 'shift.back' : isLast ? end : 'continue')}
      <ArrowRight aria-hidden="true" size={20} />
    </Button>
  );
}

function Moved({ at, fx }: { at: ShownStep; fx: Fx }) {
  const { t } = useTranslation('play');
  const text = useText();
  const moved = movedWords(at, fx);
  if (!moved) return null;
  return (
    <p className="visually-hidden">
      {t(moved.key, { ...moved.values, slot: moved.slot ? text.of(moved.slot) : '' })}
    </p>
  );
}

/** Counts the verdicts: a card that is moved while the last one still stands is no new one. */
function useVerdictNumber({ fx, feedback }: RunState): number {
  const last = useRef({ seq: fx.seq, words: '' });
  const words = JSON.stringify(feedback);
  if (fx.kind !== 'neutral' || words !== last.current.words) last.current = { seq: fx.seq, words };
  return last.current.seq;
}

/** When the control that ended the step is gone with it, the way on takes the focus that would be lost. */
function useFocusWhenLost(done: boolean) {
  const button = useRef<HTMLButtonElement>(null);
  const before = useRef(done);
  useEffect(() => {
    const isNews = done && !before.current;
    before.current = done;
    if (isNews && document.activeElement === document.body) button.current?.focus({ preventScroll: true });
  }, [done]);
  return button;
}

/** A move that arrives at once is not talked about; what takes long is. */
function examWords(done: boolean, isSlow: boolean, t: (key: string) => string): ReactNode {
  if (isSlow) return <p className={styles.verdict}>{t('sending')} …</p>;
  if (!done) return null;
  return (
    <p className={styles.verdict}>
      <CircleCheck aria-hidden="true" size={22} />
      <strong>{t('verdict.saved')}</strong>
    </p>
  );
}

function PracticeWords({ view, step, stepState, at, enrolment, points }: Omit<OutcomeProps, 'session'>) {
  const { t } = useTranslation('play');
  const text = useText();
  const done = at.state.status === 'done';
  const feedback = spokenFeedback(view.state.feedback, at);
  const closings = closingWords(step, stepState, at).filter(
    (words) => text.of(words) !== (feedback && text.of(feedback.text)),
  );
  const { source } = at.step;
  const bonus = stepState.mechanic === 'shift' && at.arrival ? stepState.orderBonus : 0;
  return (
    <div className={styles.words}>
      {feedback && <Verdict feedback={feedback} title={titleOf(feedback, view, at)} enrolment={enrolment} />}
      {closings.map((words) => (
        <Passage key={words.da} of={words} />
      ))}
      {done && (points || source) && (
        <p className={styles.facts}>
          {points && <strong>{t('points', { points: text.number(Math.round(at.state.points)) })}</strong>}
          {points && bonus > 0 && <span>{t('shift.bonus', { bonus })}</span>}
          {source && (
            <span>
              <Words of={source} marks />
            </span>
          )}
        </p>
      )}
    </div>
  );
}

/** The reply to a letter has come as a letter of its own: here stands what one did well. */
function spokenFeedback(feedback: Feedback | null, { step, state }: ShownStep): Feedback | null {
  const isReply = step.mechanic === 'compose' && state.status === 'done' && feedback?.tone === 'good';
  return isReply && step.feedback ? { ...feedback, text: step.feedback, actor: null } : feedback;
}

/** What the task, and with the last case the whole shift, ends on. */
function closingWords(step: LearnerStep, stepState: StepState, at: ShownStep): LocalizedText[] {
  const ended = [at, ...(at.arrival ? [{ step, state: stepState }] : [])];
  return ended.flatMap((one) =>
    one.state.status === 'done' && one.step.feedback ? [one.step.feedback] : [],
  );
}

const inParts: ReadonlySet<string> = new Set(['compose', 'screen', 'sequence', 'sheet']);

/** What is judged in parts is not simply wrong: some of it stands. And not every word on the way is the answer. */
function titleOf(feedback: Feedback, { state }: SessionView, { step, state: task }: ShownStep): string {
  if (task.status === 'done' && feedback.tone === 'good') return 'verdict.done';
  if (feedback.tone === 'bad' && inParts.has(step.mechanic)) return 'verdict.almost';
  if (feedback.tone === 'info' && state.fx.kind !== 'reveal' && !task.revealed) return 'verdict.note';
  return `verdict.${feedback.tone}`;
}

function Verdict(props: { feedback: Feedback; title: string; enrolment: EnrolmentView }) {
  const { feedback, title, enrolment } = props;
  const { t } = useTranslation('play');
  const Icon = icons[feedback.tone];
  const speaker = feedback.actor ? castMember(enrolment, feedback.actor).name : null;
  return (
    <div className={styles.verdict}>
      <Icon aria-hidden="true" size={22} />
      <div>
        <strong>{t(title)}.</strong> {speaker && `${speaker}: `}
        <Passage of={feedback.text} goesOn />
      </div>
    </div>
  );
}
