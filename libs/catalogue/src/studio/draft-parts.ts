import { longestPart, type DraftPart, type PartView } from '@mikrosprint/contracts';
import { clipsNamed, localizedText, picturesNamed } from '@mikrosprint/curriculum';
import { DomainError } from '@mikrosprint/platform';
import type { EntityManager } from 'typeorm';
import { DraftPartRow, DraftRevisionRow, DraftRow, type DraftTitle } from './drafts.entity.js';

/* The parts of a draft in the database: what holds, what held at an earlier revision, and how a new revision is made. */

/** The most a draft may weigh, as JSON in bytes: ten times the heaviest sprint that ships. */
export const heaviestDraft = 4 * 1024 * 1024;
/** The sheet and its levels. */
export const mostParts = 41;

export type PartContent = Record<string, unknown>;
export type PartContents = ReadonlyMap<DraftPart, PartContent>;

export interface StoredPart {
  part: DraftPart;
  revision: number;
  content: PartContent;
  savedAt: Date;
  savedBy: string | null;
}

/** A part as it shall be; `content: null` takes it away. */
export interface PartChange {
  part: DraftPart;
  content: PartContent | null;
}

const columns = `part.part, part.revision, part.content, made.saved_at AS "savedAt", made.saved_by AS "savedBy"
   FROM draft_part part JOIN draft_revision made USING (draft_id, revision)`;
const sheetFirst = `ORDER BY part.part <> 'sheet', part.part`;

/** What holds now, the sheet first; of all parts, or of some. */
export function partsNow(
  manager: EntityManager,
  draftId: string,
  some: readonly DraftPart[] | null = null,
): Promise<StoredPart[]> {
  return manager.query(
    `SELECT ${columns}
      WHERE draft_id = $1 AND part.until IS NULL AND ($2::text[] IS NULL OR part.part = ANY($2)) ${sheetFirst}`,
    [draftId, some],
  );
}

/** The revision that each part which holds now came with: enough to judge a save by, and read on every one. */
export async function revisionsNow(manager: EntityManager, draftId: string): Promise<Map<DraftPart, number>> {
  const rows = await manager.query<{ part: DraftPart; revision: number }[]>(
    'SELECT part, revision FROM draft_part WHERE draft_id = $1 AND until IS NULL',
    [draftId],
  );
  return new Map(rows.map(({ part, revision }) => [part, revision]));
}

/** What held when a revision was the newest. */
export function partsAt(manager: EntityManager, draftId: string, revision: number): Promise<StoredPart[]> {
  return manager.query(
    `SELECT ${columns}
      WHERE draft_id = $1 AND part.revision <= $2 AND (part.until IS NULL OR part.until > $2) ${sheetFirst}`,
    [draftId, revision],
  );
}

export function contentsOf(parts: readonly StoredPart[]): PartContents {
  return new Map(parts.map(({ part, content }) => [part, content]));
}

export function partViewOf(
  { part, revision, content, savedAt, savedBy }: StoredPart,
  writers: ReadonlyMap<string | null, PartView['savedBy']>,
): PartView {
  // What was stored had been JSON, so JSON is what comes back.
  return {
    part,
    revision,
    content: content as PartView['content'],
    savedAt: savedAt.toISOString(),
    savedBy: writers.get(savedBy) ?? null,
  };
}

/** Who makes a revision, when, and out of what. */
export interface RevisionFacts {
  savedAt: Date;
  savedBy: string;
  digest: string;
  restoredFrom: number | null;
}

/**
 * Makes the next revision of a draft that `tx` holds locked. What the changes replace stays in the earlier revisions.
 * Throws `draft-too-large`, and the transaction takes everything back.
 */
export async function writeRevision(
  tx: EntityManager,
  draft: DraftRow,
  changes: readonly PartChange[],
  facts: RevisionFacts,
): Promise<number> {
  const revision = draft.revision + 1;
  const parts = changes.map(({ part }) => part);
  await tx.query(
    'UPDATE draft_part SET until = $3 WHERE draft_id = $1 AND part = ANY($2) AND until IS NULL',
    [draft.id, parts, revision],
  );
  await tx.insert(DraftRevisionRow, { draftId: draft.id, revision, parts, ...facts });
  const rows = changes.flatMap(({ part, content }) => (content === null ? [] : [rowOf(part, content)]));
  if (rows.length > 0) {
    await tx.insert(
      DraftPartRow,
      rows.map((row) => ({ draftId: draft.id, revision, until: null, ...row })),
    );
  }
  const sheet = changes.find(({ part }) => part === 'sheet')?.content;
  await tx.update(
    DraftRow,
    { id: draft.id },
    {
      revision,
      title: (sheet && titleOf(sheet)) ?? draft.title,
      ...(await totals(tx, draft.id)),
      updatedAt: facts.savedAt,
      updatedBy: facts.savedBy,
    },
  );
  return revision;
}

function rowOf(part: DraftPart, content: PartContent) {
  const weight = Buffer.byteLength(JSON.stringify(content));
  if (weight > longestPart) {
    throw new DomainError('draft-too-large', { facts: { part, bytes: weight, most: longestPart } });
  }
  const { steps } = content;
  return {
    part,
    content,
    weight,
    steps: part !== 'sheet' && Array.isArray(steps) ? steps.length : 0,
    media: mediaNamed(content),
  };
}

/** The recordings and pictures that content names, each once. */
export function mediaNamed(content: PartContent): string[] {
  return [...new Set([...clipsNamed(content), ...picturesNamed(content)].map(({ name }) => name))];
}

async function totals(tx: EntityManager, draftId: string): Promise<{ levels: number; steps: number }> {
  const [row] = await tx.query<{ parts: number; levels: number; steps: number; bytes: number }[]>(
    `SELECT count(*)::int AS parts, (count(*) FILTER (WHERE part <> 'sheet'))::int AS levels,
            coalesce(sum(steps), 0)::int AS steps, coalesce(sum(weight), 0)::int AS bytes
       FROM draft_part WHERE draft_id = $1 AND until IS NULL`,
    [draftId],
  );
  const { parts = 0, levels = 0, steps = 0, bytes = 0 } = row ?? {};
  if (bytes > heaviestDraft)
    throw new DomainError('draft-too-large', { facts: { bytes, most: heaviestDraft } });
  if (parts > mostParts) throw new DomainError('draft-too-large', { facts: { parts, most: mostParts } });
  return { levels, steps };
}

/** What the sheet calls the sprint; null while it has no title that can be shown. */
export function titleOf(sheet: PartContent): DraftTitle | null {
  const parsed = localizedText.safeParse(sheet['title']);
  if (!parsed.success) return null;
  const { da, en } = parsed.data;
  return en === undefined ? { da } : { da, en };
}
