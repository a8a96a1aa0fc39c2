import { copenhagenDaysBetween } from '@mikrosprint/contracts';
import type { Cause, SignalFacts } from './signal-facts.js';

/** Whole calendar days in Copenhagen. */
export const notStartedAfterDays = 3;

/** A place in a sprint, and its first level not opened. It goes when it is. */
export function notStarted({ sprints }: Pick<SignalFacts, 'sprints'>, now: Date): Cause[] {
  return sprints
    .filter(({ startedAt, completedAt }) => startedAt === null && completedAt === null)
    .map(({ title, enrolledAt }) => ({
      since: enrolledAt.toISOString(),
      days: copenhagenDaysBetween(enrolledAt, now),
      sprintTitle: title,
    }))
    .filter(({ days }) => days >= notStartedAfterDays);
}
