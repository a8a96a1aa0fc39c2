import { isDeepStrictEqual } from 'node:util';
import type { CvChangedFacts, CvSaved, SaveCv } from '@mikrosprint/contracts';
import { Clock, Database, DomainError, RateLimits } from '@mikrosprint/platform';
import { Injectable } from '@nestjs/common';
import { CvRow } from './cv.entity.js';

/** A page saves by itself a moment after its writer pauses; nobody writes faster than this for ten minutes. */
const pace = { limit: 600, windowSeconds: 600 };

/** Keeps what a citizen writes in their CV, without one page overwriting what another has just saved. */
@Injectable()
export class CvSaves {
  constructor(
    private readonly database: Database,
    private readonly limits: RateLimits,
    private readonly clock: Clock,
  ) {}

  /**
   * Keeps the CV when it was written on the newest one; sent again it is the same save. Throws `cv-changed` with the one
   * that stands when somebody wrote in between, in another tab or on another device.
   */
  async save(citizenId: string, { baseRevision, cv }: SaveCv): Promise<CvSaved> {
    await this.limits.consume([{ key: `cv-save:${citizenId}`, ...pace }]);
    return this.database.transaction(async (tx) => {
      // Also the first two saves take turns, when there is no row yet to wait for.
      await tx.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 7))', [citizenId]);
      const stands = await tx.findOneBy(CvRow, { citizenId });
      if (stands !== null && isDeepStrictEqual(stands.document, cv)) return saved(stands);
      if ((stands?.revision ?? 0) !== baseRevision) throw changed(stands);
      const row = { citizenId, document: cv, revision: baseRevision + 1, updatedAt: this.clock.now() };
      await tx.save(CvRow, row);
      return saved(row);
    });
  }
}

function saved({ revision, updatedAt }: CvRow): CvSaved {
  return { revision, updatedAt: updatedAt.toISOString() };
}

function changed(stands: CvRow | null): DomainError {
  // Somebody writes on a CV that is not there any more: their page begins anew.
  if (stands === null) return new DomainError('cv-changed');
  const facts: CvChangedFacts = { cv: stands.document, ...saved(stands) };
  return new DomainError('cv-changed', { facts: { ...facts } });
}
