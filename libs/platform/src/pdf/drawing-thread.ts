import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { parentPort, Worker } from 'node:worker_threads';
import { DomainError } from '../errors/domain-error.js';

/** Ten times what a slow machine needs for one. */
const patienceMs = 20_000;
/** Papers that are under way in this process, the one that is drawn among them. */
const longestLine = 8;
const retryAfterSeconds = 3;

/** Draws papers beside the event loop, one after the other, and keeps none of them. */
export class DrawingThread<Task> {
  private thread: Worker | null = null;
  private under = 0;
  private line: Promise<unknown> = Promise.resolve();

  /** @param program the file that calls `drawWhatIsAsked`, as it lies beside the built code */
  constructor(private readonly program: URL) {}

  /** For when somebody is likely to ask soon: the thread then has its fonts already. */
  warm(): void {
    this.thread ??= this.started();
  }

  /** Throws `too-many-requests` when many are waiting, and `unavailable` when it takes too long. */
  async draw(task: Task): Promise<Buffer> {
    if (this.under >= longestLine) {
      throw new DomainError('too-many-requests', { facts: { retryAfterSeconds } });
    }
    this.under += 1;
    const turn = this.line.then(() => this.ask(task));
    this.line = turn.catch(() => undefined);
    try {
      return await turn;
    } finally {
      this.under -= 1;
    }
  }

  async end(): Promise<void> {
    const { thread } = this;
    this.thread = null;
    await thread?.terminate();
  }

  private async ask(task: Task): Promise<Buffer> {
    this.thread ??= this.started();
    const settled = new AbortController();
    const { signal } = settled;
    this.thread.postMessage(task);
    try {
      const answer = once(this.thread, 'message', { signal });
      const answered = await Promise.race([answer, pause(patienceMs, null, { signal })]);
      if (answered === null) throw new DomainError('unavailable');
      return Buffer.from(answered[0] as Uint8Array);
    } catch (error) {
      await this.end();
      throw error;
    } finally {
      settled.abort();
    }
  }

  private started(): Worker {
    const thread = new Worker(this.program);
    // It keeps no process alive that wants to end.
    thread.unref();
    // One that dies while nobody waits for it is started anew by the next who does.
    thread.on('error', () => {
      if (this.thread === thread) this.thread = null;
    });
    return thread;
  }
}

/** The other side: the whole program of a thread that `DrawingThread` starts. One that can not draw a paper dies of it. */
export function drawWhatIsAsked<Task>(draw: (task: Task) => Promise<Uint8Array>): void {
  parentPort?.on('message', (task: Task) => {
    void draw(task).then((paper) => parentPort?.postMessage(paper));
  });
}
