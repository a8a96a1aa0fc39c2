import { cellName, cellsOf, readCell } from '@mikrosprint/spreadsheet';
import { chosenCells, rangeName, type Selection } from './selection.js';
import type { SheetView } from './sheet-view.js';

export type FillWay = 'down' | 'right';

/** A fill that can be sent, or why there is none (`cell` is the one it is about). */
export type FillPlan =
  { from: string; to: string } | { why: 'empty' | 'locked' | 'manyLines' | 'nowhere'; cell: string };

const neighbour = (cell: string, way: FillWay, by: number): string => {
  const point = readCell(cell) ?? { column: 1, row: 1 };
  const { column, row } =
    way === 'down' ? { ...point, row: point.row + by } : { ...point, column: point.column + by };
  return column < 1 || row < 1 ? '' : cellName({ column, row });
};

/** From one cell on: to the end of its goal, or over the empty cells behind it that belong to no goal. */
function endOfRun(view: SheetView, cell: string, way: FillWay): string {
  const goal = view.cells.get(cell)?.goal ?? null;
  let end = cell;
  for (;;) {
    const next = view.cells.get(neighbour(end, way, 1));
    const belongs = next?.goal === goal && next.lock === null && (goal !== null || next.content === '');
    if (!next || !belongs) return end;
    end = next.name;
  }
}

/** One cell is filled on; at the end of a run the formula is fetched from the cell before, as Ctrl+D does in Excel. */
function fromOneCell(view: SheetView, cell: string, way: FillWay): FillPlan {
  const here = view.cells.get(cell);
  const end = endOfRun(view, cell, way);
  if (here?.content && end !== cell) return { from: cell, to: `${cell}:${end}` };
  const before = view.cells.get(neighbour(cell, way, -1));
  if (before?.content.startsWith('=') && here?.lock === null) {
    return { from: before.name, to: `${before.name}:${cell}` };
  }
  return here?.content ? { why: 'nowhere', cell } : { why: 'empty', cell };
}

/** What "fill down" or "fill right" does with the chosen cells. */
export function planFill(view: SheetView, selection: Selection, way: FillWay): FillPlan {
  const cells = chosenCells(selection);
  const [from = selection.active] = cells;
  if (cells.length === 1) return fromOneCell(view, from, way);
  const start = readCell(from);
  const isLine = cells.every((cell) => {
    const point = readCell(cell);
    return way === 'down' ? point?.column === start?.column : point?.row === start?.row;
  });
  if (!isLine) return { why: 'manyLines', cell: from };
  if (!view.cells.get(from)?.content) return { why: 'empty', cell: from };
  const locked = cells.slice(1).find((cell) => view.cells.get(cell)?.lock !== null);
  if (locked !== undefined) return { why: 'locked', cell: locked };
  return { from, to: rangeName(selection) };
}

/** Which ways of filling the sheet has room for: where a goal, or two free cells, lie in a line. */
export function fillWays(view: SheetView): FillWay[] {
  const open = [...view.cells.values()].filter(({ lock }) => lock !== 'given');
  const hasRun = (way: FillWay): boolean =>
    open.some((cell) => {
      const next = view.cells.get(neighbour(cell.name, way, 1));
      return next !== undefined && next.lock !== 'given' && next.goal === cell.goal;
    });
  return (['down', 'right'] as const).filter(hasRun);
}

/** The cells a plan writes in. */
export const filledCells = ({ from, to }: { from: string; to: string }): string[] =>
  cellsOf(to).filter((cell) => cell !== from);
