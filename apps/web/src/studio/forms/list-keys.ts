import { useRef } from 'react';
import type { Json } from '../draft/json.js';

/** The items of a list have no names of their own: these stay with them while they are moved, so that focus does too. */
export interface ListKeys {
  keys: readonly number[];
  inserted(at: number): void;
  removed(at: number): void;
  moved(from: number, to: number): void;
}

export function moved<T>(list: readonly T[], from: number, to: number): T[] {
  const item = list[from];
  if (item === undefined || to < 0 || to >= list.length) return [...list];
  return list.toSpliced(from, 1).toSpliced(to, 0, item);
}

export function useListKeys(list: readonly Json[]): ListKeys {
  const keys = useRef<number[]>([]);
  const next = useRef(0);
  const fresh = (): number => {
    next.current += 1;
    return next.current;
  };
  // What was changed elsewhere is longer or shorter at its end, as far as anybody can tell.
  while (keys.current.length < list.length) keys.current.push(fresh());
  if (keys.current.length > list.length) keys.current.length = list.length;
  return {
    keys: keys.current,
    inserted: (at) => keys.current.splice(at, 0, fresh()),
    removed: (at) => keys.current.splice(at, 1),
    moved: (from, to) => {
      keys.current = moved(keys.current, from, to);
    },
  };
}
