import type { LevelStatistics } from '@mikrosprint/contracts';
import { choiceStep, examOf, examPool, practiceOf } from '../../level-engine/tests/support/samples.js';
import { fixFirst, limits, separatesOf } from '../src/statistics/fix-first.js';
import { levelStatistics } from '../src/statistics/level-statistics.js';
import type { StepFacts } from '../src/statistics/run-facts.js';
import { combined, tallyOf, type LevelTally } from '../src/statistics/tally.js';

const level = practiceOf([choiceStep, { ...choiceStep, id: 'second' }], { minutes: 1 });

const step = (stepId: string, more: Partial<StepFacts> = {}): StepFacts => ({
  ...{ stepId, answered: true, done: true, firstTry: true, hinted: false, revealed: false },
  ...{ points: 100, max: 100, seconds: 30, wrong: [] },
  ...more,
});
const miss = (stepId: string): StepFacts => step(stepId, { firstTry: false, points: 50, wrong: ['b'] });

let runs = 0;
const learner = (steps: StepFacts[], finished = true): LevelTally =>
  tallyOf([{ runId: String((runs += 1)), startedAt: new Date(0), minor: 0, finished, steps }]);

const times = (count: number, of: () => LevelTally) => Array.from({ length: count }, of);
const sum = (all: readonly LevelTally[]) => all.reduce<LevelTally>((one, other) => combined(one, other), {});
const noLabel = () => null;
const figuresOf = (all: readonly LevelTally[]): LevelStatistics =>
  levelStatistics(level, [{ minor: 0, tally: sum(all) }], null, noLabel);

const through = () => learner([step('question'), step('second')]);

describe('the figures of a level', () => {
  it('are all there and all hidden for a level that nobody has played', () => {
    const figures = figuresOf([]);
    expect(figures).toMatchObject({ learners: null, completions: null, dropOff: null, medianSeconds: null });
    expect(figures.steps.map(({ stepId, reached, firstTry }) => [stepId, reached, firstTry])).toEqual([
      ['question', null, null],
      ['second', null, null],
    ]);
  });

  it('do not let two who left be told from those who came on; shares are rounded there', () => {
    const figures = figuresOf([
      ...times(12, through),
      ...times(6, () => learner([step('question'), miss('second')])),
      ...times(2, () => learner([step('question', { done: false, firstTry: false, wrong: ['c'] })], false)),
    ]);
    expect(figures).toMatchObject({ learners: 20, completions: null, completionRate: null, dropOff: null });
    const [first, second] = figures.steps;
    expect(first).toMatchObject({ reached: 20, leftHere: null, firstTry: null });
    // 12 of 18 are told as 13 twentieths, and 6 of 18 as 7: the 18 stays hidden.
    expect(second).toMatchObject({ reached: null, answered: null, firstTry: null, firstTryRate: 0.65 });
    expect(second?.wrongAnswers).toEqual([{ key: 'b', label: null, learners: null, share: 0.35 }]);
    expect(second?.rareWrongAnswers).toBe(false);
  });

  it('tell where people left only as long as the others who left stay a crowd', () => {
    const leftAt = (steps: StepFacts[]) => learner(steps, false);
    const open = { done: false, firstTry: false, seconds: null };
    // Five left at the first step; three at the second, whose later run got no further.
    const figures = figuresOf([
      ...times(15, through),
      ...times(5, () => leftAt([step('question', open)])),
      ...times(3, () => leftAt([step('question'), step('second', open)])),
    ]);
    expect(figures.learners).toBe(23);
    expect(figures.steps.map(({ leftHere }) => leftHere)).toEqual([null, null]);
  });

  it('of an exam are told by how many drew the step', () => {
    const exam = examOf(examPool(6, ['secure', 'recognise']), { draw: 3 });
    const drew = (...ids: string[]) => learner(ids.map((id) => step(id)));
    const tally = sum([...times(7, () => drew('s1', 's2', 's3')), ...times(4, () => drew('s1', 's2', 's4'))]);
    const { steps } = levelStatistics(exam, [{ minor: 0, tally }], null, noLabel);
    expect(steps.map(({ stepId, reached }) => [stepId, reached])).toEqual([
      ['s1', 11],
      ['s2', 11],
      ['s3', 7],
      ['s4', null],
      ['s5', null],
      ['s6', null],
    ]);
    expect(steps[2]).toMatchObject({ firstTry: 7, firstTryRate: 1, medianSeconds: 30 });
  });

  it('of a version are hidden when the sum and the others would give them away', () => {
    const [many, few] = [sum(times(30, through)), sum(times(3, through))];
    const versions = [
      { minor: 0, tally: many },
      { minor: 1, tally: few },
    ];
    expect(levelStatistics(level, versions, null, noLabel).learners).toBe(33);
    expect(levelStatistics(level, versions, 1, noLabel).learners).toBeNull();
    // 33 less 30 would be three.
    expect(levelStatistics(level, versions, 0, noLabel).learners).toBeNull();
    expect(levelStatistics(level, versions.slice(0, 1), 0, noLabel).learners).toBe(30);
    expect(levelStatistics(level, versions, 7, noLabel).learners).toBeNull();
  });
});

describe('whether a step separates', () => {
  it.each([
    [-1, 20, 'backwards'],
    [-0.2, 20, 'backwards'],
    [-0.19, 20, 'hardly'],
    [0.19, 400, 'hardly'],
    [0.2, 20, 'well'],
    [1, 20, 'well'],
    // Of nineteen it may be chance, and what is not told is not judged.
    [-1, 19, null],
    [null, 400, null],
  ])('%d of %i learners: %s', (discrimination, learners, word) => {
    expect(separatesOf(discrimination, learners)).toBe(word);
  });
});

describe('what to mend first', () => {
  const reasons = (all: readonly LevelTally[]) =>
    fixFirst([figuresOf(all)]).map(({ reason, stepId, learners }) => [reason, stepId, learners]);

  it('is nothing where all goes well', () => {
    expect(reasons(times(20, through))).toEqual([]);
  });

  it('is what touches most learners', () => {
    const found = reasons([
      ...times(8, through),
      ...times(6, () => learner([step('question', { hinted: true, firstTry: false }), miss('second')])),
      ...times(6, () => learner([miss('question'), miss('second')])),
    ]);
    expect(found).toEqual([
      ['hard-at-first', 'question', 12],
      ['hard-at-first', 'second', 12],
      ['same-wrong-answer', 'second', 12],
      ['same-wrong-answer', 'question', 6],
    ]);
  });

  it.each([
    ['a level that many leave', 'many-leave-level', () => [...times(14, through), ...times(6, leaver)]],
    ['a step where many leave', 'many-leave-here', () => [...times(14, through), ...times(6, leaver)]],
    ['a step whose hint many need', 'hint-needed', () => [...times(12, through), ...times(8, hinted)]],
    ['a level that takes longer than was said', 'longer-than-promised', () => times(9, slow)],
    ['a step that those miss who do well elsewhere', 'discriminates-backwards', () => backwards(10)],
  ])('names %s', (_, reason, all) => {
    expect(fixFirst([figuresOf(all())]).map((found) => found.reason)).toContain(reason);
  });

  it('leaves alone what is below its limit', () => {
    const few = [...times(20, through), ...times(5, hinted)];
    expect(5 / 25).toBeLessThan(limits.hints);
    expect(reasons(few)).toEqual([]);
    // Eighteen people: by chance alone.
    expect(reasons(backwards(9)).map(([reason]) => reason)).not.toContain('discriminates-backwards');
  });

  it('puts a key that may be wrong before everything else', () => {
    expect(fixFirst([figuresOf(backwards(10))])[0]).toMatchObject({ reason: 'discriminates-backwards' });
  });

  function leaver(): LevelTally {
    return learner([step('question', { done: false, firstTry: false, wrong: ['d'] })], false);
  }
  function hinted(): LevelTally {
    return learner([step('question', { hinted: true, firstTry: false }), step('second')]);
  }
  function slow(): LevelTally {
    return learner([step('question', { seconds: 50 }), step('second', { seconds: 40 })]);
  }
  /** Whoever is right in one is wrong in the other. */
  function backwards(half: number): LevelTally[] {
    return [
      ...times(half, () => learner([step('question'), miss('second')])),
      ...times(half, () => learner([miss('question'), step('second')])),
    ];
  }
});
