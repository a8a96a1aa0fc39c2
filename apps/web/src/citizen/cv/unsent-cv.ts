/** What signing out has to know of a CV, and what it takes away: the next person at this computer finds nothing of it. */
import { keepCv, keptCv } from './cv-keep.js';
import type { CvStore } from './cv-store.js';

const open = new Set<CvStore>();

/** A CV that is being written on this page. @returns takes it off again */
export function beingWritten(store: CvStore): () => void {
  open.add(store);
  return () => open.delete(store);
}

/** Sends what can be sent and tells whether something is left on this device alone. */
export async function unsentCv(accountId: string): Promise<boolean> {
  await Promise.all([...open].map((store) => store.flush()));
  return keptCv(accountId) !== null;
}

export function forgetCv(accountId: string): void {
  for (const store of open) store.close();
  keepCv(accountId, null);
}
