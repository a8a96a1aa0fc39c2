import { addDays, dayInCopenhagen, daysBetween, mondayOf } from '../src/copenhagen.js';
import { weekOf } from '../src/week.js';

describe('days in Copenhagen', () => {
  it.each([
    ['2026-01-01T22:59:59Z', '2026-01-01'],
    ['2026-01-01T23:00:00Z', '2026-01-02'],
    ['2026-07-01T21:59:59Z', '2026-07-01'],
    ['2026-07-01T22:00:00Z', '2026-07-02'],
  ])('%s is the day %s', (moment, day) => {
    expect(dayInCopenhagen(new Date(moment))).toBe(day);
  });

  it.each([
    ['2026-03-28', '2026-03-30', 2],
    ['2026-10-24', '2026-10-26', 2],
    ['2026-12-31', '2027-01-01', 1],
    ['2026-05-05', '2026-05-05', 0],
  ])('from %s to %s are %i days, also when the clocks change', (from, to, days) => {
    expect(daysBetween(from, to)).toBe(days);
    expect(addDays(from, days)).toBe(to);
  });

  it.each([
    ['2026-11-16', '2026-11-16'],
    ['2026-11-20', '2026-11-16'],
    ['2026-11-22', '2026-11-16'],
    ['2026-11-23', '2026-11-23'],
  ])('%s is in the week of %s', (day, monday) => {
    expect(mondayOf(day)).toBe(monday);
  });
});

describe('the week', () => {
  const earlier = '2026-10-01';
  const rows: [string, string, string[], string | null, number, boolean][] = [
    // what, today, active days, first day, pauses left, reached
    ['nothing yet', '2026-11-16', [], earlier, 0, false],
    ['two days are not enough', '2026-11-20', ['2026-11-16', '2026-11-17'], earlier, 0, false],
    ['three of five', '2026-11-20', ['2026-11-16', '2026-11-18', '2026-11-20'], earlier, 0, true],
    ['a weekend does not count', '2026-11-22', ['2026-11-16', '2026-11-18', '2026-11-21'], earlier, 0, false],
    ['last week does not count', '2026-11-20', ['2026-11-13', '2026-11-19', '2026-11-20'], earlier, 0, false],
    ['first week, first day', '2026-11-16', ['2026-11-16'], '2026-11-16', 2, false],
    ['first week begins on a Thursday', '2026-11-19', ['2026-11-19'], '2026-11-19', 0, true],
    ['first week, one pause', '2026-11-17', ['2026-11-17'], '2026-11-17', 1, false],
    ['first week without any activity', '2026-11-20', [], '2026-11-16', 0, false],
    ['no enrolment', '2026-11-20', [], null, 0, false],
  ];
  it.each(rows)('%s', (_, today, active, firstDay, pausesLeft, reached) => {
    const week = weekOf(today, new Set(active), firstDay);
    expect(week).toMatchObject({ goal: 3, pausesLeft, reached });
    expect(week.days).toHaveLength(5);
    expect(week.days.filter((day) => day.today).map(({ date }) => date)).toEqual(
      week.days.some(({ date }) => date === today) ? [today] : [],
    );
  });

  it('shows the pauses that were taken by themselves, and none after the first week', () => {
    const pausedOn = (today: string, active: string[], firstDay: string) =>
      weekOf(today, new Set(active), firstDay).days.flatMap(({ date, paused }) => (paused ? [date] : []));
    expect(pausedOn('2026-11-19', ['2026-11-19'], '2026-11-19')).toEqual(['2026-11-16', '2026-11-17']);
    expect(pausedOn('2026-11-18', ['2026-11-16'], '2026-11-16')).toEqual(['2026-11-17']);
    expect(pausedOn('2026-11-19', ['2026-11-19'], earlier)).toEqual([]);
  });

  it.each([
    ['2026-11-21', ['2026-11-21'], { today: true, active: true }],
    ['2026-11-22', ['2026-11-21'], { today: true, active: true }],
    ['2026-11-22', ['2026-11-20'], { today: true, active: false }],
    ['2026-11-20', ['2026-11-20'], { today: false, active: false }],
    ['2026-11-23', ['2026-11-22'], { today: false, active: false }],
  ])('knows of the weekend on %s', (today, active, weekend) => {
    expect(weekOf(today, new Set(active), earlier).weekend).toEqual(weekend);
  });
});
