import { groupOfKind, groupsOf, notificationGroups, notificationKind, roles } from '@mikrosprint/contracts';
import { defaultSettings, nothing } from '../src/settings/default-settings.js';
import { isQuiet } from '../src/settings/quiet-hours.js';

const night = { from: '20:00', to: '07:00' };
const lunch = { from: '12:00', to: '13:00' };

const quiet: [string, Parameters<typeof isQuiet>[1], string, boolean][] = [
  ['in the evening', { quiet: night, quietDaysOff: false }, '2026-11-23T19:00:00Z', true],
  ['a minute before', { quiet: night, quietDaysOff: false }, '2026-11-23T18:59:00Z', false],
  ['before dawn', { quiet: night, quietDaysOff: false }, '2026-11-23T05:59:00Z', true],
  ['at the end', { quiet: night, quietDaysOff: false }, '2026-11-23T06:00:00Z', false],
  ['inside one day', { quiet: lunch, quietDaysOff: false }, '2026-11-23T11:30:00Z', true],
  ['after it', { quiet: lunch, quietDaysOff: false }, '2026-11-23T12:00:00Z', false],
  ['on a Saturday', { quiet: null, quietDaysOff: true }, '2026-11-21T11:00:00Z', true],
  ['on a Saturday that is not quiet', { quiet: null, quietDaysOff: false }, '2026-11-21T11:00:00Z', false],
  ['on Ascension Day', { quiet: null, quietDaysOff: true }, '2026-05-14T11:00:00Z', true],
  ['never', { quiet: null, quietDaysOff: false }, '2026-11-23T23:30:00Z', false],
  ['in summer by the clock on the wall', { quiet: night, quietDaysOff: false }, '2026-06-23T18:00:00Z', true],
];

test.each(quiet)('quiet hours: %s', (_, settings, now, expected) => {
  expect(isQuiet(new Date(now), settings)).toBe(expected);
});

describe('the matrix', () => {
  test('knows a group for every kind, and every group has a kind', () => {
    expect(Object.keys(groupOfKind).sort()).toEqual([...notificationKind.options].sort());
    expect([...new Set(Object.values(groupOfKind))].sort()).toEqual([...notificationGroups].sort());
  });

  test('sends nothing at once without being asked but a call for help and what is today', () => {
    const { email, push } = defaultSettings(['caseworker']);
    const atOnce = (deliveries: typeof email) =>
      notificationGroups.filter((group) => deliveries[group] === 'now' && group !== 'reminders');
    expect(atOnce(email)).toEqual(['help', 'booking-today']);
    expect(atOnce(push)).toEqual(['help', 'booking-today']);
    expect(email.messages).toBe('daily');
  });

  test('lets staff rest on days off, and leaves a citizen to choose', () => {
    expect(defaultSettings(['caseworker']).quietDaysOff).toBe(true);
    expect(defaultSettings(['citizen']).quietDaysOff).toBe(false);
    expect(defaultSettings(['citizen']).quiet).toEqual(night);
  });

  test.each([
    [
      'citizen',
      ['booking-today', 'messages', 'appointments', 'progress', 'referrals', 'handover', 'reminders'],
    ],
    [
      'caseworker',
      ['help', 'booking-today', 'messages', 'appointments', 'progress', 'referrals', 'handover'],
    ],
    ['provider', ['courses']],
    ['mentor', []],
  ] as const)('shows a %s only what they can get', (role, groups) => {
    expect(groupsOf([role])).toEqual(groups);
  });

  test('somebody with two roles has the groups of both, each once', () => {
    expect(groupsOf([...roles])).toEqual([...notificationGroups]);
  });

  test('all e-mail stopped is never, everywhere', () => {
    expect([...new Set(Object.values(nothing))]).toEqual(['never']);
  });
});
