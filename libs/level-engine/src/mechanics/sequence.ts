import type { LocalizedText, SequenceStep } from '@mikrosprint/curriculum';
import { ownEntry, textAt } from '../payload.js';
import { untouched } from '../rules.js';
import type { MechanicRules, StepActionInput, StepMove } from '../rules.js';
import { shareEarned, shareOf } from '../scoring.js';
import { texts } from '../texts.js';
import type { Refusal, SequenceState } from '../types.js';
import { inPractice, viewBase } from '../view-base.js';
import {
  cardsAsDealt,
  fewestWrong,
  isBoard,
  partsOf,
  rightArrangement,
  type Arrangement,
  type SequencePart,
} from './sequence-parts.js';

/*
 * Putting cards in order, or in their places. Moving is free, in practice and in an exam. Practice: a check looks at
 * it; every part that is right at the first check gives its share, later half, after a hint a quarter, and keeps it
 * whatever is moved afterwards. Exam: handed in once, the share of right parts.
 */

/** Where a card lies that has no place on the board. */
const tray = 'tray';

/** The whole arrangement as one text, to know it again. */
function nameOf({ order, placed }: Arrangement): string {
  const places = Object.entries(placed).map(([card, slot]) => `${card}@${slot}`);
  return [...order, ...places.sort()].join(' ');
}

/** A place in a line, counted from 1. */
function placeIn(order: readonly string[], to: string): number | null {
  const place = Number(to);
  const isOne = /^[1-9]\d?$/u.test(to) && place <= order.length;
  return isOne ? place : null;
}

function moveInLine(state: SequenceState, card: string, to: string): SequenceState | Refusal {
  const place = placeIn(state.order, to);
  if (place === null) return 'unknown-id';
  if (state.order[place - 1] === card) return 'already-tried';
  const others = state.order.filter((id) => id !== card);
  return { ...state, order: [...others.slice(0, place - 1), card, ...others.slice(place - 1)] };
}

/** A card to a slot or beside the board; whoever lay there takes the place it came from. */
function moveOnBoard(
  state: SequenceState,
  slots: readonly { id: string }[],
  card: string,
  to: string,
): SequenceState | Refusal {
  if (to !== tray && !slots.some(({ id }) => id === to)) return 'unknown-id';
  const from = ownEntry(state.placed, card) ?? tray;
  if (from === to) return 'already-tried';
  const entries = Object.entries(state.placed).filter(([other]) => other !== card);
  const placed = entries.flatMap(([other, slot]) => {
    if (slot !== to) return [[other, slot] as const];
    return from === tray ? [] : [[other, from] as const];
  });
  return { ...state, placed: Object.fromEntries(to === tray ? placed : [...placed, [card, to]]) };
}

function move(step: SequenceStep, state: SequenceState, payload: unknown): StepMove<'sequence'> | Refusal {
  const card = textAt(payload, 'item');
  const to = textAt(payload, 'to');
  if (card === null || to === null) return 'invalid-payload';
  if (!step.cards.some(({ id }) => id === card)) return 'unknown-id';
  const { arrangement } = step;
  const moved =
    arrangement.kind === 'slots'
      ? moveOnBoard(state, arrangement.slots, card, to)
      : moveInLine(state, card, to);
  if (typeof moved === 'string') return moved;
  return {
    state: { ...moved, wrong: state.wrong.filter((id) => id !== card) },
    feedback: 'stays',
    fx: { kind: 'neutral', subject: card, to },
  };
}

function isComplete(step: SequenceStep, state: SequenceState): boolean {
  return !isBoard(step) || Object.keys(state.placed).length === step.cards.length;
}

/** Every card as one reads them: along the line, or from slot to slot. */
function cardsInOrder(step: SequenceStep, state: SequenceState): string[] {
  const { arrangement } = step;
  if (arrangement.kind !== 'slots') return state.order;
  const holder = (slot: string) => Object.keys(state.placed).find((card) => state.placed[card] === slot);
  return arrangement.slots.flatMap(({ id }) => holder(id) ?? []);
}

/** Why the first wrong thing is wrong: the broken rule's own word, else that of the first card that stands wrong. */
function firstWhy(step: SequenceStep, broken: SequencePart, wrong: readonly string[]): LocalizedText {
  const card = step.cards.find(({ id }) => id === wrong[0]);
  return (step.arrangement.kind === 'before' ? broken.why : card?.why) ?? texts.orderWrong;
}

/** Practice: looks at the arrangement. */
function check(step: SequenceStep, state: SequenceState): StepMove<'sequence'> | Refusal {
  if (!isComplete(step, state)) return 'incomplete';
  const lastCheck = nameOf(state);
  if (lastCheck === state.lastCheck) return 'already-tried';
  const parts = partsOf(step);
  const factor = shareEarned({ hinted: state.hinted, first: state.checks === 0 });
  const earned = [...state.earned];
  let { points } = state;
  parts.forEach((part, index) => {
    if (!part.isRight(state) || earned.includes(part.id)) return;
    earned.push(part.id);
    points += shareOf(100, parts.length, index) * factor;
  });
  const looked = { ...state, checks: state.checks + 1, earned, points, lastCheck };
  const broken = parts.filter((part) => !part.isRight(state));
  const [first] = broken;
  if (first === undefined) {
    const text = isBoard(step) ? texts.placesRight : texts.orderRight;
    return {
      state: { ...looked, status: 'done', wrong: [] },
      feedback: { tone: 'good', text, actor: null },
      fx: { kind: 'step-done', subject: null, to: null },
    };
  }
  const wrong = fewestWrong(broken, cardsInOrder(step, state));
  return {
    state: { ...looked, wrong, mistakes: state.mistakes + 1 },
    feedback: { tone: 'bad', text: firstWhy(step, first, wrong), actor: null },
    fx: { kind: 'bad', subject: wrong[0] ?? null, to: null },
  };
}

function handIn(step: SequenceStep, state: SequenceState): StepMove<'sequence'> | Refusal {
  if (!isComplete(step, state)) return 'incomplete';
  const parts = partsOf(step);
  const shares = parts.map((part, index) => (part.isRight(state) ? shareOf(100, parts.length, index) : 0));
  const points = shares.reduce((sum, share) => sum + share, 0);
  return {
    state: { ...state, status: 'done', points, mistakes: points === 100 ? 0 : 1 },
    feedback: null,
    fx: { kind: 'neutral', subject: null, to: null },
  };
}

/** The next move towards a right arrangement: the first place along it that is not as it should be. */
function nextMove(step: SequenceStep, state: SequenceState): StepActionInput | null {
  const { order, placed } = rightArrangement(step);
  const index = order.findIndex((id, place) => state.order[place] !== id);
  const card = order[index];
  if (card !== undefined) return { type: 'move', payload: { item: card, to: String(index + 1) } };
  const entry = Object.entries(placed).find(([id, slot]) => ownEntry(state.placed, id) !== slot);
  return entry ? { type: 'move', payload: { item: entry[0], to: entry[1] } } : null;
}

export const sequenceRules: MechanicRules<'sequence'> = {
  start(step, context) {
    return {
      ...untouched(100),
      mechanic: 'sequence',
      order: isBoard(step) ? [] : cardsAsDealt(step, context).map(({ id }) => id),
      placed: {},
      checks: 0,
      earned: [],
      wrong: [],
      lastCheck: '',
    };
  },

  advance(step, state, action, context) {
    if (action.type === 'move') return move(step, state, action.payload);
    if (action.type === 'hand-in') return handIn(step, state);
    if (action.type !== 'check') return 'unknown-action';
    return context.mode === 'exam' ? 'not-in-exam' : check(step, state);
  },

  reveal(step, state) {
    const { order, placed } = rightArrangement(step);
    return {
      state: {
        ...state,
        status: 'done',
        revealed: true,
        order: [...order],
        placed: { ...placed },
        wrong: [],
      },
      feedback: { tone: 'info', text: isBoard(step) ? texts.placesShown : texts.orderShown, actor: null },
      fx: { kind: 'reveal', subject: null, to: null },
    };
  },

  view(step, context) {
    return {
      ...viewBase(step, context),
      mechanic: 'sequence',
      cards: cardsAsDealt(step, context).map((card, index) => ({
        id: card.id,
        number: index + 1,
        label: card.label,
        detail: card.detail ?? null,
        why: inPractice(context, card.why),
      })),
      slots: slotsOf(step),
      submit: step.submit,
    };
  },

  solve(step, state, context): StepActionInput | null {
    const parts = partsOf(step);
    const isRight = isComplete(step, state) && parts.every((part) => part.isRight(state));
    const next = isRight ? null : nextMove(step, state);
    return next ?? { type: context.mode === 'exam' ? 'hand-in' : 'check', payload: {} };
  },
};

function slotsOf(step: SequenceStep) {
  if (step.arrangement.kind !== 'slots') return null;
  return step.arrangement.slots.map(({ id, label, detail }, index) => ({
    id,
    number: index + 1,
    label,
    detail: detail ?? null,
  }));
}
