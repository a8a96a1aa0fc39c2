/** Days and clocks of meetings in the reader's words: with the weekday, because that is how appointments are kept. */
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { languages } from '../i18n/locales.js';
import { useText } from '../i18n/useText.js';

const zone = 'Europe/Copenhagen';
const hour = 3_600_000;
const isoDay = new Intl.DateTimeFormat('en-CA', { timeZone: zone });
const clock = new Intl.DateTimeFormat('en-GB', { timeZone: zone, hour: '2-digit', minute: '2-digit' });

/** Copenhagen's day of a moment, YYYY-MM-DD. */
export const dayOf = (iso: string): string => isoDay.format(new Date(iso));

/** What clocks in Copenhagen show at a moment, HH:MM. */
export const copenhagenClock = (iso: string): string => clock.format(new Date(iso));

/** Which of the two it is, in the hour in October that comes twice; null at all other times, when a clock says it all. */
export function seasonOf(iso: string): 'summer' | 'winter' | null {
  const moment = new Date(iso);
  const shown = clock.format(moment);
  const shownIn = (milliseconds: number) => clock.format(new Date(moment.getTime() + milliseconds));
  if (shownIn(hour) === shown) return 'summer';
  return shownIn(-hour) === shown ? 'winter' : null;
}

/** Our letters have no U+02BC, with which some browsers write the Ukrainian Friday: it would be of another face. */
export const withOurApostrophe = (text: string): string => text.replaceAll('\u02bc', '\u2019');

export interface When {
  /** "tirsdag den 24. november" */
  day(iso: string): string;
  /** "09:00" */
  clock(iso: string): string;
  /** "09:00–09:30" */
  span(meeting: { startsAt: string; endsAt: string }): string;
  /** "tirsdag den 24. november kl. 09:00" */
  at(iso: string): string;
}

export function useWhen(): When {
  const { t } = useTranslation('bookings');
  const { locale } = useText();
  return useMemo(() => {
    const long = new Intl.DateTimeFormat(languages[locale].tag, {
      timeZone: zone,
      weekday: 'long',
      day: 'numeric',
      month: 'long',
    });
    const clockOf = (iso: string): string => {
      const time = clock.format(new Date(iso));
      const season = seasonOf(iso);
      return season === null ? time : t(`when.${season}`, { time });
    };
    const day = (iso: string): string => withOurApostrophe(long.format(new Date(iso)));
    return {
      day,
      clock: clockOf,
      span: ({ startsAt, endsAt }) => `${clockOf(startsAt)}–${clockOf(endsAt)}`,
      at: (iso) => t('when.at', { day: day(iso), time: clockOf(iso) }),
    };
  }, [locale, t]);
}

/** The days of some meetings, in their order. */
export function byDay<Meeting extends { startsAt: string }>(
  meetings: readonly Meeting[],
): [string, Meeting[]][] {
  const days = new Map<string, Meeting[]>();
  for (const meeting of meetings) {
    const day = dayOf(meeting.startsAt);
    days.set(day, [...(days.get(day) ?? []), meeting]);
  }
  return [...days];
}
