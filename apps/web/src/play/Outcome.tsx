import type { EnrolmentView } from '@mikrosprint/contracts';
import { ArrowRight, CircleCheck, Info, Lightbulb, RotateCcw } from 'lucide-react';
import { useEffect, useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Feedback, LearnerStep, StepState } from '@mikrosprint/level-engine';
import { Button } from '../components/Button.js';
import { useText } from '../i18n/useText.js';
import { ReadBlock } from '../reading/ReadAloud.js';
import { castMember } from './cast-member.js';
import styles from './Outcome.module.css';
import type { PlaySession, SessionView } from './session.js';

interface OutcomeProps {
  session: PlaySession;
  view: SessionView;
  step: LearnerStep;
  stepState: StepState;
  enrolment: EnrolmentView;
  points: boolean;
}

const icons = { good: CircleCheck, ok: CircleCheck, bad: RotateCcw, hint: Lightbulb, info: Info };

/**
 * What came of the answer, in words, at the foot of the screen where it is seen without scrolling; and the way on.
 * The status region is always there, so that a screen reader hears what changes in it.
 */
export function Outcome({ session, view, step, stepState, enrolment, points }: OutcomeProps) {
  const { t } = useTranslation('play');
  const { state, waiting } = view;
  const done = stepState.status === 'done';
  const exam = state.mode === 'exam';
  const isLast = state.current === state.order.length - 1;
  const words = exam ? (
    examWords(done, waiting, t)
  ) : (
    <PracticeWords {...{ view, step, stepState, enrolment, points }} />
  );
  const isSilent = exam ? words === null : !done && !state.feedback;
  const next = useFocusWhenLost(done);
  const said = useRef<HTMLDivElement>(null);
  const tone = exam ? 'info' : (state.feedback?.tone ?? 'good');
  return (
    <div className={`${styles.outcome} ${isSilent ? styles.silent : ''} ${styles[tone]}`}>
      <div className={styles.said}>
        <div role="status" ref={said}>
          {/* A new verdict is a new node, so that the same words are heard again. */}
          <div key={state.fx.seq}>{words}</div>
        </div>
        {!isSilent && !exam && <ReadBlock block={said} />}
      </div>
      {done && (
        <Button
          ref={next}
          data-read="no"
          variant="primary"
          size="large"
          wide
          busy={waiting}
          onClick={() => session.dispatch({ stepId: step.id, type: 'continue', payload: {} })}
        >
          {isLast ? t(exam ? 'finishExam' : 'finish') : t('continue')}
          <ArrowRight aria-hidden="true" size={20} />
        </Button>
      )}
    </div>
  );
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

function examWords(done: boolean, waiting: boolean, t: (key: string) => string): ReactNode {
  if (waiting) return <p className={styles.verdict}>{t('sending')} …</p>;
  if (!done) return null;
  return (
    <p className={styles.verdict}>
      <CircleCheck aria-hidden="true" size={22} />
      <strong>{t('verdict.saved')}</strong>
    </p>
  );
}

function PracticeWords({ view, step, stepState, enrolment, points }: Omit<OutcomeProps, 'session'>) {
  const { t } = useTranslation('play');
  const text = useText();
  const { feedback } = view.state;
  const done = stepState.status === 'done';
  const closing = done && step.feedback ? text.of(step.feedback) : null;
  return (
    <div className={styles.words}>
      {feedback && (
        <Verdict feedback={feedback} title={titleOf(feedback, done, step)} enrolment={enrolment} />
      )}
      {closing && closing !== (feedback && text.of(feedback.text)) && <p>{closing}</p>}
      {done && (points || step.source) && (
        <p className={styles.facts}>
          {points && <strong>{t('points', { points: text.number(Math.round(stepState.points)) })}</strong>}
          {step.source && <span>{text.of(step.source)}</span>}
        </p>
      )}
    </div>
  );
}

/** A form is not simply wrong: some of it stands. */
function titleOf(feedback: Feedback, done: boolean, step: LearnerStep): string {
  if (done && feedback.tone === 'good') return 'verdict.done';
  if (feedback.tone === 'bad' && step.mechanic === 'screen') return 'verdict.almost';
  return `verdict.${feedback.tone}`;
}

function Verdict(props: { feedback: Feedback; title: string; enrolment: EnrolmentView }) {
  const { feedback, title, enrolment } = props;
  const { t } = useTranslation('play');
  const text = useText();
  const Icon = icons[feedback.tone];
  const speaker = feedback.actor ? castMember(enrolment, feedback.actor).name : null;
  return (
    <p className={styles.verdict}>
      <Icon aria-hidden="true" size={22} />
      <span>
        <strong>{t(title)}.</strong> {speaker && `${speaker}: `}
        {text.of(feedback.text)}
      </span>
    </p>
  );
}
