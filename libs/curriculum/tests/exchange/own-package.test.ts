import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { parseContent } from '@mikrosprint/curriculum';
import { readArchive } from '../../src/exchange/archive.js';
import { printedJson } from '../../src/exchange/own-package-print.js';
import { readOwnPackage, sprintFiles, writeOwnPackage } from '../../src/exchange/own-package.js';
import type { SprintFiles } from '../../src/exchange/own-package.js';
import { level } from '../../src/level.js';
import { filesOf, goodDocuments, spoiled } from '../support/content.js';
import { bytesOf, madeArchive } from './archive-bytes.js';

type Files = Map<string, Uint8Array>;

/** An archive as another program makes it, with these files and no order of its own. */
function zipped(files: Iterable<readonly [string, Uint8Array | string]>): Uint8Array {
  return madeArchive([...files].map(([name, content]) => ({ name, content })));
}

function read(bytes: Uint8Array) {
  const reading = readOwnPackage(bytes);
  if (!reading.ok) throw new Error(JSON.stringify(reading.problems));
  return reading;
}

function refusal(bytes: Uint8Array) {
  const reading = readOwnPackage(bytes);
  expect(Object.keys(reading).sort()).toEqual(['ok', 'problems']);
  return reading.ok ? [] : reading.problems;
}

const demo = () => read(zipped(filesOf(goodDocuments()))).files;

/** Every folder of sprints that ships or is tested, as its files. */
function sprintsOnDisk(): [string, Files][] {
  return ['../../../../content', '../../../../tests/fixtures/content'].flatMap((shelf) => {
    const root = path.resolve(__dirname, shelf);
    const folders = readdirSync(root, { withFileTypes: true }).filter((entry) => entry.isDirectory());
    return folders.map(({ name }): [string, Files] => {
      const inside = readdirSync(path.join(root, name), { recursive: true, withFileTypes: true });
      const files = inside.filter((entry) => entry.isFile());
      return [
        name,
        new Map(
          files.map((file) => {
            const full = path.join(file.parentPath, file.name);
            return [path.relative(root, full).split(path.sep).join('/'), new Uint8Array(readFileSync(full))];
          }),
        ),
      ];
    });
  });
}

/** The same value with its keys in another order, as a database gives it back. */
function shuffled(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(shuffled);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .map(([key, inner]) => [key, shuffled(inner)] as const)
      .sort(([one], [other]) => one.length - other.length || (one < other ? 1 : -1)),
  );
}

describe('a sprint as a package', () => {
  it.each(sprintsOnDisk())('%s goes there and back whole', (_, files) => {
    const first = read(zipped(files));
    const written = writeOwnPackage(first.files);
    const second = read(written);
    expect(second.problems).toEqual([]);
    expect(second.leftOut).toEqual([]);
    expect(second.files).toEqual(first.files);
    expect(second.sprint).toEqual(parseContent(files).sprints[0]);
    expect(writeOwnPackage(second.files)).toEqual(written);
  });

  it('holds the files that would lie in content/, and nothing else', () => {
    const archive = readArchive(writeOwnPackage(demo()));
    if (!archive.ok) throw new Error('not readable');
    expect([...archive.files.keys()]).toEqual([
      'demo/levels/case.json',
      'demo/levels/desk.json',
      'demo/levels/exam.json',
      'demo/sprint.json',
    ]);
    expect(parseContent(archive.files).problems).toEqual([]);
  });

  it('has the same bytes whatever the order of keys and files', () => {
    const { sheet, levels, recordings, pictures } = demo();
    const turned: SprintFiles = {
      sheet: shuffled(sheet) as SprintFiles['sheet'],
      levels: new Map([...levels].reverse().map(([id, one]) => [id, shuffled(one) as typeof one])),
      recordings,
      pictures,
    };
    expect(Object.keys(turned.sheet)).not.toEqual(Object.keys(sheet));
    expect(writeOwnPackage(turned)).toEqual(writeOwnPackage({ sheet, levels, recordings, pictures }));
  });

  it('has other bytes when a word changes', () => {
    const changed = spoiled('demo/levels/desk.json', ['steps', 0, 'prompt', 'da'], 'Noget andet.');
    const other = read(zipped(filesOf(changed))).files;
    expect(writeOwnPackage(other)).not.toEqual(writeOwnPackage(demo()));
  });

  it('can be a published one, with its recordings under their published names', () => {
    const documents = spoiled('demo/levels/desk.json', ['brief', 'text', 'clips'], { da: 'brief.ogg' });
    const files = filesOf(documents).set('demo/audio/brief.ogg', bytesOf('OggS recorded'));
    const [published] = parseContent(files).sprints;
    if (!published) throw new Error('not published');
    const there = sprintFiles(published.sprint, published.clips);
    const back = read(writeOwnPackage(there));
    expect(back.sprint?.sprint).toEqual(published.sprint);
    expect(back.sprint?.clips).toEqual(published.clips);
    expect(back.files).toEqual(there);
  });

  it('has its pictures with it, and none that are something else', () => {
    const drawing = '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="30"></svg>';
    const picture = { file: 'dock.svg', alt: { da: 'En våd dok.', en: 'A wet dock.' } };
    const documents = spoiled('demo/levels/desk.json', ['steps', 0, 'picture'], picture);
    const files = filesOf(documents).set('demo/pictures/dock.svg', bytesOf(drawing));
    const there = read(zipped(files));
    expect([...there.files.pictures.keys()]).toEqual(['dock.svg']);
    expect(there.problems).toEqual([]);
    expect(read(writeOwnPackage(there.files)).files).toEqual(there.files);
    expect(refusal(zipped(files.set('demo/pictures/dock.svg', bytesOf('<html></html>'))))).toHaveLength(2);
  });

  it('can be an unfinished one: what is wrong is told, and nothing of it is lost', () => {
    const documents = spoiled('demo/levels/desk.json', ['steps', 0, 'prompt'], undefined);
    documents['demo/sprint.json'] = { title: { en: 'Only English yet' }, note: [{ b: 1, a: 2 }] };
    const there = read(zipped(filesOf(documents)));
    const bytes = writeOwnPackage(there.files);
    const back = read(bytes);
    expect(back.files).toEqual(there.files);
    expect(back.sprint).toBeNull();
    expect(writeOwnPackage(back.files)).toEqual(bytes);
    expect(back.problems).toContainEqual({
      file: 'sprint/levels/desk.json',
      line: expect.any(Number) as number,
      message: 'steps[0].prompt: is missing (object)',
    });
  });

  it.each([
    ['level', { levels: new Map([['../desk', {}]]) }],
    ['recording', { recordings: new Map([['Brief 1.mp3', bytesOf('ID3')]]) }],
    ['picture', { pictures: new Map([['../dock.svg', bytesOf('<svg/>')]]) }],
  ])('cannot hold a %s with a name that no file has', (_, change) => {
    expect(() => writeOwnPackage({ ...demo(), ...change })).toThrow(RangeError);
  });
});

describe('the text of a file', () => {
  const part = {
    zeta: 1,
    steps: [{ feedback: { en: 'b', da: 'a' }, mechanic: 'recall', alpha: [], id: 'q' }],
    kind: 'practice',
    id: 'desk',
  };

  it('has its keys as the schema names them, what no schema names behind', () => {
    const text = printedJson(part, level);
    expect(text.match(/"\w+"(?=:)/gu)?.map((key) => key.slice(1, -1))).toEqual(
      'id kind steps id feedback da en mechanic alpha zeta'.split(' '),
    );
    expect(text.endsWith('}\n')).toBe(true);
  });

  it('is the same content, and one text for it, whatever it is', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const json: unknown = JSON.parse(JSON.stringify(value));
        const text = printedJson(json, level);
        expect(JSON.parse(text)).toEqual(json);
        expect(printedJson(shuffled(json), level)).toBe(text);
      }),
    );
  });
});

describe('a package is read', () => {
  const files = filesOf(goodDocuments());
  const atTop = [...files].map(([file, bytes]) => [file.slice('demo/'.length), bytes] as const);

  it.each([
    ['', 'with its files at the top'],
    ['demo (2)/', 'from a folder that a browser has named'],
    ['Mit kursus/', 'from a folder that an author has named'],
  ])('%s%s', (folder) => {
    const bytes = zipped(atTop.map(([file, content]) => [`${folder}${file}`, content]));
    expect(read(bytes)).toMatchObject({ problems: [], leftOut: [], sprint: { folder: 'demo' } });
    expect(read(bytes).files).toEqual(demo());
  });

  it('without what an operating system adds, and naming what it does not carry along', () => {
    const more = [
      '__MACOSX/demo/._sprint.json',
      'demo/.DS_Store',
      'Readme.txt',
      'demo/DESIGN.md',
      'demo/ids.lock',
    ];
    const bytes = zipped([...files, ...more.map((name) => [name, 'x'] as const)]);
    expect(read(bytes).leftOut).toEqual(['Readme.txt', 'demo/DESIGN.md', 'demo/ids.lock']);
    expect(read(bytes).files).toEqual(demo());
  });

  it('with file and line of what is wrong, as the archive has them', () => {
    const documents = spoiled('demo/levels/desk.json', ['steps', 0, 'colour'], 'red');
    const wrong = [...filesOf(documents)].map(([file, content]) => [file.replace('demo', 'Hos os'), content]);
    const { problems, sprint } = read(zipped(wrong as [string, Uint8Array][]));
    expect(sprint).toBeNull();
    const lines = JSON.stringify(documents['demo/levels/desk.json'], null, 2).split('\n');
    const line = lines.findIndex((text) => text.includes('"colour"')) + 1;
    expect(problems).toEqual([
      {
        file: 'Hos os/levels/desk.json',
        line,
        message: expect.stringContaining('steps[0].colour') as string,
      },
    ]);
  });
});

const desk = 'demo/levels/desk.json';
const refusals: [string, (files: Files) => void, string, number, string][] = [
  ['no sheet', (files) => files.delete('demo/sprint.json'), 'sprint.json', 1, 'the file is missing'],
  ['no file', (files) => files.clear(), 'sprint.json', 1, 'the file is missing'],
  [
    'two sprints',
    (files) => files.set('gdpr/sprint.json', bytesOf('{}')),
    'gdpr/sprint.json',
    1,
    'holds one sprint, this one holds 2',
  ],
  ['a broken level', (files) => files.set(desk, bytesOf('{\n"id" 1}')), desk, 2, 'a colon is missing'],
  ['a level that is a list', (files) => files.set(desk, bytesOf('[]')), desk, 1, 'expected object'],
  ['a level that is nothing', (files) => files.set(desk, bytesOf('null')), desk, 1, 'expected object'],
  [
    'a level with a control character',
    (files) => files.set(desk, bytesOf('"\u0001"')),
    desk,
    1,
    'a text is not closed',
  ],
  ['bytes that are no text', (files) => files.set(desk, new Uint8Array([0xff])), desk, 1, 'not UTF-8'],
  [
    'a level as large as a film',
    (files) => files.set(desk, bytesOf(`"${Array.from({ length: 120_000 }, (_, at) => at).join('')}"`)),
    desk,
    1,
    'larger than 512 KB',
  ],
  [
    'a broken sheet',
    (files) => files.set('demo/sprint.json', bytesOf('{"id": "demo",}')),
    'demo/sprint.json',
    1,
    'one comma too many',
  ],
  [
    'a misspelt folder',
    (files) => files.set('demo/lvels/desk.json', bytesOf('{}')),
    'demo/lvels/desk.json',
    1,
    'nothing reads this file',
  ],
  [
    'a level with a name no level has',
    (files) => files.set('demo/levels/My desk.json', bytesOf('{}')),
    'demo/levels/My desk.json',
    1,
    'nothing reads this file',
  ],
  [
    'a page that calls itself a sound',
    (files) => files.set('demo/audio/brief.mp3', bytesOf('<html>')),
    'demo/audio/brief.mp3',
    1,
    'this is not an mp3',
  ],
  ['a way out', (files) => files.set('../demo.json', bytesOf('{}')), '../demo.json', 1, 'leads out'],
  [
    'a bomb',
    (files) => files.set('demo/levels/bomb.json', new Uint8Array(1024 * 1024)),
    'demo/levels/bomb.json',
    1,
    'compressed more than 100 times',
  ],
];

describe('a package is refused, and nothing of it taken,', () => {
  it.each(refusals)('with %s', (_, spoil, file, line, message) => {
    const files = filesOf(goodDocuments());
    spoil(files);
    expect(refusal(zipped(files))).toContainEqual({
      file,
      line,
      message: expect.stringContaining(message) as string,
    });
  });

  it('when it is no archive, or half of one', () => {
    expect(refusal(bytesOf('{}'))).toEqual([{ file: '', line: 1, message: 'this is not a zip archive' }]);
    const whole = writeOwnPackage(demo());
    expect(refusal(whole.slice(0, whole.length / 2))).toEqual([
      { file: '', line: 1, message: 'the archive is cut off: its end is missing' },
    ]);
  });
});
