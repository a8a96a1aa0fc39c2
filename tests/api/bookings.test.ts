// Times that a caseworker offers and citizens book: nobody is in two places, whatever happens at the same moment.
import { randomUUID } from 'node:crypto';
import type { FreeSlot, OfferSlots } from '@mikrosprint/contracts';
import type { Client } from '../support/client.js';
import { codeOf } from '../support/client.js';
import { Diary, once, workshop } from './support/bookings.js';

let diary: Diary;
let caseworker: Client;
let citizen: Client;
let others: Client[];

beforeAll(async () => {
  diary = await Diary.open();
  ({ caseworker, citizen, others } = diary);
});
afterAll(() => diary?.environment.close());
beforeEach(() => diary.empty());

describe('an offer', () => {
  it('of a pattern becomes times, over the change of the clock too, and what is offered already is left out', async () => {
    const pattern = (lastDay: string): OfferSlots['times'] => ({
      kind: 'weekly',
      weekdays: [2],
      from: '09:00',
      to: '12:00',
      minutes: 30,
      firstDay: '2027-10-19',
      lastDay,
    });
    expect((await diary.offer(pattern('2027-11-02'))).body).toEqual({
      offered: 18,
      missing: 0,
      past: 0,
      overlapping: 0,
    });
    expect((await diary.offer(pattern('2027-11-09'))).body).toMatchObject({ offered: 6, overlapping: 18 });
    const { slots } = await diary.calendar(caseworker, '2027-10-26');
    expect(slots[0]?.startsAt).toBe('2027-10-26T07:00:00.000Z');
    const after = await diary.calendar(caseworker, '2027-11-02');
    // The clock was put back on the 31st: nine is an hour later in the world, and nine in Copenhagen.
    expect(after.slots[0]?.startsAt).toBe('2027-11-02T08:00:00.000Z');
    const night = {
      ...pattern('2027-03-28'),
      weekdays: [7],
      firstDay: '2027-03-28',
      from: '01:00',
      to: '04:00',
    };
    expect((await diary.offer(night as OfferSlots['times'])).body).toMatchObject({ offered: 4, missing: 2 });
  });

  it.each([
    ['in the hour that is left out', once('02:30', 30, '2027-03-28'), 409, 'no-such-time'],
    ['in the past', once('09:00', 30, '2026-01-05'), 409, 'no-such-time'],
    ['of no day', once('09:00', 30, '2027-02-30'), 422, 'validation'],
    ['of no time', once('9', 30), 422, 'validation'],
    ['of no length', once('09:00', 0), 422, 'validation'],
  ])('%s is refused', async (_, times, status, code) => {
    const answer = await diary.offer(times);
    expect([answer.status, codeOf(answer)]).toEqual([status, code]);
  });

  it('says what is missing: a place, a name of a workshop, and video that is not connected', async () => {
    for (const [changes, status, code] of [
      [{ place: '  ' }, 422, 'validation'],
      [{ place: 'a\u0000b' }, 422, 'validation'],
      [{ seats: 5 }, 422, 'validation'],
      [{ title: 'Snak' }, 422, 'validation'],
      [{ seats: 41, title: 'Stort' }, 422, 'validation'],
      [{ form: 'video', place: '' }, 409, 'video-not-connected'],
    ] as const) {
      const answer = await diary.offer(once('09:00'), changes);
      expect([changes, answer.status, codeOf(answer)]).toEqual([changes, status, code]);
    }
    await diary.offered('09:00');
    expect(codeOf(await diary.offer(once('09:15')))).toBe('slot-overlaps');
    expect((await diary.mine()).videoConnected).toBe(false);
  });

  it('is seen by those whom the caseworker follows, and by nobody else', async () => {
    const { slotId } = await diary.offered('09:00');
    expect((await diary.mine(others[0])).free.map((slot) => slot.slotId)).toEqual([slotId]);
    const stranger = diary.environment.provider;
    expect((await stranger.get('/api/me/bookings')).status).toBe(403);
    await diary.environment.database.query('DELETE FROM caseload_member WHERE citizen_id = $1', [
      await others[10]?.personId(),
    ]);
    const alone = await diary.mine(others[10]);
    expect([alone.caseworkerName, alone.free]).toEqual([null, []]);
    expect((await diary.book(slotId, others[10])).status).toBe(404);
  });
});

describe('a booking', () => {
  it('is seen by both at once, told to the caseworker, and taken from the others', async () => {
    const slot = await diary.offered('09:00');
    const staff = await caseworker.hints();
    const bookingId = await diary.booked(slot.slotId);
    const { coming, free } = await diary.mine();
    expect(coming).toMatchObject([
      { bookingId, startsAt: slot.startsAt, status: 'booked', caseworkerName: 'Mette Holm', form: 'phone' },
    ]);
    expect(free).toEqual([]);
    expect((await diary.mine(others[0])).free).toEqual([]);
    const { slots } = await diary.calendar();
    expect(slots[0]?.bookings).toMatchObject([{ bookingId, citizenName: 'Samira Rahimi' }]);
    expect(await diary.told(caseworker)).toContain('Samira Rahimi har booket en tid');
    expect(staff).toContainEqual({ topic: 'bookings' });
    const next = await citizen.expect(citizen.get('/api/me/bookings/next'));
    expect(next).toMatchObject({ next: { bookingId } });
  });

  it('that is sent again is the same one; its id is good for nothing else', async () => {
    const slot = await diary.offered('09:00');
    const other = await diary.offered('10:00');
    const bookingId = randomUUID();
    const answers = await Promise.all(
      [1, 2, 3, 4].map(() => diary.book(slot.slotId, citizen, false, bookingId)),
    );
    expect(answers.map(({ status }) => status)).toEqual([204, 204, 204, 204]);
    expect(codeOf(await diary.book(other.slotId, citizen, false, bookingId))).toBe('id-reused');
    expect(codeOf(await diary.book(other.slotId, others[0], false, bookingId))).toBe('id-reused');
    expect((await diary.mine()).coming).toHaveLength(1);
  });

  it('of the last time by fifty requests at once is made exactly once; the others hear what is free instead', async () => {
    const last = await diary.offered('09:00');
    const free = await diary.offered('10:00');
    const people = [citizen, ...others.slice(0, 10)];
    await Promise.all(people.map((person) => person.accessToken()));
    const answers = await Promise.all(
      Array.from({ length: 50 }, (_, index) => diary.book(last.slotId, people[index % people.length])),
    );
    const won = answers.filter(({ status }) => status === 204);
    const lost = answers.filter((answer) => codeOf(answer) === 'slot-taken');
    expect([won.length, lost.length]).toEqual([1, 49]);
    for (const { body } of lost) {
      const { alternatives } = body.facts as { alternatives: FreeSlot[] };
      expect(alternatives.map(({ slotId }) => slotId)).toEqual([free.slotId]);
    }
    expect(await diary.seatsOf(last.slotId)).toBe(1);
  });

  it('moves as the same agreement, and its old time is free with the same commit', async () => {
    const [first, second] = [await diary.offered('09:00'), await diary.offered('10:00')];
    const bookingId = await diary.booked(first.slotId);
    const moved = await citizen.put(`/api/me/bookings/${bookingId}/slot`, { slotId: second.slotId });
    expect(moved.status).toBe(204);
    expect((await diary.mine()).coming).toMatchObject([{ bookingId, startsAt: second.startsAt }]);
    expect((await diary.mine(others[0])).free.map(({ slotId }) => slotId)).toEqual([first.slotId]);
    // What somebody else has is not to be had.
    await diary.booked(first.slotId, others[0]);
    const refused = await citizen.put(`/api/me/bookings/${bookingId}/slot`, { slotId: first.slotId });
    expect(codeOf(refused)).toBe('slot-taken');
    expect((await diary.mine()).coming).toMatchObject([{ bookingId, startsAt: second.startsAt }]);
  });

  it('is never both moved to and booked, by two at once', async () => {
    const [first, second] = [await diary.offered('09:00'), await diary.offered('10:00')];
    const bookingId = await diary.booked(first.slotId);
    const [moved, taken] = await Promise.all([
      citizen.put(`/api/me/bookings/${bookingId}/slot`, { slotId: second.slotId }),
      diary.book(second.slotId, others[0]),
    ]);
    expect([moved?.status, taken?.status].sort()).toEqual([204, 409]);
  });

  it('is cancelled and free again; less than a day before, it is noted as late', async () => {
    const slot = await diary.offered('09:00');
    const early = await diary.booked(slot.slotId);
    expect((await citizen.delete(`/api/me/bookings/${early}`)).status).toBe(204);
    expect((await diary.mine()).earlier).toMatchObject([
      { bookingId: early, status: 'cancelled', late: false },
    ]);
    expect((await diary.mine(others[0])).free).toHaveLength(1);
    expect(codeOf(await citizen.delete(`/api/me/bookings/${early}`))).toBe('booking-closed');
    const late = await diary.booked(slot.slotId);
    await diary.goTo(slot.startsAt, -23 * 60);
    expect((await citizen.delete(`/api/me/bookings/${late}`)).status).toBe(204);
    expect((await diary.mine()).earlier.find(({ bookingId }) => bookingId === late)).toMatchObject({
      late: true,
    });
    expect((await diary.mine(others[0])).free).toHaveLength(1);
    await diary.goBack();
  });

  it('stays as it is when it has begun', async () => {
    const [slot, later] = [await diary.offered('09:00'), await diary.offered('11:00')];
    const bookingId = await diary.booked(slot.slotId);
    await diary.goTo(slot.startsAt, 1);
    expect(codeOf(await citizen.delete(`/api/me/bookings/${bookingId}`))).toBe('booking-closed');
    const move = citizen.put(`/api/me/bookings/${bookingId}/slot`, { slotId: later.slotId });
    expect(codeOf(await move)).toBe('booking-closed');
    // Whoever comes too late to a free time is told what is free instead.
    expect(codeOf(await diary.book(slot.slotId, others[0]))).toBe('slot-taken');
    await diary.goBack();
  });

  it('is one place at a time for the citizen', async () => {
    const slot = await diary.offered('09:00', workshop, { minutes: 60 });
    await diary.booked(slot.slotId);
    expect(codeOf(await diary.book(slot.slotId))).toBe('already-booked-then');
    expect(await diary.seatsOf(slot.slotId)).toBe(1);
  });
});

describe('the database itself', () => {
  const person = () => randomUUID();
  const insert = (changes: Record<string, unknown>) => {
    const row = {
      id: randomUUID(),
      seat: 1,
      citizen_id: person(),
      starts_at: '2027-01-12T09:00:00Z',
      ends_at: '2027-01-12T09:30:00Z',
      status: 'booked',
      late: false,
      sequence: 0,
      booked_at: '2027-01-01T00:00:00Z',
      changed_at: '2027-01-01T00:00:00Z',
      ...changes,
    };
    const names = Object.keys(row);
    return diary.environment.database.query(
      `INSERT INTO booking (${names.join(', ')}) VALUES (${names.map((_, index) => `$${index + 1}`).join(', ')})`,
      Object.values(row),
    );
  };
  const slotOf = async (caseworkerId: string, from: string, until: string, seats = 1): Promise<string> => {
    const id = randomUUID();
    await diary.environment.database.query(
      `INSERT INTO meeting_slot (id, caseworker_id, starts_at, ends_at, form, place, seats, title)
       VALUES ($1, $2, $3, $4, 'phone', '', $5, CASE WHEN $5 > 1 THEN 'Workshop' END)`,
      [id, caseworkerId, `2027-01-12T${from}:00Z`, `2027-01-12T${until}:00Z`, seats],
    );
    await diary.environment.database.query(
      'INSERT INTO meeting_seat SELECT $1, generate_series(1, $2::int)',
      [id, seats],
    );
    return id;
  };
  const refusedBy = (constraint: string) => expect.objectContaining({ constraint });

  it('lets a caseworker offer no two times at once', async () => {
    const me = person();
    await slotOf(me, '09:00', '09:30');
    await expect(slotOf(me, '09:29', '10:00')).rejects.toEqual(refusedBy('meeting_slot_not_twice'));
    await slotOf(me, '09:30', '10:00');
    await slotOf(person(), '09:00', '09:30');
  });

  it('lets nobody take a seat that is taken, or one that is not there', async () => {
    const me = person();
    const slot = await slotOf(me, '09:00', '09:30', 2);
    await insert({ slot_id: slot, caseworker_id: me });
    await expect(insert({ slot_id: slot, caseworker_id: me })).rejects.toEqual(
      refusedBy('booking_seat_once'),
    );
    await insert({ slot_id: slot, caseworker_id: me, seat: 2 });
    await expect(insert({ slot_id: slot, caseworker_id: me, seat: 3 })).rejects.toEqual(
      refusedBy('booking_seat_fk'),
    );
  });

  it('lets neither a caseworker nor a citizen be in two places', async () => {
    const [me, other] = [person(), person()];
    const mine = await slotOf(me, '09:00', '09:30');
    const theirs = await slotOf(other, '09:00', '09:30');
    const who = person();
    await insert({ slot_id: mine, caseworker_id: me, citizen_id: who });
    await expect(insert({ slot_id: theirs, caseworker_id: other, citizen_id: who })).rejects.toEqual(
      refusedBy('booking_citizen_once'),
    );
    await expect(insert({ slot_id: theirs, caseworker_id: me })).rejects.toEqual(
      refusedBy('booking_caseworker_once'),
    );
    const later = { starts_at: '2027-01-12T09:30:00Z', ends_at: '2027-01-12T10:00:00Z' };
    await insert({ slot_id: theirs, caseworker_id: other, citizen_id: who, ...later });
  });

  it('gives the time back with a cancellation, and calls nothing late that was not cancelled', async () => {
    const [me, who] = [person(), person()];
    const slot = await slotOf(me, '09:00', '09:30');
    const place = { slot_id: slot, caseworker_id: me, citizen_id: who };
    await insert({ ...place, status: 'cancelled', late: true });
    await insert(place);
    await expect(insert({ ...place, status: 'missed', late: true })).rejects.toEqual(
      refusedBy('booking_late_is_cancelled'),
    );
  });
});
