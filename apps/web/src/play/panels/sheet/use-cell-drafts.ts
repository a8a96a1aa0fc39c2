import { useCallback } from 'react';
import { useDraft } from '../../use-draft.js';
import type { CellView } from './sheet-view.js';

export interface CellDrafts {
  /** What is being written in a cell, or null when nothing but its content stands there. */
  draftOf(cell: CellView): string | null;
  write(cell: CellView, text: string): void;
  drop(cell: CellView): void;
}

/** A draft is bound to the content it was begun from: once that has changed, by a fill or from elsewhere, it is gone. */
const bound = (cell: CellView, text: string): string => JSON.stringify([cell.raw, text]);

function read(cell: CellView, kept: string | undefined): string | null {
  if (!kept) return null;
  const [from, text] = JSON.parse(kept) as [string, string];
  return from === cell.raw && text !== cell.content ? text : null;
}

/** What is written but not yet put into its cell. It stays when one looks at other cells, and over a reload. */
export function useCellDrafts(name: string): CellDrafts {
  const [kept, type] = useDraft(name);
  const write = useCallback((cell: CellView, text: string) => type(cell.name, bound(cell, text)), [type]);
  const drop = useCallback((cell: CellView) => type(cell.name, ''), [type]);
  return { draftOf: (cell) => (cell.lock ? null : read(cell, kept[cell.name])), write, drop };
}
