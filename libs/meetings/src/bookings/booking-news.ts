import { PeopleService } from '@mikrosprint/accounts';
import { CaseloadMembers } from '@mikrosprint/casework';
import { copenhagenTime, type MessageText } from '@mikrosprint/contracts';
import { Clock, LiveHints, Outbox, type NewEvent } from '@mikrosprint/platform';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { BookingRow, MeetingSlotRow } from './bookings.entity.js';
import { citizenDid } from './words.js';

export interface ToSomebody {
  recipientId: string;
  message: { title: MessageText; body: MessageText };
  link: string;
  /** The citizen it is about, when the recipient is staff. */
  citizenId: string | null;
}

type Meeting = Pick<MeetingSlotRow, 'form' | 'title'>;

/** What everybody hears when a booking has changed: the other features, the other person, and the open pages of both. */
@Injectable()
export class BookingNews {
  constructor(
    private readonly outbox: Outbox,
    private readonly hints: LiveHints,
    private readonly people: PeopleService,
    private readonly members: CaseloadMembers,
    private readonly clock: Clock,
  ) {}

  /** `pages` are those whose open pages look again, besides the citizen and whoever holds the slot. */
  async changed(
    booking: BookingRow,
    { form }: Meeting,
    pages: readonly string[],
    tx: EntityManager,
  ): Promise<void> {
    const { id, citizenId, caseworkerId, status, late } = booking;
    const startsAt = booking.startsAt.toISOString();
    const endsAt = booking.endsAt.toISOString();
    await this.outbox.append(tx, [
      {
        type: 'booking.changed',
        data: { bookingId: id, citizenId, caseworkerId, form, startsAt, endsAt, status, late },
      },
    ]);
    const follows = await this.members.caseworkerOf(citizenId, tx);
    const staff = follows === null ? [] : [follows];
    await this.hints.tell([citizenId, caseworkerId, ...staff, ...pages], { topic: 'bookings' }, tx);
  }

  /**
   * Told to whoever follows the citizen. A colleague who holds a workshop sees a seat go, and never whose it is. `before`
   * is when it was until it was moved.
   */
  async citizenDid(
    what: 'booked' | 'moved' | 'cancelled',
    booking: BookingRow,
    { form, title }: Meeting,
    tx: EntityManager,
    before?: Date,
  ): Promise<void> {
    const { citizenId, startsAt } = booking;
    const recipientId = await this.members.caseworkerOf(citizenId, tx);
    if (recipientId === null) return;
    const name = (await this.people.displayName(citizenId, tx)) ?? '';
    const message = citizenDid(what, name, { startsAt, form, title });
    const to = { recipientId, message, link: calendarLink(startsAt), citizenId };
    await this.tellOfChange(booking, to, tx, before);
  }

  /** What a caseworker offers has changed: her pages and those of everybody whom she follows look again. */
  async pages(caseworkerId: string, tx: EntityManager): Promise<void> {
    const citizens = await this.members.followedBy(caseworkerId, tx);
    await this.hints.tell([caseworkerId, ...citizens], { topic: 'bookings' }, tx);
  }

  /**
   * One subject per booking: several changes on a day are one line. What changes a meeting of today cannot wait for an
   * overview: each such change is told at once. `before` is when it was until it was moved.
   */
  async tellOfChange(
    { id, startsAt, sequence }: Pick<BookingRow, 'id' | 'startsAt' | 'sequence'>,
    to: ToSomebody,
    tx: EntityManager,
    before = startsAt,
  ): Promise<void> {
    const { day: today } = copenhagenTime(this.clock.now());
    const isToday = [startsAt, before].some((moment) => copenhagenTime(moment).day === today);
    const event = isToday
      ? notification('booking-today', `booking-today:${id}:${sequence}`, to)
      : notification('booking-changed', `booking-changed:${id}`, to);
    await this.outbox.append(tx, [event]);
  }

  /** On the morning of the day. */
  async tellOfToday(bookingId: string, to: readonly ToSomebody[], tx: EntityManager): Promise<void> {
    const subjectKey = `booking-today:${bookingId}`;
    await this.outbox.append(
      tx,
      to.map((somebody) => notification('booking-today', subjectKey, somebody)),
    );
  }
}

function notification(
  kind: 'booking-changed' | 'booking-today',
  subjectKey: string,
  { recipientId, message, link, citizenId }: ToSomebody,
): NewEvent<'notification.requested'> {
  return {
    type: 'notification.requested',
    data: { recipientIds: [recipientId], kind, subjectKey, citizenId, ...message, link },
  };
}

/** Where a caseworker finds a meeting: her calendar in that week. */
export function calendarLink(startsAt: Date): string {
  return `/calendar?day=${copenhagenTime(startsAt).day}`;
}

/** Where a citizen finds all of them. */
export const appointmentsLink = '/contact';
