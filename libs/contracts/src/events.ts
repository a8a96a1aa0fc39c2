import { localizedText } from '@mikrosprint/curriculum';
import { z } from 'zod';
import { caseworkEventSchemas } from './casework-events.js';
import { messageText, notificationKind } from './notifications.js';

const personId = z.uuid();
const sprintRef = {
  sprintId: z.string(),
  sprintVersionId: z.uuid(),
  sprintTitle: localizedText,
};
const levelRef = { levelId: z.string(), levelTitle: localizedText };
/**
 * Somebody of the staff learns for themselves. Only subscribers that serve the learner hear of such an event
 * (`hearsOfStaff`): it is in no caseload, no statistics and no report.
 */
const asStaff = z.literal(true).optional();
const enrolmentRef = { asStaff, citizenId: personId, enrolmentId: z.uuid(), ...sprintRef };

/**
 * What has happened, told once to everybody who must react. An event carries the words its readers need, so that
 * no reader looks into the writer's tables. Ids are UUIDv7 made by the server; `data` is checked on the way in.
 */
export const eventSchemas = {
  ...caseworkEventSchemas,
  'person.registered': z.strictObject({ personId, roles: z.array(z.string()) }),
  /** A citizen lets their caseworker know which support they wish for: shared anew, or the wish has changed. */
  'support.shared': z
    .strictObject({ citizenId: personId, reading: z.boolean(), danish: z.boolean() })
    .refine(({ reading, danish }) => reading || danish, 'a wish is for something'),
  'support.withdrawn': z.strictObject({ citizenId: personId }),
  'enrolment.created': z.strictObject({ ...enrolmentRef, levelsTotal: z.int(), minutes: z.number() }),
  'run.started': z.strictObject({ ...enrolmentRef, ...levelRef, runId: z.uuid(), exam: z.boolean() }),
  'step.failed-repeatedly': z.strictObject({
    ...enrolmentRef,
    ...levelRef,
    runId: z.uuid(),
    stepId: z.string(),
    stepPrompt: localizedText,
    tries: z.int(),
  }),
  'help.requested': z.strictObject({
    ...enrolmentRef,
    ...levelRef,
    runId: z.uuid(),
    stepId: z.string(),
    stepPrompt: localizedText,
    /** One request per (citizen, step) stays open; pressing again updates it. */
    helpRequestId: z.uuid(),
    repeated: z.boolean(),
  }),
  'help.withdrawn': z.strictObject({ citizenId: personId, helpRequestId: z.uuid() }),
  /** A member of staff has answered: the request is closed. Who answered stays with the caseload. */
  'help.answered': z.strictObject({
    citizenId: personId,
    helpRequestId: z.uuid(),
    how: z.enum(['called', 'wrote', 'met', 'solved-itself']),
  }),
  'step.passed-after-failing': z.strictObject({
    asStaff,
    citizenId: personId,
    runId: z.uuid(),
    stepId: z.string(),
  }),
  'run.finished': z.strictObject({
    ...enrolmentRef,
    ...levelRef,
    runId: z.uuid(),
    exam: z.boolean(),
    passed: z.boolean().nullable(),
    percent: z.int().min(0).max(100),
    stars: z.int().min(1).max(3),
    engineVersion: z.string(),
    /** After this run, best results counted. */
    levelsFinished: z.int(),
    levelsTotal: z.int(),
    starsTotal: z.int(),
    /**
     * What this run showed of each skill: its best share here (`percent`), and how far the skill is in the whole sprint
     * after it (`total`). An exam shows something when it is passed, and then only its own percent. Absent in what was
     * told before skills were.
     */
    skills: z
      .array(
        z.strictObject({
          skillId: z.string(),
          title: localizedText,
          percent: z.int().min(0).max(100),
          total: z.int().min(0).max(100),
        }),
      )
      .optional(),
  }),
  /** The first answer in "Øv igen" on a day without other activity. What was asked and how it went stays private. */
  'review.practised': z.strictObject({ asStaff, citizenId: personId }),
  /** The first answer in "Øv igen" of any day, with how many days that makes. Only what gives badges hears of it. */
  'review.day-used': z.strictObject({ asStaff, citizenId: personId, days: z.int().min(1) }),
  /**
   * A task was ticked off as tried away from the screen; `tasks` are ticked off now. Which one stays with the citizen,
   * and only what gives badges hears of it.
   */
  'workplace-task.tried': z.strictObject({ asStaff, citizenId: personId, tasks: z.int().min(1) }),
  /** All levels finished and the exam passed, for the first time. */
  'sprint.completed': z.strictObject({
    ...enrolmentRef,
    major: z.int(),
    /** Null in a sprint without an exam: it gives a badge and no certificate. */
    examPercent: z.int().nullable(),
    completedAt: z.iso.datetime(),
  }),
  'badge.awarded': z.strictObject({
    asStaff,
    citizenId: personId,
    badgeAwardId: z.uuid(),
    badgeId: z.string(),
    badgeTitle: localizedText,
    /** Null for a badge that no single sprint gives. */
    sprintId: z.string().nullable(),
    sprintTitle: localizedText.nullable(),
    /** What it is given for is its holder's alone: staff do not come to know of it. */
    holderOnly: z.literal(true).optional(),
  }),
  /** A condition is new: whoever meets it already gets the badge. Null for those that no single sprint gives. */
  'badge-rules.changed': z.strictObject({ sprintId: z.string().nullable() }),
  'certificate.issued': z.strictObject({
    asStaff,
    citizenId: personId,
    certificateId: z.uuid(),
    sprintId: z.string(),
    sprintTitle: localizedText,
    examPercent: z.int(),
  }),
  'certificate.revoked': z.strictObject({ asStaff, citizenId: personId, certificateId: z.uuid() }),
  'sprint-version.published': z.strictObject({
    sprintId: z.string(),
    sprintVersionId: z.uuid(),
    version: z.string(),
  }),
  'notification.requested': z.strictObject({
    recipientIds: z.array(personId).min(1),
    kind: notificationKind,
    /** What it is about: at most one notification per (person, subject, day); a later one updates it. */
    subjectKey: z.string().max(200),
    /** The citizen it is about, when the recipient is staff. */
    citizenId: personId.nullable(),
    title: messageText,
    body: messageText,
    /** The page in the product that it leads to. */
    link: z.string().startsWith('/').max(300),
  }),
  /** An e-mail is written and waits to be sent. */
  'mail.queued': z.strictObject({ personId, mailId: z.uuid() }),
  /** A word to somebody's browsers waits to be sent. */
  'push.queued': z.strictObject({ personId, pushId: z.uuid() }),
} as const;

export type EventType = keyof typeof eventSchemas;
export type EventData<T extends EventType> = z.infer<(typeof eventSchemas)[T]>;

export interface DomainEvent<T extends EventType = EventType> {
  id: string;
  type: T;
  /** Version of the shape of `data`; 1 until it has changed. */
  version: number;
  /** ISO 8601, UTC. */
  occurredAt: string;
  data: EventData<T>;
}
