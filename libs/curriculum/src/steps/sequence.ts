import { z } from 'zod';
import { identifier, localizedText } from '../text.js';
import { stepBase } from './common.js';

const card = z.strictObject({
  id: identifier,
  label: localizedText,
  /** What one needs to know to place it: "3 nætter, dobbeltværelse". */
  detail: localizedText.optional(),
  /** Why it belongs where it does; said when it was wrong and when all is right. */
  why: localizedText,
});

/**
 * Putting things in order, or in their places. Every arrangement that obeys the rules is right, and points are the
 * share of right pairs: pairs of cards in a line, a card and its place on a board with slots.
 */
export const sequenceStep = z.strictObject({
  ...stepBase,
  mechanic: z.literal('sequence'),
  /** How it is drawn: `line` is a conveyor or a string of notes, `board` a plan with places. */
  cards: z.array(card).min(3).max(8),
  arrangement: z.discriminatedUnion('kind', [
    /** One right order: the cards as they stand in the file. All pairs count. */
    z.strictObject({ kind: z.literal('order') }),
    /** Any order that puts `first` before `then`. The cards as they stand in the file must obey it. */
    z.strictObject({
      kind: z.literal('before'),
      rules: z
        .array(z.strictObject({ first: identifier, then: identifier, why: localizedText }))
        .min(1)
        .max(16),
    }),
    /** Places with names; a place takes one card. `accept` names the places that are right for a card. */
    z.strictObject({
      kind: z.literal('slots'),
      slots: z
        .array(z.strictObject({ id: identifier, label: localizedText, detail: localizedText.optional() }))
        .min(2)
        .max(8),
      accept: z.record(identifier, z.array(identifier).min(1)),
    }),
  ]),
  /** What the button says that has it looked at: "Sæt planen i værk". */
  submit: localizedText,
});
export type SequenceStep = z.infer<typeof sequenceStep>;
