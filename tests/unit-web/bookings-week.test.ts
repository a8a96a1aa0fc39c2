// Weeks of the calendar, and clocks that need their season said.
import {
  dayAfter,
  dayFrom,
  mondayOf,
  weekdayOf,
  weekNumber,
} from '../../apps/web/src/bookings/calendar/week.js';
import { byDay, dayOf, seasonOf } from '../../apps/web/src/bookings/when.js';

describe('a week', () => {
  test.each([
    ['2026-11-23', '2026-11-23', 1],
    ['2026-11-29', '2026-11-23', 7],
    ['2026-03-29', '2026-03-23', 7],
    ['2026-01-01', '2025-12-29', 4],
    ['2024-02-29', '2024-02-26', 4],
  ])('%s is in the one of Monday %s', (day, monday, weekday) => {
    expect([mondayOf(day), weekdayOf(day)]).toEqual([monday, weekday]);
  });

  // ISO 8601: the last days of a year may be in week 1, and the first ones in week 52 or 53.
  test.each([
    ['2025-12-29', 1],
    ['2026-12-28', 53],
    ['2027-01-04', 1],
    ['2026-11-23', 48],
    ['2024-12-30', 1],
  ])('of Monday %s has number %i', (monday, number) => {
    expect(weekNumber(monday)).toBe(number);
  });

  test('goes over the change of the clock and the end of a year', () => {
    expect(dayAfter('2026-10-24', 2)).toBe('2026-10-26');
    expect(dayAfter('2026-12-28', 7)).toBe('2027-01-04');
    expect(dayAfter('2026-03-30', -7)).toBe('2026-03-23');
  });

  test('from an address that is none is today’s', () => {
    expect(dayFrom('2026-11-24')).toBe('2026-11-24');
    for (const wrong of [null, '', 'tomorrow', '2026-13-45', "'; DROP"])
      expect(dayFrom(wrong)).toBe(dayFrom(null));
  });

  test.each([
    ['2026-11-20', '2026-11-20'],
    ['2026-11-21', '2026-11-23'],
    ['2026-11-22', '2026-11-23'],
    ['2026-12-27', '2026-12-28'],
    ['2027-01-02', '2027-01-04'],
  ])('opened on %s is the one of %s: a weekend prepares the next', (now, day) => {
    expect(dayFrom(null, now)).toBe(day);
    expect(dayFrom('2026-11-21', now)).toBe('2026-11-21');
  });
});

describe('a clock', () => {
  test.each([
    ['2026-10-24T23:59:00Z', null],
    ['2026-10-25T00:00:00Z', 'summer'],
    ['2026-10-25T00:30:00Z', 'summer'],
    ['2026-10-25T01:00:00Z', 'winter'],
    ['2026-10-25T01:59:00Z', 'winter'],
    ['2026-10-25T02:00:00Z', null],
    ['2026-03-29T01:00:00Z', null],
    ['2026-11-24T08:00:00Z', null],
  ])('at %s needs its season: %s', (moment, season) => {
    expect(seasonOf(moment)).toBe(season);
  });

  test('belongs to the day in Copenhagen', () => {
    expect(dayOf('2026-11-23T23:30:00Z')).toBe('2026-11-24');
    const meetings = ['2026-11-23T08:00:00Z', '2026-11-23T23:30:00Z', '2026-11-24T08:00:00Z'];
    const days = byDay(meetings.map((startsAt) => ({ startsAt })));
    expect(days.map(([day, ofDay]) => [day, ofDay.length])).toEqual([
      ['2026-11-23', 1],
      ['2026-11-24', 2],
    ]);
  });
});
