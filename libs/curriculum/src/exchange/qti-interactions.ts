import { hasStar, withoutStars } from './globs.js';
import { isAnyNumber, tidyNumber } from './numbers.js';
import {
  addFeedback,
  baseValue,
  fitsNumber,
  fitsWords,
  ladder,
  mapped,
  matchCorrect,
  response,
  score,
  setOutcome,
  variable,
} from './qti-rules.js';
import type { ForeignAnswer, ForeignQuestion } from './question.js';
import type { Locale } from '../text.js';
import { inlineText, withInteraction, withPrompt } from './qti-text.js';
import { node } from './xml-print.js';
import type { XmlNode } from './xml-print.js';

/*
 * What each kind of question is in QTI 3.0: its response declaration, its interaction and its rules. Names of elements
 * are those of "Question & Test Interoperability: Assessment, Section and Item Information Model 3.0" (1EdTech 2022).
 */

export interface QtiParts {
  /** Null when nothing is answered. */
  declaration: XmlNode | null;
  body: readonly XmlNode[];
  rules: readonly XmlNode[];
  /** What can be shown afterwards, by the identifier that FEEDBACK takes. */
  feedback: readonly { identifier: string; text: string }[];
  /** A person gives the points. */
  humanScored?: true;
}

type Of<K extends ForeignQuestion['kind']> = Extract<ForeignQuestion, { kind: K }>;

const id = (at: number) => `answer-${at + 1}`;
const truths: Record<Locale, { true: string; false: string }> = {
  da: { true: 'Sandt', false: 'Falsk' },
  en: { true: 'True', false: 'False' },
};

interface Declared {
  cardinality: 'single' | 'multiple' | 'ordered';
  baseType: 'identifier' | 'directedPair' | 'string' | 'float';
  correct: readonly (string | number)[];
  mapping?: XmlNode;
}

/** responseDeclaration: the type of the response, the correct response and what parts of it are worth. */
function declare({ cardinality, baseType, correct, mapping }: Declared): XmlNode {
  const values = correct.map((value) => node('qti-value', {}, [String(value)]));
  return node('qti-response-declaration', { identifier: response, cardinality, 'base-type': baseType }, [
    ...(values.length > 0 ? [node('qti-correct-response', {}, values)] : []),
    ...(mapping ? [mapping] : []),
  ]);
}

/** mapping: one entry for each answer; several together are worth their sum, from nothing to all of it. */
function mapping(worths: readonly { key: string; worth: number }[], summed: boolean): XmlNode {
  return node(
    'qti-mapping',
    { 'default-value': 0, ...(summed ? { 'lower-bound': 0, 'upper-bound': 1 } : {}) },
    worths.map(({ key, worth }) => node('qti-map-entry', { 'map-key': key, 'mapped-value': worth })),
  );
}

function worthOf({ percent }: { percent: number }): number {
  return tidyNumber(percent / 100);
}

/** Choices shown in another order than the right one: not every player shuffles. */
function unordered<T extends { text: string }>(items: readonly T[]): T[] {
  const sorted = [...items].sort((a, b) => (a.text < b.text ? -1 : a.text > b.text ? 1 : 0));
  return sorted.every((item, at) => item === items[at]) ? sorted.reverse() : sorted;
}

function feedbackOf(answers: readonly { feedback: string }[]): { identifier: string; text: string }[] {
  return answers
    .map(({ feedback: text }, at) => ({ identifier: id(at), text }))
    .filter(({ text }) => text !== '');
}

/** choiceInteraction with simpleChoice. */
function choices(question: Of<'choice' | 'choices'>): QtiParts {
  const { answers } = question;
  const single = question.kind === 'choice';
  const best = Math.max(...answers.map(({ percent }) => percent));
  const right = answers.flatMap(({ percent }, at) =>
    percent > 0 && (percent === best || !single) ? [id(at)] : [],
  );
  const interaction = (prompt: XmlNode) =>
    node(
      'qti-choice-interaction',
      { 'response-identifier': response, shuffle: true, 'max-choices': single ? 1 : 0 },
      [
        prompt,
        ...answers.map(({ text }, at) => node('qti-simple-choice', { identifier: id(at) }, inlineText(text))),
      ],
    );
  const shown = feedbackOf(answers);
  return {
    declaration: declare({
      cardinality: single ? 'single' : 'multiple',
      baseType: 'identifier',
      correct: single ? right.slice(0, 1) : right,
      mapping: mapping(
        answers.map((answer, at) => ({ key: id(at), worth: worthOf(answer) })),
        !single,
      ),
    }),
    body: withPrompt(question.text, interaction),
    rules: [setOutcome(score, mapped()), ...(shown.length > 0 ? [addFeedback(variable(response))] : [])],
    feedback: shown,
  };
}

/** True or false is a choice between the two words. */
function truth(question: Of<'true-false'>, language: Locale): QtiParts {
  const { text, right, whenTrue, whenFalse } = question;
  const words = truths[language];
  const answers: ForeignAnswer[] = [
    { text: words.true, percent: right ? 100 : 0, feedback: whenTrue },
    { text: words.false, percent: right ? 0 : 100, feedback: whenFalse },
  ];
  return choices({ ...question, text, kind: 'choice', answers });
}

/** textEntryInteraction, where the gap is when the text has one. */
function entry(question: ForeignQuestion, parts: Omit<QtiParts, 'body'>): QtiParts {
  const interaction = node('qti-text-entry-interaction', { 'response-identifier': response });
  return { ...parts, body: withInteraction(question.text, interaction) };
}

function shortAnswer(question: Of<'short-answer'>): QtiParts {
  const { answers } = question;
  const right = answers.find(({ text, percent }) => percent > 0 && !hasStar(text));
  const shown = feedbackOf(answers);
  return entry(question, {
    declaration: declare({
      cardinality: 'single',
      baseType: 'string',
      correct: right ? [withoutStars(right.text)] : [],
    }),
    rules: [
      ladder(
        answers.map((answer, at) => ({
          condition: fitsWords(answer.text),
          worth: worthOf(answer),
          feedback: answer.feedback === '' ? null : id(at),
        })),
      ),
    ],
    feedback: shown,
  });
}

function numbers(question: Of<'number'>): QtiParts {
  const { answers } = question;
  const right = answers.find((range) => range.percent > 0 && !isAnyNumber(range));
  return entry(question, {
    declaration: declare({
      cardinality: 'single',
      baseType: 'float',
      correct: right ? [tidyNumber(right.from + (right.to - right.from) / 2)] : [],
    }),
    rules: [
      ladder(
        answers.map((answer, at) => ({
          condition: fitsNumber(answer),
          worth: worthOf(answer),
          feedback: answer.feedback === '' ? null : id(at),
        })),
      ),
    ],
    feedback: feedbackOf(answers),
  });
}

/** matchInteraction: each left side once, each right side as often as one likes; a pair is worth its part of the whole. */
function matching(question: Of<'matching'>): QtiParts {
  const rights = [...new Set(question.pairs.map(({ right }) => right))].map((text, at) => ({
    text,
    key: `right-${at + 1}`,
  }));
  const lefts = question.pairs
    .filter(({ left }) => left !== '')
    .map((pair, at) => ({ ...pair, key: `left-${at + 1}` }));
  const pairs = lefts.map(
    ({ key, right }) => `${key} ${rights.find(({ text }) => text === right)?.key ?? ''}`,
  );
  const set = (items: readonly { key: string; text: string }[], most: number) =>
    node(
      'qti-simple-match-set',
      {},
      items.map(({ key, text }) =>
        node('qti-simple-associable-choice', { identifier: key, 'match-max': most }, inlineText(text)),
      ),
    );
  const interaction = (prompt: XmlNode) =>
    node(
      'qti-match-interaction',
      { 'response-identifier': response, shuffle: true, 'max-associations': lefts.length },
      [
        prompt,
        set(
          lefts.map(({ key, left: text }) => ({ key, text })),
          1,
        ),
        set(unordered(rights), 0),
      ],
    );
  return {
    declaration: declare({
      cardinality: 'multiple',
      baseType: 'directedPair',
      correct: pairs,
      mapping: mapping(
        pairs.map((key) => ({ key, worth: 1 })),
        false,
      ),
    }),
    body: withPrompt(question.text, interaction),
    rules: [setOutcome(score, node('qti-divide', {}, [mapped(), baseValue('float', lefts.length)]))],
    feedback: [],
  };
}

/** orderInteraction: all or nothing. */
function ordering(question: Of<'ordering'>): QtiParts {
  const items = question.items.map((text, at) => ({ text, key: id(at) }));
  const interaction = (prompt: XmlNode) =>
    node('qti-order-interaction', { 'response-identifier': response, shuffle: true }, [
      prompt,
      ...unordered(items).map(({ key, text }) =>
        node('qti-simple-choice', { identifier: key }, inlineText(text)),
      ),
    ]);
  return {
    declaration: declare({
      cardinality: 'ordered',
      baseType: 'identifier',
      correct: items.map(({ key }) => key),
    }),
    body: withPrompt(question.text, interaction),
    rules: [matchCorrect()],
    feedback: [],
  };
}

/** extendedTextInteraction, whose points a person gives. */
function essay(question: Of<'essay'>): QtiParts {
  const interaction = (prompt: XmlNode) =>
    node('qti-extended-text-interaction', { 'response-identifier': response }, [prompt]);
  return {
    declaration: declare({ cardinality: 'single', baseType: 'string', correct: [] }),
    body: withPrompt(question.text, interaction),
    rules: [],
    feedback: [],
    humanScored: true,
  };
}

/** The parts of an item for a question; null for what is not known here. */
export function qtiParts(question: ForeignQuestion, language: Locale): QtiParts | null {
  switch (question.kind) {
    case 'choice':
    case 'choices':
      return choices(question);
    case 'true-false':
      return truth(question, language);
    case 'short-answer':
      return shortAnswer(question);
    case 'number':
      return numbers(question);
    case 'matching':
      return matching(question);
    case 'ordering':
      return ordering(question);
    case 'essay':
      return essay(question);
    case 'description':
      return { declaration: null, body: withInteraction(question.text, null), rules: [], feedback: [] };
    case 'unknown':
      return null;
  }
}
