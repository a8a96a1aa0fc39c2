import type { SpotStep, SpotThing } from '@mikrosprint/curriculum';
import { textAt } from '../payload.js';
import { shuffled } from '../random.js';
import { untouched } from '../rules.js';
import type { MechanicRules, StepActionInput, StepContext, StepMove } from '../rules.js';
import { shareEarned, shareOf } from '../scoring.js';
import { texts } from '../texts.js';
import type { Refusal, SpotState } from '../types.js';
import { inPractice, viewBase } from '../view-base.js';

/*
 * Finding what is wrong in a room or a document. Each target gives its share of 100; any decoy that is picked
 * takes the first-try bonus of what is still open. Exam: mark and unmark, then hand in;
 * (right marks - wrong marks) of the targets, never below nothing.
 */

/** In practice a tap is an answer. */
function pick(step: SpotStep, state: SpotState, thing: SpotThing): StepMove<'spot'> | Refusal {
  if (state.found.includes(thing.id) || state.missed.includes(thing.id)) return 'already-tried';
  const targetIndex = step.targets.findIndex((target) => target.id === thing.id);
  if (targetIndex < 0) {
    return {
      state: { ...state, mistakes: state.mistakes + 1, missed: [...state.missed, thing.id] },
      feedback: { tone: 'bad', text: thing.why, actor: null },
      fx: { kind: 'bad', subject: thing.id, to: null },
    };
  }
  const found = [...state.found, thing.id];
  const done = found.length === step.targets.length;
  const share = shareOf(100, step.targets.length, targetIndex);
  const first = state.missed.length === 0;
  return {
    state: {
      ...state,
      status: done ? 'done' : 'open',
      found,
      points: state.points + share * shareEarned({ hinted: state.hinted, first }),
    },
    feedback: { tone: 'good', text: thing.why, actor: null },
    fx: { kind: done ? 'step-done' : 'good', subject: thing.id, to: null },
  };
}

/** In an exam a tap marks, and takes the mark away again. */
function toggle(state: SpotState, id: string): StepMove<'spot'> {
  const marked = state.marked.includes(id)
    ? state.marked.filter((other) => other !== id)
    : [...state.marked, id];
  return { state: { ...state, marked }, feedback: null, fx: { kind: 'neutral', subject: id, to: null } };
}

function handIn(step: SpotStep, state: SpotState): StepMove<'spot'> | Refusal {
  if (state.marked.length === 0) return 'incomplete';
  const hits = step.targets.filter((target) => state.marked.includes(target.id)).length;
  const wrong = state.marked.length - hits;
  const points = Math.round((100 * Math.max(0, hits - wrong)) / step.targets.length);
  return {
    state: { ...state, status: 'done', points, mistakes: points === 100 ? 0 : 1 },
    feedback: null,
    fx: { kind: 'neutral', subject: null, to: null },
  };
}

/** A room is numbered from left to right, so that a number is quick to find; a document as it is written. */
function inShownOrder(step: SpotStep, context: StepContext): SpotThing[] {
  const things = shuffled([...step.targets, ...step.decoys], context.seed, step.id);
  const { order } = step;
  if (step.surface === 'document' && order) {
    return things.sort((one, other) => order.indexOf(one.id) - order.indexOf(other.id));
  }
  if (step.surface === 'document') return things;
  const place = (thing: SpotThing) => (thing.box ? thing.box.x + thing.box.y / 1000 : 0);
  return things.sort((one, other) => place(one) - place(other));
}

export const spotRules: MechanicRules<'spot'> = {
  start() {
    return { ...untouched(100), mechanic: 'spot', found: [], missed: [], marked: [] };
  },

  advance(step, state, action, context) {
    if (action.type === 'hand-in') return handIn(step, state);
    if (action.type !== 'tap') return 'unknown-action';
    const id = textAt(action.payload, 'thing');
    if (id === null) return 'invalid-payload';
    const isIt = (thing: SpotThing) => thing.id === id;
    const thing = step.targets.find(isIt) ?? step.decoys.find(isIt);
    if (!thing) return 'unknown-id';
    return context.mode === 'exam' ? toggle(state, id) : pick(step, state, thing);
  },

  reveal(step, state) {
    return {
      state: { ...state, status: 'done', revealed: true, found: step.targets.map((target) => target.id) },
      feedback: { tone: 'info', text: texts.thingsShown, actor: null },
      fx: { kind: 'reveal', subject: null, to: null },
    };
  },

  view(step, context) {
    return {
      ...viewBase(step, context),
      mechanic: 'spot',
      surface: step.surface,
      document: step.document ?? null,
      things: inShownOrder(step, context).map((thing, index) => ({
        id: thing.id,
        number: index + 1,
        label: thing.label,
        box: thing.box ?? null,
        prop: thing.prop ?? null,
        why: inPractice(context, thing.why),
      })),
      targetCount: step.targets.length,
    };
  },

  solve(step, state, context): StepActionInput | null {
    if (context.mode === 'practice') {
      const open = step.targets.find((target) => !state.found.includes(target.id));
      return open ? { type: 'tap', payload: { thing: open.id } } : null;
    }
    const isTarget = (id: string) => step.targets.some((target) => target.id === id);
    const change =
      step.targets.find((target) => !state.marked.includes(target.id))?.id ??
      state.marked.find((id) => !isTarget(id));
    if (change === undefined) return { type: 'hand-in', payload: {} };
    return { type: 'tap', payload: { thing: change } };
  },
};
