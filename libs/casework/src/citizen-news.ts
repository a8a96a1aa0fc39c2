import { LiveHints } from '@mikrosprint/platform';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { CaseloadMemberRow } from './caseload-member.entity.js';
import { CitizenTimelineRow } from './citizen-story.entity.js';

/** What every handler does before and after its own work. */
@Injectable()
export class CitizenNews {
  constructor(private readonly hints: LiveHints) {}

  /**
   * Comes first in every handler. The row it writes stays locked until the end of the transaction: events of one
   * citizen are worked on one after the other, though not always in the order they happened. `active` is when the
   * citizen did something, or null when somebody or something else did.
   */
  async begin(citizenId: string, active: Date | null, tx: EntityManager): Promise<void> {
    await tx.query(
      `INSERT INTO citizen_activity AS known (citizen_id, last_at) VALUES ($1, $2)
       ON CONFLICT (citizen_id) DO UPDATE SET last_at = greatest(known.last_at, excluded.last_at)`,
      [citizenId, active],
    );
  }

  /** One line of the citizen's story. */
  async line(row: CitizenTimelineRow, tx: EntityManager): Promise<void> {
    await tx.createQueryBuilder().insert().into(CitizenTimelineRow).values(row).orIgnore().execute();
  }

  /** Open pages of the citizen and of their caseworker look again when this is committed. */
  async tell(citizenId: string, tx: EntityManager): Promise<void> {
    const caseworkerId = await this.caseworkerOf(citizenId, tx);
    await this.hints.tell([citizenId], { topic: 'progress', id: citizenId }, tx);
    if (caseworkerId === null) return;
    await this.hints.tell([caseworkerId], { topic: 'caseload', id: citizenId }, tx);
    await this.hints.tell([caseworkerId], { topic: 'citizen', id: citizenId }, tx);
  }

  async caseworkerOf(citizenId: string, tx: EntityManager): Promise<string | null> {
    const member = await tx.findOneBy(CaseloadMemberRow, { citizenId });
    return member?.caseworkerId ?? null;
  }
}
