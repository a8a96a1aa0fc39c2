import { explainFormula, type SheetText } from '@mikrosprint/spreadsheet';
import { useLayoutEffect, useMemo, useRef, useState, type RefObject } from 'react';
import { useText } from '../../../i18n/useText.js';
import type { PanelProps } from '../../panel.js';
import { entryOf } from './entry.js';
import { planFill, type FillPlan, type FillWay } from './fill-plan.js';
import type { Selection } from './selection.js';
import { viewSheet, type CellView, type SheetView } from './sheet-view.js';
import { useCellDrafts } from './use-cell-drafts.js';
import { usePointing } from './use-pointing.js';

type Refused = Exclude<FillPlan, { from: string }>;

/** What stands under the formula bar: a slip that keeps the formula out, or why a fill did nothing. */
export type SheetNote = { kind: 'slip'; words: SheetText } | ({ kind: 'fill' } & Refused);

export interface SheetHandle {
  view: SheetView;
  selection: Selection;
  /** The active cell. */
  cell: CellView;
  /** What is being written in it; null when nothing is. */
  draft: string | null;
  /** What the formula bar holds. */
  text: string;
  note: SheetNote | null;
  /** Cells the formula in the bar reads. */
  inUse: ReadonlySet<string>;
  /** A cell whose draft waits to be put in. */
  pending: CellView | null;
  input: RefObject<HTMLTextAreaElement | null>;
  grid: RefObject<HTMLTableElement | null>;
  draftOf(cell: CellView): string | null;
  choose(selection: Selection, focus?: boolean): void;
  /** Takes the caret to the formula bar; with a text the writing starts afresh. */
  begin(text?: string): void;
  write(text: string, caret?: number): void;
  commit(): void;
  cancel(): void;
  clear(): void;
  fill(way: FillWay): void;
  /** Puts the cell's name into the formula that is being written; false when none can stand there. */
  point(cell: string): boolean;
  /** Draws a pointed-at cell out to a range; false when none is being pointed at. */
  pointOn(cell: string): boolean;
}

/** The first open cell of a goal that is not reached yet: where one begins. */
function firstCell({ cells }: SheetView): string {
  const all = [...cells.values()];
  const open = all.filter(({ lock }) => lock === null);
  return (
    (open.find(({ goal, content }) => goal !== null && content === '') ?? open[0] ?? all[0])?.name ?? 'A1'
  );
}

/** Everything that happens in a sheet: the chosen cells, what is written, and what is sent. */
export function useSheet({ step, state, mode, waiting, draftKey, send }: PanelProps<'sheet'>): SheetHandle {
  const words = useText();
  const view = useMemo(() => viewSheet(step, state, mode, words), [step, state, mode, words]);
  const [selection, setSelection] = useState<Selection>(() => {
    const cell = firstCell(view);
    return { anchor: cell, active: cell };
  });
  const [note, setNote] = useState<SheetNote | null>(null);
  const drafts = useCellDrafts(draftKey);
  const input = useRef<HTMLTextAreaElement>(null);
  const grid = useRef<HTMLTableElement>(null);
  const setCaret = useCaret(input);

  const cell = view.cells.get(selection.active) ?? emptyCell(selection.active);
  const draft = drafts.draftOf(cell);
  const text = draft ?? cell.content;

  const focusCell = (name: string) =>
    grid.current?.querySelector<HTMLElement>(`[data-cell="${name}"]`)?.focus();
  const choose = (next: Selection, focus = false) => {
    setSelection(next);
    setNote(null);
    pointing.stop();
    if (focus) focusCell(next.active);
  };
  const write = (next: string, caret?: number) => {
    if (cell.lock || waiting) return;
    drafts.write(cell, next);
    setNote(null);
    if (caret !== undefined) setCaret(caret);
  };
  const pointing = usePointing({ input, cell: cell.lock ? null : cell.name, text, write });
  const begin = (afresh?: string) => {
    if (afresh !== undefined) write(afresh, afresh.length);
    input.current?.focus();
    if (afresh === undefined) setCaret(text.length);
  };
  const cancel = () => {
    drafts.drop(cell);
    choose(selection, true);
  };
  const commit = () => {
    if (draft === null) return focusCell(cell.name);
    if (waiting || cell.lock) return;
    const entry = entryOf(draft, cell, words.content);
    if (entry.kind === 'slip') {
      input.current?.focus();
      return setNote(entry);
    }
    if (entry.kind === 'same') drafts.drop(cell);
    else send({ type: 'enter', payload: { cell: cell.name, input: entry.input } });
    setNote(null);
    focusCell(cell.name);
  };
  const clear = () => {
    if (cell.lock || waiting) return;
    if (draft !== null) drafts.drop(cell);
    if (cell.raw !== '') send({ type: 'enter', payload: { cell: cell.name, input: '' } });
  };
  const fill = (way: FillWay) => {
    if (waiting || state.status === 'done') return;
    const plan = planFill(view, selection, way);
    if ('why' in plan) return setNote({ kind: 'fill', ...plan });
    setNote(null);
    send({ type: 'fill', payload: plan });
    if (draft !== null) drafts.drop(cell);
  };

  return {
    view,
    selection,
    cell,
    draft,
    text,
    note,
    inUse: new Set(explainFormula(text)?.references ?? []),
    pending: pendingIn(view, drafts.draftOf, cell.name),
    input,
    grid,
    draftOf: drafts.draftOf,
    choose,
    begin,
    write,
    commit,
    cancel,
    clear,
    fill,
    point: pointing.point,
    pointOn: pointing.pointOn,
  };
}

function emptyCell(name: string): CellView {
  return { name, content: '', raw: '', result: null, lock: 'given', goal: null, standing: 'open' };
}

/** The first other cell in which something is written but not put in. */
function pendingIn(
  { cells }: SheetView,
  draftOf: (cell: CellView) => string | null,
  active: string,
): CellView | null {
  return [...cells.values()].find((cell) => cell.name !== active && draftOf(cell) !== null) ?? null;
}

/** React keeps the caret at the end of a text that it has changed; this puts it where the writing goes on. */
function useCaret(input: RefObject<HTMLTextAreaElement | null>): (caret: number) => void {
  const wanted = useRef<number | null>(null);
  const [, render] = useState(0);
  useLayoutEffect(() => {
    const caret = wanted.current;
    wanted.current = null;
    if (caret !== null) input.current?.setSelectionRange(caret, caret);
  });
  return (caret) => {
    wanted.current = caret;
    render((count) => count + 1);
  };
}
