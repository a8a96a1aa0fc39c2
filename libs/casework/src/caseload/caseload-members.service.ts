import { Database, DomainError } from '@mikrosprint/platform';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { CaseloadMemberRow } from './caseload-member.entity.js';

/** Who follows whom now: every route about a citizen asks here, so that a handover ends the old access at once. */
@Injectable()
export class CaseloadMembers {
  constructor(private readonly database: Database) {}

  /** The caseworker who follows the citizen; null when nobody does. */
  async caseworkerOf(citizenId: string, tx: EntityManager = this.manager): Promise<string | null> {
    return (await tx.findOneBy(CaseloadMemberRow, { citizenId }))?.caseworkerId ?? null;
  }

  /** Throws `not-found` unless the caseworker follows the citizen: nobody can tell "not yours" from "not there". */
  async mustFollow(caseworkerId: string, citizenId: string, tx: EntityManager = this.manager): Promise<void> {
    const follows = await tx.existsBy(CaseloadMemberRow, { citizenId, caseworkerId });
    if (!follows) throw new DomainError('not-found');
  }

  /** The ids of everybody whom the caseworker follows. */
  async followedBy(caseworkerId: string, tx: EntityManager = this.manager): Promise<string[]> {
    const rows = await tx.find(CaseloadMemberRow, { select: { citizenId: true }, where: { caseworkerId } });
    return rows.map(({ citizenId }) => citizenId);
  }

  private get manager(): EntityManager {
    return this.database.dataSource.manager;
  }
}
