import type { NotificationSettings } from '@mikrosprint/contracts';
import { disturbs, itemsDue, overflowOf, weekliesOn, type WaitingItem } from '../src/digests/digest-rules.js';
import { defaultEmail, defaultSettings } from '../src/settings/default-settings.js';

const item = (at: string, kind: WaitingItem['kind'] = 'sprint-completed', citizenId = 'c'): WaitingItem => ({
  id: `${at} ${kind} ${citizenId}`,
  kind,
  citizenId,
  at: new Date(at),
});
const staff = defaultSettings(['caseworker']);
const due = (items: WaitingItem[], now: string, changes: Partial<NotificationSettings> = {}) => {
  const settings = { ...staff, ...changes };
  return itemsDue(items, settings.email, settings, new Date(now)).length;
};
const email = (changes: Partial<NotificationSettings['email']>) => ({
  email: { ...defaultEmail, ...changes },
});

describe('the overview of today', () => {
  // 2026-11-24 is a Tuesday; Copenhagen is one hour ahead of UTC in winter.
  const monday = item('2026-11-23T10:00:00Z');

  test('comes the day after, at its time and not before', () => {
    expect(due([monday], '2026-11-23T22:00:00Z')).toBe(0);
    expect(due([monday], '2026-11-24T06:29:00Z')).toBe(0);
    expect(due([monday], '2026-11-24T06:30:00Z')).toBe(1);
  });

  test('is made up for later the same day when its time was missed', () => {
    expect(due([monday], '2026-11-24T15:00:00Z')).toBe(1);
  });

  test('leaves to tomorrow what came after its time', () => {
    expect(due([item('2026-11-24T06:30:00Z')], '2026-11-24T15:00:00Z')).toBe(0);
  });

  test.each([
    ['Saturday', '2026-11-21T10:00:00Z', 0],
    ['Sunday', '2026-11-22T10:00:00Z', 0],
    ['the Monday after', '2026-11-23T10:00:00Z', 1],
  ])('on %s', (_, now, count) => {
    expect(due([item('2026-11-20T10:00:00Z')], now)).toBe(count);
  });

  test.each([
    ['Maundy Thursday', '2027-03-25T10:00:00Z', 0],
    ['Easter Monday', '2027-03-29T10:00:00Z', 0],
    ['the Tuesday after Easter', '2027-03-30T10:00:00Z', 1],
  ])('rests on holidays: %s', (_, now, count) => {
    expect(due([item('2027-03-24T10:00:00Z')], now)).toBe(count);
  });

  test('comes on the chosen weekday when it is weekly, and never when it is not wanted', () => {
    const weekly = email({ progress: 'weekly' });
    expect(due([monday], '2026-11-24T10:00:00Z', weekly)).toBe(0);
    expect(due([monday], '2026-11-30T10:00:00Z', weekly)).toBe(1);
    expect(due([monday], '2026-11-26T10:00:00Z', { ...weekly, weeklyOn: 4 })).toBe(1);
    expect(due([monday], '2026-11-30T10:00:00Z', email({ progress: 'never' }))).toBe(0);
  });

  test.each([
    ['an ordinary Monday', '2026-11-23', [1]],
    ['an ordinary Friday', '2026-11-27', [5]],
    ['a Saturday', '2026-11-28', []],
    ['the Tuesday after Easter Monday', '2027-03-30', [1, 2]],
    ['Easter Monday itself', '2027-03-29', []],
    ['the Friday after Ascension Day', '2026-05-15', [4, 5]],
  ])('a weekly one that falls on a holiday comes on the next workday: %s', (_, day, weekdays) => {
    expect(weekliesOn(day)).toEqual(weekdays);
  });

  test.each([
    ['daily', 1],
    ['now', 1],
    ['weekly', 0],
    ['never', 0],
  ] as const)('each group follows its own choice: help %s on a Tuesday', (help, count) => {
    const asked = item('2026-11-23T10:00:00Z', 'help-requested');
    expect(due([asked], '2026-11-24T10:00:00Z', email({ help, progress: 'never' }))).toBe(count);
  });

  test.each(['badge-awarded', 'reminder'] as const)('does not count what is %s', (kind) => {
    expect(due([item('2026-11-23T10:00:00Z', kind)], '2026-11-24T10:00:00Z')).toBe(0);
  });

  test('keeps to the clock on the wall in summer', () => {
    expect(due([item('2026-06-22T10:00:00Z')], '2026-06-23T05:29:00Z')).toBe(0);
    expect(due([item('2026-06-22T10:00:00Z')], '2026-06-23T05:30:00Z')).toBe(1);
  });

  test('knows what was to go at once and did not', () => {
    const items = [monday, item('2026-11-23T11:00:00Z', 'help-requested')];
    expect(overflowOf(items, defaultEmail)).toEqual([items[1]]);
  });
});

test('a badge is celebrated where it is earned and nowhere else', () => {
  expect(disturbs('badge-awarded')).toBe(false);
  expect(disturbs('certificate-ready')).toBe(true);
});
