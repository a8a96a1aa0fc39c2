import { advance, playedPartsOfRun, solve, startRun, type ActionInput } from '@mikrosprint/level-engine';
import { allSteps } from './support/all-steps.js';
import { practiceOf } from './support/samples.js';

/* What a run of each mechanic leaves to repeat, by the mechanic's own rules (C-11). */

const seed = 7;

describe('whoever plays a step of any mechanic', () => {
  const logOf = (step: object, change: (action: ActionInput, index: number) => ActionInput[]) => {
    const level = practiceOf([step]);
    const log: ActionInput[] = [];
    let state = startRun(level, { seed, mode: 'practice' });
    for (let count = 0; count < 200; count += 1) {
      const action = solve(level, state);
      if (!action || action.type === 'continue') break;
      for (const each of change(action, count)) {
        const moved = advance(level, state, each);
        if (!moved.accepted) continue;
        state = moved.state;
        log.push(each);
      }
    }
    return playedPartsOfRun(level, { seed, mode: 'practice' }, log);
  };
  const everyStep = allSteps.map((step) => [`${String(step.mechanic)} ${step.id}`, step] as const);

  it.each(everyStep)('right at once has nothing to repeat: %s', (_, step) => {
    const parts = logOf(step, (action) => [action]);
    expect(parts.length).toBeGreaterThan(0);
    expect(parts.filter(({ firstTry }) => !firstTry)).toEqual([]);
  });

  it.each(everyStep)('with a hint at the start repeats all of it: %s', (_, step) => {
    const hint = (stepId: string): ActionInput => ({ stepId, type: 'hint', payload: {} });
    const parts = logOf(step, (action) => [hint(action.stepId), action, hint(action.stepId)]);
    expect(parts.length).toBeGreaterThan(0);
    expect(parts.filter(({ firstTry }) => firstTry)).toEqual([]);
  });
});
