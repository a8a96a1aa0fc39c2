import {
  advance,
  solve,
  startRun,
  wrongAction,
  type ActionInput,
  type RunState,
} from '@mikrosprint/level-engine';
import { allSteps } from './support/all-steps.js';
import { practiceOf } from './support/samples.js';

/* The slips of the demo people and of the author's bot, in every mechanic. */

type Level = ReturnType<typeof practiceOf>;

function taken(level: Level, state: RunState, action: ActionInput | null): RunState {
  const moved = action === null ? null : advance(level, state, action);
  if (moved?.accepted !== true) throw new Error(`not taken: ${JSON.stringify(action)}`);
  return moved.state;
}

/** Goes the right way until a slip can be made, and makes it. */
function slipped(level: Level, from: RunState): RunState {
  let state = from;
  for (let count = 0; count < 40; count += 1) {
    const slip = wrongAction(level, state);
    if (slip !== null) return taken(level, state, slip);
    state = taken(level, state, solve(level, state));
  }
  throw new Error('there is nothing to get wrong');
}

// On a board a slip takes more than one move; those who tell a demo story let it go well.
const slippery = allSteps.filter(({ id }) => id !== 'board');

it.each(slippery.map((step) => [step.id, step] as const))('somebody can slip in "%s"', (id, step) => {
  const level = practiceOf([step]);
  const state = slipped(level, startRun(level, { seed: 1, mode: 'practice' }));
  expect(state.steps[id]).toMatchObject({ mistakes: 1, status: 'open' });
});
