import type { DialogueStep } from '@mikrosprint/curriculum';
import type { DialogueState } from '../types.js';
import { ask, wasHelped, type ReviewOption, type ReviewRules } from './question.js';
import { thenYouHear, thereIsABetterOne, words } from './words.js';

type Node = DialogueStep['nodes'][number];

/** The good answer beside the others. Where several are good the first is asked for and the rest stay out. */
function optionsOf(node: Node): ReviewOption[] {
  const good = node.choices.find(({ quality }) => quality === 'good');
  return node.choices
    .filter((choice) => choice === good || choice.quality !== 'good')
    .map((choice) => ({
      id: choice.id,
      text: choice.label,
      right: choice === good,
      why: whyOf(choice),
    }));
}

/** A bad choice is explained by the content; the others are answered by the person one speaks with. */
function whyOf({ quality, reply }: Node['choices'][number]) {
  if (quality === 'bad') return reply;
  return quality === 'good' ? thenYouHear(reply) : thereIsABetterOne(reply);
}

function isPassed(state: DialogueState, node: Node): boolean {
  return state.path.some((passed) => passed.node === node.id);
}

function wentWell(states: readonly DialogueState[], node: Node): boolean {
  const chosen = states.at(-1)?.path.find((passed) => passed.node === node.id)?.choice;
  const quality = node.choices.find(({ id }) => id === chosen)?.quality;
  const slipped = states.some((state) => state.node === node.id && state.tried.length > 0);
  const hinted = wasHelped(states, (before) => !isPassed(before, node), ['hinted']);
  // Showing an answer shows one turn of the talk; the next is open as usual.
  const shown = wasHelped(states, (before) => before.node === node.id, ['revealed']);
  return quality === 'good' && !slipped && !hinted && !shown && !wasShownLater(states, node);
}

/** `revealed` stays set once it was used: a second showing is seen by a step onward that earned nothing. */
function wasShownLater(states: readonly DialogueState[], node: Node): boolean {
  return states.some((state, index) => {
    const before = states[index - 1];
    if (before === undefined || !before.revealed || before.node !== node.id) return false;
    return isPassed(state, node) && state.points === before.points;
  });
}

/** Each turn of the talk: what the person says, and which answer is best. */
export const dialogueReview: ReviewRules<'dialogue'> = {
  questions: (step) =>
    step.nodes.flatMap((node) =>
      ask(step, {
        part: node.id,
        topic: node.says,
        task: step.prompt,
        paper: null,
        prompt: words.bestAnswer,
        intro: { actor: step.actor, text: node.says },
        options: optionsOf(node),
      }),
    ),

  played: (step, states) => {
    const last = states.at(-1);
    if (last === undefined) return [];
    return step.nodes.flatMap((node) =>
      isPassed(last, node) ? [{ part: node.id, firstTry: wentWell(states, node) }] : [],
    );
  },
};
