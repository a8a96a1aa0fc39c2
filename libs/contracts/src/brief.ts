import { localizedText } from '@mikrosprint/curriculum';
import { z } from 'zod';
import { meetingForm, referralStatus } from './casework-events.js';
import { citizenPageQuery } from './casework.js';

/** What a conversation may be about, most pressing first: the brief suggests the first five that hold. */
export const briefTopicRules = [
  'asked-for-help',
  'missed-booking',
  'deadline-passed',
  'failed-repeatedly',
  'wants-support',
  'finished',
  'referral-open',
  'inactive',
  'not-started',
  'went-well',
] as const;
export const briefTopicRule = z.enum(briefTopicRules);
export type BriefTopicRule = z.infer<typeof briefTopicRule>;
export const mostTopics = 5;

/** A topic with the facts of its reason; the page and the paper word them. */
export const briefTopic = z.object({
  rule: briefTopicRule,
  /** Of the level, the sprint or the course it is about. */
  title: localizedText.nullable(),
  /** Since when the reason holds. */
  since: z.iso.datetime().nullable(),
  /** Days, tries or levels. */
  count: z.int().nullable(),
});
export type BriefTopic = z.infer<typeof briefTopic>;

/** From when on the brief tells: the last meeting that came about, else the last brief, else the beginning. */
export const briefSince = z.object({
  kind: z.enum(['meeting', 'brief', 'beginning']),
  at: z.iso.datetime().nullable(),
});
export type BriefSince = z.infer<typeof briefSince>;

/** All that fits one page before a conversation. */
export const conversationBrief = z.object({
  citizenId: z.uuid(),
  displayName: z.string(),
  preparedAt: z.iso.datetime(),
  since: briefSince,
  lastActivityAt: z.iso.datetime().nullable(),
  sprints: z.array(
    z.object({
      title: localizedText,
      levelsFinished: z.int(),
      levelsTotal: z.int(),
      /** Finished since. */
      levelsSince: z.int(),
      completedAt: z.iso.datetime().nullable(),
    }),
  ),
  /** Open ones. */
  referrals: z.array(z.object({ title: localizedText, status: referralStatus, changedAt: z.iso.datetime() })),
  nextBooking: z.object({ startsAt: z.iso.datetime(), form: meetingForm }).nullable(),
  topics: z.array(briefTopic).max(mostTopics),
  /** Asked for since, newest first. */
  help: z.array(
    z.object({ levelTitle: localizedText.nullable(), at: z.iso.datetime(), answered: z.boolean() }),
  ),
});
export type ConversationBrief = z.infer<typeof conversationBrief>;

/** The paper is drawn in the languages of certificates. */
export const briefPaperQuery = citizenPageQuery
  .partial()
  .extend({ locale: z.enum(['da', 'en']).default('da') });
