import type { CheckLine } from '@mikrosprint/contracts';
import { DomainError } from '@mikrosprint/platform';
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

  /** Empty while it cannot be checked, because strangers keep every thread busy: that is no fault of the credential. */
  async of({ id, document }: Pick<CredentialRow, 'id' | 'document'>): Promise<CheckLine[]> {
    const published = await this.keys.published();
    const state = `${id} ${published.map(({ multibase }) => multibase).join(' ')}`;
    const known = this.made.get(state);
    if (known !== undefined) return known;
    const checking = this.check(document);
    this.made.set(state, checking);
    const lines = await checking.catch(() => []);
    // Only a check that came about, and went well, is one that need not be made again.
    const isGood = lines.length > 0 && lines.every(({ outcome }) => outcome === 'passed');
    if (!isGood) this.made.delete(state);
    return checking;
  }

  private async check(document: string): Promise<CheckLine[]> {
    try {
      const { steps } = await this.threads.check(document, null);
      const isBrokenOff = steps.some(({ reason }) => reason === 'too-heavy');
      return isBrokenOff ? [] : steps.filter(({ step }) => lasting.has(step));
    } catch (error) {
      if (error instanceof DomainError && error.code === 'too-many-requests') return [];
      throw error;
    }
  }
}
