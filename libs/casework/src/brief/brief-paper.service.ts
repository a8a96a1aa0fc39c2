import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import type { ConversationBrief } from '@mikrosprint/contracts';
import type { Locale } from '@mikrosprint/curriculum';
import { DomainError } from '@mikrosprint/platform';
import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import type { BriefTask } from './draw-brief.js';

/** Ten times what a slow machine needs for one. */
const patienceMs = 20_000;
/** Papers that are under way in this process, the one that is drawn among them. */
const longestLine = 8;
const retryAfterSeconds = 3;

/** Draws briefs beside the event loop, one after the other, and keeps none of them. */
@Injectable()
export class BriefPaper implements OnModuleDestroy {
  private thread: Worker | null = null;
  private under = 0;
  private line: Promise<unknown> = Promise.resolve();

  /** Whoever opens a brief often wants it on paper next: the thread then has its fonts already. */
  warm(): void {
    this.thread ??= this.started();
  }

  /** One page A4 as PDF. Throws `too-many-requests` when many are waiting, and `unavailable` when it takes too long. */
  async draw(brief: ConversationBrief, locale: Locale): Promise<Buffer> {
    if (this.under >= longestLine) {
      throw new DomainError('too-many-requests', { facts: { retryAfterSeconds } });
    }
    this.under += 1;
    const turn = this.line.then(() => this.ask({ brief, locale }));
    this.line = turn.catch(() => undefined);
    try {
      return await turn;
    } finally {
      this.under -= 1;
    }
  }

  async onModuleDestroy(): Promise<void> {
    await this.end();
  }

  private async ask(task: BriefTask): Promise<Buffer> {
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
    const thread = new Worker(new URL('./brief.thread.js', import.meta.url));
    // It keeps no process alive that wants to end.
    thread.unref();
    // One that dies while nobody waits for it is started anew by the next who does.
    thread.on('error', () => {
      if (this.thread === thread) this.thread = null;
    });
    return thread;
  }

  private async end(): Promise<void> {
    const { thread } = this;
    this.thread = null;
    await thread?.terminate();
  }
}
