import { copenhagenDaysBetween } from '@mikrosprint/contracts';
import type { Cause, SignalFacts, SprintFacts } from './signal-facts.js';

/** After so many calendar days in Copenhagen it is no longer news. */
export const finishedForDays = 14;

/**
 * Finished and ready for the next: the sprint that was finished last. It goes when another one is under way, when a
 * next step is agreed, and by itself after fourteen days.
 */
export function finished(
  { sprints, nextAgreed }: Pick<SignalFacts, 'sprints' | 'nextAgreed'>,
  now: Date,
): Cause[] {
  const last = lastFinished(sprints);
  if (last === null || nextAgreed || sprints.some(isUnderWay)) return [];
  const days = copenhagenDaysBetween(last.at, now);
  if (days > finishedForDays) return [];
  return [{ since: last.at.toISOString(), days, sprintTitle: last.title }];
}

const isUnderWay = ({ startedAt, completedAt }: SprintFacts): boolean =>
  startedAt !== null && completedAt === null;

function lastFinished(sprints: readonly SprintFacts[]): { title: SprintFacts['title']; at: Date } | null {
  const done = sprints.flatMap(({ title, completedAt: at }) => (at === null ? [] : [{ title, at }]));
  return done.toSorted((one, other) => other.at.getTime() - one.at.getTime())[0] ?? null;
}
