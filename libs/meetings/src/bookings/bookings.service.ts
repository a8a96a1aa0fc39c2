import { CaseloadMembers } from '@mikrosprint/casework';
import type { bookSlot } from '@mikrosprint/contracts';
import { Clock, Database, DomainError, RateLimits } from '@mikrosprint/platform';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { z } from 'zod';
import { BookingNews } from './booking-news.js';
import { BookingRow, MeetingSlotRow } from './bookings.entity.js';
import { refusalOf } from './constraint-errors.js';
import { FreeSlotsService } from './free-slots.service.js';
import { holdTimeOf } from './people-locks.js';
import { bookingOf, companionOf, freeSeats, toldWith } from './seats.js';

/** More than anybody changes their mind; each of them is told to somebody. */
const bookingLimit = { limit: 60, windowSeconds: 600 };

/** A citizen books and moves; each is whole or has not happened, and a seat that is left is free with the same commit. */
@Injectable()
export class BookingsService {
  constructor(
    private readonly database: Database,
    private readonly members: CaseloadMembers,
    private readonly free: FreeSlotsService,
    private readonly news: BookingNews,
    private readonly limits: RateLimits,
    private readonly clock: Clock,
  ) {}

  /**
   * Sent again it is the same booking. Throws `slot-taken` with what is free instead, `already-booked-then` when the
   * citizen is somewhere else, `companion-busy` when their caseworker is, and `not-found` for a slot that is not theirs.
   */
  async book(citizenId: string, wanted: z.infer<typeof bookSlot>): Promise<void> {
    await this.written(citizenId, wanted.slotId, async (tx) => {
      await holdTimeOf([citizenId], tx);
      if (await isKnown(citizenId, wanted, tx)) return;
      const { slot, follows } = await this.openSlot(citizenId, wanted.slotId, tx);
      if (wanted.together && slot.seats === 1)
        throw new DomainError('validation', { errors: [{ path: 'together', message: 'only a workshop' }] });
      await this.holdSlot(slot, [follows], tx);
      const [seat, second] = await freeSeats(slot.id, tx);
      if (seat === undefined || (wanted.together && second === undefined))
        throw new DomainError('slot-taken');
      const { bookingId: id } = wanted;
      const who = { citizenId, caseworkerId: slot.caseworkerId };
      const now = this.clock.now();
      const booking = bookingOf(slot, seat, { ...who, id, companionOf: null }, now);
      await tx.insert(BookingRow, booking);
      if (wanted.together && second !== undefined) {
        const beside = { citizenId, caseworkerId: follows, companionOf: id };
        await takeAlong(tx.insert(BookingRow, bookingOf(slot, second, beside, now)));
      }
      await this.news.changed(booking, slot, [], tx);
      await this.news.citizenDid('booked', booking, slot, tx);
    });
  }

  /** To another slot; the agreement, and what calendars know of it, stays the same. Throws as `book` does. */
  async move(citizenId: string, bookingId: string, slotId: string): Promise<void> {
    await this.written(citizenId, slotId, async (tx) => {
      await holdTimeOf([citizenId], tx);
      const booking = await openBooking(citizenId, bookingId, this.clock.now(), tx);
      if (booking.slotId === slotId) return;
      const { slot, follows } = await this.openSlot(citizenId, slotId, tx);
      await this.holdSlot(slot, [booking.caseworkerId, follows], tx);
      const moved = await this.moveSeats(booking, slot, tx);
      await this.news.changed(moved, slot, [booking.caseworkerId], tx);
      await this.news.citizenDid('moved', moved, slot, tx, booking.startsAt);
    });
  }

  /** Whoever comes along to a workshop moves along to another one; to a conversation nobody has to be taken along. */
  private async moveSeats(booking: BookingRow, slot: MeetingSlotRow, tx: EntityManager): Promise<BookingRow> {
    const companion = await companionOf(booking.id, tx);
    const seats = await freeSeats(slot.id, tx);
    const [seat, second] = seats;
    const comesAlong = companion !== null && slot.seats > 1;
    if (seat === undefined || (comesAlong && second === undefined)) throw new DomainError('slot-taken');
    const changedAt = this.clock.now();
    const place = { slotId: slot.id, startsAt: slot.startsAt, endsAt: slot.endsAt, changedAt };
    const moved: BookingRow = {
      ...booking,
      ...place,
      seat,
      caseworkerId: slot.caseworkerId,
      sequence: booking.sequence + 1,
      toldDay: toldWith(slot.startsAt, changedAt),
    };
    await tx.save(BookingRow, moved);
    if (companion === null) return moved;
    const sequence = companion.sequence + 1;
    if (comesAlong && second !== undefined)
      await takeAlong(tx.save(BookingRow, { ...companion, ...place, seat: second, sequence }));
    else await tx.update(BookingRow, { id: companion.id }, { status: 'cancelled', sequence, changedAt });
    return moved;
  }

  /** A slot that this citizen may book at all, and who follows them now. */
  private async openSlot(citizenId: string, slotId: string, tx: EntityManager) {
    const follows = await this.members.caseworkerOf(citizenId, tx);
    const slot = await tx.findOneBy(MeetingSlotRow, { id: slotId });
    if (follows === null || slot === null || !(await this.free.isOpenTo(follows, slot, tx)))
      throw new DomainError('not-found');
    return { slot, follows };
  }

  /** From here on nobody else writes into the time of these people or takes a seat; the slot is as it was. */
  private async holdSlot(slot: MeetingSlotRow, others: readonly string[], tx: EntityManager): Promise<void> {
    await holdTimeOf([slot.caseworkerId, ...others], tx);
    const now = await tx.findOne(MeetingSlotRow, {
      where: { id: slot.id },
      lock: { mode: 'pessimistic_write' },
    });
    const isOpen =
      now !== null &&
      now.withdrawnAt === null &&
      now.caseworkerId === slot.caseworkerId &&
      now.startsAt > this.clock.now();
    if (!isOpen) throw new DomainError('slot-taken');
  }

  /** The constraints have the last word; what they refuse is told in our words, with what is free instead. */
  private async written(
    citizenId: string,
    slotId: string,
    work: (tx: EntityManager) => Promise<void>,
  ): Promise<void> {
    await this.limits.consume([{ key: `bookings:${citizenId}`, ...bookingLimit }]);
    try {
      await this.database.transaction(work);
    } catch (error) {
      const code = error instanceof DomainError ? error.code : refusalOf(error);
      if (code === null) throw error;
      if (code !== 'slot-taken') throw error instanceof DomainError ? error : new DomainError(code);
      const follows = await this.members.caseworkerOf(citizenId);
      const alternatives = follows === null ? [] : await this.free.insteadOf(slotId, citizenId, follows);
      throw new DomainError('slot-taken', { facts: { alternatives } });
    }
  }
}

/** A citizen's own booking that is still to come; throws `booking-closed` for one that is over or cancelled. */
export async function openBooking(
  citizenId: string,
  bookingId: string,
  now: Date,
  tx: EntityManager,
): Promise<BookingRow> {
  const booking = await tx.findOneBy(BookingRow, { id: bookingId, citizenId });
  if (booking === null || booking.companionOf !== null) throw new DomainError('not-found');
  if (booking.status !== 'booked' || booking.startsAt <= now) throw new DomainError('booking-closed');
  return booking;
}

/** Somebody else's id, or one that was used for another slot, is refused. */
async function isKnown(
  citizenId: string,
  { bookingId, slotId }: z.infer<typeof bookSlot>,
  tx: EntityManager,
): Promise<boolean> {
  const known = await tx.findOneBy(BookingRow, { id: bookingId });
  if (known === null) return false;
  if (known.citizenId !== citizenId || known.slotId !== slotId || known.status !== 'booked')
    throw new DomainError('id-reused');
  return true;
}

/** The caseworker who comes along has a time of her own. */
async function takeAlong(written: Promise<unknown>): Promise<void> {
  try {
    await written;
  } catch (error) {
    throw refusalOf(error) === 'slot-taken' ? new DomainError('companion-busy') : error;
  }
}
