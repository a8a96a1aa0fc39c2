// Drafts as files, and what the checks say of files as places in the draft.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { DraftPart } from '@mikrosprint/contracts';
import { inspectContent } from '@mikrosprint/level-engine';
import { draftProblems, filesOf, levelPart } from '../src/studio/draft-files.js';
import type { PartContent, PartContents } from '../src/studio/draft-parts.js';
import { draftFromTemplate } from '../src/studio/starts/templates.js';
import { draftFromText } from '../src/studio/starts/pasted-text.js';

const name = { sprintId: 'draft-1', version: '1.0' };

function shipped(sprint: string): Map<DraftPart, PartContent> {
  const folder = path.resolve(__dirname, '../../../content', sprint);
  const read = (file: string) => JSON.parse(readFileSync(path.join(folder, file), 'utf8')) as PartContent;
  const levels = readdirSync(path.join(folder, 'levels')).map((file) => file.replace('.json', ''));
  return new Map([
    ['sheet', read('sprint.json')],
    ...levels.map((id): [DraftPart, PartContent] => [levelPart(id), read(`levels/${id}.json`)]),
  ]);
}

function problemsOf(parts: PartContents) {
  const files = filesOf(parts, name);
  return draftProblems(inspectContent(files).problems, files);
}

function edited(parts: PartContents, part: DraftPart, edit: (content: never) => void): PartContents {
  const copy = structuredClone(parts) as Map<DraftPart, PartContent>;
  edit(copy.get(part) as never);
  return copy;
}

test('a shipped sprint under another name has no problems', () => {
  expect(problemsOf(shipped('pdf'))).toEqual([]);
});

test('a problem stands at the very value it is about', () => {
  const parts = edited(shipped('pdf'), 'level/save', (level: { steps: { outcome: string }[] }) => {
    (level.steps[1] as { outcome: string }).outcome = 'nothing';
  });
  expect(problemsOf(parts)).toContainEqual({
    part: 'level/save',
    path: ['steps', 1, 'outcome'],
    message: 'there is no learning outcome "nothing"',
    excusable: false,
  });
});

test('what is missing is named at the place it would stand', () => {
  const parts = edited(shipped('pdf'), 'level/save', (level: { title: { en?: string }; goal?: unknown }) => {
    delete level.title.en;
    delete level.goal;
  });
  expect(problemsOf(parts)).toContainEqual(
    expect.objectContaining({ part: 'level/save', path: ['goal'], excusable: false }),
  );
  const readable = edited(shipped('pdf'), 'level/save', (level: { title: { en?: string } }) => {
    delete level.title.en;
  });
  expect(problemsOf(readable)).toEqual([
    { part: 'level/save', path: ['title'], message: 'has no English text ("en")', excusable: false },
  ]);
});

test('a text that is hard to read may be excused, and nothing can pretend to be one', () => {
  const hard =
    'Kommunaldirektøren underskriver efterfølgende samarbejdsaftalerne vedrørende databeskyttelsesforordningens ' +
    'gennemførelsesbestemmelser sammen med afdelingsledelsen og tillidsrepræsentanterne uden yderligere forsinkelser.';
  const found = problemsOf(
    edited(shipped('pdf'), 'level/save', (level: { brief: { text: { da: string } } }) => {
      level.brief.text.da = hard;
    }),
  );
  expect(found.filter(({ excusable }) => excusable).map(({ path: at }) => at)).toContainEqual([
    'brief',
    'text',
    'da',
  ]);
  const sly = problemsOf(
    edited(shipped('pdf'), 'level/save', (level: { steps: { outcome: string }[] }) => {
      (level.steps[0] as { outcome: string }).outcome = 'a: is hard to read: LIX 40, at most 35. ';
    }),
  );
  expect(sly.length).toBeGreaterThan(0);
  expect(sly.every(({ excusable }) => !excusable)).toBe(true);
});

test('a problem with a range of cells stands at the range, and says nothing of the way there', () => {
  const files = new Map([
    ['x/levels/a.json', new TextEncoder().encode('{\n "formats": {\n  "B2:B4": "x"\n }\n}')],
  ]);
  const message = 'formats.B2:B4: B2:B4 lies outside the sheet of 3 columns and 3 rows';
  expect(draftProblems([{ file: 'x/levels/a.json', line: 3, message }], files)).toEqual([
    {
      part: 'level/a',
      path: ['formats', 'B2:B4'],
      message: 'B2:B4 lies outside the sheet of 3 columns and 3 rows',
      excusable: false,
    },
  ]);
});

test('a level that is no level yet, and a draft without levels, say so at their part', () => {
  expect(
    problemsOf(
      new Map([
        ['sheet', {}],
        ['level/a', { id: 'a' }],
      ]),
    ).map(({ part }) => part),
  ).toEqual(expect.arrayContaining(['sheet', 'level/a']));
});

test('the template passes every check once its title is said in English too', () => {
  const parts = draftFromTemplate('everyday-task', 'Find vej');
  if (parts === null) throw new Error('there is no such template');
  expect(problemsOf(parts)).toEqual([
    { part: 'sheet', path: ['title'], message: 'has no English text ("en")', excusable: false },
  ]);
  expect(draftFromTemplate('no-such', 'x')).toBeNull();
});

test('a pasted text becomes a title, tasks and questions with their answers', () => {
  const parts = draftFromText(
    [
      '# Book en tid',
      'Du lærer at booke en tid.',
      '- Finde siden',
      '- Vælge en tid',
      '',
      'Hvor booker du?',
      '- I en avis',
      '+ På siden',
      'Hvad skal du bruge?',
      '1. MitID',
      '2. En bil',
    ].join('\n'),
  );
  expect(parts.get('sheet')).toMatchObject({
    title: { da: 'Book en tid' },
    description: { da: 'Du lærer at booke en tid.' },
    tasks: [{ da: 'Finde siden' }, { da: 'Vælge en tid' }],
    map: [{ level: 'del-1', opensAfter: 0 }],
  });
  expect(parts.get('level/del-1')).toMatchObject({
    steps: [
      {
        prompt: { da: 'Hvor booker du?' },
        task: { options: [{ right: false }, { right: true, text: { da: 'På siden' } }] },
      },
      { task: { options: [{ right: true, text: { da: 'MitID' } }, { right: false }] } },
    ],
  });
});

test('no text is too odd to begin with', () => {
  for (const text of ['x', '?', '- ', '*\n*\n*', '?\n'.repeat(9_000), '- a\n'.repeat(9_000)]) {
    const parts = draftFromText(text);
    expect(parts.has('sheet')).toBe(true);
    expect(parts.size).toBeLessThanOrEqual(21);
  }
});
