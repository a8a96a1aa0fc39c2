import { isLate, roomWindow } from '../src/bookings/booking-rules.js';

describe('a cancellation', () => {
  it.each([
    ['2026-11-23T09:00:00.000Z', false, 'exactly a day before'],
    ['2026-11-23T09:00:00.001Z', true, 'a moment later'],
    ['2026-11-20T09:00:00.000Z', false, 'four days before'],
    ['2026-11-24T08:59:00.000Z', true, 'at the door'],
  ])('at %s is late: %s (%s)', (now, late) => {
    expect(isLate(new Date('2026-11-24T09:00:00Z'), new Date(now), 24)).toBe(late);
  });

  it('counts real hours over the night that is an hour longer', () => {
    const monday = new Date('2026-10-26T08:00:00Z');
    // Sunday at nine, as Monday's meeting: twenty-four hours, because the clock was put back the night before that.
    expect(isLate(monday, new Date('2026-10-25T08:00:00Z'), 24)).toBe(false);
    // Saturday at nine to Sunday at nine is twenty-five.
    const sunday = new Date('2026-10-25T08:00:00Z');
    expect(isLate(sunday, new Date('2026-10-24T07:59:00Z'), 24)).toBe(false);
    expect(isLate(sunday, new Date('2026-10-24T08:01:00Z'), 24)).toBe(true);
  });

  it('follows the hours of the installation', () => {
    const now = new Date('2026-11-24T07:30:00Z');
    expect(isLate(new Date('2026-11-24T09:00:00Z'), now, 1)).toBe(false);
    expect(isLate(new Date('2026-11-24T09:00:00Z'), now, 2)).toBe(true);
    expect(isLate(new Date('2026-11-24T09:00:00Z'), now, 0)).toBe(false);
  });
});

test('a room is open from ten minutes before the meeting until it ends', () => {
  const endsAt = new Date('2026-11-24T09:30:00Z');
  expect(roomWindow({ startsAt: new Date('2026-11-24T09:00:00Z'), endsAt })).toEqual({
    from: new Date('2026-11-24T08:50:00Z'),
    until: endsAt,
  });
});
