import { locales, type Locale } from '@mikrosprint/curriculum';

/** What a header such as `Accept` names, the most wanted first (RFC 9110, section 12.4.2). */
function wanted(header: string | undefined): string[] {
  return (header ?? '')
    .slice(0, 1_000)
    .split(',')
    .map((part) => {
      const [name = '', ...parameters] = part.split(';').map((each) => each.trim().toLowerCase());
      const weight = Number(parameters.find((each) => each.startsWith('q='))?.slice(2) ?? 1);
      return { name, weight: Number.isNaN(weight) ? 0 : weight };
    })
    .filter(({ name, weight }) => name !== '' && weight > 0)
    .sort((one, other) => other.weight - one.weight)
    .map(({ name }) => name);
}

/** A browser names HTML first; a program that checks a credential names JSON, anything, or nothing at all. */
export function wantsPage(accept: string | undefined): boolean {
  const first = wanted(accept).find(
    (type) => type === 'text/html' || type.includes('json') || type === '*/*',
  );
  return first === 'text/html';
}

/** Danish, unless the reader would rather have another language of ours. */
export function languageFor(acceptLanguage: string | undefined): Locale {
  const languages = wanted(acceptLanguage).map((language) => language.split('-', 1)[0]);
  return (
    locales.find((locale) => locale === languages.find((each) => locales.some((own) => own === each))) ?? 'da'
  );
}
