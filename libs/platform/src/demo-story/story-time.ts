import { calendarDayAfter, copenhagenInstant, copenhagenTime, isWorkday } from '@mikrosprint/contracts';

/** So many calendar days before `now`, at a time (HH:MM) on Copenhagen's clocks. */
export function daysBefore(now: Date, days: number, time: string): Date {
  return copenhagenInstant(calendarDayAfter(copenhagenTime(now).day, -days), time);
}

/** The last workday that is at least so many calendar days before `now`, at a time (HH:MM) on Copenhagen's clocks. */
export function workdayBefore(now: Date, days: number, time: string): Date {
  let day = calendarDayAfter(copenhagenTime(now).day, -days);
  while (!isWorkday(day)) day = calendarDayAfter(day, -1);
  return copenhagenInstant(day, time);
}

/** The first workday (YYYY-MM-DD) that is at least so many calendar days after `now`. */
export function workdayAfter(now: Date, days: number): string {
  let day = calendarDayAfter(copenhagenTime(now).day, days);
  while (!isWorkday(day)) day = calendarDayAfter(day, 1);
  return day;
}
