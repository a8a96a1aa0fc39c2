import { Injectable } from '@nestjs/common';
import { LessThanOrEqual, type EntityManager } from 'typeorm';
import { InboxItemRow } from './inbox-item.entity.js';

/**
 * Whoever no longer follows a citizen keeps no line about them: it would name somebody who is none of theirs now, and
 * lead nowhere. What is newer than the move stays: the citizen may have come back in the meantime.
 */
@Injectable()
export class FormerCitizens {
  /** Returns whether there was anything to take away. News from before that comes later is not delivered. */
  async leave(recipientId: string, citizenId: string, until: Date, tx: EntityManager): Promise<boolean> {
    await hold(citizenId, 'pg_advisory_xact_lock', tx);
    await tx.query(
      `INSERT INTO inbox_former_citizen AS known (recipient_id, citizen_id, until) VALUES ($1, $2, $3)
       ON CONFLICT (recipient_id, citizen_id) DO UPDATE SET until = greatest(known.until, excluded.until)`,
      [recipientId, citizenId, until],
    );
    const before = { recipientId, citizenId, at: LessThanOrEqual(until) };
    const { affected } = await tx.delete(InboxItemRow, before);
    return (affected ?? 0) > 0;
  }

  /** Of the recipients of news about a citizen from this moment, those it is still for. */
  async stillFor(
    recipientIds: readonly string[],
    citizenId: string | null,
    at: Date,
    tx: EntityManager,
  ): Promise<string[]> {
    if (citizenId === null) return [...recipientIds];
    // Nobody leaves between this question and the lines that follow from it.
    await hold(citizenId, 'pg_advisory_xact_lock_shared', tx);
    const rows = await tx.query<{ id: string }[]>(
      `SELECT recipient_id AS id FROM inbox_former_citizen
        WHERE recipient_id = ANY($1) AND citizen_id = $2 AND until >= $3`,
      [recipientIds, citizenId, at],
    );
    const left = new Set(rows.map(({ id }) => id));
    return recipientIds.filter((id) => !left.has(id));
  }
}

function hold(
  citizenId: string,
  lock: 'pg_advisory_xact_lock' | 'pg_advisory_xact_lock_shared',
  tx: EntityManager,
): Promise<unknown> {
  return tx.query(`SELECT ${lock}(hashtextextended('inbox about ' || $1::text, 0))`, [citizenId]);
}
