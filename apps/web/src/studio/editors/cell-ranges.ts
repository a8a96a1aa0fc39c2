/** Cells that are chosen in the grid, and the ranges that a sheet is written with. */
import { cellsIn, inReadingOrder } from '@mikrosprint/curriculum';
import { isRecord, type Json, type PartContent } from '../draft/json.js';

const columnOf = (cell: string): number => cell.charCodeAt(0) - 64;
const rowOf = (cell: string): number => Number(cell.slice(1));
const nameOf = (column: number, row: number): string => `${String.fromCharCode(64 + column)}${row}`;

/** As few ranges as these cells can be written with, each as wide and then as high as it can be. */
export function rangesOf(cells: readonly string[]): string[] {
  const open = new Set(cells);
  const ranges: string[] = [];
  for (const first of inReadingOrder(cells)) {
    if (!open.has(first)) continue;
    const [left, top] = [columnOf(first), rowOf(first)];
    let right = left;
    while (open.has(nameOf(right + 1, top))) right += 1;
    const isFull = (row: number): boolean =>
      Array.from({ length: right - left + 1 }, (_, index) => nameOf(left + index, row)).every((cell) =>
        open.has(cell),
      );
    let bottom = top;
    while (isFull(bottom + 1)) bottom += 1;
    const last = nameOf(right, bottom);
    const range = last === first ? first : `${first}:${last}`;
    for (const cell of cellsIn(range)) open.delete(cell);
    ranges.push(range);
  }
  return ranges;
}

const cellsOfAll = (ranges: readonly (Json | undefined)[]): string[] =>
  ranges.flatMap((range) => (typeof range === 'string' ? cellsIn(range) : []));

/** The cells of a list of ranges. */
export const openCells = (open: Json | undefined): Set<string> =>
  new Set(cellsOfAll(Array.isArray(open) ? open : []));

/** The same list, with or without these cells. What cannot be read as a range is kept. */
export function openWith(open: Json | undefined, cells: readonly string[], on: boolean): Json | undefined {
  const odd = (Array.isArray(open) ? open : []).filter(
    (range) => typeof range !== 'string' || cellsIn(range).length === 0,
  );
  const next = openCells(open);
  for (const cell of cells) {
    if (on) next.add(cell);
    else next.delete(cell);
  }
  const all = [...odd, ...rangesOf([...next])];
  return all.length === 0 ? undefined : all;
}

/** The format of every cell that has one; of two that name the same cell the later counts. */
export function formatOf(formats: Json | undefined): Map<string, string> {
  const found = new Map<string, string>();
  for (const [range, format] of Object.entries(isRecord(formats) ? formats : {})) {
    if (typeof format !== 'string') continue;
    for (const cell of cellsIn(range)) found.set(cell, format);
  }
  return found;
}

/** The same formats with another one for these cells; null takes theirs away. */
export function formatsWith(
  formats: Json | undefined,
  cells: readonly string[],
  format: string | null,
): Json | undefined {
  const before: PartContent = isRecord(formats) ? formats : {};
  const odd = Object.entries(before).filter(
    ([range, each]) => typeof each !== 'string' || cellsIn(range).length === 0,
  );
  const next = formatOf(formats);
  for (const cell of cells) {
    if (format === null) next.delete(cell);
    else next.set(cell, format);
  }
  const kinds = [...new Set(next.values())];
  const ranges = kinds.flatMap((kind) =>
    rangesOf([...next].flatMap(([cell, each]) => (each === kind ? [cell] : []))).map(
      (range): [string, Json] => [range, kind],
    ),
  );
  const all = [...odd, ...ranges];
  return all.length === 0 ? undefined : Object.fromEntries(all);
}
