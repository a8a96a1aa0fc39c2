import type { SheetErrorCode } from '@mikrosprint/spreadsheet';

/** One formula, what stands around it, and what Excel says of it. */
export interface FormulaRow {
  formula: string;
  cells?: Record<string, string>;
  /** The value, or `shown`, or the error's code. */
  is?: number | string | boolean;
  shown?: string;
  error?: SheetErrorCode;
  /** Where Microsoft's documentation says so: the article, and for examples in it the word "example". */
  source: string;
}

/** "A1: 1, 2; 3, 4" as a block: cells from left to right, rows apart by semicolons; "-" leaves a cell empty. */
export function block(text: string): Record<string, string> {
  const [, letters = 'A', digits = '1', rest = ''] = /^([A-Z])(\d+):(.*)$/s.exec(text) ?? [];
  const cells: Record<string, string> = {};
  rest.split(';').forEach((line, row) =>
    line.split('|').forEach((input, column) => {
      const name = `${String.fromCharCode(letters.charCodeAt(0) + column)}${Number(digits) + row}`;
      if (input.trim() !== '-') cells[name] = input.trim();
    }),
  );
  return cells;
}
