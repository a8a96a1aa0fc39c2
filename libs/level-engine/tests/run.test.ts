import {
  advance,
  comboBonus,
  engineVersion,
  playableVersions,
  replay,
  skillResults,
  solve,
} from '@mikrosprint/level-engine';
import type { Level } from '@mikrosprint/curriculum';
import { after, attempt, refusal, solveToEnd, start } from './support/play.js';
import type { Deed } from './support/play.js';
import { choiceStep, formStep, practiceOf, roomStep } from './support/samples.js';

const second = { ...choiceStep, id: 'second' };
const third = { ...choiceStep, id: 'third' };
const fourth = { ...choiceStep, id: 'fourth' };
const two = practiceOf([choiceStep, second]);
const right: Deed = ['choose', { option: 'a' }];
const wrong: Deed = ['choose', { option: 'b' }];
const next: Deed = ['continue'];

it('starts at the first step, untouched', () => {
  expect(start(two)).toMatchObject({
    engineVersion,
    seq: 0,
    order: ['question', 'second'],
    current: 0,
    fx: { seq: 0, kind: 'enter' },
    finished: false,
    percent: 0,
    stars: 0,
  });
});

it('goes from step to step and to the finish', () => {
  const atSecond = after(two, [right, next]);
  expect(atSecond).toMatchObject({
    seq: 2,
    current: 1,
    feedback: null,
    fx: { kind: 'enter', subject: 'second' },
  });
  const finished = after(two, [right, next, right, next]);
  expect(finished).toMatchObject({ seq: 4, finished: true, percent: 100, stars: 3, fx: { kind: 'win' } });
});

it('counts every accepted action, and none that is refused', () => {
  const state = after(two, [wrong]);
  expect(attempt(two, state, wrong)).toBe('already-tried');
  expect(state.seq).toBe(1);
  expect(state.fx.seq).toBe(1);
});

it.each<[string, Level, Deed[], number, number]>([
  ['all at once', two, [right, next, right, next], 100, 3],
  ['one later', two, [right, next, wrong, right, next], 75, 2],
  ['both later', two, [wrong, right, next, wrong, right, next], 50, 1],
  [
    'lowered thresholds',
    practiceOf([choiceStep, second], { starThresholds: { two: 40, three: 70 } }),
    [right, next, wrong, right, next],
    75,
    3,
  ],
])('percent and stars: %s', (_, level, deeds, percent, stars) => {
  expect(after(level, deeds)).toMatchObject({ percent, stars });
});

it.each<[string, Deed[], string]>([
  ['going on before the step is done', [next], 'step-open'],
  ['a type nobody knows', [['fly']], 'unknown-action'],
  ['anything after the finish', [right, next, right, next, next], 'finished'],
  ['a hint after the step is done', [right, ['hint']], 'step-done'],
])('refuses %s', (_, deeds, reason) => {
  expect(refusal(two, deeds)).toBe(reason);
});

it('refuses an action for another step', () => {
  expect(advance(two, start(two), { stepId: 'second', type: 'choose', payload: { option: 'a' } })).toEqual({
    accepted: false,
    reason: 'not-this-step',
  });
});

it.each([null, undefined, 'choose', 3, [], {}])('refuses %j, which is no action', (nothing) => {
  const result = advance(two, start(two), nothing as Parameters<typeof advance>[2]);
  expect(result.accepted).toBe(false);
});

it('refuses a hint where there is none, and help in an exam', () => {
  const bare = { ...choiceStep, hint: undefined };
  expect(refusal(practiceOf([bare]), [['hint']])).toBe('no-hint');
  expect(refusal(two, [['hint']], 'exam')).toBe('not-in-exam');
  expect(refusal(two, [['reveal']], 'exam')).toBe('not-in-exam');
});

it('says the hint by whoever set the scene', () => {
  const level = practiceOf([{ ...choiceStep, intro: { actor: 'farid', text: { da: 'Se her.' } } }]);
  expect(after(level, [['hint']])).toMatchObject({
    feedback: { tone: 'hint', actor: 'farid', text: choiceStep.hint },
    fx: { kind: 'hint' },
  });
});

it.each<[string, Deed[], number, number]>([
  ['one first try', [right], 1, 20],
  ['two in a row', [right, next, right], 2, 40],
  ['at most 60', [right, next, right, next, right, next, right], 4, 60],
  ['broken by a mistake', [right, next, wrong, right], 0, 0],
  ['broken by a hint', [right, next, ['hint'], right], 0, 0],
  ['kept while a step is open', [right, next, wrong], 1, 20],
])('combo: %s', (_, deeds, combo, bonus) => {
  const state = after(practiceOf([choiceStep, second, third, fourth]), deeds);
  expect(state.combo).toBe(combo);
  expect(comboBonus(state)).toBe(bonus);
});

it('the combo counts for no star', () => {
  const state = after(two, [right, next, wrong, right, next]);
  expect(state.percent).toBe(75);
});

it('gives each skill the points of its steps by weight', () => {
  const level = practiceOf([
    { ...choiceStep, skills: { lock: 1, talk: 2 } },
    { ...second, skills: { talk: 1 } },
  ]);
  expect(skillResults(level, after(level, [right, next, wrong, right, next]))).toEqual({
    lock: { points: 100, max: 100 },
    talk: { points: 250, max: 300 },
  });
});

it('leaves a step that is not done out of the skills', () => {
  const level = practiceOf([choiceStep, { ...second, skills: { talk: 1 } }]);
  expect(skillResults(level, after(level, [right]))).toEqual({ lock: { points: 100, max: 100 } });
});

describe('a log', () => {
  const options = { seed: 7, mode: 'practice' } as const;
  const log = [
    { stepId: 'question', type: 'choose', payload: { option: 'b' } },
    { stepId: 'question', type: 'choose', payload: { option: 'a' } },
    { stepId: 'question', type: 'continue', payload: {} },
  ];

  it('replays to the same state', () => {
    expect(replay(two, options, log)).toEqual({
      state: after(two, [wrong, right, next]),
      refusedAt: null,
      reason: null,
    });
  });

  it('stops at the first refused action and says which and why', () => {
    const broken = [log[0], log[0], ...log.slice(1)].flatMap((entry) => entry ?? []);
    expect(replay(two, options, broken)).toEqual({
      state: after(two, [wrong]),
      refusedAt: 1,
      reason: 'already-tried',
    });
  });
});

it('finds the way on from the middle of a mess', () => {
  const level = practiceOf([roomStep, formStep]);
  const messy = after(level, [['tap', { thing: 'cup' }], ['tap', { thing: 'note' }], ['hint']]);
  expect(solveToEnd(level, messy)).toMatchObject({
    finished: true,
    percent: Math.round((33 / 2 + 67 / 4 + 100) / 2),
  });
  expect(solve(level, solveToEnd(level, messy))).toBeNull();
});

it('says whose runs go on under these rules: its own first, each once', () => {
  expect(playableVersions[0]).toBe(engineVersion);
  expect(new Set(playableVersions).size).toBe(playableVersions.length);
});
