import { cellName, cellsOf, movedReference, readCell } from './cells.js';
import { isFormula, normalized, tokensOf } from './tokens.js';
import type { SheetInputs } from './types.js';

/** What a reference becomes when a copy would point outside the sheet. */
const lost = '#REFERENCE!';

/** A formula as its copy so many columns and rows away; everything but its references stays as it was typed. */
export function movedFormula(input: string, columns: number, rows: number): string {
  const formula = normalized(input);
  let moved = '';
  let at = 0;
  for (const token of tokensOf(formula).tokens) {
    if (token.kind !== 'reference') continue;
    moved += formula.slice(at, token.start) + (movedReference(token.text, columns, rows) ?? lost);
    at = token.start + token.text.length;
  }
  return moved + formula.slice(at);
}

/**
 * What filling from one cell writes into each cell of a range. In a formula the references move with it and what has a
 * `$` stays; a number or a text is copied as it is, an empty cell as "". The source cell itself is not in the answer.
 *
 * @param from the cell to copy, "C2"
 * @param to the range to fill, "C2:C6"; of a name that is no range nothing is written
 */
export function filled(inputs: SheetInputs, from: string, to: string): Record<string, string> {
  const source = readCell(from);
  const written: Record<string, string> = {};
  if (!source) return written;
  const input = inputs[cellName(source)] ?? '';
  for (const name of cellsOf(to)) {
    const target = readCell(name);
    if (!target || name === cellName(source)) continue;
    written[name] = isFormula(input)
      ? movedFormula(input, target.column - source.column, target.row - source.row)
      : input;
  }
  return written;
}
