import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { DomainError } from '@mikrosprint/platform';
import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import type { ExchangeTask } from './exchange.thread.js';
import { refused, type ImportReading } from './import-reading.js';
import type { ExportFile, ExportJob } from './print-export.js';
import type { ImportFile } from './read-import.js';

/** Ten times what the largest file that is taken needs on a slow machine. */
const patienceMs = 20_000;
/** Beside the file itself and what it unpacks to: both have limits of their own. */
const mostMemoryMb = 512;
/** Files that are under way in this process, the one that is worked on among them. */
const longestLine = 6;
const retryAfterSeconds = 5;

/**
 * Reads and writes files beside the event loop, one after the other: whatever a file does to its reader, it takes
 * nobody's answer with it. A thread that a file has worn out is ended, and the next file gets a new one.
 */
@Injectable()
export class ExchangeThread implements OnModuleDestroy {
  private thread: Worker | null = null;
  private under = 0;
  private line: Promise<unknown> = Promise.resolve();

  /**
   * @param arrive brings the file; it is asked for only when there is room for it
   * @returns what the file says; `import-too-heavy` when it takes too long or too much. Throws `too-many-requests` when
   *   many are waiting, and what `arrive` throws
   */
  async read(arrive: () => Promise<ImportFile>): Promise<ImportReading> {
    const reading = await this.inLine(async () => ({ read: await arrive() }));
    return (reading as ImportReading | null) ?? refused('import-too-heavy');
  }

  /** Throws `too-many-requests`, and `draft-too-large` for what cannot be written in time. */
  async print(job: ExportJob): Promise<ExportFile> {
    const file = await this.inLine(() => Promise.resolve({ print: job }));
    if (file === null) throw new DomainError('draft-too-large');
    return file as ExportFile;
  }

  private async inLine(arrive: () => Promise<ExchangeTask>): Promise<unknown> {
    if (this.under >= longestLine) {
      throw new DomainError('too-many-requests', { facts: { retryAfterSeconds } });
    }
    this.under += 1;
    try {
      const task = await arrive();
      const turn = this.line.then(() => this.ask(task));
      this.line = turn.catch(() => undefined);
      return await turn;
    } finally {
      this.under -= 1;
    }
  }

  async onModuleDestroy(): Promise<void> {
    await this.end();
  }

  /** Null when it takes too long or too much. */
  private async ask(task: ExchangeTask): Promise<unknown> {
    this.thread ??= startThread();
    const settled = new AbortController();
    const { signal } = settled;
    this.thread.postMessage(task);
    try {
      const answer = once(this.thread, 'message', { signal });
      const answered = await Promise.race([answer, pause(patienceMs, null, { signal })]);
      if (answered !== null) return answered[0] as unknown;
      await this.end();
      return null;
    } catch (error) {
      await this.end();
      if ((error as NodeJS.ErrnoException).code === 'ERR_WORKER_OUT_OF_MEMORY') return null;
      throw error;
    } finally {
      settled.abort();
    }
  }

  private async end(): Promise<void> {
    const { thread } = this;
    this.thread = null;
    await thread?.terminate();
  }
}

function startThread(): Worker {
  const thread = new Worker(new URL('./exchange.thread.js', import.meta.url), {
    resourceLimits: { maxOldGenerationSizeMb: mostMemoryMb },
  });
  // It keeps no process alive that wants to end.
  thread.unref();
  return thread;
}
