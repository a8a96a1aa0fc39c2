import { patternProblem } from '../pattern.js';
import { globPattern, hasStar, withoutStars } from './globs.js';
import type { Accept } from '../steps/screen.js';
import { isAnyNumber } from './numbers.js';
import type { ForeignQuestion } from './question.js';
import { standIn } from './stand-ins.js';
import { longestAnswer, writtenPassage } from './to-step-body.js';
import type { Made, StepBody, Writing } from './to-step-body.js';
import type { LeftReason } from './left-out.js';
import type { LocalizedText } from '../text.js';

/* Questions that are answered by typing become a page with one field. */

const longestValue = 200;
const mostValues = 12;

const theQuestion = { da: 'Spørgsmål', en: 'Question' } as const;
const theTask = { da: 'Opgaven', en: 'The task' } as const;
export const answerIt = { da: 'Svar', en: 'Answer' } as const;

/** A page with fields to fill, and nothing to fill them from but the question. */
export function page(
  fields: Extract<StepBody, { mechanic: 'screen' }>['fields'],
  what: LocalizedText,
  origin: StepBody['origin'],
): Made {
  return {
    mechanic: 'screen',
    app: { title: theQuestion, kind: 'portal' },
    material: { title: theTask, kind: 'note', paragraphs: [what] },
    fields,
    submit: answerIt,
    origin,
  };
}

/** What a field takes of texts in which * stands for anything. */
function acceptTexts(texts: readonly string[]): Accept | LeftReason {
  if (texts.some(hasStar)) {
    const pattern = globPattern(texts);
    const [example = ''] = texts.map(withoutStars);
    if (example === '' || patternProblem(pattern) !== null) return 'any-answer-right';
    return { rule: 'pattern', pattern, example };
  }
  const [value = '', ...more] = texts.map(withoutStars);
  if (more.length >= mostValues) return 'too-many-answers';
  return more.length === 0 ? { rule: 'exact', value } : { rule: 'one-of', values: [value, ...more] };
}

export function fromShortAnswer(
  { answers }: Extract<ForeignQuestion, { kind: 'short-answer' }>,
  writing: Writing,
): Made {
  const right = answers.filter(({ percent }) => percent >= 100);
  const [first] = right;
  if (!first) return 'no-right-answer';
  if (answers.some(({ text }) => text.length > longestValue)) return 'text-too-long';
  const accept = acceptTexts(right.map(({ text }) => text));
  if (typeof accept === 'string') return accept;
  const shown = 'example' in accept ? accept.example : withoutStars(first.text);
  const why =
    first.feedback === '' ? standIn.about({ da: shown }, 'right') : writtenPassage(first.feedback, writing);
  const field = { id: 'reply', type: 'text', label: standIn.yourAnswer, why, accept } as const;
  return page([field], standIn.writeInField, { kind: 'short-answer', answers });
}

/** A number as a Danish reader types it: a comma before the decimals, so that 1,250 is not taken for thousands. */
function danish(number: number): string {
  return String(number).replace('.', ',');
}

const plainNumber = /^-?\d+(?:,\d+)?$/u;

type NumberAnswer = Extract<ForeignQuestion, { kind: 'number' }>['answers'][number];

function acceptNumbers(right: readonly NumberAnswer[]): Accept | LeftReason {
  const [first] = right;
  if (!first) return 'no-right-answer';
  if (right.some(isAnyNumber)) return 'any-answer-right';
  if (right.length === 1 && first.from < first.to) return { rule: 'range', from: first.from, to: first.to };
  if (right.some(({ from, to }) => from < to)) return 'separate-ranges';
  const values = right.map(({ from }) => danish(from));
  if (values.length > mostValues) return 'too-many-answers';
  if (right.length > 1) return values.every(isPlain) ? { rule: 'one-of', values } : 'unfit';
  return isPlain(danish(first.from))
    ? { rule: 'exact', value: danish(first.from) }
    : { rule: 'range', from: first.from, to: first.to };
}

function isPlain(value: string): boolean {
  return plainNumber.test(value);
}

export function fromNumber(
  { answers }: Extract<ForeignQuestion, { kind: 'number' }>,
  writing: Writing,
): Made {
  const right = answers.filter(({ percent }) => percent >= 100);
  const accept = acceptNumbers(right);
  if (typeof accept === 'string') return accept;
  const [first] = right;
  const { from, to } = first ?? { from: 0, to: 0 };
  const shown =
    from === to
      ? { da: danish(from), en: String(from) }
      : { da: `${danish(from)} til ${danish(to)}`, en: `${from} to ${to}` };
  const feedback = first?.feedback ?? '';
  const why = feedback === '' ? standIn.about(shown, 'right') : writtenPassage(feedback, writing);
  const field = { id: 'reply', type: 'number', label: standIn.yourAnswer, why, accept } as const;
  return page([field], standIn.writeInField, { kind: 'number', numbers: answers });
}

/** Words of a side of a pair that a field can bear as its name. */
export function isShort(text: string): boolean {
  return text.length <= longestAnswer;
}
