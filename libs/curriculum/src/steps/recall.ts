import { z } from 'zod';
import { identifier, localizedText } from '../text.js';
import { stepBase } from './common.js';

/** One quick question with two to four answers, or four pairs to match: for retrieval and placement. */
export const recallStep = z.strictObject({
  ...stepBase,
  mechanic: z.literal('recall'),
  task: z.discriminatedUnion('kind', [
    z.strictObject({
      kind: z.literal('choice'),
      options: z
        .array(
          z.strictObject({
            id: identifier,
            text: localizedText,
            right: z.boolean().default(false),
            /** Why it is right or wrong; a wrong answer teaches. */
            why: localizedText,
          }),
        )
        .min(2)
        .max(4),
    }),
    z.strictObject({
      kind: z.literal('pairs'),
      pairs: z
        .array(
          z.strictObject({ id: identifier, left: localizedText, right: localizedText, why: localizedText }),
        )
        .min(3)
        .max(5),
    }),
  ]),
});
export type RecallStep = z.infer<typeof recallStep>;
