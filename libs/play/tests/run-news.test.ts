import { advance, startRun, type ActionInput, type RunState } from '@mikrosprint/level-engine';
import { practiceOf } from '../../level-engine/tests/support/samples.js';
import { deskShiftStep, shiftStep } from '../../level-engine/tests/support/samples-shift.js';
import { stepNews } from '../src/run-news.js';

/* What a caseworker hears of slips. */

type Level = ReturnType<typeof practiceOf>;

function taken(level: Level, state: RunState, action: ActionInput): RunState {
  const moved = advance(level, state, action);
  if (!moved.accepted) throw new Error(`not taken: ${JSON.stringify(action)}`);
  return moved.state;
}

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
