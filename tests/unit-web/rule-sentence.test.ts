// Every rule that can be written is a whole sentence in every language of the interface.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import i18next, { type TFunction } from 'i18next';
import type { UiLocale } from '@mikrosprint/contracts';
import { anyBadgeRule, type AnyBadgeRule } from '@mikrosprint/curriculum';
import { ruleSentence } from '../../apps/web/src/badge-rules/rule-sentence.js';
import { textIn } from '../../apps/web/src/i18n/useText.js';

const locales = ['da', 'en', 'uk'] as const satisfies UiLocale[];
const wordsOf = (locale: UiLocale) =>
  JSON.parse(
    readFileSync(path.resolve(__dirname, `../../apps/web/src/i18n/${locale}/badge-rules.json`), 'utf8'),
  ) as Record<string, unknown>;

const rules: [AnyBadgeRule, string[]][] = [
  [{ when: 'level-finished', level: 'desk', stars: 1 }, ['The desk']],
  [{ when: 'level-finished', level: 'desk', stars: 3 }, ['The desk']],
  [{ when: 'levels-finished', count: 1, stars: 1 }, []],
  [{ when: 'levels-finished', count: 5, stars: 2 }, []],
  [{ when: 'skill-shown', skill: 'sort', percent: 80 }, ['Can sort post']],
  [{ when: 'exam-passed' }, []],
  [{ when: 'sprint-completed' }, []],
  [{ when: 'any-levels', count: 1 }, []],
  [{ when: 'any-levels', count: 12 }, []],
  [{ when: 'any-sprints', count: 1 }, []],
  [{ when: 'any-sprints', count: 3 }, []],
  [{ when: 'any-sprints', count: 2, track: 'basic' }, []],
  [{ when: 'any-sprints', count: 2, track: 'job' }, []],
  [{ when: 'these-sprints', sprints: ['mitid', 'pdf'] }, ['MitID', 'PDF']],
  [{ when: 'came-back', days: 14 }, []],
  [{ when: 'review-days', days: 3 }, []],
  [{ when: 'tasks-tried', count: 1 }, []],
];

const words = new Map<UiLocale, TFunction<'badge-rules'>>();
beforeAll(async () => {
  for (const locale of locales) {
    const instance = i18next.createInstance({
      lng: locale,
      ns: ['badge-rules'],
      resources: { [locale]: { 'badge-rules': wordsOf(locale) } },
      interpolation: { escapeValue: false },
    });
    await instance.init();
    words.set(locale, instance.getFixedT(locale, 'badge-rules') as TFunction<'badge-rules'>);
  }
});

const sentenceIn = (locale: UiLocale, rule: AnyBadgeRule, names: string[]) => {
  const t = words.get(locale);
  if (t === undefined) throw new Error(`no words for ${locale}`);
  return ruleSentence(rule, names, t, textIn(locale));
};

test('there is a rule of each kind here', () => {
  const kinds = anyBadgeRule.options.map((option) => option.shape.when.value);
  expect([...new Set(rules.map(([{ when }]) => when))].sort()).toEqual(kinds.sort());
});

describe.each(locales)('in %s', (locale) => {
  test.each(rules)('%j is a sentence with its names in it', (rule, names) => {
    const sentence = sentenceIn(locale, rule, names);
    expect(sentence).toMatch(/^\p{Lu}.+\.$/u);
    expect(sentence).not.toMatch(/[{}]|when\./u);
    for (const name of names) expect(sentence).toContain(name);
  });

  test('no two of them say the same', () => {
    const said = rules.map(([rule, names]) => sentenceIn(locale, rule, names));
    expect(new Set(said).size).toBe(said.length);
  });
});

test('what is not named yet leaves a gap and no hole', () => {
  expect(sentenceIn('da', { when: 'level-finished', level: 'gone', stars: 1 }, [])).toBe(
    'Når banen … er gennemført.',
  );
});
