import type { BadgeKind } from './design.js';
import { circle, polygon, rosette, rounded } from './paths.js';

/** The silhouette of a kind, in a box of 100, and where the rest goes. */
export interface Frame {
  /** The metal, outermost. */
  outline: string;
  /** The field of colour inside it, which carries pattern and symbol. */
  field: string;
  /** A fine line inside the edge of the field. */
  inset: string;
  /** What hangs behind the metal. */
  behind: readonly string[];
  /** What lies in front of it, of metal too. */
  front: readonly string[];
  /** The folds of what lies in front, in shade. */
  folds: readonly string[];
  /** Middle and size of the box in which the symbol is drawn. */
  symbol: { x: number; y: number; size: number };
  /** Middle of the row of stars and its distance from one to the next. */
  stars: { x: number; y: number; step: number; radius: number };
}

/** A shield with a lifted top: `inset` units smaller on every side. */
function shield(inset: number): string {
  const [left, right, top, tip] = [10 + inset, 90 - inset, 11 + inset, 92 - inset * 1.25];
  const rise = 7 - inset * 0.2;
  return (
    `M50 ${top - rise}C${50 + 9} ${top} ${right - 12} ${top + 1} ${right} ${top}` +
    `C${right + 2} ${top + 38} ${right - 12} ${tip - 14} 50 ${tip}` +
    `C${left + 12} ${tip - 14} ${left - 2} ${top + 38} ${left} ${top}` +
    `C${left + 12} ${top + 1} 41 ${top} 50 ${top - rise}Z`
  );
}

const ribbon = 'M8 69c14 4.5 28 6.5 42 6.5s28-2 42-6.5v13.5c-14 4.5-28 6.5-42 6.5s-28-2-42-6.5Z';

/** The four kinds differ in outline, so that no colour is needed to tell them apart. */
export const frames: Record<BadgeKind, Frame> = {
  level: {
    outline: circle(50, 48, 44),
    field: circle(50, 48, 37),
    inset: circle(50, 48, 33.5),
    behind: [],
    front: [],
    folds: [],
    symbol: { x: 50, y: 48, size: 43 },
    stars: { x: 50, y: 85, step: 13, radius: 6 },
  },
  skill: {
    outline: polygon([50, 48], 47.5, 6, 10),
    field: polygon([50, 48], 39.5, 6, 8.5),
    inset: polygon([50, 48], 35.5, 6, 7.5),
    behind: [],
    front: [],
    folds: [],
    symbol: { x: 50, y: 48, size: 41 },
    stars: { x: 50, y: 84, step: 13, radius: 6 },
  },
  world: {
    outline: shield(0),
    field: shield(7),
    inset: shield(10.5),
    behind: [
      rounded(
        [
          [2, 76],
          [16, 72],
          [16, 90],
          [2, 93],
          [7, 84],
        ],
        1,
      ),
      rounded(
        [
          [98, 76],
          [84, 72],
          [84, 90],
          [98, 93],
          [93, 84],
        ],
        1,
      ),
    ],
    front: [ribbon],
    folds: [],
    symbol: { x: 50, y: 41, size: 40 },
    stars: { x: 50, y: 82, step: 13, radius: 4.6 },
  },
  special: {
    outline: rosette([50, 42], 41, 36.5, 12),
    field: circle(50, 42, 31.5),
    inset: circle(50, 42, 28),
    behind: [
      rounded(
        [
          [30, 62],
          [47, 70],
          [37, 97],
          [30, 88],
          [18, 92],
        ],
        1.5,
      ),
      rounded(
        [
          [70, 62],
          [53, 70],
          [63, 97],
          [70, 88],
          [82, 92],
        ],
        1.5,
      ),
    ],
    front: [],
    folds: [],
    symbol: { x: 50, y: 42, size: 37 },
    stars: { x: 50, y: 76, step: 12, radius: 5.5 },
  },
};
