import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { UiLocale } from '@mikrosprint/contracts';
import type { Locale, LocalizedText } from '@mikrosprint/curriculum';
import { lentFile } from './lent-files.js';
import { knownLocale, languages, uiLocales } from './locales.js';

const zone = 'Europe/Copenhagen';

export interface Text {
  locale: UiLocale;
  /** The language of formulas, pictures and whatever else authors make. */
  content: Locale;
  /** Which language an authored text is shown in: the reader's own, or Danish when it has not been translated. */
  shownIn(text: LocalizedText): Locale;
  /** Authored text in that language. */
  of(text: LocalizedText): string;
  /** Where the author's own reading of it is, in the language it is shown in; undefined when there is none. */
  clip(text: LocalizedText): string | undefined;
  /** "20. november 2026" */
  date(iso: string): string;
  /** "den 20. november 2026", inside a sentence */
  onDate(iso: string): string;
  /** "20. nov." */
  day(iso: string): string;
  /** "november 2026" */
  month(iso: string): string;
  /** "10:42", as a clock on the wall of a workplace shows it. */
  time(iso: string): string;
  /** "i dag kl. 10:42", "i går", "for 6 dage siden", then the date. */
  ago(iso: string): string;
  number(value: number): string;
  /** "1 time", "1,5 timer" */
  hours(hours: number): string;
  /** "a, b og c" */
  list(items: string[]): string;
  /** "a, b eller c" */
  either(items: string[]): string;
}

/** Made once: a long list asks it for every line. */
const isoDay = new Intl.DateTimeFormat('en-CA', { timeZone: zone });

const dayNumber = (when: Date): number =>
  Math.round(Date.parse(`${isoDay.format(when)}T00:00:00Z`) / 86_400_000);

interface TimeWords {
  /** Between "today" and the clock. */
  at: string;
  /** Before a date inside a sentence. */
  on: string;
  hours: Partial<Record<Intl.LDMLPluralRule, string>> & { other: string };
}

const timeWords: Record<UiLocale, TimeWords> = {
  da: { at: ' kl. ', on: 'den ', hours: { one: 'time', other: 'timer' } },
  en: { at: ' at ', on: 'on ', hours: { one: 'hour', other: 'hours' } },
  uk: { at: ', ', on: '', hours: { one: 'година', few: 'години', many: 'годин', other: 'години' } },
};

/** The same for everybody who reads in this language; components take it from `useText`. */
export function textIn(locale: UiLocale): Text {
  const { tag, content } = languages[locale];
  const { at, on, hours } = timeWords[locale];
  const format = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(tag, { timeZone: zone, ...options });
  const long = format({ day: 'numeric', month: 'long', year: 'numeric' });
  // Ukrainian shortens its word for year, which would make two full stops at the end of a sentence.
  const dateOf = (when: Date): string => long.format(when).replace(/р\.$/u, 'року');
  const short = format({ day: 'numeric', month: 'short' });
  const month = format({ month: 'long', year: 'numeric' });
  const clock = new Intl.DateTimeFormat('en-GB', { timeZone: zone, hour: '2-digit', minute: '2-digit' });
  const relative = new Intl.RelativeTimeFormat(tag, { numeric: 'auto' });
  const number = new Intl.NumberFormat(tag);
  const plural = new Intl.PluralRules(tag);
  const list = new Intl.ListFormat(tag, { type: 'conjunction' });
  const either = new Intl.ListFormat(tag, { type: 'disjunction' });
  const shownIn = (text: LocalizedText): Locale => (text[content] === undefined ? 'da' : content);
  return {
    locale,
    content,
    shownIn,
    of: (text) => text[shownIn(text)] ?? text.da,
    clip: (text) => {
      const name = text.clips?.[shownIn(text)];
      return name === undefined ? undefined : (lentFile(name)?.url ?? `/api/clips/${name}`);
    },
    date: (iso) => dateOf(new Date(iso)),
    onDate: (iso) => `${on}${dateOf(new Date(iso))}`,
    day: (iso) => short.format(new Date(iso)),
    month: (iso) => month.format(new Date(iso)).replace(/р\.$/u, 'року'),
    time: (iso) => clock.format(new Date(iso)),
    ago: (iso) => {
      const when = new Date(iso);
      const days = dayNumber(when) - dayNumber(new Date());
      if (days === 0) return `${relative.format(0, 'day')}${at}${clock.format(when)}`;
      return days >= -30 && days < 0 ? relative.format(days, 'day') : dateOf(when);
    },
    number: (value) => number.format(value),
    hours: (count) => `${number.format(count)} ${hours[plural.select(count)] ?? hours.other}`,
    list: (items) => list.format(items),
    either: (items) => either.format(items),
  };
}

const made = Object.fromEntries(uiLocales.map((locale) => [locale, textIn(locale)])) as Record<
  UiLocale,
  Text
>;

/** For what is read outside by people who read Danish or English: a CV keeps the language of the course. */
export const inContentLanguage = ({ content }: Text): Text => made[content];

/** Authored texts, dates and numbers in the reader's language; always Copenhagen's clock. */
export function useText(): Text {
  const { i18n } = useTranslation();
  const locale = knownLocale(i18n.language);
  return useMemo(() => made[locale], [locale]);
}
