import {
  copenhagenDaysBetween,
  copenhagenTime,
  isWorkday,
  type NotificationSettings,
} from '@mikrosprint/contracts';
import { isWithin } from '../settings/quiet-hours.js';

export interface Standing {
  underWay: Readonly<Record<string, 'open' | 'done'>>;
  lastDoneAt: Date;
  hours: readonly number[];
  /** YYYY-MM-DD */
  remindedOn: string | null;
  unanswered: number;
}

/**
 * Days since something was last done, or since the last reminder: the first comes after three days, each later one
 * leaves more peace, and after four without an answer there are no more until something is done again.
 */
export const pauses: readonly number[] = [3, 4, 7, 14];

/** Nobody is reminded earlier or later than this at the hour they usually learn. */
const earliest = 8;
const latest = 19;
/** For somebody who has not learnt anything yet. */
const unknownHour = 10;

/**
 * Whether a citizen is reminded now: never on a day off, once a day at most, only when a course is under way and
 * nothing was done for some days, and not before the hour has come. One that was missed is made up for the same day.
 */
export function isReminderDue(
  standing: Standing,
  settings: Pick<NotificationSettings, 'reminders' | 'remindAt' | 'quiet'>,
  now: Date,
): boolean {
  const { day, time } = copenhagenTime(now);
  const pause = pauses[standing.unanswered];
  if (!settings.reminders || pause === undefined || !isWorkday(day)) return false;
  if (!Object.values(standing.underWay).includes('open')) return false;
  if (daysOfPeace(standing, now) < pause) return false;
  if (settings.remindAt !== null) return time >= settings.remindAt;
  const isQuiet = settings.quiet !== null && isWithin(time, settings.quiet);
  return time >= usualTime(standing.hours) && !isQuiet;
}

function daysOfPeace({ lastDoneAt, remindedOn }: Standing, now: Date): number {
  const sinceDone = copenhagenDaysBetween(lastDoneAt, now);
  if (remindedOn === null) return sinceDone;
  return Math.min(sinceDone, copenhagenDaysBetween(new Date(`${remindedOn}T12:00:00Z`), now));
}

/** The hour of the day at which most was done, the later of two alike, as HH:00 within reason. */
export function usualTime(hours: readonly number[]): string {
  const most = Math.max(...hours, 0);
  const hour = most === 0 ? unknownHour : hours.lastIndexOf(most);
  return `${String(Math.min(Math.max(hour, earliest), latest)).padStart(2, '0')}:00`;
}
