import { z } from 'zod';
import { defaultStarThresholds } from './stars.js';
import { step } from './step.js';
import { castId } from './steps/common.js';
import { identifier, localizedText } from './text.js';

/** How one learns in the level. The learner may choose where a sprint offers several. */
export const learningMethod = z.enum([
  'game',
  'reading',
  'video',
  'simulation',
  'workplace-task',
  'workshop',
]);
export type LearningMethod = z.infer<typeof learningMethod>;

const levelBase = {
  id: identifier,
  title: localizedText,
  /** What one can do after it, as "Du kan ...". */
  goal: localizedText,
  method: learningMethod.default('game'),
  /** Honest minutes for a median learner. */
  minutes: z.number().positive().max(60),
  /** The place on the stage. */
  scene: identifier,
  brief: z.strictObject({ actor: castId, text: localizedText }),
  debrief: z.strictObject({
    actor: castId,
    /** Said when it went well, and when it was hard: praise names what was done. */
    well: localizedText,
    hard: localizedText,
    /** One thing to try at work. */
    tryNext: localizedText,
  }),
};

export const practiceLevel = z.strictObject({
  ...levelBase,
  kind: z.enum(['practice', 'boss']),
  starThresholds: z
    .strictObject({
      two: z.number().min(1).max(defaultStarThresholds.two),
      three: z.number().min(1).max(defaultStarThresholds.three),
    })
    .optional(),
  steps: z.array(step).min(1).max(12),
});

export const examLevel = z.strictObject({
  ...levelBase,
  kind: z.literal('exam'),
  /** Percent that passes. */
  passMark: z.number().min(50).max(100).default(70),
  /** How many steps one sitting has; the server draws them so that every learning outcome appears. */
  draw: z.int().min(3).max(20),
  /** The pool the sitting is drawn from; every step names its outcome. */
  steps: z.array(step).min(3).max(80),
});

/** A node on the sprint's map. */
export const level = z.discriminatedUnion('kind', [practiceLevel, examLevel]);
export type Level = z.infer<typeof level>;
export type PracticeLevel = z.infer<typeof practiceLevel>;
export type ExamLevel = z.infer<typeof examLevel>;
