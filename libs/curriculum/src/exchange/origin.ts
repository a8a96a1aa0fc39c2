import { z } from 'zod';
import { identifier, locales } from '../text.js';

/*
 * What a step remembers of the question it was made from, so that it goes back to where it came from as the same
 * question. Only what a step has no place for stands here: texts, reasons and what is right are read from the step
 * itself, so what the author changes there is what is exported. No learner is shown it.
 */

const percent = z.number().min(-100).max(100);
const feedback = z.string().max(1200);

export const questionOrigin = z.strictObject({
  kind: z.enum(['choice', 'choices', 'true-false', 'matching', 'short-answer', 'number', 'ordering']),
  /** The language of the source: what it says was written in that one. */
  language: z.enum(locales),
  name: z.string().max(1200).optional(),
  /** By the id of an answer in the step: how much it was worth, when that is neither all nor nothing. */
  percents: z.record(identifier, percent).optional(),
  /** Typed answers as the source has them: the partly right and the wrong ones have no place in a field. */
  answers: z
    .array(z.strictObject({ text: z.string().max(200), percent, feedback }))
    .max(100)
    .optional(),
  numbers: z
    .array(z.strictObject({ from: z.number(), to: z.number(), percent, feedback }))
    .max(100)
    .optional(),
});
export type QuestionOrigin = z.infer<typeof questionOrigin>;
