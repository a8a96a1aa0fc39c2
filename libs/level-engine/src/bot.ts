import type { Level, Step } from '@mikrosprint/curriculum';
import { ownEntry } from './payload.js';
import { advance, startRun } from './run.js';
import { percentOf, starsFor } from './scoring.js';
import { solve } from './solve.js';
import type { ActionInput, PlayMode, RunState, StepState } from './types.js';
import { worstAnswer } from './worst-answer.js';
import { wrongAction } from './wrong-action.js';

/*
 * Plays an author's level to both of its ends: by whoever knows every answer, and by whoever gets wrong what can be
 * got wrong. It tells what the level is worth before any learner has met it. It reads the keys, so it is for authors.
 */

/** Why a step could not be played: no right answer leads on, the right answer is refused, or it has no end. */
export type Stuck = 'no-way-on' | 'refused' | 'endless';

export interface PathStep {
  stepId: string;
  /** 0..`max`, in the hundredths that the rules count in. */
  points: number;
  max: number;
  /** Accepted actions, the one that leads to the next step included. */
  actions: number;
  stuck: Stuck | null;
}

export interface PlayedPath {
  /** 0..100, as a learner is told. */
  percent: number;
  stars: 1 | 2 | 3;
  points: number;
  max: number;
  actions: number;
  /** In play order; a step that could not be played to its end is left where it stood, and the rest goes on. */
  steps: PathStep[];
}

export interface BotReport {
  mode: PlayMode;
  best: PlayedPath;
  /** In practice each mistake is made once before the right answer, and no help is taken. */
  worst: PlayedPath;
}

type Chooser = (run: RunState) => ActionInput | null;

/** A step may be left after so many actions for each of its tasks; no sound one needs as many, whatever is got wrong. */
const mostActionsPerTask = 200;

/**
 * The best and the worst way through a level. An exam is played with its whole pool, since any of it may be drawn.
 * @param level a level that passed its schema; whether it can be won is what this finds out
 * @param seed 32-bit unsigned: how the level is shuffled
 */
export function tryLevel(level: Level, seed: number): BotReport {
  const whole: Level = level.kind === 'exam' ? { ...level, draw: level.steps.length } : level;
  const mode: PlayMode = level.kind === 'exam' ? 'exam' : 'practice';
  const start = startRun(whole, { seed, mode });
  const worst = mode === 'exam' ? worstInExam(whole) : worstInPractice(whole);
  return {
    mode,
    best: pathOf(whole, start, (run) => solve(whole, run)),
    worst: pathOf(whole, start, (run) => worst(run) ?? solve(whole, run)),
  };
}

/**
 * A run that stands at a step, everything before it answered right: how an author begins in the middle.
 * A sitting of an exam that draws the step is looked for; where none does, the whole pool is the sitting.
 * @param stepId null, or an id that the level has not, begins at the beginning
 */
export function startAt(
  level: Level,
  options: { seed: number; mode: PlayMode; stepId: string | null },
): { level: Level; state: RunState } {
  const { stepId, mode } = options;
  const first = startRun(level, options);
  if (stepId === null || !level.steps.some(({ id }) => id === stepId)) return { level, state: first };
  if (first.order.includes(stepId)) return { level, state: movedTo(level, first, stepId) };
  for (let step = 1; step <= sittingsToLookAt; step += 1) {
    const state = startRun(level, { seed: options.seed + step, mode });
    if (state.order.includes(stepId)) return { level, state: movedTo(level, state, stepId) };
  }
  const whole: Level = level.kind === 'exam' ? { ...level, draw: level.steps.length } : level;
  return { level: whole, state: movedTo(whole, startRun(whole, options), stepId) };
}

/** More than enough for a pool that is drawn evenly. */
const sittingsToLookAt = 60;

function movedTo(level: Level, from: RunState, stepId: string): RunState {
  const path = playSteps(level, from, (run) => solve(level, run), stepId);
  return path.state.seq === 0 ? path.state : { ...path.state, feedback: null };
}

function pathOf(level: Level, start: RunState, choose: Chooser): PlayedPath {
  const { state, steps } = playSteps(level, start, choose, null);
  const percent = percentOf(state);
  const sum = (count: (step: PathStep) => number) => steps.reduce((all, step) => all + count(step), 0);
  return {
    percent,
    stars: starsFor(level, percent),
    points: sum(({ points }) => points),
    max: sum(({ max }) => max),
    actions: sum(({ actions }) => actions),
    steps,
  };
}

/** Plays step by step to the end, or until it stands at `until`. */
function playSteps(level: Level, start: RunState, choose: Chooser, until: string | null) {
  const steps: PathStep[] = [];
  let state = start;
  while (!state.finished) {
    const stepId = state.order[state.current];
    const step = level.steps.find(({ id }) => id === stepId);
    if (stepId === undefined || stepId === until || !step) break;
    const played = playStep(level, step, state, choose);
    const { points = 0, max = 0 } = played.state.steps[stepId] ?? {};
    steps.push({ stepId, points, max, actions: played.state.seq - state.seq, stuck: played.stuck });
    if (played.stuck !== null && state.current === state.order.length - 1)
      return { state: played.state, steps };
    state = played.stuck === null ? played.state : passed(played.state);
  }
  return { state, steps };
}

/** Past a step that cannot be played, so that those behind it are tried as well. */
function passed(run: RunState): RunState {
  const current = run.current + 1;
  const fx: RunState['fx'] = { seq: run.seq, kind: 'enter', subject: run.order[current] ?? null, to: null };
  return { ...run, current, feedback: null, fx };
}

/** One step to its end and on, or until nothing leads on. */
function playStep(
  level: Level,
  step: Step,
  start: RunState,
  choose: Chooser,
): { state: RunState; stuck: Stuck | null } {
  const tasks = step.mechanic === 'shift' ? step.arrivals.length : 1;
  let state = start;
  for (let count = 0; count < mostActionsPerTask * tasks; count += 1) {
    const action = choose(state);
    if (action === null) return { state, stuck: 'no-way-on' };
    const moved = advance(level, state, action);
    if (!moved.accepted) return { state, stuck: 'refused' };
    state = moved.state;
    if (state.finished || state.current !== start.current) return { state, stuck: null };
  }
  return { state, stuck: 'endless' };
}

function worstInExam(level: Level): Chooser {
  return (run) => {
    const at = openStep(level, run);
    const answer = at && worstAnswer(at.step, at.state, { seed: run.seed, mode: run.mode });
    return at && answer ? { stepId: at.step.id, ...answer } : null;
  };
}

/** Each mistake once: some of them could be made for ever. */
function worstInPractice(level: Level): Chooser {
  const made = new Set<string>();
  return (run) => {
    const at = openStep(level, run);
    if (!at) return null;
    const first = worstWhole(at.step, at.state, run);
    if (first) return first;
    const place = at.state.mechanic === 'shift' ? at.state.current : null;
    const nameOf = (action: ActionInput) => JSON.stringify([place, action]);
    const mistake = wrongAction(level, run, (action) => !made.has(nameOf(action)));
    if (mistake) made.add(nameOf(mistake));
    return mistake;
  };
}

function openStep(level: Level, run: RunState): { step: Step; state: StepState } | null {
  const step = level.steps.find(({ id }) => id === run.order[run.current]);
  const state = step && run.steps[step.id];
  return step && state?.status === 'open' ? { step, state } : null;
}

/** What is answered as a whole (a form, an order, a text) is at first as wrong as can be. */
function worstWhole(step: Step, state: StepState, run: RunState): ActionInput | null {
  const task = taskIn(step, state);
  if (task === null || task.status === 'done' || !isUntried(task)) return null;
  const answer = worstAnswer(step, state, { seed: run.seed, mode: run.mode });
  if (answer === null) return null;
  return answer.type === 'hand-in'
    ? { stepId: step.id, type: 'check', payload: {} }
    : { stepId: step.id, ...answer };
}

function isUntried(task: StepState): boolean {
  if (task.mechanic === 'screen') return task.submits === 0;
  return (task.mechanic === 'sequence' || task.mechanic === 'compose') && task.checks === 0;
}

/** The task one is really at: that of the case, in a shift. */
function taskIn(step: Step, state: StepState): StepState | null {
  if (step.mechanic !== 'shift' || state.mechanic !== 'shift') return state;
  return state.current === null ? null : (ownEntry(state.cases, state.current) ?? null);
}
