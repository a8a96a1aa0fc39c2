// The way to what was booked: the calendar file, the room for video, and the morning of the day.
import { createHmac } from 'node:crypto';
import type { Appointment, FreeSlot, RoomLink } from '@mikrosprint/contracts';
import { readCalendar } from '../support/calendar-reader.js';
import { codeOf, type Client } from '../support/client.js';
import { Diary } from './support/bookings.js';

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
const minutesAfter = (slot: FreeSlot | Appointment, minutes: number) => diary.goTo(slot.startsAt, minutes);

describe('a calendar file', () => {
  it('keeps its name, counts its changes, and says in the end that it is cancelled', async () => {
    const [first, second] = [await diary.offered('09:00'), await diary.offered('10:00')];
    const bookingId = await diary.booked(first.slotId);
    const before = await calendarOf(bookingId, citizen);
    expect(before).toMatchObject({
      uid: `${bookingId}@mikrosprint`,
      sequence: 0,
      startsAt: new Date(first.startsAt),
      endsAt: new Date(first.endsAt),
      status: 'CONFIRMED',
      summary: 'Aftale (telefon)',
      location: '33 66 33 66',
    });
    expect(await calendarOf(bookingId, caseworker)).toMatchObject({
      uid: before.uid,
      summary: before.summary,
    });
    await citizen.put(`/api/me/bookings/${bookingId}/slot`, { slotId: second.slotId });
    const moved = await calendarOf(bookingId, citizen);
    expect(moved).toMatchObject({ uid: before.uid, sequence: 1, startsAt: new Date(second.startsAt) });
    await citizen.delete(`/api/me/bookings/${bookingId}`);
    expect(await calendarOf(bookingId, citizen)).toMatchObject({
      uid: before.uid,
      sequence: 2,
      status: 'CANCELLED',
    });
  });

  it('is nobody else’s', async () => {
    const bookingId = await diary.booked((await diary.offered('09:00')).slotId);
    for (const stranger of [colleague, others[0], hers]) {
      for (const what of ['calendar', 'room'])
        expect((await stranger?.get(`/api/bookings/${bookingId}/${what}`))?.status).toBe(404);
    }
  });
});

describe('a room for video', () => {
  it('opens for the two of the meeting, ten minutes before, and closes with it', async () => {
    const slot = await diary.offered('09:00', { form: 'video', place: '' });
    const bookingId = await diary.booked(slot.slotId);
    const room = (who: Client) => who.get<RoomLink>(`/api/bookings/${bookingId}/room`);
    for (const [minutes, isOpen] of [
      [-11, false],
      [-9, true],
      [29, true],
      [31, false],
    ] as const) {
      await minutesAfter(slot, minutes);
      colleague.forget();
      const answers = [await room(citizen), await room(caseworker)];
      expect([minutes, ...answers.map(({ status }) => status)]).toEqual(
        isOpen ? [minutes, 200, 200] : [minutes, 409, 409],
      );
      if (!isOpen) expect(answers.map(codeOf)).toEqual(['room-closed', 'room-closed']);
      expect((await room(colleague)).status).toBe(404);
      expect((await room(others[0] ?? colleague)).status).toBe(404);
      if (!isOpen) continue;
      const link = new URL(answers[0]?.body.url ?? '');
      const { seal = '', ...said } = Object.fromEntries(link.searchParams);
      expect(said).toEqual({
        person: await citizen.personId(),
        from: new Date(Date.parse(slot.startsAt) - 600_000).toISOString(),
        until: slot.endsAt,
      });
      link.searchParams.delete('seal');
      expect(createHmac('sha256', 'demo rooms').update(link.href).digest('hex')).toBe(seal);
    }
    await diary.goBack();
    colleague.forget();
  });

  it('is there only for a meeting by video', async () => {
    const bookingId = await diary.booked((await diary.offered('09:00')).slotId);
    expect((await citizen.get(`/api/bookings/${bookingId}/room`)).status).toBe(404);
    expect((await diary.mine()).videoConnected).toBe(true);
  });
});

describe('the morning of the day', () => {
  /** As the clock on the wall does at half past seven. */
  const remind = () =>
    diary.environment.probe('call', {
      lib: 'platform',
      service: 'Jobs',
      method: 'add',
      args: ['meetings.booking-today'],
    });

  it('reminds both once, however often the job runs', async () => {
    const slot = await diary.offered('09:00');
    await diary.booked(slot.slotId);
    await minutesAfter(slot, -26 * 60);
    await remind();
    await diary.environment.settled();
    expect(await diary.told(citizen, 'booking-today')).toEqual([]);
    await minutesAfter(slot, -90);
    await Promise.all([remind(), remind(), remind()]);
    expect(await diary.told(citizen, 'booking-today')).toEqual(['I dag kl. 09:00: aftale med Mette Holm']);
    expect(await diary.told(caseworker, 'booking-today')).toEqual([
      'I dag kl. 09:00: aftale med Samira Rahimi',
    ]);
    const told = `SELECT FROM outbox WHERE type = 'notification.requested' AND data->>'kind' = 'booking-today'`;
    expect((await diary.environment.database.query(told)).rows).toHaveLength(2);
    await diary.goBack();
  });

  it('and what changes on it cannot wait: each change is told at once, as one of today', async () => {
    const [first, second] = [await diary.offered('13:00'), await diary.offered('15:00')];
    await minutesAfter(first, -240);
    const bookingId = await diary.booked(first.slotId);
    await citizen.put(`/api/me/bookings/${bookingId}/slot`, { slotId: second.slotId });
    await caseworker.delete(`/api/bookings/${bookingId}`);
    expect((await diary.told(caseworker, 'booking-today')).sort()).toEqual([
      'Samira Rahimi har booket en tid',
      'Samira Rahimi har flyttet jeres aftale',
    ]);
    expect(await diary.told(citizen, 'booking-today')).toEqual(['Din aftale er aflyst']);
    expect([await diary.told(caseworker), await diary.told(citizen)]).toEqual([[], []]);
    // Told at once means an e-mail now, not the overview of tomorrow.
    const { rows } = await diary.environment.database.query(
      `SELECT FROM inbox_item WHERE kind = 'booking-today' AND mailed_at IS NOT NULL`,
    );
    expect(rows).toHaveLength(3);
    await diary.goBack();
  });

  it('takes along a meeting of today that is moved to another day', async () => {
    const [today, other] = [await diary.offered('13:00'), await diary.offered('15:00')];
    const later = new Date(Date.parse(other.startsAt) + 86_400_000).toISOString();
    await diary.environment.database.query(
      `UPDATE meeting_slot SET starts_at = $2, ends_at = $2::timestamptz + interval '30 minutes' WHERE id = $1`,
      [other.slotId, later],
    );
    const bookingId = await diary.booked(today.slotId);
    await minutesAfter(today, -240);
    await citizen.put(`/api/me/bookings/${bookingId}/slot`, { slotId: other.slotId });
    expect(await diary.told(caseworker, 'booking-today')).toEqual(['Samira Rahimi har flyttet jeres aftale']);
    await diary.goBack();
  });

  it('is made up for later, and does not repeat what was booked on the day itself', async () => {
    const [morning, known, sudden] = [
      await diary.offered('09:00'),
      await diary.offered('14:00'),
      await diary.offered('15:00'),
    ];
    await diary.booked(known.slotId);
    await minutesAfter(morning, -105);
    await remind();
    expect(await diary.told(citizen, 'booking-today')).toEqual([]);
    await minutesAfter(morning, 120);
    await diary.booked(sudden.slotId);
    await remind();
    expect(await diary.told(citizen, 'booking-today')).toEqual(['I dag kl. 14:00: aftale med Mette Holm']);
    expect((await diary.told(caseworker, 'booking-today')).sort()).toEqual([
      'I dag kl. 14:00: aftale med Samira Rahimi',
      'Samira Rahimi har booket en tid',
    ]);
    await diary.goBack();
  });
});
