import { readCalendar } from '../../../tests/support/calendar-reader.js';
import { calendarFile, type CalendarEvent } from '../src/bookings/calendar-file.js';

const event: CalendarEvent = {
  uid: '0190c0de-0000-7000-8000-00000000000a@mikrosprint',
  sequence: 3,
  changedAt: new Date('2026-10-01T07:15:30.123Z'),
  startsAt: new Date('2026-10-27T08:00:00Z'),
  endsAt: new Date('2026-10-27T08:30:00Z'),
  cancelled: false,
  summary: 'Aftale (fremmøde)',
  location: 'Nørrebrogade 1, 2. sal; lokale C\\D',
  url: 'https://mikrosprint.example/contact',
};
const read = (changes: Partial<CalendarEvent> = {}) =>
  readCalendar(new TextEncoder().encode(calendarFile({ ...event, ...changes })));

describe('a calendar file', () => {
  it('comes back as it was, letters, commas and backslashes included', () => {
    expect(read()).toMatchObject({
      uid: event.uid,
      sequence: 3,
      stamp: new Date('2026-10-01T07:15:30Z'),
      startsAt: event.startsAt,
      endsAt: event.endsAt,
      status: 'CONFIRMED',
      summary: event.summary,
      location: event.location,
      url: event.url,
    });
  });

  it('says that it is cancelled under the same name', () => {
    expect(read({ cancelled: true, sequence: 4 })).toMatchObject({
      uid: event.uid,
      sequence: 4,
      status: 'CANCELLED',
    });
  });

  it('says when and where and never why', () => {
    expect(read().properties).toEqual([
      'UID',
      'SEQUENCE',
      'DTSTAMP',
      'DTSTART',
      'DTEND',
      'STATUS',
      'SUMMARY',
      'LOCATION',
      'URL',
      'CLASS',
    ]);
    expect(read({ location: '' }).properties).not.toContain('LOCATION');
  });

  it.each([
    ['a long line', 'Nørrebrogade '.repeat(14)],
    ['signs of several bytes', '日本語🚀'.repeat(40)],
    ['seventy-five octets', 'x'.repeat(75 - 'LOCATION:'.length)],
    ['seventy-six octets', 'x'.repeat(76 - 'LOCATION:'.length)],
    ['lines', 'Port 3\nRing på\r\nTo trapper op'],
  ])('folds %s so that nothing is lost', (_, location) => {
    expect(read({ location }).location).toBe(location.replace(/\r\n/g, '\n'));
  });

  it('takes no line of its own from a text', () => {
    const { location, properties } = read({ location: 'A\r\nEND:VEVENT\r\nBEGIN:VEVENT\u0007' });
    expect(location).toBe('A\nEND:VEVENT\nBEGIN:VEVENT ');
    expect(properties).toHaveLength(10);
  });

  it('ends no line where only Unicode would, and turns no text around', () => {
    const { location, properties } = read({ location: 'A\u2028B\u0085C\u2029\u202egnp.exe\u2066' });
    expect(location).toBe('A\nB\nC\ngnp.exe');
    expect(properties).toHaveLength(10);
  });

  it('keeps names of every script', () => {
    expect(read({ location: 'مكتب ٣، Київ, 東京 🚪' }).location).toBe('مكتب ٣، Київ, 東京 🚪');
  });
});

describe('the reader of this test', () => {
  const whole = calendarFile(event);
  it.each([
    ['a bare line feed', whole.replace('VERSION:2.0\r\n', 'VERSION:2.0\n')],
    ['a long line', whole.replace('STATUS:CONFIRMED', `STATUS:${'X'.repeat(80)}`)],
    ['a bare comma', whole.replace('\\,', ',')],
    ['a local time', whole.replace('T080000Z', 'T080000')],
    ['a property twice', whole.replace('CLASS:PRIVATE', 'STATUS:CONFIRMED')],
    ['no end', whole.replace('END:VCALENDAR\r\n', '')],
  ])('refuses %s', (_, broken) => {
    expect(broken).not.toBe(whole);
    expect(() => readCalendar(new TextEncoder().encode(broken))).toThrow();
  });
});
