import type { LocalizedText, TriageStep } from '@mikrosprint/curriculum';
import { ownEntry, textAt } from '../payload.js';
import { shuffled } from '../random.js';
import { untouched } from '../rules.js';
import type { MechanicRules, StepActionInput, StepMove } from '../rules.js';
import { shareEarned, shareOf } from '../scoring.js';
import { joined, texts, tooLate } from '../texts.js';
import type { Refusal, TriageState } from '../types.js';
import { inPractice, viewBase } from '../view-base.js';

/*
 * Sorting cases. When any has a priority the right pile gives 70 and the order 30, else the pile gives all. Order:
 * at the moment it was placed, nothing more urgent was still waiting. The clock moves for each place, right or
 * wrong; a case whose deadline has passed is out and gives nothing. Exam: piles may be changed until they are
 * handed in; a change takes no time and keeps the case's turn.
 */

type Item = TriageStep['items'][number];

const wholePile = 100;
const pileBesideOrder = 70;

function minutesOf(time: string): number {
  const [hours = '0', minutes = '0'] = time.split(':');
  return Number(hours) * 60 + Number(minutes);
}

function isOrdered(step: TriageStep): boolean {
  return step.items.some((item) => item.priority !== undefined);
}

/** A case without a priority waits for all that have one. */
function urgencyOf(item: Item): number {
  return item.priority ?? Number.POSITIVE_INFINITY;
}

function isWaiting(state: TriageState, item: Item): boolean {
  return ownEntry(state.placed, item.id) === undefined && !state.late.includes(item.id);
}

function isOutOfTurn(step: TriageStep, state: TriageState, item: Item): boolean {
  return step.items.some((other) => isWaiting(state, other) && urgencyOf(other) < urgencyOf(item));
}

/** Points of the pile and of the turn for one item, before what the try takes off. */
function sharesOf(step: TriageStep, item: Item): { pile: number; turn: number } {
  const index = step.items.indexOf(item);
  const pileTotal = isOrdered(step) ? pileBesideOrder : wholePile;
  return {
    pile: shareOf(pileTotal, step.items.length, index),
    turn: shareOf(wholePile - pileTotal, step.items.length, index),
  };
}

/** Moves the clock one action on and takes out what came too late. */
function passTime(step: TriageStep, state: TriageState): TriageState {
  const { clock } = step;
  if (!clock) return state;
  const minutes = state.minutes + clock.minutesPerAction;
  const now = minutesOf(clock.start) + minutes;
  const lost = step.items.filter(
    (item) => item.deadline !== undefined && minutesOf(item.deadline) < now && isWaiting(state, item),
  );
  if (lost.length === 0) return { ...state, minutes };
  return { ...state, minutes, late: [...state.late, ...lost.map((item) => item.id)] };
}

/** What a place makes known, with the cases that were lost while it was done. */
function spoken(
  step: TriageStep,
  before: TriageState,
  after: TriageState,
  why: LocalizedText[],
): LocalizedText {
  const lost = step.items.filter((item) => after.late.includes(item.id) && !before.late.includes(item.id));
  return joined([...why, ...lost.map((item) => tooLate(item.subject))]);
}

function isSettled(step: TriageStep, state: TriageState): boolean {
  return !step.items.some((item) => isWaiting(state, item));
}

function misplace(step: TriageStep, state: TriageState, item: Item, pile: string): StepMove<'triage'> {
  const tried = [...(ownEntry(state.tried, item.id) ?? []), pile];
  const next = passTime(step, {
    ...state,
    mistakes: state.mistakes + 1,
    tried: { ...state.tried, [item.id]: tried },
  });
  return {
    state: { ...next, status: isSettled(step, next) ? 'done' : 'open' },
    feedback: { tone: 'bad', text: spoken(step, state, next, [item.why]), actor: null },
    fx: { kind: 'bad', subject: item.id, to: pile },
  };
}

/** In practice: a wrong pile says why and the item stays in hand; a right one keeps it. */
function place(step: TriageStep, state: TriageState, item: Item, pile: string): StepMove<'triage'> | Refusal {
  const tried = ownEntry(state.tried, item.id) ?? [];
  if (!isWaiting(state, item) || tried.includes(pile)) return 'already-tried';
  if (item.pile !== pile) return misplace(step, state, item, pile);

  const turned = isOutOfTurn(step, state, item);
  const { hinted } = state;
  const shares = sharesOf(step, item);
  const earned =
    shares.pile * shareEarned({ hinted, first: tried.length === 0 }) +
    (turned ? 0 : shares.turn * shareEarned({ hinted, first: true }));
  const next = passTime(step, {
    ...state,
    placed: { ...state.placed, [item.id]: pile },
    sequence: [...state.sequence, item.id],
    outOfTurn: turned ? [...state.outOfTurn, item.id] : state.outOfTurn,
    points: state.points + earned,
  });
  const done = isSettled(step, next);
  const why = turned ? [item.why, texts.moreUrgent] : [item.why];
  return {
    state: { ...next, status: done ? 'done' : 'open' },
    feedback: { tone: turned ? 'ok' : 'good', text: spoken(step, state, next, why), actor: null },
    fx: { kind: done ? 'step-done' : turned ? 'ok' : 'good', subject: item.id, to: pile },
  };
}

function placeInExam(
  step: TriageStep,
  state: TriageState,
  item: Item,
  pile: string,
): StepMove<'triage'> | Refusal {
  if (state.late.includes(item.id)) return 'already-tried';
  const current = ownEntry(state.placed, item.id);
  if (current === pile) return 'already-tried';
  const placed = { ...state.placed, [item.id]: pile };
  const fx = { kind: 'neutral', subject: item.id, to: pile } as const;
  if (current !== undefined) return { state: { ...state, placed }, feedback: null, fx };
  const outOfTurn = isOutOfTurn(step, state, item) ? [...state.outOfTurn, item.id] : state.outOfTurn;
  const sequence = [...state.sequence, item.id];
  return { state: passTime(step, { ...state, placed, sequence, outOfTurn }), feedback: null, fx };
}

function handIn(step: TriageStep, state: TriageState): StepMove<'triage'> | Refusal {
  if (!isSettled(step, state)) return 'incomplete';
  let points = 0;
  for (const item of step.items) {
    const pile = ownEntry(state.placed, item.id);
    if (pile === undefined) continue;
    const shares = sharesOf(step, item);
    if (pile === item.pile) points += shares.pile;
    if (!state.outOfTurn.includes(item.id)) points += shares.turn;
  }
  return {
    state: { ...state, status: 'done', points, mistakes: points === wholePile ? 0 : 1 },
    feedback: null,
    fx: { kind: 'neutral', subject: null, to: null },
  };
}

/** The waiting item whose turn it is: the most urgent, then the one whose time runs out first. */
function nextInTurn(step: TriageStep, state: TriageState): Item | undefined {
  const deadline = (item: Item) => (item.deadline === undefined ? Infinity : minutesOf(item.deadline));
  return step.items
    .filter((item) => isWaiting(state, item))
    .sort((one, other) =>
      urgencyOf(one) === urgencyOf(other)
        ? Math.sign(deadline(one) - deadline(other)) || 0
        : urgencyOf(one) - urgencyOf(other),
    )[0];
}

export const triageRules: MechanicRules<'triage'> = {
  start() {
    return {
      ...untouched(100),
      mechanic: 'triage',
      placed: {},
      tried: {},
      late: [],
      outOfTurn: [],
      sequence: [],
      minutes: 0,
    };
  },

  advance(step, state, action, context) {
    if (action.type === 'hand-in') return handIn(step, state);
    if (action.type !== 'place') return 'unknown-action';
    const itemId = textAt(action.payload, 'item');
    const pileId = textAt(action.payload, 'pile');
    if (itemId === null || pileId === null) return 'invalid-payload';
    const item = step.items.find((candidate) => candidate.id === itemId);
    const pile = step.piles.find((candidate) => candidate.id === pileId);
    if (!item || !pile) return 'unknown-id';
    return context.mode === 'exam'
      ? placeInExam(step, state, item, pile.id)
      : place(step, state, item, pile.id);
  },

  reveal(step, state) {
    const waiting = step.items.filter((item) => isWaiting(state, item));
    const shown = Object.fromEntries(waiting.map((item) => [item.id, item.pile]));
    return {
      state: {
        ...state,
        status: 'done',
        revealed: true,
        placed: { ...state.placed, ...shown },
        sequence: [...state.sequence, ...waiting.map((item) => item.id)],
      },
      feedback: { tone: 'info', text: texts.itemsShown, actor: null },
      fx: { kind: 'reveal', subject: null, to: null },
    };
  },

  view(step, context) {
    return {
      ...viewBase(step, context),
      mechanic: 'triage',
      piles: step.piles.map((pile) => ({
        id: pile.id,
        label: pile.label,
        help: pile.help ?? null,
        mark: pile.mark,
      })),
      items: shuffled(step.items, context.seed, step.id).map((item, index) => ({
        id: item.id,
        number: index + 1,
        from: item.from ?? null,
        subject: item.subject,
        body: item.body ?? null,
        deadline: item.deadline ?? null,
        why: inPractice(context, item.why),
      })),
      ordered: isOrdered(step),
    };
  },

  solve(step, state, context): StepActionInput | null {
    const next = nextInTurn(step, state);
    if (next) return { type: 'place', payload: { item: next.id, pile: next.pile } };
    if (context.mode === 'practice') return null;
    const misplaced = step.items.find((item) => {
      const pile = ownEntry(state.placed, item.id);
      return pile !== undefined && pile !== item.pile;
    });
    if (!misplaced) return { type: 'hand-in', payload: {} };
    return { type: 'place', payload: { item: misplaced.id, pile: misplaced.pile } };
  },
};
