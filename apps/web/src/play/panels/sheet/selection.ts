import { cellName, cellsOf, readCell, type CellPoint } from '@mikrosprint/spreadsheet';

/** A rectangle of chosen cells: where it was begun and where it has come to. */
export interface Selection {
  anchor: string;
  active: string;
}

export interface Size {
  columns: number;
  rows: number;
}

const origin: CellPoint = { column: 1, row: 1 };
const pointOf = (cell: string): CellPoint => readCell(cell) ?? origin;

/** "B2:C4", or "B2" when one cell is chosen. */
export function rangeName({ anchor, active }: Selection): string {
  const [one, other] = [pointOf(anchor), pointOf(active)];
  const top = cellName({ column: Math.min(one.column, other.column), row: Math.min(one.row, other.row) });
  const bottom = cellName({ column: Math.max(one.column, other.column), row: Math.max(one.row, other.row) });
  return top === bottom ? top : `${top}:${bottom}`;
}

export const chosenCells = (selection: Selection): string[] => cellsOf(rangeName(selection));

type Way = 'ArrowUp' | 'ArrowDown' | 'ArrowLeft' | 'ArrowRight';

const steps: Record<Way, CellPoint> = {
  ArrowUp: { column: 0, row: -1 },
  ArrowDown: { column: 0, row: 1 },
  ArrowLeft: { column: -1, row: 0 },
  ArrowRight: { column: 1, row: 0 },
};

const within = (value: number, most: number): number => Math.max(1, Math.min(most, value));

/**
 * Where a key leads from a cell: arrows by one, with Ctrl to the edge; Home and End to the ends of the row, with Ctrl to
 * the corners of the sheet. Null when the key moves nothing.
 */
export function moved(cell: string, key: string, ctrl: boolean, { columns, rows }: Size): string | null {
  const { column, row } = pointOf(cell);
  if (key === 'Home') return cellName({ column: 1, row: ctrl ? 1 : row });
  if (key === 'End') return cellName({ column: columns, row: ctrl ? rows : row });
  const step = Object.hasOwn(steps, key) ? steps[key as Way] : null;
  if (!step) return null;
  const far = ctrl ? Math.max(columns, rows) : 1;
  return cellName({
    column: within(column + step.column * far, columns),
    row: within(row + step.row * far, rows),
  });
}
