import { truthWord } from './coercion.js';
import { shownDate } from './dates.js';
import { cleaned } from './numbers.js';
import type { CellFormat, CellValue } from './types.js';

/*
 * How a cell shows its value. The signs are those of a Danish computer in both languages (dots between thousands, a
 * decimal comma, day-month-year), for that is what the learner types and meets at work; only words follow the language.
 */

interface Decimals {
  least: number;
  most: number;
  /** Dots between thousands. */
  isGrouped: boolean;
}

/** Digits of a size (not below zero) with a decimal comma. */
export function decimalText(size: number, { least, most, isGrouped }: Decimals): string {
  if (size >= 1e21) return String(size).replace('.', ',');
  // Rounded from 15 digits, so that 1,005 becomes 1,01.
  const exact = Number(`${Math.round(cleaned(Number(`${cleaned(size)}e${most}`)))}e-${most}`);
  const [whole = '0', fraction = ''] = (Number.isFinite(exact) ? exact : size).toFixed(most).split('.');
  const grouped = isGrouped ? whole.replace(/\B(?=(\d{3})+$)/g, '.') : whole;
  let kept = fraction.length;
  while (kept > least && fraction[kept - 1] === '0') kept -= 1;
  return kept === 0 ? grouped : `${grouped},${fraction.slice(0, kept)}`;
}

const signed = (value: number, digits: string): string =>
  value < 0 && /[1-9]/.test(digits) ? `-${digits}` : digits;

/** As a cell without a format shows it: at most ten digits, so that 1/3 is 0,333333333. */
function general(value: number): string {
  const size = Math.abs(value);
  if (size !== 0 && (size >= 1e11 || size < 1e-9)) {
    const [digits = '', power = '0'] = Number(value.toPrecision(6)).toExponential().split('e');
    const places = Math.abs(Number(power));
    return `${digits.replace('.', ',')}E${Number(power) < 0 ? '-' : '+'}${String(places).padStart(2, '0')}`;
  }
  const wholeDigits = Math.max(1, String(Math.floor(size)).length);
  return signed(
    value,
    decimalText(size, { least: 0, most: Math.max(0, 10 - wholeDigits), isGrouped: false }),
  );
}

const formats: Record<CellFormat, (value: number) => string> = {
  number: (value) => signed(value, decimalText(Math.abs(value), { least: 2, most: 2, isGrouped: true })),
  integer: (value) => signed(value, decimalText(Math.abs(value), { least: 0, most: 0, isGrouped: true })),
  currency: (value) =>
    `${signed(value, decimalText(Math.abs(value), { least: 2, most: 2, isGrouped: true }))} kr.`,
  percent: (value) =>
    `${signed(value, decimalText(Math.abs(value) * 100, { least: 0, most: 2, isGrouped: true }))} %`,
  date: (value) => shownDate(value) ?? general(value),
};

/** A value as the cell shows it. An empty result of a formula is 0, as in Excel. */
export function shownValue(value: CellValue, format: CellFormat | null, locale: 'da' | 'en'): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'boolean') return truthWord(value, locale);
  const number = value ?? 0;
  return format ? formats[format](number) : general(number);
}
