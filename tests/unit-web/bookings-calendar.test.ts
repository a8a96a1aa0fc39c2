// Where the times of a week lie on its days, and what an offer comes to before it is made.
import type { CalendarSlot } from '@mikrosprint/contracts';
import {
  missingIn,
  newDraft,
  offerOf,
  timesIn,
  type OfferDraft,
} from '../../apps/web/src/bookings/calendar/offer-draft.js';
import { weekLayout } from '../../apps/web/src/bookings/calendar/week-layout.js';

const slot = (startsAt: string, minutes = 30, changes: Partial<CalendarSlot> = {}): CalendarSlot => ({
  slotId: startsAt,
  startsAt,
  endsAt: new Date(Date.parse(startsAt) + minutes * 60_000).toISOString(),
  form: 'physical',
  place: 'Lokale 3',
  title: null,
  seats: 1,
  own: true,
  caseworkerName: 'Mette Holm',
  bookings: [],
  ...changes,
});
const days = ['2026-11-23', '2026-11-24'];
const lying = (slots: CalendarSlot[], on = days) =>
  weekLayout(slots, on).placed.map(({ column, from, length, lane, lanes }) => [
    column,
    from,
    length,
    lane,
    lanes,
  ]);

describe('a week', () => {
  test('has a column a day and a height that is time', () => {
    expect(lying([slot('2026-11-24T12:00:00Z', 60), slot('2026-11-23T08:00:00Z')])).toEqual([
      [0, 540, 30, 0, 1],
      [1, 780, 60, 0, 1],
    ]);
  });

  test('shows its usual hours, and more when there is more', () => {
    const hours = (slots: CalendarSlot[]) => {
      const { fromHour, toHour, shortest } = weekLayout(slots, days);
      return [fromHour, toHour, shortest];
    };
    expect(hours([])).toEqual([9, 15, 60]);
    expect(hours([slot('2026-11-23T06:30:00Z'), slot('2026-11-23T17:45:00Z', 20)])).toEqual([7, 20, 20]);
    expect(hours([slot('2026-11-23T22:30:00Z', 90)])).toEqual([9, 24, 30]);
  });

  test('leaves out what is on no day of it', () => {
    expect(lying([slot('2026-11-25T08:00:00Z')])).toEqual([]);
  });

  test('puts what is at once beside each other, and only that', () => {
    const at = (clock: string, minutes: number) => slot(`2026-11-23T${clock}:00Z`, minutes);
    // 9:00-10:00, 9:30-10:30 and 10:00-10:30 (back in the first lane) touch; 10:30 does not.
    expect(lying([at('08:00', 60), at('08:30', 60), at('09:00', 30), at('09:30', 30)])).toEqual([
      [0, 540, 60, 0, 2],
      [0, 570, 60, 1, 2],
      [0, 600, 30, 0, 2],
      [0, 630, 30, 0, 1],
    ]);
  });

  test('puts one’s own first', () => {
    const at = '2026-11-23T08:00:00Z';
    const { placed } = weekLayout([slot(at, 60, { own: false }), slot(at)], days);
    expect(placed.map(({ slot: { own }, lane }) => [own, lane])).toEqual([
      [true, 0],
      [false, 1],
    ]);
  });

  test('shows both hours of the night that has one of them twice, and the night that lacks one', () => {
    const autumn = ['2026-10-25T00:00:00Z', '2026-10-25T01:00:00Z'].map((at) => slot(at));
    expect(lying(autumn, ['2026-10-25'])).toEqual([
      [0, 120, 30, 0, 2],
      [0, 120, 30, 1, 2],
    ]);
    expect(lying([slot('2027-03-28T00:30:00Z', 60)], ['2027-03-28'])).toEqual([[0, 90, 60, 0, 1]]);
  });
});

describe('an offer', () => {
  const draft = (changes: Partial<OfferDraft> = {}): OfferDraft => ({
    ...newDraft('2026-11-24', [], ['physical', 'phone']),
    place: 'Lokale 3',
    repeat: 'weekly',
    ...changes,
  });

  test('begins with what was offered last, if it can be offered here', () => {
    const slots = [
      slot('2026-11-23T08:00:00Z', 30, { form: 'phone', place: 'Jeg ringer' }),
      slot('2026-11-23T09:00:00Z', 45, { place: 'Lokale 9' }),
      slot('2026-11-23T10:00:00Z', 60, { title: 'Workshop', place: 'Sal' }),
      slot('2026-11-23T11:00:00Z', 60, { own: false, place: 'Hos en kollega' }),
      slot('2026-11-23T12:00:00Z', 60, { form: 'video', place: '' }),
    ];
    const begun = newDraft('2026-11-24', slots, ['physical', 'phone']);
    expect([begun.form, begun.place, begun.minutes, begun.weekdays]).toEqual([
      'physical',
      'Lokale 9',
      '45',
      [2],
    ]);
    const odd = newDraft('2026-11-24', [slot('2026-11-23T08:00:00Z', 25)], ['physical']);
    expect([odd.place, odd.minutes]).toEqual(['Lokale 3', '30']);
  });

  // Tuesdays from 24 November to 22 December are five; 9 to 12 in half hours is six.
  test.each<[string, Partial<OfferDraft>, number | null]>([
    ['once', { repeat: 'once' }, 1],
    ['weekly', {}, 30],
    ['on more days', { weekdays: [2, 4] }, 54],
    ['with a rest that is too short', { minutes: '45', to: '11:00' }, 10],
    ['longer than its hours', { to: '09:20' }, 0],
    ['on no day', { weekdays: [] }, null],
    ['backwards', { lastDay: '2026-11-01' }, null],
    ['for longer than half a year', { lastDay: '2027-11-24' }, null],
    ['over the change of the clock', { day: '2027-03-22', lastDay: '2027-04-04', weekdays: [1, 7] }, 24],
  ])('%s comes to its times', (_, changes, count) => {
    expect(timesIn(draft(changes))).toBe(count);
  });

  test('says what is missing, and is what the server is sent when nothing is', () => {
    expect(missingIn(draft({ place: ' ', weekdays: [], to: '08:00', lastDay: '' }))).toEqual([
      'place',
      'to',
      'lastDay',
      'weekdays',
    ]);
    expect(missingIn(draft({ kind: 'workshop', seats: '1' }))).toEqual(['title', 'seats']);
    expect(offerOf(draft({ form: 'video' }))).toEqual({
      form: 'video',
      place: '',
      seats: 1,
      title: null,
      times: {
        kind: 'weekly',
        weekdays: [2],
        from: '09:00',
        to: '12:00',
        minutes: 30,
        firstDay: '2026-11-24',
        lastDay: '2026-12-22',
      },
    });
    expect(offerOf(draft({ repeat: 'once', kind: 'workshop', title: 'Ansøgning' }))).toMatchObject({
      seats: 6,
      title: 'Ansøgning',
      times: { kind: 'once', day: '2026-11-24', from: '09:00', minutes: 30 },
    });
  });
});
