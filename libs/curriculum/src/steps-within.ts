import type { JsonPath } from './locate.js';
import type { Step } from './step.js';

/** A step and where it stands in its file. */
export interface PlacedStep {
  step: Step;
  path: JsonPath;
}

/** The step itself, and the step of every case when it is a shift. */
export function stepsWithin(step: Step, path: JsonPath = []): PlacedStep[] {
  const cases = step.mechanic === 'shift' ? step.arrivals : [];
  return [
    { step, path },
    ...cases.map((arrival, index) => ({ step: arrival.step, path: [...path, 'arrivals', index, 'step'] })),
  ];
}

/** All steps of a level, those in its shifts too. */
export function stepsOfLevel(level: { steps: readonly Step[] }): PlacedStep[] {
  return level.steps.flatMap((step, index) => stepsWithin(step, ['steps', index]));
}
