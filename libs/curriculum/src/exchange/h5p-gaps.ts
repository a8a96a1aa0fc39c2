import { evenGroups } from './h5p-cards.js';
import { asked, counted, droppedMedia, feedbackAt, H5pFault, itemsAt, shareOf } from './h5p-content.js';
import { textAt, textOf, valueAt } from './h5p-content.js';
import type { H5pConversion, H5pQuestion, H5pValues } from './h5p-content.js';
import { mostAnswers } from './limits.js';
import type { ForeignAnswer } from './question.js';

/*
 * H5P's texts in which words are marked with asterisks: to be written, dragged there or found. The marks as the
 * semantics describe them: `*answer*`, a colon before a tip, `\+` and `\-` before what is said to right and wrong
 * answers; in `MarkTheWords` only the asterisks.
 */

/**
 * What is asked for, as Moodle writes it too. Other gaps of the sentence are only hinted at, so as not to tell them, and
 * not with dots: those are what is not written yet.
 */
const gapSign = '_____';
const otherGap = '(?)';

interface Mark {
  answer: string;
  tip: string;
  whenRight: string;
  whenWrong: string;
}

type Part = string | Mark;

/** The words before a sign that is not escaped with a backslash, and those behind it. */
function splitAt(text: string, sign: string): [before: string, behind: string] {
  for (let at = text.indexOf(sign); at !== -1; at = text.indexOf(sign, at + 1)) {
    if (text[at - 1] !== '\\') return [text.slice(0, at), text.slice(at + 1)];
  }
  return [text, ''];
}

function unescaped(text: string): string {
  return text.replace(/\\([/:|])/gu, '$1').trim();
}

function markOf(inside: string): Mark {
  const [words = '', ...remarks] = inside.split(/(?=\\[+-])/u);
  const remark = (sign: string) =>
    remarks
      .find((one) => one.startsWith(`\\${sign}`))
      ?.slice(2)
      .trim() ?? '';
  const [answer, tip] = splitAt(words, ':');
  return { answer: answer.trim(), tip: tip.trim(), whenRight: remark('+'), whenWrong: remark('-') };
}

/** The words outside of asterisks and, at every second place, those within; a last single asterisk is only a sign. */
function alternating(text: string): string[] {
  const pieces = text.split('*');
  if (pieces.length % 2 === 1) return pieces;
  const open = pieces.pop() ?? '';
  return [...pieces.slice(0, -1), `${pieces.at(-1) ?? ''}*${open}`];
}

/** A line as plain words and marked ones. Two asterisks with nothing between them are signs. */
export function markedParts(line: string): Part[] {
  return alternating(line).map((piece, index) => {
    if (index % 2 === 0) return piece;
    return piece === '' ? '**' : markOf(piece);
  });
}

function isMark(part: Part): part is Mark {
  return typeof part !== 'string';
}

interface Gap extends Mark {
  /** The sentence or paragraph around it. */
  line: string;
}

function gapsOfLine(line: string): Gap[] {
  const parts = markedParts(line);
  return parts.filter(isMark).map((gap) => ({
    ...gap,
    line: parts
      .map((part) => (isMark(part) ? (part === gap ? gapSign : otherGap) : part))
      .join('')
      .trim(),
  }));
}

function gapsIn(texts: readonly string[]): Gap[] {
  const marked = texts.join('\n').split('*').length;
  if (marked > 4 * mostAnswers) throw new H5pFault(`has more than ${mostAnswers} gaps`);
  const gaps = texts.flatMap((text) => text.split('\n').flatMap(gapsOfLine));
  if (gaps.length === 0) throw new H5pFault('has no gaps');
  if (gaps.length > mostAnswers) throw new H5pFault(`has more than ${mostAnswers} gaps`);
  return gaps;
}

function droppedTips(gaps: readonly Mark[]): string[] {
  return counted(gaps.filter(({ tip }) => tip !== '').length, 'tip', 'tips');
}

/** Answers with a slash between them, all right: `browser/web browser`. */
function alternatives(answer: string): string[] {
  const found: string[] = [];
  for (let rest = answer; rest !== '';) {
    const [one, more] = splitAt(rest, '/');
    found.push(unescaped(one));
    rest = more;
  }
  return found.filter((one) => one !== '');
}

/** `H5P.Blanks` 1.0 to 1.14: one question for each gap. */
export function blanks(params: H5pValues): H5pConversion {
  const task = textAt(params, 'text');
  const gaps = gapsIn(itemsAt('texts', params, 'questions').map((text) => textOf(text)));
  const { feedback, dropped } = feedbackAt(params);
  const questions = gaps.map(({ answer, line }): H5pQuestion => {
    const answers = alternatives(answer).map((text) => ({ text, percent: 100, feedback: '' }));
    if (answers.length === 0) throw new H5pFault('has a gap without an answer');
    return { kind: 'short-answer', text: asked(task, line), feedback, answers };
  });
  return { questions, dropped: [...droppedMedia(params), ...droppedTips(gaps), ...dropped] };
}

/** Fewer pairs than this are guessed. */
const fewestPairs = 3;

/** A word for each gap and a gap for each word: then dragging is matching. */
function asPairs(task: string, gaps: readonly Gap[], feedback: string): H5pQuestion[] {
  const pairs = gaps.map(({ line, answer }) => ({ left: line, right: answer }));
  return evenGroups(pairs).map((group) => ({
    kind: 'matching',
    text: asked(task, ''),
    feedback,
    pairs: group,
  }));
}

/** One choice for each gap, among all the words there are. */
function asChoices(
  task: string,
  gaps: readonly Gap[],
  words: readonly string[],
  feedback: string,
): H5pQuestion[] {
  return gaps.map(({ line, answer, whenRight, whenWrong }) => ({
    kind: 'choice',
    text: asked(task, line),
    feedback,
    answers: words.map((text) => ({
      text,
      percent: text === answer ? 100 : 0,
      feedback: text === answer ? whenRight : whenWrong,
    })),
  }));
}

/** `H5P.DragText` 1.0 to 1.10. */
export function dragText(params: H5pValues): H5pConversion {
  const task = textAt(params, 'taskDescription');
  const gaps = gapsIn([textOf(valueAt(params, 'textField'), true)]);
  const wrong = markedParts(textAt(params, 'distractors'))
    .filter(isMark)
    .map(({ answer }) => answer);
  const words = [...new Set([...gaps.map(({ answer }) => answer), ...wrong])].filter((word) => word !== '');
  if (words.length > mostAnswers) throw new H5pFault(`has more than ${mostAnswers} words to drag`);
  const isMatching =
    task !== '' &&
    gaps.length >= fewestPairs &&
    words.length === gaps.length &&
    gaps.every(({ whenRight, whenWrong }) => whenRight === '' && whenWrong === '');
  const { feedback, dropped } = feedbackAt(params);
  return {
    questions: isMatching ? asPairs(task, gaps, feedback) : asChoices(task, gaps, words, feedback),
    dropped: [...droppedMedia(params), ...droppedTips(gaps), ...dropped],
  };
}

/** A word without the signs around it; empty when it has no letter or digit. */
function bareWord(word: string): string {
  return /[\p{L}\p{N}](?:.*[\p{L}\p{N}])?/su.exec(word)?.[0] ?? '';
}

interface Word {
  text: string;
  right: boolean;
}

/** A text in pieces: at every second place what is marked. `**` is an asterisk that marks nothing. */
function wordsAndMarks(text: string): string[] {
  return alternating(text.replaceAll('**', '\u0000')).map((piece) => piece.replaceAll('\u0000', '*'));
}

function allWords(pieces: readonly string[]): Word[] {
  const words = pieces.flatMap((piece, index): Word[] =>
    index % 2 === 1
      ? [{ text: piece.trim(), right: true }]
      : piece.split(/\s+/u).map((word) => ({ text: bareWord(word), right: false })),
  );
  return words.filter(({ text }) => text !== '');
}

/** Every word that can be chosen, once; one that is right in one place and wrong in another with its number. */
function distinctWords(all: readonly Word[]): Word[] {
  // Nobody can tell "Kat" from "kat" in a list of answers.
  const keyOf = ({ text }: Word) => text.toLowerCase();
  const [right, wrong] = [true, false].map(
    (kind) => new Set(all.filter((word) => word.right === kind).map(keyOf)),
  );
  const counts = new Map<string, number>();
  const told = new Map<string, Word>();
  for (const word of all) {
    const key = keyOf(word);
    if (!right?.has(key) || !wrong?.has(key)) {
      if (!told.has(key)) told.set(key, word);
      continue;
    }
    const count = (counts.get(key) ?? 0) + 1;
    counts.set(key, count);
    told.set(`${key} (${count})`, { ...word, text: `${word.text} (${count})` });
  }
  return [...told.values()];
}

/** `H5P.MarkTheWords` 1.0 to 1.11: the words of the text are the answers. */
export function markTheWords(params: H5pValues): H5pConversion {
  const pieces = wordsAndMarks(textAt(params, 'textField'));
  const words = distinctWords(allWords(pieces));
  const right = words.filter((word) => word.right).length;
  if (right === 0) throw new H5pFault('has no marked words');
  if (words.length > mostAnswers) throw new H5pFault(`has more than ${mostAnswers} words to choose from`);
  const text = pieces.join('').trim();
  const share = shareOf(right);
  const answers = words.map((word): ForeignAnswer => ({
    text: word.text,
    percent: word.right ? share : -share,
    feedback: '',
  }));
  const { feedback, dropped } = feedbackAt(params);
  return {
    questions: [{ kind: 'choices', text: asked(textAt(params, 'taskDescription'), text), feedback, answers }],
    dropped: [...droppedMedia(params), ...dropped],
  };
}
