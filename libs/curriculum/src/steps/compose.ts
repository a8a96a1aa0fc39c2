import { z } from 'zod';
import { identifier, localizedText } from '../text.js';
import { castId, stepBase } from './common.js';

/** What the finished text must be. Each rule is one part of the points; free text is checked by rules only. */
const composeRule = z.discriminatedUnion('rule', [
  /** At least one of the blocks is in the text. */
  z.strictObject({
    id: identifier,
    rule: z.literal('must'),
    need: localizedText,
    blocks: z.array(identifier).min(1),
    why: localizedText,
  }),
  /** None of the blocks is in the text, and what one wrote oneself does not hold the pattern. */
  z.strictObject({
    id: identifier,
    rule: z.literal('must-not'),
    need: localizedText,
    blocks: z.array(identifier).default([]),
    /** Short and linear, without case, found anywhere in the free text: `\\d{6}-?\\d{4}` for a CPR number. */
    pattern: z.string().min(1).max(200).optional(),
    why: localizedText,
  }),
  /** Both are there and `first` comes before `then`. */
  z.strictObject({
    id: identifier,
    rule: z.literal('before'),
    need: localizedText,
    first: identifier,
    then: identifier,
    why: localizedText,
  }),
]);
export type ComposeRule = z.infer<typeof composeRule>;

/** Building a letter or a mail from ready blocks, with a line of one's own where the content asks for it. */
export const composeStep = z.strictObject({
  ...stepBase,
  mechanic: z.literal('compose'),
  paper: z.strictObject({
    kind: z.enum(['mail', 'letter', 'note']),
    to: localizedText,
    subject: localizedText,
  }),
  /** What one answers: it lies beside the paper. */
  material: z
    .strictObject({
      title: localizedText,
      kind: z.enum(['letter', 'mail', 'note', 'record']),
      from: localizedText.optional(),
      paragraphs: z.array(localizedText).min(1).max(8),
    })
    .optional(),
  blocks: z
    .array(z.strictObject({ id: identifier, text: localizedText }))
    .min(4)
    .max(10),
  /** A line one may write oneself; it stands last, before the name. */
  ownWords: z.strictObject({ label: localizedText, help: localizedText.optional() }).optional(),
  rules: z.array(composeRule).min(2).max(10),
  submit: localizedText,
  /** What comes back when it is right. */
  reply: z.strictObject({ actor: castId, text: localizedText }),
});
export type ComposeStep = z.infer<typeof composeStep>;
