/*
 * The signs of a GIFT file: where questions begin and end, and which signs are meant as signs. "GIFT format" in the
 * documentation of Moodle: a blank line ends a question, a line that begins with // is a comment, and a backslash takes
 * the meaning from ~ = # { } : and writes a line break as \n.
 */

/** A question as it stands in the file, without its comments. `line` counts from 1. */
export interface GiftBlock {
  line: number;
  text: string;
}

const lineBreak = /\r\n|\r|\n/u;

/** Says where the questions of a folder go in the other system; there are no such folders here. */
const category = '$CATEGORY:';

/** The questions of a file, in its order, each with its lines trimmed. */
export function giftBlocks(file: string): GiftBlock[] {
  const blocks: GiftBlock[] = [];
  let lines: string[] = [];
  let begin = 0;
  const finish = () => {
    if (lines.length > 0) blocks.push({ line: begin, text: lines.join('\n') });
    lines = [];
  };
  file.split(lineBreak).forEach((whole, index) => {
    const line = whole.replace('\ufeff', '').trim();
    if (line === '') finish();
    if (line === '' || line.startsWith('//') || line.startsWith(category)) return;
    if (lines.length === 0) begin = index + 1;
    lines.push(line);
  });
  finish();
  return blocks;
}

/** Where the first of some signs stands that has no backslash before it; -1 when none does. */
export function signAt(text: string, signs: string, from = 0): number {
  for (let at = from; at < text.length; at += 1) {
    const sign = text.charAt(at);
    if (sign === '\\') at += 1;
    else if (signs.includes(sign)) return at;
  }
  return -1;
}

/** What stands between signs that mean something; `sign` is the one it begins with, empty for what comes first. */
export interface GiftPart {
  sign: string;
  text: string;
}

/** A text cut before each of some signs. Takes time in proportion to the length. */
export function partsAt(text: string, signs: string): GiftPart[] {
  const parts: GiftPart[] = [];
  let sign = '';
  let from = 0;
  for (let at = signAt(text, signs); at !== -1; at = signAt(text, signs, from)) {
    parts.push({ sign, text: text.slice(from, at) });
    sign = text.charAt(at);
    from = at + 1;
  }
  return [...parts, { sign, text: text.slice(from) }];
}

const escaped = /\\([\\~=#{}:n])/gu;

/** The text that is meant. A backslash before any other sign is a backslash. */
export function unescaped(text: string): string {
  return text.replace(escaped, (_, sign: string) => (sign === 'n' ? '\n' : sign));
}

/** A text in which no sign means anything to GIFT, on one line. */
export function withEscapes(text: string): string {
  return text.replace(/[\\~=#{}:]/gu, '\\$&').replace(/\n/gu, '\\n');
}
