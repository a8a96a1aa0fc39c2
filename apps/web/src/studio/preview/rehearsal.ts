/**
 * A level as its author tries it: the same engine and the same panels as for a learner, but no log, no store and no
 * server. When the level is rewritten under it, what has been done is done again in the new words.
 */
import type { Level } from '@mikrosprint/curriculum';
import {
  advance,
  learnerLevel,
  learnerState,
  startAt,
  type ActionInput,
  type LearnerLevel,
  type PlayMode,
  type RunState,
} from '@mikrosprint/level-engine';
import { Observed, type PlaySession, type SessionView } from '../../play/session.js';

export interface Beginning {
  level: Level;
  mode: PlayMode;
  /** Where to begin; what stands before it counts as answered right. Null: at the beginning. */
  stepId: string | null;
  /** 32-bit unsigned: the shuffles, and the draw of an exam. */
  seed: number;
  /** Names what is half typed, so that it is gone with the rehearsal. */
  runId: string;
}

export class Rehearsal implements PlaySession {
  readonly enrolmentId = 'rehearsal';
  readonly isRehearsal = true;
  private readonly beginning: Beginning;
  private readonly view: Observed<SessionView>;
  private actions: ActionInput[] = [];
  private whole: Level;
  private state: RunState;
  private cut: LearnerLevel;

  constructor(beginning: Beginning) {
    this.beginning = beginning;
    ({ level: this.whole, state: this.state } = startAt(beginning.level, beginning));
    this.cut = this.cutOf();
    this.view = new Observed(this.viewNow());
  }

  /** What a learner would be sent: in an exam nothing that tells right from wrong. */
  get level(): LearnerLevel {
    return this.cut;
  }

  get content(): Level | null {
    return this.beginning.mode === 'practice' ? this.whole : null;
  }

  runId(): string {
    return this.beginning.runId;
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

  dispatch(action: ActionInput): void {
    const moved = advance(this.whole, this.state, action);
    if (!moved.accepted) return;
    this.actions.push(action);
    this.state = moved.state;
    this.show();
  }

  /** The level has been rewritten: goes as far in the new one as it took the same actions to come here. */
  rewrite(level: Level): void {
    ({ level: this.whole, state: this.state } = startAt(level, this.beginning));
    const taken: ActionInput[] = [];
    for (const action of this.actions) {
      const moved = advance(this.whole, this.state, action);
      if (!moved.accepted) break;
      this.state = moved.state;
      taken.push(action);
    }
    this.actions = taken;
    this.cut = this.cutOf();
    this.show();
  }

  dismissNotice(): void {
    // Nothing can be lost here, so there is never anything to say about it.
  }

  async refresh(): Promise<void> {
    // There is nobody else to hear from.
  }

  close(): void {
    // Nothing is held.
  }

  private cutOf(): LearnerLevel {
    const { mode } = this.beginning;
    return learnerLevel(this.whole, { seed: this.state.seed, mode, order: this.state.order });
  }

  private viewNow(): SessionView {
    return {
      state: learnerState(this.state),
      save: 'rehearsed',
      savedAt: null,
      waiting: false,
      notice: null,
    };
  }

  private show(): void {
    this.view.set(this.viewNow());
  }
}
