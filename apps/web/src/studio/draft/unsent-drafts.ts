/** What signing out has to know: whether this device holds writing that the server has not taken. */
import { keptDraftIds } from './draft-keep.js';
import type { DraftStore } from './draft-store.js';

const open = new Set<DraftStore>();

/** A draft that is being written on this page. @returns takes it off again */
export function beingWritten(store: DraftStore): () => void {
  open.add(store);
  return () => open.delete(store);
}

/** Sends what can be sent and tells in how many drafts something is left on this device alone. */
export async function unsentDrafts(accountId: string): Promise<number> {
  await Promise.all([...open].map((store) => store.flush()));
  return (await keptDraftIds(accountId)).length;
}
