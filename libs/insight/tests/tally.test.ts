import fc from 'fast-check';
import type { StepFacts } from '../src/statistics/run-facts.js';
import { combined, tallyOf, TallyError, type LevelTally, type RunFacts } from '../src/statistics/tally.js';

const facts = (stepId: string, more: Partial<StepFacts> = {}): StepFacts => ({
  stepId,
  answered: true,
  done: true,
  firstTry: true,
  hinted: false,
  revealed: false,
  points: 100,
  max: 100,
  seconds: 30,
  wrong: [],
  ...more,
});

const run = (runId: string, at: number, more: Partial<RunFacts> = {}): RunFacts => ({
  runId,
  startedAt: new Date(Date.UTC(2026, 0, 1, 12, at)),
  finished: true,
  minor: 0,
  steps: [facts('a'), facts('b')],
  ...more,
});

const missed = facts('a', { firstTry: false, points: 50, wrong: ['x'], hinted: true });

describe('a learner', () => {
  it('is counted by the first run, in whatever order the runs come', () => {
    const first = run('b', 1, { steps: [missed, facts('b')] });
    const later = run('a', 2);
    expect(tallyOf([later, first])).toEqual(tallyOf([first, later]));
    expect(tallyOf([later, first])).toEqual({
      learners: 1,
      completions: 1,
      seconds: { '60': 1 },
      steps: {
        a: {
          ...{ reached: 1, answered: 1, hinted: 1, seconds: { '30': 1 }, wrong: { x: 1 } },
          rest: { learners: 1, sum: 100, squares: 10_000 },
        },
        b: {
          ...{ reached: 1, answered: 1, firstTry: 1, seconds: { '30': 1 } },
          rest: { learners: 1, right: 1, sum: 50, squares: 2_500, sumOfRight: 50 },
        },
      },
    });
  });

  it('who gave up is counted where they stopped, and not if a later run got through', () => {
    const stopped = run('a', 1, {
      finished: false,
      steps: [facts('a'), facts('b', { done: false, firstTry: false })],
    });
    expect(tallyOf([stopped]).steps?.['b']?.left).toBe(1);
    expect(tallyOf([stopped]).completions).toBeUndefined();
    const both = tallyOf([stopped, run('b', 2)]);
    expect(both.steps?.['b']?.left).toBeUndefined();
    expect(both.completions).toBe(1);
    // The rest of a score is told of those who finished the run that counts.
    expect(both.steps?.['a']?.rest).toBeUndefined();
  });

  it('whose log cannot be read still began, and finished', () => {
    expect(tallyOf([run('a', 1, { steps: null })])).toEqual({ learners: 1, completions: 1 });
  });

  it('whose time is not known at one step has no time for the level', () => {
    expect(
      tallyOf([run('a', 1, { steps: [facts('a'), facts('b', { seconds: null })] })]).seconds,
    ).toBeUndefined();
  });
});

describe('sums', () => {
  const learner: fc.Arbitrary<LevelTally> = fc
    .array(
      fc.record({
        runId: fc.uuid(),
        at: fc.integer({ min: 0, max: 59 }),
        finished: fc.boolean(),
        right: fc.boolean(),
        seconds: fc.option(fc.integer({ min: 1, max: 900 })),
        points: fc.integer({ min: 0, max: 400 }).map((quarter) => quarter / 4),
      }),
      { minLength: 1, maxLength: 3 },
    )
    .map((runs) =>
      tallyOf(
        runs.map(({ runId, at, finished, right, ...more }) =>
          run(runId, at, {
            finished,
            steps: [
              facts('a', { ...more, firstTry: right, wrong: right ? [] : ['x', 'y'] }),
              facts('b', more),
            ],
          }),
        ),
      ),
    );

  it('are the same in any order, and forget without a trace who is taken away', () => {
    fc.assert(
      fc.property(fc.array(learner, { maxLength: 12 }), learner, (others, one) => {
        const add = (sum: LevelTally, next: LevelTally) => combined(sum, next);
        const sum = others.reduce(add, {});
        expect([...others].reverse().reduce(add, {})).toEqual(sum);
        expect(combined(combined(sum, one), one, -1)).toEqual(sum);
      }),
    );
  });

  it('refuse to lose what they never had', () => {
    expect(() => combined({ learners: 1 }, { learners: 2 }, -1)).toThrow(TallyError);
  });
});
