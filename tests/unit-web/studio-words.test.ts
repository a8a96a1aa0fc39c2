// Problems and places in the words of authors: never a key of the content, never the checks' own English.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { trailOf, leavesOf, type Crumb } from '../../apps/web/src/studio/draft/field-trail.js';
import type { PartContent } from '../../apps/web/src/studio/draft/json.js';
import { wordsFor } from '../../apps/web/src/studio/draft/problem-words.js';
import { sectionsOf } from '../../apps/web/src/studio/forms/layout.js';
import { levelForm, sheetForm, stepForm } from '../../apps/web/src/studio/forms/part-fields.js';
import { endings } from '../../apps/web/src/studio/forms/wording.js';

const root = path.resolve(__dirname, '../..');
const read = (file: string) => JSON.parse(readFileSync(path.join(root, file), 'utf8')) as PartContent;
const sheet = read('content/gdpr/sprint.json');
const exam = read('content/gdpr/levels/exam.json');
const around = { sheet, levels: { exam }, language: 'da' as const };
const kinds = (crumbs: readonly Crumb[]) => crumbs.map(({ kind }) => kind);

test('every way that a check has of saying something is missing is said alike', () => {
  for (const message of ['is missing (object)', 'Too small: expected string to have >=1 characters']) {
    expect(wordsFor(message)?.key).toBe('missing');
  }
  expect(wordsFor('exactly one option is right; here 2 are')).toEqual({
    key: 'oneRight',
    values: { number: '2' },
  });
  expect(wordsFor('is hard to read: LIX 41, at most 35. Use shorter sentences and words.')).toEqual({
    key: 'hardToRead',
    values: { lix: '41', most: '35' },
  });
  expect(wordsFor('something that nobody has thought of')).toBeNull();
});

test('the way to a field goes by the step, by what its things are called, and ends in its language', () => {
  const [step] = exam['steps'] as PartContent[];
  const { crumbs, field } = trailOf('level/exam', exam, ['steps', 0, 'prompt', 'en'], around);
  expect(kinds(crumbs)).toEqual(['step', 'field', 'language']);
  expect(crumbs[0]).toMatchObject({ number: 1, name: (step?.['prompt'] as { da: string }).da });
  expect(field).toBeNull();
  expect(trailOf('level/exam', exam, ['steps', String(step?.['id']), 'prompt'], around).crumbs[0]).toEqual(
    crumbs[0],
  );
});

test('a place that no form knows is said to be one, and the way to it does not break', () => {
  expect(kinds(trailOf('level/exam', exam, ['nothing', 3, 'more'], around).crumbs)).toEqual(['other']);
  expect(kinds(trailOf('level/exam', { steps: 'none' }, ['steps', 2], around).crumbs)).toEqual(['step']);
});

test('all that can be read of a whole step is there once, without its ids', () => {
  const [step] = exam['steps'] as PartContent[];
  const { field, above } = trailOf('level/exam', exam, ['steps', 0], around);
  const leaves = leavesOf(field, step, around, above.slice(0, -1));
  const said = leaves.map(({ value }) => value);
  expect(said).toContain((step?.['prompt'] as { da: string }).da);
  expect(said).not.toContain(step?.['id']);
  expect(leaves.flatMap(({ crumbs }) => kinds(crumbs))).not.toContain('other');
});

describe('a heading of a form', () => {
  interface FormWords {
    section: Record<string, string>;
    field: Record<string, { label?: string } | undefined>;
  }
  const forms = [
    { root: 'sprint', fields: sheetForm.fields },
    ...['practice', 'exam'].map((kind) => ({ root: 'level', fields: levelForm(kind).fields })),
    ...stepForm.options.map(({ value, group }) => ({ root: value, fields: group.fields })),
  ];

  it.each(['da', 'en', 'uk'])('is not said again by a field below it, in %s', (language) => {
    const { forms: words } = read(`apps/web/src/i18n/${language}/studio.json`) as unknown as {
      forms: FormWords;
    };
    const labelOf = (fieldPath: string) =>
      endings(fieldPath).flatMap((end) => words.field[end]?.label ?? [])[0];
    const twice = forms.flatMap(({ root: form, fields }) =>
      sectionsOf(
        form,
        fields.map(({ name }) => name),
      ).flatMap(({ name, fields: names }) => {
        const heading = words.section[name];
        const labels = fields
          .filter((one) => names.includes(one.name))
          .map(({ field }) => labelOf(field.path));
        return labels.includes(heading) ? [`${form}: ${heading}`] : [];
      }),
    );
    expect(forms.length).toBeGreaterThan(10);
    expect(twice).toEqual([]);
  });
});
