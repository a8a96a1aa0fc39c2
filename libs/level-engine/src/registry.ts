import type { Mechanic } from '@mikrosprint/curriculum';
import { dialogueRules } from './mechanics/dialogue.js';
import { recallRules } from './mechanics/recall.js';
import { screenRules } from './mechanics/screen.js';
import { spotRules } from './mechanics/spot.js';
import { triageRules } from './mechanics/triage.js';
import type { MechanicRules } from './rules.js';

/** Every mechanic of the curriculum has its rules here; a missing one does not compile. */
export const registry: { readonly [M in Mechanic]: MechanicRules<M> } = {
  dialogue: dialogueRules,
  recall: recallRules,
  screen: screenRules,
  spot: spotRules,
  triage: triageRules,
};

/**
 * The rules for a step whose mechanic is known at run time only. The compiler cannot follow that the step, the state
 * and the rules are of one mechanic; `advance` checks it for the state before it asks.
 */
export function rulesFor(mechanic: Mechanic): MechanicRules<Mechanic> {
  return registry[mechanic] as MechanicRules<Mechanic>;
}
