import { MessageChannel, type MessagePort } from 'node:worker_threads';
import type { Sources } from '@mikrosprint/open-badges';
import { Piscina } from 'piscina';
import type { CheckAnswer, CheckTask, FromThread, ToThread } from './check-task.js';
import { WorkingTime } from './working-time.js';

export interface PoolLimits {
  threads: number;
  /** Of one check, not counting the time it waits for an answer. */
  workMs: number;
  /** Of one thread, beside what it was handed. */
  memoryMb: number;
  /** Checks that wait for a thread. */
  line: number;
}

export type Asked = Omit<CheckTask, 'line'>;
export type PoolAnswer =
  | { ok: true; report: CheckAnswer }
  /** `too-heavy`: it worked too long, or took too much memory. `busy`: too many wait already. */
  | { ok: false; reason: 'too-heavy' | 'busy' };

const tooHeavy = Symbol('too heavy');

/** Threads for what may never come to an end: one that is kept busy or filled is ended, and the next check gets a new one. */
export class CheckingPool {
  private pool: Piscina<CheckTask, CheckAnswer> | null = null;

  constructor(
    private readonly threadFile: URL,
    private readonly limits: PoolLimits,
  ) {}

  /** Throws what `sources` throw: half an answer could call a real proof false. */
  async check(asked: Asked, sources: Sources): Promise<PoolAnswer> {
    this.pool ??= this.start();
    const { pool } = this;
    if (pool.queueSize >= this.limits.line) return { ok: false, reason: 'busy' };
    const { port1: ours, port2: line } = new MessageChannel();
    const stop = new AbortController();
    const time = new WorkingTime(this.limits.workMs, () => stop.abort(tooHeavy));
    answerOver(ours, { sources, time, stop });
    try {
      const report = await pool.run({ ...asked, line }, { transferList: [line], signal: stop.signal });
      return { ok: true, report };
    } catch (error) {
      if (stop.signal.reason === tooHeavy || isOutOfMemory(error)) return { ok: false, reason: 'too-heavy' };
      throw stop.signal.aborted ? stop.signal.reason : error;
    } finally {
      time.end();
      ours.close();
    }
  }

  async end(): Promise<void> {
    await this.pool?.destroy();
  }

  /** With the first check: a process that nobody asks has no threads. From then on one thread stays ready. */
  private start(): Piscina<CheckTask, CheckAnswer> {
    return new Piscina<CheckTask, CheckAnswer>({
      filename: this.threadFile.href,
      minThreads: 1,
      maxThreads: this.limits.threads,
      idleTimeout: 60_000,
      resourceLimits: { maxOldGenerationSizeMb: this.limits.memoryMb },
    });
  }
}

/** Answers what a thread asks, and stops the time meanwhile. What cannot be answered ends the check. */
function answerOver(
  ours: MessagePort,
  { sources, time, stop }: { sources: Sources; time: WorkingTime; stop: AbortController },
): void {
  const reply = async (question: number, asking: Promise<unknown>) => {
    try {
      const answer = await time.whileWaiting(asking);
      ours.postMessage({ question, answer } satisfies ToThread);
    } catch (error) {
      stop.abort(error);
    }
  };
  ours.on('message', (message: FromThread) => {
    if (message === 'began') return time.begin();
    void reply(message.question, sources[message.ask](message.about));
  });
}

function isOutOfMemory(error: unknown): boolean {
  return (error as NodeJS.ErrnoException | null)?.code === 'ERR_WORKER_OUT_OF_MEMORY';
}
