import { CaseloadMembers } from '@mikrosprint/casework';
import type { Attendance, noteAttendance } from '@mikrosprint/contracts';
import { Clock, Database, DomainError } from '@mikrosprint/platform';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { z } from 'zod';
import { BookingNews } from './booking-news.js';
import { BookingRow, MeetingSlotRow } from './bookings.entity.js';
import { refusalOf } from './constraint-errors.js';
import { holdTimeOf } from './people-locks.js';

const statusOf: Record<Attendance, Pick<BookingRow, 'status' | 'late'>> = {
  attended: { status: 'attended', late: false },
  missed: { status: 'missed', late: false },
  'cancelled-late': { status: 'cancelled', late: true },
};

/**
 * How a meeting went, for each who had a seat. It is a fact for the next conversation and for figures of many; nothing
 * follows from it by itself.
 */
@Injectable()
export class AttendanceService {
  constructor(
    private readonly database: Database,
    private readonly members: CaseloadMembers,
    private readonly news: BookingNews,
    private readonly clock: Clock,
  ) {}

  /**
   * From the beginning of the meeting on, and again when it was a slip. Throws `booking-closed` before that and for a
   * booking that was given back in time, and `not-found` for somebody else's citizen.
   */
  async note(
    caseworkerId: string,
    bookingId: string,
    { attendance, together }: z.infer<typeof noteAttendance>,
  ): Promise<void> {
    await this.database.transaction(async (tx) => {
      const found = await tx.findOneBy(BookingRow, { id: bookingId });
      if (found === null || found.companionOf !== null) throw new DomainError('not-found');
      await this.members.mustFollow(caseworkerId, found.citizenId, tx);
      await holdTimeOf([found.citizenId], tx);
      const booking = await tx.findOneByOrFail(BookingRow, { id: bookingId });
      const givenBack = booking.status === 'cancelled' && !booking.late;
      if (givenBack || booking.startsAt > this.clock.now()) throw new DomainError('booking-closed');
      const noted = await this.write(booking, attendance, tx);
      const companion = await tx.findOneBy(BookingRow, { companionOf: bookingId });
      // Who gave the seat back in time has nothing to be noted.
      const cameAlong = companion !== null && (companion.status !== 'cancelled' || companion.late);
      if (cameAlong && together !== null) await this.write(companion, together, tx);
      const slot = await tx.findOneByOrFail(MeetingSlotRow, { id: booking.slotId });
      await this.news.changed(noted, slot, companion === null ? [] : [companion.caseworkerId], tx);
    });
  }

  /** A late cancellation that is taken back needs its time again, which somebody else may have by now. */
  private async write(booking: BookingRow, attendance: Attendance, tx: EntityManager): Promise<BookingRow> {
    const noted: BookingRow = { ...booking, ...statusOf[attendance], changedAt: this.clock.now() };
    const { id, status, late, changedAt } = noted;
    try {
      await tx.update(BookingRow, { id }, { status, late, changedAt });
    } catch (error) {
      throw refusalOf(error) === null ? error : new DomainError('conflict');
    }
    return noted;
  }
}
