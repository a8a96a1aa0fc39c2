// The inbox day by day, by Copenhagen's calendar.
import { byDay, nameOfDay } from '../../apps/web/src/pages/inbox/days.js';

const now = new Date('2026-11-24T10:00:00Z');
const dayOf = (at: string): number => byDay([{ at }])[0]?.day ?? 0;

test.each([
  ['2026-11-24T06:00:00Z', 'I dag', 'Today', 'Сьогодні'],
  ['2026-11-23T12:00:00Z', 'I går', 'Yesterday', 'Учора'],
  ['2026-11-22T12:00:00Z', 'Søndag', 'Sunday', 'Неділя'],
  ['2026-11-18T12:00:00Z', 'Onsdag', 'Wednesday', 'Середа'],
  ['2026-11-17T12:00:00Z', 'Tirsdag 17. november', 'Tuesday 17 November', 'Вівторок, 17 листопада'],
  [
    '2025-11-17T12:00:00Z',
    'Mandag den 17. november 2025',
    'Monday, 17 November 2025',
    'Понеділок, 17 листопада 2025',
  ],
])('%s is called %s', (at, ...names) => {
  const called = (['da', 'en', 'uk'] as const).map((locale) => nameOfDay(dayOf(at), now, locale));
  names.forEach((name, index) => expect(called[index]?.startsWith(name)).toBe(true));
});

test('a day begins at midnight on the clock of the wall, in summer and winter', () => {
  const at = ['2026-07-01T22:30:00Z', '2026-07-01T21:59:00Z', '2026-01-01T23:30:00Z', '2026-01-01T22:59:00Z'];
  expect(byDay(at.map((moment) => ({ at: moment }))).map(({ items }) => items.length)).toEqual([1, 1, 1, 1]);
});

test('what came on one day stays together, in its order', () => {
  const items = [
    '2026-11-24T09:00:00Z',
    '2026-11-24T08:00:00Z',
    '2026-11-23T23:30:00Z',
    '2026-11-23T09:00:00Z',
  ];
  const days = byDay(items.map((at) => ({ at })));
  expect(days.map(({ items: ofDay }) => ofDay.map(({ at }) => at))).toEqual([
    items.slice(0, 3),
    items.slice(3),
  ]);
});
