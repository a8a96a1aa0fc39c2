import { randomBytes } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { titleOf, writeRevision, type PartContents } from './draft-parts.js';
import { DraftRow } from './drafts.entity.js';

export interface NewDraftFacts {
  organisationId: string;
  /** Who begins it, and when. */
  by: string;
  at: Date;
  /** By which the first revision is known. */
  digest: string;
  /** Of the page that asks for it: asked again, the draft of the first time is given. */
  requestId?: string;
}

/** Begins a draft with its first revision. Throws `draft-too-large`, and `tx` takes everything back. */
export async function insertDraft(
  tx: EntityManager,
  parts: PartContents,
  { organisationId, by, at, digest, requestId }: NewDraftFacts,
): Promise<DraftRow> {
  const sheet = parts.get('sheet');
  const title = (sheet && titleOf(sheet)) ?? { da: 'Uden titel', en: 'Untitled' };
  const draft: DraftRow = {
    id: uuidv7(),
    organisationId,
    sprintId: lastingName(title.da),
    status: 'draft',
    revision: 0,
    title,
    levels: 0,
    steps: 0,
    createdAt: at,
    updatedAt: at,
    updatedBy: by,
    submittedBy: null,
    publishedVersionId: null,
    requestId: requestId ?? null,
  };
  // Two of the same request: the second waits here for the first, and finds what it has made.
  await tx.createQueryBuilder().insert().into(DraftRow).values(draft).orIgnore().execute();
  if (requestId !== undefined) {
    const begun = await tx.findOneByOrFail(DraftRow, { organisationId, requestId });
    if (begun.id !== draft.id) return begun;
  }
  const changes = [...parts].map(([part, content]) => ({ part, content }));
  await writeRevision(tx, draft, changes, { savedAt: at, savedBy: by, digest, restoredFrom: null });
  return draft;
}

/** As `kundeservice-i-en-butik-3f9a2c1b`. The end is chance: nobody can take the name of another's sprint. */
function lastingName(title: string): string {
  const letters: Record<string, string> = { æ: 'ae', ø: 'oe', å: 'aa' };
  const words = title
    .toLowerCase()
    .replace(/[æøå]/gu, (letter) => letters[letter] ?? '')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/gu, '-')
    .slice(0, 40)
    .replace(/^-+|-+$/gu, '');
  return `${words === '' ? 'sprint' : words}-${randomBytes(4).toString('hex')}`;
}
