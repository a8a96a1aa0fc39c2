import { useId } from 'react';
import styles from './Charts.module.css';

export interface BarValue {
  /** 0..1 of the whole length; null where it is not told. */
  share: number | null;
  /** As it stands beside the bar. */
  words: string;
}

const thickness = 16;

/** What is compared is striped, and what is not told is a dashed frame: neither is known by its colour alone. */
function BarShape({ share, striped }: { share: number | null; striped: boolean }) {
  const id = useId();
  return (
    <svg className={styles.bar} width="100%" height={thickness} focusable="false">
      {striped && (
        <pattern id={id} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect className={styles.stripeGround} width="6" height="6" />
          <rect className={styles.stripe} width="3" height="6" />
        </pattern>
      )}
      {share === null ? (
        <rect className={styles.untold} x="1" y="1" width="99%" height={thickness - 2} rx="4" />
      ) : (
        <>
          <rect className={styles.track} width="100%" height={thickness} rx="4" />
          <rect
            className={striped ? undefined : styles.fill}
            fill={striped ? `url(#${id})` : undefined}
            width={`${Math.max(0, Math.min(1, share)) * 100}%`}
            height={thickness}
            rx="4"
          />
        </>
      )}
    </svg>
  );
}

/** One line of a chart: its words above, and a bar for each version with its figure at the end. */
export function BarRow({ label, values }: { label: string; values: readonly BarValue[] }) {
  return (
    <li className={styles.row}>
      <span className={styles.label}>{label}</span>
      {values.map((value, index) => (
        <span key={index} className={styles.line}>
          <BarShape share={value.share} striped={index > 0} />
          <span className={styles.figure}>{value.words}</span>
        </span>
      ))}
    </li>
  );
}

/** Which version is which, when there are two. */
export function Legend({ names }: { names: readonly string[] }) {
  if (names.length < 2) return null;
  return (
    <ul className={styles.legend}>
      {names.map((name, index) => (
        <li key={name}>
          <span className={styles.swatch}>
            <BarShape share={1} striped={index > 0} />
          </span>
          {name}
        </li>
      ))}
    </ul>
  );
}
