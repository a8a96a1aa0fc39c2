import type { CvAward, SharedCv } from '@mikrosprint/contracts';
import { textIn, type Locale } from '@mikrosprint/curriculum';
import { monthInWords } from '../months.js';
import { cvWords } from './cv-words.js';

/* How single facts of a CV are said in words: once, for the paper and for plain text. */

type Education = SharedCv['cv']['education'][number];
type Experience = SharedCv['cv']['experience'][number];

/** "marts 2024 – juni 2025"; empty where no month is known. */
export function periodIn(
  locale: Locale,
  { from, to }: { from: string | null; to: string | null },
  length: 'long' | 'short' = 'long',
): string {
  const words = cvWords[locale];
  const month = (value: string): string => monthInWords(value, locale, length);
  if (from === null) return to === null ? '' : words.until(month(to));
  if (to === null) return words.from(month(from));
  return from === to ? month(from) : `${month(from)} – ${month(to)}`;
}

/** "Hotel Havnen, København". */
export function placeOf({ employer, town }: Experience): string {
  return named([employer, town]);
}

/** "Erhvervsuddannelse, NEXT". */
export function schoolOf({ level, place }: Education, locale: Locale): string {
  return named([cvWords[locale].levels[level], place]);
}

/** "Kursusbevis, Københavns Kommune, 84 % rigtige i prøven". */
export function awardIn(locale: Locale, { kind, issuer, examPercent }: CvAward): string {
  const words = cvWords[locale];
  return named([words.kinds[kind], issuer, examPercent === null ? '' : words.result(examPercent)]);
}

export function titleOf({ title }: CvAward, locale: Locale): string {
  return textIn(title, locale);
}

/** "Dansk: modersmål". */
export function languagesIn(locale: Locale, { languages }: SharedCv['cv']): string[] {
  return languages.map(({ name, level }) => `${name}: ${cvWords[locale].languages[level]}`);
}

export function licencesIn(locale: Locale, { drivingLicences }: SharedCv['cv']): string {
  return named(drivingLicences.map((licence) => cvWords[locale].licences[licence]));
}

/** Those that are there, with commas between. */
function named(parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join(', ');
}
