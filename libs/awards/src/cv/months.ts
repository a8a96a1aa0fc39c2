import type { Locale } from '@mikrosprint/curriculum';

const inCopenhagen = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Copenhagen',
  year: 'numeric',
  month: '2-digit',
});

/** The month of a moment as people in Denmark have it, YYYY-MM. */
export function monthOf(moment: string | Date): string {
  return inCopenhagen.format(new Date(moment));
}

/** "november 2026" of YYYY-MM, or "nov. 2026". */
export function monthInWords(month: string, locale: Locale, length: 'long' | 'short' = 'long'): string {
  const tag = locale === 'da' ? 'da-DK' : 'en-GB';
  const words = new Intl.DateTimeFormat(tag, { timeZone: 'UTC', year: 'numeric', month: length });
  return words.format(new Date(`${month}-01T00:00:00Z`));
}
