/** Messages of one account that the server has not kept yet: sent one after the other, in the order they were written. */
import type { ProblemCode } from '../api/problem.js';

export interface UnsentMessage {
  id: string;
  citizenId: string;
  text: string;
  writtenAt: string;
  /** Why the server will never take it. */
  refused?: ProblemCode;
}

export interface OutgoingState {
  messages: readonly UnsentMessage[];
  /** It was tried to send the first of them, and nobody answered. */
  isStuck: boolean;
}

export interface OutgoingWays {
  /** Resolves when the message is kept. Rejects with whatever went wrong. */
  send(message: UnsentMessage): Promise<void>;
  /** Why it would never be taken; null when trying again can help. */
  refusalOf(problem: unknown): ProblemCode | null;
  /** What an earlier visit could not send. */
  kept(): Promise<readonly UnsentMessage[] | undefined>;
  /** Changes what this device keeps. Resolves when that is done, also when the device can keep nothing. */
  keep(change: (kept: readonly UnsentMessage[]) => readonly UnsentMessage[]): Promise<void>;
  /** Does it a little later. */
  later(work: () => void): void;
}

export class Outgoing {
  private state: OutgoingState = { messages: [], isStuck: false };
  private turn: Promise<void> = Promise.resolve();
  private waking: Promise<void> | null = null;
  /** What the server has or its writer has taken away: the device may still say for a moment that it waits. */
  private readonly settled = new Set<string>();
  private willTryAgain = false;
  private readonly listeners = new Set<() => void>();

  constructor(private readonly ways: OutgoingWays) {}

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly getState = (): OutgoingState => this.state;

  /**
   * Takes up what an earlier visit has left, or another tab that was closed: it was written first. Asked often it looks
   * once at a time.
   */
  wake(): Promise<void> {
    this.waking ??= this.ways
      .kept()
      .then((kept) => this.takeUp(kept ?? []))
      .finally(() => (this.waking = null));
    return this.waking;
  }

  private takeUp(kept: readonly UnsentMessage[]): void {
    const here = new Set(this.state.messages.map(({ id }) => id));
    const earlier = kept.filter(({ id }) => !here.has(id) && !this.settled.has(id));
    if (earlier.length === 0) return;
    this.move({ messages: [...earlier, ...this.state.messages] });
    void this.send();
  }

  /** Kept first and sent then: what is said to wait is still there when its tab is closed in the same moment. */
  async write(message: UnsentMessage): Promise<void> {
    this.move({ messages: [...this.state.messages, message] });
    await this.ways.keep((kept) => [...kept, message]);
    return this.send();
  }

  /** The server has it, whoever sent it: another tab may have. */
  settle(id: string): void {
    this.settled.add(id);
    if (!this.state.messages.some((message) => message.id === id)) return;
    this.move({ messages: this.state.messages.filter((message) => message.id !== id) });
    void this.ways.keep((kept) => kept.filter((message) => message.id !== id));
  }

  send(): Promise<void> {
    this.turn = this.turn.then(() => this.sendAll());
    return this.turn;
  }

  private async sendAll(): Promise<void> {
    for (let next = this.next(); next; next = this.next()) {
      try {
        await this.ways.send(next);
        this.settle(next.id);
      } catch (problem) {
        const refused = this.ways.refusalOf(problem);
        if (refused === null) {
          this.move({ isStuck: true });
          return this.tryAgainLater();
        }
        this.refuse(next.id, refused);
      }
    }
    this.move({ isStuck: false });
  }

  private next(): UnsentMessage | undefined {
    return this.state.messages.find(({ refused }) => refused === undefined);
  }

  /** It stays, with the reason, until its writer has seen it: nothing that was written is thrown away unseen. */
  private refuse(id: string, refused: ProblemCode): void {
    const mark = (message: UnsentMessage) => (message.id === id ? { ...message, refused } : message);
    this.move({ messages: this.state.messages.map(mark) });
    void this.ways.keep((kept) => kept.map(mark));
  }

  private tryAgainLater(): void {
    if (this.willTryAgain) return;
    this.willTryAgain = true;
    this.ways.later(() => {
      this.willTryAgain = false;
      void this.send();
    });
  }

  private move(change: Partial<OutgoingState>): void {
    this.state = { ...this.state, ...change };
    for (const listener of this.listeners) listener();
  }
}
