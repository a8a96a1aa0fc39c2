import { PeopleService } from '@mikrosprint/accounts';
import { CaseloadMembers } from '@mikrosprint/casework';
import type { DomainEvent } from '@mikrosprint/contracts';
import { Clock, type EventHandler } from '@mikrosprint/platform';
import { Injectable } from '@nestjs/common';
import { MoreThan, type EntityManager } from 'typeorm';
import { appointmentsLink, BookingNews, calendarLink } from './booking-news.js';
import { BookingRow, MeetingSlotRow } from './bookings.entity.js';
import { CancellationsService } from './cancellations.service.js';
import { holdTimeOf } from './people-locks.js';
import { cancelledByHandover, nowWith, tookOver } from './words.js';

/**
 * Somebody else follows a citizen. A conversation goes along when the new caseworker is free then, and is cancelled
 * otherwise; a workshop stays, and whoever came along changes. What counts is who follows the citizen now: however often
 * and in whatever order the news arrives, the end is the same.
 */
@Injectable()
export class OnCaseloadMoved implements EventHandler<'caseload.moved'> {
  constructor(
    private readonly members: CaseloadMembers,
    private readonly people: PeopleService,
    private readonly cancellations: CancellationsService,
    private readonly news: BookingNews,
    private readonly clock: Clock,
  ) {}

  async handle({ data }: DomainEvent<'caseload.moved'>, tx: EntityManager): Promise<void> {
    const { citizenId } = data;
    await holdTimeOf([citizenId], tx);
    const follows = await this.members.caseworkerOf(citizenId, tx);
    const bookings = await tx.find(BookingRow, {
      where: { citizenId, status: 'booked', startsAt: MoreThan(this.clock.now()) },
      order: { startsAt: 'ASC' },
    });
    const staff = bookings.map(({ caseworkerId }) => caseworkerId);
    await holdTimeOf(follows === null ? staff : [...staff, follows], tx);
    for (const booking of bookings) {
      if (booking.caseworkerId === follows) continue;
      const slot = await tx.findOneByOrFail(MeetingSlotRow, { id: booking.slotId });
      if (booking.companionOf !== null) await this.moveCompanion(booking, follows, tx);
      else if (slot.seats === 1) await this.moveConversation(booking, slot, follows, tx);
    }
  }

  private async moveConversation(
    booking: BookingRow,
    slot: MeetingSlotRow,
    follows: string | null,
    tx: EntityManager,
  ): Promise<void> {
    const before = booking.caseworkerId;
    if (follows === null || !(await isFree(follows, booking, tx))) {
      const cancelled = await this.cancellations.cancel(booking, slot, false, tx);
      const message = cancelledByHandover(slot);
      await this.toCitizen(cancelled, message, tx);
      await this.news.pages(before, tx);
      return;
    }
    await withdrawOffersDuring(follows, slot, this.clock.now(), tx);
    await tx.update(MeetingSlotRow, { id: slot.id }, { caseworkerId: follows });
    const moved: BookingRow = {
      ...booking,
      caseworkerId: follows,
      sequence: booking.sequence + 1,
      changedAt: this.clock.now(),
    };
    await tx.save(BookingRow, moved);
    const people = await this.people.summaries([booking.citizenId, follows], tx);
    const nameOf = (id: string): string => people.get(id)?.displayName ?? '';
    await this.toCitizen(moved, nowWith(nameOf(follows), slot), tx);
    const { citizenId, startsAt } = moved;
    const message = tookOver(nameOf(citizenId), slot);
    const toNew = { recipientId: follows, message, link: calendarLink(startsAt), citizenId };
    await this.news.tellOfChange(moved, toNew, tx);
    await this.news.changed(moved, slot, [before], tx);
  }

  private async moveCompanion(
    companion: BookingRow,
    follows: string | null,
    tx: EntityManager,
  ): Promise<void> {
    const comes = follows !== null && (await isFree(follows, companion, tx));
    const sequence = companion.sequence + 1;
    const changedAt = this.clock.now();
    if (comes) await tx.save(BookingRow, { ...companion, caseworkerId: follows, sequence, changedAt });
    else await this.cancellations.cancelCompanion(companion, tx);
  }

  private async toCitizen(
    booking: BookingRow,
    message: ReturnType<typeof nowWith>,
    tx: EntityManager,
  ): Promise<void> {
    const to = { recipientId: booking.citizenId, message, link: appointmentsLink, citizenId: null };
    await this.news.tellOfChange(booking, to, tx);
  }
}

/** Nobody has booked the caseworker for that time, and she holds no workshop then. */
async function isFree(caseworkerId: string, booking: BookingRow, tx: EntityManager): Promise<boolean> {
  const [busy] = await tx.query<unknown[]>(
    `SELECT 1 FROM booking
      WHERE caseworker_id = $1 AND slot_id <> $4 AND status <> 'cancelled'
        AND tstzrange(starts_at, ends_at) && tstzrange($2, $3)
     UNION ALL
     SELECT 1 FROM meeting_slot
      WHERE caseworker_id = $1 AND id <> $4 AND seats > 1 AND withdrawn_at IS NULL
        AND tstzrange(starts_at, ends_at) && tstzrange($2, $3)
     LIMIT 1`,
    [caseworkerId, booking.startsAt, booking.endsAt, booking.slotId],
  );
  return busy === undefined;
}

/** What she offers at that time is taken by the meeting that comes along. */
async function withdrawOffersDuring(
  caseworkerId: string,
  slot: MeetingSlotRow,
  now: Date,
  tx: EntityManager,
): Promise<void> {
  await tx.query(
    `UPDATE meeting_slot SET withdrawn_at = $4
      WHERE caseworker_id = $1 AND withdrawn_at IS NULL
        AND tstzrange(starts_at, ends_at) && tstzrange($2, $3)`,
    [caseworkerId, slot.startsAt, slot.endsAt, now],
  );
}
