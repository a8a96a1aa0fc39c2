import type { PileMark } from '@mikrosprint/level-engine';
import { pileColours, pileShape } from '../../stage/marks.js';
import styles from './Mark.module.css';

const middle = 12;
const radius = 9;

/** Colour and shape of a tray, drawn as on the stage; its name always stands beside it. */
export function Mark({ mark, size = 22 }: { mark: PileMark; size?: number }) {
  return (
    <svg
      className={styles.mark}
      width={size}
      height={size}
      viewBox="0 0 24 24"
      aria-hidden="true"
      // eslint-disable-next-line no-restricted-syntax -- the stage's own drawings, constant strings of this program
      dangerouslySetInnerHTML={{ __html: pileShape(mark, middle, middle, radius, pileColours[mark]) }}
    />
  );
}
