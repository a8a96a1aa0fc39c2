import { Clock } from '@mikrosprint/platform';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { BookingNews } from './booking-news.js';
import { BookingRow, type MeetingSlotRow } from './bookings.entity.js';
import { companionOf } from './seats.js';

/** Ends a booking: its seats are free with the same commit. Who is told why is the business of whoever asked for it. */
@Injectable()
export class CancellationsService {
  constructor(
    private readonly news: BookingNews,
    private readonly clock: Clock,
  ) {}

  async cancel(
    booking: BookingRow,
    slot: Pick<MeetingSlotRow, 'form' | 'title'>,
    late: boolean,
    tx: EntityManager,
  ): Promise<BookingRow> {
    const companion = await companionOf(booking.id, tx);
    if (companion !== null) await this.write(companion, false, tx);
    const cancelled = await this.write(booking, late, tx);
    await this.news.changed(cancelled, slot, companion === null ? [] : [companion.caseworkerId], tx);
    return cancelled;
  }

  /** Only the caseworker stays away: the citizen keeps the seat. */
  async cancelCompanion(companion: BookingRow, tx: EntityManager): Promise<void> {
    await this.write(companion, false, tx);
  }

  private async write(booking: BookingRow, late: boolean, tx: EntityManager): Promise<BookingRow> {
    const cancelled: BookingRow = {
      ...booking,
      status: 'cancelled',
      late,
      sequence: booking.sequence + 1,
      changedAt: this.clock.now(),
    };
    const { id, status, sequence, changedAt } = cancelled;
    await tx.update(BookingRow, { id }, { status, late, sequence, changedAt });
    return cancelled;
  }
}
