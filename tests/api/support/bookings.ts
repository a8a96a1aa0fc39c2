import { randomUUID } from 'node:crypto';
import {
  calendarDayAfter,
  copenhagenMoments,
  copenhagenTime,
  type AppointmentsView,
  type CalendarView,
  type FreeSlot,
  type InboxView,
  type OfferedSlots,
  type OfferSlots,
  type Problem,
} from '@mikrosprint/contracts';
import { codeOf, type Client } from '../../support/client.js';
import { createTestEnvironment, type TestEnvironment } from '../../support/environment.js';

/** A day that is far enough away for nothing to be late. */
export const someDay = calendarDayAfter(copenhagenTime(new Date()).day, 9);
export const conversation = { form: 'phone', place: '33 66 33 66', seats: 1, title: null } as const;
export const workshop = {
  form: 'physical',
  place: 'Lokale 3',
  seats: 3,
  title: 'Skriv en ansøgning',
} as const;

export const once = (from: string, minutes = 30, day = someDay): OfferSlots['times'] => ({
  kind: 'once',
  day,
  from,
  minutes,
});

/** The demo caseworker, one of her citizens, and eleven others of hers; and what they do with times. */
export class Diary {
  readonly others: Client[];

  private constructor(readonly environment: TestEnvironment) {
    this.others = Array.from({ length: 11 }, (_, index) =>
      environment.signedIn(`borger-${String(index + 1).padStart(2, '0')}@demo.mikrosprint.test`),
    );
  }

  static async open(settings: Record<string, string> = {}): Promise<Diary> {
    return new Diary(await createTestEnvironment({ settings: { TEST_HOST_PROBE: 'yes', ...settings } }));
  }

  get caseworker(): Client {
    return this.environment.caseworker;
  }

  get citizen(): Client {
    return this.environment.citizen;
  }

  /** Each test offers what it needs; a demo of the product offers some times of its own. */
  async empty(): Promise<void> {
    // What is still being told of the test before would come back.
    await this.environment.settled();
    await this.environment.database.query(
      `DELETE FROM booking; DELETE FROM meeting_slot; DELETE FROM citizen_booking; DELETE FROM rate_limit;
       DELETE FROM inbox_item`,
    );
  }

  offer(times: OfferSlots['times'], changes: Partial<OfferSlots> = {}, who = this.caseworker) {
    return who.post<OfferedSlots>('/api/slots', { ...conversation, ...changes, times });
  }

  /** Offers one time and finds it among those the citizen may book. */
  async offered(
    from: string,
    changes: Partial<OfferSlots> = {},
    { minutes = 30, who = this.caseworker, reader = this.citizen } = {},
  ): Promise<FreeSlot> {
    await who.expect(this.offer(once(from, minutes), changes, who));
    const startsAt = copenhagenMoments(someDay, from)[0]?.toISOString();
    const slot = (await this.mine(reader)).free.find((one) => one.startsAt === startsAt);
    if (!slot) throw new Error('the offered time is not free');
    return slot;
  }

  mine(who = this.citizen): Promise<AppointmentsView> {
    return who.expect(who.get<AppointmentsView>('/api/me/bookings'));
  }

  calendar(who = this.caseworker, from = someDay): Promise<CalendarView> {
    return who.expect(who.get<CalendarView>(`/api/calendar?from=${from}&days=7`));
  }

  book(slotId: string, who = this.citizen, together = false, bookingId: string = randomUUID()) {
    return who.post<Problem>('/api/me/bookings', { bookingId, slotId, together });
  }

  async booked(slotId: string, who = this.citizen, together = false): Promise<string> {
    const bookingId = randomUUID();
    const answer = await this.book(slotId, who, together, bookingId);
    expect([answer.status, codeOf(answer)]).toEqual([204, undefined]);
    return bookingId;
  }

  /** How many seats of a slot are taken, as the database has it. */
  async seatsOf(slotId: string): Promise<number> {
    const { rows } = await this.environment.database.query(
      `SELECT FROM booking WHERE slot_id = $1 AND status <> 'cancelled'`,
      [slotId],
    );
    return rows.length;
  }

  /** What somebody was told, the newest first, as titles in Danish. */
  async told(who: Client, kind = 'booking-changed'): Promise<string[]> {
    await this.environment.settled();
    const { items } = await who.expect(who.get<InboxView>('/api/inbox'));
    return items.filter((item) => item.kind === kind).map(({ title }) => title.da);
  }

  /** The server's clock some minutes after (or before) a moment; everybody signs in anew. */
  async goTo(moment: string, minutesAfter = 0): Promise<void> {
    await this.environment.moveClock(Date.parse(moment) + minutesAfter * 60_000 - Date.now());
    this.forget();
  }

  async goBack(): Promise<void> {
    await this.environment.moveClock(0);
    this.forget();
  }

  /** A second caseworker of the same unit. */
  async colleague(account = 'kollega'): Promise<Client> {
    const email = `${account}@demo.mikrosprint.test`;
    const { rows } = await this.environment.database.query<{ password_hash: string; unit_id: string }>(
      `SELECT password_hash, unit_id FROM person JOIN person_role held ON held.person_id = person.id
        WHERE email = 'caseworker@demo.mikrosprint.test' AND role = 'caseworker'`,
    );
    const [{ password_hash: passwordHash, unit_id: unitId } = { password_hash: '', unit_id: '' }] = rows;
    const person = {
      email,
      displayName: 'Karen Blom',
      passwordHash,
      roles: [{ role: 'caseworker', unitId }],
    };
    const register = { lib: 'accounts', service: 'PeopleService', method: 'register', args: [[person]] };
    await this.environment.probe('call', register);
    return this.environment.signedIn(email);
  }

  /** Somebody else follows a citizen from now on, and the news of it has arrived everywhere. */
  async handOver(citizen: Client, to: Client | null): Promise<void> {
    const { database } = this.environment;
    const [citizenId, toId] = [await citizen.personId(), (await to?.personId()) ?? null];
    const { rows } = await database.query<{ caseworker_id: string }>(
      'SELECT caseworker_id FROM caseload_member WHERE citizen_id = $1',
      [citizenId],
    );
    const fromId = rows[0]?.caseworker_id ?? null;
    await database.query('DELETE FROM caseload_member WHERE citizen_id = $1', [citizenId]);
    if (toId !== null)
      await database.query('INSERT INTO caseload_member VALUES ($1, $2, now())', [citizenId, toId]);
    const movedBy = await this.caseworker.personId();
    const event = { type: 'caseload.moved', data: { citizenId, fromId, toId, movedBy } };
    await this.environment.probe('append', { events: [event] });
    await this.environment.settled();
  }

  private forget(): void {
    for (const client of [this.caseworker, this.citizen, ...this.others]) client.forget();
  }
}
