import type { CellFormat } from './types.js';

/** A number as it was typed, and how the cell shows it when nothing else is said. */
export interface TypedNumber {
  value: number;
  format: CellFormat | null;
}

const grouped = /^[1-9]\d{0,2}(?:(?:\.\d{3})+|(?: \d{3})+)(?:,(\d+))?$/;
const withComma = /^(?:\d+,\d*|,\d+)$/;
const withPoint = /^\d*\.\d+$/;
const groupedInEnglish = /^[1-9]\d{0,2}(?:,\d{3})+\.\d+$/;
const plain = /^\d+(?:,\d+)?(?:[eE][+-]?\d{1,3})?$/;

/** The bare digits in JavaScript's writing, or null. "1.250" has a thousands dot, "12.5" can only be a decimal. */
function bareDigits(text: string): string | null {
  if (plain.test(text) || withComma.test(text)) return text.replace(',', '.');
  if (grouped.test(text)) return text.replace(/[. ]/g, '').replace(',', '.');
  if (withPoint.test(text)) return text;
  return groupedInEnglish.test(text) ? text.replaceAll(',', '') : null;
}

interface Unit {
  rest: string;
  format: CellFormat | null;
}

/** Takes "kr." (before or behind) or "%" off. */
function unitOf(text: string): Unit {
  if (text.endsWith('%')) return { rest: text.slice(0, -1).trim(), format: 'percent' };
  const money = /^(?:kr\.?|dkk)\s*(.+)$/i.exec(text) ?? /^(.+?)\s*(?:kr\.?|dkk|,-)$/i.exec(text);
  return money ? { rest: (money[1] ?? '').trim(), format: 'currency' } : { rest: text, format: null };
}

function groupFormat(digits: string): CellFormat | null {
  const match = grouped.exec(digits);
  if (!match) return null;
  return match[1] === undefined ? 'integer' : 'number';
}

/** What a typed number is and looks like; null when the text is no number. */
export function readTypedNumber(text: string): TypedNumber | null {
  const typed = text
    .replace(/[\u00a0\u202f]/g, ' ')
    .replace(/[\u2212\u2013]/g, '-')
    .trim();
  const outer = /^[+-]/.test(typed) ? typed.slice(1).trim() : typed;
  const unit = unitOf(outer);
  const inner = outer === typed && /^[+-]/.test(unit.rest) ? unit.rest.slice(1).trim() : unit.rest;
  const digits = bareDigits(inner);
  if (digits === null) return null;
  const isNegative = typed.startsWith('-') || unit.rest.startsWith('-');
  const size = Number(digits) / (unit.format === 'percent' ? 100 : 1);
  if (!Number.isFinite(size)) return null;
  return { value: isNegative ? 0 - size : size, format: unit.format ?? groupFormat(inner) };
}

/**
 * A number as people in Denmark type it: "1.250,50", "12,5", "25 %" (0.25), "kr. 40", "-3". A point that cannot be a
 * thousands dot is a decimal point ("12.5"). Null when the text is no number.
 */
export function readNumber(text: string): number | null {
  return readTypedNumber(text)?.value ?? null;
}

/** Excel works with 15 digits; this takes away what floating point adds behind them (0,1+0,2). */
export function cleaned(value: number): number {
  return Number.isInteger(value) ? value : Number(value.toPrecision(15));
}
