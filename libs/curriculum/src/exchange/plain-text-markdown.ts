import { htmlText, tidyLines } from './plain-text-html.js';

/*
 * Markdown to plain text: the marks of CommonMark that authors of questions use are gone, their words stay. What looks
 * like a mark and is none stays as it is, like the gap "_____" of a missing word.
 */

const looksLikeTags = /<\/?[a-z]/iu;
/** At most three marks, so that a row of them is a gap or a line; none inside, so that each is tried only to the next. */
const emphasis: readonly RegExp[] = [
  /(?<![\\*])\*{1,3}(?![\s*])([^*\n]{1,2000})(?<![\s\\])\*{1,3}(?!\*)/gu,
  /(?<![\p{L}\p{N}\\_])_{1,3}(?![\s_])([^_\n]{1,2000})(?<![\s\\])_{1,3}(?![\p{L}\p{N}_])/gu,
  /(?<![\\`])`{1,3}([^`\n]{1,2000})`{1,3}(?!`)/gu,
];
const link = /!?\[([^[\]\n]{0,500})\]\([^()\n]{0,1000}\)/gu;
const headOfLine = /^(?:#{1,6} +|> ?)/u;
const markOfItem = /^[*+] +/u;
const escape = /\\([!-/:-@[-`{-~])/gu;

function plainLine(line: string): string {
  return line.trim().replace(headOfLine, '').replace(markOfItem, '- ');
}

/** The words of a Markdown text, paragraphs separated by an empty line. Takes time in proportion to the length. */
export function markdownText(markdown: string): string {
  const lines = markdown.split('\n').map(plainLine).join('\n');
  const unlinked = lines.replace(link, '$1');
  const words = emphasis.reduce((text, form) => text.replace(form, '$1'), unlinked).replace(escape, '$1');
  return looksLikeTags.test(words) ? htmlText(words, true) : tidyLines(words);
}
