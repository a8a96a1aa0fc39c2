import { copenhagenTime, type Signal } from '@mikrosprint/contracts';
import type { LocalizedText } from '@mikrosprint/curriculum';

/** A sprint that was to be done by a day, has been begun and is not done. */
export interface DeadlineFact {
  sprintTitle: LocalizedText;
  /** The last day, YYYY-MM-DD in Copenhagen. */
  dueOn: string;
}

/**
 * The agreed day is over. It goes when the sprint is finished, the agreement withdrawn or its day moved: then it is no
 * fact any more. `since` is noon of the last day, so that it is that day in whatever zone it is shown.
 */
export function deadlinesPassed(
  deadlines: readonly DeadlineFact[],
  now: Date,
): Pick<Signal, 'since' | 'days' | 'sprintTitle'>[] {
  const today = copenhagenTime(now).day;
  return deadlines
    .filter(({ dueOn }) => dueOn < today)
    .map(({ sprintTitle, dueOn }) => ({
      since: `${dueOn}T12:00:00.000Z`,
      days: Math.round((Date.parse(`${today}T12:00:00Z`) - Date.parse(`${dueOn}T12:00:00Z`)) / 86_400_000),
      sprintTitle,
    }));
}
