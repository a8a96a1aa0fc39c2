import { learnerLevel } from '@mikrosprint/level-engine';
import { after, refusal, stepOf } from './support/play.js';
import type { Deed } from './support/play.js';
import { practiceOf } from './support/samples.js';
import { letterStep } from './support/samples-arranging.js';

const level = practiceOf([letterStep]);
const toggle = (block: string): Deed => ['toggle', { block }];
const move = (item: string, to: string): Deed => ['move', { item, to }];
const write = (text: string): Deed => ['write', { text }];
const check: Deed = ['check'];
const handIn: Deed = ['hand-in'];
const choose = (...blocks: string[]): Deed[] => blocks.map(toggle);
// Three rules share the 100: when 33, private 34, manners 33.
const share = { when: 33, private: 34, manners: 33 };
const good = choose('hello', 'deadline', 'bye');

it.each<[string, Deed[], number, Record<string, unknown>]>([
  ['a right letter', [...good, check], 100, { status: 'done', broken: [] }],
  ['with the other answer', [...choose('hello', 'soon', 'bye'), check], 100, { status: 'done' }],
  [
    'with more than it needs',
    [...choose('hello', 'soon', 'deadline', 'bye'), check],
    100,
    { status: 'done' },
  ],
  [
    'without an answer',
    [...choose('hello', 'bye'), check],
    share.private + share.manners,
    { broken: ['when'] },
  ],
  [
    'with the case in it',
    [...good, toggle('case-story'), check],
    share.when + share.manners,
    { broken: ['private'] },
  ],
  [
    'goodbye before hello',
    [...choose('bye', 'deadline', 'hello'), check],
    share.when + share.private,
    { broken: ['manners'] },
  ],
  [
    'without a hello',
    [...choose('deadline', 'bye'), check],
    share.when + share.private,
    { broken: ['manners'] },
  ],
  [
    "with a number in one's own words",
    [...good, write('Om 010190-1234.'), check],
    share.when + share.manners,
    { broken: ['private'] },
  ],
  ['with words that are fine', [...good, write('God sommer.'), check], 100, { ownWords: 'God sommer.' }],
  [
    'put right later',
    [...good, toggle('case-story'), check, toggle('case-story'), check],
    share.when + share.manners + share.private / 2,
    { status: 'done', mistakes: 1, earned: ['when', 'manners', 'private'] },
  ],
  ['after a hint', [['hint'], ...good, check], 25, { status: 'done' }],
  [
    'what was right once is earned, also when it is taken out',
    [...choose('hello', 'deadline', 'case-story', 'bye'), check, toggle('deadline'), check],
    share.when + share.manners,
    { broken: ['when', 'private'], mistakes: 2 },
  ],
])('%s', (_, deeds, points, expected) => {
  expect(stepOf(after(level, deeds), 'compose')).toMatchObject({ points, ...expected });
});

it('says the first reason and how many more there are, never which', () => {
  const state = after(level, [...choose('case-story', 'bye'), check]);
  expect(state).toMatchObject({
    feedback: { tone: 'bad', text: { da: 'Han spørger hvornår. Og der er 2 krav mere at se på.' } },
    fx: { kind: 'bad', subject: 'when' },
  });
  const one = after(level, [...choose('bye', 'deadline', 'case-story'), check]);
  expect(one.feedback?.text.da).toBe('Sagen hører ikke hjemme her. Og der er et krav mere at se på.');
  expect(after(level, [...choose('hello', 'bye'), check]).feedback?.text.da).toBe('Han spørger hvornår.');
});

it('lets the reply come when it is right', () => {
  expect(after(level, [...good, check])).toMatchObject({
    feedback: { tone: 'good', text: { da: 'Tak for svaret.' }, actor: 'citizen-bent' },
    fx: { kind: 'step-done' },
  });
});

it('puts blocks last, takes them out and moves them, and lets the reason stand meanwhile', () => {
  const looked = [...choose('bye', 'deadline', 'hello'), check];
  const state = after(level, [...looked, move('hello', '1')]);
  expect(stepOf(state, 'compose').chosen).toEqual(['hello', 'bye', 'deadline']);
  expect(state).toMatchObject({
    feedback: { text: { da: 'Et brev begynder med en hilsen.' } },
    fx: { kind: 'neutral', subject: 'hello', to: '1' },
  });
  const out = after(level, [...looked, toggle('bye')]);
  expect(stepOf(out, 'compose').chosen).toEqual(['deadline', 'hello']);
});

it.each<[string, Deed[], string]>([
  ['a letter without a block', [check], 'incomplete'],
  ['a block that is not there', [toggle('song')], 'unknown-id'],
  ['moving a block that is not in the letter', [move('hello', '1')], 'not-yet'],
  ['moving one to where it stands', [toggle('hello'), move('hello', '1')], 'already-tried'],
  ['moving one behind the last', [toggle('hello'), move('hello', '2')], 'unknown-id'],
  ['the same letter looked at twice', [toggle('hello'), check, check], 'already-tried'],
  [
    'a letter that was changed and changed back',
    [...choose('hello', 'bye'), check, toggle('bye'), toggle('bye'), check],
    'already-tried',
  ],
  ['the same words again', [write('Hej'), write('Hej')], 'already-tried'],
  ['more than 500 characters', [write('x'.repeat(501))], 'invalid-payload'],
  ['something else than words', [['write', { text: 5 }]], 'invalid-payload'],
])('refuses %s', (_, deeds, reason) => {
  expect(refusal(level, deeds)).toBe(reason);
});

it('takes words only where the content asks for them', () => {
  const { ownWords: _, ...step } = letterStep;
  const rules = step.rules.map(({ pattern: __, ...rule }: { pattern?: string }) => rule);
  expect(refusal(practiceOf([{ ...step, rules }]), [write('Hej')])).toBe('unknown-action');
});

it('shows a letter near the one that was begun', () => {
  const wrong: Deed[] = [toggle('case-story'), check, toggle('soon'), check, write('010190-1234'), check];
  const state = stepOf(after(level, [...wrong, ['reveal']]), 'compose');
  expect(state).toMatchObject({
    status: 'done',
    revealed: true,
    chosen: ['soon', 'hello', 'bye'],
    ownWords: '',
    points: share.when / 2,
  });
});

it.each<[string, Deed[], number]>([
  ['right', [...good, handIn], 100],
  ['without a hello', [...choose('deadline', 'bye'), handIn], share.when + share.private],
  ['a number in it', [...good, write('0101901234'), handIn], share.when + share.manners],
])('exam: %s', (_, deeds, points) => {
  const state = after(level, deeds, 'exam');
  expect(stepOf(state, 'compose')).toMatchObject({ points, status: 'done', earned: [], broken: [] });
  expect(state.feedback).toBeNull();
});

it('is not looked at in an exam, nor handed in empty', () => {
  expect(refusal(level, [...good, check], 'exam')).toBe('not-in-exam');
  expect(refusal(level, [handIn], 'exam')).toBe('incomplete');
});

it('lists what the letter needs in practice, and not in an exam', () => {
  const view = (mode: 'practice' | 'exam') => {
    const [step] = learnerLevel(level, { seed: 3, mode }).steps;
    if (step?.mechanic !== 'compose') throw new Error('no letter');
    return step;
  };
  expect(view('practice').needs?.map(({ id }) => id)).toEqual(['when', 'private', 'manners']);
  expect(view('practice').reply.text?.da).toBe('Tak for svaret.');
  expect(view('exam')).toMatchObject({ needs: null, reply: { actor: 'citizen-bent', text: null } });
  expect(JSON.stringify(view('practice'))).not.toContain('6}-?');
});
