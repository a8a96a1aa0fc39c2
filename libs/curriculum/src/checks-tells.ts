import type { Sprint } from './sprint.js';
import type { Step } from './step.js';
import { isChoice } from './steps/screen.js';
import { stepsOfLevel } from './steps-within.js';
import { locales } from './text.js';
import type { LocalizedText } from './text.js';
import type { Report } from './checks-report.js';

/*
 * What gives answers away over a whole sprint: the right one is usually the longest, or the shortest, or stands in the
 * usual place. By chance each happens in a third of the questions or less. The player shuffles the answers of talks and
 * cards; the choices of a page keep the order they are written in, so only theirs have a place to learn.
 */

/** Fewer questions than this show no habit. */
const fewestQuestions = 8;
const usual = 0.6;
/** Between two answers one of them is always the longest. */
const fewestAnswers = 3;

interface Question {
  answers: readonly LocalizedText[];
  /** The place of the only right answer. */
  right: number;
  isInOrder: boolean;
}

function question(
  answers: readonly { text: LocalizedText; isRight: boolean }[],
  isInOrder: boolean,
): Question[] {
  const right = answers.flatMap(({ isRight }, index) => (isRight ? [index] : []));
  const [only] = right;
  if (only === undefined || right.length > 1 || answers.length < fewestAnswers) return [];
  return [{ answers: answers.map(({ text }) => text), right: only, isInOrder }];
}

function questionsOf(step: Step): Question[] {
  switch (step.mechanic) {
    case 'recall':
      if (step.task.kind !== 'choice') return [];
      return question(
        step.task.options.map(({ text, right }) => ({ text, isRight: right === true })),
        false,
      );
    case 'dialogue':
      return step.nodes.flatMap(({ choices }) =>
        question(
          choices.map(({ label, quality }) => ({ text: label, isRight: quality === 'good' })),
          false,
        ),
      );
    case 'screen':
      return step.fields.filter(isChoice).flatMap(({ accept, options }) => {
        const values = accept.rule === 'exact' ? [accept.value] : [];
        const accepted = accept.rule === 'one-of' ? accept.values : values;
        return question(
          options.map(({ id, text }) => ({ text, isRight: accepted.includes(id) })),
          true,
        );
      });
    default:
      return [];
  }
}

/** Whether the right answer is longer, or shorter, than every other. */
function sticksOut({ answers, right }: Question, locale: 'da' | 'en', way: 1 | -1): boolean {
  const lengthOf = (text: LocalizedText | undefined) => (text?.[locale] ?? '').length * way;
  const own = lengthOf(answers[right]);
  return answers.every((answer, index) => index === right || lengthOf(answer) < own);
}

function checkLengths(questions: readonly Question[], report: Report): void {
  const ways = [
    ['longest', 1],
    ['shortest', -1],
  ] as const;
  for (const locale of locales) {
    for (const [word, way] of ways) {
      const count = questions.filter((one) => sticksOut(one, locale, way)).length;
      if (count <= questions.length * usual) continue;
      report(
        ['map'],
        `in ${locale} the right answer is the ${word} in ${count} of ${questions.length} questions: it can be told without reading`,
      );
    }
  }
}

function checkPlaces(questions: readonly Question[], report: Report): void {
  const most = Math.max(0, ...questions.map(({ right }) => right));
  for (let place = 0; place <= most; place += 1) {
    const count = questions.filter(({ right }) => right === place).length;
    if (count <= questions.length * usual) continue;
    report(
      ['map'],
      `on its pages the right choice is number ${place + 1} in ${count} of ${questions.length} questions: it can be told without reading`,
    );
  }
}

/** Habits of a sprint that let one answer without reading. */
export function checkTells(sprint: Sprint, report: Report): void {
  const questions = sprint.levels.flatMap((level) =>
    stepsOfLevel(level).flatMap(({ step }) => questionsOf(step)),
  );
  const onPages = questions.filter(({ isInOrder }) => isInOrder);
  if (questions.length >= fewestQuestions) checkLengths(questions, report);
  if (onPages.length >= fewestQuestions) checkPlaces(onPages, report);
}
