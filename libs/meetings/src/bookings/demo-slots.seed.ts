import { demoCaseworker, PeopleService } from '@mikrosprint/accounts';
import { calendarDayAfter, copenhagenTime, type OfferSlots } from '@mikrosprint/contracts';
import { Clock, Database, type BootTask } from '@mikrosprint/platform';
import { Injectable } from '@nestjs/common';
import { MoreThan } from 'typeorm';
import { MeetingSlotRow } from './bookings.entity.js';
import { SlotsService } from './slots.service.js';

const weeksOffered = 4;

/** The demo caseworker offers times for some weeks, and again when they have all gone by. */
@Injectable()
export class SeedDemoSlots implements BootTask {
  constructor(
    private readonly database: Database,
    private readonly people: PeopleService,
    private readonly slots: SlotsService,
    private readonly clock: Clock,
  ) {}

  async run(): Promise<void> {
    const ids = await this.people.idsByEmail([demoCaseworker.email]);
    const caseworkerId = ids.get(demoCaseworker.email);
    if (caseworkerId === undefined) return;
    const now = this.clock.now();
    const { manager } = this.database.dataSource;
    if (await manager.existsBy(MeetingSlotRow, { caseworkerId, startsAt: MoreThan(now) })) return;
    for (const offer of demoOffers(copenhagenTime(now).day)) await this.slots.offer(caseworkerId, offer);
  }
}

function demoOffers(today: string): OfferSlots[] {
  const days = {
    firstDay: calendarDayAfter(today, 1),
    lastDay: calendarDayAfter(today, weeksOffered * 7),
  };
  const weekly = (weekday: number, from: string, to: string, minutes: number): OfferSlots['times'] => ({
    kind: 'weekly',
    weekdays: [weekday],
    from,
    to,
    minutes,
    ...days,
  });
  const conversation = { seats: 1, title: null } as const;
  return [
    {
      ...conversation,
      form: 'physical',
      place: 'Lokale 2.14, 2. sal',
      times: weekly(2, '09:00', '12:00', 30),
    },
    { ...conversation, form: 'phone', place: 'Jeg ringer til dig', times: weekly(4, '13:00', '15:00', 30) },
    {
      form: 'physical',
      place: 'Lokale 1.02, stuen',
      seats: 8,
      title: 'Skriv en ansøgning på en time',
      times: weekly(3, '10:00', '11:00', 60),
    },
  ];
}
