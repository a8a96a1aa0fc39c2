/** The drafts that somebody may write in, all of them: a list to choose from that ends after a page hides the rest. */
import type { DraftCard, DraftStatus } from '@mikrosprint/contracts';
import type { PageEnd, studioApi } from './studio-api.js';

/** As many as the server gives at a time; fewer are the last ones. */
const draftsPerPage = 50;

/** Where the next page goes on; null after the last. */
export function pageEnd(page: readonly DraftCard[]): PageEnd | null {
  const last = page.at(-1);
  if (!last || page.length < draftsPerPage) return null;
  return { beforeUpdatedAt: last.updatedAt, beforeDraftId: last.draftId };
}

type ListDrafts = typeof studioApi.list;

/** Page by page until the last; a draft that moves up while the pages come is there once. */
export async function everyDraft(list: ListDrafts, status: DraftStatus | null): Promise<DraftCard[]> {
  const all = new Map<string, DraftCard>();
  for (let end: PageEnd | null = null; ;) {
    const { drafts } = await list(status, end);
    for (const draft of drafts) all.set(draft.draftId, draft);
    end = pageEnd(drafts);
    if (end === null) return [...all.values()];
  }
}

/** Those whose title has every one of the words, in one language or the other. */
export function draftsNamed(drafts: readonly DraftCard[], words: string): DraftCard[] {
  const wanted = words.toLocaleLowerCase().split(/\s+/u).filter(Boolean);
  return drafts.filter(({ title }) => {
    const named = `${title.da} ${title.en ?? ''}`.toLocaleLowerCase();
    return wanted.every((word) => named.includes(word));
  });
}
