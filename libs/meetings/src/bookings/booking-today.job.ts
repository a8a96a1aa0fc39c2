import { PeopleService } from '@mikrosprint/accounts';
import { calendarDayAfter, copenhagenMoments, copenhagenTime } from '@mikrosprint/contracts';
import { Clock, Database, type JobHandler } from '@mikrosprint/platform';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { appointmentsLink, BookingNews, calendarLink } from './booking-news.js';
import type { MeetingSlotRow } from './bookings.entity.js';
import { todayMessage } from './words.js';

interface Today extends Pick<MeetingSlotRow, 'form' | 'title'> {
  id: string;
  citizen_id: string;
  caseworker_id: string;
  companion_of: string | null;
  starts_at: Date;
}

/** HH:MM by Copenhagen's clock: after it whoever starts late makes up for it. */
const toldFrom = '07:30';

/** In the morning both are reminded of what is booked today. */
@Injectable()
export class BookingTodayJob implements JobHandler {
  constructor(
    private readonly database: Database,
    private readonly people: PeopleService,
    private readonly news: BookingNews,
    private readonly clock: Clock,
  ) {}

  /** Whoever marks a booking tells of it, with the same commit: run twice or by two workers, each is told once. */
  async run(): Promise<void> {
    const now = this.clock.now();
    const { day, time } = copenhagenTime(now);
    if (time < toldFrom) return;
    const [tomorrow = now] = copenhagenMoments(calendarDayAfter(day, 1), '00:00');
    await this.database.transaction(async (tx) => {
      const [marked] = await tx.query<[Today[], number]>(
        `UPDATE booking SET told_day = $3
           FROM meeting_slot slot
          WHERE slot.id = booking.slot_id AND booking.status = 'booked'
            AND booking.starts_at > $1 AND booking.starts_at < $2 AND booking.told_day IS DISTINCT FROM $3
         RETURNING booking.id, booking.citizen_id, booking.caseworker_id, booking.companion_of, booking.starts_at,
                   slot.form, slot.title`,
        [now, tomorrow, day],
      );
      await this.tell(marked, tx);
    });
  }

  private async tell(marked: readonly Today[], tx: EntityManager): Promise<void> {
    const people = await this.people.summaries(
      marked.flatMap(({ citizen_id, caseworker_id }) => [citizen_id, caseworker_id]),
      tx,
    );
    const nameOf = (id: string): string => people.get(id)?.displayName ?? '';
    for (const booking of marked) {
      const { id, citizen_id: citizenId, caseworker_id: caseworkerId, form, title } = booking;
      const meeting = { startsAt: booking.starts_at, form, title };
      // A workshop is a date with everybody who comes: its holder is not told once for each of them.
      const toStaff = {
        recipientId: caseworkerId,
        message: todayMessage(nameOf(citizenId), meeting),
        link: calendarLink(meeting.startsAt),
        citizenId,
      };
      const toCitizen = {
        recipientId: citizenId,
        message: todayMessage(nameOf(caseworkerId), meeting),
        link: appointmentsLink,
        citizenId: null,
      };
      const isWorkshopSeat = title !== null && booking.companion_of === null;
      const to = [
        ...(isWorkshopSeat ? [] : [toStaff]),
        ...(booking.companion_of === null ? [toCitizen] : []),
      ];
      await this.news.tellOfToday(id, to, tx);
    }
  }
}
