import { z } from 'zod';
import { questionOrigin } from '../exchange/origin.js';
import { identifier, localizedText } from '../text.js';
import { stepPicture } from './picture.js';

/** Who says something: an id from the sprint's cast. */
export const castId = identifier;

/** What every step has, whatever its mechanic. */
export const stepBase = {
  /** Unique in the level and kept for ever: progress follows it from one minor version to the next. */
  id: identifier,
  /** What to do, as one or two short sentences. It is the heading of the step. */
  prompt: localizedText,
  /** What the task is about, to look at. Nothing in it can be pressed. */
  picture: stepPicture.optional(),
  /** What a colleague says before the task: sets the scene in at most three sentences. */
  intro: z.strictObject({ actor: castId, text: localizedText }).optional(),
  /** Leads without telling; using it makes the open parts of the step worth a quarter. */
  hint: localizedText.optional(),
  /** Said when the step is done. Names what was done well and why it matters. */
  feedback: localizedText,
  /** How much the step trains each skill of the sprint; 1 is usual. */
  skills: z.record(identifier, z.number().positive().max(5)).default({}),
  /** The learning outcome that the step samples. Required in an exam pool. */
  outcome: identifier.optional(),
  /** Where the rule comes from, for those who want to read it: "Databeskyttelsesforordningen, artikel 5". */
  source: localizedText.optional(),
  /** What is kept of the question that the step was made from, for the way back. No learner is shown it. */
  origin: questionOrigin.optional(),
  /** How minutes of the working day pass in this step, when it has a clock: per action, never per second. */
  clock: z
    .strictObject({
      start: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'HH:MM'),
      minutesPerAction: z.int().min(1).max(60),
    })
    .optional(),
};
