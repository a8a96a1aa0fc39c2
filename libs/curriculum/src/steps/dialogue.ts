import { z } from 'zod';
import { identifier, localizedText } from '../text.js';
import { castId, stepBase } from './common.js';

/** How a choice lands: `good` 100 points, `ok` 60 and the talk goes on, `bad` explains and lets one try again. */
export const choiceQuality = z.enum(['good', 'ok', 'bad']);

const dialogueChoice = z.strictObject({
  id: identifier,
  label: localizedText,
  quality: choiceQuality,
  /** What the person answers (good, ok), or what the colleague explains (bad). */
  reply: localizedText,
  /** The node the talk goes to; without it, the next node in the list, or the end after the last. */
  next: z.union([identifier, z.literal('end')]).optional(),
  /** How the person's mood changes on the scale 0 (angry) .. 5 (relieved). */
  mood: z.int().min(-3).max(3).default(0),
});

/** A talk with one person that branches by what the player says. */
export const dialogueStep = z.strictObject({
  ...stepBase,
  mechanic: z.literal('dialogue'),
  actor: castId,
  /** The mood the person comes with, 0..5. */
  mood: z.int().min(0).max(5).default(3),
  nodes: z
    .array(
      z.strictObject({
        id: identifier,
        says: localizedText,
        choices: z.array(dialogueChoice).min(2).max(4),
      }),
    )
    .min(1)
    .max(8),
  /** How it ends by the mood at the end: the first ending whose `from` is at most the mood, highest first. */
  endings: z
    .array(z.strictObject({ from: z.int().min(0).max(5), text: localizedText }))
    .max(3)
    .default([]),
});
export type DialogueStep = z.infer<typeof dialogueStep>;
