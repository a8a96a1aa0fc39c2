import { learnerLevel } from '@mikrosprint/level-engine';
import type { LearnerScreen, PlayMode } from '@mikrosprint/level-engine';
import { after, refusal, stepOf } from './support/play.js';
import type { Deed } from './support/play.js';
import { pageStep, phoneStep } from './support/samples-page.js';
import { formStep, practiceOf } from './support/samples.js';

/* Pages of everyday life: what is pressed and which file is picked is judged like any other field. */

const level = practiceOf([pageStep]);
const right = { entry: 'apply', letter: 'pdf' };
const submit = (values: Record<string, unknown>): Deed => ['submit', { values }];
const wrongFile = { ...right, letter: 'draft' };
const hint: Deed = ['hint'];

it.each<[string, Deed[], number, string]>([
  ['both right at once', [submit(right)], 100, 'done'],
  ['another file that will do', [submit({ ...right, letter: 'newest' })], 100, 'done'],
  ['the wrong file', [submit(wrongFile)], 50, 'open'],
  ['the wrong button', [submit({ ...right, entry: 'tell' })], 50, 'open'],
  ['the file corrected', [submit(wrongFile), submit(right)], 75, 'done'],
  ['the file corrected after a hint', [submit(wrongFile), hint, submit(right)], 62.5, 'done'],
])('%s', (_, deeds, points, status) => {
  expect(stepOf(after(level, deeds), 'screen')).toMatchObject({ points, status });
});

it('marks what was pressed and what was picked, each for itself', () => {
  const state = after(level, [submit(wrongFile)]);
  expect(stepOf(state, 'screen').verdicts).toEqual({ entry: 'right', letter: 'wrong' });
  expect(state.fx).toMatchObject({ kind: 'bad', subject: 'letter' });
});

it.each<[string, Deed[], string]>([
  ['nothing pressed', [submit({ letter: 'pdf' })], 'incomplete'],
  ['no file picked', [submit({ entry: 'apply', letter: '' })], 'incomplete'],
  ['a button that is not there', [submit({ ...right, entry: 'log-out' })], 'unknown-id'],
  ['a file that is not there', [submit({ ...right, letter: 'photo-2' })], 'unknown-id'],
  ['the name of a file in place of its id', [submit({ ...right, letter: 'Ansøgning.pdf' })], 'unknown-id'],
  ["a file of another field's options", [submit({ entry: 'pdf', letter: 'pdf' })], 'unknown-id'],
  ['the same choices twice', [submit(wrongFile), submit({ ...wrongFile })], 'already-tried'],
])('refuses %s', (_, deeds, reason) => {
  expect(refusal(level, deeds)).toBe(reason);
});

it('shows what to press and which file to pick after three mistakes', () => {
  const tries = ['draft', 'photo', 'draft'].map((letter) => submit({ ...right, letter }));
  expect(stepOf(after(level, [...tries, ['reveal']]), 'screen')).toMatchObject({
    status: 'done',
    values: right,
    verdicts: { entry: 'right', letter: 'right' },
  });
});

it.each<[string, Record<string, string>, number]>([
  ['both right', right, 100],
  ['the wrong file', wrongFile, 50],
  ['both wrong', { entry: 'save', letter: 'photo' }, 0],
])('exam takes the choices as they are: %s', (_, values, points) => {
  const state = after(level, [submit(values)], 'exam');
  expect(stepOf(state, 'screen')).toMatchObject({ points, status: 'done', verdicts: {}, values });
});

describe('what the learner is shown', () => {
  const shown = (step: object, mode: PlayMode = 'practice'): LearnerScreen => {
    const [first] = learnerLevel(practiceOf([step]), { seed: 7, mode }).steps;
    if (first?.mechanic !== 'screen') throw new Error('not a screen');
    return first;
  };

  it('has the address of a page, and none where there is none', () => {
    expect(shown(pageStep).app).toMatchObject({ kind: 'browser', address: 'jobsiden.example/kantine' });
    expect(shown(phoneStep).app).toMatchObject({ kind: 'phone', address: null });
    expect(shown(formStep).app.address).toBeNull();
  });

  it('has the second line of an option, and none where there is none', () => {
    const [entry, letter] = shown(pageStep).fields;
    expect(entry?.options.map(({ detail }) => detail?.da ?? null)).toEqual([
      'Send ansøgning og papirer',
      null,
      null,
    ]);
    expect(letter?.options.map(({ detail }) => detail?.da)).toEqual([
      'Tekst, 18 KB',
      'PDF, 92 KB',
      'PDF, 94 KB',
      'Billede, 3 MB',
    ]);
  });

  it('lists the files as the author does: a folder has an order', () => {
    expect(shown(pageStep).fields[1]?.options.map(({ id }) => id)).toEqual([
      'draft',
      'pdf',
      'newest',
      'photo',
    ]);
  });

  it('keeps the reasons back in an exam', () => {
    expect(shown(pageStep).fields.map(({ why }) => why?.da)).toEqual([
      'Man søger, før man får svar.',
      'Kun en PDF ser ens ud hos alle.',
    ]);
    expect(shown(pageStep, 'exam').fields.map(({ why }) => why)).toEqual([null, null]);
  });
});
