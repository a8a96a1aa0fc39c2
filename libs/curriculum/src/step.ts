import { z } from 'zod';
import { shiftStep } from './steps/shift.js';
import { taskSteps } from './steps/task.js';

/**
 * One task inside a level. Every step names its mechanic; a mechanic is added by one schema here, one rule set
 * in the level engine, one panel and one act on the stage.
 */
export const step = z.discriminatedUnion('mechanic', [...taskSteps, shiftStep]);
export type Step = z.infer<typeof step>;
export type Mechanic = Step['mechanic'];
export type StepOf<M extends Mechanic> = Extract<Step, { mechanic: M }>;

export const mechanics = [
  'compose',
  'dialogue',
  'recall',
  'screen',
  'sequence',
  'sheet',
  'shift',
  'spot',
  'triage',
] as const satisfies readonly Mechanic[];
