import type { HomeView } from '@mikrosprint/contracts';
import { addDays, mondayOf } from './copenhagen.js';

/** Weekdays with activity that reach the goal of a week. */
export const weeklyGoal = 3;
const pausesInFirstWeek = 2;
const weekdays = [0, 1, 2, 3, 4];
const weekendDays = [5, 6];

/**
 * The week from Monday to Friday. In the week somebody begins, up to two weekdays that have passed without activity
 * count as pauses and not as missed, so whoever starts on a Thursday can still reach the goal.
 *
 * @param today calendar day in Copenhagen
 * @param activeDays calendar days with activity; others than this week's are ignored
 * @param firstDay the day of the first enrolment; null before it
 */
export function weekOf(
  today: string,
  activeDays: ReadonlySet<string>,
  firstDay: string | null,
): HomeView['week'] {
  const monday = mondayOf(today);
  const dates = weekdays.map((offset) => addDays(monday, offset));
  const isFirstWeek = firstDay !== null && mondayOf(firstDay) === monday;
  const passed = dates.filter((date) => !activeDays.has(date) && date < today);
  const paused = isFirstWeek ? passed.slice(0, pausesInFirstWeek) : [];
  const days = dates.map((date) => ({
    date,
    active: activeDays.has(date),
    today: date === today,
    paused: paused.includes(date),
  }));
  const active = days.filter((day) => day.active).length;
  const pausesUsed = paused.length;
  const weekend = weekendDays.map((offset) => addDays(monday, offset));
  return {
    goal: weeklyGoal,
    pausesLeft: isFirstWeek ? pausesInFirstWeek - pausesUsed : 0,
    days,
    weekend: { today: weekend.includes(today), active: weekend.some((date) => activeDays.has(date)) },
    // Pauses alone are no activity: somebody who has not played has not reached anything.
    reached: active > 0 && active + pausesUsed >= weeklyGoal,
  };
}
