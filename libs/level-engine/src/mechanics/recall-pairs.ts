import type { RecallStep } from '@mikrosprint/curriculum';
import { ownEntry, textAt } from '../payload.js';
import { shuffled } from '../random.js';
import type { StepAction, StepActionInput, StepContext, StepMove } from '../rules.js';
import { shareEarned, shareOf } from '../scoring.js';
import { texts } from '../texts.js';
import type { LearnerRecall } from '../learner-types.js';
import type { RecallState, Refusal } from '../types.js';
import { inPractice } from '../view-base.js';

/*
 * Pairs to join, each a part of its own. A right side is known by its place in the seeded order and never by its
 * pair's id, which would be the key. Practice: a right join stays, a wrong one halves the left side's share.
 * Exam: joins may be changed until they are handed in.
 */

type PairsTask = Extract<RecallStep['task'], { kind: 'pairs' }>;

/** Right-hand ids in shown order, each with the pair it belongs to. */
export function rightsOf(stepId: string, task: PairsTask, context: StepContext) {
  return shuffled(task.pairs, context.seed, `${stepId}/rights`).map((pair, index) => ({
    id: `r${index + 1}`,
    pair,
  }));
}

type Right = ReturnType<typeof rightsOf>[number];

export function advancePairs(
  stepId: string,
  task: PairsTask,
  state: RecallState,
  action: StepAction,
  context: StepContext,
): StepMove<'recall'> | Refusal {
  const rights = rightsOf(stepId, task, context);
  if (action.type === 'hand-in') return handIn(task, rights, state);
  if (action.type !== 'match') return 'unknown-action';
  const left = textAt(action.payload, 'left');
  const rightId = textAt(action.payload, 'right');
  if (left === null || rightId === null) return 'invalid-payload';
  const right = rights.find((candidate) => candidate.id === rightId);
  if (!right || !task.pairs.some((pair) => pair.id === left)) return 'unknown-id';
  if (ownEntry(state.matched, left) === rightId) return 'already-tried';
  return context.mode === 'exam' ? join(state, left, rightId) : judge(task, state, left, right);
}

/** In practice a join is an answer. */
function judge(
  task: PairsTask,
  state: RecallState,
  left: string,
  right: Right,
): StepMove<'recall'> | Refusal {
  const taken =
    ownEntry(state.matched, left) !== undefined || Object.values(state.matched).includes(right.id);
  const repeated = state.lastMiss?.left === left && state.lastMiss.right === right.id;
  if (taken || repeated) return 'already-tried';
  if (right.pair.id !== left) return miss(state, left, right.id);

  const share = shareOf(100, task.pairs.length, task.pairs.indexOf(right.pair));
  const matched = { ...state.matched, [left]: right.id };
  const done = Object.keys(matched).length === task.pairs.length;
  const first = !state.tried.includes(left);
  return {
    state: {
      ...state,
      status: done ? 'done' : 'open',
      matched,
      lastMiss: null,
      points: state.points + share * shareEarned({ hinted: state.hinted, first }),
    },
    feedback: { tone: 'good', text: right.pair.why, actor: null },
    fx: { kind: done ? 'step-done' : 'good', subject: left, to: right.id },
  };
}

function miss(state: RecallState, left: string, right: string): StepMove<'recall'> {
  const tried = state.tried.includes(left) ? state.tried : [...state.tried, left];
  return {
    state: { ...state, mistakes: state.mistakes + 1, tried, lastMiss: { left, right } },
    feedback: { tone: 'bad', text: texts.pairMissed, actor: null },
    fx: { kind: 'bad', subject: left, to: right },
  };
}

/** Exam: a right side belongs to one left side at a time, so an earlier join of it is undone. */
function join(state: RecallState, left: string, right: string): StepMove<'recall'> {
  const others = Object.entries(state.matched).filter(([, joined]) => joined !== right);
  const matched = { ...Object.fromEntries(others), [left]: right };
  return { state: { ...state, matched }, feedback: null, fx: { kind: 'neutral', subject: left, to: right } };
}

function handIn(task: PairsTask, rights: readonly Right[], state: RecallState): StepMove<'recall'> | Refusal {
  if (Object.keys(state.matched).length < task.pairs.length) return 'incomplete';
  let points = 0;
  task.pairs.forEach((pair, index) => {
    const joined = rights.find((right) => right.id === ownEntry(state.matched, pair.id));
    if (joined?.pair.id === pair.id) points += shareOf(100, task.pairs.length, index);
  });
  return {
    state: { ...state, status: 'done', points, mistakes: points === 100 ? 0 : 1 },
    feedback: null,
    fx: { kind: 'neutral', subject: null, to: null },
  };
}

export function revealPairs(
  stepId: string,
  task: PairsTask,
  state: RecallState,
  context: StepContext,
): StepMove<'recall'> {
  const matched = Object.fromEntries(rightsOf(stepId, task, context).map(({ id, pair }) => [pair.id, id]));
  return {
    state: { ...state, status: 'done', revealed: true, matched, lastMiss: null },
    feedback: { tone: 'info', text: texts.pairsShown, actor: null },
    fx: { kind: 'reveal', subject: null, to: null },
  };
}

export function viewPairs(stepId: string, task: PairsTask, context: StepContext): LearnerRecall['task'] {
  return {
    kind: 'pairs',
    lefts: shuffled(task.pairs, context.seed, `${stepId}/lefts`).map((pair) => ({
      id: pair.id,
      text: pair.left,
      why: inPractice(context, pair.why),
    })),
    rights: rightsOf(stepId, task, context).map(({ id, pair }) => ({ id, text: pair.right })),
  };
}

export function solvePairs(
  stepId: string,
  task: PairsTask,
  state: RecallState,
  context: StepContext,
): StepActionInput | null {
  for (const { id, pair } of rightsOf(stepId, task, context)) {
    if (ownEntry(state.matched, pair.id) !== id) {
      return { type: 'match', payload: { left: pair.id, right: id } };
    }
  }
  return context.mode === 'exam' ? { type: 'hand-in', payload: {} } : null;
}
