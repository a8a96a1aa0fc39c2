import type { Level, Mechanic } from '@mikrosprint/curriculum';
import { advance, solve, startRun } from '@mikrosprint/level-engine';
import type { PlayMode, Refusal, RunState, StepStateOf } from '@mikrosprint/level-engine';

/** An action as a row of a table has it: its type and its payload. */
export type Deed = readonly [type: string, payload?: object];

const seed = 7;

export function start(level: Level, mode: PlayMode = 'practice'): RunState {
  return startRun(level, { seed, mode });
}

/** Does one deed at the step the run is at. */
export function attempt(level: Level, state: RunState, [type, payload = {}]: Deed): RunState | Refusal {
  const result = advance(level, state, { stepId: state.order[state.current] ?? '', type, payload });
  return result.accepted ? result.state : result.reason;
}

/** The run after all deeds; a refused one fails the test with its name. */
export function after(level: Level, deeds: readonly Deed[], mode: PlayMode = 'practice'): RunState {
  return deeds.reduce(
    (state, deed) => {
      const next = attempt(level, state, deed);
      if (typeof next === 'string')
        throw new Error(`${deed[0]} ${JSON.stringify(deed[1])} was refused: ${next}`);
      return next;
    },
    start(level, mode),
  );
}

/** Why the last deed is refused, or 'accepted'. */
export function refusal(
  level: Level,
  deeds: readonly Deed[],
  mode: PlayMode = 'practice',
): Refusal | 'accepted' {
  const last = deeds.at(-1) ?? (['continue'] as const);
  const result = attempt(level, after(level, deeds.slice(0, -1), mode), last);
  return typeof result === 'string' ? result : 'accepted';
}

/** The state of the step the run is at, of the mechanic the test speaks of. */
export function stepOf<M extends Mechanic>(state: RunState, mechanic: M): StepStateOf<M> {
  const step = state.steps[state.order[state.current] ?? ''];
  if (step?.mechanic !== mechanic) throw new Error(`the run is not at a ${mechanic} step`);
  return step as StepStateOf<M>;
}

/** Plays by the solver from a state to the end, within a number of actions that no sound level needs. */
export function solveToEnd(level: Level, from: RunState): RunState {
  let state = from;
  for (let count = 0; count < 500; count += 1) {
    const action = solve(level, state);
    if (!action) return state;
    const result = advance(level, state, action);
    if (!result.accepted)
      throw new Error(`the solver's ${JSON.stringify(action)} was refused: ${result.reason}`);
    state = result.state;
  }
  throw new Error('the solver does not come to an end');
}
