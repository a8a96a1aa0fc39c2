import { attendanceRates, type CountedMeeting } from '../src/bookings/attendance-rates.js';
import { missedBooking, type BookingFact } from '../src/signals/missed-booking.js';

const many = (count: number, meeting: Partial<CountedMeeting>): CountedMeeting[] =>
  Array.from({ length: count }, () => ({ form: 'phone', status: 'attended', late: false, ...meeting }));

describe('how meetings came about', () => {
  it('is counted per form, late cancellations beside those that were missed', () => {
    const meetings = [
      ...many(6, {}),
      ...many(2, { status: 'missed' }),
      ...many(1, { status: 'cancelled', late: true }),
      ...many(5, { form: 'video' }),
    ];
    expect(attendanceRates(meetings)).toEqual([
      { form: 'phone', n: 9, attended: 6, late: 1, missed: 2 },
      { form: 'video', n: 5, attended: 5, late: 0, missed: 0 },
    ]);
  });

  it('is not shown of fewer than five', () => {
    expect(attendanceRates(many(4, {}))).toEqual([]);
    expect(attendanceRates(many(5, {}))).toHaveLength(1);
  });

  it('knows nothing of what was cancelled in time or has not been noted', () => {
    const unknown = [...many(9, { status: 'cancelled' }), ...many(9, { status: 'booked' })];
    expect(attendanceRates([...unknown, ...many(4, {})])).toEqual([]);
  });
});

describe('a missed meeting', () => {
  const at = (day: string) => new Date(`${day}T09:00:00Z`);
  const missed: BookingFact = { startsAt: at('2026-11-02'), status: 'missed' };
  const now = at('2026-11-05');

  it.each<[string, BookingFact[], number | null]>([
    ['is a signal with its day', [missed], 3],
    ['gives way to a new booking', [missed, { startsAt: at('2026-11-20'), status: 'booked' }], null],
    [
      'gives way to one that was attended',
      [missed, { startsAt: at('2026-11-04'), status: 'attended' }],
      null,
    ],
    [
      'stays when the new one was cancelled',
      [missed, { startsAt: at('2026-11-20'), status: 'cancelled' }],
      3,
    ],
    ['is not undone by what was before it', [missed, { startsAt: at('2026-10-20'), status: 'attended' }], 3],
    [
      'gives way to a later one that was missed too',
      [{ startsAt: at('2026-11-04'), status: 'missed' }, missed],
      1,
    ],
    ['is none where there was no meeting', [], null],
    ['is none where all was well', [{ startsAt: at('2026-11-02'), status: 'attended' }], null],
  ])('%s', (_, bookings, days) => {
    expect(missedBooking(bookings, now)?.days ?? null).toBe(days);
  });

  it.each([
    ['2026-11-16T22:30:00Z', 14],
    ['2026-11-16T23:30:00Z', null],
  ])('goes by itself after fourteen days in Copenhagen (%s)', (moment, days) => {
    expect(missedBooking([missed], new Date(moment))?.days ?? null).toBe(days);
  });

  it.each([
    ['the autumn', '2026-10-13', '2026-10-27T22:30:00Z', '2026-10-27T23:30:00Z'],
    ['the spring', '2026-03-17', '2026-03-31T21:30:00Z', '2026-03-31T22:30:00Z'],
  ])('counts calendar days over the change of the clock in %s', (_, day, last, gone) => {
    const fact: BookingFact = { startsAt: at(day), status: 'missed' };
    expect(missedBooking([fact], new Date(last))?.days).toBe(14);
    expect(missedBooking([fact], new Date(gone))).toBeNull();
  });
});
