import type { LocalizedText } from '@mikrosprint/curriculum';
import type { LearnerRecall, RecallState } from '@mikrosprint/level-engine';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Words } from '../../reading/Words.js';
import type { PanelProps } from '../panel.js';
import { HandIn } from '../parts/HandIn.js';
import { NumberDisc, Option, type OptionLook } from '../parts/Option.js';
import styles from './RecallPanel.module.css';

type Choice = Extract<LearnerRecall['task'], { kind: 'choice' }>;
type Pairs = Extract<LearnerRecall['task'], { kind: 'pairs' }>;

/** One quick question, or pairs to join. */
export function RecallPanel(props: PanelProps<'recall'>) {
  const { task } = props.step;
  return task.kind === 'choice' ? (
    <ChoiceList {...props} task={task} />
  ) : (
    <PairBoard {...props} task={task} />
  );
}

function choiceLook(option: string, state: RecallState, exam: boolean): OptionLook {
  if (state.chosen === option) return exam ? 'chosen' : 'right';
  if (state.tried.includes(option)) return 'tried';
  return state.status === 'done' ? 'muted' : 'open';
}

function ChoiceList({
  task,
  state,
  mode,
  waiting,
  headingId,
  send,
}: PanelProps<'recall'> & { task: Choice }) {
  return (
    <ul className={styles.options} aria-labelledby={headingId}>
      {task.options.map((option) => {
        const look = choiceLook(option.id, state, mode === 'exam');
        return (
          <li key={option.id}>
            <Option
              look={look}
              off={waiting || look !== 'open'}
              onPress={() => send({ type: 'choose', payload: { option: option.id } })}
            >
              <Words of={option.text} />
            </Option>
          </li>
        );
      })}
    </ul>
  );
}

function PairBoard({ task, state, mode, waiting, headingId, send }: PanelProps<'recall'> & { task: Pairs }) {
  const { t } = useTranslation('play');
  const [held, setHeld] = useState<{ side: 'left' | 'right'; id: string } | null>(null);
  const exam = mode === 'exam';
  const over = state.status === 'done';
  const order = Object.keys(state.matched);
  const pairNumber = (left: string | undefined) => (left === undefined ? 0 : order.indexOf(left) + 1);
  const leftOf = (right: string) => order.find((left) => state.matched[left] === right);

  const press = (side: 'left' | 'right', id: string) => {
    if (!held || held.side === side) {
      setHeld(held?.id === id ? null : { side, id });
      return;
    }
    setHeld(null);
    const [left, right] = side === 'right' ? [held.id, id] : [id, held.id];
    send({ type: 'match', payload: { left, right } });
  };

  const card = (side: 'left' | 'right', id: string, words: LocalizedText) => {
    const number = pairNumber(side === 'left' ? id : leftOf(id));
    const joined = number > 0;
    const missed = state.lastMiss?.[side] === id && !held;
    const look: OptionLook = joined ? (exam ? 'chosen' : 'right') : missed ? 'tried' : 'open';
    return (
      <li key={id}>
        <Option
          look={look}
          off={over || waiting || (joined && !exam)}
          pressed={joined && !exam ? undefined : held?.side === side && held.id === id}
          suffix={joined ? t('recall.pair', { number }) : undefined}
          lead={joined ? <NumberDisc number={number} /> : undefined}
          onPress={() => press(side, id)}
        >
          <Words of={words} />
        </Option>
      </li>
    );
  };

  return (
    <div className={styles.panel}>
      <p className={styles.how}>
        {t('recall.pairsHow')}{' '}
        <strong>{t('recall.joined', { done: order.length, total: task.lefts.length })}</strong>
      </p>
      <div className={styles.board} role="group" aria-labelledby={headingId}>
        <ul aria-label={t('recall.lefts')}>
          {task.lefts.map(({ id, text: words }) => card('left', id, words))}
        </ul>
        <ul aria-label={t('recall.rights')}>
          {task.rights.map(({ id, text: words }) => card('right', id, words))}
        </ul>
      </div>
      {exam && (
        <HandIn
          ready={order.length === task.lefts.length}
          why={t('recall.joined', { done: order.length, total: task.lefts.length })}
          over={over}
          waiting={waiting}
          onPress={() => send({ type: 'hand-in', payload: {} })}
        />
      )}
    </div>
  );
}
