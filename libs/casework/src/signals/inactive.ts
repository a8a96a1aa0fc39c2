import { copenhagenDaysBetween } from '@mikrosprint/contracts';
import type { Cause, SignalFacts } from './signal-facts.js';

/** Whole calendar days in Copenhagen; fewer are a pause that everybody may take. */
export const inactiveAfterDays = 6;

/** A sprint is under way and nothing was done for some days. It goes with the next thing that is done. */
export function inactive(
  { sprints, lastActivityAt }: Pick<SignalFacts, 'sprints' | 'lastActivityAt'>,
  now: Date,
): Cause[] {
  const underWay = sprints.find(({ startedAt, completedAt }) => startedAt !== null && completedAt === null);
  if (underWay === undefined || lastActivityAt === null) return [];
  const days = copenhagenDaysBetween(lastActivityAt, now);
  if (days < inactiveAfterDays) return [];
  return [{ since: lastActivityAt.toISOString(), days, sprintTitle: underWay.title }];
}
