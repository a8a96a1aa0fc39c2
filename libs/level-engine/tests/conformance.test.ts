import fc from 'fast-check';
import type { Step } from '@mikrosprint/curriculum';
import { advance, learnerLevel, learnerState, replay, solve, startRun } from '@mikrosprint/level-engine';
import type { PlayMode, RunState } from '@mikrosprint/level-engine';
import { solveToEnd } from './support/play.js';
import { allSteps, choiceStep, examOf, examPool, practiceOf } from './support/samples.js';

/*
 * One suite for every mechanic. A new mechanic puts a step in `allSteps` and is held to all of this.
 */

type Action = { stepId: string; type: string; payload: unknown };

const modes: PlayMode[] = ['practice', 'exam'];
const cases = [...allSteps.map((step) => [step]), allSteps].flatMap((steps) =>
  modes.map((mode) => ({
    name: `${steps.length === 1 ? steps[0]?.id : 'all together'} in ${mode}`,
    mode,
    level: practiceOf(steps),
  })),
);

/** Every id, option and value that a step knows: what a player could send, right or wrong. */
function wordsOf(step: Step): string[] {
  const words = new Set(['r1', 'r2', 'r3', 'end', 'constructor', '__proto__', '']);
  JSON.stringify(step, (key, value: unknown) => {
    if (['id', 'value', 'pile'].includes(key) && typeof value === 'string') words.add(value);
    return value;
  });
  return [...words];
}

/** Actions that often fit the step, often do not, and sometimes are not actions at all. */
function actionsFor(steps: readonly Step[]): fc.Arbitrary<Action> {
  const word = fc.constantFrom(...steps.flatMap(wordsOf));
  const type = fc.constantFrom(
    ...['choose', 'match', 'say', 'submit', 'place', 'tap', 'hand-in', 'hint', 'reveal', 'continue'],
  );
  const keys = fc.constantFrom(
    'option',
    'left',
    'right',
    'node',
    'choice',
    'item',
    'pile',
    'thing',
    'values',
  );
  const payload = fc.oneof(
    { weight: 6, arbitrary: fc.dictionary(keys, word, { minKeys: 9, maxKeys: 9 }) },
    { weight: 3, arbitrary: fc.record({ values: fc.dictionary(word, word) }) },
    { weight: 1, arbitrary: fc.anything() },
  );
  const stepId = fc.oneof(
    { weight: 9, arbitrary: fc.constantFrom(...steps.map((step) => step.id)) },
    { weight: 1, arbitrary: fc.string() },
  );
  return fc.record({ stepId, type: fc.oneof({ weight: 9, arbitrary: type }, fc.string()), payload });
}

/** What a player might do next: something sensible (the solver's), or anything. */
type Deed = { sensible: true } | { sensible: false; action: Action };

function deedsFor(steps: readonly Step[]): fc.Arbitrary<Deed[]> {
  const deed: fc.Arbitrary<Deed> = fc.oneof(
    { weight: 1, arbitrary: fc.constant({ sensible: true } as const) },
    { weight: 4, arbitrary: actionsFor(steps).map((action) => ({ sensible: false as const, action })) },
  );
  return fc.array(deed, { maxLength: 60 });
}

function freeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    Object.values(value).forEach(freeze);
  }
  return value;
}

function totalPoints(state: RunState): number {
  return Object.values(state.steps).reduce((sum, step) => sum + step.points, 0);
}

function expectSound(before: RunState, after: RunState): void {
  expect(after.seq).toBe(before.seq + 1);
  expect(after.fx.seq).toBe(after.seq);
  expect(totalPoints(after)).toBeGreaterThanOrEqual(totalPoints(before));
  for (const step of Object.values(after.steps)) expect(step.points).toBeLessThanOrEqual(step.max);
  expect(after.percent).toBeGreaterThanOrEqual(0);
  expect(after.percent).toBeLessThanOrEqual(100);
  expect(after.stars > 0).toBe(after.finished);
  expect(JSON.parse(JSON.stringify(after))).toEqual(after);
}

describe.each(cases)('$name', ({ level, mode }) => {
  const deeds = deedsFor(level.steps);
  const seeds = fc.integer({ min: 0, max: 0xffffffff });

  it('takes anything, changes nothing it was given, and replays to the same state', () => {
    fc.assert(
      fc.property(seeds, deeds, (seed, played) => {
        const frozen = freeze(structuredClone(level));
        const log: Action[] = [];
        let state = freeze(startRun(frozen, { seed, mode }));
        for (const deed of played) {
          const action = deed.sensible ? solve(frozen, state) : deed.action;
          if (!action) break;
          const result = advance(frozen, state, action);
          expect(advance(frozen, state, action)).toEqual(result);
          if (!result.accepted) continue;
          expectSound(state, result.state);
          log.push(action);
          state = freeze(result.state);
        }
        expect(replay(frozen, { seed, mode }, log)).toEqual({ state, refusedAt: null, reason: null });
      }),
      { numRuns: 60 },
    );
  });

  it('can be finished from wherever one is', () => {
    fc.assert(
      fc.property(seeds, deeds, (seed, played) => {
        let state = startRun(level, { seed, mode });
        for (const deed of played) {
          const action = deed.sensible ? solve(level, state) : deed.action;
          const result = action ? advance(level, state, action) : null;
          if (result?.accepted) state = result.state;
        }
        expect(solveToEnd(level, state).finished).toBe(true);
      }),
      { numRuns: 40 },
    );
  });

  it('is solved to 100 % and three stars', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const solved = solveToEnd(level, startRun(level, { seed, mode }));
        expect(solved).toMatchObject({ finished: true, percent: 100, stars: 3 });
      }),
      { numRuns: 20 },
    );
  });
});

/** Keys that carry an answer, a verdict or a reason, wherever they stand. */
const telling = new Set([
  ...[
    'right',
    'accept',
    'quality',
    'pile',
    'priority',
    'trap',
    'targets',
    'decoys',
    'pairs',
    'next',
    'endings',
  ],
  ...['why', 'reply', 'feedback', 'hint', 'source', 'example', 'outcome', 'skills', 'value', 'rule'],
]);

/** Where telling keys hold anything. */
function tellingPaths(value: unknown, path = ''): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]: [string, unknown]) => {
    const here = `${path}/${key}`;
    const own = telling.has(key) && inner !== null ? [here] : [];
    return [...own, ...tellingPaths(inner, here)];
  });
}

describe('an exam tells nothing', () => {
  const level = examOf(examPool(14, ['secure', 'access']), { draw: 14 });

  it('in the level that leaves the server', () => {
    expect(tellingPaths(learnerLevel(level, { seed: 5, mode: 'exam' }))).toEqual([]);
  });

  it('and the walk would see a key if there were one', () => {
    const paths = tellingPaths(learnerLevel(level, { seed: 5, mode: 'practice' }));
    expect(paths).toContain('/steps/0/feedback');
    expect(tellingPaths(level).some((path) => path.endsWith('/right'))).toBe(true);
  });

  it('in no text of an answer: no reason, reply or ending is anywhere in the cut', () => {
    const sent = JSON.stringify(learnerLevel(level, { seed: 5, mode: 'exam' }));
    for (const secret of [
      'Så kan ingen læse med',
      'Svar på ask',
      'Han smiler',
      'Derfor answer',
      'Bent Holm',
    ]) {
      expect(JSON.stringify(level)).toContain(secret);
      expect(sent).not.toContain(secret);
    }
  });

  /** What a learner sees after each action of a sitting that answers as told. */
  function seen(answer: (state: RunState) => Action | null): RunState[] {
    let state = startRun(level, { seed: 5, mode: 'exam' });
    const views = [learnerState(state)];
    for (let action = answer(state); action; action = answer(state)) {
      const result = advance(level, state, action);
      if (!result.accepted) throw new Error(result.reason);
      state = result.state;
      views.push(learnerState(state));
    }
    return views;
  }

  it('while it is played: no points, verdict, mood or tone', () => {
    for (const view of seen((state) => solve(level, state))) {
      expect(tellingPaths(view)).toEqual([]);
      expect(view).toMatchObject({ seed: 0, combo: 0, feedback: null });
      if (!view.finished) expect(['enter', 'neutral']).toContain(view.fx.kind);
      for (const step of Object.values(view.steps)) {
        expect(step).toMatchObject({ points: 0, mistakes: 0, hinted: false, revealed: false });
        if (step.mechanic === 'screen') expect(step.verdicts).toEqual({});
        if (step.mechanic === 'triage') expect(step).toMatchObject({ tried: {}, outOfTurn: [] });
        if (step.mechanic === 'dialogue') expect(step).toMatchObject({ mood: 3, ending: null });
        if (step.mechanic === 'spot') expect(step).toMatchObject({ found: [], missed: [] });
      }
    }
  });

  it('so that a right and a wrong answer look alike', () => {
    const exam = examOf(['one', 'two', 'three'].map((id) => ({ ...choiceStep, id, outcome: 'secure' })));
    const view = (option: string) => {
      const state = startRun(exam, { seed: 1, mode: 'exam' });
      const result = advance(exam, state, {
        stepId: state.order[0] ?? '',
        type: 'choose',
        payload: { option },
      });
      if (!result.accepted) throw new Error(result.reason);
      return JSON.stringify(learnerState(result.state)).replaceAll(`"${option}"`, '"?"');
    };
    expect(view('a')).toBe(view('b'));
  });

  it('and gives percent and stars at the finish', () => {
    const last = seen((state) => solve(level, state)).at(-1);
    expect(last).toMatchObject({ finished: true, percent: 100, stars: 3, fx: { kind: 'win' } });
  });

  it('while a practice run keeps nothing back', () => {
    const state = startRun(practiceOf(allSteps), { seed: 5, mode: 'practice' });
    expect(learnerState(state)).toBe(state);
  });
});
