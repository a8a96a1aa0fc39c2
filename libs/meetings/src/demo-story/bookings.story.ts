import {
  demoCaseworker,
  otherDemoCaseworker,
  PeopleInTheStory,
  storyCaseworker,
} from '@mikrosprint/accounts';
import { CaseloadMembers } from '@mikrosprint/casework';
import { copenhagenInstant, copenhagenTime, type OfferSlots } from '@mikrosprint/contracts';
import {
  Database,
  daysBefore,
  storyId,
  workdayAfter,
  workdayBefore,
  type StoryScene,
  type StoryTeller,
} from '@mikrosprint/platform';
import { Injectable } from '@nestjs/common';
import { AttendanceService } from '../bookings/attendance.service.js';
import { BookingEndsService } from '../bookings/booking-ends.service.js';
import { BookingTodayJob } from '../bookings/booking-today.job.js';
import { BookingsService } from '../bookings/bookings.service.js';
import { SlotsService } from '../bookings/slots.service.js';
import { storyBookings, storyWorkshop, type StoryBooking } from './story-bookings.js';

/** From the beginning of the story until so many days from now. */
const firstDay = 26;
const lastDay = 21;
/** Citizens book so many days before. */
const bookedBefore = 5;

/** Whole hours of the afternoon, on every workday: beside what the demo caseworker offers in any case. */
const offers: readonly {
  caseworker: string;
  form: OfferSlots['form'];
  place: string;
  from: string;
  to: string;
}[] = [
  {
    ...{ caseworker: demoCaseworker.account, form: 'physical', place: 'Lokale 2.14, 2. sal' },
    ...{ from: '11:00', to: '13:00' },
  },
  {
    ...{ caseworker: demoCaseworker.account, form: 'phone', place: 'Jeg ringer til dig' },
    ...{ from: '14:00', to: '17:00' },
  },
  {
    ...{ caseworker: otherDemoCaseworker.account, form: 'physical', place: 'Lokale 4, stuen' },
    ...{ from: '10:00', to: '12:00' },
  },
  {
    ...{ caseworker: storyCaseworker.account, form: 'physical', place: 'Samtalerum B, 1. sal' },
    ...{ from: '13:00', to: '15:00' },
  },
];

/** When citizens and caseworkers of the story meet. */
@Injectable()
export class BookingsInTheStory implements StoryTeller {
  constructor(
    private readonly database: Database,
    private readonly people: PeopleInTheStory,
    private readonly members: CaseloadMembers,
    private readonly slots: SlotsService,
    private readonly bookings: BookingsService,
    private readonly ends: BookingEndsService,
    private readonly attendance: AttendanceService,
    private readonly today: BookingTodayJob,
  ) {}

  scenes(now: Date): StoryScene[] {
    return [
      ...offers.map((offer, index) => ({
        key: `times ${index}`,
        at: daysBefore(now, 32, '08:30'),
        play: () => this.offer(offer, now),
      })),
      ...storyBookings.flatMap((booking, index) => this.scenesOf(booking, index, now)),
      ...storyWorkshop.map((citizen) => ({
        key: `workshop ${citizen}`,
        at: daysBefore(now, 2, '18:20'),
        play: () => this.join(citizen),
      })),
      { key: 'meetings today', at: workdayBefore(now, 0, '07:30'), play: () => this.today.run() },
    ].filter(({ at }) => at < now);
  }

  private scenesOf(booking: StoryBooking, index: number, now: Date): StoryScene[] {
    const { citizen, inDays, was, cancelledDaysBefore } = booking;
    const day =
      inDays < 0 ? copenhagenTime(workdayBefore(now, -inDays, '12:00')).day : workdayAfter(now, inDays);
    const key = `meeting ${index} ${citizen}`;
    const id = storyId(key);
    const before = (days: number): Date => {
      const noon = copenhagenInstant(day, '12:00').getTime() - days * 86_400_000;
      return new Date(Math.min(noon, daysBefore(now, 1, '12:00').getTime()) + index * 60_000);
    };
    const scenes: StoryScene[] = [
      { key: `${key} booked`, at: before(bookedBefore), play: () => this.book(citizen, id, day) },
    ];
    if (cancelledDaysBefore !== undefined)
      scenes.push({
        key: `${key} cancelled`,
        at: before(cancelledDaysBefore),
        play: async () => this.ends.byCitizen(await this.people.idOf(citizen), id),
      });
    if (was !== null)
      scenes.push({
        key: `${key} noted`,
        at: copenhagenInstant(day, '17:10'),
        play: () => this.note(citizen, id, was),
      });
    return scenes;
  }

  private async offer(offer: (typeof offers)[number], now: Date): Promise<void> {
    const { caseworker, form, place, from, to } = offer;
    await this.slots.offer(await this.people.idOf(caseworker), {
      ...{ form, place, seats: 1, title: null },
      times: {
        ...{ kind: 'weekly', weekdays: [1, 2, 3, 4, 5], from, to, minutes: 60 },
        firstDay: copenhagenTime(daysBefore(now, firstDay, '12:00')).day,
        lastDay: workdayAfter(now, lastDay),
      },
    });
  }

  /** The first hour of the day that is free with their caseworker. */
  private async book(citizen: string, bookingId: string, day: string): Promise<void> {
    const citizenId = await this.people.idOf(citizen);
    const caseworkerId = await this.members.caseworkerOf(citizenId);
    const [slot] = await this.database.dataSource.query<{ id: string }[]>(
      `SELECT id FROM meeting_slot slot
        WHERE caseworker_id = $1 AND seats = 1 AND withdrawn_at IS NULL
          AND ends_at - starts_at = interval '1 hour'
          AND (starts_at AT TIME ZONE 'Europe/Copenhagen')::date = $2::date
          AND NOT EXISTS (SELECT FROM booking WHERE slot_id = slot.id AND status <> 'cancelled')
        ORDER BY starts_at LIMIT 1`,
      [caseworkerId, day],
    );
    if (slot === undefined) throw new Error(`No time is free on ${day}.`);
    await this.bookings.book(citizenId, { bookingId, slotId: slot.id, together: false });
  }

  private async note(citizen: string, bookingId: string, attendance: NonNullable<StoryBooking['was']>) {
    const caseworkerId = await this.members.caseworkerOf(await this.people.idOf(citizen));
    if (caseworkerId === null) throw new Error('Nobody follows them.');
    await this.attendance.note(caseworkerId, bookingId, { attendance, together: null });
  }

  private async join(citizen: string): Promise<void> {
    const citizenId = await this.people.idOf(citizen);
    const caseworkerId = await this.members.caseworkerOf(citizenId);
    const [slot] = await this.database.dataSource.query<{ id: string }[]>(
      `SELECT id FROM meeting_slot WHERE caseworker_id = $1 AND seats > 1 AND starts_at > now()
        ORDER BY starts_at LIMIT 1`,
      [caseworkerId],
    );
    if (slot === undefined) throw new Error('There is no workshop.');
    const bookingId = storyId(`workshop ${citizen}`);
    await this.bookings.book(citizenId, { bookingId, slotId: slot.id, together: false });
  }
}
