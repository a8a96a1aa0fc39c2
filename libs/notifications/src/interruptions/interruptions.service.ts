import { copenhagenTime, type Channel } from '@mikrosprint/contracts';
import { Clock } from '@mikrosprint/platform';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { digestPlace, placesAtOnce } from './interruption.entity.js';

/** Gives out the places of a day: whoever gets none is not disturbed any more, and what was to go waits. */
@Injectable()
export class InterruptionsService {
  constructor(private readonly clock: Clock) {}

  /** The people for whom one more may go at once today. */
  async takeAtOnce(personIds: readonly string[], channel: Channel, tx: EntityManager): Promise<Set<string>> {
    if (personIds.length === 0) return new Set();
    // Takers for one person take turns, in one order for everybody; otherwise two would pick the same free place.
    const inOrder = [...personIds].sort();
    await tx.query(
      `SELECT pg_advisory_xact_lock(hashtextextended('interruption ' || id, 0)) FROM unnest($1::text[]) AS id`,
      [inOrder],
    );
    const rows = await tx.query<{ person_id: string }[]>(
      `INSERT INTO interruption (person_id, day, place, channel)
       SELECT person.id, $2::date, free.place, $3::text
         FROM unnest($1::uuid[]) AS person(id)
         CROSS JOIN LATERAL (
           SELECT min(place) AS place FROM unnest($4::smallint[]) AS place
            WHERE NOT EXISTS (SELECT FROM interruption used
                               WHERE used.person_id = person.id AND used.day = $2::date AND used.place = place.place)
         ) AS free
        WHERE free.place IS NOT NULL
       RETURNING person_id`,
      [inOrder, this.today(), channel, placesAtOnce],
    );
    return new Set(rows.map((row) => row.person_id));
  }

  /** The people who have not had today's overview by this channel. */
  async takeDigest(personIds: readonly string[], channel: Channel, tx: EntityManager): Promise<Set<string>> {
    const rows = await tx.query<{ person_id: string }[]>(
      `INSERT INTO interruption (person_id, day, place, channel)
       SELECT id, $2::date, $3::smallint, $4::text FROM unnest($1::uuid[]) AS id ON CONFLICT DO NOTHING RETURNING person_id`,
      [[...personIds].sort(), this.today(), digestPlace[channel], channel],
    );
    return new Set(rows.map((row) => row.person_id));
  }

  private today(): string {
    return copenhagenTime(this.clock.now()).day;
  }
}
