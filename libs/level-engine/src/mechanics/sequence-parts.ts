import { slotsThatFit } from '@mikrosprint/curriculum';
import type { LocalizedText, SequenceStep } from '@mikrosprint/curriculum';
import { ownEntry } from '../payload.js';
import { shuffled } from '../random.js';
import type { StepContext } from '../rules.js';

/*
 * What an arrangement is judged by. In a line each pair of cards whose order matters is a part; on a board each card
 * and its place is one. Every arrangement whose parts are all right is right.
 */

/** How the cards lie: in a line `order` counts, on a board `placed` (card id -> slot id). */
export interface Arrangement {
  order: readonly string[];
  placed: Readonly<Record<string, string>>;
}

export interface SequencePart {
  /** "first<then" for a pair, the card's id for a place. */
  id: string;
  cards: readonly string[];
  why: LocalizedText | null;
  isRight(arrangement: Arrangement): boolean;
}

function pairPart(first: string, then: string, why: LocalizedText | null): SequencePart {
  return {
    id: `${first}<${then}`,
    cards: [first, then],
    why,
    isRight: ({ order }) => order.indexOf(first) < order.indexOf(then),
  };
}

const known = new WeakMap<SequenceStep, readonly SequencePart[]>();

/** All parts, in the order of the file; points are shared over them. They are the step's own and made once. */
export function partsOf(step: SequenceStep): readonly SequencePart[] {
  const parts = known.get(step) ?? madeParts(step);
  known.set(step, parts);
  return parts;
}

function madeParts(step: SequenceStep): SequencePart[] {
  const { arrangement, cards } = step;
  if (arrangement.kind === 'before') {
    return arrangement.rules.map(({ first, then, why }) => pairPart(first, then, why));
  }
  if (arrangement.kind === 'order') {
    return cards.flatMap((first, index) =>
      cards.slice(index + 1).map((then) => pairPart(first.id, then.id, null)),
    );
  }
  return cards.map(({ id, why }) => ({
    id,
    cards: [id],
    why,
    isRight: ({ placed }) => {
      const slot = ownEntry(placed, id);
      return slot !== undefined && (ownEntry(arrangement.accept, id) ?? []).includes(slot);
    },
  }));
}

export function isBoard(step: SequenceStep): boolean {
  return step.arrangement.kind === 'slots';
}

/**
 * The cards by the seed, as they are numbered and as a line begins. A line never begins right: turned round, every
 * pair that was right is wrong.
 */
export function cardsAsDealt(step: SequenceStep, context: StepContext): SequenceStep['cards'] {
  const dealt = shuffled(step.cards, context.seed, step.id);
  if (isBoard(step)) return dealt;
  const order = dealt.map(({ id }) => id);
  const isRight = partsOf(step).every((part) => part.isRight({ order, placed: {} }));
  return isRight ? dealt.reverse() : dealt;
}

/** A right arrangement: the cards as they stand in the file, or a place for each. */
export function rightArrangement(step: SequenceStep): Arrangement {
  if (isBoard(step)) return { order: [], placed: slotsThatFit(step) ?? {} };
  return { order: step.cards.map(({ id }) => id), placed: {} };
}

/**
 * The fewest cards that together touch every broken part: whoever moves these can put it right, and no card is
 * called wrong that only has wrong neighbours. Among equals the ones that stand first.
 * @param inOrder every card, as they stand now (at most 8, so that all sets can be tried)
 */
export function fewestWrong(broken: readonly SequencePart[], inOrder: readonly string[]): string[] {
  const bitOf = (card: string) => 2 ** inOrder.indexOf(card);
  const touched = broken.map(({ cards }) => cards.reduce((bits, card) => bits | bitOf(card), 0));
  const everyCard = 2 ** inOrder.length - 1;
  let best = everyCard;
  for (let set = 0; set < everyCard; set += 1) {
    const isFewer = sizeOf(set) < sizeOf(best);
    if (isFewer && touched.every((cards) => (cards & set) !== 0)) best = set;
  }
  return inOrder.filter((card) => (bitOf(card) & best) !== 0);
}

/** How many bits are set. */
function sizeOf(set: number): number {
  let size = 0;
  for (let rest = set; rest > 0; rest &= rest - 1) size += 1;
  return size;
}
