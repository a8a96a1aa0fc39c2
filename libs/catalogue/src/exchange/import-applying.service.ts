import { draftPart, type DraftPart, type ImportApplied, type ImportTarget } from '@mikrosprint/contracts';
import { canonicalJson, renameClips, renamePictures, sha256 } from '@mikrosprint/curriculum';
import { Clock, Database, DomainError, type SignedInPerson } from '@mikrosprint/platform';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { ReadyMedia } from '../media/media.service.js';
import { DraftAccess } from '../studio/draft-access.service.js';
import { levelPart } from '../studio/draft-files.js';
import { contentsOf, partsNow, partViewOf, writeRevision, type StoredPart } from '../studio/draft-parts.js';
import { DraftPresence } from '../studio/draft-presence.service.js';
import { insertDraft } from '../studio/new-draft.js';
import { chosenOf, mediaLeftOut } from './import-choosing.js';
import { ImportMedia } from './import-media.service.js';
import { ImportMediaRow, ImportProposalRow } from './import-proposal.entity.js';
import type { ImportContent } from './import-reading.js';
import { asNewDraft, asSprint, intoLevel, intoNewLevels, type Written } from './import-writing.js';

type Names = ReadonlyMap<string, string>;
type IntoDraft = Exclude<ImportTarget, { to: 'draft' }>;

/** Makes a proposal part of a draft: once, however often it is asked for. */
@Injectable()
export class ImportApplying {
  constructor(
    private readonly database: Database,
    private readonly access: DraftAccess,
    private readonly presence: DraftPresence,
    private readonly files: ImportMedia,
    private readonly clock: Clock,
  ) {}

  /**
   * Asked again for the same, the answer is that of the first time.
   * Throws `not-found`, `validation` when every question is left out, `import-used` when it went elsewhere,
   * `import-whole-sprint` for a sprint that shall become part of another, `import-broken` and `media-library-full` for
   * files that cannot be kept, and what a save throws: `draft-conflict`, `draft-locked` and `draft-too-large`. What
   * throws has written nothing.
   */
  async apply(me: SignedInPerson, importId: string, target: ImportTarget): Promise<ImportApplied> {
    const digest = sha256(canonicalJson({ importId, target }));
    const organisationId = await this.organisation(me, target);
    const ready = await this.arrived(me, importId, target);
    return this.database.transaction(async (tx) => {
      const row = await this.proposal(tx, me, importId);
      if (row.applied !== null) {
        if (row.appliedDigest === digest) return row.applied;
        throw new DomainError('import-used', { facts: { draftId: row.applied.draftId } });
      }
      const facts = { by: me.personId, at: this.clock.now(), digest };
      const content = chosenOf(row, target.without);
      const names = await this.files.keep(tx, { organisationId, personId: me.personId }, ready);
      const applied =
        target.to === 'draft'
          ? await this.begin(tx, content, target.title, names, { ...facts, organisationId })
          : await this.extend(tx, me, content, target, facts);
      await tx.update(ImportProposalRow, { id: importId }, { applied, appliedDigest: digest });
      await tx.delete(ImportMediaRow, { importId });
      return applied;
    });
  }

  private async proposal(tx: EntityManager, me: SignedInPerson, id: string): Promise<ImportProposalRow> {
    const row = await tx.findOne(ImportProposalRow, {
      where: { id, personId: me.personId },
      lock: { mode: 'pessimistic_write' },
    });
    if (row === null || row.expiresAt <= this.clock.now()) throw new DomainError('not-found');
    return row;
  }

  private async organisation(me: SignedInPerson, target: ImportTarget): Promise<string> {
    const mine = (await this.access.reach(me, 'studio.write')) ?? [];
    const [first] = mine;
    // Somebody whom no organisation has taken in has nowhere to write.
    if (first === undefined) throw new DomainError('forbidden');
    const wanted = target.to === 'draft' ? target.organisationId : undefined;
    if (wanted !== undefined && !mine.includes(wanted)) throw new DomainError('not-found');
    return wanted ?? first;
  }

  /** What came with the file, as the library would keep it; what only stands in steps that are left out stays out. */
  private async arrived(
    me: SignedInPerson,
    importId: string,
    { without }: ImportTarget,
  ): Promise<ReadyMedia[]> {
    const { manager } = this.database.dataSource;
    const row = await manager.findOneBy(ImportProposalRow, { id: importId, personId: me.personId });
    if (row === null || row.applied !== null) return [];
    return this.files.ready(importId, without ? mediaLeftOut(row, without) : new Set());
  }

  private async begin(
    tx: EntityManager,
    content: ImportContent,
    title: string,
    names: Names,
    facts: Parameters<typeof insertDraft>[2],
  ): Promise<ImportApplied> {
    const { changes, steps } =
      content.holds === 'sprint'
        ? asSprint(renamed(content.parts, names), title)
        : asNewDraft(content.steps, title);
    const draft = await insertDraft(tx, changes, facts);
    return { draftId: draft.id, revision: 1, steps };
  }

  private async extend(
    tx: EntityManager,
    me: SignedInPerson,
    content: ImportContent,
    target: IntoDraft,
    { at, digest }: { at: Date; digest: string },
  ): Promise<ImportApplied> {
    const draft = await this.access.lock(tx, me, 'studio.write', target.draftId);
    if (content.holds === 'sprint') throw new DomainError('import-whole-sprint');
    const { status, revision: before } = draft;
    if (status !== 'draft') throw new DomainError('draft-locked', { facts: { status, revision: before } });
    const stored = await partsNow(tx, draft.id);
    const based: DraftPart = target.to === 'level' ? levelPart(target.levelId) : 'sheet';
    const level = stored.find(({ part }) => part === based);
    if (level?.revision !== target.baseRevision) throw await this.conflict(tx, based, level);
    const parts = contentsOf(stored);
    const written =
      target.to === 'level'
        ? intoLevel(content.steps, based, level.content, parts.get('sheet') ?? {})
        : intoNewLevels(content.steps, target.title, parts);
    const revision = await writeRevision(tx, draft, changesOf(written), {
      savedAt: at,
      savedBy: me.personId,
      digest,
      restoredFrom: null,
    });
    await this.presence.tellOthers(tx, draft.id, me.personId);
    return { draftId: draft.id, revision, steps: written.steps };
  }

  private async conflict(
    tx: EntityManager,
    part: DraftPart,
    there: StoredPart | undefined,
  ): Promise<DomainError> {
    const writers = await this.access.writers(there ? [there.savedBy] : [], tx);
    const facts = { parts: there ? [partViewOf(there, writers)] : [], gone: there ? [] : [part] };
    return new DomainError('draft-conflict', { facts });
  }
}

function renamed(parts: Record<string, Record<string, unknown>>, names: Names) {
  return new Map(
    Object.entries(parts).map(([part, content]) => [
      draftPart.parse(part),
      renamePictures(renameClips(content, names), names),
    ]),
  );
}

function changesOf({ changes }: Written) {
  return [...changes].map(([part, content]) => ({ part, content }));
}
