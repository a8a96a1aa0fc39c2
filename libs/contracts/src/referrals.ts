import { identifier, localizedText, targetGroup, track } from '@mikrosprint/curriculum';
import { z } from 'zod';
import { calendarDay, referralStatus } from './casework-events.js';

/** A sprint of ours, a course that is planned, or a workshop that somebody names in their own words. */
export const referralKind = z.enum(['sprint', 'planned', 'workshop']);
export type ReferralKind = z.infer<typeof referralKind>;

/** Who made a change; `platform` is the course itself: it was begun or finished. */
export const referralActor = z.enum(['citizen', 'caseworker', 'platform']);
export type ReferralActor = z.infer<typeof referralActor>;

/** Short enough that nobody writes a case into it. */
export const longestReason = 300;
const reason = z.string().trim().min(1).max(longestReason);

const sprintCourse = { kind: z.literal('sprint'), courseId: identifier };
const plannedCourse = { kind: z.literal('planned'), courseId: identifier };
const workshop = { kind: z.literal('workshop'), title: z.string().trim().min(3).max(120) };
export const referredCourse = z.discriminatedUnion('kind', [
  z.strictObject(sprintCourse),
  z.strictObject(plannedCourse),
  z.strictObject(workshop),
]);
export type ReferredCourse = z.infer<typeof referredCourse>;

/** The id is made by the page: sent twice it is one referral. */
const id = z.uuid();
export const sendReferral = z.discriminatedUnion('kind', [
  z.strictObject({ id, ...sprintCourse }),
  z.strictObject({ id, ...plannedCourse }),
  z.strictObject({ id, ...workshop }),
]);
export type SendReferral = z.infer<typeof sendReferral>;

/** The same course for several citizens, each with a referral of their own. As many as are chosen in a list. */
export const sendReferrals = z.strictObject({
  course: referredCourse,
  referrals: z
    .array(z.strictObject({ id, citizenId: z.uuid() }))
    .min(1)
    .max(200),
});
export type SendReferrals = z.infer<typeof sendReferrals>;

/** Why somebody was not referred while others were. `not-found`: nobody I follow. */
export const referralRefusal = z.enum(['not-found', 'already-referred', 'already-finished']);
export type ReferralRefusal = z.infer<typeof referralRefusal>;

export const referralsAnswer = z.object({
  sent: z.array(z.object({ citizenId: z.uuid(), referralId: id })),
  refused: z.array(z.object({ citizenId: z.uuid(), why: referralRefusal })),
});
export type ReferralsAnswer = z.infer<typeof referralsAnswer>;

/** What a caseworker can note about a referral. */
export const moveReferral = z.discriminatedUnion('to', [
  z.strictObject({ to: z.literal('started') }),
  z.strictObject({ to: z.literal('finished') }),
  z.strictObject({ to: z.literal('dropped'), reason }),
]);
export type MoveReferral = z.infer<typeof moveReferral>;

/** "Ja tak", or "Nej tak" with or without a reason. */
export const answerReferral = z.strictObject({ yes: z.boolean(), reason: reason.nullable() });
export type AnswerReferral = z.infer<typeof answerReferral>;

/** A referral as both sides see it, in the same words. */
export const referralView = z.object({
  referralId: z.uuid(),
  kind: referralKind,
  /** Null: a workshop in free words. */
  courseId: z.string().nullable(),
  title: localizedText,
  status: referralStatus,
  /** What may be done next, and by whom: the page asks nobody else. */
  next: z.object({ citizen: z.array(referralStatus), caseworker: z.array(referralStatus) }),
  /** Oldest first. */
  changes: z.array(
    z.object({
      at: z.iso.datetime(),
      to: referralStatus,
      by: referralActor,
      reason: z.string().nullable(),
    }),
  ),
  /** Whole days from the citizen's yes to the start; null until both are known. */
  waitedDays: z.int().nullable(),
});
export type ReferralView = z.infer<typeof referralView>;

/** One citizen's part of an assignment: a sprint that begins on a day, with or without a day it should be done by. */
export const assignmentView = z.object({
  assignmentId: z.uuid(),
  cohortId: z.uuid(),
  citizenId: z.uuid(),
  sprintId: z.string(),
  title: localizedText,
  startsOn: calendarDay,
  dueOn: calendarDay.nullable(),
  begunAt: z.iso.datetime().nullable(),
  finishedAt: z.iso.datetime().nullable(),
});
export type AssignmentView = z.infer<typeof assignmentView>;

/** Open ones first, then the newest. */
export const referralList = z.object({
  referrals: z.array(referralView),
  assignments: z.array(assignmentView),
});
export type ReferralList = z.infer<typeof referralList>;

/** As many as a caseload has; the id of the cohort is made by the page: sent twice it is one assignment. */
export const assignSprint = z.strictObject({
  cohortId: z.uuid(),
  citizenIds: z.array(z.uuid()).min(1).max(500),
  sprintId: identifier,
  startsOn: calendarDay,
  dueOn: calendarDay.nullable(),
});
export type AssignSprint = z.infer<typeof assignSprint>;

/** Why somebody was not assigned while others were. `not-found`: nobody I follow. */
export const assignmentRefusal = z.enum(['not-found', 'already-assigned', 'already-finished']);
export type AssignmentRefusal = z.infer<typeof assignmentRefusal>;

export const assignmentAnswer = z.object({
  cohortId: z.uuid(),
  assigned: z.array(assignmentView),
  refused: z.array(z.object({ citizenId: z.uuid(), why: assignmentRefusal })),
});
export type AssignmentAnswer = z.infer<typeof assignmentAnswer>;

/** Without `citizenIds` everybody of the cohort whom I follow. */
const members = { citizenIds: z.array(z.uuid()).min(1).max(500).optional() };
export const changeAssignment = z.strictObject({
  ...members,
  startsOn: calendarDay.optional(),
  dueOn: calendarDay.nullable().optional(),
});
export type ChangeAssignment = z.infer<typeof changeAssignment>;
export const withdrawAssignment = z.strictObject(members);

/** A share of people with the interval it may really lie in (95 %), in whole percent. */
export const share = z.object({
  count: z.int(),
  of: z.int(),
  percent: z.int(),
  low: z.int(),
  high: z.int(),
});
export type Share = z.infer<typeof share>;

/** What one may be referred to. What nobody knows is null: the page says so instead of guessing. */
export const courseOption = z.object({
  kind: z.enum(['sprint', 'planned']),
  courseId: z.string(),
  title: localizedText,
  about: localizedText,
  track: track.nullable(),
  jobFunctions: z.array(localizedText),
  targetGroups: z.array(targetGroup),
  /** What it asks for. */
  prerequisites: localizedText.nullable(),
  languageLevel: z.string().nullable(),
  minutes: z.number().nullable(),
  /** A sprint begins whenever somebody likes, has room for everybody and costs nothing. */
  nextStart: z.union([z.literal('any-time'), calendarDay]).nullable(),
  seats: z.union([z.literal('unlimited'), z.int()]).nullable(),
  /** Whole kroner for one place. */
  price: z.union([z.literal('free'), z.int()]).nullable(),
  /** Of those who began, how many finished; and of those who finished, how many began another one. Null: too few. */
  outcome: z.object({ finished: share.nullable(), wentOn: share.nullable() }),
});
export type CourseOption = z.infer<typeof courseOption>;

/** A job by its name: "Kontorassistent", whatever each course says it does there. */
export const jobRole = z.object({ key: z.string(), title: localizedText });
export type JobRole = z.infer<typeof jobRole>;

export const courseQuery = z.strictObject({
  targetGroup: targetGroup.optional(),
  job: z.string().trim().min(1).max(120).optional(),
  search: z.string().trim().max(80).optional(),
});
export type CourseQuery = z.infer<typeof courseQuery>;

export const courseList = z.object({
  courses: z.array(courseOption),
  /** Everything one can choose among, whatever is chosen now. */
  jobs: z.array(jobRole),
  targetGroups: z.array(targetGroup),
  /** How far back the outcomes look. */
  windowMonths: z.int(),
});
export type CourseList = z.infer<typeof courseList>;

export const jobRoleList = z.object({ jobs: z.array(jobRole) });
export type JobRoleList = z.infer<typeof jobRoleList>;
