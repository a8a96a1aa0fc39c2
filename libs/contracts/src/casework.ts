import { localizedText } from '@mikrosprint/curriculum';
import { z } from 'zod';
import { supportWish } from './support.js';

/** A transparent, rule-based observation with its cause. No score, no prediction. It goes when its cause does. */
export const signal = z.object({
  kind: z.enum([
    'asked-for-help',
    'failed-repeatedly',
    'wants-support',
    'inactive',
    'finished',
    'not-started',
  ]),
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

export const caseloadRow = z.object({
  citizenId: z.uuid(),
  displayName: z.string(),
  since: z.iso.datetime(),
  lastActivityAt: z.iso.datetime().nullable(),
  sprints: z.array(
    z.object({
      sprintId: z.string(),
      title: localizedText,
      levelsFinished: z.int(),
      levelsTotal: z.int(),
      stars: z.int(),
      completedAt: z.iso.datetime().nullable(),
    }),
  ),
  badges: z.int(),
  certificates: z.int(),
  /** Most pressing first. */
  signals: z.array(signal),
});
export type CaseloadRow = z.infer<typeof caseloadRow>;
export const caseloadView = z.object({
  rows: z.array(caseloadRow),
  /** How many of the rows have a signal that asks for a person today. */
  needsAttention: z.int(),
});
export type CaseloadView = z.infer<typeof caseloadView>;

/** Why a citizen's page is opened; chosen once per opening, logged and shown to the citizen. */
export const lookUpPurpose = z.enum(['conversation', 'follow-up', 'help-request', 'administration']);
export type LookUpPurpose = z.infer<typeof lookUpPurpose>;
export const citizenPageQuery = z.strictObject({ purpose: lookUpPurpose });

export const citizenPage = z.object({
  citizenId: z.uuid(),
  displayName: z.string(),
  email: z.string(),
  lastActivityAt: z.iso.datetime().nullable(),
  signals: z.array(signal),
  /** The support that is wished for and has been talked about; before the talk it is a signal. */
  support: supportWish.extend({ talkedAt: z.iso.datetime() }).nullable(),
  sprints: z.array(
    z.object({
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
          stars: z.int(),
          percent: z.int(),
          finishedAt: z.iso.datetime(),
        }),
      ),
    }),
  ),
  badges: z.array(
    z.object({ title: localizedText, sprintTitle: localizedText, awardedAt: z.iso.datetime() }),
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
  lookUps: z.array(
    z.object({ at: z.iso.datetime(), unit: z.string(), role: z.string(), purpose: lookUpPurpose }),
  ),
});
export type SharedView = z.infer<typeof sharedView>;

export const answerHelpRequest = z.strictObject({ how: z.enum(['called', 'wrote', 'met', 'solved-itself']) });
