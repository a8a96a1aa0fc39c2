import { readTruth } from './coercion.js';
import { readDate } from './dates.js';
import { readTypedNumber } from './numbers.js';
import { parseFormula, type Formula } from './syntax.js';
import { isFormula, normalized } from './tokens.js';
import type { CellFormat } from './types.js';
import { Failure, type Scalar } from './values.js';
import { writtenError } from './words.js';

/** What somebody typed in a cell, understood. */
export type TypedCell =
  | { kind: 'constant'; value: Scalar; format: CellFormat | null }
  | { kind: 'formula'; formula: Formula }
  | { kind: 'broken'; failure: Failure };

/**
 * A formula, a number, a day, SAND or FALSK, an error, or else a text. An apostrophe in front makes anything a text, as
 * in Excel.
 */
export function readTypedCell(input: string): TypedCell {
  if (isFormula(input)) {
    const formula = parseFormula(normalized(input));
    return formula instanceof Failure ? { kind: 'broken', failure: formula } : { kind: 'formula', formula };
  }
  const constant = (value: Scalar, format: CellFormat | null = null): TypedCell => ({
    kind: 'constant',
    value,
    format,
  });
  if (input.startsWith("'")) return constant(input.slice(1));
  const number = readTypedNumber(input);
  if (number) return constant(number.value, number.format);
  const day = readDate(input);
  if (day !== null) return constant(day, 'date');
  return constant(readTruth(input.trim()) ?? writtenError(input.trim()) ?? input);
}
