import type { AwardKind } from '@mikrosprint/contracts';
import { Clock, Database, Jobs } from '@mikrosprint/platform';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { issueCredentialJob } from './credential-jobs.js';
import { CredentialRow } from './credential.entity.js';

/** Where an award stands with its newest credential; the signed texts are read one at a time (`ofAward`). */
export type CredentialStanding = Pick<
  CredentialRow,
  'id' | 'awardId' | 'issuedAt' | 'revokedAt' | 'revokedCause'
>;

/** The signed credentials of awards, for whoever shows or checks them. */
@Injectable()
export class CredentialsService {
  constructor(
    private readonly database: Database,
    private readonly jobs: Jobs,
    private readonly clock: Clock,
  ) {}

  /** The newest credential of each award, by award; an award whose credential is being made is not in it. */
  async standings(
    awardIds: readonly string[],
    tx: EntityManager = this.database.dataSource.manager,
  ): Promise<Map<string, CredentialStanding>> {
    if (awardIds.length === 0) return new Map();
    const rows = await tx.query<CredentialStanding[]>(
      `SELECT DISTINCT ON (award_id) id, award_id AS "awardId", issued_at AS "issuedAt",
              revoked_at AS "revokedAt", revoked_cause AS "revokedCause"
         FROM credential WHERE award_id = ANY($1) ORDER BY award_id, issued_at DESC, id DESC`,
      [awardIds],
    );
    return new Map(rows.map((row) => [row.awardId, row]));
  }

  /** The newest credential of an award, in force or revoked; null while it is being made. */
  ofAward(awardId: string): Promise<CredentialRow | null> {
    return this.database.dataSource.manager.findOne(CredentialRow, {
      where: { awardId },
      order: { issuedAt: 'DESC', id: 'DESC' },
    });
  }

  byId(credentialId: string): Promise<CredentialRow | null> {
    return this.database.dataSource.manager.findOneBy(CredentialRow, { id: credentialId });
  }

  /**
   * It should be under way; if its job was lost or gave up, asking for it is what brings it back before the sweep does.
   * The minute is part of the key because a job that gave up keeps its key for a month.
   */
  async askFor(kind: AwardKind, awardId: string): Promise<void> {
    const minute = Math.floor(this.clock.now().getTime() / 60_000);
    await this.jobs.add(issueCredentialJob, { kind, awardId }, { key: `sign-${awardId}-${minute}` });
  }
}
