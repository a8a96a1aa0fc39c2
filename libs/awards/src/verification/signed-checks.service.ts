import type { CheckLine } from '@mikrosprint/contracts';
import { Injectable } from '@nestjs/common';
import { LRUCache } from 'lru-cache';
import type { CredentialRow } from '../credentials/credential.entity.js';
import { KeyRing } from '../credentials/key-ring.service.js';
import { CheckingThreads } from './checking-threads.service.js';

/** The steps that only change with the document or our keys. */
const lasting = new Set(['read', 'structure', 'proof', 'issuer']);

/**
 * Checks the signature of credentials of ours. A signature does not change, so it is checked once for each document and
 * each set of keys; what can change from one minute to the next is never kept.
 */
@Injectable()
export class SignedChecks {
  private readonly made = new LRUCache<string, Promise<CheckLine[]>>({ max: 5_000 });

  constructor(
    private readonly keys: KeyRing,
    private readonly threads: CheckingThreads,
  ) {}

  async of({ id, document }: Pick<CredentialRow, 'id' | 'document'>): Promise<CheckLine[]> {
    const published = await this.keys.published();
    const state = `${id} ${published.map(({ multibase }) => multibase).join(' ')}`;
    const known = this.made.get(state);
    if (known !== undefined) return known;
    const checking = this.check(document);
    this.made.set(state, checking);
    // A check that did not come about is made again by the next who asks.
    checking.catch(() => this.made.delete(state));
    return checking;
  }

  private async check(document: string): Promise<CheckLine[]> {
    const { steps } = await this.threads.check(document, null);
    return steps.filter(({ step }) => lasting.has(step));
  }
}
