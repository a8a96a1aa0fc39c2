import { after, refusal, stepOf } from './support/play.js';
import type { Deed } from './support/play.js';
import { practiceOf, talkStep } from './support/samples.js';

const level = practiceOf([talkStep]);
const say = (node: string, choice: string): Deed => ['say', { node, choice }];
const ask = say('hello', 'ask');
const bye = say('calm', 'bye');
const hint: Deed = ['hint'];

it.each<[string, Deed[], number, number]>([
  ['good all the way', [ask, bye], 200, 200],
  ['a bad answer first', [say('hello', 'tell'), ask, bye], 150, 200],
  ['ok goes another way', [say('hello', 'shrug'), say('angry', 'sorry')], 160, 200],
  ['ok twice', [say('hello', 'shrug'), say('angry', 'go')], 120, 200],
  ['ok after a bad one is no better than later', [say('hello', 'tell'), say('hello', 'shrug')], 50, 200],
  ['a hint before all', [hint, ask, bye], 50, 200],
  ['a hint before the last', [ask, hint, bye], 125, 200],
  ['ok after a hint', [hint, say('hello', 'shrug')], 25, 200],
])('%s', (_, deeds, points, max) => {
  expect(stepOf(after(level, deeds), 'dialogue')).toMatchObject({ points, max });
});

it('explains a bad answer, lowers the mood but no points, and stays', () => {
  const state = after(level, [ask, say('calm', 'hm')]);
  expect(state.feedback).toEqual({
    tone: 'bad',
    text: { da: 'Svar på hm.', en: 'Svar på hm. (en)' },
    actor: null,
  });
  expect(stepOf(state, 'dialogue')).toMatchObject({ node: 'calm', tried: ['hm'], points: 100, mistakes: 1 });
});

it('lets the person answer', () => {
  expect(after(level, [ask])).toMatchObject({
    feedback: { tone: 'good', actor: 'citizen-bent', text: { da: 'Svar på ask.' } },
    fx: { kind: 'good', subject: 'ask' },
  });
});

it.each<[string, Deed[], number, string | null]>([
  ['a good talk ends with a smile', [ask, bye], 4, 'Han smiler.'],
  ['one mistake can be made good', [say('hello', 'tell'), ask, bye], 2, 'Han går vredt.'],
  ['the mood stops at the bottom', [say('hello', 'tell'), say('hello', 'shout')], 0, null],
])('%s', (_, deeds, mood, ending) => {
  const step = stepOf(after(level, deeds), 'dialogue');
  expect(step.mood).toBe(mood);
  expect(step.ending?.da ?? null).toBe(ending);
});

it('keeps what was said without the bad tries', () => {
  expect(stepOf(after(level, [say('hello', 'tell'), ask, bye]), 'dialogue')).toMatchObject({
    path: [
      { node: 'hello', choice: 'ask' },
      { node: 'calm', choice: 'bye' },
    ],
    node: null,
    status: 'done',
  });
});

it('shows the good answer of one node after three mistakes, and the talk goes on', () => {
  const stuck = [say('hello', 'tell'), say('hello', 'shout'), ask, say('calm', 'hm')];
  expect(stepOf(after(level, [...stuck, ['reveal']]), 'dialogue')).toMatchObject({
    status: 'done',
    revealed: true,
    points: 50,
    max: 200,
  });
});

it.each<[string, Deed[], string]>([
  ['the same bad answer twice', [say('hello', 'tell'), say('hello', 'tell')], 'already-tried'],
  ['a node that was answered', [ask, say('hello', 'shrug')], 'already-tried'],
  ['a node that has not come', [bye], 'not-yet'],
  ['a node that is not there', [say('nowhere', 'ask')], 'unknown-id'],
  ['a choice of another node', [say('hello', 'bye')], 'unknown-id'],
  ['a choice without a node', [['say', { choice: 'ask' }]], 'invalid-payload'],
])('refuses %s', (_, deeds, reason) => {
  expect(refusal(level, deeds)).toBe(reason);
});

it.each<[string, Deed[], number]>([
  ['good all the way', [ask, bye], 200],
  ['a bad answer gives nothing and goes on as after a good one', [say('hello', 'tell'), bye], 100],
  ['ok', [say('hello', 'shrug'), say('angry', 'go')], 120],
])('exam: %s', (_, deeds, points) => {
  const state = after(level, deeds, 'exam');
  expect(stepOf(state, 'dialogue')).toMatchObject({
    points,
    max: 200,
    status: 'done',
    mood: 3,
    ending: null,
  });
  expect(state).toMatchObject({ feedback: null, fx: { kind: 'neutral' } });
});
