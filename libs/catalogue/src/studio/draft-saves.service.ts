import type { DraftPart, Saved, SaveRequest } from '@mikrosprint/contracts';
import { canonicalJson, sha256 } from '@mikrosprint/curriculum';
import { Clock, Database, DomainError, RateLimits, type SignedInPerson } from '@mikrosprint/platform';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { followSteps } from './comment-following.js';
import { DraftAccess } from './draft-access.service.js';
import { DraftPresence } from './draft-presence.service.js';
import {
  partsAt,
  partsNow,
  partViewOf,
  revisionsNow,
  writeRevision,
  type PartChange,
  type StoredPart,
} from './draft-parts.js';
import { DraftRevisionRow, type DraftRow } from './drafts.entity.js';

/** Twenty a minute is an author who never stops typing; this is four such tabs. */
const savesPerMinute = 90;

/**
 * Takes what authors write. The draft's row is locked while a save is judged and written, so however many processes and
 * people save, one after the other does, and each sees what the one before has done.
 */
@Injectable()
export class DraftSaves {
  constructor(
    private readonly database: Database,
    private readonly access: DraftAccess,
    private readonly presence: DraftPresence,
    private readonly rateLimits: RateLimits,
    private readonly clock: Clock,
  ) {}

  /**
   * All of the changes or none. Sent again they are answered as the first time.
   * Throws `draft-conflict` with what the others have saved, `draft-locked` when it is not being written, and
   * `draft-too-large`.
   */
  async save(me: SignedInPerson, draftId: string, { changes }: SaveRequest): Promise<Saved> {
    refuseImpossible(changes);
    await this.limit(me);
    const digest = sha256(canonicalJson(changes));
    return this.database.transaction(async (tx) => {
      const draft = await this.access.lock(tx, me, 'studio.write', draftId);
      const now = await revisionsNow(tx, draftId);
      const overtaken = changes.filter(({ part, baseRevision }) => (now.get(part) ?? 0) !== baseRevision);
      if (overtaken.length > 0 || draft.status !== 'draft') {
        const before = await this.takenBefore(tx, draft, me, digest);
        if (before !== null) return before;
        refuseLocked(draft);
        throw await this.conflict(tx, draft, overtaken);
      }
      return this.write(tx, draft, me, changes, { digest, restoredFrom: null });
    });
  }

  /** Makes an earlier revision the newest. It is a save like any other: what it replaces can be brought back too. */
  async restore(me: SignedInPerson, draftId: string, revision: number): Promise<Saved> {
    await this.limit(me);
    return this.database.transaction(async (tx) => {
      const draft = await this.access.lock(tx, me, 'studio.write', draftId);
      const kept = await tx.findOneBy(DraftRevisionRow, { draftId, revision });
      if (kept === null) throw new DomainError('not-found');
      refuseLocked(draft);
      const changes = between(await partsNow(tx, draftId), await partsAt(tx, draftId, revision));
      if (changes.length === 0) return { revision: draft.revision, savedAt: draft.updatedAt.toISOString() };
      const digest = sha256(canonicalJson({ restore: revision, on: draft.revision }));
      return this.write(tx, draft, me, changes, { digest, restoredFrom: revision });
    });
  }

  private limit({ personId }: SignedInPerson): Promise<void> {
    const limit = { key: `studio-save:${personId}`, limit: savesPerMinute, windowSeconds: 60 };
    return this.rateLimits.consume([limit]);
  }

  private async write(
    tx: EntityManager,
    draft: DraftRow,
    { personId }: SignedInPerson,
    changes: readonly PartChange[],
    facts: { digest: string; restoredFrom: number | null },
  ): Promise<Saved> {
    const savedAt = this.clock.now();
    await followSteps(tx, draft.id, changes);
    const revision = await writeRevision(tx, draft, changes, { ...facts, savedAt, savedBy: personId });
    await this.presence.tellOthers(tx, draft.id, personId);
    return { revision, savedAt: savedAt.toISOString() };
  }

  private async takenBefore(
    tx: EntityManager,
    { id }: DraftRow,
    { personId }: SignedInPerson,
    digest: string,
  ): Promise<Saved | null> {
    const taken = await tx.findOne(DraftRevisionRow, {
      where: { draftId: id, digest, savedBy: personId },
      order: { revision: 'DESC' },
    });
    return taken && { revision: taken.revision, savedAt: taken.savedAt.toISOString() };
  }

  private async conflict(
    tx: EntityManager,
    { id }: DraftRow,
    overtaken: readonly PartChange[],
  ): Promise<DomainError> {
    const parts = overtaken.map(({ part }) => part);
    const there = (await partsNow(tx, id)).filter(({ part }) => parts.includes(part));
    const stillThere = new Set<DraftPart>(there.map(({ part }) => part));
    const writers = await this.access.writers(
      there.map(({ savedBy }) => savedBy),
      tx,
    );
    return new DomainError('draft-conflict', {
      facts: {
        parts: there.map((stored) => partViewOf(stored, writers)),
        gone: parts.filter((part) => !stillThere.has(part)),
      },
    });
  }
}

function refuseLocked({ status, revision }: DraftRow): void {
  if (status !== 'draft') throw new DomainError('draft-locked', { facts: { status, revision } });
}

function refuseImpossible(changes: readonly PartChange[]): void {
  const parts = changes.map(({ part }) => part);
  const errors = changes.flatMap(({ part, content }, index) => {
    if (parts.indexOf(part) < index) return [{ path: `changes.${index}.part`, message: 'stands twice' }];
    if (part !== 'sheet' || content !== null) return [];
    return [{ path: `changes.${index}.content`, message: 'a draft always has its sheet' }];
  });
  if (errors.length > 0) throw new DomainError('validation', { errors });
}

/** What turns the parts that hold into those that held; nothing when they say the same. */
function between(now: readonly StoredPart[], then: readonly StoredPart[]): PartChange[] {
  const current = new Map(now.map((stored) => [stored.part, stored]));
  const wanted = new Set(then.map(({ part }) => part));
  const isSame = (one: StoredPart, other: StoredPart | undefined) =>
    other !== undefined &&
    (one.revision === other.revision || canonicalJson(one.content) === canonicalJson(other.content));
  return [
    ...then.filter((stored) => !isSame(stored, current.get(stored.part))),
    ...now.filter(({ part }) => !wanted.has(part)).map(({ part }) => ({ part, content: null })),
  ];
}
