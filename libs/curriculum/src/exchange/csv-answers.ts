import type { Asks } from './asks.js';
import { truthOf } from './csv-columns.js';
import type { CsvType, ListedColumn, SingleColumn } from './csv-columns.js';
import { shareOf } from './from-step-body.js';
import { mostAnswers } from './limits.js';
import { figure, numberRange } from './numbers.js';
import type { ForeignAnswer } from './question.js';

/* What a row of a spreadsheet asks. A text instead of it says in plain English what is wrong with the row. */

/** What a partly right answer is worth when its row does not say. */
const usualPart = 50;

/** An answer as its cells say it. */
export interface CsvAnswer {
  text: string;
  feedback: string;
  /** Empty when the row says nothing of it. */
  percent: string;
  list: ListedColumn;
}

export interface CsvQuestion {
  single: Record<SingleColumn, string>;
  /** In the order of their columns. */
  answers: CsvAnswer[];
}

/** The kind of a row that does not name it: by the columns that it fills. */
export function typeByColumns({ answers }: CsvQuestion): CsvType {
  const count = (list: ListedColumn) => answers.filter((one) => one.list === list && one.text !== '').length;
  if (count('pair') > 0) return 'matching';
  if (count('item') > 0) return 'ordering';
  if (count('wrong') > 0) return count('right') > 1 ? 'choices' : 'choice';
  const [only] = answers;
  const isTruth =
    count('right') === 1 && count('partly') === 0 && /^(?:true|false|sandt|falsk)$/iu.test(only?.text ?? '');
  if (isTruth) return 'true-false';
  return count('right') + count('partly') > 0 ? 'short-answer' : 'essay';
}

/** The answers of a row with what each is worth; `right` is what a right one is worth when its row does not say. */
function worthOf({ answers }: CsvQuestion, right: number): ForeignAnswer[] | string {
  const usual = { right, partly: usualPart, wrong: 0, pair: 0, item: 0 } as const;
  const all: ForeignAnswer[] = [];
  for (const { text, feedback, percent, list } of answers) {
    if (list === 'pair' || list === 'item') return `"${list}" is only for a matching or ordering question`;
    if (text === '') return 'has feedback for an answer that is empty';
    const worth = percent === '' ? usual[list] : figure(percent.replace(/\s*%$/u, ''));
    if (worth === null || Math.abs(worth) > 100)
      return `"${percent.slice(0, 40)}" is no percent from -100 to 100`;
    all.push({ text, feedback, percent: worth });
  }
  return all.length > mostAnswers ? `has ${all.length} answers; at most ${mostAnswers} are read` : all;
}

const needsRight = 'has no right answer; fill the column "right" (rigtigt)';

function choice(row: CsvQuestion, kind: 'choice' | 'choices'): Asks | string {
  const rights = row.answers.filter(({ list }) => list === 'right').length;
  const answers = worthOf(row, kind === 'choice' ? 100 : shareOf(rights));
  if (typeof answers === 'string') return answers;
  if (!answers.some(({ percent }) => percent > 0)) return needsRight;
  return answers.length < 2
    ? 'a choice needs at least two answers: right and wrong1 (forkert1)'
    : { kind, answers };
}

function shortAnswer(row: CsvQuestion): Asks | string {
  const answers = worthOf(row, 100);
  if (typeof answers === 'string') return answers;
  return answers.some(({ percent }) => percent > 0) ? { kind: 'short-answer', answers } : needsRight;
}

function numbers(row: CsvQuestion): Asks | string {
  const answers = worthOf(row, 100);
  if (typeof answers === 'string') return answers;
  if (!answers.some(({ percent }) => percent > 0)) return needsRight;
  const ranges = answers.map(({ text, percent, feedback }) => ({
    range: numberRange(text),
    text,
    percent,
    feedback,
  }));
  const wrong = ranges.find(({ range }) => !range);
  if (wrong)
    return `"${wrong.text.slice(0, 40)}" is no number; write 3, 3:0,5 (so much to either side) or 1..5`;
  return {
    kind: 'number',
    answers: ranges.flatMap(({ range, percent, feedback }) =>
      range ? [{ ...range, percent, feedback }] : [],
    ),
  };
}

function truth({ answers }: CsvQuestion): Asks | string {
  const right = answers.find(({ list }) => list === 'right');
  const is = truthOf(right?.text ?? '');
  if (is === null) return 'the column "right" (rigtigt) of true or false says true or false (sandt, falsk)';
  const whenRight = right?.feedback ?? '';
  const whenWrong = answers.find(({ list }) => list === 'wrong')?.feedback ?? '';
  return {
    kind: 'true-false',
    right: is,
    whenTrue: is ? whenRight : whenWrong,
    whenFalse: is ? whenWrong : whenRight,
  };
}

const arrowForm = /->|→/u;

function matching({ answers }: CsvQuestion): Asks | string {
  const pairs: { left: string; right: string }[] = [];
  for (const { text } of answers.filter(({ list }) => list === 'pair')) {
    const arrow = arrowForm.exec(text);
    if (!arrow) return `the pair "${text.slice(0, 40)}" has no -> between its sides`;
    const left = text.slice(0, arrow.index).trim();
    const right = text.slice(arrow.index + arrow[0].length).trim();
    if (right === '') return `the pair "${text.slice(0, 40)}" has nothing behind its ->`;
    pairs.push({ left, right });
  }
  return pairs.length < 2
    ? 'needs at least two pairs: pair1, pair2 (par1, par2)'
    : { kind: 'matching', pairs };
}

function ordering({ answers }: CsvQuestion): Asks | string {
  const items = answers.filter(({ list, text }) => list === 'item' && text !== '').map(({ text }) => text);
  return items.length < 2
    ? 'needs at least two items: item1, item2 (led1, led2)'
    : { kind: 'ordering', items };
}

export function readCsvAnswers(row: CsvQuestion, type: CsvType): Asks | string {
  switch (type) {
    case 'choice':
    case 'choices':
      return choice(row, type);
    case 'true-false':
      return truth(row);
    case 'short-answer':
      return shortAnswer(row);
    case 'number':
      return numbers(row);
    case 'matching':
      return matching(row);
    case 'ordering':
      return ordering(row);
    case 'essay':
    case 'description':
      return { kind: type };
  }
}
