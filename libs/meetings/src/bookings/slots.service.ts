import { PeopleService } from '@mikrosprint/accounts';
import type { OfferedSlots, OfferSlots } from '@mikrosprint/contracts';
import { Clock, Database, DomainError, RateLimits } from '@mikrosprint/platform';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { BookingNews } from './booking-news.js';
import { slotTimes, type SlotTime } from './slot-times.js';
import { VideoRooms } from './video-rooms.js';

/** An offer may be hundreds of times. */
const offerLimit = { limit: 120, windowSeconds: 600 };

/** A caseworker offers times. What overlaps with one that she offers already is left out, and the answer says how many. */
@Injectable()
export class SlotsService {
  constructor(
    private readonly database: Database,
    private readonly people: PeopleService,
    private readonly rooms: VideoRooms,
    private readonly news: BookingNews,
    private readonly limits: RateLimits,
    private readonly clock: Clock,
  ) {}

  /**
   * Throws `video-not-connected`; for a single time `no-such-time` (left out by the clock or over already) and
   * `slot-overlaps`.
   */
  async offer(caseworkerId: string, offer: OfferSlots): Promise<OfferedSlots> {
    await this.limits.consume([{ key: `slots:${caseworkerId}`, ...offerLimit }]);
    if (offer.form === 'video' && !this.rooms.connected) throw new DomainError('video-not-connected');
    const { times, missing } = slotTimes(offer.times);
    const now = this.clock.now();
    const coming = times.filter(({ startsAt }) => startsAt > now);
    if (offer.times.kind === 'once' && coming.length === 0) throw new DomainError('no-such-time');
    const offered = await this.database.transaction(async (tx) => {
      const count = await this.write(caseworkerId, offer, coming, tx);
      await this.news.pages(caseworkerId, tx);
      return count;
    });
    if (offer.times.kind === 'once' && offered === 0) throw new DomainError('slot-overlaps');
    return {
      offered,
      missing,
      past: times.length - coming.length,
      overlapping: coming.length - offered,
    };
  }

  /** One statement for all of them: a conflict with the exclusion constraint leaves that one time out. */
  private async write(
    caseworkerId: string,
    { form, place, seats, title }: OfferSlots,
    times: readonly SlotTime[],
    tx: EntityManager,
  ): Promise<number> {
    const [unitId = null] = await this.people.unitsOf(caseworkerId, 'caseworker', tx);
    const [{ count } = { count: 0 }] = await tx.query<{ count: number }[]>(
      `WITH offered AS (
         INSERT INTO meeting_slot (id, caseworker_id, unit_id, starts_at, ends_at, form, place, seats, title)
         SELECT id, $1, $2, starts_at, ends_at, $3, $4, $5, $6
           FROM unnest($7::uuid[], $8::timestamptz[], $9::timestamptz[]) AS time (id, starts_at, ends_at)
          ORDER BY starts_at
         ON CONFLICT DO NOTHING
         RETURNING id
       ), seat AS (
         INSERT INTO meeting_seat (slot_id, number)
         SELECT id, number FROM offered, generate_series(1, $5::int) AS number
       )
       SELECT count(*)::int AS count FROM offered`,
      [
        caseworkerId,
        unitId,
        form,
        place,
        seats,
        title,
        times.map(() => uuidv7()),
        times.map(({ startsAt }) => startsAt),
        times.map(({ endsAt }) => endsAt),
      ],
    );
    return count;
  }
}
