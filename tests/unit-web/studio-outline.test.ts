// The outline's edits: what moves keeps its content, what goes can come back, and half-written drafts are left alone.
import { chosenOf, differences, order } from '../../apps/web/src/studio/draft/differences.js';
import type { PartContent } from '../../apps/web/src/studio/draft/json.js';
import { levelIds, stepsOf, type Parts } from '../../apps/web/src/studio/draft/parts.js';
import * as edits from '../../apps/web/src/studio/outline/edits.js';
import {
  placeOfKey,
  placeOfPath,
  placesOf,
  placeThatIs,
  rowKey,
} from '../../apps/web/src/studio/outline/places.js';
import { untranslated, untranslatedLevel } from '../../apps/web/src/studio/outline/translation.js';
import { markFor } from '../../apps/web/src/studio/outline/use-row-drag.js';

const step = (id: string): PartContent => ({ id, mechanic: 'recall', prompt: { da: id } });
const parts: Parts = new Map<`level/${string}` | 'sheet', PartContent>([
  [
    'sheet',
    {
      title: { da: 'Send' },
      map: [
        { level: 'a', opensAfter: 0, x: 10, y: 80 },
        { level: 'b', opensAfter: 1, x: 50, y: 40 },
      ],
    },
  ],
  ['level/b', { id: 'b', title: { da: 'B' }, steps: [step('z')] }],
  [
    'level/a',
    { id: 'a', title: { da: 'A', en: 'A' }, note: 'own', steps: [step('x'), 'not yet a step', step('y')] },
  ],
]);

function after(before: Parts, edit: edits.OutlineEdit | null): Parts {
  if (edit === null) throw new Error('nothing was done');
  const made = new Map(before);
  for (const [part, content] of edit.changes) {
    if (content === null) made.delete(part);
    else made.set(part, content);
  }
  return made;
}
const stepIds = (from: Parts, id: string) => stepsOf(from.get(`level/${id}`) ?? {}).map((one) => one['id']);

test('levels follow the map, and those that are not on it come last', () => {
  expect(levelIds(parts)).toEqual(['a', 'b']);
  expect(levelIds(new Map([...parts, ['level/c', {}]]))).toEqual(['a', 'b', 'c']);
});

test('a moved level takes the other place on the map; the places stay where they are drawn', () => {
  const moved = after(parts, edits.moveLevel(parts, 'b', 0));
  expect(levelIds(moved)).toEqual(['b', 'a']);
  expect(moved.get('sheet')?.['map']).toEqual([
    { level: 'b', opensAfter: 0, x: 10, y: 80 },
    { level: 'a', opensAfter: 1, x: 50, y: 40 },
  ]);
  expect(edits.moveLevel(parts, 'b', 2)).toBeNull();
});

test('a new level stands after the named one, with an id that nobody has', () => {
  const added = after(parts, edits.addLevel(parts, 'a', 'Ny'));
  expect(levelIds(added)).toEqual(['a', 'bane-1', 'b']);
  const twice = after(added, edits.addLevel(added, null, 'Ny'));
  expect(levelIds(twice)).toEqual(['a', 'bane-1', 'b', 'bane-2']);
});

test('a new step trains the one skill and samples the one outcome there is; of several the author chooses', () => {
  const learning = { skills: [{ id: 'lift' }], outcomes: [{ id: 'back' }] };
  const within = (sheet: PartContent) => {
    const sprint = new Map(parts).set('sheet', { ...parts.get('sheet'), ...sheet });
    return after(sprint, edits.addStep(sprint, { levelId: 'b', index: 0 }, 'recall')).get('level/b')?.[
      'steps'
    ];
  };
  const begun = { id: 'opgave-1', mechanic: 'recall', prompt: { da: '' } };
  expect(within(learning)).toContainEqual({ ...begun, skills: { lift: 1 }, outcome: 'back' });
  expect(within({ ...learning, skills: [{ id: 'lift' }, { id: 'ask' }] })).toContainEqual({
    ...begun,
    outcome: 'back',
  });
  expect(within({})).toContainEqual(begun);
});

test('a new level plays where the one before it plays, with the same colleague and other words', () => {
  const furnished = {
    ...parts.get('level/a'),
    scene: 'quiet-room',
    brief: { actor: 'birgit', text: { da: 'Hej' } },
    debrief: { actor: 'birgit', well: { da: 'Godt' } },
  };
  const sprint = new Map(parts).set('level/a', furnished);
  expect(after(sprint, edits.addLevel(sprint, 'a', 'Ny')).get('level/bane-1')).toMatchObject({
    scene: 'quiet-room',
    brief: { actor: 'birgit' },
    debrief: { actor: 'birgit' },
    steps: [],
  });
  const added = after(sprint, edits.addLevel(sprint, 'a', 'Ny')).get('level/bane-1');
  expect(JSON.stringify(added)).not.toMatch(/Hej|Godt/);
  expect(after(parts, edits.addLevel(parts, 'b', 'Ny')).get('level/bane-1')).not.toHaveProperty('scene');
});

test('a copy of a level has everything of it but its id', () => {
  const copied = after(parts, edits.duplicateLevel(parts, 'a'));
  expect(levelIds(copied)).toEqual(['a', 'a-2', 'b']);
  expect(copied.get('level/a-2')).toEqual({ ...parts.get('level/a'), id: 'a-2' });
});

test('a deleted level comes back in its place with its own place on the map', () => {
  const edit = edits.removeLevel(parts, 'a');
  const without = after(parts, edit);
  expect(levelIds(without)).toEqual(['b']);
  expect(edit.place).toEqual({ part: 'level/b', stepId: null });
  const back = after(without, edits.putBack(without, edit.removed));
  expect(new Map([...back].sort())).toEqual(new Map([...parts].sort()));
  expect(edits.putBack(back, edit.removed)).toBeNull();
});

test('a deleted step comes back where it was, beside what is no step yet', () => {
  const edit = edits.removeStep(parts, { levelId: 'a', index: 2 });
  if (!edit) throw new Error('not removed');
  const without = after(parts, edit);
  expect(without.get('level/a')?.['steps']).toEqual([step('x'), 'not yet a step']);
  expect(after(without, edits.putBack(without, edit.removed)).get('level/a')).toEqual(parts.get('level/a'));
});

test('a step moves within its level and into another one, where it gets a free id', () => {
  const within = after(parts, edits.moveStep(parts, { levelId: 'a', index: 2 }, { levelId: 'a', index: 0 }));
  expect(stepIds(within, 'a')).toEqual(['y', 'x']);
  const clash: Parts = new Map([...parts, ['level/b', { id: 'b', steps: [step('x')] }]]);
  const across = after(clash, edits.moveStep(clash, { levelId: 'a', index: 0 }, { levelId: 'b', index: 0 }));
  expect(stepIds(across, 'b')).toEqual(['x-2', 'x']);
  expect(stepIds(across, 'a')).toEqual(['y']);
});

test('from the last step down is into the next level, and from the first of all there is no way up', () => {
  expect(edits.stepBeside(parts, { levelId: 'a', index: 2 }, 1)).toEqual({ levelId: 'b', index: 0 });
  expect(edits.stepBeside(parts, { levelId: 'b', index: 0 }, -1)).toEqual({ levelId: 'a', index: 3 });
  expect(edits.stepBeside(parts, { levelId: 'a', index: 0 }, -1)).toBeNull();
});

test('a new name is one language of it; the other stays', () => {
  const named = after(parts, edits.rename(parts, { part: 'level/a', stepId: null }, 'da', 'Find'));
  expect(named.get('level/a')).toEqual({ ...parts.get('level/a'), title: { da: 'Find', en: 'A' } });
  const asked = after(parts, edits.rename(parts, { part: 'level/a', stepId: 'y' }, 'en', 'Why?'));
  expect(stepsOf(asked.get('level/a') ?? {})[1]).toEqual({ ...step('y'), prompt: { da: 'y', en: 'Why?' } });
});

test('a problem leads to its step, and a place that is gone to the nearest one', () => {
  expect(placeOfPath(parts, 'level/b', ['steps', 0, 'prompt', 'en'])).toEqual({
    part: 'level/b',
    stepId: 'z',
  });
  expect(placeOfPath(parts, 'sheet', ['steps', 0])).toEqual({ part: 'sheet', stepId: null });
  expect(placeThatIs(parts, { part: 'level/b', stepId: 'gone' })).toEqual({ part: 'level/b', stepId: null });
  expect(placeThatIs(parts, { part: 'level/gone', stepId: null })).toEqual({ part: 'sheet', stepId: null });
});

test('two versions differ in the smallest fields, and each says who changed it', () => {
  const base = { title: { da: 'A', en: 'A' }, minutes: 2, steps: [step('x')] };
  const mine = { ...base, title: { da: 'Min', en: 'A' }, minutes: 3 };
  const theirs = { ...base, title: { da: 'A', en: 'Their' }, minutes: 4, steps: [step('x'), step('y')] };
  const found = differences(mine, theirs, base);
  expect(found.map(({ path, changedBy }) => [path.join('.'), changedBy])).toEqual([
    ['title.da', 'mine'],
    ['title.en', 'theirs'],
    ['minutes', null],
    ['steps.y', 'theirs'],
  ]);
  const chosen = chosenOf(mine, found, ({ changedBy }) => changedBy ?? 'mine');
  expect(chosen).toEqual({ title: { da: 'Min', en: 'Their' }, minutes: 3, steps: theirs.steps });
});

test('the order of keys is no difference, and a key that one side has taken away is', () => {
  expect(differences({ a: 1, b: 2 }, { b: 2, a: 1 }, undefined)).toEqual([]);
  const found = differences({ a: 1, b: 2 }, { a: 1 }, { a: 1, b: 2 });
  expect(found).toEqual([{ path: ['b'], mine: 2, theirs: undefined, changedBy: 'theirs' }]);
  expect(chosenOf({ a: 1, b: 2 }, found, () => 'theirs')).toEqual({ a: 1 });
});

const lists = (mine: PartContent[], theirs: PartContent[], base: PartContent[] = []) =>
  differences({ steps: mine }, { steps: theirs }, { steps: base });

test('two who write in the same list are told apart thing by thing, wherever the things stand', () => {
  const [a, b, c, d] = ['a', 'b', 'c', 'd'].map(step) as [PartContent, PartContent, PartContent, PartContent];
  const mine = [a, { ...b, prompt: { da: 'mit' } }, c];
  const theirs = [d, { ...a, prompt: { da: 'deres' } }, b];
  const found = lists(mine, theirs, [a, b, c]);
  expect(found.map(({ path, changedBy }) => [path.join('.'), changedBy])).toEqual([
    ['steps.a.prompt.da', 'theirs'],
    ['steps.b.prompt.da', 'mine'],
    ['steps.c', 'theirs'],
    ['steps.d', 'theirs'],
  ]);
  const made = chosenOf({ steps: mine }, found, ({ changedBy }) => changedBy ?? 'mine');
  expect(made).toEqual({
    steps: [d, { ...a, prompt: { da: 'deres' } }, { ...b, prompt: { da: 'mit' } }],
  });
});

test('another order is one difference, and choosing it moves the things and keeps what is written in them', () => {
  const [a, b, c] = ['a', 'b', 'c'].map(step) as [PartContent, PartContent, PartContent];
  const mine = [{ ...a, hint: { da: 'mit' } }, b, c];
  const found = lists(mine, [c, a, b], [a, b, c]);
  expect(found.map(({ path, changedBy }) => [path.at(-1), changedBy])).toEqual([
    ['hint', 'mine'],
    [order, 'theirs'],
  ]);
  const made = chosenOf({ steps: mine }, found, ({ changedBy }) => changedBy ?? 'mine');
  expect(stepsOf(made).map((one) => one['id'])).toEqual(['c', 'a', 'b']);
  expect(stepsOf(made)[1]).toHaveProperty('hint');
});

test('the same thing in two wordings, two of one id, and things without ids are compared as they stand', () => {
  expect(lists([step('a')], [{ ...step('a'), prompt: { da: 'b' } }], [step('a')])).toHaveLength(1);
  const twice = lists([step('a'), step('a')], [step('a')]);
  expect(twice.map(({ path }) => path)).toEqual([['steps']]);
  expect(chosenOf({ steps: [step('a'), step('a')] }, twice, () => 'theirs')).toEqual({ steps: [step('a')] });
  expect(differences({ jobs: ['x', 'y'] }, { jobs: ['x', 'z'] }, undefined).map(({ path }) => path)).toEqual([
    ['jobs', 1],
  ]);
});

test('what is dragged stands beside the row it was let go on', () => {
  const at = (stepId: string | null, level = 'a') => ({ part: `level/${level}` as const, stepId });
  const after_ = (edit: edits.OutlineEdit | null) => stepIds(after(parts, edit), 'a');
  expect(after_(edits.dropped(parts, at('x'), at('y'), 'after'))).toEqual(['y', 'x']);
  expect(after_(edits.dropped(parts, at('y'), at('x'), 'before'))).toEqual(['y', 'x']);
  expect(edits.dropped(parts, at('x'), at('x'), 'after')).toBeNull();
  const into = after(parts, edits.dropped(parts, at('x'), at(null, 'b'), 'into'));
  expect([stepIds(into, 'a'), stepIds(into, 'b')]).toEqual([['y'], ['z', 'x']]);
  const levels = after(parts, edits.dropped(parts, at(null, 'b'), at(null), 'before'));
  expect(levelIds(levels)).toEqual(['b', 'a']);
  expect(edits.dropped(parts, { part: 'sheet', stepId: null }, at('x'), 'after')).toBeNull();
});

test('a drag says where it would end: beside a step, into a level, and never nowhere', () => {
  const place = (part: 'sheet' | 'level/a' | 'level/b', stepId: string | null = null) => ({ part, stepId });
  expect(markFor(place('level/a', 'x'), place('level/a', 'y'), true)?.side).toBe('after');
  expect(markFor(place('level/a', 'x'), place('level/b'), false)?.side).toBe('into');
  expect(markFor(place('level/a'), place('level/b', 'z'), false)).toEqual({
    on: place('level/b'),
    side: 'after',
  });
  expect(markFor(place('level/a'), place('level/a', 'x'), false)).toBeNull();
  expect(markFor(place('level/a', 'x'), place('sheet'), false)).toBeNull();
});

test('an exam ends the sprint: a new level comes before it', () => {
  const withExam = after(parts, edits.addLevel(parts, null, 'Prøven', 'exam'));
  expect(levelIds(withExam).at(-1)).toBe('proeve');
  expect(withExam.get('level/proeve')).toMatchObject({ kind: 'exam', steps: [] });
  const more = after(withExam, edits.addLevel(withExam, 'proeve', 'Ny'));
  expect(levelIds(more)).toEqual(['a', 'b', 'bane-1', 'proeve']);
});

test('a text in one language only is counted, also deep in a step; a level counts without its steps', () => {
  expect(untranslated({ title: { da: 'A', en: 'A' }, none: { da: '' } })).toBe(0);
  expect(untranslated({ options: [{ label: { da: 'A' } }, { label: { da: '', en: 'B' } }] })).toBe(2);
  expect(untranslatedLevel({ title: { da: 'B' }, steps: [step('z')] })).toBe(1);
});

test('the places of a sprint in the words of a row lead back to it', () => {
  for (const place of placesOf(parts)) expect(placeOfKey(rowKey(place))).toEqual(place);
  expect(placeOfKey('nothing')).toBeNull();
});
