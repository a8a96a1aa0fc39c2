/* Numbers as people type them into a file of questions. */

const figureForm = /^[+-]?(?:\d{1,30}(?:[.,]\d{0,30})?|[.,]\d{1,30})(?:[eE][+-]?\d{1,3})?$/u;

/** The number of a text with a decimal point or comma, "3,14" or "1e-3"; null when it is none. */
export function figure(text: string): number | null {
  const trimmed = text.trim();
  if (!figureForm.test(trimmed)) return null;
  const number = Number(trimmed.replace(',', '.'));
  return Number.isFinite(number) ? number : null;
}

/** What is left when the smallest binary fractions are gone: 3.1415 - 0.0005 is 3.141. */
export function tidyNumber(number: number): number {
  return Number(number.toPrecision(15));
}

export interface NumberRange {
  from: number;
  to: number;
}

/** Stands for every number: an answer that says something to whoever gave none of the others. */
export const anyNumber: NumberRange = { from: -Number.MAX_VALUE, to: Number.MAX_VALUE };

export function isAnyNumber({ from, to }: NumberRange): boolean {
  return from === anyNumber.from && to === anyNumber.to;
}

/** "3", "3:0.5" (so much to either side) or "1..5" as a range, both ends included; null when it is none of them. */
export function numberRange(text: string): NumberRange | null {
  const trimmed = text.trim();
  if (trimmed === '*') return anyNumber;
  const dots = trimmed.indexOf('..');
  if (dots > 0) {
    const from = figure(trimmed.slice(0, dots));
    const to = figure(trimmed.slice(dots + 2));
    return from === null || to === null || from > to ? null : { from, to };
  }
  const [middle = '', tolerance = '0', ...more] = trimmed.split(':', 3);
  const number = figure(middle);
  const either = figure(tolerance);
  if (number === null || either === null || either < 0 || more.length > 0) return null;
  return { from: tidyNumber(number - either), to: tidyNumber(number + either) };
}

/** A range as `numberRange` reads it. */
export function rangeText({ from, to }: NumberRange): string {
  return from === to ? String(from) : `${from}..${to}`;
}
