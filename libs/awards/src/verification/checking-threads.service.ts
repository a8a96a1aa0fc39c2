import type { ProofInput, VerificationReport } from '@mikrosprint/contracts';
import { brokenOff, GuardedFetcher, isPng, type Sources } from '@mikrosprint/open-badges';
import { Clock, Config, DomainError } from '@mikrosprint/platform';
import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { CheckingPool } from './checking-pool.js';
import { OwnDocuments } from './own-documents.service.js';

/** What the heaviest credential of anybody needs is a tenth of it; one check takes some tens of milliseconds. */
const limits = { threads: 2, workMs: 5_000, memoryMb: 192, line: 40 };
/** After that, others are not asked any more: what they did not say is a doubt, no verdict. */
const mostNetworkMs = 10_000;
const retryAfterSeconds = 5;

/** Checks credentials beside the event loop: whatever one does to its checker, everybody else gets their answers. */
@Injectable()
export class CheckingThreads implements OnModuleDestroy {
  private readonly pool = new CheckingPool(new URL('./check.thread.js', import.meta.url), limits);
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
    const now = this.clock.now();
    const answer = await this.pool.check({ handed, email, now: now.toISOString() }, this.sources());
    if (answer.ok) return answer.report;
    if (answer.reason === 'too-heavy') return brokenOff(kindOf(handed), now);
    throw new DomainError('too-many-requests', { facts: { retryAfterSeconds } });
  }

  async onModuleDestroy(): Promise<void> {
    await this.pool.end();
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

function kindOf(handed: string | Uint8Array): ProofInput {
  if (typeof handed !== 'string') return isPng(handed) ? 'png' : 'json';
  return handed.trimStart().startsWith('<') ? 'svg' : 'json';
}
