import { createContext, useContext, type ReactNode } from 'react';
import { createPortal } from 'react-dom';

/** The place beside the task, under the stage, on wide screens. Null on narrow ones. */
export const AsidePlace = createContext<HTMLElement | null>(null);

/** Goes beside the task where there is room, and stays in the flow where there is not. */
export function Aside({ children }: { children: ReactNode }) {
  const place = useContext(AsidePlace);
  return place ? createPortal(children, place) : children;
}
