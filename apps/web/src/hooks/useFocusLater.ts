import { useEffect, useRef, useState, type RefObject } from 'react';

/**
 * Moves the focus to an element when what was pressed has gone. It happens after the next drawing: a dialog that closes
 * with it gives the focus back first.
 */
export function useFocusLater<Element extends HTMLElement>(): {
  element: RefObject<Element | null>;
  focusLater(): void;
} {
  const element = useRef<Element>(null);
  const [times, setTimes] = useState(0);
  useEffect(() => {
    if (times > 0) element.current?.focus();
  }, [times]);
  return { element, focusLater: () => setTimes((before) => before + 1) };
}
