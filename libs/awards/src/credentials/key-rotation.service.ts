import { Database, Jobs } from '@mikrosprint/platform';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { issueMissingJob, signStatusListsJob } from './credential-jobs.js';
import { KeyRing } from './key-ring.service.js';
import { RevokingService } from './revoking.service.js';
import { StatusListsService } from './status-lists.service.js';

export interface Rotated {
  /** Ids of the keys that no longer sign. */
  retired: string[];
  /** Credentials that will be signed anew; only after a key was lost to somebody else. */
  revoked: number;
}

/** Replaces the keys that sign, by command (`npm run keys -- rotate`). */
@Injectable()
export class KeyRotation {
  constructor(
    private readonly database: Database,
    private readonly keys: KeyRing,
    private readonly revoking: RevokingService,
    private readonly lists: StatusListsService,
    private readonly jobs: Jobs,
  ) {}

  /**
   * What retired keys signed keeps verifying. What compromised ones signed does not: it is revoked, and the
   * worker signs those awards and the status lists anew.
   */
  async rotate({ compromised }: { compromised: boolean }): Promise<Rotated> {
    const rotated = await this.database.transaction((tx) => this.rotateIn(tx, compromised));
    if (!compromised) return rotated;
    const [key = ''] = rotated.retired;
    await this.jobs.add(signStatusListsJob, {}, { key: `sign-lists-without-${key}` });
    await this.jobs.add(issueMissingJob, {}, { key: `issue-missing-without-${key}` });
    return rotated;
  }

  private async rotateIn(tx: EntityManager, compromised: boolean): Promise<Rotated> {
    const retired = await this.keys.rotate(tx, { compromised });
    if (!compromised) return { retired, revoked: 0 };
    const because = {
      cause: 'corrected' as const,
      reason: 'The key that signed it was replaced.',
      by: null,
    };
    const revoked = await this.revoking.signedWith(retired, because, tx);
    await this.lists.signAllAnew(tx);
    return { retired, revoked };
  }
}
