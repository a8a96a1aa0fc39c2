import { useEffect, useRef, useState, type PointerEvent as ReactPointerEvent } from 'react';
import { levelIdOf, type Parts } from '../draft/parts.js';
import { placeOfKey, rowKey, type Place } from './places.js';

/** Where what is dragged would stand: beside a row, or among the steps of a level. */
export interface DropMark {
  on: Place;
  side: 'before' | 'after' | 'into';
}

/** A press that moves less than this is a press. */
const slack = 6;
/** So near the end of what scrolls, it scrolls along. */
const scrollZone = 48;

const lineAt = (x: number, y: number): HTMLElement | null =>
  document.elementFromPoint(x, y)?.closest<HTMLElement>('[data-outline-line]') ?? null;

const placeOf = (line: HTMLElement | null): Place | null => placeOfKey(line?.dataset['outlineLine'] ?? '');

/** What would come of letting go there; null where it would be nothing. */
export function markFor(dragged: Place, on: Place, lower: boolean): DropMark | null {
  if (on.part === 'sheet') return null;
  const side = lower ? 'after' : 'before';
  if (dragged.stepId === null) {
    if (on.part === dragged.part) return null;
    return { on: { part: on.part, stepId: null }, side: on.stepId === null ? side : 'after' };
  }
  if (on.stepId === null) return { on, side: 'into' };
  return on.part === dragged.part && on.stepId === dragged.stepId ? null : { on, side };
}

/** Pixels a frame, while the hand is near the end. */
const scrollStep = 8;

/** Whether anything has moved under the hand. */
function scrollAlong(within: HTMLElement | null, y: number): boolean {
  const scroller = within?.closest<HTMLElement>('[data-scrolls]') ?? document.documentElement;
  const isPage = scroller === document.documentElement || scroller.scrollHeight <= scroller.clientHeight;
  const { top, bottom } = isPage ? { top: 0, bottom: innerHeight } : scroller.getBoundingClientRect();
  const by = y < top + scrollZone ? -scrollStep : y > bottom - scrollZone ? scrollStep : 0;
  if (by === 0) return false;
  const moved = isPage ? document.documentElement : scroller;
  const before = moved.scrollTop;
  moved.scrollBy({ top: by });
  return moved.scrollTop !== before;
}

interface Dragging {
  dragged: Place;
  mark: DropMark | null;
}

/**
 * Rows are taken along with the mouse, and with a finger or a pen by their grip: a finger anywhere else scrolls. Escape
 * lets go without doing anything.
 */
export function useRowDrag(canWrite: boolean, parts: Parts, drop: (dragged: Place, mark: DropMark) => void) {
  const [now, setNow] = useState<Dragging | null>(null);
  const stop = useRef<() => void>(() => undefined);
  useEffect(() => () => stop.current(), []);

  function begin(dragged: Place, x: number, y: number, nav: HTMLElement): void {
    let moving: Dragging | null = null;
    const show = (next: Dragging | null): void => {
      moving = next;
      setNow(next);
    };
    let hand = { x, y };
    let frame = 0;
    const look = (): void => {
      const line = lineAt(hand.x, hand.y);
      const on = placeOf(line);
      const box = line?.getBoundingClientRect();
      const lower = box !== undefined && hand.y > box.top + box.height / 2;
      show({ dragged, mark: on && markFor(dragged, on, lower) });
    };
    // A hand that is held still at the end of what is in sight waits for more.
    const follow = (): void => {
      frame = requestAnimationFrame(follow);
      if (scrollAlong(nav, hand.y)) look();
    };
    const onMove = (event: PointerEvent): void => {
      if (!moving && Math.hypot(event.clientX - x, event.clientY - y) < slack) return;
      event.preventDefault();
      if (!moving) frame = requestAnimationFrame(follow);
      hand = { x: event.clientX, y: event.clientY };
      look();
    };
    const end = (): void => {
      cancelAnimationFrame(frame);
      removeEventListener('pointermove', onMove);
      removeEventListener('pointerup', onUp);
      removeEventListener('pointercancel', end);
      removeEventListener('keydown', onKey, true);
      show(null);
      stop.current = () => undefined;
    };
    const onUp = (): void => {
      const mark = moving?.mark;
      // The press that ends a drag is no press on what lies under it.
      if (moving) addEventListener('click', swallow, { capture: true, once: true });
      if (moving) setTimeout(() => removeEventListener('click', swallow, true));
      end();
      if (mark) drop(dragged, mark);
    };
    const onKey = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape' || !moving) return;
      event.stopPropagation();
      end();
    };
    addEventListener('pointermove', onMove, { passive: false });
    addEventListener('pointerup', onUp);
    addEventListener('pointercancel', end);
    addEventListener('keydown', onKey, true);
    stop.current = end;
  }
  function onPointerDown(event: ReactPointerEvent<HTMLElement>): void {
    const target = event.target as HTMLElement;
    const dragged = placeOf(target.closest<HTMLElement>('[data-outline-line]'));
    if (!canWrite || !dragged || event.button !== 0 || !event.isPrimary) return;
    if (levelIdOf(dragged.part) === null || !parts.has(dragged.part)) return;
    const held = event.pointerType === 'mouse' ? '[data-outline-row], [data-grip]' : '[data-grip]';
    if (target.closest(held)) begin(dragged, event.clientX, event.clientY, event.currentTarget);
  }
  const markOn = (place: Place): DropMark['side'] | null =>
    now?.mark && rowKey(now.mark.on) === rowKey(place) ? now.mark.side : null;
  const isDragged = (place: Place): boolean => now !== null && rowKey(now.dragged) === rowKey(place);
  return { onPointerDown, markOn, isDragged, isDragging: now !== null };
}

export type RowDrag = ReturnType<typeof useRowDrag>;

function swallow(event: MouseEvent): void {
  event.preventDefault();
  event.stopPropagation();
}
