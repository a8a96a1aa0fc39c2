import { readFileSync } from 'node:fs';
import path from 'node:path';
import { uiLocales } from '@mikrosprint/contracts';
import { mechanics } from '@mikrosprint/curriculum';
import { withValue } from '../../apps/web/src/studio/draft/differences.js';
import type { Json } from '../../apps/web/src/studio/draft/json.js';
import type { Field } from '../../apps/web/src/studio/forms/describe.js';
import { orderOf, sectionsOf } from '../../apps/web/src/studio/forms/layout.js';
import { numberIn, numberText } from '../../apps/web/src/studio/forms/numbers.js';
import { formOf, levelForm, sheetForm, stepForm } from '../../apps/web/src/studio/forms/part-fields.js';
import { isLookedUp, namedFor, valueAt, valuesAbove } from '../../apps/web/src/studio/forms/references.js';
import { endings } from '../../apps/web/src/studio/forms/wording.js';
import { wordsIn, wordsWith } from '../../apps/web/src/studio/forms/words.js';
import { allFields, changedPaths, inputsOf, type Shown } from './support/form-fields.js';
import { shippedSprints } from './support/shipped.js';

/* The forms of the studio come from the schemas: all of the content can be written in them, and nothing else is touched. */

const roots: Field[] = [sheetForm, levelForm('practice'), levelForm('exam'), stepForm];
/** Each field once: a shift describes all other steps again. The steps of a level are forms of their own. */
const fields = [
  ...new Map(
    roots.flatMap(allFields).map((field) => [`${field.path} ${JSON.stringify(field)}`, field]),
  ).values(),
].filter(({ path: at }) => at !== 'level/steps');
const sprints = shippedSprints();

const parts = sprints.flatMap(({ id, sheet, levels }) => [
  { name: `${id} sheet`, field: sheetForm as Field, content: sheet as Json },
  ...Object.entries(levels).map(([level, content]) => ({
    name: `${id} ${level}`,
    field: levelForm(content['kind']) as Field,
    content: content as Json,
  })),
]);

/** What somebody types into an input, and what stood there typed again. */
function typed({ field, value }: Shown): { other: Json; again: Json | undefined } | null {
  switch (field.kind) {
    case 'words': {
      const other = wordsWith(field, wordsWith(field, value, 'da', ''), 'en', 'Something else') ?? null;
      const danish = wordsWith(field, other, 'da', wordsIn(value, 'da'));
      return { other, again: wordsWith(field, danish, 'en', wordsIn(value, 'en')) };
    }
    case 'line':
    case 'reference':
    case 'choice':
    case 'id':
      return { other: `${String(value)}x`, again: value };
    case 'number':
      return { other: '1,', again: numberIn(numberText(value, true)) };
    case 'switch':
      return { other: value !== true, again: value };
    default:
      return null;
  }
}

describe('the description', () => {
  test.each(mechanics)('%s is offered, with all that every step has', (mechanic) => {
    const group = stepForm.options.find(({ value }) => value === mechanic)?.group;
    const names = group?.fields.map(({ name }) => name) ?? [];
    expect(names).toEqual(expect.arrayContaining(['id', 'prompt', 'intro', 'hint', 'feedback', 'skills']));
    expect(names.length).toBeGreaterThan(11);
    expect(group?.fields.find(({ name }) => name === 'prompt')?.field).toMatchObject({
      kind: 'words',
      needed: true,
    });
    expect(group?.fields.find(({ name }) => name === 'hint')?.field).toMatchObject({
      kind: 'words',
      needed: false,
    });
  });

  test('a question is an answer among two to four, or pairs', () => {
    const recall = stepForm.options.find(({ value }) => value === 'recall')?.group;
    const task = recall?.fields.find(({ name }) => name === 'task')?.field;
    if (task?.kind !== 'union') throw new Error('The task of a question is of one of several kinds.');
    expect(task.options.map(({ value }) => value)).toEqual(['choice', 'pairs']);
    const options = task.options[0]?.group.fields.find(({ name }) => name === 'options')?.field;
    if (options?.kind !== 'list' || options.item.kind !== 'group') throw new Error('Answers are a list.');
    expect([options.fewest, options.most]).toEqual([2, 4]);
    expect(
      options.item.fields.map(({ name, field }) => [name, field.kind, field.needed, field.standard]),
    ).toEqual([
      ['id', 'id', true, undefined],
      ['text', 'words', true, undefined],
      ['right', 'switch', false, false],
      ['why', 'words', true, undefined],
    ]);
  });

  test('numbers know their bounds, lines their form', () => {
    const find = (wanted: string): Field | undefined => fields.find((field) => field.path === wanted);
    expect(find('triage/items/priority')).toMatchObject({ kind: 'number', whole: true, from: 1, to: 5 });
    expect(find('spot/targets/box/x')).toMatchObject({ kind: 'number', whole: false, from: 0, to: 960 });
    expect(find('triage/items/deadline')).toMatchObject({ kind: 'line', format: 'time', needed: false });
    expect(find('sheet/goals/solution')).toMatchObject({ kind: 'line', format: 'pattern', longest: 200 });
    expect(find('dialogue/nodes/choices/next')).toMatchObject({ kind: 'reference', also: ['end'] });
    expect(find('recall/origin')).toMatchObject({ kind: 'kept' });
  });

  test('a case of a shift is any task but another shift', () => {
    const step = fields.find((field) => field.path === 'shift/arrivals/step');
    if (step?.kind !== 'union') throw new Error('A case is of one of several kinds.');
    expect(step.options.map(({ value }) => value).sort()).toEqual(
      mechanics.filter((each) => each !== 'shift'),
    );
  });

  test('every field of every form is somewhere in its layout, once', () => {
    for (const field of fields) {
      if (field.kind !== 'group') continue;
      const names = field.fields.map(({ name }) => name);
      const placed = field.path.includes('/')
        ? Object.values(orderOf(field.path, names)).flat()
        : sectionsOf(field.path, names).flatMap((section) => section.fields);
      expect([field.path, placed.toSorted()]).toEqual([field.path, names.toSorted()]);
    }
  });

  test('every id names something that is looked up', () => {
    // Drawings of things are part of a world that is fetched when its pictures are shown.
    const free = fields
      .filter(({ kind, path: at }) => kind === 'reference' && !isLookedUp(at))
      .map((each) => each.path);
    expect([...new Set(free)]).toEqual(['spot/targets/prop', 'spot/decoys/prop']);
  });
});

describe('what ships', () => {
  test('there is something to write', () => {
    expect(sprints.length).toBeGreaterThan(10);
    expect(parts.length).toBeGreaterThan(50);
  });

  test.each(parts.map((part) => [part.name, part] as const))(
    '%s: every value has its input, and writing in one changes that one alone',
    (_, { field, content }) => {
      const inputs = inputsOf(field, content);
      expect(inputs.length).toBeGreaterThan(10);
      let edits = 0;
      const wrong: string[] = [];
      for (const input of inputs) {
        const writing = typed(input);
        if (writing === null) continue;
        edits += 1;
        const other = withValue(content, input.path, writing.other);
        const at = input.path.join('/');
        const changes = changedPaths(content, other);
        if (changes.length === 0) wrong.push(`${at}: not written`);
        if (changes.some((each) => each !== at && !each.startsWith(`${at}/`)))
          wrong.push(`${at}: ${changes.join()}`);
        if (changedPaths(content, withValue(other, input.path, writing.again)).length > 0)
          wrong.push(`${at}: not as before`);
      }
      expect(wrong).toEqual([]);
      expect(edits).toBeGreaterThan(10);
    },
  );

  test('every id that ships is among those one can choose', () => {
    const missing: string[] = [];
    for (const { sheet, levels } of sprints) {
      const around = { sheet, levels, language: 'da' as const };
      const all: [Field, Json][] = [
        [sheetForm, sheet],
        ...Object.values(levels).map((level): [Field, Json] => [levelForm(level['kind']), level]),
      ];
      for (const [field, content] of all) {
        for (const input of inputsOf(field, content)) {
          if (input.field.kind !== 'reference' || input.field.also.includes(String(input.value))) continue;
          const named = namedFor(input.field.path, around, valuesAbove(content, input.path));
          if (named && !named.some(({ id }) => id === input.value))
            missing.push(`${input.path.join('/')}: ${String(input.value)}`);
        }
      }
    }
    // A cast may name a drawing by the end of its name: "bent" is "citizen-bent".
    expect(missing.filter((each) => !/^cast\/\d+\/rig: /.test(each))).toEqual([]);
  });

  test('a step is found by its id, and one that is gone is not', () => {
    const [sprint] = sprints;
    const [id, level] = Object.entries(sprint?.levels ?? {})[0] ?? [];
    if (!id || !level) throw new Error('Nothing ships.');
    const stepId = valueAt(level, ['steps', 0, 'id']);
    expect(formOf(`level/${id}`, level, String(stepId))?.path).toEqual(['steps', 0]);
    expect(formOf(`level/${id}`, level, 'nobody')).toBeUndefined();
    expect(formOf(`level/${id}`, {}, 'nobody')).toBeUndefined();
  });
});

describe('words', () => {
  type Words = Record<string, Record<string, unknown>>;
  const formsOf = (locale: string): Words => {
    const file = path.resolve(__dirname, `../../apps/web/src/i18n/${locale}/studio.json`);
    return (JSON.parse(readFileSync(file, 'utf8')) as { forms: Words }).forms;
  };
  /** Shown without words of their own: whole forms, what is the same for all of a kind, and steps in the outline. */
  const needsWords = fields.filter(
    ({ kind, path: at }) => kind !== 'constant' && at.includes('/') && at !== 'level/steps',
  );

  test.each(uiLocales)('%s: every field has a name and a help', (locale) => {
    const known = formsOf(locale)['field'] ?? {};
    const unworded = needsWords.filter(({ path: at }) => {
      const word = endings(at)
        .map((end) => known[end])
        .find((each) => each !== undefined) as { label?: string; help?: string } | undefined;
      return !word?.label || !word.help;
    });
    expect([...new Set(unworded.map((each) => each.path))]).toEqual([]);
  });

  test.each(uiLocales)('%s: every choice and every kind has words', (locale) => {
    const known = formsOf(locale)['choice'] ?? {};
    const wanted = fields.flatMap((field) => {
      if (field.kind === 'choice') return field.options.map((option) => `${field.path}/${option}`);
      if (field.kind === 'union') return field.options.map(({ value }) => `${field.path}/${value}`);
      return field.kind === 'reference' ? field.also.map((option) => `${field.path}/${option}`) : [];
    });
    expect(wanted.length).toBeGreaterThan(80);
    expect(
      [...new Set(wanted)].filter((each) => !endings(each).some((end) => known[end] !== undefined)),
    ).toEqual([]);
  });

  test('no words are kept for a field that is gone', () => {
    const known = Object.keys(formsOf('da')['field'] ?? {});
    const used = new Set(needsWords.map(({ path: at }) => endings(at).find((end) => known.includes(end))));
    expect(known.filter((each) => !used.has(each))).toEqual([]);
    const choices = Object.keys(formsOf('da')['choice'] ?? {});
    const wanted = fields.flatMap((field) => {
      const options =
        field.kind === 'choice'
          ? field.options
          : field.kind === 'union'
            ? field.options.map(({ value }) => value)
            : field.kind === 'reference'
              ? field.also
              : [];
      return options.map((option) => endings(`${field.path}/${option}`).find((end) => choices.includes(end)));
    });
    expect(choices.filter((each) => !wanted.includes(each))).toEqual([]);
  });
});
