import { cellsIn, inReadingOrder } from '@mikrosprint/curriculum';
import type { SheetStep } from '@mikrosprint/curriculum';
import type { LearnerSheet } from '../learner-types.js';

/* Which cells of a sheet one may write in, and which belong to what. */

export type Goal = SheetStep['goals'][number];

/** Cells one may write in, in reading order: those of the goals, and the free ones. */
export function openCells(step: SheetStep): string[] {
  const ranges = [...step.goals.map(({ cells }) => cells), ...step.open];
  return inReadingOrder([...new Set(ranges.flatMap(cellsIn))]);
}

export function goalAt(step: SheetStep, cell: string): Goal | undefined {
  return step.goals.find(({ cells }) => cellsIn(cells).includes(cell));
}

/** How each cell shows its number, by single cell. */
export function formatsByCell(step: SheetStep): LearnerSheet['formats'] {
  const entries = Object.entries(step.formats);
  return Object.fromEntries(
    entries.flatMap(([range, format]) => cellsIn(range).map((cell) => [cell, format])),
  );
}
