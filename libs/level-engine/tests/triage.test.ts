import { learnerLevel } from '@mikrosprint/level-engine';
import { after, refusal, stepOf } from './support/play.js';
import type { Deed } from './support/play.js';
import { orderStep, practiceOf, sortStep } from './support/samples.js';

const place = (item: string, pile: string): Deed => ['place', { item, pile }];
const hint: Deed = ['hint'];
const handIn: Deed = ['hand-in'];

describe('without an order', () => {
  const level = practiceOf([sortStep]);
  const all = [
    place('one', 'answer'),
    place('two', 'forward'),
    place('three', 'answer'),
    place('four', 'forward'),
  ];

  it.each<[string, Deed[], number, string]>([
    ['all right', all, 100, 'done'],
    ['in any order', [...all].reverse(), 100, 'done'],
    ['one right', all.slice(0, 1), 25, 'open'],
    ['one wrong first', [place('one', 'forward'), ...all], 12.5 + 75, 'done'],
    ['all after a hint', [hint, ...all], 25, 'done'],
  ])('%s', (_, deeds, points, status) => {
    expect(stepOf(after(level, deeds), 'triage')).toMatchObject({ points, status });
  });

  it('says why, and leaves the case in hand when the pile is wrong', () => {
    const state = after(level, [place('one', 'forward')]);
    expect(state).toMatchObject({
      feedback: { tone: 'bad', text: { da: 'Derfor answer.' } },
      fx: { kind: 'bad', subject: 'one', to: 'forward' },
    });
    expect(stepOf(state, 'triage')).toMatchObject({ placed: {}, tried: { one: ['forward'] }, mistakes: 1 });
  });

  it.each<[string, Deed[], string]>([
    ['a case that lies right', [place('one', 'answer'), place('one', 'forward')], 'already-tried'],
    ['the same wrong pile twice', [place('one', 'forward'), place('one', 'forward')], 'already-tried'],
    ['a pile that is not there', [place('one', 'bin')], 'unknown-id'],
    ['a case that is not there', [place('nine', 'answer')], 'unknown-id'],
    ['a case without a pile', [['place', { item: 'one' }]], 'invalid-payload'],
  ])('refuses %s', (_, deeds, reason) => {
    expect(refusal(level, deeds)).toBe(reason);
  });
});

describe('with an order and a clock', () => {
  const level = practiceOf([orderStep]);
  const urgent = place('urgent', 'forward');
  const normal = place('normal', 'answer');
  const calm = place('calm', 'answer');
  // 70 and 30 shared over three cases, in the order they are written: calm, urgent, normal.
  const pile = { calm: 23, urgent: 24, normal: 23 };
  const turn = 10;

  it.each<[string, Deed[], number, Record<string, unknown>]>([
    ['the urgent first', [urgent, normal, calm], 100, { outOfTurn: [], late: [], minutes: 30 }],
    ['the last two swapped', [urgent, calm, normal], 100 - turn, { outOfTurn: ['calm'] }],
    [
      'one before the urgent, which still makes it',
      [normal, urgent, calm],
      100 - turn,
      { outOfTurn: ['normal'], late: [] },
    ],
    [
      'two before the urgent, which is lost',
      [normal, calm],
      pile.normal + pile.calm,
      { outOfTurn: ['normal', 'calm'], late: ['urgent'], status: 'done' },
    ],
    [
      'a wrong pile takes time but not the turn',
      [place('urgent', 'answer'), urgent, normal, calm],
      100 - pile.urgent / 2,
      { outOfTurn: [], late: [], minutes: 40 },
    ],
    [
      'the last case is lost in hand',
      [normal, place('urgent', 'answer'), calm],
      pile.normal + pile.calm + turn,
      { late: ['urgent'], status: 'done', mistakes: 1 },
    ],
  ])('%s', (_, deeds, points, expected) => {
    expect(stepOf(after(level, deeds), 'triage')).toMatchObject({ points, ...expected });
  });

  it('says that something more urgent waited, and which case was lost', () => {
    expect(after(level, [normal])).toMatchObject({
      feedback: { tone: 'ok', text: { da: 'Derfor answer. Men der lå noget, som hastede mere.' } },
      fx: { kind: 'ok' },
    });
    expect(after(level, [normal, calm]).feedback?.text.da).toContain('Fristen løb ud for: Sag urgent');
  });

  it('takes a lost case out of play', () => {
    expect(refusal(level, [normal, place('calm', 'forward'), urgent])).toBe('already-tried');
  });

  it.each<[string, Deed[], number, Record<string, unknown>]>([
    ['right and in turn', [urgent, normal, calm, handIn], 100, { minutes: 30 }],
    ['out of turn', [calm, urgent, normal, handIn], 100 - turn, {}],
    ['a wrong pile', [place('urgent', 'answer'), normal, calm, handIn], 100 - pile.urgent, {}],
    [
      'a pile changed later keeps its turn and takes no time',
      [place('urgent', 'answer'), normal, calm, urgent, handIn],
      100,
      { minutes: 30, mistakes: 0 },
    ],
    ['a lost case', [normal, calm, handIn], pile.normal + pile.calm, { late: ['urgent'] }],
  ])('exam: %s', (_, deeds, points, expected) => {
    const state = after(level, deeds, 'exam');
    expect(stepOf(state, 'triage')).toMatchObject({ points, status: 'done', tried: {}, ...expected });
    expect(state.feedback).toBeNull();
  });

  it('is handed in only when every case lies somewhere', () => {
    expect(refusal(level, [urgent, handIn], 'exam')).toBe('incomplete');
  });
});

it('numbers the cases in the order they are shown, which hides the one they were written in', () => {
  const orders = [1, 2, 3, 4, 5, 6].map((seed) => {
    const [view] = learnerLevel(practiceOf([sortStep]), { seed, mode: 'practice' }).steps;
    if (view?.mechanic !== 'triage') throw new Error('no triage');
    expect(view.items.map((item) => item.number)).toEqual([1, 2, 3, 4]);
    return view.items.map((item) => item.id).join();
  });
  expect(new Set(orders).size).toBeGreaterThan(1);
});
