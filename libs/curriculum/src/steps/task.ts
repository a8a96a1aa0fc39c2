import { z } from 'zod';
import { composeStep } from './compose.js';
import { dialogueStep } from './dialogue.js';
import { recallStep } from './recall.js';
import { screenStep } from './screen.js';
import { sequenceStep } from './sequence.js';
import { sheetStep } from './sheet.js';
import { spotStep } from './spot.js';
import { triageStep } from './triage.js';

/** The mechanics that stand alone; a shift is made of them. */
export const taskSteps = [
  composeStep,
  dialogueStep,
  recallStep,
  screenStep,
  sequenceStep,
  sheetStep,
  spotStep,
  triageStep,
] as const;

export const taskStep = z.discriminatedUnion('mechanic', taskSteps);
export type TaskStep = z.infer<typeof taskStep>;
