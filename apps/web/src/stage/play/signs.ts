/** Where the number of a thing goes so that it hides neither that thing nor its neighbours. Pure. */
import type { Box } from '../art/svg.js';
import type { Point } from './world.js';

/** Numbers stay at least 22 CSS pixels wide, however small the room is shown. */
export function signScale(cssZoom: number): number {
  return Math.min(1.8, Math.max(1, 22 / (34 * cssZoom)));
}

function shared(a: Box, b: Box): number {
  const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  const height = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  return Math.max(0, width) * Math.max(0, height);
}

/** The corners and edges of a thing, the usual one first. */
function spots({ x, y, width, height }: Box, radius: number): Point[] {
  const out = radius * 0.35;
  const [left, right, middle] = [x - out, x + width + out, x + width / 2];
  const [top, bottom] = [y - out, y + height + out];
  return [
    { x: right - radius * 0.5, y: top + radius * 0.3 },
    { x: left + radius * 0.5, y: top + radius * 0.3 },
    { x: middle, y: top - radius * 0.4 },
    { x: right, y: y + height / 2 },
    { x: left, y: y + height / 2 },
    { x: right - radius * 0.4, y: bottom - radius * 0.4 },
    { x: left + radius * 0.4, y: bottom - radius * 0.4 },
  ];
}

/**
 * One middle for each thing, in the same order. Each takes the spot where it covers least; a number on another number
 * is worst, one on a neighbour bad, one on its own thing only a pity.
 * @param radius of a number, in the units of the boxes
 */
export function signPlaces(things: readonly Box[], radius: number): Point[] {
  const taken: Box[] = [];
  return things.map((thing) => {
    let best: { spot: Point; cost: number } | null = null;
    spots(thing, radius).forEach((spot, order) => {
      const disc = { x: spot.x - radius, y: spot.y - radius, width: radius * 2, height: radius * 2 };
      const onOthers = things.reduce((sum, other) => sum + (other === thing ? 0 : shared(disc, other)), 0);
      const onNumbers = taken.reduce((sum, other) => sum + shared(disc, other), 0);
      const cost = onNumbers * 4 + onOthers * 1.5 + shared(disc, thing) * 0.8 + order * radius * 2;
      if (best === null || cost < best.cost) best = { spot, cost };
    });
    const { spot } = best ?? { spot: { x: thing.x, y: thing.y } };
    taken.push({ x: spot.x - radius, y: spot.y - radius, width: radius * 2, height: radius * 2 });
    return spot;
  });
}
