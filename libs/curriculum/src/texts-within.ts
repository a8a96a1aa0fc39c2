import type { JsonPath } from './locate.js';
import type { Locale, LocalizedText } from './text.js';

/** A text and where it stands. */
export interface PlacedText {
  text: LocalizedText;
  path: JsonPath;
}

function isText(value: object): value is LocalizedText {
  return 'da' in value && typeof value.da === 'string';
}

/** Every text that a person may read in a part of the content, in the order of the file. */
export function textsWithin(value: unknown, path: JsonPath = []): PlacedText[] {
  if (typeof value !== 'object' || value === null) return [];
  if (isText(value)) return [{ text: value, path }];
  return Object.entries(value).flatMap(([key, inner]) =>
    textsWithin(inner, [...path, Array.isArray(value) ? Number(key) : key]),
  );
}

/** The words of a text; a figure counts as one, as readability indexes have it. */
export function wordsOf(text: string): string[] {
  return text.match(/[\p{L}\p{N}][\p{L}\p{N}'’.-]*/gu) ?? [];
}

/** How many words a part of the content has in a language. A text that is not translated has none. */
export function countWords(value: unknown, locale: Locale): number {
  return textsWithin(value).reduce((sum, { text }) => sum + wordsOf(text[locale] ?? '').length, 0);
}
