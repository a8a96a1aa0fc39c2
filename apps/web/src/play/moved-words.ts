import type { LocalizedText } from '@mikrosprint/curriculum';
import type { Fx } from '@mikrosprint/level-engine';
import type { ShownStep } from './shown-step.js';

/** A sentence of the play words, with what goes into its holes; `slot` is authored text. */
export interface MovedWords {
  key: string;
  values: Record<string, number>;
  slot?: LocalizedText;
}

/**
 * Where a card or a part of a text has come to lie, for those who cannot see it move. It is read from the state, so a
 * drag on the stage is told as well as a press in the panel.
 */
export function movedWords({ step, state }: ShownStep, fx: Fx): MovedWords | null {
  if (fx.subject === null || fx.kind !== 'neutral' || state.status === 'done') return null;
  if (step.mechanic === 'compose' && state.mechanic === 'compose') {
    const block = step.blocks.find(({ id }) => id === fx.subject);
    const place = state.chosen.indexOf(fx.subject) + 1;
    if (!block) return null;
    if (place === 0) return { key: 'compose.removed', values: { number: block.number } };
    return { key: 'compose.moved', values: { number: block.number, place, total: state.chosen.length } };
  }
  if (step.mechanic !== 'sequence' || state.mechanic !== 'sequence') return null;
  const card = step.cards.find(({ id }) => id === fx.subject);
  if (!card) return null;
  const { number } = card;
  if (!step.slots) {
    const place = state.order.indexOf(card.id) + 1;
    return { key: 'sequence.moved', values: { number, place, total: state.order.length } };
  }
  const slot = step.slots.find(({ id }) => id === state.placed[card.id]);
  if (!slot) return { key: 'sequence.movedBack', values: { number } };
  return { key: 'sequence.movedTo', values: { number, place: slot.number }, slot: slot.label };
}
