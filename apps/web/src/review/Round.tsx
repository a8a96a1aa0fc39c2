import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReviewQuestionView, ReviewToday } from '@mikrosprint/contracts';
import { ProgressBar } from '../components/ProgressBar.js';
import type { Saved } from './data.js';
import { Question } from './Question.js';
import { RoundDone } from './RoundDone.js';
import styles from './review.module.css';

export interface Answered {
  question: ReviewQuestionView;
  saved: Saved;
}

interface RoundProps {
  today: ReviewToday;
  /** The first question takes the focus too: the button that asked for the round is gone. */
  takesFocus: boolean;
  onAnother(): void;
}

/** One question after the other, at one's own pace, and then what it came to. */
export function Round({ today, takesFocus, onAnother }: RoundProps) {
  const { t } = useTranslation('review');
  const [answered, setAnswered] = useState<Answered[]>([]);
  const { questions } = today;
  const question = questions[answered.length];
  const heading = useHeadingFocus(answered.length, takesFocus);
  if (question === undefined) {
    return <RoundDone today={today} answered={answered} heading={heading} onAnother={onAnother} />;
  }
  const number = answered.length + 1;
  return (
    <>
      {number === 1 && <p className={styles.lead}>{t('lead')}</p>}
      <ProgressBar
        label={t('progress', { number, total: questions.length })}
        text={t('minutes', { count: Math.ceil((questions.length - answered.length) / 2) })}
        value={answered.length}
        max={questions.length}
      />
      <Question
        key={question.cardId}
        question={question}
        day={today.day}
        isLast={number === questions.length}
        heading={heading}
        onNext={(saved) => setAnswered([...answered, { question, saved }])}
      />
    </>
  );
}

/** A new page leaves the focus on its title; each later question, and the ending, takes it. */
function useHeadingFocus(place: number, takesFocus: boolean) {
  const heading = useRef<HTMLHeadingElement>(null);
  const isFirst = useRef(!takesFocus);
  useEffect(() => {
    if (isFirst.current) {
      isFirst.current = false;
      return;
    }
    heading.current?.focus({ preventScroll: true });
    scrollTo({ top: 0 });
  }, [place]);
  return heading;
}
