import { z } from 'zod';
import { identifier, localizedText } from '../text.js';
import { castId, stepBase } from './common.js';
import { taskStep } from './task.js';

const arrival = z.strictObject({
  id: identifier,
  actor: castId,
  /** What one hears from the queue, in one short sentence: "Min nøgle virker ikke." */
  wants: localizedText,
  /** How many answers one waits gladly. It falls by one for each answer given to somebody else, never by the second. */
  patience: z.int().min(2).max(30),
  /** How many cases are finished before this one comes; 0 is there from the beginning. */
  after: z.int().min(0).max(8).default(0),
  /** 1 is whom to help first when patience does not tell: somebody in danger before somebody in a hurry. */
  urgency: z.int().min(1).max(3).default(2),
  /** Said when somebody more urgent was waiting: why they came first. */
  why: localizedText,
  step: taskStep,
});

/** The boss: a queue of cases. Whom to help next is the player's; each case is a task of any other kind. */
export const shiftStep = z.strictObject({
  ...stepBase,
  mechanic: z.literal('shift'),
  arrivals: z.array(arrival).min(2).max(6),
});
export type ShiftStep = z.infer<typeof shiftStep>;
