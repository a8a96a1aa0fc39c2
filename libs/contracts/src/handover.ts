import { z } from 'zod';
import { calendarDay } from './casework-events.js';

export const mostAtOnce = 1000;

/**
 * Citizens get somebody else to follow them, now or on a day. The id is made by the page: sent twice it is one handover.
 * `all` is the whole caseload of `fromId`, or of oneself when that is null.
 */
export const handOver = z.strictObject({
  id: z.uuid(),
  citizens: z.union([z.array(z.uuid()).min(1).max(mostAtOnce), z.literal('all')]),
  fromId: z.uuid().nullable(),
  toId: z.uuid(),
  /** Null, or a day that is not in the future: now. */
  onDay: calendarDay.nullable(),
});
export type HandOver = z.infer<typeof handOver>;

/** What became of each citizen: nothing is left out without a word. */
export const handOverAnswer = z.object({
  moved: z.array(z.uuid()),
  planned: z.array(z.uuid()),
  /** Followed by somebody else in the meantime, by the new one already, or never within reach. */
  left: z.array(z.uuid()),
});
export type HandOverAnswer = z.infer<typeof handOverAnswer>;

/** Who is meant, before anything is moved: the first two lines of `handOver`. */
export const handOverPreview = handOver.pick({ citizens: true, fromId: true });
export type HandOverPreview = z.infer<typeof handOverPreview>;

/** What would move along today. Notes and progress go along in any case. */
export const handOverLoad = z.object({
  citizens: z.int(),
  helpRequests: z.int(),
  referrals: z.int(),
  assignments: z.int(),
  /** Meetings to come. */
  bookings: z.int(),
  unanswered: z.int(),
});
export type HandOverLoad = z.infer<typeof handOverLoad>;

/** Somebody who can take over, with how many they follow today. */
export const colleague = z.object({
  id: z.uuid(),
  displayName: z.string(),
  units: z.array(z.object({ id: z.uuid(), name: z.string() })),
  citizens: z.int(),
});
export type Colleague = z.infer<typeof colleague>;
export const colleagueList = z.object({ colleagues: z.array(colleague) });
export type ColleagueList = z.infer<typeof colleagueList>;

/** What is agreed for a day that has not come. */
export const plannedHandover = z.object({
  id: z.uuid(),
  to: z.string(),
  /** Who agreed it, by name; null for oneself, who can take it back. */
  by: z.string().nullable(),
  onDay: calendarDay,
  citizens: z.array(z.object({ id: z.uuid(), displayName: z.string() })),
});
export type PlannedHandover = z.infer<typeof plannedHandover>;
export const plannedHandovers = z.object({ handovers: z.array(plannedHandover) });
export type PlannedHandovers = z.infer<typeof plannedHandovers>;

/** The caseloads of one's units, and those whom nobody follows. */
export const caseloadSizes = z.object({
  caseworkers: z.array(
    colleague.extend({
      /** False: they work here no more, and those they followed wait for somebody. */
      isHere: z.boolean(),
    }),
  ),
  /** Nobody follows them: by name, at most `unfollowedShown`. */
  unfollowed: z.array(z.object({ id: z.uuid(), displayName: z.string() })),
  unfollowedTotal: z.int(),
});
export type CaseloadSizes = z.infer<typeof caseloadSizes>;
export const unfollowedShown = 100;
