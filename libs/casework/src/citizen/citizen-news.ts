import { liveNotifications } from '@mikrosprint/platform';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { CitizenTimelineRow } from './citizen-story.entity.js';

/** Whom an event is about, and who follows them. */
export interface FollowedCitizen {
  citizenId: string;
  caseworkerId: string | null;
}

/** What every handler does before and after its own work; few statements, because an open page waits for them. */
@Injectable()
export class CitizenNews {
  /**
   * Comes first in every handler. The row it writes stays locked until the end of the transaction: events of one
   * citizen are worked on one after the other, though not always in the order they happened. `active` is when the
   * citizen did something, or null when somebody or something else did.
   */
  async begin(citizenId: string, active: Date | null, tx: EntityManager): Promise<FollowedCitizen> {
    const rows = await tx.query<{ caseworker_id: string | null }[]>(
      `INSERT INTO citizen_activity AS known (citizen_id, last_at) VALUES ($1, $2)
       ON CONFLICT (citizen_id) DO UPDATE SET last_at = greatest(known.last_at, excluded.last_at)
       RETURNING (SELECT caseworker_id FROM caseload_member WHERE citizen_id = $1) AS caseworker_id`,
      [citizenId, active],
    );
    return { citizenId, caseworkerId: rows[0]?.caseworker_id ?? null };
  }

  /** One line of the citizen's story. */
  async line(row: CitizenTimelineRow, tx: EntityManager): Promise<void> {
    await tx.createQueryBuilder().insert().into(CitizenTimelineRow).values(row).orIgnore().execute();
  }

  /** Open pages of the citizen and of their caseworker look again when this is committed: all hints in one statement. */
  async tell({ citizenId: id, caseworkerId }: FollowedCitizen, tx: EntityManager): Promise<void> {
    const staff = caseworkerId === null ? [] : [caseworkerId];
    const hints = [
      ...liveNotifications(staff, { topic: 'caseload', id }),
      ...liveNotifications(staff, { topic: 'citizen', id }),
      ...liveNotifications([id], { topic: 'progress', id }),
    ];
    await tx.query(`SELECT pg_notify('live', payload) FROM unnest($1::text[]) AS payload`, [hints]);
  }
}
