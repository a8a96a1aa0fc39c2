import { Database } from '@mikrosprint/platform';
import { Injectable } from '@nestjs/common';
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
  ) {}

  /**
   * What retired keys signed keeps verifying. What compromised ones signed does not: it is revoked, and the sweep signs
   * those awards anew with the new key within minutes.
   */
  async rotate({ compromised }: { compromised: boolean }): Promise<Rotated> {
    return this.database.transaction(async (tx) => {
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
    });
  }
}
