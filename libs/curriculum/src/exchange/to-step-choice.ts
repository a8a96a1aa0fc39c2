import type { LocalizedText } from '../text.js';
import type { ForeignAnswer, ForeignQuestion } from './question.js';
import { hasTwins, longestAnswer, reasonOf, written, writtenPassage } from './to-step-body.js';
import type { Made, Writing } from './to-step-body.js';
import { thingIds } from './to-step-ids.js';

/*
 * Questions that are answered by choosing. One right answer of up to four is a card; where an answer is partly right,
 * or several are right alone, it is one turn of a talk, which knows "good" and "ok"; several that are right together,
 * and one of many, are sentences to find on a page.
 */

interface Choice extends ForeignAnswer {
  id: string;
  words: LocalizedText;
}

const mostOnCard = 4;
/** Right ones, and wrong ones. */
const mostOnPage = 8;

export const theAnswers = { da: 'Svarmuligheder', en: 'Possible answers' } as const;
const chooseBest = { da: 'Vælg det bedste svar.', en: 'Choose the best answer.' } as const;
/** Ids by which the way back knows a question of true or false. */
export const truthIds = { agree: 'agree', disagree: 'disagree' } as const;

function choicesOf(answers: readonly ForeignAnswer[], writing: Writing): Choice[] {
  const ids = thingIds(answers.map(({ text }) => text));
  return answers.map((answer, index) => ({
    ...answer,
    id: ids[index] ?? '',
    words: written(answer.text, writing),
  }));
}

/** Percents that the step does not say by itself; `usual` is what it says of an answer. */
function percentsOf(choices: readonly Choice[], usual: (choice: Choice) => number) {
  const own = choices.filter((choice) => choice.percent !== usual(choice));
  return own.length === 0
    ? {}
    : { percents: Object.fromEntries(own.map(({ id, percent }) => [id, percent])) };
}

function card(choices: readonly Choice[], writing: Writing): Made {
  return {
    mechanic: 'recall',
    task: {
      kind: 'choice',
      options: choices.map(({ id, words, percent, feedback }) => ({
        id,
        text: words,
        right: percent >= 100,
        why: reasonOf(feedback, words, percent >= 100 ? 'right' : 'wrong', writing),
      })),
    },
    origin: { kind: 'choice', ...percentsOf(choices, ({ percent }) => (percent >= 100 ? 100 : 0)) },
  };
}

const qualities = {
  good: { what: 'right', percent: 100 },
  ok: { what: 'partlyRight', percent: undefined },
  bad: { what: 'wrong', percent: 0 },
} as const;

export function qualityOf(percent: number): keyof typeof qualities {
  if (percent >= 100) return 'good';
  return percent > 0 ? 'ok' : 'bad';
}

function talk(choices: readonly Choice[], text: string, writing: Writing): Made {
  return {
    mechanic: 'dialogue',
    prompt: chooseBest,
    actor: writing.actor,
    nodes: [
      {
        id: 'question',
        says: writtenPassage(text, writing),
        choices: choices.map(({ id, words, percent, feedback }) => ({
          id,
          label: words,
          quality: qualityOf(percent),
          reply: reasonOf(feedback, words, qualities[qualityOf(percent)].what, writing),
        })),
      },
    ],
    origin: {
      kind: 'choice',
      ...percentsOf(choices, ({ percent }) => qualities[qualityOf(percent)].percent ?? Number.NaN),
    },
  };
}

function page(choices: readonly Choice[], kind: 'choice' | 'choices', writing: Writing): Made {
  const thing = (isRight: boolean) => (choice: Choice) => ({
    id: choice.id,
    label: choice.words,
    why: reasonOf(choice.feedback, choice.words, isRight ? 'belongs' : 'strange', writing),
  });
  const targets = choices.filter(({ percent }) => percent > 0);
  const decoys = choices.filter(({ percent }) => percent <= 0);
  if (targets.length > mostOnPage || decoys.length > mostOnPage) return 'too-many-answers';
  return {
    mechanic: 'spot',
    surface: 'document',
    document: { title: theAnswers },
    targets: targets.map(thing(true)),
    decoys: decoys.map(thing(false)),
    order: choices.map(({ id }) => id),
    origin: { kind, percents: Object.fromEntries(choices.map(({ id, percent }) => [id, percent])) },
  };
}

type Asked = Extract<ForeignQuestion, { kind: 'choice' | 'choices' }>;

export function fromChoice({ kind, answers, text }: Asked, writing: Writing): Made {
  const texts = answers.map((answer) => answer.text);
  if (texts.some((words) => words.length > longestAnswer)) return 'text-too-long';
  if (hasTwins(texts)) return 'same-answer-twice';
  if (answers.length < 2) return 'too-few-answers';
  if (!answers.some(({ percent }) => percent > 0)) return 'no-right-answer';
  const choices = choicesOf(answers, writing);
  if (kind === 'choices') return page(choices, kind, writing);
  const right = answers.filter(({ percent }) => percent >= 100).length;
  if (right === 0) return 'no-right-answer';
  const isPlain = right === 1 && answers.every(({ percent }) => qualityOf(percent) !== 'ok');
  if (!isPlain) return answers.length > mostOnCard ? 'too-many-answers' : talk(choices, text, writing);
  return answers.length > mostOnCard ? page(choices, kind, writing) : card(choices, writing);
}

const truths = { agree: { da: 'Sandt', en: 'True' }, disagree: { da: 'Falsk', en: 'False' } } as const;

export function fromTruth(
  { right, whenTrue, whenFalse }: Extract<ForeignQuestion, { kind: 'true-false' }>,
  writing: Writing,
): Made {
  const option = (id: keyof typeof truths, isRight: boolean, feedback: string) => ({
    id: truthIds[id],
    text: truths[id],
    right: isRight,
    why: reasonOf(feedback, truths[id], isRight ? 'right' : 'wrong', writing),
  });
  return {
    mechanic: 'recall',
    task: {
      kind: 'choice',
      options: [option('agree', right, whenTrue), option('disagree', !right, whenFalse)],
    },
    origin: { kind: 'true-false' },
  };
}
