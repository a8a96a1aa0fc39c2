import type { UiLocale } from '@mikrosprint/contracts';
import { languages } from '../../i18n/locales.js';

const zone = 'Europe/Copenhagen';
const millisecondsOfADay = 86_400_000;
const calendar = new Intl.DateTimeFormat('en-CA', { timeZone: zone });

const numberOf = (moment: Date): number => Date.parse(calendar.format(moment)) / millisecondsOfADay;

/** Things of one calendar day in Copenhagen, one after the other. */
export interface Day<Item> {
  /** Days since 1970. */
  day: number;
  items: Item[];
}

/** Keeps their order: what comes newest first is the newest day first. */
export function byDay<Item extends { at: string }>(items: readonly Item[]): Day<Item>[] {
  const days: Day<Item>[] = [];
  for (const item of items) {
    const day = numberOf(new Date(item.at));
    const last = days.at(-1);
    if (last?.day === day) last.items.push(item);
    else days.push({ day, items: [item] });
  }
  return days;
}

/** "I dag", "I går", "Mandag", then "Mandag 23. november", with its year when it is another one. */
export function nameOfDay(day: number, now: Date, locale: UiLocale): string {
  const { tag } = languages[locale];
  const ago = numberOf(now) - day;
  if (ago <= 1)
    return capital(new Intl.RelativeTimeFormat(tag, { numeric: 'auto' }).format(-ago, 'day'), tag);
  const moment = new Date(day * millisecondsOfADay);
  const isThisYear = moment.getUTCFullYear() === Number(calendar.format(now).slice(0, 4));
  const form: Intl.DateTimeFormatOptions =
    ago < 7
      ? { weekday: 'long' }
      : { weekday: 'long', day: 'numeric', month: 'long', ...(!isThisYear && { year: 'numeric' }) };
  return capital(new Intl.DateTimeFormat(tag, { timeZone: 'UTC', ...form }).format(moment), tag);
}

const capital = (text: string, tag: string): string => text.charAt(0).toLocaleUpperCase(tag) + text.slice(1);
