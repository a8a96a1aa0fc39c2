import type { SpotThing } from '@mikrosprint/curriculum';
import type { SpotState } from '../types.js';
import { ask, wasHelped, type PlayedPart, type ReviewOption, type ReviewRules } from './question.js';
import { isItOneOfThem, words } from './words.js';

function yesOrNo({ why }: SpotThing, isTarget: boolean): ReviewOption[] {
  return [
    { id: 'yes', text: words.yesOneOfThem, right: isTarget, why },
    { id: 'no', text: words.notOneOfThem, right: !isTarget, why },
  ];
}

/** Each thing in the room and each sentence of the document: is it one of those to find? */
export const spotReview: ReviewRules<'spot'> = {
  questions: (step) =>
    [...step.targets, ...step.decoys].flatMap((thing) =>
      ask(step, {
        part: thing.id,
        topic: thing.label,
        task: step.prompt,
        paper: null,
        prompt: isItOneOfThem(thing.label),
        options: yesOrNo(thing, step.targets.includes(thing)),
      }),
    ),

  played: (step, states) => {
    const last = states.at(-1);
    if (last === undefined) return [];
    const found = step.targets.flatMap(({ id }): PlayedPart[] => {
      if (!last.found.includes(id)) return [];
      const isOpen = (state: SpotState) => !state.found.includes(id);
      return [{ part: id, firstTry: !wasHelped(states, isOpen) }];
    });
    // A decoy that was left alone says nothing: perhaps it was not looked at.
    return [...found, ...last.missed.map((part) => ({ part, firstTry: false }))];
  },
};
