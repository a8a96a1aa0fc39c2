/*
 * Days as Excel counts them: 1 is 1 January 1900. Excel believes that 1900 was a leap year, so 60 is a 29 February
 * that never was, and every later day is one more than the days that have passed (Microsoft, "Excel incorrectly
 * assumes that the year 1900 is a leap year").
 */

export interface CalendarDay {
  year: number;
  /** 1..12 */
  month: number;
  /** 1..31 */
  day: number;
}

/** 31 December 9999, the last day Excel knows. */
export const lastSerial = 2_958_465;

const dayLength = 86_400_000;
const serialOfUnixStart = 25_569;
const falseLeapDay = 60;

/**
 * The day number of a year, month and day; months and days beyond their ends run on as in DATO (month 14 is February
 * of the next year). Null when it lies outside 1900..9999.
 */
export function serialOf(year: number, month: number, day: number): number | null {
  if (Math.abs(month) > 200_000 || Math.abs(day) > 5_000_000) return null;
  const moment = new Date(0);
  moment.setUTCFullYear(year, month - 1, day);
  const sinceStart = Math.round(moment.getTime() / dayLength) + serialOfUnixStart;
  const serial = sinceStart <= falseLeapDay ? sinceStart - 1 : sinceStart;
  return Number.isFinite(serial) && serial >= 0 && serial <= lastSerial ? serial : null;
}

/** Year, month and day of a day number (a part of a day is cut off). Null outside 0..2,958,465. */
export function dayOf(serial: number): CalendarDay | null {
  const whole = Math.floor(serial);
  if (!(whole >= 0 && whole <= lastSerial)) return null;
  if (whole === 0) return { year: 1900, month: 1, day: 0 };
  if (whole === falseLeapDay) return { year: 1900, month: 2, day: 29 };
  const shifted = whole < falseLeapDay ? whole + 1 : whole;
  const moment = new Date((shifted - serialOfUnixStart) * dayLength);
  return { year: moment.getUTCFullYear(), month: moment.getUTCMonth() + 1, day: moment.getUTCDate() };
}

export function daysInMonth(year: number, month: number): number {
  const moment = new Date(0);
  moment.setUTCFullYear(year, month, 0);
  return moment.getUTCDate();
}

const monthNames = [
  ['januar', 'january'],
  ['februar', 'february'],
  ['marts', 'march'],
  ['april'],
  ['maj', 'may'],
  ['juni', 'june'],
  ['juli', 'july'],
  ['august'],
  ['september'],
  ['oktober', 'october'],
  ['november'],
  ['december'],
];

function readMonth(name: string): number {
  const wanted = name.toLowerCase().replace(/\.$/, '');
  const fits = (month: string): boolean => month === wanted || month.slice(0, 3) === wanted;
  return monthNames.findIndex((names) => names.some(fits)) + 1;
}

/** Two digits as Windows reads them: 00-29 is 2000-2029, 30-99 is 1930-1999. */
function fullYear(digits: string): number {
  const year = Number(digits);
  if (digits.length > 2) return year;
  return year < 30 ? 2000 + year : 1900 + year;
}

function existingDay(year: number, month: number, day: number): number | null {
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return null;
  return serialOf(year, month, day);
}

const isoForm = /^(\d{4})-(\d{1,2})-(\d{1,2})$/;
const danishForm = /^(\d{1,2})[-./ ](\d{1,2})[-./ ](\d{4}|\d{2})$/;
const wordForm = /^(\d{1,2})\.?\s+([a-z]{3,9}\.?)\s+(\d{4})$/i;

/** A whole date as people type it: "24-05-2026", "24.05.2026", "24/5-2026", "24. maj 2026", "2026-05-24". */
export function readDate(text: string): number | null {
  const typed = text.trim();
  const iso = isoForm.exec(typed);
  if (iso) return existingDay(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const danish = danishForm.exec(typed);
  if (danish) return existingDay(fullYear(danish[3] ?? ''), Number(danish[2]), Number(danish[1]));
  const words = wordForm.exec(typed);
  if (words) return existingDay(Number(words[3]), readMonth(words[2] ?? ''), Number(words[1]));
  return null;
}

const momentForm = /^(\d{4}-\d{1,2}-\d{1,2})(?:[T ](\d{1,2}):(\d{2})(?::(\d{2}))?.*)?$/;

/** An ISO date or date-time to a day number with its part of the day. The hour is taken as it is written. */
export function readMoment(text: string): number | null {
  const [, date, hour = '0', minute = '0', second = '0'] = momentForm.exec(text.trim()) ?? [];
  const day = date === undefined ? null : readDate(date);
  return day === null ? null : day + (Number(hour) * 3600 + Number(minute) * 60 + Number(second)) / 86_400;
}

const twoDigits = (number: number): string => String(number).padStart(2, '0');

/** "24-05-2026"; null when the number is no day. */
export function shownDate(serial: number): string | null {
  const date = dayOf(serial);
  return date && `${twoDigits(date.day)}-${twoDigits(date.month)}-${date.year}`;
}
