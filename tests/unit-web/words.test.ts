// Every word of the web exists in all languages, and every word that is asked for exists. Plural forms are those of
// each language; `zero` is i18next's own.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { uiLocales } from '@mikrosprint/contracts';

const web = path.resolve(__dirname, '../../apps/web/src');
const words = path.join(web, 'i18n');
type Words = Map<string, string>;

function flatten(value: unknown, prefix = ''): [string, string][] {
  if (typeof value === 'string') return [[prefix, value]];
  return Object.entries(value as Record<string, unknown>).flatMap(([key, inner]) =>
    flatten(inner, prefix === '' ? key : `${prefix}.${key}`),
  );
}

const wordsOf = (locale: string, namespace: string): Words =>
  new Map(flatten(JSON.parse(readFileSync(path.join(words, locale, `${namespace}.json`), 'utf8'))));

const namespacesOf = (locale: string): string[] =>
  readdirSync(path.join(words, locale))
    .map((file) => path.basename(file, '.json'))
    .sort();

const holes = (text: string): string[] =>
  [...text.matchAll(/{{\s*(\w+)/g)].map(([, name]) => name ?? '').sort();

function sources(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const full = path.join(folder, entry.name);
    if (entry.isDirectory()) return entry.name === 'stage' ? [] : sources(full);
    return /\.tsx?$/.test(entry.name) ? [full] : [];
  });
}

const namespaces = namespacesOf('da');
const plural = /_(zero|one|few|many|other)$/;
const stemOf = (key: string): string => key.replace(plural, '');
const stemsOf = (known: Words): string[] => [...new Set([...known.keys()].map(stemOf))].sort();

test('there are words for every language that can be chosen', () => {
  expect(uiLocales.length).toBeGreaterThan(2);
  expect(namespaces.length).toBeGreaterThan(3);
  for (const locale of uiLocales) expect([locale, namespacesOf(locale)]).toEqual([locale, namespaces]);
});

describe.each(uiLocales.flatMap((locale) => namespaces.map((namespace) => [locale, namespace] as const)))(
  '%s %s',
  (locale, namespace) => {
    const danish = wordsOf('da', namespace);
    const known = wordsOf(locale, namespace);
    const forms = new Intl.PluralRules(locale).resolvedOptions().pluralCategories;

    test('has the same words as Danish', () => {
      expect(stemsOf(known)).toEqual(stemsOf(danish));
    });

    test('has the same holes to fill as Danish; "one" may leave its number out', () => {
      for (const [key, text] of known) {
        const filled = holes(danish.get(plural.test(key) ? `${stemOf(key)}_other` : key) ?? '');
        if (key.endsWith('_one') || key.endsWith('_zero')) {
          expect([key, holes(text).filter((hole) => !filled.includes(hole))]).toEqual([key, []]);
          expect([key, filled.filter((hole) => hole !== 'count' && !holes(text).includes(hole))]).toEqual([
            key,
            [],
          ]);
        } else expect([key, holes(text)]).toEqual([key, filled]);
      }
    });

    test('has no empty word, and every form of the language wherever a number counts', () => {
      for (const [key, text] of known) {
        expect([key, text.trim()]).not.toEqual([key, '']);
        if (!plural.test(key)) continue;
        const missing = forms.filter((form) => !known.has(`${stemOf(key)}_${form}`));
        expect([key, missing]).toEqual([key, []]);
      }
    });
  },
);

const all = new Map(namespaces.map((namespace) => [namespace, wordsOf('da', namespace)]));

const exists = (namespace: string, key: string): boolean => {
  const known = all.get(namespace);
  return known !== undefined && (known.has(key) || known.has(`${key}_other`));
};

/** A key that is put together, such as `signal.${kind}`: there must be words under its beginning. */
const begins = (namespace: string, start: string): boolean =>
  [...(all.get(namespace)?.keys() ?? [])].some((key) => key.startsWith(start));

interface Use {
  file: string;
  namespace: string;
  key: string;
  partial: boolean;
}

/** The keys a file asks for, by its `useTranslation('namespace')`; `other:key` names another one. */
function usesOf(file: string): Use[] {
  const text = readFileSync(file, 'utf8');
  const declared = [...text.matchAll(/useTranslation\(\s*\[?\s*'([\w-]+)'/g)].map(([, name]) => name ?? '');
  const calls = [...text.matchAll(/\b(?:t|shell|word|words)\(\s*\[?\s*(['`])([^'`]+)\1/g)];
  return calls.flatMap(([, quote, raw = '']) => {
    const [before, after] = raw.includes(':') ? raw.split(':', 2) : [undefined, raw];
    const key = after ?? '';
    const hole = quote === '`' ? key.indexOf('${') : -1;
    const partial = hole >= 0;
    const wanted = partial ? key.slice(0, hole) : key;
    if (wanted === '' || !/^[\w.-]+$/.test(wanted)) return [];
    const candidates = before === undefined ? declared : [before];
    const found = candidates.find((name) => (partial ? begins(name, wanted) : exists(name, wanted)));
    return declared.length === 0 && before === undefined
      ? []
      : [{ file: path.relative(web, file), namespace: found ?? '', key: wanted, partial }];
  });
}

test('every word that is asked for exists', () => {
  const uses = sources(web).flatMap(usesOf);
  expect(uses.length).toBeGreaterThan(200);
  expect(uses.filter((use) => use.namespace === '')).toEqual([]);
});

test('every word that exists is asked for somewhere', () => {
  const text = sources(web)
    .map((file) => readFileSync(file, 'utf8'))
    .join('\n');
  const whole = new Set(Array.from(text.matchAll(/[':]([\w.-]+)(?=')/g), ([, key]) => key));
  // A key that is put together is asked for by its beginning: `signal.${kind}` or `settings.theme-${value}`.
  const beginnings = new Set(
    Array.from(text.matchAll(/([\w.-]+)\$\{/g)).flatMap(([, said = '']) =>
      [...said].map((_, start) => said.slice(start)).filter(({ length }) => length > 3),
    ),
  );
  const ends = new Set(Array.from(text.matchAll(/\}(\w+)`/g), ([, said]) => said));
  const isAsked = (stem: string): boolean =>
    whole.has(stem) ||
    [...stem].some((_, end) => beginnings.has(stem.slice(0, end))) ||
    ends.has(stem.slice(stem.search(/[A-Z]\w*$/)));
  const unused = [...all].flatMap(([namespace, known]) =>
    [...known.keys()].filter((key) => !isAsked(key.replace(plural, ''))).map((key) => `${namespace}:${key}`),
  );
  expect(unused).toEqual([]);
});

test('every error code has words', () => {
  const source = readFileSync(path.resolve(web, '../../../libs/contracts/src/errors.ts'), 'utf8');
  const table = source.slice(source.indexOf('errorStatus = {'), source.indexOf('} as const'));
  const codes = [...table.matchAll(/^ {2}'?([\w-]+)'?: \d+/gm)].map(([, code]) => code ?? '');
  expect(codes.length).toBeGreaterThan(20);
  expect(codes.filter((code) => !exists('shell', `problem.${code}`))).toEqual([]);
});
