/** A cell's place; column and row count from 1 ("A1" is 1, 1). */
export interface CellPoint {
  column: number;
  row: number;
}

/** A rectangle of cells with its corners in order. Whole columns ("B:B") run from row 1 to the last row. */
export interface CellArea {
  from: CellPoint;
  to: CellPoint;
}

/** Excel's own size. */
export const lastColumn = 16_384;
export const lastRow = 1_048_576;

/** More cells than this are not listed by name: no level needs it, and a typo must not stop the page. */
const mostListed = 10_000;

const cellForm = /^\$?([A-Z]{1,3})\$?([1-9]\d{0,6})$/;

function columnNumber(letters: string): number {
  let number = 0;
  for (const letter of letters) number = number * 26 + letter.charCodeAt(0) - 64;
  return number;
}

function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** "B2", "b2" or "$B$2" to its place; null when it names no cell. */
export function readCell(text: string): CellPoint | null {
  const [, letters, digits] = cellForm.exec(text.trim().toUpperCase()) ?? [];
  if (!letters || !digits) return null;
  const point = { column: columnNumber(letters), row: Number(digits) };
  return point.column <= lastColumn && point.row <= lastRow ? point : null;
}

export const cellName = ({ column, row }: CellPoint): string => `${columnLetters(column)}${row}`;

function areaBetween(one: CellPoint, other: CellPoint): CellArea {
  return {
    from: { column: Math.min(one.column, other.column), row: Math.min(one.row, other.row) },
    to: { column: Math.max(one.column, other.column), row: Math.max(one.row, other.row) },
  };
}

/** "B2", "B2:C4" or "B:C" to the cells it covers; null when it is none of them. */
export function readArea(text: string): CellArea | null {
  const [first = '', second, ...more] = text.toUpperCase().split(':');
  if (more.length > 0) return null;
  if (second !== undefined && /^\s*\$?[A-Z]{1,3}\s*$/.test(first)) {
    const top = readCell(`${first.trim()}1`);
    const bottom = readCell(`${second.trim()}${lastRow}`);
    return top && bottom && areaBetween(top, bottom);
  }
  const from = readCell(first);
  const to = second === undefined ? from : readCell(second);
  return from && to && areaBetween(from, to);
}

export function areaSize({ from, to }: CellArea): number {
  return (to.column - from.column + 1) * (to.row - from.row + 1);
}

export function isInside(point: CellPoint, { from, to }: CellArea): boolean {
  return (
    point.column >= from.column && point.column <= to.column && point.row >= from.row && point.row <= to.row
  );
}

/**
 * The cells of "B2", "B2:C4" or "$B$2" in reading order, without `$`. Empty when the text is none of these, and when
 * it covers more than 10,000 cells.
 */
export function cellsOf(range: string): string[] {
  const area = readArea(range);
  if (!area || areaSize(area) > mostListed) return [];
  const names: string[] = [];
  for (let row = area.from.row; row <= area.to.row; row += 1) {
    for (let column = area.from.column; column <= area.to.column; column += 1) {
      names.push(cellName({ column, row }));
    }
  }
  return names;
}

const partForm = /^(\$?)([A-Z]{1,3})(\$?)(\d{1,7})$/;

/** One corner of a reference after a move: what has a `$` stays. Null when it would leave the sheet. */
function movedCell(text: string, columns: number, rows: number): string | null {
  const [, fixedColumn = '', letters = '', fixedRow = '', digits = ''] =
    partForm.exec(text.trim().toUpperCase()) ?? [];
  const column = columnNumber(letters) + (fixedColumn ? 0 : columns);
  const row = Number(digits) + (fixedRow ? 0 : rows);
  if (column < 1 || column > lastColumn || row < 1 || row > lastRow) return null;
  return `${fixedColumn}${columnLetters(column)}${fixedRow}${row}`;
}

function movedColumn(text: string, columns: number): string | null {
  const moved = movedCell(`${text.trim()}1`, columns, 0);
  return moved && moved.slice(0, -1);
}

/** "B2", "B$2:C4" or "B:B" as a copy that many columns and rows away says it. Null when it would leave the sheet. */
export function movedReference(text: string, columns: number, rows: number): string | null {
  const corners = text.split(':');
  const wholeColumns = corners.length === 2 && !/\d/.test(text);
  const moved = corners.map((corner) =>
    wholeColumns ? movedColumn(corner, columns) : movedCell(corner, columns, rows),
  );
  return moved.includes(null) ? null : moved.join(':');
}
