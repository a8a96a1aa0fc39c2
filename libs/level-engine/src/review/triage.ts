import { ownEntry } from '../payload.js';
import type { TriageState } from '../types.js';
import { ask, wasHelped, type ReviewRules } from './question.js';
import { whereDoesItBelong } from './words.js';

/** Each case by itself: to which pile it goes. */
export const triageReview: ReviewRules<'triage'> = {
  questions: (step) =>
    step.items.flatMap((item) =>
      ask(step, {
        part: item.id,
        topic: item.subject,
        task: step.prompt,
        paper:
          item.from || item.body
            ? { title: null, from: item.from ?? null, paragraphs: item.body ? [item.body] : [] }
            : null,
        prompt: whereDoesItBelong(item.subject),
        options: step.piles.map(({ id, label }) => ({
          id,
          text: label,
          right: id === item.pile,
          why: item.why,
        })),
      }),
    ),

  played: (step, states) => {
    const last = states.at(-1);
    if (last === undefined) return [];
    return step.items.flatMap(({ id }) => {
      const isOpen = (state: TriageState) => ownEntry(state.placed, id) === undefined;
      const wasWrong = ownEntry(last.tried, id) !== undefined;
      // A case that ran out of time was never judged: it says nothing about what one knows.
      if (isOpen(last) && !wasWrong) return [];
      return [{ part: id, firstTry: !wasWrong && !wasHelped(states, isOpen) }];
    });
  },
};
