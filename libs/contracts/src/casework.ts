import { localizedText } from '@mikrosprint/curriculum';
import { z } from 'zod';
import { sharedNote } from './notes.js';
import { signalKinds } from './signal-kinds.js';
import { supportWish } from './support.js';

export const signalKind = z.enum(signalKinds);
export type SignalKind = z.infer<typeof signalKind>;

/** A transparent, rule-based observation with its cause. No score, no prediction. It goes when its cause does. */
export const signal = z.object({
  kind: signalKind,
  /** Since when the cause holds. */
  since: z.iso.datetime(),
  /** Facts of the cause, worded by the page: days, tries, level and step. */
  days: z.int().nullable(),
  tries: z.int().nullable(),
  levelTitle: localizedText.nullable(),
  stepPrompt: localizedText.nullable(),
  sprintTitle: localizedText.nullable(),
  helpRequestId: z.uuid().nullable(),
  /** With what support is wished. */
  support: supportWish.nullable(),
});
export type Signal = z.infer<typeof signal>;

/** Why a citizen's page is opened; chosen once per opening, logged and shown to the citizen. */
export const lookUpPurpose = z.enum(['conversation', 'follow-up', 'help-request', 'administration']);
export type LookUpPurpose = z.infer<typeof lookUpPurpose>;
export const citizenPageQuery = z.strictObject({ purpose: lookUpPurpose });
/** Whether the purpose may be missing depends on whose citizen it is: the service decides. */
export const openingQuery = citizenPageQuery.partial();
export type OpeningQuery = z.infer<typeof openingQuery>;

/** A skill of a sprint, as far as it was shown: the number the citizen reads under "Det kan jeg nu", and what shows it. */
export const shownSkill = z.object({
  skillId: z.string(),
  title: localizedText,
  /** Of the skill in the whole sprint, 0..100. */
  percent: z.int(),
  /** In the order in which it was shown. `percent`: the best there; of an exam its own. */
  evidence: z.array(
    z.object({
      levelId: z.string(),
      title: localizedText,
      exam: z.boolean(),
      percent: z.int(),
      shownAt: z.iso.datetime(),
    }),
  ),
});
export type ShownSkill = z.infer<typeof shownSkill>;

export const citizenPage = z.object({
  citizenId: z.uuid(),
  displayName: z.string(),
  email: z.string(),
  /** Since when the caseworker who follows them now does so; null when nobody does. */
  followedSince: z.iso.datetime().nullable(),
  lastActivityAt: z.iso.datetime().nullable(),
  signals: z.array(signal),
  /** The support that is wished for and has been talked about; before the talk it is a signal. */
  support: supportWish.extend({ talkedAt: z.iso.datetime() }).nullable(),
  sprints: z.array(
    z.object({
      enrolmentId: z.uuid(),
      sprintId: z.string(),
      title: localizedText,
      enrolledAt: z.iso.datetime(),
      completedAt: z.iso.datetime().nullable(),
      levelsFinished: z.int(),
      levelsTotal: z.int(),
      levels: z.array(
        z.object({
          levelId: z.string(),
          title: localizedText,
          /** An exam stands here when it was passed. */
          exam: z.boolean(),
          stars: z.int(),
          percent: z.int(),
          finishedAt: z.iso.datetime(),
        }),
      ),
      skills: z.array(shownSkill),
    }),
  ),
  badges: z.array(
    z.object({ title: localizedText, sprintTitle: localizedText.nullable(), awardedAt: z.iso.datetime() }),
  ),
  certificates: z.array(
    z.object({
      sprintTitle: localizedText,
      issuedAt: z.iso.datetime(),
      examPercent: z.int(),
      verifyUrl: z.string(),
    }),
  ),
  timeline: z.array(
    z.object({
      at: z.iso.datetime(),
      kind: z.enum([
        'enrolled',
        'level-finished',
        'exam-passed',
        'exam-not-passed',
        'badge',
        'certificate',
        'help-requested',
        'help-answered',
      ]),
      title: localizedText,
      detail: localizedText.nullable(),
    }),
  ),
});
export type CitizenPage = z.infer<typeof citizenPage>;

/** What the citizen sees of it all: the same facts that the caseworker sees, and who looked. */
export const sharedView = z.object({
  caseworkerName: z.string().nullable(),
  page: citizenPage,
  /** What the caseworker wrote for the citizen to read, newest first. */
  notes: z.array(sharedNote),
  lookUps: z.array(
    z.object({ at: z.iso.datetime(), unit: z.string(), role: z.string(), purpose: lookUpPurpose }),
  ),
});
export type SharedView = z.infer<typeof sharedView>;

export const answerHelpRequest = z.strictObject({ how: z.enum(['called', 'wrote', 'met', 'solved-itself']) });
