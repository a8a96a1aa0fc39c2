/**
 * Sends what the store holds to the server, in order, until both agree. One queue per account and page; a lock makes
 * one tab at a time send. It never gives an answer up: what cannot be sent now stays and is tried again.
 */
import type { Level } from '@mikrosprint/curriculum';
import { engineVersion } from '@mikrosprint/level-engine';
import {
  acknowledged,
  nextBatch,
  pendingOf,
  rebase,
  restarted,
  rewind,
  sending,
  withNewIds,
  withoutFirstPending,
  type LoggedAction,
  type Rebased,
  type RunLog,
} from './run-log.js';
import type { PlayStore } from './store.js';
import { isWorthRetrying, serverPosition, WireError, type PlayWire } from './wire.js';

export interface QueueSurroundings {
  /** Runs `work` while no other tab of this account does the same. */
  exclusively(work: () => Promise<void>): Promise<void>;
  /** Calls back once after so many milliseconds; gives the way to call it off. */
  later(work: () => void, milliseconds: number): () => void;
  /** Tells the account's other tabs that a run changed. */
  tellOtherTabs(runId: string): void;
  now(): Date;
  /** Something that should never happen did; the answers are still in the store. */
  report(cause: unknown): void;
}

export interface QueueOptions {
  store: PlayStore;
  wire: PlayWire;
  surroundings: QueueSurroundings;
}

export type QueueStatus = 'idle' | 'sending' | 'offline' | 'signed-out';

/** Something a player should be told calmly. */
export type QueueNotice = 'moved-on' | 'finished-elsewhere' | 'new-rules' | 'update-needed' | 'not-saved';

export interface QueueEvent {
  runId: string;
  log: RunLog;
  notice: QueueNotice | null;
  /** The run goes on under another id: `log` is the new one. */
  replacedBy: string | null;
}

const debounceMilliseconds = 150;
const firstRetryMilliseconds = 1_000;
const longestRetryMilliseconds = 30_000;

type Verdict = 'go-on' | 'next-run' | 'stop';

export class PlayQueue {
  private readonly store: PlayStore;
  private readonly wire: PlayWire;
  private readonly surroundings: QueueSurroundings;
  private readonly listeners = new Set<(event: QueueEvent) => void>();
  private readonly statusListeners = new Set<() => void>();
  /** Runs that no retry can help before the page is loaded again, and why. */
  private readonly blocked = new Map<string, string>();
  /** Runs that were opened a second time because the server did not know them. */
  private readonly reopened = new Set<string>();
  private status: QueueStatus = 'idle';
  private failures = 0;
  private callOff: (() => void) | null = null;
  private flushing: Promise<void> | null = null;
  private again = false;
  private closed = false;

  constructor(options: QueueOptions) {
    this.store = options.store;
    this.wire = options.wire;
    this.surroundings = options.surroundings;
  }

  getStatus(): QueueStatus {
    return this.status;
  }

  blockedBecause(runId: string): string | null {
    return this.blocked.get(runId) ?? null;
  }

  onChange(listener: (event: QueueEvent) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  onStatus(listener: () => void): () => void {
    this.statusListeners.add(listener);
    return () => this.statusListeners.delete(listener);
  }

  /** There is something new to send. */
  poke(): void {
    this.wake(debounceMilliseconds);
  }

  /** Send now: the connection is back, or the page is about to go. */
  flush(options: { keepalive?: boolean } = {}): Promise<void> {
    this.callOff?.();
    this.callOff = null;
    if (this.closed) return Promise.resolve();
    if (this.flushing) {
      this.again = true;
      return this.flushing;
    }
    this.flushing = this.surroundings
      .exclusively(() => this.sendAll(options.keepalive ?? false))
      .catch((cause: unknown) => {
        this.surroundings.report(cause);
        this.waitAndRetry();
      })
      .finally(() => {
        this.flushing = null;
        if (!this.again) return;
        this.again = false;
        this.wake(0);
      });
    return this.flushing;
  }

  /** How many answers the server has not confirmed yet, over all runs of the account. */
  async unsent(): Promise<number> {
    const logs = await this.store.logs();
    return logs.reduce((sum, log) => sum + pendingOf(log).length, 0);
  }

  /** Takes away finished runs that the server has in full. */
  async tidy(): Promise<void> {
    for (const { run, actions } of await this.store.logs()) {
      const isDone = run.confirmed.state.finished && pendingOf({ run, actions }).length === 0;
      if (isDone) await this.store.forget(run.runId);
    }
  }

  close(): void {
    this.closed = true;
    this.callOff?.();
    this.callOff = null;
  }

  private wake(milliseconds: number): void {
    if (this.closed) return;
    this.callOff?.();
    this.callOff = this.surroundings.later(() => void this.flush(), milliseconds);
  }

  private setStatus(status: QueueStatus): void {
    if (this.status === status) return;
    this.status = status;
    for (const listener of this.statusListeners) listener();
  }

  private async sendAll(keepalive: boolean): Promise<void> {
    for (const { run } of await this.store.logs()) {
      const verdict = await this.sendRun(run.runId, keepalive);
      if (verdict === 'stop') return;
    }
    this.failures = 0;
    this.setStatus('idle');
  }

  private async sendRun(runId: string, keepalive: boolean): Promise<Verdict> {
    for (;;) {
      const log = await this.store.read(runId);
      if (!log || this.blocked.has(runId) || this.closed) return 'next-run';
      const batch = nextBatch(log);
      if (log.run.opened && !batch) return 'next-run';
      if (this.status !== 'offline') this.setStatus('sending');
      try {
        if (log.run.opened && batch) await this.sendBatch(log, batch, keepalive);
        else await this.open(log);
        this.failures = 0;
      } catch (cause) {
        if (!(cause instanceof WireError)) throw cause;
        const verdict = await this.handle(log, batch, cause);
        if (verdict !== 'go-on') return verdict;
      }
    }
  }

  private async open({ run }: RunLog): Promise<void> {
    await this.wire.openRun(run.runId, {
      enrolmentId: run.enrolmentId,
      levelId: run.levelId,
      sprintVersionId: run.sprintVersionId,
      engineVersion: run.engineVersion,
      seed: run.seed,
    });
    await this.change(run.runId, (log) => ({ ...log, run: { ...log.run, opened: true } }));
  }

  private async sendBatch(log: RunLog, batch: LoggedAction[], keepalive: boolean): Promise<void> {
    const { runId } = log.run;
    // Written before it is sent: after a crash the same batch goes out again and gets its first answer.
    await this.store.change(runId, (current) => sending(current, batch));
    const first = batch[0];
    const answer = await this.wire.postActions(
      runId,
      { expectedSeq: (first?.seq ?? 1) - 1, actions: batch },
      { keepalive },
    );
    this.setStatus('sending');
    await this.change(runId, (current) => acknowledged(current, answer));
  }

  private async handle(log: RunLog, batch: LoggedAction[] | null, error: WireError): Promise<Verdict> {
    if (isWorthRetrying(error)) return this.waitAndRetry();
    if (error.status === 401) {
      this.setStatus('signed-out');
      return 'stop';
    }
    const position = serverPosition(error);
    switch (error.code) {
      case 'run-behind':
        if (position)
          return this.settle(log, (level, current) => rewind(level, current, position), 'moved-on');
        return this.fetchAndRebase(log);
      case 'run-ahead':
        if (!position) return this.fetchAndRebase(log);
        return this.settle(
          log,
          (level, current) => rebase(level, current, position, knownIds(error)),
          'moved-on',
        );
      case 'run-finished':
        if (!position) return this.fetchAndRebase(log);
        return this.settle(log, (level, current) => rebase(level, current, position), 'finished-elsewhere');
      case 'id-reused':
        return this.fetchAndRebase(log);
      case 'action-refused':
        return this.leaveOutRefused(log, batch, position);
      case 'version-mismatch':
        return this.changeRules(log);
      case 'not-found':
        return this.openAgain(log);
      default:
        return this.block(log, error.code);
    }
  }

  private waitAndRetry(): Verdict {
    this.failures += 1;
    this.setStatus('offline');
    const wait = Math.min(longestRetryMilliseconds, firstRetryMilliseconds * 2 ** (this.failures - 1));
    // A share of chance keeps a thousand pages from coming back in the same second.
    this.wake(wait * (0.75 + Math.random() / 2));
    return 'stop';
  }

  /** Brings the log to the server's truth and tells the player only when something of theirs was left out. */
  private async settle(
    log: RunLog,
    step: (level: Level, current: RunLog) => Rebased,
    notice: QueueNotice,
  ): Promise<Verdict> {
    const level = await this.levelOf(log);
    if (!level) return this.block(log, 'unavailable');
    let dropped = 0;
    await this.change(
      log.run.runId,
      (current) => {
        const result = step(level, current);
        dropped = result.dropped;
        return result.log;
      },
      () => (dropped > 0 ? notice : null),
    );
    return 'go-on';
  }

  private async fetchAndRebase(log: RunLog): Promise<Verdict> {
    const server = await this.reach(() => this.wire.getRun(log.run.runId));
    if (server instanceof WireError) return this.handleFetch(log, server);
    const onServer = (level: Level, current: RunLog): Rebased => {
      const { log: next, dropped } = rebase(level, current, server);
      return { log: withNewIds(next), dropped };
    };
    return this.settle(log, onServer, 'moved-on');
  }

  private handleFetch(log: RunLog, error: WireError): Promise<Verdict> | Verdict {
    if (isWorthRetrying(error)) return this.waitAndRetry();
    return this.block(log, error.code);
  }

  private async leaveOutRefused(
    log: RunLog,
    batch: LoggedAction[] | null,
    position: ReturnType<typeof serverPosition>,
  ): Promise<Verdict> {
    const isAlone = batch === null || batch.length === 1;
    return this.settle(
      log,
      (level, current) => {
        const placed = position ? rebase(level, current, position) : { log: current, dropped: 0 };
        if (placed.dropped > 0) return placed;
        if (isAlone) return withoutFirstPending(level, placed.log);
        return {
          log: { ...placed.log, run: { ...placed.log.run, oneByOne: true, sendingTo: null } },
          dropped: 0,
        };
      },
      'moved-on',
    );
  }

  /** The rules changed. A run of older rules is played again under today's; an older page must be loaded anew. */
  private async changeRules(log: RunLog): Promise<Verdict> {
    const level = log.run.engineVersion === engineVersion ? null : await this.levelOf(log);
    if (!level) return this.block(log, 'version-mismatch', 'update-needed');
    const current = (await this.store.read(log.run.runId)) ?? log;
    const next = restarted(level, current, this.surroundings.now());
    await this.store.create(next);
    await this.store.forget(log.run.runId);
    this.tell({ runId: log.run.runId, log: next, notice: 'new-rules', replacedBy: next.run.runId });
    return this.sendRun(next.run.runId, false);
  }

  /** The server does not know a run it once took: open it again and send everything, once. */
  private async openAgain(log: RunLog): Promise<Verdict> {
    const { runId } = log.run;
    const level = log.run.opened && !this.reopened.has(runId) ? await this.levelOf(log) : null;
    if (!level) return this.block(log, 'not-found');
    this.reopened.add(runId);
    const next = restarted(level, log, this.surroundings.now());
    await this.store.create(next);
    await this.store.forget(runId);
    this.reopened.add(next.run.runId);
    this.tell({ runId, log: next, notice: null, replacedBy: next.run.runId });
    return this.sendRun(next.run.runId, false);
  }

  private block(log: RunLog, code: string, notice: QueueNotice = 'not-saved'): Verdict {
    this.blocked.set(log.run.runId, code);
    this.tell({ runId: log.run.runId, log, notice, replacedBy: null });
    return 'next-run';
  }

  private async levelOf({ run }: RunLog): Promise<Level | null> {
    const kept = await this.store.level(run.sprintVersionId, run.levelId);
    if (kept) return kept.level as Level;
    const fetched = await this.reach(() => this.wire.levelContent(run.sprintVersionId, run.levelId));
    if (fetched instanceof WireError) return null;
    await this.store.saveLevel(run.levelId, fetched);
    return fetched.level as Level;
  }

  private async reach<T>(ask: () => Promise<T>): Promise<T | WireError> {
    try {
      return await ask();
    } catch (cause) {
      if (cause instanceof WireError) return cause;
      throw cause;
    }
  }

  private async change(
    runId: string,
    step: (log: RunLog) => RunLog,
    notice: () => QueueNotice | null = () => null,
  ): Promise<void> {
    const log = await this.store.change(runId, step);
    if (log) this.tell({ runId, log, notice: notice(), replacedBy: null });
  }

  private tell(event: QueueEvent): void {
    for (const listener of this.listeners) listener(event);
    this.surroundings.tellOtherTabs(event.runId);
  }
}

function knownIds(error: WireError): ReadonlySet<string> {
  const { known } = error.facts;
  return new Set(Array.isArray(known) ? known.filter((id): id is string => typeof id === 'string') : []);
}
