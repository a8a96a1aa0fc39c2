import { giftBlocks, signAt } from './gift-source.js';
import type { GiftBlock } from './gift-source.js';
import { readGiftAnswers } from './gift-answers.js';
import { readGiftText, readGiftWords } from './gift-text.js';
import { longestFile, mostQuestions } from './limits.js';
import type { ForeignProblem, ForeignQuestion, ForeignReading } from './question.js';

/*
 * GIFT, the text format for questions that Moodle documents as "GIFT format" (P. T. Shew 2003), read by its documented
 * rules; the program it comes from is not used. A question that is malformed is a problem with its line; the others are
 * read all the same.
 */

/** Stands in the text where the answers stood, when the sentence goes on behind them. */
const gap = '_____';

interface Named {
  name: string;
  rest: string;
}

/** "::name::" before the text. */
function readName(text: string): Named | string {
  if (!text.startsWith('::')) return { name: '', rest: text };
  for (let at = signAt(text, ':', 2); at !== -1; at = signAt(text, ':', at + 1)) {
    if (text.charAt(at + 1) === ':')
      return { name: readGiftWords(text.slice(2, at)), rest: text.slice(at + 2) };
  }
  return 'the name begins with :: and does not end with ::';
}

interface Braced {
  before: string;
  /** Null when there are no braces. */
  answers: string | null;
  after: string;
}

function readBraces(text: string): Braced | string {
  const open = signAt(text, '{');
  const close = signAt(text, '}');
  if (open === -1 && close === -1) return { before: text, answers: null, after: '' };
  if (open === -1 || (close !== -1 && close < open))
    return 'a } has no { before it; write \\} when it is only a sign';
  if (close === -1) return 'the answers begin with { and do not end with } before the next empty line';
  const answers = text.slice(open + 1, close);
  if (signAt(answers, '{') !== -1) return 'a { stands within the answers; write \\{ when it is only a sign';
  const after = text.slice(close + 1);
  if (signAt(after, '{}') !== -1) return 'there are answers twice; put an empty line between two questions';
  return { before: text.slice(0, open), answers, after };
}

/** The answers, and what is said to everybody: behind the last #### that is not escaped. */
function readFeedback(answers: string): { body: string; feedback: string } {
  let found = -1;
  for (let at = signAt(answers, '#'); at !== -1; at = signAt(answers, '#', at + 1)) {
    if (answers.startsWith('####', at)) found = at;
  }
  if (found === -1) return { body: answers.trim(), feedback: '' };
  return { body: answers.slice(0, found).trim(), feedback: answers.slice(found + 4) };
}

function readQuestion({ line, text }: GiftBlock): ForeignQuestion | string {
  const named = readName(text);
  if (typeof named === 'string') return named;
  const braced = readBraces(named.rest);
  if (typeof braced === 'string') return braced;
  const { before, answers, after } = braced;
  const asked = readGiftText(after.trim() === '' ? before : `${before}${gap}${after}`);
  if (asked.text === '') return 'the question has no text';
  const base = { name: named.name, text: asked.text, line };
  if (answers === null) {
    if (/^\s*[~=]/u.test(named.rest)) return 'these look like answers, but there are no { } around them';
    return { ...base, feedback: '', kind: 'description' };
  }
  const { body, feedback } = readFeedback(answers);
  const kind = readGiftAnswers(body, asked.format);
  if (typeof kind === 'string') return kind;
  return { ...base, feedback: readGiftText(feedback, asked.format).text, ...kind };
}

/**
 * The questions of a GIFT file and what could not be read of it. Never throws; takes time in proportion to the length.
 * @param file the whole text, with any line ends, with or without a byte order mark
 */
export function parseGift(file: string): ForeignReading {
  if (file.length > longestFile) {
    const message = `the file has ${file.length} characters; at most ${longestFile} are read. Divide it.`;
    return { questions: [], problems: [{ line: 1, message }] };
  }
  const questions: ForeignQuestion[] = [];
  const problems: ForeignProblem[] = [];
  for (const block of giftBlocks(file)) {
    if (questions.length + problems.length >= mostQuestions) {
      const message = `only the first ${mostQuestions} questions are read. Divide the file.`;
      problems.push({ line: block.line, message });
      break;
    }
    const question = readQuestion(block);
    if (typeof question === 'string') problems.push({ line: block.line, message: question });
    else questions.push(question);
  }
  return { questions, problems };
}
