import { useId } from 'react';
import styles from './ProgressBar.module.css';

interface ProgressBarProps {
  value: number;
  max?: number;
  /** What it measures; always there for a screen reader, shown unless `bare`. */
  label: string;
  /** The value in words, for example "3 af 5". */
  text: string;
  bare?: boolean;
}

export function ProgressBar({ value, max = 100, label, text, bare = false }: ProgressBarProps) {
  const id = useId();
  const share = max > 0 ? Math.min(1, Math.max(0, value / max)) : 0;
  return (
    <div className={styles.row}>
      <div className={bare ? 'visually-hidden' : styles.words}>
        <span id={id}>{label}</span>
        <span className="tabular">{text}</span>
      </div>
      <div
        className={styles.track}
        role="progressbar"
        aria-labelledby={id}
        aria-valuemin={0}
        aria-valuemax={max}
        aria-valuenow={value}
        aria-valuetext={text}
      >
        <div className={styles.fill} style={{ inlineSize: `${share * 100}%` }} />
      </div>
    </div>
  );
}
