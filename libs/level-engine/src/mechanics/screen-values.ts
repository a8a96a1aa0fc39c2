import { patternProblem } from '@mikrosprint/curriculum';
import type { Accept, ScreenField } from '@mikrosprint/curriculum';

/*
 * Reading what a person typed. A form at work takes "24/5-2026" and "1.250,50" as well as what a machine writes;
 * only the meaning is judged.
 */

/** Text as it is compared: one kind of letters, no case, single spaces, none around. */
export function foldText(text: string): string {
  return text.normalize('NFC').toLowerCase().replace(/\s+/gu, ' ').trim();
}

const thousandsDots = /^[+-]?\d{1,3}(?:\.\d{3})+(?:,\d+)?$/u;
const thousandsCommas = /^[+-]?\d{1,3}(?:,\d{3})+\.\d+$/u;
const plainNumber = /^[+-]?\d+(?:[.,]\d+)?$/u;

/**
 * The number in a text, or null. Danish first: "1.250" is one thousand two hundred and fifty and "1,25" is one and
 * a quarter; "1.25" and "1,250.50" can only be meant the English way. "kr." and "%" after it are left out.
 */
export function readNumber(text: string): number | null {
  const bare = foldText(text)
    .replace(/\s*(?:kr\.?|%)$/u, '')
    .replace(/ /gu, '');
  if (thousandsDots.test(bare)) return Number(bare.replace(/\./gu, '').replace(',', '.'));
  if (thousandsCommas.test(bare)) return Number(bare.replace(/,/gu, ''));
  return plainNumber.test(bare) ? Number(bare.replace(',', '.')) : null;
}

const months: readonly (readonly string[])[] = [
  ['januar', 'january', 'jan'],
  ['februar', 'february', 'feb'],
  ['marts', 'march', 'mar'],
  ['april', 'apr'],
  ['maj', 'may'],
  ['juni', 'june', 'jun'],
  ['juli', 'july', 'jul'],
  ['august', 'aug'],
  ['september', 'sep', 'sept'],
  ['oktober', 'october', 'okt', 'oct'],
  ['november', 'nov'],
  ['december', 'dec'],
];

function monthNumber(name: string): number {
  return months.findIndex((names) => names.includes(name)) + 1;
}

function lastDayOf(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** YYYY-MM-DD for a day that exists, else null. Two digits of a year are of this century. */
function isoDate(year: string, month: number, day: string): string | null {
  const fullYear = year.length === 2 ? 2000 + Number(year) : Number(year);
  const dayNumber = Number(day);
  if (month < 1 || month > 12 || dayNumber < 1 || dayNumber > lastDayOf(fullYear, month)) return null;
  return `${fullYear}-${String(month).padStart(2, '0')}-${String(dayNumber).padStart(2, '0')}`;
}

/** The forms a date is written in, by the names of their parts. The day stands before the month in figures. */
const dateForms: readonly RegExp[] = [
  /^(?<year>\d{4})-(?<month>\d{1,2})-(?<day>\d{1,2})$/u,
  /^(?<day>\d{1,2})(?:\. ?|\/|-)(?<month>\d{1,2})(?:\. ?|\/|-| )(?<year>\d{4}|\d{2})$/u,
  /^(?:den )?(?<day>\d{1,2})\.? ?(?<name>\p{L}+)\.?,? (?<year>\d{4})$/u,
  /^(?<name>\p{L}+)\.? (?<day>\d{1,2}),? (?<year>\d{4})$/u,
];

/**
 * The date in a text as YYYY-MM-DD, or null. Reads 2026-05-24, 24.05.2026, 24/5-2026, 24/5 2026, 24-05-2026,
 * 24. maj 2026, 24 May 2026 and May 24, 2026.
 */
export function readDate(text: string): string | null {
  const folded = foldText(text);
  for (const form of dateForms) {
    const parts = form.exec(folded)?.groups;
    if (!parts) continue;
    const { year = '', month, name = '', day = '' } = parts;
    return isoDate(year, month === undefined ? monthNumber(name) : Number(month), day);
  }
  return null;
}

/** A pattern speaks of the whole value, whatever its case. One that could hang is never tried. */
function matches(pattern: string, value: string): boolean {
  if (patternProblem(pattern) !== null) return false;
  return new RegExp(`^(?:${pattern})$`, 'iu').test(value.normalize('NFC').replace(/\s+/gu, ' ').trim());
}

function isSame(field: ScreenField, wanted: string, value: string): boolean {
  if (field.type === 'number') {
    const number = readNumber(value);
    return number !== null && number === readNumber(wanted);
  }
  return foldText(wanted) === foldText(value);
}

/** Whether a typed or chosen value is right for the field. */
export function isAccepted(field: ScreenField, value: string): boolean {
  const { accept } = field;
  switch (accept.rule) {
    case 'exact':
      return isSame(field, accept.value, value);
    case 'one-of':
      return accept.values.some((wanted) => isSame(field, wanted, value));
    case 'range': {
      const number = readNumber(value);
      return number !== null && number >= accept.from && number <= accept.to;
    }
    case 'pattern':
      return matches(accept.pattern, value);
    case 'date':
      return readDate(value) === accept.value;
  }
}

/** A value that is right, for the solver and for showing the answer. */
export function rightValue(accept: Accept): string {
  switch (accept.rule) {
    case 'exact':
      return accept.value;
    case 'one-of':
      return accept.values[0] ?? '';
    case 'range':
      return String(accept.from);
    case 'pattern':
      return accept.example;
    case 'date':
      return accept.value;
  }
}
