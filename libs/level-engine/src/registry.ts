import type { Mechanic } from '@mikrosprint/curriculum';
import { shiftRules } from './mechanics/shift.js';
import type { MechanicRules } from './rules.js';
import { taskRegistry } from './task-registry.js';

/** Every mechanic of the curriculum has its rules here; a missing one does not compile. */
export const registry: { readonly [M in Mechanic]: MechanicRules<M> } = {
  ...taskRegistry,
  shift: shiftRules,
};

/**
 * The rules for a step whose mechanic is known at run time only. The compiler cannot follow that the step, the state
 * and the rules are of one mechanic; `advance` checks it for the state before it asks.
 */
export function rulesFor(mechanic: Mechanic): MechanicRules<Mechanic> {
  return registry[mechanic] as MechanicRules<Mechanic>;
}
