import type { Finding } from './package-issues.js';
import type { Marks } from './rich-text.js';
import { marksAt, marksIn } from './rich-text.js';
import { locales } from './text.js';
import { textsWithin } from './texts-within.js';

/* Mark-up where it does not count: the learner would see its stars and hyphens as they were typed. */

function complaint(text: string, allowed: Marks | null): string | null {
  if (allowed === 'block') return null;
  const found = marksIn(text);
  if (allowed === null && found.words)
    return 'is shown as it stands: take the stars away, or write \\* for a star';
  return found.list ? 'is shown on one line: a list has no place in it' : null;
}

/** Texts of a file that carry marks which their field does not show. */
export function richTextFindings(value: unknown): Finding[] {
  return textsWithin(value).flatMap(({ text, path }) =>
    locales.flatMap((locale) => {
      const message = complaint(text[locale] ?? '', marksAt(path));
      return message === null ? [] : [{ path: [...path, locale], message }];
    }),
  );
}
