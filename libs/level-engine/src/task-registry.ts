import type { Mechanic, TaskStep } from '@mikrosprint/curriculum';
import { composeRules } from './mechanics/compose.js';
import { dialogueRules } from './mechanics/dialogue.js';
import { recallRules } from './mechanics/recall.js';
import { screenRules } from './mechanics/screen.js';
import { sequenceRules } from './mechanics/sequence.js';
import { sheetRules } from './mechanics/sheet.js';
import { spotRules } from './mechanics/spot.js';
import { triageRules } from './mechanics/triage.js';
import type { MechanicRules } from './rules.js';

/** A mechanic that stands alone; a shift is made of them. */
export type TaskMechanic = TaskStep['mechanic'];

/** The rules of every task; a missing one does not compile. */
export const taskRegistry: { readonly [M in TaskMechanic]: MechanicRules<M> } = {
  compose: composeRules,
  dialogue: dialogueRules,
  recall: recallRules,
  screen: screenRules,
  sequence: sequenceRules,
  sheet: sheetRules,
  spot: spotRules,
  triage: triageRules,
};

/**
 * The rules for a task whose mechanic is known at run time only. The compiler cannot follow that the step, the state
 * and the rules are of one mechanic; whoever asks has compared the state's with the step's.
 */
export function taskRulesFor(mechanic: TaskMechanic): MechanicRules<TaskMechanic> {
  return taskRegistry[mechanic] as MechanicRules<Mechanic> as MechanicRules<TaskMechanic>;
}
