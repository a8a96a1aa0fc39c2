import type { JsonPath } from './locate.js';
import type { Finding } from './package-issues.js';

/*
 * Signs that are no text. What turns the direction of writing would turn everything that follows in its line, so that a
 * file "gpj.exe" could read as a picture; the others are not shown at all.
 */

/** Embeddings, overrides and isolates: Unicode Standard Annex #9, section 2. Danish and English need none of them. */
const turning = /[\u202a-\u202e\u2066-\u2069]/u;
/** Control characters (C0 and C1) but for the tab and the ends of lines. */
const unseen = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/u;

/** Every text of a file with a sign that nobody sees and that changes what others see. */
export function signFindings(value: unknown, path: JsonPath = []): Finding[] {
  if (typeof value === 'string') {
    if (turning.test(value))
      return [{ path, message: 'holds a hidden sign that turns the direction of writing: write it anew' }];
    return unseen.test(value)
      ? [{ path, message: 'holds a hidden sign that is no text: write it anew' }]
      : [];
  }
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    signFindings(inner, [...path, Array.isArray(value) ? Number(key) : key]),
  );
}
