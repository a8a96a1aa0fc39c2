import { Clock, Database, DomainError } from '@mikrosprint/platform';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { CaseloadMemberRow } from '../caseload/caseload-member.entity.js';
import { CitizenNews } from '../citizen/citizen-news.js';
import { SupportWishRow } from './support-wish.entity.js';

/** A caseworker notes that they have talked with a citizen about the support they wish for: the signal is gone. */
@Injectable()
export class SupportTalksService {
  constructor(
    private readonly database: Database,
    private readonly news: CitizenNews,
    private readonly clock: Clock,
  ) {}

  /**
   * Noted twice it is one talk. Throws `conflict` when the citizen has shared another wish since `sharedAt`, and
   * `not-found` when nothing is shared any more or the citizen is somebody else's.
   */
  async note(caseworkerId: string, citizenId: string, sharedAt: Date): Promise<void> {
    await this.database.transaction(async (tx) => {
      const followed = await tx.existsBy(CaseloadMemberRow, { citizenId, caseworkerId });
      if (!followed) throw new DomainError('not-found');
      const citizen = await this.news.begin(citizenId, null, tx);
      const shared = await sharedWish(citizenId, tx);
      if (shared.sharedAt.getTime() !== sharedAt.getTime()) throw new DomainError('conflict');
      if (shared.talkedAt !== null) return;
      const talk = { talkedAt: this.clock.now(), talkedBy: caseworkerId };
      await tx.update(SupportWishRow, { citizenId }, talk);
      await this.news.tell(citizen, tx);
    });
  }
}

async function sharedWish(
  citizenId: string,
  tx: EntityManager,
): Promise<SupportWishRow & { sharedAt: Date }> {
  const row = await tx.findOneBy(SupportWishRow, { citizenId });
  const sharedAt = row?.sharedAt ?? null;
  if (row === null || sharedAt === null) throw new DomainError('not-found');
  return { ...row, sharedAt };
}
