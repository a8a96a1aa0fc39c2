/** A table as it goes into a file: typed columns, and cells that are texts, whole numbers or calendar days. */
export interface Sheet {
  /** The name of the sheet in a workbook, and the beginning of the file's name. */
  name: string;
  columns: readonly SheetColumn[];
  rows: readonly (readonly SheetCell[])[];
}

export interface SheetColumn {
  title: string;
  /** In characters of the standard letter, as workbooks count. */
  width: number;
}

/** `day` is YYYY-MM-DD in Copenhagen. Null is an empty cell. */
export type SheetCell = string | number | { day: string } | null;

/** A text that a spreadsheet program would read as a formula or a command when it is typed or pasted (OWASP, CSV injection). */
export function looksLikeFormula(text: string): boolean {
  return /^[\s\u00a0]*[=+\-@\uff1d\uff0b\uff0d\uff20]/u.test(text) || /^[\t\r\n]/.test(text);
}
