import { ChevronDown, UserCheck, X } from 'lucide-react';
import { useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../components/Button.js';
import { Choices } from '../../components/Choices.js';
import { Toggle } from '../../components/Toggle.js';
import {
  nothingSaid,
  saysSomething,
  searchStages,
  type AskedGroup,
  type OwnAnswers,
  type Questions,
  type SearchStage,
} from './fit.js';
import styles from './FitQuestion.module.css';

interface FitQuestionProps {
  questions: Questions;
  answers: OwnAnswers;
  onChange(answers: OwnAnswers): void;
  /** How many sprints fit what has been said. */
  fitting: number;
}

function Groups({ questions, answers, onChange }: Omit<FitQuestionProps, 'fitting'>) {
  const { t } = useTranslation('citizen');
  const id = useId();
  const choose = (group: AskedGroup, isChosen: boolean) => {
    const others = answers.groups.filter((one) => one !== group);
    onChange({ ...answers, order: 'fit', groups: isChosen ? [...others, group] : others });
  };
  return (
    <fieldset aria-describedby={`${id}hint`}>
      <legend>{t('fit.groups')}</legend>
      <p id={`${id}hint`} className={styles.hint}>
        {t('fit.several')}
      </p>
      <div className={styles.groups}>
        {questions.groups.map((group) => (
          <Toggle
            key={group}
            look="tick"
            label={t(`fit.group.${group}`)}
            checked={answers.groups.includes(group)}
            onChange={(isChosen) => choose(group, isChosen)}
          />
        ))}
      </div>
    </fieldset>
  );
}

function Form({ questions, answers, onChange }: Omit<FitQuestionProps, 'fitting'>) {
  const { t } = useTranslation('citizen');
  return (
    <div className={styles.form}>
      <p>{t('fit.stays')}</p>
      {questions.stage && (
        <Choices<SearchStage | 'not-said'>
          legend={t('fit.looked')}
          value={answers.stage ?? 'not-said'}
          onChange={(stage) =>
            onChange({ ...answers, order: 'fit', stage: stage === 'not-said' ? null : stage })
          }
          options={[...searchStages, 'not-said' as const].map((value) => ({
            value,
            label: t(`fit.stage.${value}`),
          }))}
        />
      )}
      {questions.groups.length > 0 && <Groups questions={questions} answers={answers} onChange={onChange} />}
    </div>
  );
}

/** An optional question that orders the list below it, what its answers have done, and the ways back. */
export function FitQuestion({ questions, answers, onChange, fitting }: FitQuestionProps) {
  const { t } = useTranslation('citizen');
  const summary = useRef<HTMLElement>(null);
  const [wasCleared, setCleared] = useState(false);
  if (!questions.stage && questions.groups.length === 0) return null;
  const isAnswered = saysSomething(answers);
  const isUsual = answers.order === 'usual';
  const change = (next: OwnAnswers) => {
    setCleared(false);
    onChange(next);
  };
  const clear = () => {
    // The button goes with the answers: whoever pressed it stands at the question again.
    summary.current?.focus();
    setCleared(true);
    onChange(nothingSaid);
  };
  const found = fitting > 0 && isUsual ? t('fit.usual') : t('fit.found', { count: fitting });
  return (
    <div className={styles.question}>
      <details>
        <summary ref={summary}>
          <UserCheck size={22} aria-hidden="true" />
          <span className={styles.words}>
            <span className={styles.title}>{t('fit.title')}</span>{' '}
            <span className={styles.optional}>{t('fit.optional')}</span>
          </span>
          <ChevronDown size={20} className={styles.mark} aria-hidden="true" />
        </summary>
        <Form questions={questions} answers={answers} onChange={change} />
      </details>
      <p role="status" className={styles.found} data-personal="">
        {isAnswered ? found : wasCleared && t('fit.cleared')}
      </p>
      {isAnswered && (
        <div className={styles.ways}>
          {fitting > 0 && (
            <Button onClick={() => change({ ...answers, order: isUsual ? 'fit' : 'usual' })}>
              {t(isUsual ? 'fit.toFit' : 'fit.toUsual')}
            </Button>
          )}
          <Button variant="quiet" icon={<X size={20} aria-hidden="true" />} onClick={clear}>
            {t('fit.clear')}
          </Button>
        </div>
      )}
    </div>
  );
}
