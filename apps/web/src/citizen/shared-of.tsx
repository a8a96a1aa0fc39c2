import { createContext, use, type ReactNode } from 'react';
import type { LookUpPurpose } from '@mikrosprint/contracts';

interface Looker {
  /** Whose it is. */
  citizenId: string;
  purpose: LookUpPurpose;
}

const Context = createContext<Looker | null>(null);

/** Around the page of what is shared when a caseworker looks at it. */
export function SharedOf({ children, ...looker }: Looker & { children: ReactNode }) {
  return <Context value={looker}>{children}</Context>;
}

/** Null: the citizen reads their own page. */
export const useSharedOf = (): Looker | null => use(Context);

/** What only the citizen can do here. A caseworker sees that it is there and can not press it. */
export function OwnAction({ children }: { children: ReactNode }) {
  return useSharedOf() === null ? children : <div inert>{children}</div>;
}
