import type { Level, Step } from '@mikrosprint/curriculum';
import { drawExam } from './exam.js';
import { helpWith, isHelp } from './help.js';
import { rulesFor } from './registry.js';
import type { StepAction, StepContext, StepMove } from './rules.js';
import { isFirstTry, percentOf, starsFor } from './scoring.js';
import type { Advance, Feedback, Fx, PlayMode, Refusal, RunState, StepState } from './types.js';
import { engineVersion } from './version.js';

/** The ids of a run's steps in play order: the level's own order, or what an exam draws. */
export function playOrder(level: Level, options: { seed: number; mode: PlayMode }): string[] {
  // An exam level in practice mode is its author trying the whole pool.
  if (level.kind === 'exam' && options.mode === 'exam') return drawExam(level, options.seed);
  return level.steps.map((step) => step.id);
}

/**
 * The state before the first action.
 * @param level a level that passed its schema
 * @param options.seed 32-bit unsigned; decides every shuffle and an exam's draw
 */
export function startRun(level: Level, options: { seed: number; mode: PlayMode }): RunState {
  const context: StepContext = { seed: options.seed >>> 0, mode: options.mode };
  const order = playOrder(level, context);
  const steps: Record<string, StepState> = {};
  for (const step of level.steps) {
    if (order.includes(step.id)) steps[step.id] = rulesFor(step.mechanic).start(step, context);
  }
  return {
    engineVersion,
    mode: context.mode,
    seed: context.seed,
    seq: 0,
    order,
    current: 0,
    steps,
    combo: 0,
    feedback: null,
    fx: { seq: 0, kind: 'enter', subject: order[0] ?? null, to: null },
    finished: false,
    percent: 0,
    stars: 0,
  };
}

/**
 * The run after one action, or why nothing changes. Total: it takes any input, never throws, never mutates, and
 * the same (level, state, action) always gives the same answer, in the browser and on the server.
 */
export function advance(
  level: Level,
  state: RunState,
  action: { stepId: string; type: string; payload: unknown },
): Advance {
  if (state.finished) return refuse('finished');
  // A log from a disk or a stranger may hold anything, whatever the types say.
  const given: unknown = action;
  if (typeof given !== 'object' || given === null) return refuse('unknown-action');
  const { stepId, type, payload } = action;
  const step = level.steps.find((candidate) => candidate.id === stepId);
  const stepState = step && stepId === state.order[state.current] ? state.steps[stepId] : undefined;
  if (!step || !stepState || stepState.mechanic !== step.mechanic) return refuse('not-this-step');
  if (type === 'continue') return goOn(level, state, stepState);
  if (stepState.status === 'done') return refuse('step-done');

  const moved = moveIn(step, stepState, { type, payload }, state);
  return typeof moved === 'string' ? refuse(moved) : accept(state, step.id, moved);
}

function refuse(reason: Refusal): Advance {
  return { accepted: false, reason };
}

/** An action on the open step: help that any mechanic has, or the mechanic's own. */
function moveIn(
  step: Step,
  state: StepState,
  action: StepAction,
  run: RunState,
): StepMove<Step['mechanic']> | Refusal {
  const context: StepContext = { seed: run.seed, mode: run.mode };
  const rules = rulesFor(step.mechanic);
  if (isHelp(action.type)) return helpWith(rules, step, state, action.type, context);
  if (action.type === 'hand-in' && run.mode !== 'exam') return 'only-in-exam';
  return rules.advance(step, state, action, context);
}

/** In an exam nothing that was said or shown may tell how the answer landed, whatever the mechanic did. */
function told(run: RunState, move: StepMove<Step['mechanic']>): { feedback: Feedback | null; fx: Fx } {
  const seq = run.seq + 1;
  const exam = run.mode === 'exam';
  return {
    feedback: exam ? null : move.feedback === 'stays' ? run.feedback : move.feedback,
    fx: { seq, ...move.fx, kind: exam ? 'neutral' : move.fx.kind },
  };
}

function comboAfter(run: RunState, step: StepState): number {
  if (run.mode === 'exam' || step.status !== 'done') return run.combo;
  return isFirstTry(step) ? run.combo + 1 : 0;
}

function accept(run: RunState, stepId: string, move: StepMove<Step['mechanic']>): Advance {
  return {
    accepted: true,
    state: {
      ...run,
      seq: run.seq + 1,
      steps: { ...run.steps, [stepId]: move.state },
      combo: comboAfter(run, move.state),
      ...told(run, move),
    },
  };
}

/** From a done step to the next; from the last to the finish. */
function goOn(level: Level, run: RunState, step: StepState): Advance {
  if (step.status === 'open') return refuse('step-open');
  const seq = run.seq + 1;
  const next = run.order[run.current + 1];
  if (next !== undefined) {
    const fx: Fx = { seq, kind: 'enter', subject: next, to: null };
    return { accepted: true, state: { ...run, seq, current: run.current + 1, feedback: null, fx } };
  }
  const percent = percentOf(run);
  const won = level.kind !== 'exam' || run.mode !== 'exam' || percent >= level.passMark;
  return {
    accepted: true,
    state: {
      ...run,
      seq,
      feedback: null,
      fx: { seq, kind: won ? 'win' : 'neutral', subject: null, to: null },
      finished: true,
      percent,
      stars: starsFor(level, percent),
    },
  };
}

/**
 * A run from its log. It stops at the first action that is refused and says which and why; a log that the server
 * accepted replays to its end.
 */
export function replay(
  level: Level,
  options: { seed: number; mode: PlayMode },
  actions: readonly { stepId: string; type: string; payload: unknown }[],
): { state: RunState; refusedAt: number | null; reason: Refusal | null } {
  let state = startRun(level, options);
  for (const [index, action] of actions.entries()) {
    const result = advance(level, state, action);
    if (!result.accepted) return { state, refusedAt: index, reason: result.reason };
    state = result.state;
  }
  return { state, refusedAt: null, reason: null };
}
