import { PeopleService } from '@mikrosprint/accounts';
import { CaseloadMembers } from '@mikrosprint/casework';
import type { Appointment, AppointmentsView, CitizenBookings, NextAppointment } from '@mikrosprint/contracts';
import { Clock, Database } from '@mikrosprint/platform';
import { Injectable } from '@nestjs/common';
import { appointmentOf, comingOf, earlierOf, type BookingFacts } from './appointment.js';
import { BookingRulesService } from './booking-rules.service.js';
import { FreeSlotsService } from './free-slots.service.js';

const earlierShown = 10;

/** What a citizen has booked and may book; the first half is also what whoever follows them sees. */
@Injectable()
export class AppointmentsService {
  constructor(
    private readonly database: Database,
    private readonly members: CaseloadMembers,
    private readonly people: PeopleService,
    private readonly free: FreeSlotsService,
    private readonly rules: BookingRulesService,
    private readonly clock: Clock,
  ) {}

  async of(citizenId: string): Promise<AppointmentsView> {
    const follows = await this.members.caseworkerOf(citizenId);
    const [bookings, rules, free, caseworkerName] = await Promise.all([
      this.bookingsOf(citizenId),
      this.rules.all(),
      follows === null ? [] : this.free.of(citizenId, follows),
      follows === null ? null : this.people.displayName(follows),
    ]);
    return { caseworkerName, ...bookings, free, ...rules };
  }

  async next(citizenId: string): Promise<NextAppointment> {
    const rows = await comingOf(citizenId, this.clock.now(), this.database.dataSource.manager);
    const [next = null] = await this.named(rows.slice(0, 1));
    return { next };
  }

  /** Throws `not-found` unless the caseworker follows the citizen. */
  async ofFollowed(caseworkerId: string, citizenId: string): Promise<CitizenBookings> {
    await this.members.mustFollow(caseworkerId, citizenId);
    return this.bookingsOf(citizenId);
  }

  private async bookingsOf(citizenId: string): Promise<CitizenBookings> {
    const { manager } = this.database.dataSource;
    const now = this.clock.now();
    const coming = await comingOf(citizenId, now, manager);
    const earlier = await earlierOf(citizenId, now, earlierShown, manager);
    const named = await this.named([...coming, ...earlier]);
    return { coming: named.slice(0, coming.length), earlier: named.slice(coming.length) };
  }

  private async named(rows: readonly BookingFacts[]): Promise<Appointment[]> {
    const holders = await this.people.summaries(rows.map(({ holder_id }) => holder_id));
    return rows.map((row) => appointmentOf(row, holders.get(row.holder_id)?.displayName ?? ''));
  }
}
