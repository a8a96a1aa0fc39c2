import type { LearnerSheet, PlayMode, SheetState } from '@mikrosprint/level-engine';
import { CircleCheck, CircleDashed, CircleDot } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Words } from '../../../reading/Words.js';
import { NumberDisc } from '../../parts/Option.js';
import styles from './SheetGoals.module.css';

type Goal = LearnerSheet['goals'][number];
type Standing = 'missing' | 'begun' | 'typed' | 'right' | 'shown' | 'written';

const icons = {
  missing: CircleDashed,
  begun: CircleDot,
  typed: CircleDot,
  right: CircleCheck,
  shown: CircleCheck,
  written: CircleDot,
};

/** How a goal stands, in a word. An exam says only whether something is written. */
function standingOf({ id, cells }: Goal, state: SheetState, mode: PlayMode): Standing {
  const written = cells.filter((cell) => (state.entries[cell] ?? '') !== '').length;
  if (mode === 'exam') return written === cells.length ? 'written' : written > 0 ? 'begun' : 'missing';
  const known = state.goals[id] ?? 'open';
  if (known === 'right' && state.revealed) return 'shown';
  if (known !== 'open') return known;
  return written > 0 ? 'begun' : 'missing';
}

interface SheetGoalsProps {
  step: LearnerSheet;
  state: SheetState;
  mode: PlayMode;
  headingId: string;
  /** Takes one to the goal's first cell. */
  onGo(cell: string): void;
}

/** What is to be made, as a checklist. */
export function SheetGoals({ step, state, mode, headingId, onGo }: SheetGoalsProps) {
  const { t } = useTranslation('play');
  return (
    <ol className={styles.goals} aria-labelledby={headingId}>
      {step.goals.map((goal, index) => {
        const standing = standingOf(goal, state, mode);
        const Icon = icons[standing];
        const [cell = ''] = goal.cells;
        return (
          <li
            key={goal.id}
            data-goal={goal.id}
            className={`${styles.goalLine} ${styles[`goal-${standing}`] ?? ''}`}
          >
            <button
              type="button"
              className={styles.goalButton}
              aria-describedby={`${headingId}-${goal.id}`}
              onClick={() => onGo(cell)}
            >
              <NumberDisc number={index + 1} />
              <span>
                <Words of={goal.label} />
              </span>
            </button>
            <p id={`${headingId}-${goal.id}`} className={styles.standing}>
              <Icon aria-hidden="true" size={18} />
              <span>
                {t(`sheet.standing.${standing}`)}
                {standing === 'right' && goal.why && (
                  <span className={styles.why}>
                    {' '}
                    <Words of={goal.why} marks />
                  </span>
                )}
              </span>
            </p>
          </li>
        );
      })}
    </ol>
  );
}
