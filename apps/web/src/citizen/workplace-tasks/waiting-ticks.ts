/** Ticks of one list that the server has not heard of yet. They are shown as chosen, and stay chosen until it has. */

/** Ticked (`true`) or taken away, by task. */
export type Waiting = Readonly<Record<string, boolean>>;

export interface TicksState {
  waiting: Waiting;
  /** It was tried to save them, and it did not work. */
  couldNotSave: boolean;
}

interface Ways {
  /** Tells the server. Rejects when it could not; a task that is no more resolves, since nothing is left to save. */
  tell(taskId: string, done: boolean): Promise<void>;
  /** What an earlier visit could not tell. */
  kept(): Promise<Waiting | undefined>;
  /** Keeps a choice on this device until it is told; undefined when it is. */
  keep(taskId: string, done: boolean | undefined): void;
  /** Does it a little later. */
  later(work: () => void): void;
}

export class WaitingTicks {
  private state: TicksState = { waiting: {}, couldNotSave: false };
  private turn: Promise<void> = Promise.resolve();
  private waking: Promise<void> | null = null;
  private willTryAgain = false;
  private readonly listeners = new Set<() => void>();

  constructor(private readonly ways: Ways) {}

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly getState = (): TicksState => this.state;

  /** Takes up what an earlier visit has left; what is chosen meanwhile is newer. */
  wake(): Promise<void> {
    this.waking ??= this.ways.kept().then((kept) => {
      if (!kept) return;
      this.move({ waiting: { ...kept, ...this.state.waiting } });
      void this.send();
    });
    return this.waking;
  }

  choose(taskId: string, done: boolean): Promise<void> {
    this.move({ waiting: { ...this.state.waiting, [taskId]: done } });
    this.ways.keep(taskId, done);
    return this.send();
  }

  /** One after the other, so that what was chosen last is what the server hears last. */
  send(): Promise<void> {
    this.turn = this.turn.then(() => this.sendAll());
    return this.turn;
  }

  private async sendAll(): Promise<void> {
    for (const [taskId, done] of Object.entries(this.state.waiting)) {
      try {
        await this.ways.tell(taskId, done);
      } catch {
        this.move({ couldNotSave: true });
        return this.tryAgainLater();
      }
      this.settle(taskId, done);
    }
    this.move({ couldNotSave: false });
  }

  /** By the clock and not by the news that the line is back: a server that answers, and cannot save, is left in peace. */
  private tryAgainLater(): void {
    if (this.willTryAgain) return;
    this.willTryAgain = true;
    this.ways.later(() => {
      this.willTryAgain = false;
      void this.send();
    });
  }

  /** Chosen anew while it was on its way it goes on waiting: its own sending follows. */
  private settle(taskId: string, done: boolean): void {
    if (this.state.waiting[taskId] !== done) return;
    const others = Object.entries(this.state.waiting).filter(([id]) => id !== taskId);
    this.move({ waiting: Object.fromEntries(others) });
    this.ways.keep(taskId, undefined);
  }

  private move(change: Partial<TicksState>): void {
    this.state = { ...this.state, ...change };
    for (const listener of this.listeners) listener();
  }
}
