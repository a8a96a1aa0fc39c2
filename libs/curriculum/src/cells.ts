/* Names of cells in a sheet of at most column H and row 20, as the schema lets them through. */

const rangeForm = /^([A-H])(\d{1,2})(?::([A-H])(\d{1,2}))?$/u;

/** Where a range begins and ends; column A is 1. */
interface Corners {
  columns: [number, number];
  rows: [number, number];
}

function cornersOf(range: string): Corners | null {
  const [, column, row, lastColumn = column, lastRow = row] = rangeForm.exec(range) ?? [];
  if (column === undefined || lastColumn === undefined) return null;
  const columns = [column.charCodeAt(0) - 64, lastColumn.charCodeAt(0) - 64].sort(
    (one, other) => one - other,
  );
  const rows = [Number(row), Number(lastRow)].sort((one, other) => one - other);
  return { columns: [columns[0] ?? 0, columns[1] ?? 0], rows: [rows[0] ?? 0, rows[1] ?? 0] };
}

/**
 * The cells of "B2" or "B2:C5" in reading order: along a row, then the next row.
 * @returns cell names; empty when the text is no range
 */
export function cellsIn(range: string): string[] {
  const corners = cornersOf(range);
  if (!corners) return [];
  const { columns, rows } = corners;
  const names: string[] = [];
  for (let row = rows[0]; row <= rows[1]; row += 1) {
    for (let column = columns[0]; column <= columns[1]; column += 1) {
      names.push(`${String.fromCharCode(64 + column)}${row}`);
    }
  }
  return names;
}

/** Whether a cell or range lies within so many columns and rows. */
export function fitsSheet(range: string, columns: number, rows: number): boolean {
  const corners = cornersOf(range);
  return corners !== null && corners.columns[1] <= columns && corners.rows[1] <= rows;
}

/** Cell names as one reads a sheet: row by row. */
export function inReadingOrder(cells: readonly string[]): string[] {
  const place = (cell: string) => Number(cell.slice(1)) * 100 + cell.charCodeAt(0);
  return [...cells].sort((one, other) => place(one) - place(other));
}
