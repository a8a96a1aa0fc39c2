import type { Mechanic } from '@mikrosprint/curriculum';

/** Every mechanic once; the type makes a forgotten one an error. The curriculum's own list would bring its schemas along. */
const all: Record<Mechanic, true> = {
  compose: true,
  dialogue: true,
  recall: true,
  screen: true,
  sequence: true,
  sheet: true,
  shift: true,
  spot: true,
  triage: true,
};

export const mechanicNames = Object.keys(all) as Mechanic[];
