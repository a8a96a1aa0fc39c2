import type {
  Channel,
  Delivery,
  NotificationChoices,
  NotificationGroup,
  Role,
  UiLocale,
} from '@mikrosprint/contracts';
import { languages } from '../../i18n/locales.js';
import { momentOfGroup } from './group-names.js';

type Say = (key: string | string[], holes?: Record<string, unknown>) => string;

/** 07:30 as people say it: 7.30 in Danish, 7:30 elsewhere. */
export function spokenTime(time: string, locale: UiLocale): string {
  const [hours = '', minutes = ''] = time.split(':');
  if (locale === 'da' && minutes === '00') return String(Number(hours));
  return `${Number(hours)}${locale === 'da' ? '.' : ':'}${minutes}`;
}

/** 1 is Monday. */
export function weekdayName(weekday: number, locale: UiLocale): string {
  const monday = Date.UTC(2026, 0, 5);
  const format = new Intl.DateTimeFormat(languages[locale].tag, { weekday: 'long', timeZone: 'UTC' });
  return format.format(monday + (weekday - 1) * 86_400_000);
}

const capital = (text: string): string => text.charAt(0).toLocaleUpperCase() + text.slice(1);

/** What the choices mean, in sentences; the page says it while one chooses. */
export function previewOf(
  choices: NotificationChoices,
  roles: readonly Role[],
  say: Say,
  locale: UiLocale,
): string[] {
  const { settings, push, mostPerDay, canRemind } = choices;
  const groups = choices.groups.filter((group) => group !== 'reminders');
  const withDelivery = (channel: Channel, delivery: Delivery) =>
    groups.filter((group) => settings[channel][group] === delivery);
  const whenever = (some: NotificationGroup[]) =>
    new Intl.ListFormat(languages[locale].tag, { type: 'disjunction' }).format(
      some.map((group) => say(momentOfGroup(group, roles))),
    );
  const now = withDelivery('email', 'now');
  const daily = withDelivery('email', 'daily').length > 0;
  const weekly = withDelivery('email', 'weekly').length > 0;
  const time = spokenTime(settings.digestAt, locale);
  const sentences: string[] = [];
  if (daily && now.length > 0) sentences.push(say('preview.dailyAndNow', { time, when: whenever(now) }));
  else if (daily) sentences.push(say('preview.daily', { time }));
  else if (now.length > 0) sentences.push(say('preview.now', { when: whenever(now) }));
  else if (!weekly) sentences.push(say('preview.noEmail'));
  if (weekly) {
    const day = capital(weekdayName(settings.weeklyOn, locale));
    sentences.push(say('preview.weekly', { day, time }));
  }
  if (daily || weekly) sentences.push(say('preview.rest'));
  const pushed = push.browsers > 0 ? withDelivery('push', 'now') : [];
  if (pushed.length > 0) sentences.push(say('preview.push', { when: whenever(pushed) }));
  const hasOverview = withDelivery('push', 'daily').length + withDelivery('push', 'weekly').length > 0;
  if (push.browsers > 0 && hasOverview) sentences.push(say('preview.pushDigest'));
  if (canRemind && settings.reminders) sentences.push(say('preview.reminders'));
  if (now.length + pushed.length > 0) sentences.push(...quietSentences(choices, say, locale));
  if (now.length + pushed.length > 0) sentences.push(say('preview.most', { count: mostPerDay }));
  return sentences;
}

function quietSentences({ settings }: NotificationChoices, say: Say, locale: UiLocale): string[] {
  const { quiet, quietDaysOff } = settings;
  const hours = quiet && {
    from: spokenTime(quiet.from, locale),
    to: spokenTime(quiet.to, locale),
  };
  return [
    ...(hours ? [say('preview.quiet', hours)] : []),
    ...(quietDaysOff ? [say('preview.quietDaysOff')] : []),
  ];
}
