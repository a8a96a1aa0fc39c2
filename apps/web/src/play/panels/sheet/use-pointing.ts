import { referencePlace } from '@mikrosprint/spreadsheet';
import { useRef, type RefObject } from 'react';
import { rangeName } from './selection.js';

interface PointingOptions {
  input: RefObject<HTMLTextAreaElement | null>;
  /** The cell that is written in; null when it is locked. */
  cell: string | null;
  text: string;
  write(text: string, caret: number): void;
}

interface Pointing {
  /** Puts a cell's name into the formula that is being written; false when none can stand there. */
  point(cell: string): boolean;
  /** Draws the pointed-at cell out to a range; false when none is being pointed at. */
  pointOn(cell: string): boolean;
  stop(): void;
}

/** A press on a cell while a formula is written puts the cell's name where the caret stands, as in Excel. */
export function usePointing({ input, cell, text, write }: PointingOptions): Pointing {
  const last = useRef<{ anchor: string; start: number; end: number } | null>(null);
  const place = (name: string, from: { anchor: string; start: number; end: number }) => {
    const end = from.start + name.length;
    last.current = { ...from, end };
    write(text.slice(0, from.start) + name + text.slice(from.end), end);
  };
  return {
    point(name) {
      const isWriting = cell !== null && name !== cell && document.activeElement === input.current;
      const at = isWriting ? referencePlace(text, input.current?.selectionStart ?? text.length) : null;
      if (at) place(name, { anchor: name, ...at });
      return at !== null;
    },
    pointOn(name) {
      if (last.current) place(rangeName({ anchor: last.current.anchor, active: name }), last.current);
      return last.current !== null;
    },
    stop() {
      last.current = null;
    },
  };
}
