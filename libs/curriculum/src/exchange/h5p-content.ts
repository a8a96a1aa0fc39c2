import { mostAnswers } from './limits.js';
import { plainText } from './plain-text.js';
import type { ForeignQuestion } from './question.js';

/*
 * Looking into the JSON of an H5P package, of which nothing is certain. The shape is documented by each content type's
 * semantics; texts are HTML, also where the semantics say plain text: platforms escape those on the way in.
 */

export type H5pValues = Record<string, unknown>;

/** A piece of content as every container holds it. */
export interface H5pPiece {
  /** Without its version: `H5P.MultiChoice`. */
  library: string;
  params: H5pValues;
  /** What its author calls it; empty without a name. */
  title: string;
  /** What a container says about it afterwards; empty when it says nothing. */
  comment: string;
}

/** What a kind of question becomes: `name` and `line` are the piece's. */
type WithoutPlace<Q> = Q extends ForeignQuestion ? Omit<Q, 'name' | 'line'> : never;
export type H5pQuestion = WithoutPlace<ForeignQuestion>;

export interface H5pConversion {
  questions: H5pQuestion[];
  /** What the source has and a question has no place for, in plain English: `2 tips`. */
  dropped: string[];
}

/** A piece that cannot be understood; the message says why, in plain English. */
export class H5pFault extends Error {}

/** Characters of one text in the source, tags included. */
const longestText = 100_000;
/** Characters of a question's text where it is put together of parts that return in every question of a piece. */
const longestQuestion = 5_000;

export function isObject(value: unknown): value is H5pValues {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** What stands under some keys, one in the other; undefined when nothing does. */
export function valueAt(value: unknown, ...keys: string[]): unknown {
  let found = value;
  for (const key of keys) found = isObject(found) && Object.hasOwn(found, key) ? found[key] : undefined;
  return found;
}

export function listAt(value: unknown, ...keys: string[]): unknown[] {
  const found = valueAt(value, ...keys);
  return Array.isArray(found) ? found : [];
}

/** The list of answers, cards or the like of a piece. */
export function itemsAt(what: string, value: unknown, ...keys: string[]): unknown[] {
  const items = listAt(value, ...keys);
  if (items.length === 0) throw new H5pFault(`has no ${what}`);
  if (items.length > mostAnswers) throw new H5pFault(`has more than ${mostAnswers} ${what}`);
  return items;
}

/** A value as plain text; empty when it is no text. `keepBreaks` where a line break in the source is one for readers. */
export function textOf(value: unknown, keepBreaks = false): string {
  if (typeof value !== 'string') return '';
  if (value.length > longestText) throw new H5pFault(`has a text of more than ${longestText} characters`);
  return plainText(value, keepBreaks ? 'moodle' : 'html');
}

export function textAt(value: unknown, ...keys: string[]): string {
  return textOf(valueAt(value, ...keys));
}

/** The text of a question: what all questions of the piece have before them, and its own words. */
export function asked(task: string, words: string): string {
  const text = [task, words].filter((part) => part !== '').join('\n\n');
  if (text === '') throw new H5pFault('has no question');
  if (text.length > longestQuestion) {
    throw new H5pFault(`has a question of more than ${longestQuestion} characters`);
  }
  return text;
}

/** An equal part of what a right answer is worth, with as many decimals as Moodle has. */
export function shareOf(count: number): number {
  return Math.round(10_000_000 / count) / 100_000;
}

/** "2 tips", "1 tip"; nothing for none. */
export function counted(count: number, one: string, many: string): string[] {
  return count === 0 ? [] : [`${count} ${count === 1 ? one : many}`];
}

/** A picture, film or sound that belongs to the question itself. */
export function droppedMedia({ media }: H5pValues): string[] {
  const library = valueAt(media, 'type', 'library') ?? valueAt(media, 'library');
  return typeof library === 'string' ? ['its picture, film or sound'] : [];
}

/** What is said to everybody; what is said for some scores only has no place in a question. */
export function feedbackAt(params: H5pValues): { feedback: string; dropped: string[] } {
  const ranges = listAt(params, 'overallFeedback')
    .map((range) => ({ range, feedback: textAt(range, 'feedback') }))
    .filter(({ feedback }) => feedback !== '');
  const [only, ...others] = ranges;
  if (!only) return { feedback: '', dropped: [] };
  const isForAll = valueAt(only.range, 'from') === 0 && valueAt(only.range, 'to') === 100;
  if (isForAll && others.length === 0) return { feedback: only.feedback, dropped: [] };
  return {
    feedback: '',
    dropped: counted(ranges.length, 'remark for some scores', 'remarks for some scores'),
  };
}
