import { ArrowRight, CircleCheck, Info, Lightbulb, RotateCcw } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { LocalizedText } from '@mikrosprint/curriculum';
import type { RunState } from '@mikrosprint/level-engine';
import { onReturn } from '../api/connection.js';
import { ApiProblem } from '../api/problem.js';
import { Button } from '../components/Button.js';
import { ErrorMessage } from '../components/ErrorMessage.js';
import { useText } from '../i18n/useText.js';
import look from '../play/Outcome.module.css';
import { ReadBlock } from '../reading/ReadAloud.js';
import { Passage, Words } from '../reading/Words.js';
import type { Saved } from './data.js';
import styles from './review.module.css';
import type { AnswerState } from './use-question.js';
import { comesBack } from './when.js';

interface VerdictProps {
  run: RunState;
  isDone: boolean;
  source: LocalizedText | null;
  day: string;
  answer: AnswerState;
  isLast: boolean;
  onNext(saved: Saved): void;
}

const icons = { good: CircleCheck, ok: CircleCheck, bad: RotateCcw, hint: Lightbulb, info: Info };

/** What came of the answer and why, when it comes back, and the way on once it is saved. */
export function Verdict({ run, isDone, source, day, answer, isLast, onNext }: VerdictProps) {
  const { t } = useTranslation(['review', 'play']);
  const text = useText();
  const next = useRef<HTMLButtonElement>(null);
  const said = useRef<HTMLDivElement>(null);
  useFocusWhenLost(isDone, next);
  const { feedback } = run;
  const tone = feedback?.tone ?? 'good';
  const Icon = icons[tone];
  const { saved, saving, problem } = answer;
  const canGoOn = saved !== undefined;
  return (
    <div className={`${look.outcome} ${styles.verdict} ${feedback ? look[tone] : look.silent}`}>
      <div className={look.said}>
        <div role="status" ref={said} className={look.words}>
          {/* A new verdict is a new node, so that the same words are heard again. */}
          {feedback && (
            <div key={run.fx.seq}>
              <div className={look.verdict}>
                <Icon aria-hidden="true" size={22} />
                <div>
                  <strong>{t(`play:verdict.${tone}`)}.</strong> <Passage of={feedback.text} goesOn />
                </div>
              </div>
            </div>
          )}
          {isDone && (saved !== undefined || source) && (
            <p className={look.facts}>
              {saved && <strong>{t('review:comesBack', { when: comesBack(saved.dueOn, day, text) })}</strong>}
              {saved === null && <strong>{t('review:moot')}</strong>}
              {source && (
                <span>
                  <Words of={source} marks />
                </span>
              )}
            </p>
          )}
        </div>
        {feedback && <ReadBlock roots={() => [said.current]} />}
      </div>
      {isDone && problem !== null && !saving && <NotSaved answer={answer} />}
      {isDone && (canGoOn || saving) && (
        <Button
          ref={next}
          variant="primary"
          size="large"
          wide
          busy={!canGoOn}
          onClick={() => saved !== undefined && onNext(saved)}
        >
          {t(isLast ? 'review:finish' : 'review:nextQuestion')}
          <ArrowRight aria-hidden="true" size={20} />
        </Button>
      )}
    </div>
  );
}

/** Said plainly: the answer stands here and has not been saved; it is sent again when the connection is back. */
function NotSaved({ answer }: { answer: AnswerState }) {
  const { t } = useTranslation('review');
  const { problem, retry } = answer;
  const latest = useRef(retry);
  latest.current = retry;
  useEffect(() => onReturn(() => latest.current()), []);
  if (!(problem instanceof ApiProblem) || problem.code !== 'offline') {
    return <ErrorMessage error={problem} onRetry={retry} />;
  }
  return (
    <div role="alert" className={look.words}>
      <p>{t('notSaved')}</p>
      <Button onClick={retry}>{t('saveAgain')}</Button>
    </div>
  );
}

/** When the control that ended the question is gone with it, the way on takes the focus that would be lost. */
function useFocusWhenLost(isDone: boolean, next: React.RefObject<HTMLButtonElement | null>) {
  useEffect(() => {
    if (isDone && document.activeElement === document.body) next.current?.focus({ preventScroll: true });
  }, [isDone, next]);
}
