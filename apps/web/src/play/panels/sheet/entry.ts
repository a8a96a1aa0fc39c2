import { explainFormula, missingEquals, spelled, type SheetText } from '@mikrosprint/spreadsheet';
import type { CellView } from './sheet-view.js';

/** What becomes of a draft when Enter is pressed. */
export type Entry =
  /** Only spaces, or the other language's names, differ from what stands there. */
  | { kind: 'same' }
  /** Kept out as Excel would, with what is wrong; nothing is sent, so a slip of the pen costs nothing. */
  | { kind: 'slip'; words: SheetText }
  | { kind: 'enter'; input: string };

export function entryOf(draft: string, cell: CellView, locale: 'da' | 'en'): Entry {
  const input = draft.trim();
  const slip = explainFormula(input)?.error ?? missingEquals(input);
  if (slip) return { kind: 'slip', words: slip };
  const isSame = input === cell.raw || spelled(input, locale) === cell.content;
  return isSame ? { kind: 'same' } : { kind: 'enter', input };
}
