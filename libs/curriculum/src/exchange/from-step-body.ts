import { plainOf } from '../rich-text.js';
import { textIn } from '../text.js';
import type { Locale, LocalizedText } from '../text.js';
import type { Asks } from './asks.js';
import type { LeftReason } from './left-out.js';
import { tidyLines } from './plain-text-html.js';
import { authorsWords } from './stand-ins.js';

/* What the ways from a step to questions have in common. */

/** One question of a step. `text` and `name` stand where they are not the step's prompt and id. */
export type Asking = Asks & { text?: string; name?: string };

/** The questions of a step, or why it has none. */
export type Asked = Asking[] | LeftReason;

/** The words of a text in the language of the file. */
export function wordsFor(text: LocalizedText, locale: Locale): string {
  return tidyLines(textIn(text, locale));
}

/** The same of a text that may carry marks: other systems have marks of their own. */
export function passageFor(text: LocalizedText, locale: Locale): string {
  return tidyLines(plainOf(textIn(text, locale)));
}

/** A text that may carry marks, about to be read together with others. */
export function withoutMarks({ da, en }: LocalizedText): LocalizedText {
  return { da: plainOf(da), ...(en === undefined ? {} : { en: plainOf(en) }) };
}

/** A reason of the author; empty where nobody has written one. */
export function feedbackFor(text: LocalizedText, locale: Locale): string {
  return tidyLines(plainOf(authorsWords(text, locale)));
}

/**
 * So many parts of a hundred as Moodle's table of grades has them for shares of one to ten: five decimals.
 * "Grades" in the documentation of Moodle's multiple choice questions.
 */
export function shareOf(count: number): number {
  return Number((100 / Math.max(1, count)).toFixed(5));
}
