import type { PatienceLook } from '../shown-step.js';
import styles from './Patience.module.css';

const dots = { plenty: 3, watching: 2, 'running-out': 1, 'used-up': 0 } as const;

/** Somebody's patience in words, with as many dots as over the head on the stage. */
export function Patience({ look, words }: { look: PatienceLook; words: string }) {
  return (
    <span className={`${styles.patience} ${styles[look]}`}>
      <span className={styles.dots} aria-hidden="true">
        {[1, 2, 3].map((dot) => (
          <span key={dot} className={dot <= dots[look] ? styles.full : styles.empty} />
        ))}
      </span>
      {words}
    </span>
  );
}
