import type { Asks } from './asks.js';
import type { ForeignAnswer } from './question.js';
import { partsAt, signAt } from './gift-source.js';
import type { GiftPart } from './gift-source.js';
import { readGiftText, readGiftWords } from './gift-text.js';
import type { TextFormat } from './plain-text.js';
import { mostAnswers } from './limits.js';
import { anyNumber, numberRange } from './numbers.js';

/*
 * What stands between the braces of a GIFT question. What kind of question it is shows there only: by its first sign,
 * or by which signs it has. A text instead of answers says in plain English what is wrong with them.
 */

const weightForm = /^%(-?\d{1,3}(?:\.\d{1,10})?)%/u;
const noWords = 'an answer has no words; write them after the = or ~';

/** An answer after its sign, "%50%words#feedback"; `usual` is its percent when it names none, or may name none. */
function readAnswer(
  source: string,
  usual: number,
  format: TextFormat,
  mayName = true,
): ForeignAnswer | string {
  const trimmed = source.trim();
  const [weight = '', percent] = (mayName && weightForm.exec(trimmed)) || [];
  const rest = trimmed.slice(weight.length);
  const mark = signAt(rest, '#');
  const { text } = readGiftText(mark === -1 ? rest : rest.slice(0, mark), format);
  const feedback = mark === -1 ? '' : readGiftText(rest.slice(mark + 1), format).text;
  const worth = percent === undefined ? usual : Number(percent);
  if (Math.abs(worth) > 100) return `${weight} is no part of a hundred; write from %-100% to %100%`;
  return text === '' ? noWords : { text, percent: worth, feedback };
}

function readAll<S, T>(sources: readonly S[], read: (source: S) => T | string): T[] | string {
  if (sources.length > mostAnswers) return `has ${sources.length} answers; at most ${mostAnswers} are read`;
  const all: T[] = [];
  for (const source of sources) {
    const one = read(source);
    if (typeof one === 'string') return one;
    all.push(one);
  }
  return all;
}

/** The parts of a list without the nothing before its first sign; what comes before a sign is an answer too. */
function listed(body: string, signs: string): GiftPart[] {
  const [first, ...rest] = partsAt(body, signs);
  return first && first.text.trim() !== '' ? [first, ...rest] : rest;
}

function choice(body: string, format: TextFormat): Asks | string {
  const parts = listed(body, '~=');
  if (parts.some(({ sign }) => sign === ''))
    return 'the first answer has neither = (right) nor ~ (wrong) before it';
  if (parts.length < 2) return 'a choice needs at least two answers';
  // A percent stands behind ~ alone: what is behind = is right in full, and a percent there are its words.
  const answers = readAll(parts, ({ sign, text }) =>
    sign === '=' ? readAnswer(text, 100, format, false) : readAnswer(text, 0, format),
  );
  if (typeof answers === 'string') return answers;
  if (!answers.some(({ percent }) => percent > 0)) return 'no answer is right; put = before the right one';
  return { kind: parts.some(({ sign }) => sign === '=') ? 'choice' : 'choices', answers };
}

function shortAnswer(body: string, format: TextFormat): Asks | string {
  const answers = readAll(listed(body, '='), ({ text }) => readAnswer(text, 100, format));
  return typeof answers === 'string' ? answers : { kind: 'short-answer', answers };
}

function pair({ text }: GiftPart, format: TextFormat): { left: string; right: string } | string {
  const arrow = text.indexOf('->');
  if (arrow === -1) return 'a pair has no -> between its two sides';
  const left = readGiftText(text.slice(0, arrow), format).text;
  const right = readGiftWords(text.slice(arrow + 2));
  return right === '' ? 'a pair has nothing after its ->' : { left, right };
}

function matching(body: string, format: TextFormat): Asks | string {
  const parts = listed(body, '=');
  if (parts.length < 2) return 'pairs to match are at least two';
  const pairs = readAll(parts, (part) => pair(part, format));
  return typeof pairs === 'string' ? pairs : { kind: 'matching', pairs };
}

function numberAnswer(source: string, format: TextFormat) {
  const answer = readAnswer(source, 100, format);
  if (typeof answer === 'string') return answer === noWords ? 'a number is missing after the =' : answer;
  const range = numberRange(answer.text);
  if (!range) {
    const shown = answer.text.length > 40 ? `${answer.text.slice(0, 40)}…` : answer.text;
    return `"${shown}" is no number; write 3, 3:0.5 (so much to either side) or 1..5`;
  }
  return { ...range, percent: answer.percent, feedback: answer.feedback };
}

/** `=` before each number when they are several; `~#words` is said to whoever gave none of them. */
function numbers(body: string, format: TextFormat): Asks | string {
  const wrong = signAt(body, '~');
  const parts = listed(wrong === -1 ? body : body.slice(0, wrong), '=');
  if (parts.length === 0) return 'no number is right; write one after the #';
  const answers = readAll(parts, ({ text }) => numberAnswer(text, format));
  if (typeof answers === 'string') return answers;
  if (wrong === -1) return { kind: 'number', answers };
  const mark = signAt(body, '#', wrong);
  const feedback = mark === -1 ? '' : readGiftText(body.slice(mark + 1), format).text;
  return { kind: 'number', answers: [...answers, { ...anyNumber, percent: 0, feedback }] };
}

const truthForm = /^(?:(t|true)|f|false)$/iu;

/** Said to whoever is wrong stands first, to whoever is right second. */
function truth(body: string, format: TextFormat): Asks | null {
  const [word, wrong, ...right] = partsAt(body, '#');
  const found = truthForm.exec(word?.text.trim() ?? '');
  if (!found) return null;
  const said = (part: GiftPart | undefined) => (part ? readGiftText(part.text, format).text : '');
  const whenWrong = said(wrong);
  const whenRight = said(right[0]);
  return found[1] === undefined
    ? { kind: 'true-false', right: false, whenTrue: whenWrong, whenFalse: whenRight }
    : { kind: 'true-false', right: true, whenTrue: whenRight, whenFalse: whenWrong };
}

/** How the ordering question of Moodle is written: "> 3 ALL VERTICAL ..." and one item a line, in the right order. */
function ordering(body: string, format: TextFormat): Asks | string {
  const [, ...lines] = body.split('\n');
  const items = readAll(
    lines.filter((line) => line.trim() !== ''),
    (line) => ({ text: readGiftText(line, format).text }),
  );
  if (typeof items === 'string') return items;
  if (items.length < 2) return 'an order needs at least two items, each on a line below the >';
  return { kind: 'ordering', items: items.map(({ text }) => text) };
}

/** What the words between the braces ask, trimmed and without the general feedback. */
export function readGiftAnswers(body: string, format: TextFormat): Asks | string {
  if (body === '') return { kind: 'essay' };
  if (body.startsWith('#')) return numbers(body.slice(1).trim(), format);
  if (body.startsWith('>')) return ordering(body, format);
  if (signAt(body, '~') !== -1) return choice(body, format);
  if (signAt(body, '=') !== -1 && body.includes('->')) return matching(body, format);
  return truth(body, format) ?? shortAnswer(body, format);
}
