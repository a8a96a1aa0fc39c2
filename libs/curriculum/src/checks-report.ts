import type { JsonPath } from './locate.js';
import { locales } from './text.js';
import type { LocalizedText } from './text.js';

/* What every check uses: where it puts what it finds, and the three things that are asked again and again. */

/** Where a check puts what it finds. */
export type Report = (path: JsonPath, message: string) => void;

/** Each id stands once. `what` is the word for the things, in the singular. */
export function checkUnique(
  ids: readonly string[],
  what: string,
  pathOf: (index: number) => JsonPath,
  report: Report,
) {
  ids.forEach((id, index) => {
    if (ids.indexOf(id) < index) report(pathOf(index), `the ${what} "${id}" stands twice`);
  });
}

/**
 * Things that are told apart by their words alone, on the page and by a screen reader: each says something else, in
 * each language.
 */
export function checkDistinct(
  texts: readonly LocalizedText[],
  what: string,
  pathOf: (index: number) => JsonPath,
  report: Report,
): void {
  for (const locale of locales) {
    const said = texts.map((text) => text[locale]);
    said.forEach((words, index) => {
      if (words === undefined || said.indexOf(words) === index) return;
      report([...pathOf(index), locale], `the ${what} "${words}" stands twice`);
    });
  }
}

/** What is read together: "Johnsen (2 nights, double room)". */
export function withDetail(text: LocalizedText, detail: LocalizedText | undefined): LocalizedText {
  if (!detail) return text;
  const da = `${text.da} (${detail.da})`;
  return text.en === undefined ? { da } : { da, en: `${text.en} (${detail.en ?? detail.da})` };
}

/** An id that refers to one of a known set. */
export function checkKnown(
  id: string | undefined,
  known: ReadonlySet<string>,
  what: string,
  path: JsonPath,
  report: Report,
): void {
  if (id !== undefined && !known.has(id)) report(path, `there is no ${what} "${id}"`);
}
