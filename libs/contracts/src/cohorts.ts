import { localizedText } from '@mikrosprint/curriculum';
import { z } from 'zod';
import { calendarDay } from './casework-events.js';

/**
 * Where somebody is with what was agreed: the first day has not come; they have a place and have not opened a level;
 * they are under way; they are done. In the order in which a hand may be needed.
 */
export const cohortStates = ['not-begun', 'begun', 'planned', 'finished'] as const;
export const cohortState = z.enum(cohortStates);
export type CohortState = z.infer<typeof cohortState>;

export const cohortMember = z.object({
  citizenId: z.uuid(),
  displayName: z.string(),
  state: cohortState,
  startsOn: calendarDay,
  dueOn: calendarDay.nullable(),
  /** The first day has come: it can no longer be moved. */
  hasPlace: z.boolean(),
  /** The last day is over and the sprint is not done. */
  late: z.boolean(),
  levelsFinished: z.int(),
  /** Null before the citizen has a place. */
  levelsTotal: z.int().nullable(),
  finishedAt: z.iso.datetime().nullable(),
});
export type CohortMember = z.infer<typeof cohortMember>;

/** Those whom I follow of everybody who was given the same sprint at the same time. */
export const cohort = z.object({
  cohortId: z.uuid(),
  sprintId: z.string(),
  title: localizedText,
  assignedAt: z.iso.datetime(),
  members: z.array(cohortMember),
});
export type Cohort = z.infer<typeof cohort>;

/** Those where a hand may be needed first; what everybody has finished comes last. */
export const cohortList = z.object({ cohorts: z.array(cohort) });
export type CohortList = z.infer<typeof cohortList>;
