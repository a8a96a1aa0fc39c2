import { learnerLevel } from '@mikrosprint/level-engine';
import { after, refusal, stepOf } from './support/play.js';
import type { Deed } from './support/play.js';
import { practiceOf, roomStep } from './support/samples.js';

const level = practiceOf([roomStep]);
const tap = (thing: string): Deed => ['tap', { thing }];
const hint: Deed = ['hint'];
const handIn: Deed = ['hand-in'];

it.each<[string, Deed[], number, string]>([
  ['all at once', [tap('note'), tap('folder'), tap('stick')], 100, 'done'],
  ['one found', [tap('note')], 33, 'open'],
  ['a decoy first', [tap('cup'), tap('note'), tap('folder'), tap('stick')], 50, 'done'],
  [
    'a decoy takes only what is open',
    [tap('note'), tap('cup'), tap('folder'), tap('stick')],
    33 + 33.5,
    'done',
  ],
  ['two decoys cost no more than one', [tap('cup'), tap('plant'), tap('note')], 16.5, 'open'],
  ['all after a hint', [hint, tap('note'), tap('folder'), tap('stick')], 25, 'done'],
])('%s', (_, deeds, points, status) => {
  expect(stepOf(after(level, deeds), 'spot')).toMatchObject({ points, status, max: 100 });
});

it('says why a thing is a risk and why it is not', () => {
  expect(after(level, [tap('note')])).toMatchObject({
    feedback: { tone: 'good', text: { da: 'Der står en kode.' } },
    fx: { kind: 'good', subject: 'note' },
  });
  expect(after(level, [tap('cup')])).toMatchObject({
    feedback: { tone: 'bad', text: { da: 'En kop røber intet.' } },
    fx: { kind: 'bad', subject: 'cup' },
  });
});

it('ends with the last target', () => {
  expect(after(level, [tap('note'), tap('folder'), tap('stick')]).fx).toMatchObject({
    kind: 'step-done',
    subject: 'stick',
  });
});

it.each<[string, Deed[], string]>([
  ['a found thing again', [tap('note'), tap('note')], 'already-tried'],
  ['a decoy again', [tap('cup'), tap('cup')], 'already-tried'],
  ['a thing that is not there', [tap('lamp')], 'unknown-id'],
  ['a tap on nothing', [['tap', {}]], 'invalid-payload'],
])('refuses %s', (_, deeds, reason) => {
  expect(refusal(level, deeds)).toBe(reason);
});

it.each<[string, Deed[], number]>([
  ['all marked', [tap('note'), tap('folder'), tap('stick'), handIn], 100],
  ['two of three', [tap('note'), tap('folder'), handIn], 67],
  ['a wrong mark takes a right one', [tap('note'), tap('folder'), tap('cup'), handIn], 33],
  ['never below nothing', [tap('cup'), tap('plant'), handIn], 0],
  ['a mark taken back', [tap('cup'), tap('note'), tap('cup'), tap('folder'), tap('stick'), handIn], 100],
])('exam: %s', (_, deeds, points) => {
  const state = after(level, deeds, 'exam');
  expect(stepOf(state, 'spot')).toMatchObject({ points, status: 'done', found: [], missed: [] });
  expect(state).toMatchObject({ feedback: null, fx: { kind: 'neutral' } });
});

it('cannot hand in an empty answer', () => {
  expect(refusal(level, [handIn], 'exam')).toBe('incomplete');
});

describe('the view', () => {
  const things = (steps: object[]) => {
    const [view] = learnerLevel(practiceOf(steps), { seed: 1, mode: 'practice' }).steps;
    if (view?.mechanic !== 'spot') throw new Error('no spot');
    return view.things;
  };

  it('numbers a room from left to right', () => {
    expect(things([roomStep]).map(({ id, number }) => [number, id])).toEqual([
      [1, 'folder'],
      [2, 'cup'],
      [3, 'stick'],
      [4, 'plant'],
      [5, 'note'],
    ]);
  });

  const plain = (list: typeof roomStep.targets) => list.map(({ id, label, why }) => ({ id, label, why }));
  const page = {
    ...roomStep,
    surface: 'document',
    document: { title: { da: 'Opslag' } },
    targets: plain(roomStep.targets),
    decoys: plain(roomStep.decoys),
  };

  it('keeps a document in the order it is written', () => {
    const written = ['cup', 'note', 'plant', 'folder', 'stick'];
    expect(things([{ ...page, order: written }]).map(({ id }) => id)).toEqual(written);
  });

  it('mixes a document without an order, so that it does not begin with the targets', () => {
    expect(things([page]).map(({ id }) => id)).not.toEqual(['note', 'folder', 'stick', 'cup', 'plant']);
  });
});
