import { findFunction } from './catalogue/catalogue.js';
import { isFormula, tokensOf } from './tokens.js';

/* Help while a formula is being written, at the place of the caret. */

/** A stretch of the input, in UTF-16 units; empty when `start` is `end`. */
export interface InputPlace {
  start: number;
  end: number;
}

/** The formula from its equals sign on, and how many spaces stand before it. */
function formulaBefore(input: string, caret: number): { formula: string; offset: number } {
  const offset = input.length - input.trimStart().length;
  return { formula: input.slice(offset, caret), offset };
}

/**
 * Where the name of a pointed-at cell goes: at the caret after a sign that waits for a value ("=B2*|", "=SUM(|",
 * "=SUM(B2:|"), or in the place of the reference the caret stands right behind ("=SUM(B2|"). Null when no cell can
 * stand there.
 */
export function referencePlace(input: string, caret: number): InputPlace | null {
  if (!isFormula(input)) return null;
  const { formula, offset } = formulaBefore(input, caret);
  if (formula.length === 0) return null;
  const before = formula.trimEnd();
  const last = tokensOf(before).tokens.at(-1);
  const atCaret = { start: caret, end: caret };
  if (before.endsWith(':') || !last) return atCaret;
  if (last.kind === 'reference') {
    return before === formula ? { start: offset + last.start, end: caret } : null;
  }
  const waits =
    last.kind === 'operator' ? last.text !== '%' : last.kind === 'open' || last.kind === 'separator';
  return waits ? atCaret : null;
}

/** The English name of the function whose brackets the caret stands in; null outside of all. */
export function functionAt(input: string, caret: number): string | null {
  if (!isFormula(input)) return null;
  const { tokens } = tokensOf(formulaBefore(input, caret).formula);
  const open: (string | null)[] = [];
  tokens.forEach((token, at) => {
    const before = tokens[at - 1];
    if (token.kind === 'open')
      open.push(before?.kind === 'name' ? (findFunction(before.text)?.canonical ?? null) : null);
    else if (token.kind === 'close') open.pop();
  });
  return open.findLast((name) => name !== null) ?? null;
}

/** B2, then $B$2, B$2, $B2 and B2 again, as F4 does it in Excel. */
function nextFixing(reference: string): string {
  const first = reference.split(':')[0] ?? '';
  const [column, row] = [first.startsWith('$'), first.slice(1).includes('$')];
  const next = { column: column === row ? !column : !column && row, row: column === row };
  return reference.replaceAll('$', '').replace(/([A-Za-z]+)(\d*)/g, (_, letters: string, digits: string) => {
    const fixedRow = digits && next.row ? '$' : '';
    return `${next.column ? '$' : ''}${letters}${fixedRow}${digits}`;
  });
}

/**
 * The input with the reference at the caret fixed in the next way, and the caret behind it. Null when the caret touches
 * no reference.
 */
export function withNextFixing(input: string, caret: number): { input: string; caret: number } | null {
  if (!isFormula(input)) return null;
  const offset = input.length - input.trimStart().length;
  for (const token of tokensOf(input.slice(offset)).tokens) {
    const start = offset + token.start;
    const end = start + token.text.length;
    if (token.kind !== 'reference' || caret < start || caret > end) continue;
    const fixed = nextFixing(token.text);
    return { input: input.slice(0, start) + fixed + input.slice(end), caret: start + fixed.length };
  }
  return null;
}
