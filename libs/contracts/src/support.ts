import { z } from 'zod';

/** How reading, or Danish, is for somebody: in their own words, with no reason asked. */
export const supportAnswer = z.enum(['easy', 'some-trouble', 'hard']);
export type SupportAnswer = z.infer<typeof supportAnswer>;

export const supportAnswers = z.strictObject({ reading: supportAnswer, danish: supportAnswer });
export type SupportAnswers = z.infer<typeof supportAnswers>;

/** Saves the answers for oneself. `share` is the free choice that lets the caseworker know which support is wished. */
export const saveSupport = supportAnswers.extend({ share: z.boolean() });
export type SaveSupport = z.infer<typeof saveSupport>;

export const supportView = z.object({
  /** Null before the questions are answered, and after the answers are deleted. */
  answers: supportAnswers.nullable(),
  /** Since when the caseworker may know; null when they may not. */
  sharedAt: z.iso.datetime().nullable(),
});
export type SupportView = z.infer<typeof supportView>;

/** All that is ever shared: with what somebody would like support, never how hard it is. */
export const supportWish = z.object({ reading: z.boolean(), danish: z.boolean() });
export type SupportWish = z.infer<typeof supportWish>;

/** "We have talked about it": which sharing was talked about, so that a newer wish is not answered unseen. */
export const supportTalk = z.strictObject({ sharedAt: z.iso.datetime() });
