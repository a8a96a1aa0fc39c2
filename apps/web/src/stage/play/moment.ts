/**
 * What the stage plays now: a step, the queue of a shift, or one case of it. A case is played by the ordinary act of
 * its mechanic, which sees it as a step of its own. Pure: it knows levels and states, not the engine.
 */
import type {
  LearnerLevel,
  LearnerShift,
  LearnerStep,
  RunState,
  ShiftState,
} from '@mikrosprint/level-engine';

type Arrival = LearnerShift['arrivals'][number];

export interface Moment {
  /** Changes when another act must take over. */
  key: string;
  /** What the act plays: for a case, the task inside the shift. */
  step: LearnerStep;
  /** The state as the act sees it. */
  state: RunState;
  /** The step that answers are given under. */
  stepId: string;
  /** Who is being helped, in a shift. */
  arrival: Arrival | null;
}

/** Null when the level is over. */
export function momentOf(level: LearnerLevel, state: RunState): Moment | null {
  if (state.finished) return null;
  const id = state.order[state.current];
  const step = level.steps.find((candidate) => candidate.id === id);
  if (step === undefined) return null;
  const whole: Moment = { key: step.id, step, state, stepId: step.id, arrival: null };
  if (step.mechanic !== 'shift') return whole;
  const shift = state.steps[step.id];
  if (shift?.mechanic !== 'shift' || shift.current === null) return whole;
  const arrival = step.arrivals.find((candidate) => candidate.id === shift.current);
  if (arrival === undefined) return whole;
  return {
    key: `${step.id} ${arrival.id}`,
    step: arrival.step,
    state: caseState(state, shift, arrival),
    stepId: step.id,
    arrival,
  };
}

/** The run as if the case were its step, so that the act of the mechanic needs to know nothing of shifts. */
function caseState(state: RunState, shift: ShiftState, arrival: Arrival): RunState {
  const task = shift.cases[arrival.id];
  if (task === undefined) return state;
  const answered = state.fx.kind === 'good' || state.fx.kind === 'ok';
  const kind = task.status === 'done' && answered ? 'step-done' : state.fx.kind;
  return {
    ...state,
    steps: { ...state.steps, [arrival.step.id]: task },
    fx: { ...state.fx, kind },
  };
}
