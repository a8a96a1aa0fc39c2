/*
 * A small sheet as people meet it in Danish Excel. Inputs are what somebody typed: `=SUM(B2:B4)`, `12,5`, `Kaffe`.
 * Everything here is pure: no clock (the day is an argument), no chance, nothing throws, nothing is mutated.
 */

/** Words for a person, in the product's two languages. */
export interface SheetText {
  da: string;
  en: string;
}

/** Cell name in capitals without `$` ("B2") to what was typed in it. An empty or absent input is an empty cell. */
export type SheetInputs = Readonly<Record<string, string>>;

/** Dates are whole days as Excel counts them (1 = 1 January 1900, with its leap-year slip). */
export type CellValue = number | string | boolean | null;

export type SheetErrorCode =
  'syntax' | 'name' | 'value' | 'division' | 'reference' | 'not-available' | 'number' | 'circular';

export type CellResult =
  | {
      kind: 'value';
      value: CellValue;
      /** As the cell shows it in the locale: "1.250,50", "25 %", "24-05-2026", "SAND". */
      shown: string;
    }
  | {
      kind: 'error';
      code: SheetErrorCode;
      /** As the cell shows it: "#DIVISION/0!" in Danish, "#DIV/0!" in English. */
      shown: string;
      /** What is wrong and what to do, in plain words. */
      message: SheetText;
    };

export interface SheetOptions {
  locale: 'da' | 'en';
  /** What IDAG() and NU() say: ISO date or date-time. Without it they answer `not-available`. */
  now?: string;
  /** How a cell's number is shown; a cell without a format is shown as it is. */
  formats?: Readonly<Record<string, CellFormat>>;
}

export type CellFormat = 'number' | 'integer' | 'currency' | 'percent' | 'date';
