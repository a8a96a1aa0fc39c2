/** The languages of the interface, and what each means for dates, numbers and authored texts. */
import type { UiLocale } from '@mikrosprint/contracts';
import type { Locale } from '@mikrosprint/curriculum';

interface Language {
  /** As people who speak it call it. */
  name: string;
  short: string;
  /** For dates, numbers and voices. */
  tag: string;
  /** The language that authored texts are shown in. */
  content: Locale;
}

export const languages: Record<UiLocale, Language> = {
  da: { name: 'Dansk', short: 'DA', tag: 'da-DK', content: 'da' },
  en: { name: 'English', short: 'EN', tag: 'en-GB', content: 'en' },
  // The courses are in Danish and English; who learns for work in Denmark meets the Danish words there.
  uk: { name: 'Українська', short: 'УК', tag: 'uk-UA', content: 'da' },
};

export const uiLocales = Object.keys(languages) as UiLocale[];

/** The language of an element or a browser, when it is one of ours; otherwise Danish. */
export function knownLocale(language: string | null | undefined): UiLocale {
  return uiLocales.find((locale) => language?.toLowerCase().startsWith(locale)) ?? 'da';
}
