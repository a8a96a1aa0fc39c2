import type { KeyboardEvent } from 'react';

export interface Keys {
  /** Chooses the row, or everything from the one that was pressed last to it. */
  toggle(citizenId: string, range: boolean): void;
  all(): void;
  none(): void;
  /** Puts the rows into their new order; null when they stand in it. */
  order: (() => void) | null;
  find(): void;
  help(): void;
}

const rowsIn = (list: HTMLElement): HTMLElement[] => [
  ...list.querySelectorAll<HTMLElement>('[data-citizen]'),
];

/** Where the focus goes with the arrows and with Home and End; null for other keys. */
function targetOf(key: string, at: number, last: number): number | null {
  switch (key) {
    case 'ArrowDown':
      return Math.min(at + 1, last);
    case 'ArrowUp':
      return Math.max(at - 1, 0);
    case 'Home':
      return 0;
    case 'End':
      return last;
    default:
      return null;
  }
}

/** From name to name, from box to box, or from what is done to what is done: the arrows stay in their column. */
function columnOf(focused: Element | null): string {
  if (focused instanceof HTMLInputElement) return 'input';
  return focused?.matches('[data-act]') ? '[data-act]' : 'h2 a';
}

/**
 * The keys of the list, beside the ordinary tab order; they work only while the focus is in it, where nothing can be
 * typed. The arrows walk, space chooses, Enter opens as every link does. What a button does with a key stays the
 * button's, and what the browser does with another key held down stays the browser's.
 */
export function walk(event: KeyboardEvent<HTMLElement>, keys: Keys): void {
  const list = event.currentTarget;
  const rows = rowsIn(list);
  const focused = document.activeElement;
  const at = rows.findIndex((row) => row.contains(focused));
  const row = rows[at];
  const held = event.ctrlKey || event.metaKey;
  if (!row || event.altKey) return;
  const to = held ? null : targetOf(event.key, at, rows.length - 1);
  if (to !== null) {
    const next = rows[to];
    if (event.shiftKey && next?.dataset['citizen']) keys.toggle(next.dataset['citizen'], true);
    next?.querySelector<HTMLElement>(columnOf(focused))?.focus();
  } else if (held && event.key === 'a') keys.all();
  else if (event.key === 'Escape') keys.none();
  else if (held) return;
  else if (event.key === ' ' && !(focused instanceof HTMLButtonElement))
    keys.toggle(row.dataset['citizen'] ?? '', event.shiftKey);
  else if (event.key === 'n' && keys.order) keys.order();
  else if (event.key === '/') keys.find();
  else if (event.key === '?') keys.help();
  else return;
  event.preventDefault();
}
