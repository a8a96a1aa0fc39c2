import type { Finding } from './package-issues.js';
import { locales } from './text.js';
import { textsWithin, wordsOf } from './texts-within.js';

/* Both languages are there, finished, and each is the language it says it is. */

/** Every text that ships exists in English too. */
function missingEnglish(value: unknown): Finding[] {
  return textsWithin(value)
    .filter(({ text }) => text.en === undefined)
    .map(({ path }) => ({ path, message: 'has no English text ("en")' }));
}

/** Small words that one of the languages has and the other does not: "for", "at" and "i" are left out. */
const smallWords = {
  da: new Set(
    'og ikke jeg det der er på af til med som har kan skal hvad hvor eller når din dit mig dig den en et'.split(
      ' ',
    ),
  ),
  en: new Set('the and of is you your with that this are was were not have what which from'.split(' ')),
};

function countSmall(text: string, language: keyof typeof smallWords): number {
  return wordsOf(text.toLowerCase()).filter((word) => smallWords[language].has(word)).length;
}

/** Whether the small words of a text are those of the other language; one alone may be a quoted name of a button. */
function looksLike(text: string, language: 'da' | 'en', other: 'da' | 'en'): boolean {
  const strange = countSmall(text, language);
  return strange >= 2 && strange > countSmall(text, other);
}

function strayLanguages(value: unknown): Finding[] {
  return textsWithin(value).flatMap(({ text, path }) => [
    ...(looksLike(text.da, 'en', 'da') ? [{ path: [...path, 'da'], message: 'looks like English' }] : []),
    ...(text.en !== undefined && looksLike(text.en, 'da', 'en')
      ? [{ path: [...path, 'en'], message: 'looks like Danish' }]
      : []),
  ]);
}

/** What authors write where words are still missing: a mark anywhere in a text, or dots that only keep its place. */
const unfinished = /\b(?:TODO|FIXME|TBD|XXX|lorem ipsum|placeholder)\b|^\s*(?:…|\.{2,})\s*$/iu;

function unfinishedTexts(value: unknown): Finding[] {
  return textsWithin(value).flatMap(({ text, path }) =>
    locales.flatMap((locale) => {
      const mark = unfinished.exec(text[locale] ?? '')?.[0].trim();
      return mark === undefined ? [] : [{ path: [...path, locale], message: `is not finished: "${mark}"` }];
    }),
  );
}

/** Texts of a file that lack a language, stand in the wrong one, or are not finished. */
export function languageFindings(value: unknown): Finding[] {
  return [...missingEnglish(value), ...strayLanguages(value), ...unfinishedTexts(value)];
}

/** A word in a sheet's cell that only Danes can read: names and codes stand as they are, words in both languages. */
export function isDanishOnly(cell: string): boolean {
  return !cell.startsWith('=') && (/[æøå]/iu.test(cell) || countSmall(cell, 'da') > 0);
}
