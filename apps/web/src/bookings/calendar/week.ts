/** Weeks of a calendar, in days as YYYY-MM-DD. A week begins on Monday (ISO 8601). */
import { dayOf } from '../when.js';

const millisecondsOfADay = 86_400_000;
const noon = (day: string): number => Date.parse(`${day}T12:00:00Z`);

export const dayAfter = (day: string, days: number): string =>
  new Date(noon(day) + days * millisecondsOfADay).toISOString().slice(0, 10);

/** 1 is Monday, 7 is Sunday. */
export const weekdayOf = (day: string): number => ((new Date(noon(day)).getUTCDay() + 6) % 7) + 1;

export const mondayOf = (day: string): string => dayAfter(day, 1 - weekdayOf(day));

export const today = (): string => dayOf(new Date().toISOString());

/** A day that an address may carry; anything else is today, and on a weekend the Monday that one prepares. */
export function dayFrom(text: string | null, now = today()): string {
  if (text !== null && /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(noon(text))) return text;
  return weekdayOf(now) > 5 ? dayAfter(mondayOf(now), 7) : now;
}

/** The number of the week that begins on this Monday: week 1 is the one with the year's first Thursday. */
export function weekNumber(monday: string): number {
  const thursday = dayAfter(monday, 3);
  const firstOfYear = noon(`${thursday.slice(0, 4)}-01-01`);
  return Math.floor((noon(thursday) - firstOfYear) / millisecondsOfADay / 7) + 1;
}

/** A moment for the words of a day: noon, so that no zone moves it to another one. */
export const momentOf = (day: string): string => new Date(noon(day)).toISOString();
