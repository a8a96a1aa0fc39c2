// When a message is answered, on the clock of Copenhagen: weekends, holidays, late afternoons and both clock changes.
import { copenhagenInstant, openingHours, type OpeningHours } from '@mikrosprint/contracts';
import { answerDueAt, defaultOpeningHours, openState } from '../src/messages/opening-hours.js';

const at = (local: string): Date => copenhagenInstant(local.slice(0, 10), local.slice(11));
const closing = (...closedDays: string[]): OpeningHours => ({ ...defaultOpeningHours, closedDays });
const always: OpeningHours = {
  week: [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ weekday, from: '00:00', to: '24:00' })),
  closedDays: [],
};

describe('an answer is due', () => {
  test.each([
    ['within the hours: the same day', '2026-11-23 10:00', '2026-11-23 15:00'],
    ['in the very minute they open', '2026-11-23 09:00', '2026-11-23 15:00'],
    ['before they open', '2026-11-23 06:30', '2026-11-23 15:00'],
    ['with an hour left: the same day', '2026-11-23 14:00', '2026-11-23 15:00'],
    ['with less than an hour left: the next', '2026-11-23 14:01', '2026-11-24 15:00'],
    ['in the minute they close: the next', '2026-11-23 15:00', '2026-11-24 15:00'],
    ['in the evening', '2026-11-23 20:00', '2026-11-24 15:00'],
    ['on a Thursday evening: by the shorter Friday', '2026-11-26 20:00', '2026-11-27 13:00'],
    ['late on a Friday: on Monday', '2026-11-27 12:30', '2026-11-30 15:00'],
    ['on a Saturday', '2026-11-28 11:00', '2026-11-30 15:00'],
    ['in the last minute of a Sunday', '2026-11-29 23:59', '2026-11-30 15:00'],
    ['before Easter: after all of it', '2026-04-01 18:00', '2026-04-07 15:00'],
    ['on Ascension Day: the Friday after', '2026-05-14 10:00', '2026-05-15 13:00'],
    ['before Christmas: between the holidays and the new year', '2026-12-23 14:30', '2026-12-28 15:00'],
    ['on Constitution Day, when offices are closed', '2025-06-05 10:00', '2025-06-06 13:00'],
    ['on New Year’s Eve: after New Year’s Day and its weekend', '2026-12-31 18:00', '2027-01-04 15:00'],
    ['on the last Friday of winter time', '2026-03-27 16:00', '2026-03-30 15:00'],
    ['on the last Friday of summer time', '2026-10-23 16:00', '2026-10-26 15:00'],
  ])('%s', (_, sent, due) => {
    expect(answerDueAt(at(sent), defaultOpeningHours)).toEqual(at(due));
  });

  test('over a spring weekend is an hour nearer, and over an autumn one an hour further away', () => {
    const hoursBetween = (sent: string, due: string) => (at(due).getTime() - at(sent).getTime()) / 3_600_000;
    expect(hoursBetween('2026-03-28 15:00', '2026-03-30 15:00')).toBe(47);
    expect(hoursBetween('2026-10-24 15:00', '2026-10-26 15:00')).toBe(49);
    expect(answerDueAt(at('2026-03-28 15:00'), defaultOpeningHours)).toEqual(
      new Date('2026-03-30T13:00:00Z'),
    );
    expect(answerDueAt(at('2026-10-24 15:00'), defaultOpeningHours)).toEqual(
      new Date('2026-10-26T14:00:00Z'),
    );
  });

  test('on a day nobody is there: on the next one somebody is', () => {
    expect(answerDueAt(at('2026-11-23 10:00'), closing('2026-11-23', '2026-11-24'))).toEqual(
      at('2026-11-25 15:00'),
    );
  });

  test('within hours shorter than an hour too', () => {
    const short: OpeningHours = { week: [{ weekday: 3, from: '12:00', to: '12:30' }], closedDays: [] };
    expect(answerDueAt(at('2026-11-23 10:00'), short)).toEqual(at('2026-11-25 12:30'));
    expect(answerDueAt(at('2026-11-25 12:10'), short)).toEqual(at('2026-12-02 12:30'));
  });

  test('never, when nobody is there for a year', () => {
    const days = Array.from({ length: 400 }, (_, index) =>
      new Date(Date.UTC(2026, 10, 23 + index)).toISOString().slice(0, 10),
    );
    expect(answerDueAt(at('2026-11-23 10:00'), closing(...days))).toBeNull();
    expect(openState(at('2026-11-23 10:00'), closing(...days))).toEqual({ open: false, changesAt: null });
  });
});

describe('somebody answers', () => {
  test.each([
    ['now, until they close', '2026-11-23 10:00', true, '2026-11-23 15:00'],
    ['later today', '2026-11-23 08:59', false, '2026-11-23 09:00'],
    ['not in the minute of closing', '2026-11-23 15:00', false, '2026-11-24 09:00'],
    ['not on the second day of Christmas', '2026-12-25 10:00', false, '2026-12-28 09:00'],
  ])('%s', (_, now, open, changesAt) => {
    expect(openState(at(now), defaultOpeningHours)).toEqual({ open, changesAt: at(changesAt) });
  });

  test('all night, also when the night is an hour shorter or longer', () => {
    const spring = answerDueAt(at('2026-03-29 00:00'), always);
    const autumn = answerDueAt(at('2026-10-25 00:00'), always);
    expect(spring).toEqual(new Date('2026-03-29T22:00:00Z'));
    expect(autumn).toEqual(new Date('2026-10-25T23:00:00Z'));
  });
});

describe('opening hours', () => {
  test.each([
    ['close after they open', [{ weekday: 1, from: '12:00', to: '12:00' }]],
    ['are one span a day', [1, 1].map((weekday) => ({ weekday, from: '09:00', to: '15:00' }))],
    ['are some time of the week', []],
    ['are times of a day', [{ weekday: 1, from: '09:00', to: '25:00' }]],
  ])('%s', (_, week) => {
    expect(openingHours.safeParse({ week, closedDays: [] }).success).toBe(false);
  });

  test('may last all day', () => {
    expect(openingHours.safeParse(always).success).toBe(true);
  });
});

describe('a time on the clock of Copenhagen', () => {
  test.each([
    ['in winter', '2026-01-15', '09:00', '2026-01-15T08:00:00Z'],
    ['in summer', '2026-07-15', '09:00', '2026-07-15T07:00:00Z'],
    [
      'that is left out in spring comes as long after the change',
      '2026-03-29',
      '02:30',
      '2026-03-29T01:30:00Z',
    ],
    ['that comes twice in autumn is the first one', '2026-10-25', '02:30', '2026-10-25T00:30:00Z'],
    ['at the end of a day', '2026-11-23', '24:00', '2026-11-23T23:00:00Z'],
    ['just before the change in spring', '2026-03-29', '01:59', '2026-03-29T00:59:00Z'],
    ['just after the change in autumn', '2026-10-25', '03:00', '2026-10-25T02:00:00Z'],
  ])('%s', (_, day, time, instant) => {
    expect(copenhagenInstant(day, time)).toEqual(new Date(instant));
  });
});
