import type { LearnerSpot, SpotState } from '@mikrosprint/level-engine';
import { useTranslation } from 'react-i18next';
import { Words } from '../../reading/Words.js';
import type { PanelProps } from '../panel.js';
import { HandIn } from '../parts/HandIn.js';
import { NumberDisc, Option, type OptionLook } from '../parts/Option.js';
import styles from './SpotPanel.module.css';

type Thing = LearnerSpot['things'][number];

function lookOf(thing: Thing, state: SpotState): OptionLook {
  if (state.found.includes(thing.id)) return 'right';
  if (state.missed.includes(thing.id)) return 'tried';
  return state.status === 'done' && !state.marked.includes(thing.id) ? 'muted' : 'open';
}

/** The room as a list of its things, or a document whose sentences can be picked. */
export function SpotPanel({ step, state, mode, waiting, headingId, send }: PanelProps<'spot'>) {
  const { t } = useTranslation('play');
  const exam = mode === 'exam';
  const over = state.status === 'done';
  const isDocument = step.surface === 'document';
  const count = exam
    ? t('spot.marked', { count: state.marked.length })
    : t('spot.found', { found: state.found.length, total: step.targetCount });

  const things = step.things.map((thing) => {
    const look = lookOf(thing, state);
    const marked = state.marked.includes(thing.id);
    return (
      <li key={thing.id}>
        <Option
          look={look}
          off={over || waiting || look === 'right' || look === 'tried'}
          pressed={exam ? marked : undefined}
          suffix={look === 'right' ? t('spot.isFound') : marked ? t('spot.isMarked') : undefined}
          lead={<NumberDisc number={thing.number} />}
          onPress={() => send({ type: 'tap', payload: { thing: thing.id } })}
        >
          <Words of={thing.label} />
        </Option>
      </li>
    );
  });

  return (
    <div className={styles.panel}>
      <p className={styles.count}>
        <span className={styles.tally}>{count}</span>
        {exam && <span>{t('spot.toFind', { count: step.targetCount })}</span>}
        {!isDocument && !over && <span className={styles.how}>{t('spot.tapToo')}</span>}
      </p>
      {isDocument ? (
        <div className={styles.paper}>
          {step.document && (
            <h3>
              <Words of={step.document.title} />
            </h3>
          )}
          <ul className={styles.sentences} aria-labelledby={headingId}>
            {things}
          </ul>
        </div>
      ) : (
        <ul className={styles.things} aria-labelledby={headingId}>
          {things}
        </ul>
      )}
      {exam && (
        <HandIn
          ready={state.marked.length > 0}
          why={t('spot.markFirst')}
          over={over}
          waiting={waiting}
          onPress={() => send({ type: 'hand-in', payload: {} })}
        />
      )}
    </div>
  );
}
