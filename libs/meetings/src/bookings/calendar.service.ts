import { PeopleService } from '@mikrosprint/accounts';
import { AttendanceFigures, CaseloadMembers } from '@mikrosprint/casework';
import {
  calendarDayAfter,
  copenhagenMoments,
  type CalendarBooking,
  type CalendarSlot,
  type calendarQuery,
  type CalendarView,
} from '@mikrosprint/contracts';
import { Clock, Database } from '@mikrosprint/platform';
import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import { bookingsOfSlots, type BookingFacts } from './appointment.js';
import { BookingRulesService } from './booking-rules.service.js';

interface SlotFacts {
  id: string;
  caseworker_id: string;
  starts_at: Date;
  ends_at: Date;
  form: CalendarSlot['form'];
  place: string;
  title: string | null;
  seats: number;
}

/** Some days of a caseworker: what she offers, who has booked it, and where her citizens are with colleagues of hers. */
@Injectable()
export class CalendarService {
  constructor(
    private readonly database: Database,
    private readonly members: CaseloadMembers,
    private readonly people: PeopleService,
    private readonly rules: BookingRulesService,
    private readonly figures: AttendanceFigures,
    private readonly clock: Clock,
  ) {}

  async of(caseworkerId: string, { from, days }: z.infer<typeof calendarQuery>): Promise<CalendarView> {
    const { manager } = this.database.dataSource;
    const followed = new Set(await this.members.followedBy(caseworkerId));
    const slots = await this.slotsIn(caseworkerId, [...followed], dayBegins(from), endOf(from, days));
    const bookings = await bookingsOfSlots(
      slots.map(({ id }) => id),
      manager,
    );
    const names = await this.people.summaries([
      ...slots.map(({ caseworker_id }) => caseworker_id),
      ...bookings.map(({ citizen_id }) => citizen_id).filter((id) => followed.has(id)),
    ]);
    const nameOf = (id: string): string => names.get(id)?.displayName ?? '';
    return {
      slots: slots.map((slot) => ({
        slotId: slot.id,
        startsAt: slot.starts_at.toISOString(),
        endsAt: slot.ends_at.toISOString(),
        form: slot.form,
        place: slot.place,
        title: slot.title,
        seats: slot.seats,
        own: slot.caseworker_id === caseworkerId,
        caseworkerName: nameOf(slot.caseworker_id),
        bookings: bookings
          .filter(({ slot_id }) => slot_id === slot.id)
          // Of a colleague's workshop only the seats of one's own citizens are anybody's business here.
          .filter(({ citizen_id }) => slot.caseworker_id === caseworkerId || followed.has(citizen_id))
          .map((row) => calendarBooking(row, followed.has(row.citizen_id) ? nameOf(row.citizen_id) : null)),
      })),
      rates: await this.figures.rates([caseworkerId], lastYear(this.clock.now())),
      ...(await this.rules.all()),
    };
  }

  /** What was taken back is shown for as long as somebody's late cancellation hangs on it. */
  private slotsIn(caseworkerId: string, citizenIds: string[], from: Date, until: Date): Promise<SlotFacts[]> {
    return this.database.dataSource.query(
      `SELECT id, caseworker_id, starts_at, ends_at, form, place, title, seats
         FROM meeting_slot slot
        WHERE starts_at >= $2 AND starts_at < $3
          AND ((caseworker_id = $1 AND withdrawn_at IS NULL)
            OR EXISTS (SELECT FROM booking
                        WHERE slot_id = slot.id AND (status <> 'cancelled' OR late)
                          AND (booking.citizen_id = ANY($4::uuid[]) OR booking.caseworker_id = $1)))
        ORDER BY starts_at, id`,
      [caseworkerId, from, until, citizenIds],
    );
  }
}

/** A day begins at midnight, which no change of the clock in Copenhagen has ever left out. */
function dayBegins(day: string): Date {
  return copenhagenMoments(day, '00:00')[0] ?? new Date(`${day}T00:00:00Z`);
}

const endOf = (from: string, days: number): Date => dayBegins(calendarDayAfter(from, days));

function lastYear(now: Date): { from: Date; until: Date } {
  return { from: new Date(now.getTime() - 365 * 86_400_000), until: now };
}

function calendarBooking(row: BookingFacts, citizenName: string | null): CalendarBooking {
  return {
    bookingId: row.booking_id,
    status: row.status,
    late: row.late,
    together: row.companion_id !== null,
    citizenId: citizenName === null ? null : row.citizen_id,
    citizenName,
    togetherStatus: row.companion_status,
  };
}
