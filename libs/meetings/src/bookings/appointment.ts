import type { Appointment } from '@mikrosprint/contracts';
import type { EntityManager } from 'typeorm';

/** A booking with its slot, as the lists for people read them. */
export interface BookingFacts {
  booking_id: string;
  slot_id: string;
  citizen_id: string;
  holder_id: string;
  starts_at: Date;
  ends_at: Date;
  form: Appointment['form'];
  place: string;
  title: string | null;
  status: Appointment['status'];
  late: boolean;
  sequence: number;
  changed_at: Date;
  companion_id: string | null;
  companion_status: Appointment['status'] | null;
}

const select = `
  SELECT booking.id AS booking_id, slot.id AS slot_id, booking.citizen_id, slot.caseworker_id AS holder_id,
         booking.starts_at, booking.ends_at, slot.form, slot.place, slot.title, booking.status, booking.late,
         booking.sequence, booking.changed_at,
         companion.caseworker_id AS companion_id, companion.status AS companion_status
    FROM booking
    JOIN meeting_slot slot ON slot.id = booking.slot_id
    LEFT JOIN booking companion ON companion.companion_of = booking.id
                               AND (companion.status <> 'cancelled' OR companion.late)
   WHERE booking.companion_of IS NULL`;

/** Those to come, the next one first: a meeting is to come until it has ended. */
export function comingOf(citizenId: string, now: Date, tx: EntityManager): Promise<BookingFacts[]> {
  return tx.query(
    `${select} AND booking.citizen_id = $1 AND booking.status = 'booked' AND booking.ends_at > $2
     ORDER BY booking.starts_at`,
    [citizenId, now],
  );
}

/** The newest that are over or were cancelled. */
export function earlierOf(
  citizenId: string,
  now: Date,
  most: number,
  tx: EntityManager,
): Promise<BookingFacts[]> {
  return tx.query(
    `${select} AND booking.citizen_id = $1 AND (booking.status <> 'booked' OR booking.ends_at <= $2)
     ORDER BY booking.starts_at DESC, booking.id LIMIT $3`,
    [citizenId, now, most],
  );
}

/** All of some slots that somebody still has, had, or gave up so late that it is worth knowing. */
export function bookingsOfSlots(slotIds: readonly string[], tx: EntityManager): Promise<BookingFacts[]> {
  return tx.query(
    `${select} AND booking.slot_id = ANY($1::uuid[]) AND (booking.status <> 'cancelled' OR booking.late)
     ORDER BY booking.booked_at, booking.id`,
    [slotIds],
  );
}

/** One booking; undefined when there is none. */
export async function bookingById(bookingId: string, tx: EntityManager): Promise<BookingFacts | undefined> {
  const [row] = await tx.query<BookingFacts[]>(`${select} AND booking.id = $1`, [bookingId]);
  return row;
}

export function appointmentOf(row: BookingFacts, caseworkerName: string): Appointment {
  return {
    bookingId: row.booking_id,
    slotId: row.slot_id,
    startsAt: row.starts_at.toISOString(),
    endsAt: row.ends_at.toISOString(),
    form: row.form,
    place: row.place,
    title: row.title,
    status: row.status,
    late: row.late,
    together: row.companion_id !== null,
    caseworkerName,
  };
}
