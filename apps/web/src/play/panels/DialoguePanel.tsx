import type { DialogueState, LearnerDialogue } from '@mikrosprint/level-engine';
import { useTranslation } from 'react-i18next';
import { Words } from '../../reading/Words.js';
import type { PanelProps } from '../panel.js';
import { Option, type OptionLook } from '../parts/Option.js';
import styles from './DialoguePanel.module.css';

type Node = LearnerDialogue['nodes'][number];
const moods = 6;

/** The node that is shown: the one one is at, or the last one when the talk is over. */
function shownNode(step: LearnerDialogue, state: DialogueState): Node | undefined {
  const id = state.node ?? state.path.at(-1)?.node;
  return step.nodes.find((node) => node.id === id);
}

/** A talk: what is said is the step's heading, the answers stand here. */
export function DialoguePanel({
  step,
  state,
  mode,
  waiting,
  headingId,
  nameOf,
  send,
}: PanelProps<'dialogue'>) {
  const { t } = useTranslation('play');
  const node = shownNode(step, state);
  const over = state.node === null;
  const said = over ? state.path.at(-1)?.choice : undefined;
  const exam = mode === 'exam';

  const lookOf = (choice: string): OptionLook => {
    if (choice === said) return exam ? 'chosen' : 'right';
    if (state.tried.includes(choice)) return 'tried';
    return over ? 'muted' : 'open';
  };

  return (
    <div className={styles.panel}>
      {!exam && <Mood name={nameOf(step.actor)} mood={state.mood} />}
      <ul className={styles.choices} aria-labelledby={headingId}>
        {node?.choices.map((choice) => {
          const look = lookOf(choice.id);
          return (
            <li key={`${node.id}/${choice.id}`}>
              <Option
                look={look}
                off={waiting || look !== 'open'}
                suffix={choice.id === said ? t('chosen') : undefined}
                onPress={() => send({ type: 'say', payload: { node: node.id, choice: choice.id } })}
              >
                <Words of={choice.label} />
              </Option>
            </li>
          );
        })}
      </ul>
      {state.ending && (
        <p className={styles.ending}>
          <strong>{t('dialogue.ended')}:</strong> <Words of={state.ending} marks />
        </p>
      )}
      <SoFar step={step} state={state} name={nameOf(step.actor)} />
    </div>
  );
}

/** The person's mood in words, with a row of dots that says the same. */
function Mood({ name, mood }: { name: string; mood: number }) {
  const { t } = useTranslation('play');
  return (
    <p className={styles.mood}>
      <span className={styles.dots} aria-hidden="true">
        {Array.from({ length: moods - 1 }, (_, index) => (
          <span key={index} className={index < mood ? styles.full : styles.empty} />
        ))}
      </span>
      {t('dialogue.mood', { name, mood: t(`dialogue.moods.mood${mood}`) })}
    </p>
  );
}

function SoFar({ step, state, name }: { step: LearnerDialogue; state: DialogueState; name: string }) {
  const { t } = useTranslation('play');
  if (state.path.length === 0) return null;
  return (
    <details className={styles.soFar}>
      <summary>{t('dialogue.soFar')}</summary>
      <ol>
        {state.path.map(({ node: nodeId, choice: choiceId }) => {
          const node = step.nodes.find(({ id }) => id === nodeId);
          const choice = node?.choices.find(({ id }) => id === choiceId);
          if (!node || !choice) return null;
          return (
            <li key={nodeId}>
              <p>
                <strong>{name}:</strong> <Words of={node.says} marks />
              </p>
              <p className={styles.mine}>
                <strong>{t('you')}:</strong> <Words of={choice.label} />
              </p>
              {choice.reply && (
                <p>
                  <strong>{name}:</strong> <Words of={choice.reply} marks />
                </p>
              )}
            </li>
          );
        })}
      </ol>
    </details>
  );
}
