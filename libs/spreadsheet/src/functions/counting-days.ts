import { type Call, type Compute } from '../call.js';
import { numberInText } from '../coercion.js';
import { daysInMonth, dayOf, lastSerial, serialOf, type CalendarDay } from '../dates.js';
import { Failure, Matrix } from '../values.js';
import { trouble } from '../words.js';

function existing(serial: number | null): number {
  if (serial === null) throw trouble.noSuchDay();
  return serial;
}

/** A part as a whole day number; a text may be a date ("24-05-2026"). */
function day(call: Call, index: number): number {
  const value = call.value(index);
  if (typeof value === 'string' && numberInText(value) === null) throw trouble.notADate(value);
  const serial = Math.floor(call.number(index));
  if (serial < 0 || serial > lastSerial) throw trouble.noSuchDay();
  return serial;
}

function calendarDay(serial: number): CalendarDay {
  const date = dayOf(serial);
  if (!date) throw trouble.noSuchDay();
  return date;
}

const part =
  (name: keyof CalendarDay): Compute =>
  (call) =>
    calendarDay(day(call, 0))[name];

/** Years below 1900 are counted from 1900 (Microsoft, "DATE function"). */
function date(call: Call): number {
  const year = call.whole(0);
  return existing(serialOf(year >= 0 && year < 1900 ? year + 1900 : year, call.whole(1), call.whole(2)));
}

/** 0 is Monday. Day 2 of Excel's calendar is a Monday. */
const weekdayFromMonday = (serial: number): number => (serial + 5) % 7;

/** Types 1 (Sunday is 1), 2 (Monday is 1), 3 (Monday is 0) and 11..17 (Monday .. Sunday is 1). */
function weekday(call: Call): number {
  const monday = weekdayFromMonday(day(call, 0));
  const type = call.whole(1, 1);
  if (type === 3) return monday;
  const first = type === 1 ? 6 : type === 2 ? 0 : type - 11;
  if (first < 0 || first > 6) throw trouble.noSuchNumber();
  return ((monday - first + 7) % 7) + 1;
}

/** The week of the year's first Thursday is week 1 (ISO 8601, the Danish way of counting). */
function isoWeek(serial: number): number {
  const thursday = serial - weekdayFromMonday(serial) + 3;
  const start = existing(serialOf(calendarDay(Math.max(0, thursday)).year, 1, 1));
  return Math.floor((thursday - start) / 7) + 1;
}

/** Types 1 and 17 (weeks begin on Sunday), 2 and 11 (Monday), 12..16 (Tuesday .. Saturday), 21 (ISO). */
function week(call: Call): number {
  const serial = day(call, 0);
  const type = call.whole(1, 1);
  if (type === 21) return isoWeek(serial);
  const first = type === 1 || type === 17 ? 6 : type === 2 ? 0 : type - 11;
  if (first < 0 || first > 6) throw trouble.noSuchNumber();
  const start = existing(serialOf(calendarDay(serial).year, 1, 1));
  const before = (weekdayFromMonday(start) - first + 7) % 7;
  return Math.floor((serial - start + before) / 7) + 1;
}

/** The same day so many months on, or the last of that month when it is shorter. */
function monthsOn(call: Call): number {
  const { year, month, day: number } = calendarDay(day(call, 0));
  const months = call.whole(1);
  if (Math.abs(months) > 120_000) throw trouble.noSuchDay();
  const first = new Date(0);
  first.setUTCFullYear(year, month - 1 + months, 1);
  const [newYear, newMonth] = [first.getUTCFullYear(), first.getUTCMonth() + 1];
  return existing(serialOf(newYear, newMonth, Math.min(number, daysInMonth(newYear, newMonth))));
}

function monthEnd(call: Call): number {
  const { year, month } = calendarDay(day(call, 0));
  return existing(serialOf(year, month + 1 + call.whole(1), 0));
}

const wholeMonths = (from: CalendarDay, to: CalendarDay): number =>
  (to.year - from.year) * 12 + to.month - from.month - (to.day < from.day ? 1 : 0);

/** Units y, m, d, and the rests ym (months without years), md (days without months), yd (days without years). */
function difference(call: Call): number {
  const [from, to] = [day(call, 0), day(call, 1)];
  if (from > to) throw trouble.noSuchNumber();
  const [start, end] = [calendarDay(from), calendarDay(to)];
  const months = wholeMonths(start, end);
  switch (call.text(2).toLowerCase()) {
    case 'y':
      return Math.floor(months / 12);
    case 'm':
      return months;
    case 'd':
      return to - from;
    case 'ym':
      return months % 12;
    case 'md':
      return to - existing(serialOf(start.year, start.month + months, start.day));
    case 'yd':
      return to - existing(serialOf(start.year + Math.floor(months / 12), start.month, start.day));
    default:
      throw trouble.noSuchNumber();
  }
}

/** Days off as given in a range or a single part. */
function daysOff(call: Call): Set<number> {
  if (!call.has(2)) return new Set();
  const operand = call.operand(2);
  const values = operand instanceof Matrix ? operand.values : [operand];
  const days = new Set<number>();
  for (const value of values) {
    if (value instanceof Failure) throw value;
    const serial = typeof value === 'string' ? numberInText(value) : value;
    if (typeof serial === 'number') days.add(Math.floor(serial));
  }
  return days;
}

const isWorkday = (serial: number, off: ReadonlySet<number>): boolean =>
  weekdayFromMonday(serial) < 5 && !off.has(serial);

/** A century of days at most is walked through one by one; nothing here asks for more. */
const longestWalk = 40_000;

function workdaysBetween(call: Call): number {
  const [one, other] = [day(call, 0), day(call, 1)];
  const off = daysOff(call);
  const [from, to] = [Math.min(one, other), Math.max(one, other)];
  if (to - from > longestWalk) throw trouble.noSuchNumber();
  let counted = 0;
  for (let serial = from; serial <= to; serial += 1) if (isWorkday(serial, off)) counted += 1;
  return one <= other ? counted : 0 - counted;
}

function workdaysOn(call: Call): number {
  let serial = day(call, 0);
  let left = call.whole(1);
  const off = daysOff(call);
  if (Math.abs(left) > longestWalk) throw trouble.noSuchNumber();
  const step = Math.sign(left);
  while (left !== 0) {
    serial += step;
    if (serial < 0 || serial > lastSerial) throw trouble.noSuchDay();
    if (isWorkday(serial, off)) left -= step;
  }
  return serial;
}

function now(call: Call): number {
  if (call.around.now === null) throw trouble.noClock();
  return call.around.now;
}

export const countingDays: Record<string, Compute> = {
  TODAY: (call) => Math.floor(now(call)),
  NOW: now,
  DATE: date,
  YEAR: part('year'),
  MONTH: part('month'),
  DAY: part('day'),
  WEEKDAY: weekday,
  WEEKNUM: week,
  ISOWEEKNUM: (call) => isoWeek(day(call, 0)),
  DAYS: (call) => day(call, 0) - day(call, 1),
  DATEDIF: difference,
  EDATE: monthsOn,
  EOMONTH: monthEnd,
  NETWORKDAYS: workdaysBetween,
  WORKDAY: workdaysOn,
};
