import { isDeepStrictEqual } from 'node:util';
import type { ActionsRequest, WireAction } from '@mikrosprint/contracts';
import type { Level } from '@mikrosprint/curriculum';
import {
  advance,
  learnerState,
  replay,
  type PlayMode,
  type Refusal,
  type RunState,
} from '@mikrosprint/level-engine';

/** An action as the log keeps it. */
export interface LoggedAction extends WireAction {
  committedAt: Date;
}

/** A run as one process knows it. It may be behind the database, never ahead of it: it is set after the commit. */
export interface KnownRun {
  readonly id: string;
  readonly enrolmentId: string;
  readonly citizenId: string;
  /** Somebody of the staff plays for themselves. */
  readonly asStaff: boolean;
  readonly sprintVersionId: string;
  readonly levelId: string;
  readonly engineVersion: string;
  readonly mode: PlayMode;
  readonly seed: number;
  readonly startedAt: Date;
  readonly finishedAt: Date | null;
  readonly level: Level;
  readonly log: readonly LoggedAction[];
  /** The state after the whole log, uncut. */
  readonly state: RunState;
}

/** More than any honest run needs; it keeps one run from growing without end. */
export const mostActionsOfARun = 5_000;

export type Verdict =
  /** Something new: `states[i]` is the state after action i. */
  | { kind: 'fresh'; states: [RunState, ...RunState[]] }
  /** All of it is in the log already. */
  | { kind: 'replay' }
  | { kind: 'id-reused' | 'run-finished' | 'run-ahead' | 'run-behind' }
  | { kind: 'action-refused'; actionId: string; reason: Refusal | 'too-many' };

/**
 * What a batch is to a run, by "the wire of a run": order is `seq` within the run; an id stands for one action for
 * ever. Pure: the same run and batch always get the same verdict.
 */
export function judge(run: KnownRun, { expectedSeq, actions }: ActionsRequest): Verdict {
  const known = actions.map(({ id }) => run.log.find((logged) => logged.id === id));
  if (actions.some((action, index) => isReused(action, known[index], actions))) return { kind: 'id-reused' };
  if (known.every((logged) => logged !== undefined)) return { kind: 'replay' };
  if (run.state.finished) return { kind: 'run-finished' };
  if (expectedSeq < run.state.seq) return { kind: 'run-ahead' };
  if (expectedSeq > run.state.seq) return { kind: 'run-behind' };
  return play(run, actions);
}

function isReused(
  action: WireAction,
  known: LoggedAction | undefined,
  batch: readonly WireAction[],
): boolean {
  if (batch.some((other) => other !== action && other.id === action.id)) return true;
  return known !== undefined && !isSameAction(action, known);
}

function isSameAction(one: WireAction, other: WireAction): boolean {
  return (
    one.seq === other.seq &&
    one.stepId === other.stepId &&
    one.type === other.type &&
    isDeepStrictEqual(one.payload, other.payload)
  );
}

/** All of a batch or nothing: a refused action in the middle leaves the run as it was. */
function play(run: KnownRun, actions: readonly WireAction[]): Verdict {
  const states: RunState[] = [];
  let state = run.state;
  for (const action of actions) {
    if (action.seq > mostActionsOfARun) {
      return { kind: 'action-refused', actionId: action.id, reason: 'too-many' };
    }
    const moved = advance(run.level, state, action);
    if (!moved.accepted) return { kind: 'action-refused', actionId: action.id, reason: moved.reason };
    state = moved.state;
    states.push(state);
  }
  const [first, ...rest] = states;
  if (first === undefined) throw new Error('a batch without actions passed its schema');
  return { kind: 'fresh', states: [first, ...rest] };
}

/** The state after the first `seq` actions; for a batch that is sent again it is what was answered then. */
export function stateAfter(run: KnownRun, seq: number): RunState {
  if (seq === run.state.seq) return run.state;
  return replay(run.level, run, run.log.slice(0, seq)).state;
}

/** What of a state may leave the server. */
export function shownState(state: RunState): RunState {
  return learnerState(state);
}
