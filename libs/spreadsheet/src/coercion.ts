import { readDate } from './dates.js';
import { readNumber } from './numbers.js';
import { Failure, Matrix, type Operand, type Scalar } from './values.js';
import { trouble } from './words.js';

/*
 * How Excel takes one kind of value for another (Microsoft, "Convert text to numbers", "IF function"): an empty cell is
 * 0, "" or FALSK as needed; SAND is 1; a text that reads as a number or a date counts as one in a calculation.
 */

/** The longest text a cell holds in Excel. */
export const longestText = 32_767;

export const truthWord = (value: boolean, locale: 'da' | 'en'): string =>
  locale === 'da' ? (value ? 'SAND' : 'FALSK') : value ? 'TRUE' : 'FALSE';

const truths: Record<string, boolean> = { SAND: true, TRUE: true, FALSK: false, FALSE: false };

export function readTruth(text: string): boolean | null {
  const upper = text.toUpperCase();
  return Object.hasOwn(truths, upper) ? (truths[upper] ?? null) : null;
}

/** A number or a whole date in a text. */
export function numberInText(text: string): number | null {
  return readNumber(text) ?? readDate(text);
}

/** @param where the cell's name when the value comes straight from one, for the words of the failure */
export function toNumber(value: Scalar, where: string | null = null): number | Failure {
  if (typeof value === 'number' || value instanceof Failure) return value;
  if (typeof value === 'boolean') return value ? 1 : 0;
  if (value === null) return 0;
  return numberInText(value) ?? trouble.notANumber(value, where);
}

export function toTruth(value: Scalar): boolean | Failure {
  if (typeof value === 'boolean' || value instanceof Failure) return value;
  if (typeof value === 'number') return value !== 0;
  if (value === null) return false;
  return readTruth(value) ?? trouble.notATruth(value);
}

/** A number in a text, as `&` writes it: no thousands dots, a decimal comma, at most 15 digits. */
export function plainNumber(value: number): string {
  const text = String(Number(value.toPrecision(15)));
  const exponent = /^(-?[\d.]+)e([+-])(\d+)$/.exec(text);
  if (!exponent) return text.replace('.', ',');
  const [, digits = '', sign, power = ''] = exponent;
  return `${digits.replace('.', ',')}E${sign}${power.padStart(2, '0')}`;
}

/** @param locale which words SAND and FALSK become */
export function toText(value: Scalar, locale: 'da' | 'en'): string | Failure {
  if (typeof value === 'string' || value instanceof Failure) return value;
  if (value === null) return '';
  return typeof value === 'number' ? plainNumber(value) : truthWord(value, locale);
}

export function limited(text: string): string | Failure {
  return text.length > longestText ? trouble.tooMuchText() : text;
}

const kindOrder = { number: 0, string: 1, boolean: 2 } as const;

function likeOther(value: Scalar, other: Scalar): number | string | boolean {
  if (value !== null && !(value instanceof Failure)) return value;
  if (typeof other === 'string') return '';
  return typeof other === 'boolean' ? false : 0;
}

/** Letters of all alphabets in one fold, so that case does not count. */
export const folded = (text: string): string => text.toLowerCase();

/**
 * Below zero when `one` comes before `other`, above when after. Numbers come before texts before SAND and FALSK; case
 * does not count; numbers are compared by 15 digits (Microsoft, "Floating-point arithmetic may give inaccurate
 * results"). Failures are handled before.
 */
export function compare(one: Scalar, other: Scalar): number {
  const left = likeOther(one, other);
  const right = likeOther(other, one);
  if (typeof left === 'string' && typeof right === 'string') {
    const [first, second] = [folded(left), folded(right)];
    return first === second ? 0 : first < second ? -1 : 1;
  }
  if (typeof left === 'number' && typeof right === 'number') {
    if (left === right || left.toPrecision(15) === right.toPrecision(15)) return 0;
    return left - right;
  }
  if (typeof left === 'boolean' && typeof right === 'boolean') return Number(left) - Number(right);
  return kindOrder[typeof left as keyof typeof kindOrder] - kindOrder[typeof right as keyof typeof kindOrder];
}

/** The one value of an operand; a range of several cells is a failure that says what to do. */
export function single(operand: Operand): Scalar {
  if (!(operand instanceof Matrix)) return operand;
  if (operand.height === 1 && operand.width === 1) return operand.at(0, 0);
  return trouble.rangeAlone(operand.name);
}
