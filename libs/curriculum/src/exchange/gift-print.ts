import { giftText, giftWords } from './gift-text.js';
import { countLeft } from './left-out.js';
import type { LeftOne, LeftOut, LeftReason } from './left-out.js';
import { isAnyNumber, rangeText } from './numbers.js';
import type { ForeignAnswer, ForeignQuestion } from './question.js';

/* Questions as a GIFT file ("GIFT format" in the documentation of Moodle), such that `parseGift` reads the same again. */

export interface GiftFile {
  text: string;
  /** Questions that the format cannot say. */
  left: LeftOut[];
}

type Printed = string | { reason: LeftReason };

/** An answer's words; those that begin like a percent are kept from being read as one by a percent before them. */
function weighted(percent: number, usual: number, text: string): string {
  const weight = percent === usual && !text.startsWith('%') ? '' : `%${percent}%`;
  return `${weight}${giftText(text)}`;
}

function feedbackOf(text: string): string {
  return text === '' ? '' : `#${giftText(text)}`;
}

/** Behind the = of a choice no percent is read: words that look like one are words there, and are said to be plain. */
function rightWords(text: string): string {
  const words = giftText(text);
  return words.startsWith('%') ? `[plain]${words}` : words;
}

function choiceLine({ text, percent, feedback }: ForeignAnswer, isSingle: boolean): string {
  const isRight = isSingle && percent === 100;
  const words = isRight ? `=${rightWords(text)}` : `~${weighted(percent, 0, text)}`;
  return `\t${words}${feedbackOf(feedback)}`;
}

function choice(answers: readonly ForeignAnswer[], isSingle: boolean): Printed {
  const isRight = ({ percent }: ForeignAnswer) => (isSingle ? percent === 100 : percent > 0);
  if (!answers.some(isRight)) return { reason: 'no-right-answer' };
  return answers.map((answer) => choiceLine(answer, isSingle)).join('\n');
}

/** An arrow cannot be escaped: where it would be read as one, the question cannot be said. */
const arrow = '->';

function shortAnswer(answers: readonly ForeignAnswer[]): Printed {
  if (answers.some(({ text, feedback }) => text.includes(arrow) || feedback.includes(arrow))) {
    return { reason: 'arrow' };
  }
  return answers
    .map(({ text, percent, feedback }) => `\t=${weighted(percent, 100, text)}${feedbackOf(feedback)}`)
    .join('\n');
}

function matching(pairs: readonly { left: string; right: string }[]): Printed {
  if (pairs.some(({ left }) => left.includes(arrow))) return { reason: 'arrow' };
  return pairs
    .map(({ left, right }) => `\t=${left === '' ? '' : giftText(left)} ${arrow} ${giftWords(right)}`)
    .join('\n');
}

function numbers({ answers }: Extract<ForeignQuestion, { kind: 'number' }>): string {
  const lines = answers.map(({ percent, feedback, ...range }, index) => {
    const isLast = index === answers.length - 1;
    if (isAnyNumber(range) && percent === 0 && isLast && index > 0) return `\t~${feedbackOf(feedback)}`;
    const number = isAnyNumber(range) ? '*' : rangeText(range);
    return `\t=${percent === 100 ? '' : `%${percent}%`}${number}${feedbackOf(feedback)}`;
  });
  return `#\n${lines.join('\n')}`;
}

function truth({ right, whenTrue, whenFalse }: Extract<ForeignQuestion, { kind: 'true-false' }>): string {
  const [whenWrong, whenRight] = right ? [whenFalse, whenTrue] : [whenTrue, whenFalse];
  const wrong = whenWrong === '' && whenRight !== '' ? '#' : feedbackOf(whenWrong);
  return `${right ? 'TRUE' : 'FALSE'}${wrong}${feedbackOf(whenRight)}`;
}

/** What stands between the braces, without the general feedback. */
function answersOf(question: ForeignQuestion): Printed {
  switch (question.kind) {
    case 'choice':
      return choice(question.answers, true);
    case 'choices':
      return choice(question.answers, false);
    case 'true-false':
      return truth(question);
    case 'matching':
      return matching(question.pairs);
    case 'short-answer':
      return shortAnswer(question.answers);
    case 'number':
      return numbers(question);
    case 'ordering':
      // The ordering question of Moodle: all items are shown, each place counts.
      return `>${question.items.length} ALL VERTICAL\n${question.items.map((item) => `\t${giftText(item)}`).join('\n')}`;
    case 'essay':
    case 'description':
      return '';
    case 'unknown':
      return { reason: 'unknown-kind' };
  }
}

function questionText(question: ForeignQuestion): Printed {
  if (question.text.trim() === '') return { reason: 'no-text' };
  const name = question.name.trim() === '' ? '' : `::${giftWords(question.name)}::`;
  const text = `${name}${giftText(question.text)}`;
  if (question.kind === 'description') return text;
  const answers = answersOf(question);
  if (typeof answers !== 'string') return answers;
  const feedback = question.feedback === '' ? '' : `\n\t####${giftText(question.feedback)}`;
  const end = answers.includes('\n') || answers.startsWith('\t') || feedback !== '' ? '\n' : '';
  return `${text}{${answers.startsWith('\t') ? '\n' : ''}${answers}${feedback}${end}}`;
}

/**
 * A GIFT file of the questions, in their order.
 * @returns the text with lines ended by \n, and what the format cannot say, with the `line` of each question
 */
export function printGift(questions: readonly ForeignQuestion[]): GiftFile {
  const texts: string[] = [];
  const left: LeftOne[] = [];
  for (const question of questions) {
    const printed = questionText(question);
    if (typeof printed === 'string') texts.push(printed);
    else left.push({ kind: question.kind, reason: printed.reason, line: question.line });
  }
  return { text: texts.map((text) => `${text}\n`).join('\n'), left: countLeft(left) };
}
