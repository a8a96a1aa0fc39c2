import type { Level } from './level.js';
import type { JsonPath } from './locate.js';
import type { Finding } from './package-issues.js';
import { stepsOfLevel } from './steps-within.js';

/** Where a check puts what it finds. */
export type Report = (path: JsonPath, message: string) => void;

/** Texts in tasks above this are too hard to read for what ships. */
const hardestLix = 35;
/** Shorter texts than this give a measure that jumps with a single word. */
const fewestWords = 25;

/**
 * LIX, the readability index of C.-H. Björnsson (1968): words per sentence + 100 * words of more than six letters
 * per word. About 25 is a children's book, 35 light reading, 45 a newspaper, 55 an official letter.
 * A sentence ends at . ! ? or : before a space and anything but a small letter, so that "24. maj" does not end one.
 * @returns the index, not rounded; 0 for a text without words
 */
export function lix(text: string): number {
  const words = text.match(/[\p{L}\p{N}][\p{L}\p{N}'’.-]*/gu) ?? [];
  if (words.length === 0) return 0;
  const sentences = text
    .split(/[.!?:]+["'”’)]*\s+(?=[^\p{Ll}\s])/u)
    .filter((part) => /[\p{L}\p{N}]/u.test(part));
  const long = words.filter((word) => word.replace(/[^\p{L}]/gu, '').length > 6);
  return words.length / Math.max(1, sentences.length) + (100 * long.length) / words.length;
}

function checkReadable(parts: readonly string[], path: JsonPath, report: Report): void {
  // A part that ends without a sign is a sentence all the same.
  const text = parts
    .map((part) => (/[.!?:]$/u.test(part.trim()) ? part.trim() : `${part.trim()}.`))
    .join(' ');
  if (text.split(/\s+/u).length < fewestWords) return;
  const measured = Math.round(lix(text));
  if (measured > hardestLix) {
    report(path, `is hard to read: LIX ${measured}, at most ${hardestLix}. Use shorter sentences and words.`);
  }
}

/** The brief and every task (prompt and what the colleague says before it, the goals of a sheet) can be read by all. */
export function checkReading(level: Level, report: Report): void {
  checkReadable([level.brief.text.da], ['brief', 'text', 'da'], report);
  for (const { step, path } of stepsOfLevel(level)) {
    const parts = step.intro ? [step.intro.text.da, step.prompt.da] : [step.prompt.da];
    checkReadable(parts, [...path, step.intro ? 'intro' : 'prompt'], report);
    if (step.mechanic !== 'sheet') continue;
    const goals = step.goals.map(({ label }) => label.da);
    checkReadable(goals, [...path, 'goals'], report);
  }
}

/** Every text that ships exists in English too. */
export function missingEnglish(value: unknown, path: JsonPath = []): Finding[] {
  if (Array.isArray(value)) return value.flatMap((inner, index) => missingEnglish(inner, [...path, index]));
  if (typeof value !== 'object' || value === null) return [];
  const entries: [string, unknown][] = Object.entries(value);
  const isText = entries.some(([key, inner]) => key === 'da' && typeof inner === 'string');
  if (isText && entries.every(([key]) => key !== 'en'))
    return [{ path, message: 'has no English text ("en")' }];
  return entries.flatMap(([key, inner]) => missingEnglish(inner, [...path, key]));
}

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
