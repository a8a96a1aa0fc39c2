import type { RecallStep } from '@mikrosprint/curriculum';
import { ownEntry } from '../payload.js';
import type { RecallState } from '../types.js';
import { ask, wasHelped, type PlayedPart, type ReviewQuestion, type ReviewRules } from './question.js';
import { whatGoesWith } from './words.js';

type Pairs = Extract<RecallStep['task'], { kind: 'pairs' }>;
type Choice = Extract<RecallStep['task'], { kind: 'choice' }>;

/** The one part of a question that is a choice already. */
const wholeQuestion = 'question';

function itself(step: RecallStep, task: Choice): ReviewQuestion[] {
  const { prompt, intro } = step;
  return ask(step, {
    part: wholeQuestion,
    topic: prompt,
    task: null,
    paper: null,
    prompt,
    intro,
    options: task.options,
  });
}

/** Each pair is asked by itself: its left side, and which of the right sides goes with it. */
function eachPair(step: RecallStep, task: Pairs): ReviewQuestion[] {
  return task.pairs.flatMap((pair) =>
    ask(step, {
      part: pair.id,
      topic: pair.left,
      task: step.prompt,
      paper: null,
      prompt: whatGoesWith(pair.left),
      // The reason is the pair's own: what the other right sides are is not asked here.
      options: task.pairs.map(({ id, right }) => ({ id, text: right, right: id === pair.id, why: pair.why })),
    }),
  );
}

function playedChoice(states: readonly RecallState[]): PlayedPart[] {
  const last = states.at(-1);
  if (last?.status !== 'done') return [];
  return [{ part: wholeQuestion, firstTry: last.mistakes === 0 && !last.hinted && !last.revealed }];
}

function playedPairs(task: Pairs, states: readonly RecallState[]): PlayedPart[] {
  const last = states.at(-1);
  if (last === undefined) return [];
  return task.pairs.flatMap(({ id }) => {
    const isOpen = (state: RecallState) => ownEntry(state.matched, id) === undefined;
    if (isOpen(last) && !last.tried.includes(id)) return [];
    return [{ part: id, firstTry: !last.tried.includes(id) && !wasHelped(states, isOpen) }];
  });
}

export const recallReview: ReviewRules<'recall'> = {
  questions: (step) => (step.task.kind === 'choice' ? itself(step, step.task) : eachPair(step, step.task)),
  played: (step, states) =>
    step.task.kind === 'choice' ? playedChoice(states) : playedPairs(step.task, states),
};
