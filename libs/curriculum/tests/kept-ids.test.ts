import { checkContent, checkKeptIds, keptIdsText, lostIds } from '@mikrosprint/curriculum';
import { changed, filesOf, goodDocuments, spoiled, type Documents } from './support/content.js';

/* An id that has shipped stays until the next major version. */

const sheet = 'demo/sprint.json';
const cases = 'demo/levels/case.json';
const file = 'demo/ids.lock';

function read(documents: Documents) {
  const files = filesOf(documents);
  const { sprints } = checkContent(files);
  const [parsed] = sprints;
  if (!parsed) throw new Error('the sprint is not whole');
  return { files, sprints, parsed };
}

const kept = keptIdsText(read(goodDocuments()).parsed.sprint);

function problemsOf(documents: Documents, demanded = true) {
  const { files, sprints } = read(documents);
  return checkKeptIds(files, sprints, { demanded });
}

it('holds every id that something remembers, one a line', () => {
  const lines = kept.split('\n');
  expect(lines).toContain('version 1.0');
  expect(lines).toContain('outcome secure');
  expect(lines).toContain('skill share');
  expect(lines).toContain('badge clean');
  expect(lines).toContain('task look');
  expect(lines).toContain('level case');
  expect(lines).toContain('step case/sort');
  expect(lines).toHaveLength(new Set(lines).size);
});

it('finds nothing where the ids are those that have shipped', () => {
  expect(problemsOf({ ...goodDocuments(), [file]: kept })).toEqual([]);
});

it('asks for a lock in the folder that ships, and only there', () => {
  const message = 'does not hold the ids of version 1.0: npm run content:check -- --keep-ids';
  expect(problemsOf(goodDocuments())).toEqual([{ file, line: 1, message }]);
  expect(problemsOf(goodDocuments(), false)).toEqual([]);
});

it('names the line of a step that is gone', () => {
  const documents = { ...spoiled(cases, ['steps', 0, 'id'], 'sort-letters'), [file]: kept };
  expect(problemsOf(documents)).toEqual([
    {
      file,
      line: kept.split('\n').indexOf('step case/sort') + 1,
      message:
        '"step case/sort" is gone, but version 1.0 has it and progress follows it: bring it back, or make this version 2.0',
    },
  ]);
});

it.each<[string, string, (string | number)[], string]>([
  ['an outcome', 'outcome share', ['outcomes', 1, 'id'], 'sharing'],
  ['a skill', 'skill share', ['skills', 1, 'id'], 'sharing'],
  ['a badge', 'badge all', ['badges', 1, 'id'], 'everything'],
  ['a task off the screen', 'task ask', ['workplaceTasks', 1, 'id'], 'ask-one'],
])('finds %s that is gone', (_, id, path, value) => {
  const messages = problemsOf({ ...spoiled(sheet, path, value), [file]: kept }).map(({ message }) => message);
  expect(messages).toEqual([expect.stringContaining(`"${id}" is gone`)]);
});

it('finds it also when the minor version has been raised', () => {
  const documents = { ...spoiled(cases, ['steps', 0, 'id'], 'sort-letters'), [file]: kept };
  changed(documents, sheet, ['version'], '1.1');
  expect(lostIds(read(documents).parsed, kept)).toHaveLength(1);
});

it('lets a new major version begin anew, and asks to keep its ids', () => {
  const documents = { ...spoiled(cases, ['steps', 0, 'id'], 'sort-letters'), [file]: kept };
  changed(documents, sheet, ['version'], '2.0');
  expect(lostIds(read(documents).parsed, kept)).toEqual([]);
  expect(problemsOf(documents)).toEqual([
    {
      file,
      line: 1,
      message: 'does not hold the ids of version 2.0: npm run content:check -- --keep-ids',
    },
  ]);
});

it('asks to keep what is new, so that it cannot vanish later', () => {
  const { steps } = goodDocuments()[cases] as { steps: object[] };
  const documents = { ...spoiled(cases, ['steps', 3], { ...steps[2], id: 'form-again' }), [file]: kept };
  changed(documents, sheet, ['version'], '1.1');
  const found = problemsOf(documents);
  expect(found.map(({ message }) => message)).toEqual([
    'does not hold the ids of version 1.1: npm run content:check -- --keep-ids',
  ]);
  const anew = keptIdsText(read(documents).parsed.sprint);
  expect(problemsOf({ ...documents, [file]: anew })).toEqual([]);
});

it('takes a lock that says nothing for none', () => {
  expect(problemsOf({ ...goodDocuments(), [file]: 'nothing' }, false)).toHaveLength(1);
});
