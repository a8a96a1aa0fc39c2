import { defaultSettings } from '../src/settings/default-settings.js';
import { isReminderDue, pauses, usualTime, type Standing } from '../src/reminders/reminder-rules.js';

const hoursWith = (...done: [hour: number, times: number][]) =>
  Array.from({ length: 24 }, (_, hour) => done.find(([at]) => at === hour)?.[1] ?? 0);
const citizen = defaultSettings(['citizen']);
/** Last seen on Thursday 2026-11-19, usually at four in the afternoon. */
const paused: Standing = {
  underWay: { one: 'open', other: 'done' },
  lastDoneAt: new Date('2026-11-19T15:00:00Z'),
  hours: hoursWith([16, 4], [9, 2]),
  remindedOn: null,
  unanswered: 0,
};
const monday = '2026-11-23T15:30:00Z';

const cases: [string, Partial<Standing>, Partial<typeof citizen>, string, boolean][] = [
  ['four days later at the usual hour', {}, {}, monday, true],
  ['before the usual hour', {}, {}, '2026-11-23T14:59:00Z', false],
  ['later the same day, when the hour was missed', {}, {}, '2026-11-23T18:30:00Z', true],
  ['in quiet hours', {}, {}, '2026-11-23T19:30:00Z', false],
  ['on a Saturday', {}, {}, '2026-11-28T15:30:00Z', false],
  ['on a Sunday', {}, {}, '2026-11-29T15:30:00Z', false],
  ['on a holiday', {}, {}, '2026-12-25T15:30:00Z', false],
  ['after two days only', { lastDoneAt: new Date('2026-11-21T15:00:00Z') }, {}, monday, false],
  ['with nothing under way', { underWay: { one: 'done' } }, {}, monday, false],
  ['with nothing at all', { underWay: {} }, {}, monday, false],
  ['turned off', {}, { reminders: false }, monday, false],
  ['reminded today', { remindedOn: '2026-11-23', unanswered: 1 }, {}, monday, false],
  ['reminded three days ago', { remindedOn: '2026-11-20', unanswered: 1 }, {}, monday, false],
  ['reminded four days ago', { remindedOn: '2026-11-19', unanswered: 1 }, {}, monday, true],
  ['four times without an answer', { remindedOn: '2026-06-01', unanswered: 4 }, {}, monday, false],
  ['before the chosen time', {}, { remindAt: '17:00' }, monday, false],
  ['at the chosen time', {}, { remindAt: '16:30' }, monday, true],
  ['at a chosen time in quiet hours', {}, { remindAt: '21:00' }, '2026-11-23T20:05:00Z', true],
];

test.each(cases)('a reminder %s', (_, standing, settings, now, expected) => {
  expect(isReminderDue({ ...paused, ...standing }, { ...citizen, ...settings }, new Date(now))).toBe(
    expected,
  );
});

test('each one leaves more peace than the one before', () => {
  expect([...pauses].sort((one, other) => one - other)).toEqual(pauses);
});

test.each([
  ['most often', hoursWith([16, 4], [9, 2]), '16:00'],
  ['the later of two alike', hoursWith([9, 2], [13, 2]), '13:00'],
  ['at night: not later than seven', hoursWith([23, 9]), '19:00'],
  ['before dawn: not earlier than eight', hoursWith([5, 9]), '08:00'],
  ['unknown', hoursWith(), '10:00'],
])('the usual hour: %s', (_, hours, time) => {
  expect(usualTime(hours)).toBe(time);
});
