/**
 * What was written in the last moment before its page is taken away. A database may answer too late then; this storage
 * answers at once. The next page that opens the draft takes it over like any other record.
 */
import type { KeptDraft } from './kept-draft.js';

export interface LastWords extends KeptDraft {
  keptAt: number;
}

/** A device that has no room for them is no worse off than before. */
export function noteLastWords(name: string, words: LastWords): void {
  try {
    localStorage.setItem(name, JSON.stringify(words));
  } catch {
    // Full, or not allowed.
  }
}

export function forgetLastWords(name: string): void {
  try {
    localStorage.removeItem(name);
  } catch {
    // Not allowed: then there are none.
  }
}

/** The names that begin so, and what stands under them; what cannot be read any more is left out. */
export function lastWordsUnder(beginning: string): { name: string; words: LastWords }[] {
  try {
    return Object.keys(localStorage)
      .filter((name) => name.startsWith(beginning))
      .map((name) => ({ name, words: JSON.parse(localStorage.getItem(name) ?? 'null') as LastWords | null }))
      .flatMap(({ name, words }) => (words === null ? [] : [{ name, words }]));
  } catch {
    return [];
  }
}
