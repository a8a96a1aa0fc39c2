import { countLeft } from './left-out.js';
import type { LeftOne, LeftOut, LeftReason } from './left-out.js';
import { isAnyNumber, tidyNumber } from './numbers.js';
import type { ForeignAnswer, ForeignQuestion } from './question.js';
import { node, xmlDocument } from './xml-print.js';
import type { XmlNode } from './xml-print.js';

/*
 * Questions as a Moodle XML file ("Moodle XML format" in the documentation of Moodle), such that `parseMoodleXml` reads
 * the same again. All texts say that they are plain, so that no sign in them is taken for HTML.
 */

export interface MoodleXmlFile {
  bytes: Uint8Array;
  /** Questions that the format cannot say, counted. */
  left: LeftOut[];
}

type Of<K extends ForeignQuestion['kind']> = Extract<ForeignQuestion, { kind: K }>;

const plain = { format: 'plain_text' };

function text(words: string): XmlNode {
  return node('text', {}, words === '' ? [] : [words]);
}

function formatted(name: string, words: string): XmlNode {
  return node(name, plain, [text(words)]);
}

function setting(name: string, value: string | number): XmlNode {
  return node(name, {}, [String(value)]);
}

function answer(words: string, fraction: number, feedback: string, more: readonly XmlNode[] = []): XmlNode {
  const said = feedback === '' ? [] : [formatted('feedback', feedback)];
  return node('answer', { fraction, ...plain }, [text(words), ...said, ...more]);
}

function answers(all: readonly ForeignAnswer[]): XmlNode[] {
  return all.map(({ text: words, percent, feedback }) => answer(words, percent, feedback));
}

function truth({ right, whenTrue, whenFalse }: Of<'true-false'>): XmlNode[] {
  return [answer('true', right ? 100 : 0, whenTrue), answer('false', right ? 0 : 100, whenFalse)];
}

/** A range is its middle and how far it reaches to either side. */
function numbers(question: Of<'number'>): XmlNode[] {
  return question.answers.map((range) => {
    if (isAnyNumber(range)) return answer('*', range.percent, range.feedback);
    const middle = tidyNumber(range.from + (range.to - range.from) / 2);
    const tolerance = setting('tolerance', tidyNumber((range.to - range.from) / 2));
    return answer(String(middle), range.percent, range.feedback, [tolerance]);
  });
}

function pairs(question: Of<'matching'>): XmlNode[] {
  return question.pairs.map(({ left, right }) =>
    node('subquestion', plain, [text(left), node('answer', {}, [text(right)])]),
  );
}

/** The fraction of an item is its place; what is right is the place, not the neighbours. */
function order({ items }: Of<'ordering'>): XmlNode[] {
  const settings = [
    setting('layouttype', 'VERTICAL'),
    setting('selecttype', 'ALL'),
    setting('selectcount', 0),
    setting('gradingtype', 'ABSOLUTE_POSITION'),
  ];
  return [...settings, ...items.map((item, at) => answer(item, at + 1, ''))];
}

const shuffled = [setting('shuffleanswers', 'true')];

/** The type of a question and the elements that only this type has; null for what is unknown here. */
function typed(question: ForeignQuestion): { type: string; elements: XmlNode[] } | null {
  switch (question.kind) {
    case 'choice':
    case 'choices': {
      const single = setting('single', String(question.kind === 'choice'));
      return { type: 'multichoice', elements: [single, ...shuffled, ...answers(question.answers)] };
    }
    case 'true-false':
      return { type: 'truefalse', elements: truth(question) };
    case 'short-answer':
      return { type: 'shortanswer', elements: [setting('usecase', 0), ...answers(question.answers)] };
    case 'number':
      return { type: 'numerical', elements: numbers(question) };
    case 'matching':
      return { type: 'matching', elements: [...shuffled, ...pairs(question)] };
    case 'ordering':
      return { type: 'ordering', elements: order(question) };
    case 'essay':
      return { type: 'essay', elements: [setting('responseformat', 'editor')] };
    case 'description':
      return { type: 'description', elements: [] };
    case 'unknown':
      return null;
  }
}

/** Why Moodle would not take a question; null when it would. */
function reasonLeft(question: ForeignQuestion): LeftReason | null {
  if (question.text === '') return 'no-text';
  const { kind } = question;
  if ((kind === 'choice' || kind === 'choices') && question.answers.length < 2) return 'too-few-answers';
  if (kind === 'ordering' && question.items.length < 2) return 'too-few-answers';
  if (kind === 'matching' && question.pairs.filter(({ left }) => left !== '').length < 2)
    return 'too-few-answers';
  const noneIsRight = 'answers' in question && !question.answers.some(({ percent }) => percent > 0);
  return noneIsRight ? 'no-right-answer' : null;
}

/** Questions as a Moodle XML file, in their order; the same questions always give the same bytes. */
export function printMoodleXml(questions: readonly ForeignQuestion[]): MoodleXmlFile {
  const left: LeftOne[] = [];
  const written: XmlNode[] = [];
  for (const question of questions) {
    const { name, text: words, feedback, line } = question;
    const body = typed(question);
    const reason = body ? reasonLeft(question) : 'unknown-kind';
    if (!body || reason !== null) {
      const kind = question.kind === 'unknown' ? question.what : question.kind;
      left.push({ kind, reason: reason ?? 'unfit', line });
      continue;
    }
    const common = [
      node('name', {}, [text(name)]),
      formatted('questiontext', words),
      ...(feedback === '' ? [] : [formatted('generalfeedback', feedback)]),
    ];
    written.push(node('question', { type: body.type }, [...common, ...body.elements]));
  }
  return { bytes: xmlDocument(node('quiz', {}, written)), left: countLeft(left) };
}
