import type { Mechanic } from '@mikrosprint/curriculum';
import type {
  LearnerLevel,
  LearnerShift,
  LearnerStep,
  ShiftState,
  StepState,
} from '@mikrosprint/level-engine';

export interface ShownStep {
  /** The task one is really at: in a shift the task of the case, and at the queue the shift itself. */
  step: LearnerStep;
  state: StepState;
  /** The case that is going on, by arrival; null outside a shift and at its queue. */
  arrival: string | null;
}

/** A shift holds other tasks: what is asked, hinted at and judged is then the task of the case. */
export function shownStep(step: LearnerStep, state: StepState): ShownStep {
  if (step.mechanic !== 'shift' || state.mechanic !== 'shift') return { step, state, arrival: null };
  const arrival = step.arrivals.find(({ id }) => id === state.current);
  const inner = arrival && state.cases[arrival.id];
  if (!arrival || !inner) return { step, state, arrival: null };
  return { step: arrival.step, state: inner, arrival: arrival.id };
}

/** Every mechanic a level asks for, those inside its shifts too. */
export function mechanicsOf(level: LearnerLevel): Mechanic[] {
  const all = level.steps.flatMap((step) =>
    step.mechanic === 'shift'
      ? [step.mechanic, ...step.arrivals.map((one) => one.step.mechanic)]
      : [step.mechanic],
  );
  return [...new Set(all)];
}

/** How somebody who waits looks: what is left of the patience, in the dots that also stand over their head. */
export type PatienceLook = 'plenty' | 'watching' | 'running-out' | 'used-up';

export function patienceOf(step: LearnerShift, state: ShiftState, arrivalId: string): PatienceLook {
  const whole = step.arrivals.find(({ id }) => id === arrivalId)?.patience ?? 1;
  const left = (state.patience[arrivalId] ?? whole) / whole;
  if (left <= 0) return 'used-up';
  if (left > 2 / 3) return 'plenty';
  return left > 1 / 3 ? 'watching' : 'running-out';
}
