import { Eye, Lightbulb } from 'lucide-react';
import { useId, useRef, type Ref } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReviewQuestionView } from '@mikrosprint/contracts';
import type { LocalizedText } from '@mikrosprint/curriculum';
import { revealOfferedAfter, type RecallState } from '@mikrosprint/level-engine';
import { Button } from '../components/Button.js';
import { Card } from '../components/Card.js';
import { Portrait } from '../components/Portrait.js';
import { RecallPanel } from '../play/panels/RecallPanel.js';
import { ReadBlock } from '../reading/ReadAloud.js';
import { Passage, Words } from '../reading/Words.js';
import type { Saved } from './data.js';
import { Paper } from './Paper.js';
import styles from './review.module.css';
import { useQuestion } from './use-question.js';
import { Verdict } from './Verdict.js';

interface QuestionProps {
  question: ReviewQuestionView;
  /** Today, `YYYY-MM-DD`. */
  day: string;
  isLast: boolean;
  heading: Ref<HTMLHeadingElement>;
  onNext(saved: Saved): void;
}

/** One quick question: what it is about, the answers, and why. */
export function Question({ question, day, isLast, heading, onNext }: QuestionProps) {
  const id = useId();
  const asked = useRef<HTMLDivElement>(null);
  const answers = useRef<HTMLDivElement>(null);
  const { step, run, state, send, answer } = useQuestion(question);
  const { task, paper, speaker } = question;
  const intro = step.intro;
  return (
    <Card as="section" className={styles.question} aria-labelledby={`${id}-heading`}>
      <div ref={asked} className={styles.asked}>
        <p className={styles.kicker}>
          <Words of={question.sprintTitle} /> · <Words of={question.levelTitle} />
        </p>
        {/* First the task it was part of: "one of them" is asked of what it says. */}
        {task && (
          <p id={`${id}-task`} className={styles.task}>
            <Words of={task} />
          </p>
        )}
        <h2
          ref={heading}
          id={`${id}-heading`}
          tabIndex={-1}
          aria-describedby={`${task ? `${id}-task ` : ''}${id}-about`}
        >
          <Words of={step.prompt} />
        </h2>
        <div id={`${id}-about`} className={styles.about}>
          {paper && <Paper paper={paper} />}
          {speaker && intro && <Saying speaker={speaker} words={intro.text} />}
        </div>
        <span className={styles.listen}>
          <ReadBlock roots={() => [asked.current, answers.current]} />
        </span>
      </div>
      <div ref={answers}>
        <RecallPanel
          step={step}
          state={state}
          mode="practice"
          waiting={false}
          fx={run.fx}
          headingId={`${id}-heading`}
          draftKey={`review.${question.cardId}`}
          nameOf={() => speaker?.name ?? ''}
          personOf={() => ({ rig: speaker?.rig ?? '', name: speaker?.name ?? '' })}
          send={send}
        />
      </div>
      <Help
        state={state}
        hasHint={step.hint !== null}
        onHint={() => send({ type: 'hint', payload: {} })}
        onReveal={() => send({ type: 'reveal', payload: {} })}
      />
      <Verdict
        run={run}
        isDone={state.status === 'done'}
        source={step.source}
        day={day}
        answer={answer}
        isLast={isLast}
        onNext={onNext}
      />
    </Card>
  );
}

type Speaker = NonNullable<ReviewQuestionView['speaker']>;

/** What somebody says, never folded: it is what one answers. */
function Saying({ speaker, words }: { speaker: Speaker; words: LocalizedText }) {
  return (
    <div className={styles.saying}>
      <Portrait rig={speaker.rig} name={speaker.name} size={3.5} />
      <div>
        <p className={styles.from}>{speaker.name}</p>
        <Passage of={words} />
      </div>
    </div>
  );
}

interface HelpProps {
  state: RecallState;
  hasHint: boolean;
  onHint(): void;
  onReveal(): void;
}

/** A hint, and after three mistakes the answer: the question then comes again sooner, and that is all. */
function Help({ state, hasHint, onHint, onReveal }: HelpProps) {
  const { t } = useTranslation('play');
  const canReveal = state.mistakes >= revealOfferedAfter;
  if (state.status === 'done' || !(hasHint || canReveal)) return null;
  return (
    <div className={styles.help}>
      {hasHint && (
        // It stays when it has been used: a button that vanishes takes the focus with it.
        <Button
          variant="quiet"
          icon={<Lightbulb aria-hidden="true" size={20} />}
          aria-disabled={state.hinted || undefined}
          onClick={onHint}
        >
          {t(state.hinted ? 'hintShown' : 'hint')}
        </Button>
      )}
      {canReveal && (
        <Button variant="quiet" icon={<Eye aria-hidden="true" size={20} />} onClick={onReveal}>
          {t('reveal')}
        </Button>
      )}
    </div>
  );
}
