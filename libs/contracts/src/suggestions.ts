import { identifier, localizedText, track } from '@mikrosprint/curriculum';
import { z } from 'zod';
import { calendarDay } from './casework-events.js';
import { longestReason, share } from './referrals.js';

/**
 * Why a sprint is suggested, as facts that the page words. There is no score behind it: each rule either holds or does
 * not, and its words name what it looked at.
 */
export const suggestionReason = z.discriminatedUnion('rule', [
  /** The citizen has chosen a job, and it asks for skills that they have not practised here. */
  z.object({
    rule: z.literal('goal-job'),
    job: localizedText,
    skills: z.array(localizedText),
  }),
  /** Learners who finished the same sprint took this one next. */
  z.object({ rule: z.literal('others-did'), finished: localizedText, share }),
  /** A finished sprint practised something, and this one practises more of the same competence. */
  z.object({
    rule: z.literal('builds-on'),
    finished: localizedText,
    known: localizedText,
    skill: localizedText,
  }),
  /** A sprint has rested for a while: a shorter one practises some of the same. */
  z.object({
    rule: z.literal('easier-way'),
    resting: localizedText,
    minutes: z.number(),
    skill: localizedText,
  }),
  /** Something is finished: the next of its kind, or one step further. */
  z.object({
    rule: z.literal('next-step'),
    finished: localizedText,
    further: z.boolean(),
    skill: localizedText,
  }),
  /** Nothing has been begun: the one that is easiest to read and shortest. There is only one such. */
  z.object({
    rule: z.literal('first-step'),
    minutes: z.number(),
    languageLevel: z.string(),
    skill: localizedText,
  }),
]);
export type SuggestionReason = z.infer<typeof suggestionReason>;

export const suggestion = z.object({
  sprintId: z.string(),
  title: localizedText,
  tagline: localizedText,
  track,
  minutes: z.number(),
  reason: suggestionReason,
});
export type Suggestion = z.infer<typeof suggestion>;

/** What the rules have looked at, all of it: whoever asks why reads these and nothing else stands behind. */
export const suggestionBasis = z.object({
  /** Newest first. */
  finished: z.array(z.object({ title: localizedText, at: z.iso.datetime() })),
  /** Begun and not finished, newest first. */
  underWay: z.array(z.object({ title: localizedText, at: z.iso.datetime() })),
  lastActivityAt: z.iso.datetime().nullable(),
  /** How far back it is counted what others took next. */
  windowMonths: z.int(),
  /** Somebody said no: the day it may be suggested again, and the reason where one was given to the suggestion. */
  setAside: z.array(z.object({ title: localizedText, until: calendarDay, reason: z.string().nullable() })),
});
export type SuggestionBasis = z.infer<typeof suggestionBasis>;

/** At most three, always in the same order for the same facts. */
export const suggestionList = z.object({
  suggestions: z.array(suggestion).max(3),
  /** The job that the citizen aims at, when they have chosen one; without it the page asks instead of guessing. */
  goalJob: localizedText.nullable(),
  basis: suggestionBasis,
});
export type SuggestionList = z.infer<typeof suggestionList>;

/** What a caseworker does with a suggestion. Accepted or changed it becomes a referral, whose id the page makes. */
export const decideSuggestion = z.discriminatedUnion('decision', [
  z.strictObject({ decision: z.literal('accepted'), referralId: z.uuid() }),
  z.strictObject({ decision: z.literal('changed'), referralId: z.uuid(), toSprintId: identifier }),
  z.strictObject({ decision: z.literal('rejected'), reason: z.string().trim().min(1).max(longestReason) }),
]);
export type DecideSuggestion = z.infer<typeof decideSuggestion>;
