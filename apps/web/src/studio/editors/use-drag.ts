import { useRef, type PointerEvent, type RefObject } from 'react';

/** How far something has been dragged, in shares of the frame: 0.5 across is half its width. */
export interface Dragged {
  x: number;
  y: number;
}

/** A press that trembles is no dragging. */
const least = 4;

interface DragHandlers {
  onPointerDown(event: PointerEvent<HTMLElement>): void;
  onPointerMove(event: PointerEvent<HTMLElement>): void;
  onPointerUp(event: PointerEvent<HTMLElement>): void;
  onPointerCancel(): void;
}

/**
 * Dragging with mouse, pen or finger within a frame. The element that is dragged needs `touch-action: none`.
 * @param onDrag where it is now; null when it is let go of or the browser has taken the pointer away
 * @param onDrop what one lets go of, once, when it was dragged at all
 */
export function useDrag(
  frame: RefObject<HTMLElement | null>,
  onDrag: (by: Dragged | null) => void,
  onDrop: (by: Dragged) => void,
): DragHandlers {
  const from = useRef<{ pointer: number; x: number; y: number } | null>(null);
  const begun = useRef(false);
  const shareOf = (event: PointerEvent<HTMLElement>): Dragged | null => {
    const size = frame.current?.getBoundingClientRect();
    const start = from.current;
    if (!size || !start || start.pointer !== event.pointerId) return null;
    const [x, y] = [event.clientX - start.x, event.clientY - start.y];
    begun.current ||= Math.hypot(x, y) >= least;
    return begun.current ? { x: x / Math.max(1, size.width), y: y / Math.max(1, size.height) } : null;
  };
  const stop = () => {
    from.current = null;
    begun.current = false;
    onDrag(null);
  };
  return {
    onPointerDown: (event) => {
      if (event.button !== 0 || event.currentTarget.closest(':disabled')) return;
      event.currentTarget.setPointerCapture(event.pointerId);
      from.current = { pointer: event.pointerId, x: event.clientX, y: event.clientY };
    },
    onPointerMove: (event) => {
      const share = shareOf(event);
      if (share) onDrag(share);
    },
    onPointerUp: (event) => {
      const share = shareOf(event);
      if (share) onDrop(share);
      stop();
    },
    onPointerCancel: stop,
  };
}
