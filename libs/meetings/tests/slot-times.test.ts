import { copenhagenMoments, copenhagenTime, type OfferedTimes } from '@mikrosprint/contracts';
import { slotTimes } from '../src/bookings/slot-times.js';

const shown = (moment: Date): string => {
  const { day, time } = copenhagenTime(moment);
  return `${day} ${time}`;
};
const weekly = (changes: Partial<Extract<OfferedTimes, { kind: 'weekly' }>>): OfferedTimes => ({
  kind: 'weekly',
  weekdays: [2],
  from: '09:00',
  to: '12:00',
  minutes: 30,
  firstDay: '2026-10-19',
  lastDay: '2026-10-30',
  ...changes,
});

describe('a day and a clock in Copenhagen', () => {
  it.each([
    ['2026-01-15', '09:00', ['2026-01-15T08:00:00.000Z']],
    ['2026-07-15', '09:00', ['2026-07-15T07:00:00.000Z']],
    // Both changes are at 01:00 UTC, on the last Sunday of March and of October.
    ['2026-03-29', '01:59', ['2026-03-29T00:59:00.000Z']],
    ['2026-03-29', '02:00', []],
    ['2026-03-29', '02:59', []],
    ['2026-03-29', '03:00', ['2026-03-29T01:00:00.000Z']],
    ['2026-10-25', '01:59', ['2026-10-24T23:59:00.000Z']],
    ['2026-10-25', '02:00', ['2026-10-25T00:00:00.000Z', '2026-10-25T01:00:00.000Z']],
    ['2026-10-25', '02:59', ['2026-10-25T00:59:00.000Z', '2026-10-25T01:59:00.000Z']],
    ['2026-10-25', '03:00', ['2026-10-25T02:00:00.000Z']],
    ['2028-02-29', '00:00', ['2028-02-28T23:00:00.000Z']],
  ])('%s %s', (day, time, moments) => {
    expect(copenhagenMoments(day, time).map((moment) => moment.toISOString())).toEqual(moments);
  });

  it.each([
    ['2026-02-30', '09:00'],
    ['2026-13-01', '09:00'],
    ['26-01-01', '09:00'],
    ['2026-01-01', '9:00'],
    ['2026-01-01', '25:00'],
  ])('%s %s is none', (day, time) => {
    const ask = () => copenhagenMoments(day, time);
    // A thirtieth of February is a day to some parsers: then no clock ever shows it.
    try {
      expect(ask()).toEqual([]);
    } catch (error) {
      expect(error).toBeInstanceOf(RangeError);
    }
  });
});

describe('an offer', () => {
  it('of every Tuesday morning stays at nine when the clock changes', () => {
    const { times, missing } = slotTimes(weekly({}));
    expect(missing).toBe(0);
    expect(times).toHaveLength(12);
    expect(times.map(({ startsAt }) => shown(startsAt))).toEqual(
      ['2026-10-20', '2026-10-27'].flatMap((day) =>
        ['09:00', '09:30', '10:00', '10:30', '11:00', '11:30'].map((time) => `${day} ${time}`),
      ),
    );
    // An hour more lies between the two weeks.
    const [first, , , , , , second] = times;
    expect((second?.startsAt.getTime() ?? 0) - (first?.startsAt.getTime() ?? 0)).toBe(
      (7 * 24 + 1) * 3_600_000,
    );
  });

  it('leaves out the hour that March leaves out, and says how many times that was', () => {
    const night = {
      weekdays: [7],
      firstDay: '2026-03-29',
      lastDay: '2026-03-29',
      from: '01:00',
      to: '04:00',
    };
    const { times, missing } = slotTimes(weekly(night));
    expect(times.map(({ startsAt }) => shown(startsAt))).toEqual([
      '2026-03-29 01:00',
      '2026-03-29 01:30',
      '2026-03-29 03:00',
      '2026-03-29 03:30',
    ]);
    expect(missing).toBe(2);
  });

  it('means the first of the two hours in October, and never overlaps', () => {
    const night = {
      weekdays: [7],
      firstDay: '2026-10-25',
      lastDay: '2026-10-25',
      from: '01:00',
      to: '04:00',
    };
    const { times } = slotTimes(weekly({ ...night, minutes: 60 }));
    expect(times.map(({ startsAt }) => startsAt.toISOString())).toEqual([
      '2026-10-24T23:00:00.000Z',
      '2026-10-25T00:00:00.000Z',
      '2026-10-25T02:00:00.000Z',
    ]);
  });

  it.each(['2026-03-29', '2026-10-25'])(
    'on %s has whole lengths and no overlap, whatever the length',
    (day) => {
      for (const minutes of [10, 25, 45, 90, 120]) {
        const { times } = slotTimes(
          weekly({ weekdays: [7], firstDay: day, lastDay: day, from: '00:00', to: '06:00', minutes }),
        );
        expect(times.length).toBeGreaterThan(1);
        for (const [index, { startsAt, endsAt }] of times.entries()) {
          expect(endsAt.getTime() - startsAt.getTime()).toBe(minutes * 60_000);
          const before = times[index - 1];
          if (before) expect(startsAt.getTime()).toBeGreaterThanOrEqual(before.endsAt.getTime());
        }
      }
    },
  );

  it('uses no rest that is too short, and no day that was not chosen', () => {
    const { times } = slotTimes(weekly({ weekdays: [1, 3], to: '10:20', lastDay: '2026-10-23' }));
    expect(times.map(({ startsAt }) => shown(startsAt))).toEqual([
      '2026-10-19 09:00',
      '2026-10-19 09:30',
      '2026-10-21 09:00',
      '2026-10-21 09:30',
    ]);
  });

  it('of one time is that time, or none in the hour that is not there', () => {
    const once = (day: string, from: string) => slotTimes({ kind: 'once', day, from, minutes: 45 });
    expect(once('2026-11-24', '13:15').times).toEqual([
      { startsAt: new Date('2026-11-24T12:15:00Z'), endsAt: new Date('2026-11-24T13:00:00Z') },
    ]);
    expect(once('2026-03-29', '02:30')).toEqual({ times: [], missing: 1 });
  });

  it('has an end', () => {
    const everyDay = { weekdays: [1, 2, 3, 4, 5, 6, 7], from: '00:00', to: '23:50', minutes: 10 };
    const { times } = slotTimes(weekly({ ...everyDay, firstDay: '2026-01-01', lastDay: '2026-06-30' }));
    expect(times).toHaveLength(400);
  });
});
