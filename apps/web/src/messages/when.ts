/** Days and hours of answering in the reader's words. Weekdays are written out, because that is how appointments are kept. */
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { OpeningSpan } from '@mikrosprint/contracts';
import { withOurApostrophe } from '../bookings/when.js';
import { languages } from '../i18n/locales.js';
import { useText } from '../i18n/useText.js';

const zone = 'Europe/Copenhagen';
/** A Monday, to name weekdays by. */
const monday = Date.UTC(2026, 0, 5, 12);
const millisecondsOfADay = 86_400_000;

const dayOf = (moment: Date): number =>
  Date.parse(new Intl.DateTimeFormat('en-CA', { timeZone: zone }).format(moment)) / millisecondsOfADay;

interface When {
  /** "i dag kl. 15:00", "i morgen kl. 9:00", "mandag den 30. november kl. 15:00" */
  at(iso: string): string;
  /** "i dag kl. 15:00", "i går", "23. nov." */
  brief(iso: string): string;
  /** "i dag", "i går", "mandag den 23. november" */
  day(iso: string): string;
  /** 1 is Monday. */
  weekday(weekday: number): string;
}

export function useWhen(): When {
  const { t } = useTranslation('messages');
  const { locale, time, day: shortDay } = useText();
  return useMemo(() => {
    const { tag } = languages[locale];
    const relative = new Intl.RelativeTimeFormat(tag, { numeric: 'auto' });
    const long = new Intl.DateTimeFormat(tag, {
      timeZone: zone,
      weekday: 'long',
      day: 'numeric',
      month: 'long',
    });
    const weekday = new Intl.DateTimeFormat(tag, { timeZone: 'UTC', weekday: 'long' });
    const day = (iso: string): string => {
      const moment = new Date(iso);
      const ahead = dayOf(moment) - dayOf(new Date());
      return Math.abs(ahead) <= 1 ? relative.format(ahead, 'day') : withOurApostrophe(long.format(moment));
    };
    const at = (iso: string): string => t('when.dayAndTime', { day: day(iso), time: time(iso) });
    return {
      day,
      at,
      brief: (iso) => {
        const ahead = dayOf(new Date(iso)) - dayOf(new Date());
        if (ahead === 0) return at(iso);
        return ahead === -1 ? day(iso) : shortDay(iso);
      },
      weekday: (number) =>
        withOurApostrophe(weekday.format(new Date(monday + (number - 1) * millisecondsOfADay))),
    };
  }, [locale, shortDay, t, time]);
}

/** Neighbouring days with the same hours are one line: Monday to Thursday, then Friday. */
export function linesOfWeek(
  week: readonly OpeningSpan[],
): { first: number; last: number; span: OpeningSpan }[] {
  const lines: { first: number; last: number; span: OpeningSpan }[] = [];
  for (const span of week) {
    const line = lines.at(-1);
    const continues =
      line?.last === span.weekday - 1 && line.span.from === span.from && line.span.to === span.to;
    if (line && continues) line.last = span.weekday;
    else lines.push({ first: span.weekday, last: span.weekday, span });
  }
  return lines;
}
