import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import type { ContentProblem } from '@mikrosprint/curriculum';
import { DomainError } from '@mikrosprint/platform';
import { Injectable, type OnModuleDestroy } from '@nestjs/common';

/** Fifty times what the largest sprint that ships takes. */
const patienceMs = 20_000;
/** More drafts than this at once do not wait in line: their authors are asked to come back. */
const longestLine = 20;
const retryAfterSeconds = 5;
/** Megabytes: many times what the heaviest draft takes. A draft that takes more ends its thread and not the process. */
const memory = { maxOldGenerationSizeMb: 512, maxYoungGenerationSizeMb: 64 };

/**
 * Runs the checks of `content:check` beside the event loop: playing every level takes a good part of a second of a
 * processor, in which nobody's answer could be taken. A draft that takes for ever is given up, and its thread with it.
 */
@Injectable()
export class ContentInspector implements OnModuleDestroy {
  private thread: Worker | null = null;
  private waiting = 0;
  private line: Promise<unknown> = Promise.resolve();

  /** What is wrong in some files of a content folder. Throws `too-many-requests` when many are waiting. */
  async problems(files: ReadonlyMap<string, Uint8Array>): Promise<ContentProblem[]> {
    if (this.waiting >= longestLine)
      throw new DomainError('too-many-requests', { facts: { retryAfterSeconds } });
    this.waiting += 1;
    const turn = this.line.then(() => this.ask(files));
    // Whoever comes next waits for the end of this turn, not for its success.
    this.line = turn.catch(() => undefined);
    try {
      return await turn;
    } finally {
      this.waiting -= 1;
    }
  }

  async onModuleDestroy(): Promise<void> {
    await this.end();
  }

  private async ask(files: ReadonlyMap<string, Uint8Array>): Promise<ContentProblem[]> {
    const thread = (this.thread ??= startThread());
    const settled = new AbortController();
    const { signal } = settled;
    thread.postMessage(files);
    try {
      const answer = once(thread, 'message', { signal }) as Promise<[ContentProblem[]]>;
      const over = once(thread, 'exit', { signal }).then(() => null);
      const tooLong = pause(patienceMs, null, { signal });
      const answered = await Promise.race([answer, over, tooLong]);
      if (answered !== null) return answered[0];
      await this.end();
      return tooHeavy(files, 'takes too long to check');
    } catch (error) {
      // A thread that failed is gone; the next draft gets a new one.
      await this.end();
      if (isOutOfMemory(error)) return tooHeavy(files, 'takes too much memory to check');
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

function isOutOfMemory(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
}

/** It belongs to no place more than to another: it stands at the sheet. */
function tooHeavy(files: ReadonlyMap<string, Uint8Array>, message: string): ContentProblem[] {
  return [...files.keys()].slice(0, 1).map((file) => ({ file, line: 1, message }));
}

function startThread(): Worker {
  const thread = new Worker(new URL('./inspection.thread.js', import.meta.url), { resourceLimits: memory });
  // Whoever waits for its answer hears of a failure; between two drafts nobody does, and it must not end the process.
  thread.on('error', () => undefined);
  // It keeps no process alive that wants to end.
  thread.unref();
  return thread;
}
