import { raised, type Call, type Compute } from '../call.js';
import { limited, longestText, toText } from '../coercion.js';
import { numberInText } from '../coercion.js';
import { Matrix } from '../values.js';
import { trouble } from '../words.js';
import { fits, hasWildcard } from './wildcards.js';
import { shownWithFormat } from './text-format.js';

/** The texts of all parts from `first` on, ranges cell by cell. */
function textsOf(call: Call, first: number): string[] {
  const texts: string[] = [];
  for (let index = first; index < call.count; index += 1) {
    const operand = call.operand(index);
    const values = operand instanceof Matrix ? operand.values : [operand];
    for (const value of values) texts.push(raised(toText(value, call.around.locale)));
  }
  return texts;
}

const joined: Compute = (call) => limited(textsOf(call, 0).join(''));

function joinedWith(call: Call): string {
  const separator = call.text(0);
  const skipsEmpty = call.truth(1);
  const texts = textsOf(call, 2).filter((text) => !skipsEmpty || text !== '');
  return raised(limited(texts.join(separator)));
}

/** How many characters; one when it is not said. Excel refuses less than none. */
function lengthAt(call: Call, index: number): number {
  const length = call.whole(index, 1);
  if (length < 0) throw trouble.negativeCount();
  return length;
}

function middle(call: Call): string {
  const [text, start, length] = [call.text(0), call.whole(1), call.whole(2)];
  if (start < 1 || length < 0) throw trouble.negativeCount();
  return text.slice(start - 1, start - 1 + length);
}

function last(call: Call): string {
  const [text, length] = [call.text(0), lengthAt(call, 1)];
  return text.slice(Math.max(0, text.length - length));
}

/** A letter after anything that is no letter is large ("jens-ole" is "Jens-Ole"), also æ, ø and å. */
const proper = (text: string): string =>
  text
    .toLowerCase()
    .replace(/(^|\P{L})(\p{L})/gu, (_, before: string, letter: string) => before + letter.toUpperCase());

function substitute(call: Call): string {
  const [text, old, fresh] = [call.text(0), call.text(1), call.text(2)];
  if (old === '') return text;
  if (!call.has(3)) return raised(limited(text.replaceAll(old, () => fresh)));
  const wanted = call.whole(3);
  if (wanted < 1) throw trouble.negativeCount();
  const pieces = text.split(old);
  if (pieces.length <= wanted) return text;
  return raised(limited(pieces.slice(0, wanted).join(old) + fresh + pieces.slice(wanted).join(old)));
}

function replace(call: Call): string {
  const [text, start, length] = [call.text(0), call.whole(1), call.whole(2)];
  if (start < 1 || length < 0) throw trouble.negativeCount();
  return raised(limited(text.slice(0, start - 1) + call.text(3) + text.slice(start - 1 + length)));
}

function find(call: Call): number {
  const [part, text, start] = [call.text(0), call.text(1), call.whole(2, 1)];
  const at = start < 1 || start > text.length + 1 ? -1 : text.indexOf(part, start - 1);
  if (at < 0) throw trouble.notFoundInText(part);
  return at + 1;
}

/** The first place from which the text begins with the pattern. */
function search(call: Call): number {
  const [part, text, start] = [call.text(0), call.text(1), call.whole(2, 1)];
  if (start < 1 || start > text.length + 1) throw trouble.notFoundInText(part);
  if (!hasWildcard(part)) {
    const at = text.toLowerCase().indexOf(part.toLowerCase(), start - 1);
    if (at < 0) throw trouble.notFoundInText(part);
    return at + 1;
  }
  for (let at = start - 1; at <= text.length; at += 1) {
    if (fits(text.slice(at), `${part}*`)) return at + 1;
  }
  throw trouble.notFoundInText(part);
}

function repeat(call: Call): string {
  const [text, times] = [call.text(0), call.whole(1)];
  if (times < 0) throw trouble.negativeCount();
  if (text.length * times > longestText) throw trouble.tooMuchText();
  return text.repeat(times);
}

function numberFromText(call: Call): number {
  const value = call.value(0);
  if (typeof value === 'number') return value;
  const number = typeof value === 'string' ? numberInText(value) : value === null ? 0 : null;
  if (number === null) throw trouble.notANumber(call.text(0), null);
  return number;
}

export const writingText: Record<string, Compute> = {
  CONCATENATE: joined,
  CONCAT: joined,
  TEXTJOIN: joinedWith,
  LEFT: (call) => call.text(0).slice(0, lengthAt(call, 1)),
  RIGHT: last,
  MID: middle,
  LEN: (call) => call.text(0).length,
  UPPER: (call) => call.text(0).toUpperCase(),
  LOWER: (call) => call.text(0).toLowerCase(),
  PROPER: (call) => proper(call.text(0)),
  // Only the plain space counts; a hard space stays (Microsoft, "TRIM function").
  TRIM: (call) => call.text(0).replace(/ +/g, ' ').replace(/^ | $/g, ''),
  SUBSTITUTE: substitute,
  REPLACE: replace,
  FIND: find,
  SEARCH: search,
  EXACT: (call) => call.text(0) === call.text(1),
  REPT: repeat,
  TEXT: (call) => shownWithFormat(call.value(0), call.text(1), call.around.locale),
  VALUE: numberFromText,
};
