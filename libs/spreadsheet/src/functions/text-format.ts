import { numberInText, toText } from '../coercion.js';
import { dayOf } from '../dates.js';
import { decimalText } from '../show.js';
import { raised } from '../call.js';
import type { Failure } from '../values.js';
import { trouble } from '../words.js';

/*
 * The formats of TEKST that people meet at work: digits ("0", "0,00", "#.##0,00", "0 %", "0 kr.") and days
 * ("dd-mm-åååå", "d. mmmm åååå", "dddd"). Danish Excel writes the year å, English y; both are read.
 */

const weekdays = {
  da: ['mandag', 'tirsdag', 'onsdag', 'torsdag', 'fredag', 'lørdag', 'søndag'],
  en: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
};
const months = {
  da: [
    'januar',
    'februar',
    'marts',
    'april',
    'maj',
    'juni',
    'juli',
    'august',
    'september',
    'oktober',
    'november',
    'december',
  ],
  en: [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ],
};

const padded = (number: number, length: number): string => String(number).padStart(length, '0');

function named(name: string, letters: number): string {
  return letters === 3 ? name.slice(0, 3) : name;
}

type Locale = 'da' | 'en';

function dayPart(serial: number, letter: string, length: number, locale: Locale): string {
  const date = dayOf(serial);
  if (!date) throw trouble.noSuchDay();
  if (letter === 'd') {
    if (length <= 2) return padded(date.day, length);
    // Day 2 of Excel's calendar is a Monday.
    return named(weekdays[locale][(Math.floor(serial) + 5) % 7] ?? '', length);
  }
  if (letter === 'm') {
    return length <= 2 ? padded(date.month, length) : named(months[locale][date.month - 1] ?? '', length);
  }
  return length <= 2 ? padded(date.year % 100, 2) : padded(date.year, 4);
}

const dayLetters = /"([^"]*)"|\\(.)|(d+|m+|[åy]+)/giu;
const isDayFormat = (format: string): boolean => /[dåy]|mm/iu.test(format.replace(/"[^"]*"/g, ''));

function shownDay(value: number, format: string, locale: Locale): string {
  return format.replace(dayLetters, (whole, quoted?: string, escaped?: string, letters?: string) => {
    if (letters === undefined) return quoted ?? escaped ?? whole;
    const letter = letters.charAt(0).toLowerCase();
    return dayPart(value, letter === 'å' ? 'y' : letter, letters.length, locale);
  });
}

const digitForm = /^((?:"[^"]*"|[^"#0])*)([#0.]*[#0](?:,([#0]+))?)((?:"[^"]*"|[^"#0])*)$/u;
const unquoted = (text: string): string => text.replaceAll('"', '');

function shownDigits(value: number, format: string): string {
  const [, before = '', mask = '', decimals = '', after = ''] = digitForm.exec(format) ?? [];
  if (mask === '') throw trouble.badFormat(format);
  const [whole = ''] = mask.split(',');
  const size = Math.abs(value) * (/%/.test(before + after) ? 100 : 1);
  const least = (decimals.match(/0/g) ?? []).length;
  const digits = decimalText(size, { least, most: decimals.length, isGrouped: whole.includes('.') });
  const [integer = '', fraction] = digits.split(',');
  const leastWhole = (whole.match(/0/g) ?? []).length;
  const filled = leastWhole === 0 && integer === '0' ? '' : integer.padStart(leastWhole, '0');
  const sign = value < 0 && /[1-9]/.test(digits) ? '-' : '';
  return `${sign}${unquoted(before)}${filled}${fraction === undefined ? '' : `,${fraction}`}${unquoted(after)}`;
}

/** A text that is no number stays as it is. */
export function shownWithFormat(
  value: number | string | boolean | null,
  format: string,
  locale: Locale,
): string | Failure {
  const number = typeof value === 'string' ? numberInText(value) : value === null ? 0 : value;
  if (typeof number !== 'number') return raised(toText(value, locale));
  if (format === '') return '';
  return isDayFormat(format) ? shownDay(number, format, locale) : shownDigits(number, format);
}
