import { unescaped, withEscapes } from './gift-source.js';
import { tidyLines } from './plain-text-html.js';
import { plainText } from './plain-text.js';
import type { TextFormat } from './plain-text.js';

/*
 * The texts of a GIFT file as plain text and back. A text may begin with its format in brackets; the parts of a
 * question that do not name one have the format of the question, and a question that names none is `moodle`: plain
 * words in which HTML is allowed.
 */

const marker = /^\[(html|markdown|moodle|plain)\]/u;

/** The lines of a file are wrapped lines: a line break that is meant is written \n. */
function unwrapped(words: string): string {
  return words.split('\n').join(' ');
}

/** A text as a person reads it, and its format, which the other parts of the question have too. */
export function readGiftText(
  source: string,
  whole: TextFormat = 'moodle',
): { text: string; format: TextFormat } {
  const trimmed = source.trim();
  const [mark = '', named] = marker.exec(trimmed) ?? [];
  const format = (named as TextFormat | undefined) ?? whole;
  const words = trimmed.slice(mark.length);
  return { text: plainText(unescaped(format === 'markdown' ? words : unwrapped(words)), format), format };
}

/** The words alone, where the format allows no markup: names, and the right sides of pairs. */
export function readGiftWords(source: string): string {
  return tidyLines(unescaped(unwrapped(source)));
}

/** A plain text as it is written into a file: said to be plain where it could be taken for something else. */
export function giftText(text: string): string {
  const tidy = tidyLines(text);
  const isSafe = plainText(tidy, 'moodle') === tidy && !tidy.startsWith('[') && !tidy.startsWith('//');
  return `${isSafe ? '' : '[plain]'}${withEscapes(tidy)}`;
}

export function giftWords(text: string): string {
  return withEscapes(tidyLines(text));
}
