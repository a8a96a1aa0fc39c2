import type { LearnerShift, ShiftState } from '@mikrosprint/level-engine';
import { useTranslation } from 'react-i18next';
import { Words } from '../../reading/Words.js';
import { patienceOf } from '../shown-step.js';
import styles from './CaseBar.module.css';
import { Patience } from './Patience.js';

interface CaseBarProps {
  step: LearnerShift;
  state: ShiftState;
  nameOf(actor: string): string;
}

/** Above a case of a shift: which one it is, whose, and how those who wait are doing. */
export function CaseBar({ step, state, nameOf }: CaseBarProps) {
  const { t } = useTranslation('play');
  const here = step.arrivals.find(({ id }) => id === state.current);
  if (!here) return null;
  const total = step.arrivals.length;
  const number = Math.min(total, Object.keys(state.cases).length);
  return (
    <div className={styles.bar} data-case={here.id}>
      <p className={styles.who}>
        <strong>{t('shift.case', { number, total })}</strong>
        <span>
          {nameOf(here.actor)}: <Words of={here.wants} />
        </span>
      </p>
      {state.waiting.length > 0 && (
        <ul className={styles.waiting} aria-label={t('shift.inQueue')}>
          {state.waiting.map((id) => {
            const actor = step.arrivals.find((arrival) => arrival.id === id)?.actor ?? id;
            const look = patienceOf(step, state, id);
            return (
              <li key={id}>
                <Patience look={look} words={`${nameOf(actor)} ${t(`shift.patience.${look}`)}`} />
              </li>
            );
          })}
        </ul>
      )}
    </div>
  );
}
