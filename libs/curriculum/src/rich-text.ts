/*
 * The little mark-up an authored text may carry: `**strong**`, `*stressed*`, lines that begin with `- ` as a list, an
 * empty line between paragraphs. The form is Markdown's, and a small part of it: no links, no HTML, no headings. What
 * has no partner is plain, and so is a star inside a word or a formula (`B2*C2`). A backslash makes a mark plain.
 *
 * Everything here takes time in proportion to the length of the text and never throws.
 */

/** A piece of a text that is said in one way. */
export interface Span {
  text: string;
  strong: boolean;
  stressed: boolean;
}
export type RichBlock = { kind: 'paragraph'; spans: Span[] } | { kind: 'list'; items: Span[][] };

/** `line`: strong and stressed words alone, since it stands in a heading or a line. `block`: lists and paragraphs too. */
export type Marks = 'line' | 'block';

/**
 * The fields that a learner reads at length, by the end of their path; every other text is shown as it stands. What is
 * chosen, named or compared by its words (titles, labels, answers, prompts) carries none: its words are met again in
 * lists, on certificates and in mails.
 */
const richFields: Readonly<Record<string, Marks>> = {
  'brief/text': 'block',
  'debrief/well': 'block',
  'debrief/hard': 'block',
  'debrief/tryNext': 'block',
  'intro/text': 'block',
  hint: 'block',
  feedback: 'block',
  source: 'line',
  // Why an answer is right or wrong, whatever the mechanic: it may be said together with others.
  why: 'line',
  // A talk: what is said is the heading of the task, and what is answered is quoted in a repetition.
  'nodes/says': 'line',
  'choices/reply': 'line',
  'endings/text': 'line',
  // Letters, pages and mails that are read in a task.
  'material/paragraphs': 'block',
  'items/body': 'block',
  'reply/text': 'block',
  // The words beside a box that is ticked.
  'workplaceTasks/text': 'line',
};

/**
 * Which marks a text may carry.
 * @param path where the text stands: names from the sheet, the level or the step on; places in lists may be left out
 * @returns null where the text is shown as it stands
 */
export function marksAt(path: readonly PropertyKey[]): Marks | null {
  const names = path.filter((step) => typeof step === 'string');
  const [last = ''] = names.slice(-1);
  const both = names.slice(-2).join('/');
  if (Object.hasOwn(richFields, both)) return richFields[both] ?? null;
  return Object.hasOwn(richFields, last) ? (richFields[last] ?? null) : null;
}

/** Stars in a row. Two are strong, one is stressed, three are both; more are a line drawn with stars. */
interface Run {
  stars: number;
  opens: boolean;
  closes: boolean;
  /** The sizes of the pairs that begin and end here. */
  begins: number[];
  ends: number[];
}
type Piece = string | Run;

/** What may stand before a mark that opens, and after one that closes: a formula has neither around its stars. */
const before = /^[\s\p{Ps}\p{Pi}\p{Pf}\p{Pd}"']$/u;
const after = /^[\s\p{Pe}\p{Pi}\p{Pf}\p{Pd}"'.,:;!?…]$/u;

const isBlank = (sign: string | undefined): boolean => sign === undefined || /^\s$/u.test(sign);

function runAt(source: string, from: number, to: number): Run {
  const [previous, next] = [source[from - 1], source[to]];
  const stars = to - from;
  const opens = stars <= 3 && !isBlank(next) && (previous === undefined || before.test(previous));
  const closes = stars <= 3 && !isBlank(previous) && (next === undefined || after.test(next));
  // "*" in quotation marks is spoken of, not used.
  const isTold = opens && closes;
  return { stars, opens: opens && !isTold, closes: closes && !isTold, begins: [], ends: [] };
}

function endOf(source: string, from: number, sign: string): number {
  let at = from;
  while (source[at] === sign) at += 1;
  return at;
}

/** Words and runs of stars in their order. Backslashes before a star make it plain, two of them are one that is seen. */
function piecesOf(source: string): Piece[] {
  const pieces: Piece[] = [];
  let words = '';
  let at = 0;
  while (at < source.length) {
    const slashes = endOf(source, at, '\\') - at;
    const star = at + slashes;
    if (source[star] !== '*') {
      words += source.slice(at, Math.max(star, at + 1));
      at = Math.max(star, at + 1);
      continue;
    }
    words += '\\'.repeat(Math.floor(slashes / 2));
    const begin = slashes % 2 === 1 ? star + 1 : star;
    if (begin > star) words += '*';
    const end = endOf(source, begin, '*');
    if (end > begin) {
      pieces.push(words, runAt(source, begin, end));
      words = '';
    }
    at = end;
  }
  return [...pieces, words];
}

const sizesOf = ({ stars }: Run): number[] => (stars === 3 ? [1, 2] : [stars]);

/** Joins each run that closes with the nearest one that opened the same. */
function pair(pieces: readonly Piece[]): void {
  const open = new Map<number, Run>();
  for (const piece of pieces) {
    if (typeof piece === 'string') continue;
    const sizes = sizesOf(piece);
    if (piece.closes && sizes.every((size) => open.has(size))) {
      for (const size of sizes) {
        open.get(size)?.begins.push(size);
        piece.ends.push(size);
        open.delete(size);
      }
    } else if (piece.opens) for (const size of sizes) open.set(size, piece);
  }
}

/** The spans of one paragraph or one item. */
function spansOf(source: string): Span[] {
  const pieces = piecesOf(source);
  pair(pieces);
  const spans: Span[] = [];
  const now = { strong: false, stressed: false };
  const say = (text: string) => {
    const last = spans.at(-1);
    if (text === '') return;
    if (last?.strong === now.strong && last.stressed === now.stressed) last.text += text;
    else spans.push({ text, ...now });
  };
  for (const piece of pieces) {
    if (typeof piece === 'string') {
      say(piece);
      continue;
    }
    const { stars, begins, ends } = piece;
    const used = [...begins, ...ends].reduce((sum, size) => sum + size, 0);
    if (ends.includes(1)) now.stressed = false;
    if (ends.includes(2)) now.strong = false;
    say('*'.repeat(stars - used));
    if (begins.includes(1)) now.stressed = true;
    if (begins.includes(2)) now.strong = true;
  }
  return spans;
}

interface Part {
  kind: 'paragraph' | 'item' | 'nothing';
  /** What stands before the words: the hyphen of an item. */
  lead: string;
  source: string;
}

/** "- milk"; a hyphen alone, or before a figure without a space, is none. */
const itemForm = /^[ \t]*- +(?=\S)/u;
/** A hyphen that is plain because of its backslash. */
const plainHyphen = /^([ \t]*)\\(?=\\*- )/u;

/** The paragraphs and items of a text; the lines of a paragraph stay lines. */
function partsOf(text: string): Part[] {
  const parts: Part[] = [];
  for (const line of text.split(/\r\n?|\n/u)) {
    const [lead] = itemForm.exec(line) ?? [];
    const last = parts.at(-1);
    if (lead !== undefined) parts.push({ kind: 'item', lead, source: line.slice(lead.length) });
    else if (line.trim() === '') parts.push({ kind: 'nothing', lead: line, source: '' });
    else {
      const source = line.replace(plainHyphen, '$1');
      if (last?.kind === 'paragraph') last.source += `\n${source}`;
      else parts.push({ kind: 'paragraph', lead: '', source });
    }
  }
  return parts;
}

/** The paragraphs and lists of an authored text. A text without marks is one paragraph with one span. */
export function parseRichText(text: string): RichBlock[] {
  const blocks: RichBlock[] = [];
  let isAfterItem = false;
  for (const { kind, source } of partsOf(text)) {
    const last = blocks.at(-1);
    if (kind === 'item') {
      if (isAfterItem && last?.kind === 'list') last.items.push(spansOf(source));
      else blocks.push({ kind: 'list', items: [spansOf(source)] });
    } else if (kind === 'paragraph') blocks.push({ kind: 'paragraph', spans: spansOf(source) });
    isAfterItem = kind === 'item';
  }
  return blocks;
}

const wordsOf = (spans: readonly Span[]): string => spans.map(({ text }) => text).join('');

/** The words of a text without its marks. Lines stay lines, and the items of a list keep their hyphens. */
export function plainOf(text: string): string {
  return partsOf(text)
    .map(({ lead, source }) => lead + wordsOf(spansOf(source)))
    .join('\n');
}

/** The words of each paragraph and each item by themselves, without hyphens: what is read in one go. */
export function plainParts(text: string): string[] {
  return partsOf(text).flatMap(({ kind, source }) => (kind === 'nothing' ? [] : [wordsOf(spansOf(source))]));
}

/** A text that is about to stand where marks count, so that all of its stars are plain; lists stay lists. */
export function withPlainStars(text: string): string {
  return plainOf(text) === text ? text : starsEscaped(text);
}

function starsEscaped(text: string): string {
  let escaped = '';
  let at = 0;
  while (at < text.length) {
    const end = Math.max(endOf(text, at, '\\'), at + 1);
    const part = text.slice(at, end);
    if (part === '*') escaped += '\\*';
    else escaped += text[end] === '*' && part.startsWith('\\') ? part + part : part;
    at = end;
  }
  return escaped.replace(/^([ \t]*)(?=\\+- )/gmu, '$1\\');
}

/** Whether a text has words that are strong or stressed, and whether it has a list of several lines. */
export function marksIn(text: string): { words: boolean; list: boolean } {
  const blocks = parseRichText(text);
  const spans = blocks.flatMap((block) => (block.kind === 'list' ? block.items.flat() : block.spans));
  return {
    words: spans.some(({ strong, stressed }) => strong || stressed),
    // A hyphen before the only line of a text is seen as it is written: "- 5 degrees".
    list: text.includes('\n') && blocks.some(({ kind }) => kind === 'list'),
  };
}
