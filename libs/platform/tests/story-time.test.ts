import { daysBefore, storyId, workdayAfter, workdayBefore } from '../src/index.js';

// Sunday noon in Copenhagen; Monday the 23rd is a workday.
const sunday = new Date('2026-11-22T11:00:00Z');

describe('days of a story', () => {
  it('counts calendar days back, on the clocks of the city in winter and in summer', () => {
    expect(daysBefore(sunday, 1, '08:30').toISOString()).toBe('2026-11-21T07:30:00.000Z');
    expect(daysBefore(sunday, 40, '08:30').toISOString()).toBe('2026-10-13T06:30:00.000Z');
  });

  it('has staff at work on workdays only: the last one before, and the next one after', () => {
    expect(workdayBefore(sunday, 0, '09:00').toISOString()).toBe('2026-11-20T08:00:00.000Z');
    expect(workdayBefore(sunday, 3, '09:00').toISOString()).toBe('2026-11-19T08:00:00.000Z');
    expect(workdayAfter(sunday, 1)).toBe('2026-11-23');
    expect(workdayAfter(sunday, 6)).toBe('2026-11-30');
  });

  it('knows the days between Christmas and New Year', () => {
    const boxingDay = new Date('2026-12-26T11:00:00Z');
    expect(workdayBefore(boxingDay, 1, '09:00').toISOString()).toBe('2026-12-23T08:00:00.000Z');
  });
});

test('a name has the same id at every telling, and another name another one', () => {
  expect(storyId('handover')).toBe(storyId('handover'));
  expect(storyId('handover')).not.toBe(storyId('session'));
  expect(storyId('handover')).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-a[0-9a-f]{3}-[0-9a-f]{12}$/);
});
