import { fork } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { DomainError } from '@mikrosprint/platform';
import { Injectable } from '@nestjs/common';
import type { PictureAnswer, PictureOrder, WrittenAs } from './picture.process.js';

/** Twenty times what a telephone's photograph takes. */
const patienceMs = 20_000;
/** More than these at once do not wait in line: who sent them is asked to come back. */
const longestLine = 20;
const retryAfterSeconds = 5;

/** CSS pixels of the longer side: what the widest screen shows, sharp. */
export const largestSide = 1_600;
/** A photograph of the best telephones; a file that says more is a trap. */
const mostPixels = 50_000_000;

const script = fileURLToPath(new URL('./picture.process.js', import.meta.url));

/** Writes pictures of strangers anew, one at a time, each in a process that ends with it. */
@Injectable()
export class PictureWorkshop {
  private waiting = 0;
  private line: Promise<unknown> = Promise.resolve();

  /**
   * What the bytes show, without anything else that travelled along; null when they show nothing. Throws
   * `too-many-requests` when many are waiting.
   *
   * @param wish the longer side in pixels at most
   */
  async rewrite(
    bytes: Uint8Array,
    wish: { as: WrittenAs; largestSide: number } = { as: 'webp', largestSide },
  ): Promise<Uint8Array | null> {
    if (this.waiting >= longestLine)
      throw new DomainError('too-many-requests', { facts: { retryAfterSeconds } });
    this.waiting += 1;
    const turn = this.line.then(() => this.ask({ bytes, ...wish, mostPixels }));
    // Whoever comes next waits for the end of this turn, not for its success.
    this.line = turn.catch(() => undefined);
    try {
      return await turn;
    } finally {
      this.waiting -= 1;
    }
  }

  private async ask(order: PictureOrder): Promise<Uint8Array | null> {
    const child = fork(script, { serialization: 'advanced', env: {}, execArgv: [], stdio: 'ignore' });
    const settled = new AbortController();
    const { signal } = settled;
    try {
      const answer = once(child, 'message', { signal }) as Promise<[PictureAnswer]>;
      const gone = once(child, 'exit', { signal }).then(() => null);
      const tooLong = pause(patienceMs, null, { signal });
      child.send(order, () => undefined);
      const answered = await Promise.race([answer, gone, tooLong]);
      const bytes = answered?.[0].bytes;
      return bytes ? new Uint8Array(bytes) : null;
    } catch {
      return null;
    } finally {
      settled.abort();
      child.kill('SIGKILL');
    }
  }
}
