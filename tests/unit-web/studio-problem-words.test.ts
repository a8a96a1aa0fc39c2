// Whatever a check of the content can say, its author reads it in plain words of the page's language.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { level as levelSchema, mechanics, sprintSheet, step as stepSchema } from '@mikrosprint/curriculum';
import { findingsOf } from '../../libs/curriculum/src/package-issues.js';
import { worded } from '../../apps/web/src/studio/draft/problem-patterns.js';
import { wordsFor } from '../../apps/web/src/studio/draft/problem-words.js';
import { checkMessages } from './support/check-messages.js';

const root = path.resolve(__dirname, '../..');
const readText = (file: string) => readFileSync(path.join(root, file), 'utf8');
const messages = checkMessages();

test('the walk through the checks finds what they say, short and long', () => {
  const said = messages.map(({ message }) => message);
  expect(said.length).toBeGreaterThan(100);
  expect(said).toEqual(
    expect.arrayContaining([
      'changes nothing',
      'gives 7',
      'HH:MM',
      'a card cannot come before itself',
      '"7" is never said here: speak of what one does, not of the office',
      'a repeat inside a repeated group can take for ever',
      'the best play gives 7 of 7 points7',
      'takes too long to check',
    ]),
  );
});

test('every message of a check has words', () => {
  const speechless = messages
    .filter(({ message }) => wordsFor(message) === null)
    .map(({ file, line, message }) => `${file}:${line} ${message}`);
  expect(speechless).toEqual([]);
});

test('every pattern is said by a check or by a schema, and no other stands before it', () => {
  const schemas = new Set([
    ...['missing', 'tooFew', 'tooMany', 'tooShort', 'tooLong', 'tooLow', 'tooHigh', 'choose', 'invalid'],
    // Said by a word in a hole.
    'givesNothing',
  ]);
  expect(wordsFor('steps[0].goals[0].solution: gives nothing in B2')?.key).toBe('givesNothing');
  expect(wordsFor('gives #DIVISION/0! (Here is divided by 0.) in B2')?.values).toEqual({
    error: '#DIVISION/0!',
  });
  const used = new Set(messages.map(({ message }) => wordsFor(message)?.key));
  const idle = worded.map(([, key]) => key).filter((key) => !used.has(key) && !schemas.has(key));
  expect(idle).toEqual([]);
});

describe('the words', () => {
  const groups = new Map<string, Set<string>>();
  for (const [pattern, key] of worded) {
    const named = [...pattern.source.matchAll(/\(\?<(\w+)>/gu)].map(([, name = '']) => name);
    const before = groups.get(key);
    groups.set(key, new Set(before ? named.filter((name) => before.has(name)) : named));
  }

  it.each(['da', 'en', 'uk'])('are all there in %s, and have no hole that nothing fills', (language) => {
    const { draft } = JSON.parse(readText(`apps/web/src/i18n/${language}/studio.json`)) as {
      draft: { problem: Record<string, string> };
    };
    const { other, ...words } = draft.problem;
    expect(other).toContain('{{message}}');
    expect(Object.keys(words).sort()).toEqual([...groups.keys()].sort());
    for (const [key, text] of Object.entries(words)) {
      for (const [, hole = ''] of text.matchAll(/\{\{(\w+)\}\}/gu)) {
        expect([key, hole, groups.get(key)?.has(hole)]).toEqual([key, hole, true]);
      }
    }
  });
});

describe('what the schemas say', () => {
  type Json = string | number | boolean | null | Json[] | { [key: string]: Json };
  /** What an author, or a file from elsewhere, could have in any place. */
  const oddities: Json[] = [
    ...[null, '', 'Æ!', 'x'.repeat(2_000), -1, 0.5, 1e9, true, [], {}, { da: 1 }, { kind: 'x', da: '' }],
    Array.from({ length: 100 }, () => ({})),
    Object.fromEntries(Array.from({ length: 100 }, (_, index) => [`k-${index}`, 1])),
  ];

  /** The same with one place changed, place by place; of a list its first is enough. */
  function* spoiled(value: Json): Generator<Json> {
    yield* oddities;
    if (Array.isArray(value)) {
      const [first] = value;
      if (first !== undefined) for (const odd of spoiled(first)) yield value.with(0, odd);
    } else if (typeof value === 'object' && value !== null) {
      yield { ...value, unheard: 1 };
      for (const key of Object.keys(value)) {
        const { [key]: inner = null, ...rest } = value;
        yield rest;
        for (const odd of spoiled(inner)) yield { ...rest, [key]: odd };
      }
    }
  }

  /** What a schema says of all of that, and has no words. */
  function speechless(schema: { safeParse: typeof sprintSheet.safeParse }, value: Json): string[] {
    const found = new Set<string>();
    for (const odd of spoiled(value)) {
      const { error } = schema.safeParse(odd);
      for (const { message } of findingsOf(error?.issues ?? [])) {
        if (wordsFor(message) === null) found.add(message);
      }
    }
    return [...found];
  }

  const files = readdirSync(path.join(root, 'content'), { recursive: true, encoding: 'utf8' })
    .map((file) => `content/${file.split(path.sep).join('/')}`)
    .filter((file) => /\/levels\/[^/]+\.json$/u.test(file))
    .sort();
  const levels = files.map(
    (file) => JSON.parse(readText(file)) as { kind: string; steps: { mechanic: string }[] },
  );

  it('of a sheet is all worded', () => {
    expect(speechless(sprintSheet, JSON.parse(readText('content/gdpr/sprint.json')) as Json)).toEqual([]);
  });

  it.each(['practice', 'exam'])('of a level that is %s is all worded', (kind) => {
    const found = levels.find((one) => one.kind === kind);
    if (!found) throw new Error(`no level is ${kind}`);
    const { steps: _, ...frame } = found;
    expect(speechless(levelSchema as never, { ...frame, steps: [] } as Json)).toEqual([]);
  });

  it.each(mechanics)('of a step of %s is all worded', (mechanic) => {
    const found = levels.flatMap(({ steps }) => steps).find((one) => one.mechanic === mechanic);
    expect(found).toBeDefined();
    expect(speechless(stepSchema as never, found as Json)).toEqual([]);
  });
});
