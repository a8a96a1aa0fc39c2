/** Lays equal things out in an area as large as they will go. Pure. */
import type { Box } from '../art/svg.js';
import type { Point } from './world.js';

export interface Grid {
  /** Of each thing. */
  scale: number;
  columns: number;
  /** Middles, in reading order. */
  middles: readonly Point[];
}

interface GridWish {
  count: number;
  size: { width: number; height: number };
  /** Room kept free around each thing, in design units. */
  gap: { x: number; y: number };
  /** Things are never drawn larger than this. */
  largest: number;
}

/** Rows of like length; their number is the one that lets the things be largest, and fewer rows win a tie. */
export function gridIn(area: Box, { count, size, gap, largest }: GridWish): Grid {
  let best = { scale: 0, columns: 1, rows: 1 };
  for (let wanted = 1; wanted <= count; wanted += 1) {
    const columns = Math.ceil(count / wanted);
    const rows = Math.ceil(count / columns);
    const scale = Math.min(
      largest,
      (area.width / columns - gap.x) / size.width,
      (area.height / rows - gap.y) / size.height,
    );
    if (scale > best.scale + 0.02) best = { scale, columns, rows };
  }
  const { scale, columns, rows } = best;
  const middles = Array.from({ length: count }, (_, index) => {
    const row = Math.floor(index / columns);
    // A short last row stands in the middle.
    const inRow = row === rows - 1 ? count - row * columns : columns;
    const indent = ((columns - inRow) * area.width) / columns / 2;
    return {
      x: area.x + indent + (area.width / columns) * ((index % columns) + 0.5),
      y: area.y + (area.height / rows) * (row + 0.5),
    };
  });
  return { scale, columns, middles };
}

/** The index of the middle nearest to a point. */
export function nearest(middles: readonly Point[], point: Point): number {
  let best = 0;
  let least = Infinity;
  middles.forEach(({ x, y }, index) => {
    const distance = Math.hypot(x - point.x, (y - point.y) * 1.4);
    if (distance < least) [best, least] = [index, distance];
  });
  return best;
}
