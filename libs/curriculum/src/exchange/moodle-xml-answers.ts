import type { Asks } from './asks.js';
import { mostAnswers } from './limits.js';
import { typedWordsOf, wordsOf } from './moodle-xml-text.js';
import { anyNumber, figure, tidyNumber } from './numbers.js';
import type { ForeignAnswer } from './question.js';
import { childElements, elementAt, ownText } from './xml.js';
import type { XmlElement } from './xml.js';

/*
 * What a question of each type asks. A text instead says in plain English what is wrong with it. Elements and their
 * meaning are those of "Moodle XML format" in the documentation of Moodle; the program is not used.
 */

type Reader = (question: XmlElement) => Asks | string;

/** What Moodle says to everybody when the author says nothing: no words of an author. */
const standardWords = new Set([
  'Your answer is correct.',
  'Your answer is partially correct.',
  'Your answer is incorrect.',
  'Dit svar er rigtigt.',
  'Dit svar er delvist rigtigt.',
  'Dit svar er forkert.',
]);

/** What is said about the answer as a whole: `correctfeedback`, `partiallycorrectfeedback`, `incorrectfeedback`. */
export function wordsOnTheWhole(question: XmlElement, name: string): string {
  const words = wordsOf(elementAt(question, name));
  return standardWords.has(words) ? '' : words;
}

/** Each answer read in turn; the first fault of one is the fault of all. */
function readEach<T>(
  elements: readonly XmlElement[],
  read: (element: XmlElement) => T | string,
): T[] | string {
  if (elements.length > mostAnswers) return `has ${elements.length} answers; at most ${mostAnswers} are read`;
  const all: T[] = [];
  for (const element of elements) {
    const one = read(element);
    if (typeof one === 'string') return one;
    all.push(one);
  }
  return all;
}

function percentOf(answer: XmlElement): number | string {
  const written = answer.attributes.get('fraction') ?? '';
  const percent = figure(written);
  if (percent === null || Math.abs(percent) > 100)
    return `line ${answer.line}: fraction="${written.slice(0, 20)}" is no part of a hundred; write from -100 to 100`;
  return percent;
}

function readAnswer(element: XmlElement): ForeignAnswer | string {
  const percent = percentOf(element);
  if (typeof percent === 'string') return percent;
  const text = wordsOf(element);
  if (text === '') return `line ${element.line}: an answer has no words; pictures are not carried along`;
  return { text, percent, feedback: wordsOf(elementAt(element, 'feedback')) };
}

/** Short answers have no format: what looks like a tag is what is to be typed. */
function readTypedAnswer(element: XmlElement): ForeignAnswer | string {
  const percent = percentOf(element);
  if (typeof percent === 'string') return percent;
  const text = typedWordsOf(element);
  if (text === '') return `line ${element.line}: an answer has no words`;
  return { text, percent, feedback: wordsOf(elementAt(element, 'feedback')) };
}

const yes = new Set(['true', '1', 'yes']);

function isSingle(question: XmlElement): boolean {
  const single = elementAt(question, 'single');
  return single === null || yes.has(ownText(single).trim().toLowerCase());
}

/** With one answer to choose, what is said about the whole is said about that answer. */
function withWordsOnTheWhole(question: XmlElement, answers: ForeignAnswer[]): ForeignAnswer[] {
  const whenRight = wordsOnTheWhole(question, 'correctfeedback');
  const whenPartly = wordsOnTheWhole(question, 'partiallycorrectfeedback');
  const whenWrong = wordsOnTheWhole(question, 'incorrectfeedback');
  return answers.map((answer) => {
    const words = answer.percent >= 100 ? whenRight : answer.percent > 0 ? whenPartly : whenWrong;
    return answer.feedback === '' ? { ...answer, feedback: words } : answer;
  });
}

function choice(question: XmlElement): Asks | string {
  const answers = readEach(childElements(question, 'answer'), readAnswer);
  if (typeof answers === 'string') return answers;
  if (answers.length < 2) return 'a choice needs at least two answers';
  if (!answers.some(({ percent }) => percent > 0)) return 'no answer is right; give one the fraction 100';
  if (!isSingle(question)) return { kind: 'choices', answers };
  return { kind: 'choice', answers: withWordsOnTheWhole(question, answers) };
}

function truth(question: XmlElement): Asks | string {
  const answers = readEach(childElements(question, 'answer'), readAnswer);
  if (typeof answers === 'string') return answers;
  const [whenTrue, whenFalse] = ['true', 'false'].map((word) =>
    answers.find(({ text }) => text.toLowerCase() === word),
  );
  if (!whenTrue || !whenFalse || answers.length !== 2)
    return 'true or false needs the answers true and false, once each';
  if (whenTrue.percent === whenFalse.percent)
    return 'true and false are worth the same; give the right one 100';
  return {
    kind: 'true-false',
    right: whenTrue.percent > whenFalse.percent,
    whenTrue: whenTrue.feedback,
    whenFalse: whenFalse.feedback,
  };
}

function shortAnswer(question: XmlElement): Asks | string {
  const answers = readEach(childElements(question, 'answer'), readTypedAnswer);
  if (typeof answers === 'string') return answers;
  if (!answers.some(({ percent }) => percent > 0)) return 'no answer is right; give one the fraction 100';
  return { kind: 'short-answer', answers };
}

/** A pair without a left side is a right side that fits nothing. */
function readPair(element: XmlElement): { left: string; right: string } | string {
  const right = typedWordsOf(elementAt(element, 'answer'));
  if (right === '') return `line ${element.line}: a pair has nothing in its <answer>`;
  return { left: wordsOf(element), right };
}

function matching(question: XmlElement): Asks | string {
  const pairs = readEach(childElements(question, 'subquestion'), readPair);
  if (typeof pairs === 'string') return pairs;
  if (pairs.filter(({ left }) => left !== '').length < 2) return 'pairs to match are at least two';
  return { kind: 'matching', pairs };
}

function readNumber(element: XmlElement) {
  const percent = percentOf(element);
  if (typeof percent === 'string') return percent;
  const feedback = wordsOf(elementAt(element, 'feedback'));
  const written = typedWordsOf(element);
  if (written === '*') return { ...anyNumber, percent, feedback };
  const number = figure(written);
  const tolerance = elementAt(element, 'tolerance');
  const either = tolerance ? figure(ownText(tolerance)) : 0;
  if (number === null)
    return `line ${element.line}: "${written.slice(0, 40)}" is no number; write it like 3.14`;
  if (either === null || either < 0) return `line ${element.line}: the tolerance is no number from 0 up`;
  return { from: tidyNumber(number - either), to: tidyNumber(number + either), percent, feedback };
}

function numbers(question: XmlElement): Asks | string {
  const answers = readEach(childElements(question, 'answer'), readNumber);
  if (typeof answers === 'string') return answers;
  if (!answers.some(({ percent }) => percent > 0)) return 'no number is right; give one the fraction 100';
  return { kind: 'number', answers };
}

/** The fraction of an item is its place, from 1. */
function ordering(question: XmlElement): Asks | string {
  const items = readEach(childElements(question, 'answer'), (element) => {
    const text = wordsOf(element);
    const place = figure(element.attributes.get('fraction') ?? '');
    if (text === '') return `line ${element.line}: an item has no words; pictures are not carried along`;
    return place === null
      ? `line ${element.line}: an item has no place; write fraction="1" and so on`
      : { text, place };
  });
  if (typeof items === 'string') return items;
  if (items.length < 2) return 'an order needs at least two items';
  if (new Set(items.map(({ place }) => place)).size < items.length)
    return 'two items have the same place in the order';
  return { kind: 'ordering', items: items.sort((a, b) => a.place - b.place).map(({ text }) => text) };
}

const readers = new Map<string, Reader>([
  ['multichoice', choice],
  ['truefalse', truth],
  ['shortanswer', shortAnswer],
  ['matching', matching],
  ['match', matching],
  ['numerical', numbers],
  ['ordering', ordering],
  ['essay', () => ({ kind: 'essay' })],
  ['description', () => ({ kind: 'description' })],
]);

/** What a question of a type asks; a type that has no counterpart is `unknown` under its own word. */
export function readMoodleAnswers(type: string, question: XmlElement): Asks | string {
  return readers.get(type)?.(question) ?? { kind: 'unknown', what: type };
}
