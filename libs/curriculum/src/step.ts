import { z } from 'zod';
import { dialogueStep } from './steps/dialogue.js';
import { recallStep } from './steps/recall.js';
import { screenStep } from './steps/screen.js';
import { spotStep } from './steps/spot.js';
import { triageStep } from './steps/triage.js';

/**
 * One task inside a level. Every step names its mechanic; a mechanic is added by one schema here, one rule set
 * in the level engine, one panel and one act on the stage.
 */
export const step = z.discriminatedUnion('mechanic', [
  dialogueStep,
  recallStep,
  screenStep,
  spotStep,
  triageStep,
]);
export type Step = z.infer<typeof step>;
export type Mechanic = Step['mechanic'];
export type StepOf<M extends Mechanic> = Extract<Step, { mechanic: M }>;

export const mechanics = [
  'dialogue',
  'recall',
  'screen',
  'spot',
  'triage',
] as const satisfies readonly Mechanic[];
