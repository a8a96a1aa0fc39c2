import type { HomeView } from '@mikrosprint/contracts';

type WeekView = HomeView['week'];

/** A key of the words, and what is counted in them. */
export interface WeekWords {
  key: string;
  count?: number;
}

/** What to say of the week, at most two sentences: the goal, and what counts without being counted. */
export function weekWords(week: WeekView): WeekWords[] {
  const { reached, pausesLeft, weekend } = week;
  const standing = standingOf(week);
  if (weekend.active) return [...standing, { key: 'week.weekendPlayed' }];
  if (weekend.today) return [...standing, { key: 'week.weekendFree' }];
  if (!reached && pausesLeft > 0) return [...standing, { key: 'week.pauses', count: pausesLeft }];
  return standing.length > 0 ? standing : [{ key: 'week.free' }];
}

/** How the goal stands, and what the pauses have to do with it. */
function standingOf({ reached, days, goal }: WeekView): WeekWords[] {
  const active = days.filter((day) => day.active).length;
  const paused = days.filter((day) => day.paused).length;
  if (reached) {
    return active >= goal ? [{ key: 'week.reached' }] : [{ key: 'week.reachedPaused', count: paused }];
  }
  return paused > 0 ? [{ key: 'week.paused', count: paused }] : [];
}
