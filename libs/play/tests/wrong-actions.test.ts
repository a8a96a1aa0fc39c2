import { advance, solve, startRun, type ActionInput, type RunState } from '@mikrosprint/level-engine';
import { allSteps } from '../../level-engine/tests/support/all-steps.js';
import { practiceOf } from '../../level-engine/tests/support/samples.js';
import { deskShiftStep, shiftStep } from '../../level-engine/tests/support/samples-shift.js';
import { stepNews } from '../src/run-news.js';
import { wrongAction } from '../src/wrong-actions.js';

/* The slips in the histories of the demo people, and what a caseworker hears of slips, in every mechanic. */

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

describe('of a shift a caseworker hears', () => {
  function newsAfter(step: object, deeds: readonly [type: string, payload?: object][]) {
    const level = practiceOf([{ ...step, id: 'shift' }]);
    const start = startRun(level, { seed: 1, mode: 'practice' });
    const states: RunState[] = [];
    for (const [type, payload = {}] of deeds) {
      const action = { stepId: 'shift', type, payload } as ActionInput;
      states.push(taken(level, states.at(-1) ?? start, action));
    }
    return stepNews(start, states);
  }

  it('nothing, when there is a slip or two with each of several people', () => {
    const news = newsAfter(shiftStep, [
      ['pick', { arrival: 'fire' }],
      ...['b', 'c', 'a'].map((option): [string, object] => ['choose', { option }]),
      ['back'],
      ['pick', { arrival: 'key' }],
      ...['cup', 'plant'].map((thing): [string, object] => ['tap', { thing }]),
    ]);
    expect(news).toEqual([]);
  });

  it('of four slips in one case', () => {
    const news = newsAfter(deskShiftStep, [
      ['pick', { arrival: 'mail' }],
      ...['case-story', 'soon', 'deadline', 'hello'].flatMap((block): [string, object?][] => [
        ['toggle', { block }],
        ['check'],
      ]),
    ]);
    expect(news).toEqual([{ type: 'step.failed-repeatedly', stepId: 'shift', tries: 4 }]);
  });
});
