import type { ComposeStep } from './steps/compose.js';
import type { SequenceStep } from './steps/sequence.js';

/*
 * A right answer where the content gives only rules: the checks ask whether there is one, the level engine shows it.
 * Pure and deterministic.
 */

/** Ids in an order that obeys every [first, then] pair, otherwise as given; null when the pairs go round in a circle. */
export function orderedBy(
  ids: readonly string[],
  pairs: readonly (readonly [first: string, then: string])[],
): string[] | null {
  const open = [...ids];
  const result: string[] = [];
  while (open.length > 0) {
    const free = open.findIndex((id) => !pairs.some(([first, then]) => then === id && open.includes(first)));
    if (free < 0) return null;
    result.push(...open.splice(free, 1));
  }
  return result;
}

/** Finds the card a slot, moving cards that were placed before when that makes room (Kuhn's augmenting paths). */
function seat(
  card: string,
  accept: Readonly<Record<string, readonly string[]>>,
  taken: Map<string, string>,
  seen: Set<string>,
): boolean {
  for (const slot of Object.hasOwn(accept, card) ? (accept[card] ?? []) : []) {
    if (seen.has(slot)) continue;
    seen.add(slot);
    const holder = taken.get(slot);
    if (holder === undefined || seat(holder, accept, taken, seen)) {
      taken.set(slot, card);
      return true;
    }
  }
  return false;
}

/**
 * A slot for every card of a board, each one that the card accepts and none twice.
 * @returns card id -> slot id; null when the board has no right answer, or the cards stand in a line
 */
export function slotsThatFit(step: SequenceStep): Record<string, string> | null {
  const { arrangement } = step;
  if (arrangement.kind !== 'slots') return null;
  const taken = new Map<string, string>();
  for (const card of step.cards) {
    if (!seat(card.id, arrangement.accept, taken, new Set())) return null;
  }
  return Object.fromEntries([...taken].map(([slot, card]) => [card, slot]));
}

/**
 * A text that meets every rule, keeping as much of a begun one as the rules let stand: the blocks that must not be
 * there are left out, those that are missing are added, and the order is changed only where a rule asks for it.
 * One's own words meet every rule when there are none.
 * @param begun block ids in the order of the text
 * @returns block ids in order; null when the rules contradict one another
 */
export function textThatFits(step: ComposeStep, begun: readonly string[] = []): string[] | null {
  const banned = new Set(step.rules.flatMap((rule) => (rule.rule === 'must-not' ? rule.blocks : [])));
  const text = begun.filter((id) => !banned.has(id));
  const pairs: [string, string][] = [];
  for (const rule of step.rules) {
    if (rule.rule === 'before') pairs.push([rule.first, rule.then]);
    const wanted = rule.rule === 'before' ? [rule.first, rule.then] : [];
    if (rule.rule === 'must' && !rule.blocks.some((id) => text.includes(id))) {
      const block = rule.blocks.find((id) => !banned.has(id));
      if (block === undefined) return null;
      wanted.push(block);
    }
    if (wanted.some((id) => banned.has(id))) return null;
    text.push(...wanted.filter((id) => !text.includes(id)));
  }
  return orderedBy(text, pairs);
}
