import type { PileMark } from '@mikrosprint/level-engine';
import styles from './Mark.module.css';

const shapes: Record<PileMark, string> = {
  circle: 'M12 3a9 9 0 1 0 0 18a9 9 0 1 0 0-18z',
  square: 'M4.5 4.5h15v15h-15z',
  triangle: 'M12 3.2l9.4 16.6H2.6z',
  diamond: 'M12 2.2l9 9.8-9 9.8-9-9.8z',
  star: 'M12 2.4l2.9 6.1 6.6.9-4.8 4.6 1.2 6.6L12 17.4l-5.9 3.2 1.2-6.6L2.5 9.4l6.6-.9z',
};

/** Colour and shape of a tray, the same as on the stage; its name always stands beside it. */
export function Mark({ mark, size = 22 }: { mark: PileMark; size?: number }) {
  return (
    <svg
      className={`${styles.mark} ${styles[mark]}`}
      width={size}
      height={size}
      viewBox="0 0 24 24"
      aria-hidden="true"
    >
      <path d={shapes[mark]} />
    </svg>
  );
}
