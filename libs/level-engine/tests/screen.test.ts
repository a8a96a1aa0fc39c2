import { after, refusal, stepOf } from './support/play.js';
import type { Deed } from './support/play.js';
import { formStep, practiceOf } from './support/samples.js';

const level = practiceOf([formStep]);
const right = { name: 'Bent Holm', deadline: '2026-05-24', kind: 'access' };
const submit = (values: Record<string, unknown>): Deed => ['submit', { values }];
const wrongDate = { ...right, deadline: '24/4-2026' };
const hint: Deed = ['hint'];
// 100 shared over three fields as they are written.
const share = { name: 33, deadline: 34, kind: 33 };

it.each<[string, Deed[], number, string]>([
  ['all right at once', [submit(right)], 100, 'done'],
  [
    'typed as people type',
    [submit({ ...right, name: ' bent  HOLM', deadline: '24. maj 2026' })],
    100,
    'done',
  ],
  ['one wrong', [submit(wrongDate)], 66, 'open'],
  ['one corrected', [submit(wrongDate), submit(right)], 66 + share.deadline / 2, 'done'],
  ['corrected after a hint', [submit(wrongDate), hint, submit(right)], 66 + share.deadline / 4, 'done'],
  ['all after a hint', [hint, submit(right)], 25, 'done'],
])('%s', (_, deeds, points, status) => {
  expect(stepOf(after(level, deeds), 'screen')).toMatchObject({ points, status });
});

it('marks every field, and counts one mistake for one submit', () => {
  const state = after(level, [submit({ ...wrongDate, kind: 'erase' })]);
  expect(stepOf(state, 'screen')).toMatchObject({
    verdicts: { name: 'right', deadline: 'wrong', kind: 'wrong' },
    mistakes: 1,
    submits: 1,
  });
  expect(state).toMatchObject({
    feedback: { tone: 'bad', text: { da: '2 felter skal rettes. Se hvorfor ved hvert felt.' } },
    fx: { kind: 'bad', subject: 'deadline' },
  });
});

it('leaves a right field right, whatever is typed in it later', () => {
  const state = after(level, [submit(wrongDate), submit({ ...right, name: 'Nobody' })]);
  expect(stepOf(state, 'screen')).toMatchObject({ status: 'done', values: { name: 'Bent Holm' } });
});

it('lets the right fields out of the next submit', () => {
  const state = after(level, [submit(wrongDate), submit({ deadline: '2026-05-24' })]);
  expect(stepOf(state, 'screen').status).toBe('done');
});

it('shows right values after three mistakes', () => {
  const tries = ['2026-05-01', '2026-05-02', '2026-05-03'].map((deadline) => submit({ ...right, deadline }));
  expect(stepOf(after(level, [...tries, ['reveal']]), 'screen')).toMatchObject({
    status: 'done',
    points: 66,
    values: right,
  });
});

it.each<[string, Deed[], string]>([
  ['an empty field', [submit({ ...right, name: '  ' })], 'incomplete'],
  ['a missing field', [submit({ name: 'Bent Holm' })], 'incomplete'],
  ['a field that is not there', [submit({ ...right, extra: 'x' })], 'unknown-id'],
  ['an option that is not there', [submit({ ...right, kind: 'other' })], 'unknown-id'],
  ['the same form twice', [submit(wrongDate), submit({ ...wrongDate })], 'already-tried'],
  ['a value that is no text', [submit({ ...right, name: 4 })], 'invalid-payload'],
  ['values as a list', [['submit', { values: ['x'] }]], 'invalid-payload'],
  ['a value longer than any form', [submit({ ...right, name: 'x'.repeat(1001) })], 'invalid-payload'],
])('refuses %s', (_, deeds, reason) => {
  expect(refusal(level, deeds)).toBe(reason);
});

it('reads a value as long as a form may have, and judges it', () => {
  expect(refusal(level, [submit({ ...right, name: 'x'.repeat(1000) })])).toBe('accepted');
});

it.each<[string, Record<string, string>, number]>([
  ['all right', right, 100],
  ['one wrong', wrongDate, 66],
  ['all wrong', { name: 'x', deadline: 'y', kind: 'erase' }, 0],
])('exam takes one submit: %s', (_, values, points) => {
  const state = after(level, [submit(values)], 'exam');
  expect(stepOf(state, 'screen')).toMatchObject({ points, status: 'done', verdicts: {}, values });
  expect(state.feedback).toBeNull();
});
