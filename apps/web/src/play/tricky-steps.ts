import type { LearnerLevel, LearnerStep, RunState, StepState } from '@mikrosprint/level-engine';

/** One task and how it went; a shift is told case by case. */
function tasksOf(step: LearnerStep, state: StepState): { step: LearnerStep; state: StepState }[] {
  if (step.mechanic !== 'shift' || state.mechanic !== 'shift') return [{ step, state }];
  return step.arrivals.flatMap((arrival) => {
    const inner = state.cases[arrival.id];
    return inner ? [{ step: arrival.step, state: inner }] : [];
  });
}

/** What took more than one try or a hint, in play order. */
export function trickySteps(level: LearnerLevel, run: RunState): LearnerStep[] {
  return level.steps
    .flatMap((step) => {
      const state = run.steps[step.id];
      return state ? tasksOf(step, state) : [];
    })
    .filter(({ state }) => state.points < state.max)
    .map(({ step }) => step);
}
