import { CaseloadMembers } from '@mikrosprint/casework';
import { Clock, Database, DomainError } from '@mikrosprint/platform';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { appointmentsLink, BookingNews } from './booking-news.js';
import { isLate } from './booking-rules.js';
import { BookingRulesService } from './booking-rules.service.js';
import { BookingRow, MeetingSlotRow } from './bookings.entity.js';
import { openBooking } from './bookings.service.js';
import { CancellationsService } from './cancellations.service.js';
import { holdTimeOf } from './people-locks.js';
import { cancelledForYou } from './words.js';

/** Booked times that will not be: the citizen gives theirs back, or the caseworker cannot be there. */
@Injectable()
export class BookingEndsService {
  constructor(
    private readonly database: Database,
    private readonly members: CaseloadMembers,
    private readonly rules: BookingRulesService,
    private readonly cancellations: CancellationsService,
    private readonly news: BookingNews,
    private readonly clock: Clock,
  ) {}

  /** The seat is free again at once. Throws `booking-closed` when it has begun or was cancelled before. */
  async byCitizen(citizenId: string, bookingId: string): Promise<void> {
    await this.database.transaction(async (tx) => {
      await holdTimeOf([citizenId], tx);
      const now = this.clock.now();
      const booking = await openBooking(citizenId, bookingId, now, tx);
      const slot = await tx.findOneByOrFail(MeetingSlotRow, { id: booking.slotId });
      const hours = await this.rules.lateHours(tx);
      const late = isLate(booking.startsAt, now, hours[slot.form]);
      const cancelled = await this.cancellations.cancel(booking, slot, late, tx);
      await this.news.citizenDid('cancelled', cancelled, slot, tx);
    });
  }

  /**
   * The citizen is told, and a time that was for one is not offered again: whoever cancels it is not there then.
   * Somebody else's citizen and a booking that is not there look the same.
   */
  async byCaseworker(caseworkerId: string, bookingId: string): Promise<void> {
    await this.database.transaction(async (tx) => {
      const found = await tx.findOneBy(BookingRow, { id: bookingId });
      if (found === null || found.companionOf !== null) throw new DomainError('not-found');
      await this.members.mustFollow(caseworkerId, found.citizenId, tx);
      await holdTimeOf([found.citizenId], tx);
      await holdTimeOf([found.caseworkerId], tx);
      const booking = await openBooking(found.citizenId, bookingId, this.clock.now(), tx);
      const slot = await tx.findOneByOrFail(MeetingSlotRow, { id: booking.slotId });
      await this.cancelForCitizen(booking, slot, tx);
      if (slot.seats === 1) await this.withdraw(slot.id, tx);
    });
  }

  /** Takes an offer back: whoever has booked it is told. Throws `booking-closed` when it has begun. */
  async withdrawSlot(caseworkerId: string, slotId: string): Promise<void> {
    await this.database.transaction(async (tx) => {
      const taken = await tx.findBy(BookingRow, { slotId, status: 'booked' });
      await holdTimeOf(
        taken.map(({ citizenId }) => citizenId),
        tx,
      );
      await holdTimeOf([caseworkerId], tx);
      const slot = await tx.findOneBy(MeetingSlotRow, { id: slotId, caseworkerId });
      if (slot === null) throw new DomainError('not-found');
      if (slot.withdrawnAt !== null) return;
      if (slot.startsAt <= this.clock.now()) throw new DomainError('booking-closed');
      await this.withdraw(slotId, tx);
      const bookings = await tx.findBy(BookingRow, { slotId, status: 'booked' });
      for (const booking of bookings.filter(({ companionOf }) => companionOf === null))
        await this.cancelForCitizen(booking, slot, tx);
      await this.news.pages(caseworkerId, tx);
    });
  }

  private async cancelForCitizen(
    booking: BookingRow,
    slot: MeetingSlotRow,
    tx: EntityManager,
  ): Promise<void> {
    const cancelled = await this.cancellations.cancel(booking, slot, false, tx);
    const { citizenId: recipientId } = cancelled;
    const message = cancelledForYou(slot);
    const to = { recipientId, message, link: appointmentsLink, citizenId: null };
    await this.news.tellOfChange(cancelled, to, tx);
  }

  private async withdraw(id: string, tx: EntityManager): Promise<void> {
    await tx.update(MeetingSlotRow, { id }, { withdrawnAt: this.clock.now() });
  }
}
