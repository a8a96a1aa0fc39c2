import type { ShiftStep, TaskStep } from '@mikrosprint/curriculum';
import { helpWith, isHelp } from '../help.js';
import { ownEntry, textAt } from '../payload.js';
import { untouched } from '../rules.js';
import type { MechanicRules, StepAction, StepActionInput, StepContext, StepMove } from '../rules.js';
import { taskRulesFor } from '../task-registry.js';
import type { TaskMechanic } from '../task-registry.js';
import type { LearnerTask } from '../learner-types.js';
import type { Fx, Refusal, ShiftState, TaskState } from '../types.js';
import { inPractice, viewBase } from '../view-base.js';
import {
  arrivalOf,
  asTheyCome,
  nextInTurn,
  waitedOnce,
  whoWasBefore,
  withNewcomers,
  type Arrival,
} from './shift-queue.js';

/*
 * A shift: a queue of cases, each a task of another mechanic with that mechanic's own rules and points. One picks
 * whom to help (never wrong: out of turn costs the order bonus only, and says who was more urgent), answers the
 * case, and goes back to the queue. Points, most points and mistakes are the sums over all cases, those that nobody
 * has begun included. Exam: the cases are in exam mode and nothing is said.
 */

/** Shown for each case in turn; it counts for no star. */
const bonusInTurn = 20;

/**
 * The actions that are answers: each takes one answer of patience from everybody who waits. Free moves (`move`,
 * `toggle`, `write`), `hint` and `reveal` take none, so that nobody hurries past thinking or help.
 */
const answers: ReadonlySet<string> = new Set([
  ...['choose', 'match', 'say', 'submit', 'place', 'tap', 'enter', 'fill', 'check', 'hand-in'],
]);

/** A case that is going on: who, their task and how far it is. */
interface Case {
  arrival: Arrival;
  step: TaskStep;
  state: TaskState;
}

function begin(step: TaskStep, context: StepContext): TaskState {
  return taskRulesFor(step.mechanic).start(step, context);
}

function currentCase(step: ShiftStep, state: ShiftState): Case | null {
  const arrival = arrivalOf(step, state.current);
  const inner = arrival && ownEntry(state.cases, arrival.id);
  // A state from a disk or a stranger may hold anything.
  if (!arrival || !inner || inner.mechanic !== arrival.step.mechanic) return null;
  return { arrival, step: arrival.step, state: inner };
}

function pick(
  step: ShiftStep,
  state: ShiftState,
  payload: unknown,
  context: StepContext,
): StepMove<'shift'> | Refusal {
  const id = textAt(payload, 'arrival');
  if (id === null) return 'invalid-payload';
  const arrival = arrivalOf(step, id);
  if (!arrival) return 'unknown-id';
  if (state.current !== null) return 'not-now';
  if (state.helped.includes(id)) return 'already-tried';
  if (!state.waiting.includes(id)) return 'not-yet';
  const urgent = whoWasBefore(step, state, arrival);
  return {
    state: {
      ...state,
      current: id,
      waiting: state.waiting.filter((other) => other !== id),
      cases: { ...state.cases, [id]: begin(arrival.step, context) },
      outOfTurn: urgent ? [...state.outOfTurn, id] : state.outOfTurn,
      orderBonus: state.orderBonus + (urgent ? 0 : bonusInTurn),
    },
    feedback: urgent ? { tone: 'info', text: urgent.why, actor: null } : null,
    fx: { kind: 'enter', subject: id, to: null },
  };
}

function goBack(step: ShiftStep, state: ShiftState): StepMove<'shift'> | Refusal {
  const at = currentCase(step, state);
  if (at?.state.status !== 'done') return 'not-now';
  return {
    state: { ...state, current: null },
    feedback: null,
    fx: { kind: 'neutral', subject: at.arrival.id, to: null },
  };
}

/** A finished case is good news of its own; the last one ends the shift. Everything else the case says itself. */
function fxOf(move: StepMove<TaskMechanic>, arrival: Arrival, isLast: boolean): StepMove<'shift'>['fx'] {
  if (move.fx.kind !== 'step-done') return move.fx;
  const kind: Fx['kind'] = isLast ? 'step-done' : 'good';
  return { kind, subject: arrival.id, to: null };
}

/** The shift after something happened in the case that is going on. */
function withCase(
  step: ShiftStep,
  state: ShiftState,
  before: Case,
  move: StepMove<TaskMechanic>,
  context: StepContext,
): StepMove<'shift'> {
  const { id } = before.arrival;
  const after = move.state;
  const helped = after.status === 'done' ? [...state.helped, id] : state.helped;
  const isLast = helped.length === step.arrivals.length;
  const next: ShiftState = {
    ...state,
    status: isLast ? 'done' : 'open',
    cases: { ...state.cases, [id]: after },
    helped,
    points: state.points + after.points - before.state.points,
    max: state.max + after.max - before.state.max,
    mistakes: state.mistakes + after.mistakes - before.state.mistakes,
    hinted: state.hinted || after.hinted,
    revealed: state.revealed || after.revealed,
  };
  const queue = after.status === 'done' ? withNewcomers(step, next, next, context) : next;
  return {
    state: { ...next, waiting: queue.waiting, patience: queue.patience },
    feedback: move.feedback,
    fx: fxOf(move, before.arrival, isLast),
  };
}

/** What is done in the case, by the case's own rules. */
function inCase(
  step: ShiftStep,
  state: ShiftState,
  action: StepAction,
  context: StepContext,
): StepMove<'shift'> | Refusal {
  const at = currentCase(step, state);
  if (!at) return 'not-now';
  if (at.state.status === 'done') return 'step-done';
  const rules = taskRulesFor(at.step.mechanic);
  const move = isHelp(action.type)
    ? helpWith(rules, at.step, at.state, action.type, context)
    : rules.advance(at.step, at.state, action, context);
  if (typeof move === 'string') return move;
  const waited = answers.has(action.type) ? { ...state, patience: waitedOnce(state) } : state;
  return withCase(step, waited, at, move, context);
}

/** Whom to help next gives no points, so a hint about it costs none, and may be asked for again. */
function hintAtQueue(step: ShiftStep, state: ShiftState): StepMove<'shift'> | Refusal {
  if (!step.hint) return 'no-hint';
  return {
    state,
    feedback: { tone: 'hint', text: step.hint, actor: step.intro?.actor ?? null },
    fx: { kind: 'hint', subject: null, to: null },
  };
}

function viewTask(step: TaskStep, context: StepContext): LearnerTask {
  return taskRulesFor(step.mechanic).view(step, context);
}

export const shiftRules: MechanicRules<'shift'> = {
  start(step, context) {
    const most = step.arrivals.reduce((sum, arrival) => sum + begin(arrival.step, context).max, 0);
    const nobody = { helped: [], current: null };
    return {
      ...untouched(most),
      mechanic: 'shift',
      ...nobody,
      ...withNewcomers(step, { waiting: [], patience: {} }, nobody, context),
      cases: {},
      outOfTurn: [],
      orderBonus: 0,
    };
  },

  advance(step, state, action, context) {
    if (action.type === 'pick') return pick(step, state, action.payload, context);
    if (action.type === 'back') return goBack(step, state);
    return inCase(step, state, action, context);
  },

  help(step, state, kind, context) {
    if (state.current === null) return kind === 'hint' ? hintAtQueue(step, state) : 'not-now';
    return inCase(step, state, { type: kind, payload: {} }, context);
  },

  view(step, context) {
    return {
      ...viewBase(step, context),
      mechanic: 'shift',
      arrivals: asTheyCome(step, context).map((arrival, index) => ({
        id: arrival.id,
        number: index + 1,
        actor: arrival.actor,
        wants: arrival.wants,
        patience: arrival.patience,
        why: inPractice(context, arrival.why),
        step: viewTask(arrival.step, context),
      })),
    };
  },

  solve(step, state, context): StepActionInput | null {
    const at = currentCase(step, state);
    if (at?.state.status === 'done') return { type: 'back', payload: {} };
    if (at) return taskRulesFor(at.step.mechanic).solve(at.step, at.state, context);
    const next = nextInTurn(step, state);
    return next ? { type: 'pick', payload: { arrival: next.id } } : null;
  },
};
