// What becomes of what was booked: workshops, how it went, and a handover.
import type { Appointment, CaseloadView, CitizenBookings, FreeSlot } from '@mikrosprint/contracts';
import { copenhagenMoments } from '@mikrosprint/contracts';
import { readCalendar } from '../support/calendar-reader.js';
import { codeOf, type Client } from '../support/client.js';
import { Diary, someDay, workshop } from './support/bookings.js';

let diary: Diary;
let caseworker: Client;
let citizen: Client;
let others: Client[];
/** Of the same unit, with citizens of her own. */
let colleague: Client;
let hers: Client;

beforeAll(async () => {
  diary = await Diary.open({ TEST_HOST_VIDEO: 'yes' });
  ({ caseworker, citizen, others } = diary);
  colleague = await diary.colleague();
  hers = others.at(-1) ?? citizen;
  await diary.handOver(hers, colleague);
});
afterAll(() => diary?.environment.close());
beforeEach(() => diary.empty());

const calendarOf = async (bookingId: string, who: Client) => {
  const answer = await who.get<Buffer | string>(`/api/bookings/${bookingId}/calendar`);
  expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'text/calendar; charset=utf-8']);
  return readCalendar(new TextEncoder().encode(String(answer.body)));
};
const attend = (bookingId: string, attendance: string, together: string | null = null, who = caseworker) =>
  who.put(`/api/bookings/${bookingId}/attendance`, { attendance, together });
const minutesAfter = (slot: FreeSlot | Appointment, minutes: number) => diary.goTo(slot.startsAt, minutes);

describe('a workshop', () => {
  it('takes as many as it has seats, by twenty requests at once too', async () => {
    const slot = await diary.offered('09:00', workshop);
    await Promise.all(others.map((person) => person.accessToken()));
    const answers = await Promise.all(others.slice(0, 10).map((person) => diary.book(slot.slotId, person)));
    expect(answers.filter(({ status }) => status === 204)).toHaveLength(3);
    expect(answers.filter((answer) => codeOf(answer) === 'slot-taken')).toHaveLength(7);
    expect(await diary.seatsOf(slot.slotId)).toBe(3);
  });

  it('is booked as a pair: two seats, seen by both, attendance for both', async () => {
    const slot = await diary.offered('09:00', workshop, { who: colleague });
    const bookingId = await diary.booked(slot.slotId, citizen, true);
    expect(await diary.seatsOf(slot.slotId)).toBe(2);
    expect((await diary.mine()).coming).toMatchObject([
      { bookingId, together: true, caseworkerName: 'Karen Blom' },
    ]);
    // One seat is left: none for another pair, one for somebody alone.
    expect(codeOf(await diary.book(slot.slotId, others[0], true))).toBe('slot-taken');
    await diary.booked(slot.slotId, others[0]);
    const [seen] = (await diary.calendar()).slots;
    expect(seen).toMatchObject({ own: false, title: 'Skriv en ansøgning', caseworkerName: 'Karen Blom' });
    expect(seen?.bookings).toMatchObject([
      { bookingId, citizenName: 'Samira Rahimi', together: true },
      { citizenName: 'Peter Mikkelsen', together: false },
    ]);
    // Who holds it sees seats and no names of citizens that she does not follow.
    const [held] = (await diary.calendar(colleague)).slots;
    expect(held?.bookings.map(({ citizenId, citizenName }) => [citizenId, citizenName])).toEqual([
      [null, null],
      [null, null],
    ]);
    await minutesAfter(slot, 40);
    expect((await attend(bookingId, 'attended', 'missed', colleague)).status).toBe(401);
    colleague.forget();
    expect((await attend(bookingId, 'attended', 'missed', colleague)).status).toBe(404);
    expect((await attend(bookingId, 'attended', 'missed')).status).toBe(204);
    expect((await diary.calendar()).slots[0]?.bookings[0]).toMatchObject({
      status: 'attended',
      togetherStatus: 'missed',
    });
    // Noted as a late cancellation it still stands there, and a slip is put right.
    for (const [together, togetherStatus] of [
      ['cancelled-late', 'cancelled'],
      ['attended', 'attended'],
    ] as const) {
      expect((await attend(bookingId, 'attended', together)).status).toBe(204);
      const [noted] = (await diary.calendar()).slots[0]?.bookings ?? [];
      expect(noted).toMatchObject({ together: true, togetherStatus });
    }
    await diary.goBack();
    colleague.forget();
  });

  it('does not take along a caseworker who has somebody else then', async () => {
    const slot = await diary.offered('09:00', workshop, { who: colleague });
    const talk = await diary.offered('09:10', {}, { reader: others[0] });
    await diary.booked(talk.slotId, others[0]);
    expect(codeOf(await diary.book(slot.slotId, citizen, true))).toBe('companion-busy');
    expect(await diary.seatsOf(slot.slotId)).toBe(0);
    await diary.booked(slot.slotId, citizen);
  });

  it('is for pairs only where there are seats', async () => {
    const slot = await diary.offered('09:00');
    expect(codeOf(await diary.book(slot.slotId, citizen, true))).toBe('validation');
  });
});

describe('how it went', () => {
  const signals = async () => {
    await diary.environment.settled();
    const { rows } = await caseworker.expect(caseworker.get<CaseloadView>('/api/caseload'));
    const samira = rows.find(({ displayName }) => displayName === 'Samira Rahimi');
    return samira?.signals.map(({ kind }) => kind) ?? [];
  };

  it('is noted after it has begun, and a missed meeting is a signal until there is another', async () => {
    const [slot, later] = [await diary.offered('09:00'), await diary.offered('15:00')];
    const bookingId = await diary.booked(slot.slotId);
    expect(codeOf(await attend(bookingId, 'missed'))).toBe('booking-closed');
    await minutesAfter(slot, 45);
    expect((await attend(bookingId, 'missed', null, citizen)).status).toBe(403);
    expect((await attend(bookingId, 'missed')).status).toBe(204);
    expect(await signals()).toContain('missed-booking');
    // A slip is put right.
    expect((await attend(bookingId, 'attended')).status).toBe(204);
    expect(await signals()).not.toContain('missed-booking');
    expect((await attend(bookingId, 'missed')).status).toBe(204);
    expect(await signals()).toContain('missed-booking');
    await diary.booked(later.slotId);
    expect(await signals()).not.toContain('missed-booking');
    await diary.goBack();
  });

  it('is shown as figures per form from five meetings on, for the caseworker who held them', async () => {
    const times = ['09:00', '09:30', '10:00', '10:30', '11:00'];
    const bookings: string[] = [];
    let last: FreeSlot | undefined;
    for (const [index, time] of times.entries()) {
      last = await diary.offered(time, { form: 'physical', place: 'Lokale 1' }, { reader: others[index] });
      bookings.push(await diary.booked(last.slotId, others[index]));
    }
    await diary.goTo(last?.endsAt ?? '', 5);
    for (const bookingId of bookings.slice(0, 4)) await attend(bookingId, 'attended');
    await diary.environment.settled();
    const rate = async () => (await diary.calendar()).rates.find(({ form }) => form === 'physical');
    expect(await rate()).toBeUndefined();
    await attend(bookings[4] ?? '', 'cancelled-late');
    await diary.environment.settled();
    expect(await rate()).toEqual({ form: 'physical', n: 5, attended: 4, late: 1, missed: 0 });
    expect((await diary.calendar()).slots.at(-1)?.bookings).toMatchObject([
      { status: 'cancelled', late: true },
    ]);
    await diary.goBack();
  });
});

describe('a caseworker who cannot be there', () => {
  it('cancels with a word to the citizen, and the time is not offered again', async () => {
    const slot = await diary.offered('09:00');
    const bookingId = await diary.booked(slot.slotId);
    for (const who of [colleague, citizen]) {
      const answer = await who.delete(`/api/bookings/${bookingId}`);
      expect(answer.status).toBe(who === citizen ? 403 : 404);
    }
    expect((await caseworker.delete(`/api/bookings/${bookingId}`)).status).toBe(204);
    expect(await diary.told(citizen)).toEqual(['Din aftale er aflyst']);
    const { coming, earlier, free } = await diary.mine();
    expect([coming, free]).toEqual([[], []]);
    expect(earlier[0]).toMatchObject({ bookingId, status: 'cancelled', late: false });
  });

  it('takes a whole workshop back, and everybody is told', async () => {
    const slot = await diary.offered('09:00', workshop);
    await diary.booked(slot.slotId);
    await diary.booked(slot.slotId, others[0]);
    expect((await colleague.delete(`/api/slots/${slot.slotId}`)).status).toBe(404);
    expect((await caseworker.delete(`/api/slots/${slot.slotId}`)).status).toBe(204);
    expect((await caseworker.delete(`/api/slots/${slot.slotId}`)).status).toBe(204);
    expect(await diary.told(citizen)).toEqual(['Din aftale er aflyst']);
    expect(await diary.told(others[0] ?? citizen)).toEqual(['Din aftale er aflyst']);
    expect(await diary.seatsOf(slot.slotId)).toBe(0);
    // The time is hers again.
    await diary.offered('09:00');
  });
});

describe('another caseworker', () => {
  it('finds nothing of a citizen who is not hers, by any route of the bookings', async () => {
    const slot = await diary.offered('09:00');
    const bookingId = await diary.booked(slot.slotId);
    const citizenId = await citizen.personId();
    const answers = [
      await colleague.get(`/api/caseload/${citizenId}/bookings`),
      await colleague.get(`/api/bookings/${bookingId}/calendar`),
      await colleague.get(`/api/bookings/${bookingId}/room`),
      await colleague.delete(`/api/bookings/${bookingId}`),
      await colleague.delete(`/api/slots/${slot.slotId}`),
      await attend(bookingId, 'missed', null, colleague),
      await colleague.put(`/api/me/bookings/${bookingId}/slot`, { slotId: slot.slotId }),
      await colleague.delete(`/api/me/bookings/${bookingId}`),
      await diary.book(slot.slotId, hers),
    ];
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 404));
    expect((await diary.calendar(colleague)).slots).toEqual([]);
    expect((await diary.mine()).coming).toHaveLength(1);
    const seen = await caseworker.expect(
      caseworker.get<CitizenBookings>(`/api/caseload/${citizenId}/bookings`),
    );
    expect(seen.coming).toMatchObject([{ bookingId }]);
  });
});

describe('a handover', () => {
  afterEach(async () => {
    await diary.handOver(citizen, caseworker);
  });

  it('takes along what fits, cancels what does not, says which, and ends the old access', async () => {
    const [free, busy] = [await diary.offered('09:00'), await diary.offered('10:00')];
    const moved = await diary.booked(free.slotId);
    const cancelled = await diary.booked(busy.slotId);
    // The new one offers a time at nine that nobody has booked, and has somebody at ten.
    await colleague.expect(
      diary.offer({ kind: 'once', day: someDay, from: '09:10', minutes: 30 }, {}, colleague),
    );
    const talk = await diary.offered('10:00', {}, { who: colleague, reader: hers });
    await diary.booked(talk.slotId, hers);
    await diary.handOver(citizen, colleague);

    const { coming, earlier, caseworkerName } = await diary.mine();
    expect(caseworkerName).toBe('Karen Blom');
    expect(coming).toMatchObject([
      { bookingId: moved, startsAt: free.startsAt, caseworkerName: 'Karen Blom', status: 'booked' },
    ]);
    expect(earlier[0]).toMatchObject({ bookingId: cancelled, status: 'cancelled', late: false });
    const told = await diary.told(citizen);
    expect(told).toContain('Din aftale er nu med Karen Blom');
    expect(told).toContain('Din aftale er aflyst, fordi du har fået en ny jobkonsulent');
    expect(await diary.told(colleague)).toContain('Du har overtaget en aftale med Samira Rahimi');
    expect(await calendarOf(moved, colleague)).toMatchObject({ sequence: 1, status: 'CONFIRMED' });

    expect((await caseworker.get(`/api/bookings/${moved}/calendar`)).status).toBe(404);
    const left = (await diary.calendar()).slots;
    // What was cancelled is a free time of hers again, for somebody else.
    expect(left.map(({ startsAt, bookings }) => [startsAt, bookings])).toEqual([[busy.startsAt, []]]);
    const hersNow = (await diary.calendar(colleague)).slots;
    expect(hersNow.map(({ startsAt }) => startsAt)).toEqual([free.startsAt, busy.startsAt]);
  });

  it('ends the same however often the news of it arrives', async () => {
    const slot = await diary.offered('09:00');
    const bookingId = await diary.booked(slot.slotId);
    await diary.handOver(citizen, colleague);
    const before = await calendarOf(bookingId, citizen);
    await diary.handOver(citizen, colleague);
    expect(await calendarOf(bookingId, citizen)).toEqual(before);
  });

  it('to nobody cancels kindly', async () => {
    const slot = await diary.offered('09:00');
    await diary.booked(slot.slotId);
    await diary.handOver(citizen, null);
    const { coming, caseworkerName, free } = await diary.mine();
    expect([coming, caseworkerName, free]).toEqual([[], null, []]);
    expect(await diary.told(citizen)).toHaveLength(1);
  });

  it('changes who comes along to a workshop, and leaves the workshop', async () => {
    const slot = await diary.offered('09:00', workshop);
    const bookingId = await diary.booked(slot.slotId, citizen, true);
    await diary.handOver(citizen, colleague);
    expect((await diary.mine()).coming).toMatchObject([{ bookingId, together: true, slotId: slot.slotId }]);
    expect((await diary.calendar(colleague)).slots).toMatchObject([
      { own: false, bookings: [{ bookingId, citizenName: 'Samira Rahimi', together: true }] },
    ]);
    expect((await diary.calendar()).slots[0]?.bookings).toMatchObject([{ citizenName: null }]);
    expect(copenhagenMoments(someDay, '09:00')[0]?.toISOString()).toBe(slot.startsAt);
  });
});
