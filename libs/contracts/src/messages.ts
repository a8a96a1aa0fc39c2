import { z } from 'zod';
import { calendarDay } from './casework-events.js';

/** UTF-16 code units, as a text field counts them. */
export const messageLength = 4000;
/** The most messages one answer carries; there may be more after them. */
export const messagesPerPage = 100;
export const phrasesAllowed = 20;
export const phraseLength = 500;

/** Control characters but tab and line feed, and halves of a pair: nobody types them, and no database keeps them all. */
const unwritable = /[\u0000-\u0008\u000b-\u001f\u007f]|\p{Surrogate}/gu;

/**
 * A message as it is kept: one kind of line break, at most one empty line in a row, nothing around it. Pure, so that
 * a message that is sent again becomes exactly the same text.
 */
export function tidyMessage(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(unwritable, '')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

const words = (length: number) =>
  z
    .string()
    // Before it costs anything: what is tidied away is never as much as what may be written.
    .max(length * 2)
    .overwrite(tidyMessage)
    .min(1)
    .max(length);

/** The id is made where it is written: sending again is the same message. */
export const sendMessage = z.strictObject({ id: z.uuid().toLowerCase(), text: words(messageLength) });
export type SendMessage = z.infer<typeof sendMessage>;

/** One line of a thread, in the order of `seq` without gaps. A line of the platform has a notice instead of words. */
export const messageView = z.object({
  id: z.uuid(),
  seq: z.int().min(1),
  from: z.enum(['citizen', 'caseworker', 'platform']),
  /** Who wrote it; of `now-with` the new caseworker. Null: the account is no more, or it is about nobody. */
  name: z.string().nullable(),
  text: z.string().nullable(),
  /** `now-with`: somebody else follows the citizen from here on. `with-nobody`: nobody does for the time being. */
  notice: z.enum(['now-with', 'with-nobody']).nullable(),
  sentAt: z.iso.datetime(),
});
export type MessageView = z.infer<typeof messageView>;

/** HH:MM on the clock in Copenhagen; 24:00 is the end of the day. */
const openFrom = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);
const openUntil = z.string().regex(/^(([01]\d|2[0-3]):[0-5]\d|24:00)$/);

/** 1 is Monday, 7 is Sunday. */
export const openingSpan = z
  .strictObject({ weekday: z.int().min(1).max(7), from: openFrom, to: openUntil })
  .refine(({ from, to }) => from < to, { path: ['to'], message: 'closes after it opens' });
export type OpeningSpan = z.infer<typeof openingSpan>;

/** When messages are answered. Public holidays are closed without being listed. */
export const openingHours = z.strictObject({
  week: z
    .array(openingSpan)
    .min(1)
    .max(7)
    .refine((week) => new Set(week.map(({ weekday }) => weekday)).size === week.length, 'one span a day'),
  /** Days on which nobody answers, besides public holidays. */
  closedDays: z.array(calendarDay).max(100),
});
export type OpeningHours = z.infer<typeof openingHours>;

/** Whether somebody answers now, and otherwise when again. */
export const answering = z.object({
  open: z.boolean(),
  /** The end of this span, or the beginning of the next one; null when there is none within a year. */
  changesAt: z.iso.datetime().nullable(),
  /** By when what is written now is answered; null when there are no open hours within a year. */
  answerBy: z.iso.datetime().nullable(),
  week: z.array(openingSpan),
  /** Only those of the next two months. */
  closedDays: z.array(calendarDay),
});
export type Answering = z.infer<typeof answering>;

/** What the citizen wrote and nobody has answered. */
const unanswered = z.object({
  since: z.iso.datetime(),
  answerBy: z.iso.datetime().nullable(),
  /** It was not answered in time: it is a task now. */
  overdue: z.boolean(),
});

/** Part of a thread as one of the two sees it, and what stands around it. */
export const conversationPage = z.object({
  citizenId: z.uuid(),
  citizenName: z.string(),
  /** Null: nobody follows the citizen for the time being. */
  caseworkerName: z.string().nullable(),
  messages: z.array(messageView),
  /** The newest of the whole thread; 0 when nothing is written. */
  lastSeq: z.int(),
  /** How far the reader has read. What the other one has read is nobody's business. */
  readSeq: z.int(),
  /** Messages of the other one after `readSeq`. */
  unread: z.int(),
  unanswered: unanswered.nullable(),
  answering,
});
export type ConversationPage = z.infer<typeof conversationPage>;

/** Without either: the newest part. `after`: what follows, oldest first. `before`: the part just before it. */
export const conversationQuery = z
  .strictObject({
    after: z.coerce.number().int().min(0).max(2_000_000_000).optional(),
    before: z.coerce.number().int().min(1).max(2_000_000_000).optional(),
  })
  .refine(({ after, before }) => after === undefined || before === undefined, 'one of the two');
export type ConversationQuery = z.infer<typeof conversationQuery>;

export const readMessages = z.strictObject({ seq: z.int().min(1).max(2_000_000_000) });
/** What has come up to here needs no answer. */
export const settleConversation = readMessages;

export const conversationSummary = z.object({
  citizenId: z.uuid(),
  citizenName: z.string(),
  /** Null: nothing is written yet. */
  lastAt: z.iso.datetime().nullable(),
  lastFrom: z.enum(['citizen', 'caseworker']).nullable(),
  /** The beginning of the newest message. */
  preview: z.string(),
  unread: z.int(),
  unanswered: unanswered.nullable(),
});
export type ConversationSummary = z.infer<typeof conversationSummary>;
export const conversationList = z.object({ conversations: z.array(conversationSummary) });
export type ConversationList = z.infer<typeof conversationList>;

export const unreadMessages = z.object({ unread: z.int() });
export type UnreadMessages = z.infer<typeof unreadMessages>;

/** `own`: whether the hours are the caseworker's own, or those of the unit. */
export const ownOpeningHours = openingHours.extend({ own: z.boolean() });
export type OwnOpeningHours = z.infer<typeof ownOpeningHours>;

/** What a caseworker often writes; only they see it. */
export const replyPhrases = z.strictObject({ phrases: z.array(words(phraseLength)).max(phrasesAllowed) });
export type ReplyPhrases = z.infer<typeof replyPhrases>;
