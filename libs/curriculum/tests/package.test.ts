import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { lineAt, parseContent, pathText, readJson } from '@mikrosprint/curriculum';
import { canonicalJson, sha256 } from '../src/package-hash.js';
import { filesOf, goodDocuments, spoiled } from './support/content.js';

const sheet = 'demo/sprint.json';
const desk = 'demo/levels/desk.json';

function problemsWith(file: string, content: string | Uint8Array) {
  const files = filesOf(goodDocuments());
  files.set(file, typeof content === 'string' ? new TextEncoder().encode(content) : content);
  return parseContent(files).problems;
}

describe('a JSON text', () => {
  const sample = '{\n  "a": [\n    1,\n    { "b": "x" }\n  ],\n  "c": {\n    "d": null\n  }\n}';

  it.each<[string, (string | number)[], number]>([
    ['the top', [], 1],
    ['a key', ['a'], 2],
    ['an item', ['a', 1], 4],
    ['inside an item', ['a', 1, 'b'], 4],
    ['a key in an object', ['c', 'd'], 7],
    ['what is missing, by what it would stand in', ['c', 'e', 'f'], 6],
  ])('knows the line of %s', (_, path, line) => {
    const reading = readJson(sample);
    if (!reading.ok) throw new Error(reading.message);
    expect(lineAt(reading.root, path)).toBe(line);
  });

  it.each<[string, string, number, string]>([
    ['a comma too many', '{\n  "a": 1,\n}', 2, 'one comma too many before }'],
    ['a missing comma', '{\n  "a": 1\n  "b": 2\n}', 2, 'a comma or } is missing'],
    ['a missing colon', '{ "a" 1 }', 1, 'a colon is missing after the key "a"'],
    ['a bare key', '{ a: 1 }', 1, 'a key in double quotes is missing'],
    ['single quotes', '{ "a": \'x\' }', 1, 'texts stand in double quotes'],
    ['a comment', '{\n  "a": // why\n 1 }', 2, 'comments are not allowed'],
    ['a text with a line break', '{\n  "a": "x\ny" }', 2, 'a text is not closed, or holds a line break'],
    ['a key twice', '{\n  "a": 1,\n  "a": 2\n}', 3, 'the key "a" stands twice'],
    ['an end too early', '{\n  "a": ', 2, 'the file ends too early'],
    ['something after the end', '{}\n{}', 2, 'something stands after the end'],
    ['a bare word', '{ "a": yes }', 1, 'a value is missing, or a text has no quotes'],
    ['nothing', '', 1, 'the file ends too early'],
    ['a nest without end', '['.repeat(100), 1, 'nested more than 60 deep'],
  ])('names line and cause of %s', (_, text, line, message) => {
    expect(readJson(text)).toEqual({ ok: false, line, message: expect.stringContaining(message) });
  });

  it('is read as the platform reads it, and never throws', () => {
    fc.assert(
      fc.property(fc.json(), (text) => {
        expect(readJson(text)).toMatchObject({ ok: true, value: JSON.parse(text) });
      }),
    );
    fc.assert(
      fc.property(fc.string(), (text) => {
        let valid = true;
        try {
          JSON.parse(text);
        } catch {
          valid = false;
        }
        expect(readJson(text).ok).toBe(valid);
      }),
    );
  });
});

it('writes a path as an author reads it', () => {
  expect(pathText(['steps', 2, 'prompt', 'da'])).toBe('steps[2].prompt.da');
});

describe('content files', () => {
  it('become sprints with their levels in the order of the map', () => {
    const { sprints, problems } = parseContent(filesOf(goodDocuments()));
    expect(problems).toEqual([]);
    expect(sprints[0]?.sprint).toMatchObject({
      id: 'demo',
      levels: [{ id: 'desk' }, { id: 'case' }, { id: 'exam' }],
    });
    expect(sprints[0]?.hash).toMatch(/^[0-9a-f]{64}$/);
  });

  it('may have design notes beside them', () => {
    expect(problemsWith('demo/DESIGN.md', '# why')).toEqual([]);
  });

  it.each<[string, string, string | Uint8Array, number, string]>([
    ['a file nobody reads', 'demo/lvels/desk.json', '{}', 1, 'nothing reads this file'],
    ['bytes that are no text', desk, new Uint8Array([0x7b, 0xff, 0x7d]), 1, 'this is not UTF-8 text'],
    ['a file as large as a film', desk, ' '.repeat(600_000), 1, 'larger than 512 KB'],
    ['a list for a sheet', sheet, '[]', 1, 'expected object'],
    ['a syntax error', desk, '{\n\n"id" "desk" }', 3, 'a colon is missing'],
  ])('are refused with %s', (_, file, content, line, message) => {
    expect(problemsWith(file, content)).toContainEqual({
      file,
      line,
      message: expect.stringContaining(message),
    });
  });

  it.each<[string, string, (string | number)[], unknown, string, string]>([
    ['a missing key', desk, ['goal'], undefined, 'goal: is missing (object)', '{'],
    ['an unknown key', desk, ['steps', 0, 'colour'], 'red', 'steps[0].colour: is not a key', '"colour"'],
    [
      'a mechanic nobody plays',
      desk,
      ['steps', 0, 'mechanic'],
      'dance',
      'steps[0].mechanic',
      '"mechanic": "dance"',
    ],
    ['an id with a space', desk, ['steps', 0, 'id'], 'my room', 'use small letters', '"id": "my room"'],
    [
      'a wrong time',
      'demo/levels/case.json',
      ['steps', 0, 'clock', 'start'],
      '9.00',
      'HH:MM',
      '"start": "9.00"',
    ],
    ['a wrong rule', sheet, ['badges', 0, 'rule', 'when'], 'never', 'badges[0].rule.when', '"when": "never"'],
    [
      'a wrong way on',
      'demo/levels/case.json',
      ['steps', 1, 'nodes', 0, 'choices', 1, 'next'],
      'THE END',
      'use small letters',
      '"next": "THE END"',
    ],
  ])('are refused with %s, at its line', (_, file, path, value, message, line) => {
    const documents = spoiled(file, path, value);
    const { sprints, problems } = parseContent(filesOf(documents));
    expect(sprints).toEqual([]);
    expect(problems).toContainEqual({
      file,
      line: expect.any(Number),
      message: expect.stringContaining(message),
    });
    const lines = JSON.stringify(documents[file], null, 2).split('\n');
    expect(lines[(problems[0]?.line ?? 0) - 1]).toContain(line);
  });

  it('need a sheet', () => {
    const files = filesOf(goodDocuments());
    files.delete(sheet);
    expect(parseContent(files).problems).toContainEqual({
      file: sheet,
      line: 1,
      message: 'the file is missing',
    });
  });

  it('are refused or read, whatever they hold', () => {
    fc.assert(
      fc.property(fc.constantFrom(sheet, desk), fc.uint8Array({ maxLength: 200 }), (file, bytes) => {
        expect(problemsWith(file, bytes).length).toBeGreaterThan(0);
      }),
    );
  });
});

describe('the fingerprint', () => {
  const hashOf = (documents: ReturnType<typeof goodDocuments>) =>
    parseContent(filesOf(documents)).sprints[0]?.hash;

  it('is SHA-256', () => {
    expect(sha256('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
    fc.assert(
      fc.property(fc.string({ maxLength: 300, unit: 'binary' }), (text) => {
        expect(sha256(text)).toBe(createHash('sha256').update(text, 'utf8').digest('hex'));
      }),
    );
  });

  it('stays when only spaces or the order of keys change', () => {
    const documents = goodDocuments();
    const turned = Object.fromEntries(Object.entries(documents[sheet] as object).reverse());
    const compact = JSON.stringify(documents[desk]);
    expect(hashOf({ ...documents, [sheet]: turned, [desk]: compact })).toBe(hashOf(documents));
  });

  it.each<[string, string, (string | number)[], unknown]>([
    ['a word of a level', desk, ['steps', 0, 'prompt', 'da'], 'Anden opgave'],
    [
      'the order of steps',
      desk,
      ['steps'],
      [...(goodDocuments()[desk] as { steps: object[] }).steps].reverse(),
    ],
    ['a word of the sheet', sheet, ['tagline', 'en'], 'Take care.'],
  ])('changes with %s', (_, file, path, value) => {
    const changed = hashOf(spoiled(file, path, value));
    expect(changed).toMatch(/^[0-9a-f]{64}$/);
    expect(changed).not.toBe(hashOf(goodDocuments()));
  });

  it('writes one text for one value', () => {
    expect(canonicalJson({ b: [1, { d: null, c: 'æ' }], a: true, e: undefined })).toBe(
      '{"a":true,"b":[1,{"c":"æ","d":null}]}',
    );
  });
});
