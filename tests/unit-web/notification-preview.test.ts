// What the page of choices says they mean.
import {
  groupsOf,
  type NotificationChoices,
  type NotificationSettings,
  type Role,
} from '@mikrosprint/contracts';
import { defaultSettings } from '../../libs/notifications/src/settings/default-settings.js';
import { previewOf, spokenTime, weekdayName } from '../../apps/web/src/pages/notifications/preview.js';

/** The key with what it is filled with, instead of words. */
const say = (key: string | string[], holes?: Record<string, unknown>) => {
  const [first = ''] = [key].flat();
  return holes ? `${first}(${Object.values(holes).join(' ')})` : first;
};

function preview(held: Role | Role[], changes: Partial<NotificationSettings> = {}, browsers = 0): string[] {
  const roles = [held].flat();
  const choices: NotificationChoices = {
    groups: groupsOf(roles),
    settings: { ...defaultSettings(roles), ...changes },
    mostPerDay: 6,
    canRemind: roles.includes('citizen'),
    push: { key: 'key', browsers },
  };
  return previewOf(choices, roles, say, 'da');
}
const { email, push } = defaultSettings(['caseworker']);

test('the choices of somebody who has chosen nothing', () => {
  expect(preview('caseworker')).toEqual([
    'preview.dailyAndNow(7.30 when.help eller when.booking-today)',
    'preview.rest',
    'preview.quiet(20 7)',
    'preview.quietDaysOff',
    'preview.most(6)',
  ]);
  expect(preview('provider')).toEqual(['preview.daily(7.30)', 'preview.rest']);
  expect(preview('citizen')).toContain('preview.reminders');
});

test('a caseworker who is a citizen too is told in the words of staff, and of the reminders as well', () => {
  const [first, ...others] = preview(['caseworker', 'citizen']);
  expect(first).toBe('preview.dailyAndNow(7.30 when.help eller when.booking-today)');
  expect(others).toContain('preview.reminders');
});

test('no e-mail at all, and only at once', () => {
  expect(preview('provider', { email: { ...email, courses: 'never' } })).toEqual(['preview.noEmail']);
  const [first] = preview('provider', { email: { ...email, courses: 'now' } });
  expect(first).toBe('preview.now(when.courses)');
});

test('a week’s overview names its day', () => {
  const settings = { email: { ...email, courses: 'weekly' as const }, weeklyOn: 4, digestAt: '09:00' };
  expect(preview('provider', settings)).toEqual(['preview.weekly(Torsdag 9)', 'preview.rest']);
});

test('a browser counts once it is turned on', () => {
  expect(preview('caseworker', { push }).join()).not.toContain('preview.push(');
  expect(preview('caseworker', { push }, 1)).toContain('preview.push(when.help eller when.booking-today)');
  const overview = { push: { ...push, messages: 'daily' as const } };
  expect(preview('caseworker', overview, 1)).toContain('preview.pushDigest');
});

test.each([
  ['da', '07:30', '7.30'],
  ['da', '20:00', '20'],
  ['en', '07:30', '7:30'],
  ['uk', '09:05', '9:05'],
] as const)('a time as people say it in %s: %s', (locale, time, spoken) => {
  expect(spokenTime(time, locale)).toBe(spoken);
});

test('weekdays begin on Monday', () => {
  expect([weekdayName(1, 'da'), weekdayName(5, 'en')]).toEqual(['mandag', 'Friday']);
});
