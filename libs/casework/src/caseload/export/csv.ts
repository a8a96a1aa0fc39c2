import { looksLikeFormula, type Sheet, type SheetCell } from './sheet.js';

const byteOrderMark = '\ufeff';

/**
 * The sheet as comma-separated values in the form that Danish spreadsheet programs open by a double click: UTF-8 with a
 * byte order mark, semicolons, lines that end as RFC 4180 has them. A text that would become a formula gets an
 * apostrophe before it.
 */
export function csvOf({ columns, rows }: Sheet): Uint8Array {
  const lines = [columns.map(({ title }) => title), ...rows].map((cells) => cells.map(fieldOf).join(';'));
  return new TextEncoder().encode(`${byteOrderMark}${lines.join('\r\n')}\r\n`);
}

function fieldOf(cell: SheetCell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  if (typeof cell === 'object') return cell.day;
  const harmless = looksLikeFormula(cell) ? `'${cell}` : cell;
  return /[";\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
