/**
 * The log of one practice run as this browser keeps it, and the pure steps that bring it and the server together.
 * No I/O here: every function takes a log and gives the next one, so that all interleavings can be tested.
 */
import type { WireAction } from '@mikrosprint/contracts';
import type { Level } from '@mikrosprint/curriculum';
import {
  advance,
  engineVersion,
  startRun,
  type ActionInput,
  type Refusal,
  type RunState,
} from '@mikrosprint/level-engine';
import { newId, newSeed } from './identity.js';

export type LoggedAction = WireAction;

/** The run's own facts; its actions stand beside it in the store. */
export interface RunRecord {
  runId: string;
  enrolmentId: string;
  levelId: string;
  sprintVersionId: string;
  engineVersion: string;
  seed: number;
  startedAt: string;
  /** The server knows the run. A run begun offline is opened before its first action is sent. */
  opened: boolean;
  /** Where the server was when it last said so; before it has, the start. */
  confirmed: { seq: number; state: RunState };
  /** The last seq of the batch whose answer is still awaited: a retry sends exactly the same batch again. */
  sendingTo: number | null;
  /** Send one action at a time, because a batch was refused and it is not clear which action is to blame. */
  oneByOne: boolean;
  /** Server time of the latest commit. */
  savedAt: string | null;
  /** Counts the changes in the store, so that of two logs the newer is known; logs kept by older pages have none. */
  revision?: number;
}

export interface RunLog {
  run: RunRecord;
  /** Own actions in order; those up to `confirmed.seq` are kept in case the server has to be told again. */
  actions: LoggedAction[];
}

/** A new run of a practice level; it may begin without a connection. */
export function freshLog(
  level: Level,
  place: { enrolmentId: string; sprintVersionId: string },
  now: Date,
  seed: number = newSeed(),
): RunLog {
  return {
    run: {
      runId: newId(),
      enrolmentId: place.enrolmentId,
      levelId: level.id,
      sprintVersionId: place.sprintVersionId,
      engineVersion,
      seed,
      startedAt: now.toISOString(),
      opened: false,
      confirmed: { seq: 0, state: startRun(level, { seed, mode: 'practice' }) },
      sendingTo: null,
      oneByOne: false,
      savedAt: null,
    },
    actions: [],
  };
}

/** The changed log as the store keeps it. Every store marks its changes with this. */
export function revised(before: RunLog, after: RunLog): RunLog {
  if (after === before) return before;
  return { ...after, run: { ...after.run, revision: (before.run.revision ?? 0) + 1 } };
}

/** Whether a log is an earlier one of the same run: answers of the store can reach a session out of order. */
export function isOlder(log: RunLog, than: RunLog): boolean {
  return log.run.runId === than.run.runId && (log.run.revision ?? 0) < (than.run.revision ?? 0);
}

/** What is not yet confirmed, in order. */
export function pendingOf(log: RunLog): LoggedAction[] {
  return log.actions.filter((action) => action.seq > log.run.confirmed.seq);
}

export function lastSeq(log: RunLog): number {
  return log.actions.reduce((last, action) => Math.max(last, action.seq), log.run.confirmed.seq);
}

/** A wire action is an engine action once the engine has accepted it; the engine judges anything else away. */
function asInput(action: LoggedAction): ActionInput {
  return { stepId: action.stepId, type: action.type, payload: action.payload } as ActionInput;
}

/** The state the player sees: the confirmed one with the pending actions played on it. */
export function stateOf(level: Level, log: RunLog): RunState {
  return pendingOf(log).reduce((state, action) => {
    const result = advance(level, state, asInput(action));
    return result.accepted ? result.state : state;
  }, log.run.confirmed.state);
}

export type Append = { accepted: true; log: RunLog; state: RunState } | { accepted: false; reason: Refusal };

/** Plays one action on the log's end. */
export function append(level: Level, log: RunLog, input: ActionInput, id: string = newId()): Append {
  const result = advance(level, stateOf(level, log), input);
  if (!result.accepted) return { accepted: false, reason: result.reason };
  const action: LoggedAction = {
    id,
    seq: lastSeq(log) + 1,
    stepId: input.stepId,
    type: input.type,
    payload: input.payload,
  };
  return { accepted: true, log: { run: log.run, actions: [...log.actions, action] }, state: result.state };
}

/** The next batch to send, or null. A batch whose answer was lost goes out again unchanged. */
export function nextBatch(log: RunLog, limit = 200): LoggedAction[] | null {
  const pending = pendingOf(log);
  const awaited = log.run.sendingTo;
  const batch =
    awaited === null
      ? pending.slice(0, log.run.oneByOne ? 1 : limit)
      : pending.filter((action) => action.seq <= awaited);
  return batch.length > 0 ? batch : null;
}

/** Marks a batch as under way. */
export function sending(log: RunLog, batch: readonly LoggedAction[]): RunLog {
  const last = batch[batch.length - 1];
  return { ...log, run: { ...log.run, sendingTo: last ? last.seq : null } };
}

/** The server answered a batch. A late answer to something older than what is confirmed changes nothing. */
export function acknowledged(log: RunLog, answer: { seq: number; state: RunState; savedAt: string }): RunLog {
  const isNews = answer.seq > log.run.confirmed.seq;
  return {
    ...log,
    run: {
      ...log.run,
      opened: true,
      confirmed: isNews ? { seq: answer.seq, state: answer.state } : log.run.confirmed,
      sendingTo: null,
      savedAt: answer.savedAt,
      oneByOne: false,
    },
  };
}

export interface Rebased {
  log: RunLog;
  /** How many own actions did not fit the server's state and were left out. */
  dropped: number;
}

/**
 * Takes the server's state as the truth and plays the own unconfirmed actions on top of it. Actions that the server
 * already has (`known` ids) are not played again; those the engine refuses there are left out. A moved action gets a
 * new id, since the same id with another seq would be other content.
 */
export function rebase(
  level: Level,
  log: RunLog,
  server: { seq: number; state: RunState },
  known: ReadonlySet<string> = new Set(),
): Rebased {
  let state = server.state;
  let seq = server.seq;
  let dropped = 0;
  const kept: LoggedAction[] = [];
  for (const action of pendingOf(log)) {
    if (known.has(action.id)) continue;
    const result = advance(level, state, asInput(action));
    if (!result.accepted) {
      dropped += 1;
      continue;
    }
    state = result.state;
    seq += 1;
    kept.push(action.seq === seq ? action : { ...action, id: newId(), seq });
  }
  const confirmedOwn = log.actions.filter(
    (action) => action.seq <= Math.min(log.run.confirmed.seq, server.seq),
  );
  return {
    log: {
      run: { ...log.run, opened: true, confirmed: { seq: server.seq, state: server.state }, sendingTo: null },
      actions: [...confirmedOwn, ...kept],
    },
    dropped,
  };
}

/** The same pending actions under ids that nobody has used: the server says that one of the old ones is taken. */
export function withNewIds(log: RunLog): RunLog {
  const { seq } = log.run.confirmed;
  return {
    run: { ...log.run, sendingTo: null },
    actions: log.actions.map((action) => (action.seq > seq ? { ...action, id: newId() } : action)),
  };
}

/**
 * The server is behind what it once acknowledged (a restored database). Own actions from its seq on are sent again
 * when none is missing between; otherwise what is left is rebased on the server's state.
 */
export function rewind(level: Level, log: RunLog, server: { seq: number; state: RunState }): Rebased {
  const after = log.actions.filter((action) => action.seq > server.seq);
  const gapless = after.every((action, index) => action.seq === server.seq + index + 1);
  const confirmed = { seq: server.seq, state: server.state };
  if (gapless) {
    return { log: { ...log, run: { ...log.run, opened: true, confirmed, sendingTo: null } }, dropped: 0 };
  }
  const behind: RunLog = { run: { ...log.run, confirmed }, actions: log.actions };
  return rebase(level, behind, server);
}

/** Leaves the first pending action out and moves the rest up: the server alone refuses it. */
export function withoutFirstPending(level: Level, log: RunLog): Rebased {
  const [first, ...rest] = pendingOf(log);
  if (!first) return { log, dropped: 0 };
  const confirmedOwn = log.actions.filter((action) => action.seq <= log.run.confirmed.seq);
  const moved = rebase(level, { run: log.run, actions: [...confirmedOwn, ...rest] }, log.run.confirmed);
  return { log: moved.log, dropped: moved.dropped + 1 };
}

/**
 * The same play as a run of its own under the rules of today: for a run begun offline before the rules changed.
 * Without all its actions from the first on, it starts over.
 */
export function restarted(level: Level, log: RunLog, now: Date): RunLog {
  const fresh = freshLog(level, log.run, now, log.run.seed);
  const complete = log.actions.every((action, index) => action.seq === index + 1);
  if (!complete) return fresh;
  return log.actions.reduce((next, action) => {
    const result = append(level, next, asInput(action));
    return result.accepted ? result.log : next;
  }, fresh);
}
