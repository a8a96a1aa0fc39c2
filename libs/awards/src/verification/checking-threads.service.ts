import { MessageChannel, type MessagePort } from 'node:worker_threads';
import type { ProofInput, VerificationReport } from '@mikrosprint/contracts';
import { brokenOff, GuardedFetcher, isPng, type Sources } from '@mikrosprint/open-badges';
import { Clock, Config, DomainError } from '@mikrosprint/platform';
import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import type { Piscina } from 'piscina';
import type { CheckAnswer, CheckTask, FromThread, ToThread } from './check-task.js';
import { OwnDocuments } from './own-documents.service.js';
import { WorkingTime } from './working-time.js';

/** What the heaviest credential of anybody needs is a tenth of it. */
const mostWorkMs = 5_000;
/** After that, others are not asked any more: what they did not say is a doubt, no verdict. */
const mostNetworkMs = 10_000;
const mostMemoryMb = 192;
const threads = 2;
/** Waiting for a thread in this process; one check takes some tens of milliseconds. */
const longestLine = 40;
const idleMs = 60_000;
const retryAfterSeconds = 5;

/**
 * Checks credentials beside the event loop. A thread that one of them keeps busy, or fills, is ended and replaced; the
 * others' answers come all the same.
 */
@Injectable()
export class CheckingThreads implements OnModuleDestroy {
  private pool: Promise<Piscina<CheckTask, CheckAnswer>> | null = null;
  private readonly fetcher: GuardedFetcher;

  constructor(
    private readonly own: OwnDocuments,
    private readonly clock: Clock,
    { proofSource }: Config,
  ) {
    this.fetcher = new GuardedFetcher({ trustedOrigins: proofSource === null ? [] : [proofSource] });
  }

  /** Throws `too-many-requests` when many wait already; whatever is wrong with the credential is its report. */
  async check(handed: string | Uint8Array, email: string | null): Promise<VerificationReport> {
    this.pool ??= startPool();
    const pool = await this.pool;
    if (pool.queueSize >= longestLine) {
      throw new DomainError('too-many-requests', { facts: { retryAfterSeconds } });
    }
    const now = this.clock.now();
    const { port1: ours, port2: line } = new MessageChannel();
    const stop = new AbortController();
    const time = new WorkingTime(mostWorkMs, () => stop.abort(tooHeavy));
    this.answer(ours, time, stop);
    try {
      const task = { handed, email, now: now.toISOString(), line };
      return await pool.run(task, { transferList: [line], signal: stop.signal });
    } catch (error) {
      if (stop.signal.reason === tooHeavy || isOutOfMemory(error)) return brokenOff(kindOf(handed), now);
      throw stop.signal.aborted ? stop.signal.reason : error;
    } finally {
      time.end();
      ours.close();
    }
  }

  async onModuleDestroy(): Promise<void> {
    const pool = await this.pool;
    await pool?.destroy();
  }

  /**
   * Answers what a thread asks, and stops the time meanwhile. What we cannot answer, because the database is away, ends
   * the check: half an answer could call a real proof false.
   */
  private answer(ours: MessagePort, time: WorkingTime, stop: AbortController): void {
    const sources = this.sources();
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

  private sources(): Sources {
    const until = performance.now() + mostNetworkMs;
    return {
      ownDocument: (address) => this.own.document(address),
      ownCredential: (id) => this.own.credential(id),
      fetch: async (url) => {
        if (performance.now() > until) return { ok: false, failure: 'too-slow' };
        return this.fetcher.fetch(url);
      },
    };
  }
}

const tooHeavy = Symbol('too heavy');

/** Loaded by the first check: an api that nobody asks starts without it. */
async function startPool(): Promise<Piscina<CheckTask, CheckAnswer>> {
  const { Piscina: Pool } = await import('piscina');
  return new Pool<CheckTask, CheckAnswer>({
    filename: new URL('./check.thread.js', import.meta.url).href,
    minThreads: 0,
    maxThreads: threads,
    idleTimeout: idleMs,
    resourceLimits: { maxOldGenerationSizeMb: mostMemoryMb },
  });
}

function isOutOfMemory(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
}

function kindOf(handed: string | Uint8Array): ProofInput {
  if (typeof handed !== 'string') return isPng(handed) ? 'png' : 'json';
  return handed.trimStart().startsWith('<') ? 'svg' : 'json';
}
