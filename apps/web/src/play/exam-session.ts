/** A sitting of the exam: no keys, no preview, no queue. Each answer is sent and waited for. */
import type { ActionInput, LearnerLevel, RunState } from '@mikrosprint/level-engine';
import { Observed, type PlaySession, type SaveState, type SessionView } from './session.js';
import { newId } from './sync/identity.js';
import type { LoggedAction } from './sync/run-log.js';
import { isWorthRetrying, serverPosition, WireError, type PlayWire, type ServerRun } from './sync/wire.js';

export interface ExamOptions {
  run: ServerRun;
  level: LearnerLevel;
  wire: PlayWire;
  later(work: () => void, milliseconds: number): () => void;
  onConnection(listener: () => void): () => void;
}

const retryMilliseconds = 2_000;

export class ExamSession implements PlaySession {
  readonly level: LearnerLevel;
  readonly content = null;
  readonly enrolmentId: string;
  private readonly options: ExamOptions;
  private readonly view: Observed<SessionView>;
  private readonly stopListening: () => void;
  private seq: number;
  /** The answer that is on its way: the same id until the server has it, however often it is sent. */
  private awaited: LoggedAction | null = null;
  private callOff: (() => void) | null = null;
  private closed = false;

  constructor(options: ExamOptions) {
    this.options = options;
    this.level = options.level;
    this.enrolmentId = options.run.enrolmentId;
    this.seq = options.run.seq;
    this.view = new Observed<SessionView>({
      state: options.run.state,
      save: 'saved',
      savedAt: null,
      waiting: false,
      notice: null,
    });
    this.stopListening = options.onConnection(() => void this.send());
  }

  runId(): string {
    return this.options.run.runId;
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
    if (this.awaited || this.getState().finished) return;
    this.awaited = {
      id: newId(),
      seq: this.seq + 1,
      stepId: input.stepId,
      type: input.type,
      payload: input.payload,
    };
    this.show({ waiting: true, save: 'saving', notice: null });
    void this.send();
  }

  dismissNotice(): void {
    this.show({ notice: null });
  }

  async refresh(): Promise<void> {
    if (this.awaited) return this.send();
    try {
      const run = await this.options.wire.getRun(this.runId());
      if (run.seq > this.seq) this.moveTo(run.seq, run.state, { notice: 'moved-on' });
    } catch (cause) {
      if (!(cause instanceof WireError)) throw cause;
    }
  }

  close(): void {
    this.closed = true;
    this.callOff?.();
    this.stopListening();
  }

  private async send(): Promise<void> {
    this.callOff?.();
    this.callOff = null;
    const action = this.awaited;
    if (!action || this.closed) return;
    try {
      const request = { expectedSeq: action.seq - 1, actions: [action] };
      const answer = await this.options.wire.postActions(this.runId(), request);
      if (this.awaited !== action) return;
      this.moveTo(answer.seq, answer.state, { savedAt: answer.savedAt });
    } catch (cause) {
      if (!(cause instanceof WireError)) throw cause;
      if (this.awaited === action) this.onError(cause);
    }
  }

  private onError(error: WireError): void {
    if (isWorthRetrying(error)) {
      this.show({ save: 'offline' });
      if (!this.closed) this.callOff = this.options.later(() => void this.send(), retryMilliseconds);
      return;
    }
    if (error.status === 401) return this.giveUp('signed-out');
    const position = serverPosition(error);
    // The run moved on another device or in another tab, or the press came twice: go on from where the server is.
    if (position) return this.moveTo(position.seq, position.state, { notice: 'moved-on' });
    this.giveUp('blocked');
    void this.refresh();
  }

  /** The answer did not land, and sending it again will not help; the person may answer again. */
  private giveUp(save: SaveState): void {
    this.awaited = null;
    this.show({ waiting: false, save, notice: save === 'blocked' ? 'not-saved' : null });
  }

  private moveTo(seq: number, state: RunState, more: Partial<SessionView>): void {
    this.awaited = null;
    this.seq = seq;
    this.show({ state, save: 'saved', waiting: false, notice: null, ...more });
  }

  private show(change: Partial<SessionView>): void {
    this.view.set({ ...this.view.get(), ...change });
  }
}
