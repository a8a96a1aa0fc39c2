import { useEffect, useRef, useState, type RefObject } from 'react';

/** Whether an element is in sight, on a page that is in sight itself. */
export function useSeen(element: RefObject<HTMLElement | null>): boolean {
  const [inView, setInView] = useState(false);
  const [visible, setVisible] = useState(!document.hidden);
  useEffect(() => {
    const { current } = element;
    if (!current) return;
    const observer = new IntersectionObserver((entries) =>
      setInView(entries.at(-1)?.isIntersecting === true),
    );
    observer.observe(current);
    return () => observer.disconnect();
  }, [element]);
  useEffect(() => {
    const look = (): void => setVisible(!document.hidden);
    document.addEventListener('visibilitychange', look);
    return () => document.removeEventListener('visibilitychange', look);
  }, []);
  return inView && visible;
}

/**
 * Says once for each newer line that everything up to it has been seen; again when that could not be told. `isSeen` is
 * asked after each drawing, when the page has been scrolled to where the reader begins.
 */
export function useReading(
  isSeen: () => boolean,
  lastSeq: number,
  readSeq: number,
  read: (seq: number) => Promise<unknown>,
): void {
  const told = useRef(0);
  const tell = useRef(read);
  tell.current = read;
  useEffect(() => {
    if (!isSeen() || lastSeq <= readSeq || lastSeq <= told.current) return;
    told.current = lastSeq;
    tell.current(lastSeq).catch(() => (told.current = readSeq));
  });
}
