import type { Level } from '@mikrosprint/curriculum';
import { advance, isFirstTry, startRun, type PlayMode, type StepState } from '@mikrosprint/level-engine';
import { wrongAnswers, type StepMove } from './wrong-answers.js';

/** A run as the log tells it. */
export interface LoggedRun {
  readonly mode: PlayMode;
  /** 32-bit unsigned. */
  readonly seed: number;
  readonly startedAt: Date;
  readonly log: readonly { stepId: string; type: string; payload: unknown; committedAt: Date }[];
}

/** How one step went in one run: what is counted of it. */
export interface StepFacts {
  stepId: string;
  /** Gave an answer, right or wrong. */
  answered: boolean;
  done: boolean;
  /** Right at once: no mistake, no hint, nothing shown. */
  firstTry: boolean;
  hinted: boolean;
  revealed: boolean;
  /** In hundredths of a step. */
  points: number;
  max: number;
  /** Whole seconds from coming to the step to its end; null when the log does not tell. */
  seconds: number | null;
  /** Keys of the wrong answers given, each once. */
  wrong: string[];
}

/**
 * A gap that is longer is a break and not work: a level is written for five to ten minutes, so a quarter of an hour on
 * one of its steps is more than the whole. Such a time is left out rather than cut: a cut one would still be counted
 * as slow.
 */
export const longestSeconds = 15 * 60;

/**
 * The steps of a run that were come to, in play order, read from its log with the rules of the game.
 * @returns null when the log no longer fits the rules (they have changed since): what cannot be read is not counted
 */
export function readRun(level: Level, run: LoggedRun): StepFacts[] | null {
  let state = startRun(level, run);
  const moves = new Map<string, StepMove[]>();
  const ends = new Map<string, Date>();
  const begins = new Map<string, Date>([[state.order[0] ?? '', run.startedAt]]);
  for (const { committedAt, ...action } of run.log) {
    const moved = advance(level, state, action);
    const before = state.steps[action.stepId];
    if (!moved.accepted || before === undefined) return null;
    state = moved.state;
    const after = state.steps[action.stepId];
    if (action.type === 'continue' && !state.finished)
      begins.set(state.order[state.current] ?? '', committedAt);
    if (after === undefined || after === before) continue;
    moves.set(action.stepId, [...(moves.get(action.stepId) ?? []), { action, before, after }]);
    if (after.status === 'done') ends.set(action.stepId, committedAt);
  }
  return state.order.slice(0, state.current + 1).flatMap((stepId) => {
    const step = level.steps.find(({ id }) => id === stepId);
    const last = state.steps[stepId];
    if (step === undefined || last === undefined) return [];
    const wrong = wrongAnswers(step, moves.get(stepId) ?? [], run);
    return [{ stepId, ...outcomeOf(last), seconds: between(begins.get(stepId), ends.get(stepId)), wrong }];
  });
}

function outcomeOf(state: StepState): Omit<StepFacts, 'stepId' | 'seconds' | 'wrong'> {
  const done = state.status === 'done';
  return {
    answered: done || state.mistakes > 0,
    done,
    firstTry: done && isFirstTry(state),
    hinted: state.hinted,
    revealed: state.revealed,
    points: state.points,
    max: state.max,
  };
}

/**
 * The log's times are the server's, when it took an action. Actions that were made offline arrive together and carry
 * one time: a step without any duration says nothing.
 */
function between(begin: Date | undefined, end: Date | undefined): number | null {
  if (begin === undefined || end === undefined) return null;
  const seconds = Math.floor((end.getTime() - begin.getTime()) / 1000);
  return seconds >= 1 && seconds <= longestSeconds ? seconds : null;
}
