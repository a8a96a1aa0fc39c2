import { learnerLevel } from '@mikrosprint/level-engine';
import { after, refusal, start, stepOf } from './support/play.js';
import type { Deed } from './support/play.js';
import { choiceStep, pairsStep, practiceOf } from './support/samples.js';

const choose = (option: string): Deed => ['choose', { option }];
const hint: Deed = ['hint'];

describe('a question', () => {
  const level = practiceOf([choiceStep]);

  it.each<[string, Deed[], number, string]>([
    ['right at once', [choose('a')], 100, 'done'],
    ['right after one mistake', [choose('b'), choose('a')], 50, 'done'],
    ['right after three mistakes', [choose('b'), choose('c'), choose('d'), choose('a')], 50, 'done'],
    ['right after a hint', [hint, choose('a')], 25, 'done'],
    ['right after a mistake and a hint', [choose('b'), hint, choose('a')], 25, 'done'],
    ['wrong', [choose('b')], 0, 'open'],
    ['shown after three mistakes', [choose('b'), choose('c'), choose('d'), ['reveal']], 0, 'done'],
  ])('%s', (_, deeds, points, status) => {
    expect(stepOf(after(level, deeds), 'recall')).toMatchObject({ points, status, max: 100 });
  });

  it('says why at once and keeps the wrong options out', () => {
    const state = after(level, [choose('b')]);
    expect(state.feedback).toEqual({ tone: 'bad', text: choiceStep.task.options[1]?.why, actor: null });
    expect(state.fx).toEqual({ seq: 1, kind: 'bad', subject: 'b', to: null });
    expect(stepOf(state, 'recall')).toMatchObject({ tried: ['b'], chosen: null, mistakes: 1 });
  });

  it.each<[string, Deed[], string]>([
    ['the same wrong option twice', [choose('b'), choose('b')], 'already-tried'],
    ['an option that is not there', [choose('z')], 'unknown-id'],
    ['a name from the prototype', [choose('constructor')], 'unknown-id'],
    ['no option', [['choose', {}]], 'invalid-payload'],
    ['an option that is no text', [['choose', { option: 3 }]], 'invalid-payload'],
    ['an answer to another mechanic', [['tap', { thing: 'a' }]], 'unknown-action'],
    ['an answer after the end', [choose('a'), choose('b')], 'step-done'],
    ['the answer before three mistakes', [choose('b'), choose('c'), ['reveal']], 'not-yet'],
    ['a second hint', [hint, hint], 'already-tried'],
    ['a hand-in in practice', [['hand-in']], 'only-in-exam'],
  ])('refuses %s', (_, deeds, reason) => {
    expect(refusal(level, deeds)).toBe(reason);
  });

  it.each<[string, string, number]>([
    ['right', 'a', 100],
    ['wrong', 'b', 0],
  ])('takes one answer in an exam: %s', (_, option, points) => {
    const state = after(level, [choose(option)], 'exam');
    expect(stepOf(state, 'recall')).toMatchObject({ status: 'done', chosen: option, points });
    expect(state).toMatchObject({ feedback: null, combo: 0, fx: { kind: 'neutral' } });
  });
});

describe('pairs', () => {
  const level = practiceOf([pairsStep]);
  const [shown] = learnerLevel(level, { seed: start(level).seed, mode: 'practice' }).steps;
  if (shown?.mechanic !== 'recall' || shown.task.kind !== 'pairs') throw new Error('no pairs');
  const { lefts, rights } = shown.task;

  /** The right side's id as this run shows it, by the pair it belongs to. */
  const rightOf = (pair: string) => {
    const text = pairsStep.task.pairs.find(({ id }) => id === pair)?.right.da;
    return rights.find((right) => right.text.da === text)?.id ?? '';
  };
  const match = (left: string, pair: string): Deed => ['match', { left, right: rightOf(pair) }];
  const all = [match('name', 'name'), match('health', 'health'), match('cpr', 'cpr')];

  it('hides which right side belongs to which left', () => {
    expect(lefts.map((left) => left.id).sort()).toEqual(['cpr', 'health', 'name']);
    expect(rights.map((right) => right.id)).toEqual(['r1', 'r2', 'r3']);
  });

  it.each<[string, Deed[], number, string]>([
    ['all at once', all, 100, 'done'],
    ['one joined', all.slice(0, 1), 33, 'open'],
    ['the first one wrong, then all', [match('name', 'cpr'), ...all], 33 / 2 + 67, 'done'],
    ['all after a hint', [hint, ...all], 25, 'done'],
    ['a hint after the first', [match('name', 'name'), hint, ...all.slice(1)], 33 + 67 / 4, 'done'],
    [
      'the rest shown after three mistakes',
      [match('name', 'cpr'), match('name', 'health'), match('cpr', 'name'), ...all.slice(0, 1), ['reveal']],
      33 / 2,
      'done',
    ],
  ])('%s', (_, deeds, points, status) => {
    expect(stepOf(after(level, deeds), 'recall')).toMatchObject({ points, status });
  });

  it('shows the latest miss until the next right join', () => {
    const missed = after(level, [match('name', 'cpr')]);
    expect(stepOf(missed, 'recall').lastMiss).toEqual({ left: 'name', right: rightOf('cpr') });
    const joined = after(level, [match('name', 'cpr'), match('cpr', 'cpr')]);
    expect(stepOf(joined, 'recall')).toMatchObject({ lastMiss: null, matched: { cpr: rightOf('cpr') } });
  });

  it.each<[string, Deed[], string]>([
    ['the same miss twice', [match('name', 'cpr'), match('name', 'cpr')], 'already-tried'],
    ['a left that is joined', [match('name', 'name'), match('name', 'cpr')], 'already-tried'],
    ['a right that is joined', [match('name', 'name'), match('cpr', 'name')], 'already-tried'],
    ['a left that is not there', [match('nobody', 'name')], 'unknown-id'],
    ['a right that is not there', [['match', { left: 'name', right: 'r9' }]], 'unknown-id'],
    ['half a join', [['match', { left: 'name' }]], 'invalid-payload'],
  ])('refuses %s', (_, deeds, reason) => {
    expect(refusal(level, deeds)).toBe(reason);
  });

  it('can be changed in an exam until handed in, and gives a partial share', () => {
    const crossed = [match('name', 'cpr'), match('health', 'health'), match('cpr', 'name')];
    expect(refusal(level, [match('name', 'name'), ['hand-in']], 'exam')).toBe('incomplete');
    expect(stepOf(after(level, [...crossed, ['hand-in']], 'exam'), 'recall')).toMatchObject({
      points: 34,
      mistakes: 1,
    });
    expect(refusal(level, [...crossed, match('health', 'health')], 'exam')).toBe('already-tried');
    const changed = after(
      level,
      [...crossed, match('cpr', 'cpr'), match('name', 'name'), ['hand-in']],
      'exam',
    );
    expect(stepOf(changed, 'recall')).toMatchObject({ points: 100, status: 'done', mistakes: 0 });
  });

  it('undoes the earlier join when a right side is taken in an exam', () => {
    const state = after(level, [match('name', 'cpr'), match('cpr', 'cpr')], 'exam');
    expect(stepOf(state, 'recall').matched).toEqual({ cpr: rightOf('cpr') });
  });
});
