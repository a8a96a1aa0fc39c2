import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Locale, LocalizedText } from '@mikrosprint/curriculum';

const zone = 'Europe/Copenhagen';

export interface Text {
  locale: Locale;
  /** Authored text in the reader's language, or in Danish when it has not been translated. */
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
  list(items: string[]): string;
}

const dayNumber = (when: Date): number => {
  const day = new Intl.DateTimeFormat('en-CA', { timeZone: zone }).format(when);
  return Math.round(Date.parse(`${day}T00:00:00Z`) / 86_400_000);
};

const hourWords = { da: { one: 'time', more: 'timer' }, en: { one: 'hour', more: 'hours' } } as const;

function textIn(locale: Locale): Text {
  const tag = locale === 'da' ? 'da-DK' : 'en-GB';
  const format = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(tag, { timeZone: zone, ...options });
  const long = format({ day: 'numeric', month: 'long', year: 'numeric' });
  const short = format({ day: 'numeric', month: 'short' });
  const month = format({ month: 'long', year: 'numeric' });
  const clock = new Intl.DateTimeFormat('en-GB', { timeZone: zone, hour: '2-digit', minute: '2-digit' });
  const relative = new Intl.RelativeTimeFormat(tag, { numeric: 'auto' });
  const number = new Intl.NumberFormat(tag);
  const list = new Intl.ListFormat(tag, { type: 'conjunction' });
  const at = locale === 'da' ? ' kl. ' : ' at ';
  return {
    locale,
    of: (text) => text[locale] ?? text.da,
    clip: (text) => {
      const name = text.clips?.[text[locale] === undefined ? 'da' : locale];
      return name === undefined ? undefined : `/api/clips/${name}`;
    },
    date: (iso) => long.format(new Date(iso)),
    onDate: (iso) => `${locale === 'da' ? 'den' : 'on'} ${long.format(new Date(iso))}`,
    day: (iso) => short.format(new Date(iso)),
    month: (iso) => month.format(new Date(iso)),
    time: (iso) => clock.format(new Date(iso)),
    ago: (iso) => {
      const when = new Date(iso);
      const days = dayNumber(when) - dayNumber(new Date());
      if (days === 0) return `${relative.format(0, 'day')}${at}${clock.format(when)}`;
      return days >= -30 && days < 0 ? relative.format(days, 'day') : long.format(when);
    },
    number: (value) => number.format(value),
    hours: (hours) => `${number.format(hours)} ${hourWords[locale][hours === 1 ? 'one' : 'more']}`,
    list: (items) => list.format(items),
  };
}

const made: Record<Locale, Text> = { da: textIn('da'), en: textIn('en') };

/** Authored texts, dates and numbers in the reader's language; always Copenhagen's clock. */
export function useText(): Text {
  const { i18n } = useTranslation();
  const locale: Locale = i18n.language === 'en' ? 'en' : 'da';
  return useMemo(() => made[locale], [locale]);
}
