/** A practice run as it is played here: the engine answers at once, the store keeps it, the queue sends it. */
import type { Level } from '@mikrosprint/curriculum';
import { learnerLevel, type ActionInput, type LearnerLevel, type RunState } from '@mikrosprint/level-engine';
import { Observed, type PlaySession, type SaveState, type SessionView } from './session.js';
import { newId } from './sync/identity.js';
import type { PlayQueue, QueueEvent, QueueNotice } from './sync/queue.js';
import { append, isOlder, pendingOf, rebase, revised, stateOf, type RunLog } from './sync/run-log.js';
import type { PlayStore } from './sync/store.js';
import { WireError, type PlayWire } from './sync/wire.js';

export interface PracticeOptions {
  content: Level;
  log: RunLog;
  store: PlayStore;
  queue: PlayQueue;
  wire: PlayWire;
  /** Calls back when another tab changed a run of this account. */
  onOtherTab(listener: (runId: string) => void): () => void;
  tellOtherTabs(runId: string): void;
  isOnline(): boolean;
  onConnection(listener: () => void): () => void;
  report(cause: unknown): void;
}

interface Unwritten {
  id: string;
  input: ActionInput;
}

export class PracticeSession implements PlaySession {
  readonly level: LearnerLevel;
  readonly content: Level;
  readonly enrolmentId: string;
  private readonly options: PracticeOptions;
  private readonly view: Observed<SessionView>;
  private readonly endings: (() => void)[] = [];
  private log: RunLog;
  /** Accepted and shown, but not yet in the store. */
  private unwritten: Unwritten[] = [];
  private writing: Promise<void> = Promise.resolve();

  constructor(options: PracticeOptions) {
    this.options = options;
    this.content = options.content;
    this.log = options.log;
    this.enrolmentId = options.log.run.enrolmentId;
    this.level = learnerLevel(options.content, { seed: options.log.run.seed, mode: 'practice' });
    this.view = new Observed(this.viewOf(null));
    this.endings.push(
      options.queue.onChange((event) => this.onQueue(event)),
      options.queue.onStatus(() => this.show()),
      options.onConnection(() => this.show()),
      options.onOtherTab((runId) => void this.onOtherTab(runId)),
    );
  }

  runId(): string {
    return this.log.run.runId;
  }

  getView(): SessionView {
    return this.view.get();
  }

  getState(): RunState {
    return this.view.get().state;
  }

  subscribe(listener: () => void): () => void {
    return this.view.subscribe(listener);
  }

  dispatch(input: ActionInput): void {
    const played = append(this.content, this.playedLog(), input);
    // A refused action (a double press, an answer to a step that is over) changes nothing anywhere.
    if (!played.accepted) return;
    this.unwritten = [...this.unwritten, { id: newId(), input }];
    this.show(null, played.state);
    this.writing = this.writing.then(() => this.write()).catch(this.options.report);
  }

  dismissNotice(): void {
    this.show(null);
  }

  async refresh(): Promise<void> {
    if (!this.log.run.opened || this.pending() > 0) return this.options.queue.flush();
    try {
      const server = await this.options.wire.getRun(this.runId());
      if (server.seq <= this.log.run.confirmed.seq) return;
      const next = await this.options.store.change(this.runId(), (log) =>
        server.seq > log.run.confirmed.seq ? rebase(this.content, log, server).log : log,
      );
      if (next) this.adopt(next, 'moved-on');
    } catch (cause) {
      if (!(cause instanceof WireError)) throw cause;
      // Nothing is lost by not knowing yet: the next answer brings the two together.
    }
  }

  /** Resolves when everything shown is also stored. For tests and for leaving. */
  settled(): Promise<void> {
    return this.writing;
  }

  close(): void {
    for (const end of this.endings) end();
  }

  private pending(): number {
    return pendingOf(this.log).length + this.unwritten.length;
  }

  /** The stored log with what is not yet stored played on it. */
  private playedLog(): RunLog {
    return this.unwritten.reduce((log, { id, input }) => {
      if (log.actions.some((action) => action.id === id)) return log;
      const result = append(this.content, log, input, id);
      return result.accepted ? result.log : log;
    }, this.log);
  }

  /** Stores the oldest unwritten action on the end of whatever the store holds: another tab may have acted first. */
  private async write(): Promise<void> {
    const [first] = this.unwritten;
    if (!first) return;
    let dropped = false;
    const place = (log: RunLog): RunLog => {
      if (log.actions.some((action) => action.id === first.id)) return log;
      const result = append(this.content, log, first.input, first.id);
      dropped = !result.accepted;
      return result.accepted ? result.log : log;
    };
    const runId = this.runId();
    const next = await this.stored(place);
    // The run went on under another id meanwhile: the answer belongs there.
    if (this.runId() !== runId) return this.write();
    this.unwritten = this.unwritten.filter((action) => action !== first);
    this.adopt(next, dropped ? 'moved-on' : this.view.get().notice);
    this.options.tellOtherTabs(this.runId());
    this.options.queue.poke();
  }

  private async stored(change: (log: RunLog) => RunLog): Promise<RunLog> {
    const next = await this.options.store.change(this.runId(), change);
    if (next) return next;
    // The run was taken away (signed out in another tab, tidied): put it back rather than lose the answer.
    const again = revised(this.log, change(this.log));
    await this.options.store.create(again);
    return again;
  }

  private onQueue(event: QueueEvent): void {
    if (event.runId !== this.runId()) return;
    this.adopt(event.log, event.notice ?? this.view.get().notice);
  }

  private async onOtherTab(runId: string): Promise<void> {
    if (runId !== this.runId()) return;
    const log = await this.options.store.read(runId);
    if (log) this.adopt(log, this.view.get().notice);
  }

  private adopt(log: RunLog, notice: QueueNotice | null): void {
    if (!isOlder(log, this.log)) this.log = log;
    this.show(notice);
  }

  private show(notice: QueueNotice | null = this.view.get().notice, state?: RunState): void {
    this.view.set(this.viewOf(notice, state));
  }

  private viewOf(notice: QueueNotice | null, state?: RunState): SessionView {
    return {
      state: state ?? stateOf(this.content, this.playedLog()),
      save: this.saveState(),
      savedAt: this.log.run.savedAt,
      waiting: false,
      notice,
    };
  }

  private saveState(): SaveState {
    const { queue, isOnline } = this.options;
    if (queue.blockedBecause(this.runId())) return 'blocked';
    const status = queue.getStatus();
    if (status === 'signed-out') return 'signed-out';
    if (status === 'offline' || !isOnline()) return 'offline';
    return this.pending() > 0 || !this.log.run.opened ? 'saving' : 'saved';
  }
}
