import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { firstSeen, lastSeen, type Thread } from './thread.js';

/** So near to the end counts as being there: new lines are then followed. */
const nearEnd = 80;
/** Between the upper edge and the first line that is new. */
const above = 12;

export function scrollToEnd(log: HTMLElement | null): void {
  if (log) log.scrollTop = log.scrollHeight;
}

/** Where the new lines begin, when not all of them are in sight from the end. */
function scrollToNews(log: HTMLElement): boolean {
  const mark = log.querySelector<HTMLElement>('[data-news]');
  if (mark === null) return false;
  const from = mark.getBoundingClientRect().top - log.getBoundingClientRect().top + log.scrollTop - above;
  if (log.scrollHeight - from <= log.clientHeight) return false;
  log.scrollTop = from;
  return true;
}

/**
 * Begins where the unread lines begin; keeps the newest line in sight while the reader is at the end, and the line they
 * read while older ones come before it.
 */
export function useScroll(thread: Thread | undefined, unsentCount: number) {
  const log = useRef<HTMLDivElement>(null);
  const [isAtEnd, setAtEnd] = useState(true);
  // Where the reader was before new lines came, which is what counts when they are there.
  const before = useRef({ first: 0, height: 0, unsent: 0, isAtEnd: true });
  const first = thread ? firstSeen(thread) : 0;
  const last = thread ? lastSeen(thread) : 0;
  const isThere = thread !== undefined;
  useLayoutEffect(() => {
    const { current } = log;
    if (!current) return;
    const known = before.current;
    const olderCame = known.first > 0 && first < known.first;
    if (olderCame) current.scrollTop += current.scrollHeight - known.height;
    else if (known.first === 0 && first > 0 && scrollToNews(current)) known.isAtEnd = false;
    else if (known.isAtEnd || unsentCount > known.unsent) scrollToEnd(current);
    before.current = { ...known, first, height: current.scrollHeight, unsent: unsentCount };
    setAtEnd(known.isAtEnd);
  }, [first, last, unsentCount]);
  // Lines grow when their letters arrive or the window changes; the end stays the end.
  useEffect(() => {
    const { current } = log;
    if (!current) return;
    const observer = new ResizeObserver(() => {
      before.current.height = current.scrollHeight;
      if (before.current.isAtEnd) scrollToEnd(current);
    });
    observer.observe(current);
    for (const child of current.children) observer.observe(child);
    return () => observer.disconnect();
  }, [isThere]);
  const follow = (): void => {
    const { current } = log;
    if (!current) return;
    const isNear = current.scrollHeight - current.scrollTop - current.clientHeight < nearEnd;
    before.current.isAtEnd = isNear;
    setAtEnd(isNear);
  };
  /** The same as of now, before it has been drawn. */
  const isThereNow = (): boolean => before.current.isAtEnd;
  return { log, isAtEnd, isThereNow, follow };
}
