import type { LocalizedText, SequenceStep } from '@mikrosprint/curriculum';
import { joined } from '../texts.js';
import type { SequenceState } from '../types.js';
import { ask, wasHelped, type ReviewQuestion, type ReviewRules } from './question.js';
import { whereDoesItBelong, words } from './words.js';

type Card = SequenceStep['cards'][number];
type Slots = Extract<SequenceStep['arrangement'], { kind: 'slots' }>;

/** A pair of cards as the state names it: the earlier one first. */
function pairPart(first: string, then: string): string {
  return `${first}<${then}`;
}

function whichFirst(
  step: SequenceStep,
  cards: { first: Card; then: Card },
  why: { right: LocalizedText; wrong: LocalizedText },
): ReviewQuestion[] {
  const { first, then } = cards;
  return ask(step, {
    part: pairPart(first.id, then.id),
    topic: first.label,
    task: step.prompt,
    paper: null,
    prompt: words.whatComesFirst,
    options: [
      { id: first.id, text: first.label, right: true, why: why.right },
      { id: then.id, text: then.label, right: false, why: why.wrong },
    ],
  });
}

function whichPlace(step: SequenceStep, card: Card, { slots, accept }: Slots): ReviewQuestion[] {
  const accepted = accept[card.id] ?? [];
  const options = slots
    .filter(({ id }) => id === accepted[0] || !accepted.includes(id))
    .map((slot) => ({
      id: slot.id,
      text: slot.detail ? joinedWithColon(slot.label, slot.detail) : slot.label,
      right: slot.id === accepted[0],
      why: card.why,
    }));
  return ask(step, {
    part: card.id,
    topic: card.label,
    task: step.prompt,
    paper: card.detail ? { title: null, from: null, paragraphs: [card.detail] } : null,
    prompt: whereDoesItBelong(card.label),
    options,
  });
}

function joinedWithColon(label: LocalizedText, detail: LocalizedText): LocalizedText {
  const text = { da: `${label.da}: ${detail.da}` };
  return label.en === undefined || detail.en === undefined
    ? text
    : { ...text, en: `${label.en}: ${detail.en}` };
}

/** Neighbours of the one right order, the pairs a rule speaks of, or the place of each card on a board. */
function questionsOf(step: SequenceStep): ReviewQuestion[] {
  const { arrangement, cards } = step;
  switch (arrangement.kind) {
    case 'order':
      return cards.flatMap((then, index) => {
        const first = cards[index - 1];
        if (first === undefined) return [];
        const why = joined([first.why, then.why]);
        return whichFirst(step, { first, then }, { right: why, wrong: why });
      });
    case 'before':
      return arrangement.rules.flatMap((rule) => {
        const first = cards.find(({ id }) => id === rule.first);
        const then = cards.find(({ id }) => id === rule.then);
        if (first === undefined || then === undefined) return [];
        return whichFirst(step, { first, then }, { right: rule.why, wrong: rule.why });
      });
    case 'slots':
      return cards.flatMap((card) => whichPlace(step, card, arrangement));
  }
}

export const sequenceReview: ReviewRules<'sequence'> = {
  questions: questionsOf,

  played: (step, states) => {
    const firstCheck = states.find(({ checks }) => checks > 0);
    if (firstCheck === undefined) return [];
    return questionsOf(step).map(({ part }) => {
      const isOpen = (state: SequenceState) => !state.earned.includes(part);
      return { part, firstTry: !isOpen(firstCheck) && !wasHelped(states, isOpen) };
    });
  },
};
