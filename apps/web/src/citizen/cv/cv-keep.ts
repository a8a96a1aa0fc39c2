/**
 * What this device keeps of a CV until the server has it, under its owner's id. This storage answers at once: what was
 * written in the last moment before a page is taken away is there when it is opened again.
 */
import type { KeptCv } from './cv-store.js';

const nameOf = (accountId: string): string => `mikrosprint.cv.${accountId}`;

export function keptCv(accountId: string): KeptCv | null {
  try {
    return JSON.parse(localStorage.getItem(nameOf(accountId)) ?? 'null') as KeptCv | null;
  } catch {
    // Not allowed, or not ours.
    return null;
  }
}

/** A device that has no room for it is no reason not to go on writing. */
export function keepCv(accountId: string, kept: KeptCv | null): void {
  try {
    if (kept) localStorage.setItem(nameOf(accountId), JSON.stringify(kept));
    else localStorage.removeItem(nameOf(accountId));
  } catch {
    // Full, or not allowed.
  }
}
