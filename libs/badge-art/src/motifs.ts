import type { BadgeWorld } from './design.js';
import { circle, onCircle } from './paths.js';

/** A quiet pattern behind the symbol, in a box of 100: lines of some width, or figures that are filled. */
export interface Motif {
  lines?: { paths: readonly string[]; width: number };
  fills?: readonly string[];
}

/** Sheets of paper, one on top of the other. */
const sheets = ['M-8 60L38 20l46 58-46 38Z', 'M30 34L78 4l36 60-46 30Z'];

const wave = (y: number) => `M-10 ${y}q10-8 20 0t20 0 20 0 20 0 20 0 20 0v60h-120Z`;

const wheel = [
  circle(82, 84, 44),
  circle(82, 84, 36),
  ...Array.from({ length: 12 }, (_, index) => {
    const [x, y] = onCircle([82, 84], 36, index * 30);
    return `M82 84L${Math.round(x * 100) / 100} ${Math.round(y * 100) / 100}`;
  }),
];

const rays = Array.from({ length: 9 }, (_, index) => {
  const [from, to] = [onCircle([50, 104], 130, index * 20 - 85), onCircle([50, 104], 130, index * 20 - 75)];
  return `M50 104L${from.map(Math.round).join(' ')}L${to.map(Math.round).join(' ')}Z`;
});

const chevron = (x: number) => `M${x} -4l34 54-34 54h17l34-54-34-54Z`;

/** Papers in the office, the harbour by the hotel, a bicycle's wheel, the sun of an ordinary day, a sprint. */
export const motifs: Record<BadgeWorld, Motif> = {
  'gdpr-office': { fills: sheets },
  hotel: { fills: [wave(58), wave(72)] },
  workshop: { lines: { paths: wheel, width: 2.4 } },
  everyday: { fills: rays },
  brand: { fills: [chevron(-6), chevron(28), chevron(62)] },
};
