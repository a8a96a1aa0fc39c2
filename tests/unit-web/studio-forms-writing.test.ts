import { sameJson, type Json, type PartContent } from '../../apps/web/src/studio/draft/json.js';
import { blank, blankOption, idFrom, nameOf, withId } from '../../apps/web/src/studio/forms/blank.js';
import type { FieldOf } from '../../apps/web/src/studio/forms/describe.js';
import { fits } from '../../apps/web/src/studio/forms/fits.js';
import { changeKind } from '../../apps/web/src/studio/forms/kinds.js';
import { moved } from '../../apps/web/src/studio/forms/list-keys.js';
import { numberIn, numberText } from '../../apps/web/src/studio/forms/numbers.js';
import { byOwner } from '../../apps/web/src/studio/forms/owners.js';
import { levelForm, sheetForm, stepForm } from '../../apps/web/src/studio/forms/part-fields.js';
import { renamedKey } from '../../apps/web/src/studio/forms/records.js';
import { missingIn, wordsWith } from '../../apps/web/src/studio/forms/words.js';
import { allFields } from './support/form-fields.js';
import { shippedSprints } from './support/shipped.js';

/* What happens to a draft while one writes in its form. */

const text = (da: string, en?: string): Json => (en === undefined ? { da } : { da, en });
const fieldAt = (path: string) => {
  const found = [sheetForm, levelForm('practice'), stepForm]
    .flatMap(allFields)
    .find((each) => each.path === path);
  if (!found) throw new Error(`There is no ${path}.`);
  return found;
};
const steps = shippedSprints().flatMap(({ levels }) =>
  Object.values(levels).flatMap((level) => level['steps'] as PartContent[]),
);

describe('lasting names', () => {
  test.each([
    ['Gæstens nøgle', [], 'gaestens-noegle'],
    ['Å, Ærø & Åse!', [], 'aa-aeroe-aase'],
    ['  Café  ', [], 'cafe'],
    ['Nøgle', ['noegle', 'noegle-2'], 'noegle-3'],
    ['Ключ', [], ''],
    ['!!!', [], ''],
    ['Lyt til gæsten, til gæsten er helt færdig med at tale', [], 'lyt-til-gaesten-til-gaesten-er-helt'],
    ['a'.repeat(70), [], 'a'.repeat(40)],
  ])('%s', (said, taken, id) => expect(idFrom(said, taken)).toBe(id));

  test('one is made from the text, and never made again', () => {
    const card = fieldAt('triage/items') as FieldOf<'list'>;
    if (card.item.kind !== 'group') throw new Error('A case is an object.');
    const named = withId(card.item, { subject: text('Nøglen er væk') }, ['noeglen-er-vaek']);
    expect(named['id']).toBe('noeglen-er-vaek-2');
    expect(withId(card.item, { ...named, subject: text('Noget andet') }, [])['id']).toBe('noeglen-er-vaek-2');
    expect(withId(card.item, { subject: text(' ') }, [])).toEqual({ subject: text(' ') });
  });

  test('people are called by their name, things by their text', () => {
    const cast = fieldAt('sprint/cast') as FieldOf<'list'>;
    if (cast.item.kind !== 'group') throw new Error('A person is an object.');
    expect(nameOf(cast.item, { name: 'Kirsten', role: text('Vagtleder') })).toBe('Kirsten');
    expect(nameOf(cast.item, null)).toBe('');
  });
});

describe('words in two languages', () => {
  const prompt = fieldAt('recall/prompt');
  const hint = fieldAt('recall/hint');

  test('a recording stays with its text', () => {
    const recorded: Json = { da: 'Hej', en: 'Hi', clips: { da: 'hej.mp3' } };
    expect(wordsWith(prompt, recorded, 'da', 'Dav')).toEqual({
      da: 'Dav',
      en: 'Hi',
      clips: { da: 'hej.mp3' },
    });
    expect(wordsWith(hint, { da: 'Hej', clips: { da: 'hej.mp3' } }, 'da', '')).toEqual({
      da: '',
      clips: { da: 'hej.mp3' },
    });
  });

  test('a text that need not be there goes with its last word; one that must be stays empty', () => {
    expect(wordsWith(hint, text('a'), 'da', '')).toBeUndefined();
    expect(wordsWith(prompt, text('a'), 'da', '')).toEqual({ da: '' });
    expect(wordsWith(hint, text('', 'a'), 'en', '')).toBeUndefined();
    expect(wordsWith(prompt, undefined, 'en', 'First in English')).toEqual({
      da: '',
      en: 'First in English',
    });
  });

  test.each<[string, Json | undefined, boolean, boolean]>([
    ['nothing yet', undefined, true, false],
    ['Danish alone', text('a'), false, true],
    ['English alone', { en: 'a' }, true, false],
    ['both', text('a', 'b'), false, false],
    ['spaces are no words', text(' ', 'b'), true, false],
  ])('%s: what is missing', (_, value, da, en) => {
    expect([missingIn(prompt, value, 'da'), missingIn(prompt, value, 'en')]).toEqual([da, en]);
  });

  test('nothing is missing where nothing need be', () => {
    expect([missingIn(hint, undefined, 'da'), missingIn(hint, undefined, 'en')]).toEqual([false, false]);
  });
});

test.each<[string, number | undefined]>([
  ['1,5', 1.5],
  ['1.5', 1.5],
  [' 12 ', 12],
  ['-3', -3],
  ['\u22123', -3],
  ['1,', undefined],
  ['1e9', undefined],
  ['abc', undefined],
  ['', undefined],
])('the number %j', (typed, value) => expect(numberIn(typed)).toBe(value));

test('a number is written as the language has it, and half a number as it was typed', () => {
  expect([
    numberText(1.5, true),
    numberText(1.5, false),
    numberText('1,', true),
    numberText(null, true),
  ]).toEqual(['1,5', '1.5', '1,', '']);
});

test('a list is moved within itself only', () => {
  expect(moved(['a', 'b', 'c'], 0, 2)).toEqual(['b', 'c', 'a']);
  expect(moved(['a', 'b', 'c'], 2, 0)).toEqual(['c', 'a', 'b']);
  expect(moved(['a', 'b'], 0, -1)).toEqual(['a', 'b']);
  expect(moved(['a', 'b'], 1, 2)).toEqual(['a', 'b']);
});

test('an entry keeps its place under a new name, and no other entry is written over', () => {
  expect(Object.entries(renamedKey({ A1: '1', B1: '2', C1: '3' }, 'B1', 'D1') ?? {})).toEqual([
    ['A1', '1'],
    ['D1', '2'],
    ['C1', '3'],
  ]);
  expect(renamedKey({ A1: '1', B1: '2' }, 'B1', 'A1')).toBeNull();
});

describe('another kind of task', () => {
  const union = stepForm;

  test.each(union.options.map(({ value }) => value))(
    'from any step to %s and back: nothing is lost',
    (to) => {
      const group = union.options.find(({ value }) => value === to)?.group;
      const shared = ['id', 'prompt', 'intro', 'hint', 'feedback', 'skills', 'outcome', 'clock'];
      const wrong: string[] = [];
      for (const step of steps) {
        const there = changeKind(union, step, to);
        const back = changeKind(union, there.content, String(step['mechanic']), there.left);
        const say = (what: string) => wrong.push(`${String(step['id'])}: ${what}`);
        if (there.content['mechanic'] !== to) say('is not of the kind');
        if (!shared.every((name) => sameJson(there.content[name], step[name])))
          say('has lost what both have');
        if (!group?.fields.every(({ name, field }) => fits(field, there.content[name]))) say('does not fit');
        if (!sameJson(back.content, step)) say('is another when it comes back');
      }
      expect(wrong).toEqual([]);
    },
  );

  test('what no kind knows goes along', () => {
    const odd: PartContent = { mechanic: 'recall', note: 'mine', prompt: text('a') };
    expect(changeKind(union, odd, 'triage').content).toMatchObject({ note: 'mine', prompt: text('a') });
  });

  test('a step of a kind that nobody knows becomes a real one', () => {
    const odd: PartContent = { mechanic: 'juggling', prompt: text('a'), piles: 'three' };
    const { content, left } = changeKind(union, odd, 'triage');
    expect(content).toMatchObject({ mechanic: 'triage', prompt: text('a') });
    expect(left).toEqual({ piles: 'three' });
  });
});

test('a new thing fits its own form, whatever it is', () => {
  const all = [sheetForm, levelForm('practice'), levelForm('exam'), stepForm].flatMap(allFields);
  expect(all.filter((field) => !fits(field, blank(field))).map(({ path }) => path)).toEqual([]);
  for (const field of all) {
    if (field.kind !== 'union') continue;
    for (const { value } of field.options) {
      expect(blankOption(field, value)[field.on]).toBe(value);
    }
  }
});

describe('where a remark is shown', () => {
  const content: PartContent = {
    kind: 'practice',
    title: text('Banen'),
    steps: [
      {
        id: 'a',
        mechanic: 'recall',
        prompt: text('?'),
        task: { kind: 'choice', options: [{ id: 'x' }] },
        note: 1,
      },
    ],
  };
  const step = (content['steps'] as Json[])[0];
  const at = (...path: (string | number)[]) => [...byOwner(stepForm, step, ['steps', 0], [{ path }]).keys()];

  test.each<[(string | number)[], string[]]>([
    [['steps', 0, 'prompt', 'da'], ['steps/0/prompt']],
    [['steps', 0, 'task', 'options', 0, 'why'], ['steps/0/task/options/0/why']],
    [['steps', 0, 'task', 'options', 4], ['steps/0/task/options']],
    [['steps', 0, 'task', 'pairs'], ['steps/0/task']],
    [['steps', 0, 'note'], ['steps/0']],
    [['steps', 0, 'mechanic'], ['steps/0']],
    [['steps', 0], ['steps/0']],
    [['steps', 1, 'prompt'], []],
    [['title'], []],
  ])('%j', (path, expected) => expect(at(...path)).toEqual(expected));

  test('what hits the level as a whole stands above its form', () => {
    const level = byOwner(levelForm('practice'), content, [], [{ path: [] }, { path: ['title', 'en'] }]);
    expect([...level.keys()]).toEqual(['', 'title']);
  });
});
