import type { DomainEvent } from '@mikrosprint/contracts';
import type { EventHandler } from '@mikrosprint/platform';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { CitizenNews } from '../citizen/citizen-news.js';

/** Follows the meetings of citizens. To have booked is not to have practised: it is no activity. */
@Injectable()
export class OnBookingChanged implements EventHandler<'booking.changed'> {
  constructor(private readonly news: CitizenNews) {}

  /** The newest news counts, in whatever order it arrives; of two from the same moment the one with the later id. */
  async handle({ id, occurredAt, data }: DomainEvent<'booking.changed'>, tx: EntityManager): Promise<void> {
    const citizen = await this.news.begin(data.citizenId, null, tx);
    const isNews = await tx.query<unknown[]>(
      `INSERT INTO citizen_booking AS known
         (booking_id, citizen_id, caseworker_id, form, starts_at, ends_at, status, late, news_at, news_id)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
       ON CONFLICT (booking_id) DO UPDATE SET
         caseworker_id = excluded.caseworker_id,
         form = excluded.form,
         starts_at = excluded.starts_at,
         ends_at = excluded.ends_at,
         status = excluded.status,
         late = excluded.late,
         news_at = excluded.news_at,
         news_id = excluded.news_id
       WHERE (excluded.news_at, excluded.news_id) > (known.news_at, known.news_id)
       RETURNING booking_id`,
      [
        data.bookingId,
        data.citizenId,
        data.caseworkerId,
        data.form,
        data.startsAt,
        data.endsAt,
        data.status,
        data.late,
        occurredAt,
        id,
      ],
    );
    if (isNews.length > 0) await this.news.tell(citizen, tx);
  }
}
