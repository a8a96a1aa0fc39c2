import { copenhagenTime } from '@mikrosprint/contracts';
import type { EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { BookingRow, type MeetingSlotRow } from './bookings.entity.js';

/** The numbers of the seats that nobody has, the lowest first. */
export async function freeSeats(slotId: string, tx: EntityManager): Promise<number[]> {
  const rows = await tx.query<{ number: number }[]>(
    `SELECT number FROM meeting_seat seat
      WHERE slot_id = $1
        AND NOT EXISTS (SELECT FROM booking
                         WHERE slot_id = $1 AND booking.seat = seat.number AND status <> 'cancelled')
      ORDER BY number`,
    [slotId],
  );
  return rows.map(({ number }) => number);
}

/** What is booked or moved to the very day is told at once, and not once more by the job of the morning. */
export function toldWith(startsAt: Date, now: Date): string | null {
  const { day } = copenhagenTime(now);
  return copenhagenTime(startsAt).day === day ? day : null;
}

/** A new booking of a seat, not yet written down. */
export function bookingOf(
  slot: MeetingSlotRow,
  seat: number,
  who: { id?: string; citizenId: string; caseworkerId: string; companionOf: string | null },
  now: Date,
): BookingRow {
  return {
    id: uuidv7(),
    ...who,
    slotId: slot.id,
    seat,
    startsAt: slot.startsAt,
    endsAt: slot.endsAt,
    status: 'booked',
    late: false,
    sequence: 0,
    bookedAt: now,
    changedAt: now,
    toldDay: toldWith(slot.startsAt, now),
  };
}

/** The seat of the caseworker who comes along, as long as it is taken. */
export function companionOf(bookingId: string, tx: EntityManager): Promise<BookingRow | null> {
  return tx
    .createQueryBuilder(BookingRow, 'booking')
    .where('booking.companion_of = :bookingId', { bookingId })
    .andWhere(`booking.status <> 'cancelled'`)
    .getOne();
}
