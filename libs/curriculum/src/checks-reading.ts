import type { Level } from './level.js';
import type { JsonPath } from './locate.js';
import { plainParts } from './rich-text.js';
import type { Locale } from './text.js';
import type { PlacedText } from './texts-within.js';
import { wordsOf } from './texts-within.js';
import { stepsOfLevel } from './steps-within.js';
import type { Report } from './checks-report.js';

/* Whether those who have just learnt Danish can read what they are asked to do. */

/** Texts in tasks above this are too hard to read for what ships. */
const hardestLix = 35;
/** Shorter texts than this give a measure that jumps with a single word; they count in the measure of the level. */
const fewestWords = 15;

/**
 * LIX, the readability index of C.-H. Björnsson (1968): words per sentence + 100 * words of more than six letters
 * per word. About 25 is a children's book, 35 light reading, 45 a newspaper, 55 an official letter.
 * A sentence ends at . ! ? or : before a space and anything but a small letter, so that "24. maj" does not end one.
 * @returns the index, not rounded; 0 for a text without words
 */
export function lix(text: string): number {
  const words = wordsOf(text);
  if (words.length === 0) return 0;
  const sentences = text
    .split(/[.!?:]+["'”’)]*\s+(?=[^\p{Ll}\s])/u)
    .filter((part) => /[\p{L}\p{N}]/u.test(part));
  const long = words.filter((word) => word.replace(/[^\p{L}]/gu, '').length > 6);
  return words.length / Math.max(1, sentences.length) + (100 * long.length) / words.length;
}

/** One text of several parts; a part that ends without a sign is a sentence all the same. */
export function asSentences(parts: readonly string[]): string {
  return parts
    .map((part) => part.trim())
    .map((part) => (/[.!?:]["'”’)]*$/u.test(part) ? part : `${part}.`))
    .join(' ');
}

/** What a level says when it sets its tasks, in the order of play: the brief, and of each step what is asked and hinted. */
export function taskTexts(level: Level): PlacedText[] {
  const placed = (path: JsonPath, text: PlacedText['text'] | undefined) => (text ? [{ path, text }] : []);
  return [
    ...placed(['brief', 'text'], level.brief.text),
    ...stepsOfLevel(level).flatMap(({ step, path }) => [
      ...placed([...path, 'intro', 'text'], step.intro?.text),
      ...placed([...path, 'prompt'], step.prompt),
      ...placed([...path, 'hint'], step.hint),
      ...(step.mechanic === 'sheet'
        ? step.goals.flatMap(({ label }, index) => placed([...path, 'goals', index, 'label'], label))
        : []),
    ]),
  ];
}

/**
 * LIX of everything that some levels say when they set their tasks.
 * @returns whole LIX; null when they have no text in the language. LIX was made for Swedish and is used for Danish as
 *   it is; of English it only tells one text from another.
 */
export function taskLix(levels: readonly Level[], locale: Locale): number | null {
  const parts = levels.flatMap(taskTexts).flatMap(({ text }) => plainParts(text[locale] ?? ''));
  return parts.length === 0 ? null : Math.round(lix(asSentences(parts)));
}

/**
 * Whether a problem only says that a text is hard to read, by its measure or by its words: an author may have a reason
 * to leave it so.
 */
export function isAboutReading(message: string): boolean {
  return /^(?:[\w.[\]-]+: )?(?:is hard to read: LIX \d+, at most \d+\. |"[^"]+" is office language; )/u.test(
    message,
  );
}

function checkReadable(parts: readonly string[], path: JsonPath, report: Report): void {
  const text = asSentences(parts.flatMap(plainParts));
  if (wordsOf(text).length < fewestWords) return;
  const measured = Math.round(lix(text));
  if (measured > hardestLix) {
    report(path, `is hard to read: LIX ${measured}, at most ${hardestLix}. Use shorter sentences and words.`);
  }
}

/** The brief and every task (prompt and what the colleague says before it, hint, goals of a sheet) can be read by all. */
export function checkReading(level: Level, report: Report): void {
  checkReadable([level.brief.text.da], ['brief', 'text', 'da'], report);
  for (const { step, path } of stepsOfLevel(level)) {
    const parts = step.intro ? [step.intro.text.da, step.prompt.da] : [step.prompt.da];
    checkReadable(parts, [...path, step.intro ? 'intro' : 'prompt'], report);
    if (step.hint) checkReadable([step.hint.da], [...path, 'hint', 'da'], report);
    if (step.mechanic !== 'sheet') continue;
    const goals = step.goals.map(({ label }) => label.da);
    checkReadable(goals, [...path, 'goals'], report);
  }
  // What is too short to be measured alone is measured together.
  checkReadable(
    taskTexts(level).map(({ text }) => text.da),
    ['steps'],
    report,
  );
}
