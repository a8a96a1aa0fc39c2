import { z } from 'zod';
import { identifier, localizedText } from '../text.js';
import { stepBase } from './common.js';

/**
 * Sorting cases into piles, the urgent first. The right pile gives 70 of 100, the right order 30: no item of
 * higher priority was still waiting. Without any priority in the step the pile gives all.
 */
export const triageStep = z.strictObject({
  ...stepBase,
  mechanic: z.literal('triage'),
  piles: z
    .array(
      z.strictObject({
        id: identifier,
        label: localizedText,
        help: localizedText.optional(),
        /** Colour and shape match the tray on the stage, so that neither carries the meaning alone. */
        mark: z.enum(['circle', 'square', 'triangle', 'diamond', 'star']),
      }),
    )
    .min(2)
    .max(5),
  items: z
    .array(
      z.strictObject({
        id: identifier,
        from: localizedText.optional(),
        subject: localizedText,
        body: localizedText.optional(),
        pile: identifier,
        /** 1 is the most urgent. */
        priority: z.int().min(1).max(5).optional(),
        /** The time on the step's clock after which the case is too late; it is lost, the level is not. */
        deadline: z
          .string()
          .regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'HH:MM')
          .optional(),
        /** What the case looks like at first sight, for the author: why people put it wrong. */
        trap: localizedText.optional(),
        /** Why it belongs there; said at once, right or wrong. */
        why: localizedText,
      }),
    )
    .min(3)
    .max(12),
});
export type TriageStep = z.infer<typeof triageStep>;
