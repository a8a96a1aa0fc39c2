import type { BadgeKind } from './design.js';
import { circle, polygon, rosette, star } from './paths.js';

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
  /** Marks cut into what lies in front. */
  engraved: readonly string[];
  /** Middle and size of the box in which the symbol is drawn. */
  symbol: { x: number; y: number; size: number };
  /** Middle of the row of stars and the way from one to the next; null for kinds that no number of stars gives. */
  stars: { x: number; y: number; step: number; radius: number } | null;
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
const ribbonEnds = ['M16 73L2 77l5.5 8L2 93.5l14-3Z', 'M84 73l14 4-5.5 8 5.5 8.5-14-3Z'];
const tails = ['M29 60l18 10-10 27-7.5-9L18 92Z', 'M71 60L53 70l10 27 7.5-9L82 92Z'];
const lozenge = (x: number, y: number) => `M${x - 3.2} ${y}l3.2-2.4 3.2 2.4-3.2 2.4Z`;

/** The four kinds differ in outline, so that no colour is needed to tell them apart. */
export const frames: Record<BadgeKind, Frame> = {
  level: {
    outline: circle(50, 48, 44),
    field: circle(50, 48, 37),
    inset: circle(50, 48, 34),
    behind: [],
    front: [],
    engraved: [],
    symbol: { x: 50, y: 47.5, size: 46 },
    stars: { x: 50, y: 85, step: 15, radius: 8 },
  },
  skill: {
    outline: polygon([50, 47.5], 47.5, 6, 4),
    field: polygon([50, 47.5], 39.5, 6, 3.5),
    inset: polygon([50, 47.5], 36, 6, 3),
    behind: [],
    front: [],
    engraved: [],
    symbol: { x: 50, y: 47.5, size: 42 },
    stars: { x: 50, y: 84, step: 15, radius: 8 },
  },
  world: {
    outline: shield(0),
    field: shield(6.5),
    inset: shield(9.5),
    behind: ribbonEnds,
    front: [ribbon],
    engraved: [star([50, 82.2], 5.6), lozenge(34, 80.9), lozenge(66, 80.9)],
    symbol: { x: 50, y: 42.5, size: 43 },
    stars: null,
  },
  special: {
    outline: rosette([50, 43], 43, 38.5, 12),
    field: circle(50, 43, 33.5),
    inset: circle(50, 43, 30.5),
    behind: tails,
    front: [],
    engraved: [],
    symbol: { x: 50, y: 43, size: 42 },
    stars: null,
  },
};
