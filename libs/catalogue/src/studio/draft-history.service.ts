import { draftPart, type RevisionList, type RevisionView } from '@mikrosprint/contracts';
import { Database, DomainError, type SignedInPerson } from '@mikrosprint/platform';
import { Injectable } from '@nestjs/common';
import { LessThan } from 'typeorm';
import { DraftAccess } from './draft-access.service.js';
import { partsAt, partViewOf } from './draft-parts.js';
import { DraftRevisionRow } from './drafts.entity.js';

const revisionsPerPage = 50;

/** Every revision a draft has had. */
@Injectable()
export class DraftHistory {
  constructor(
    private readonly database: Database,
    private readonly access: DraftAccess,
  ) {}

  /** Newest first, those before `before`. */
  async list(me: SignedInPerson, draftId: string, before: number | undefined): Promise<RevisionList> {
    await this.access.find(me, 'studio.use', draftId);
    const rows = await this.database.dataSource.manager.find(DraftRevisionRow, {
      where: { draftId, ...(before === undefined ? {} : { revision: LessThan(before) }) },
      order: { revision: 'DESC' },
      take: revisionsPerPage + 1,
    });
    const page = rows.slice(0, revisionsPerPage);
    const writers = await this.access.writers(page.map(({ savedBy }) => savedBy));
    return {
      revisions: page.map(({ revision, savedAt, savedBy, parts, restoredFrom }) => ({
        revision,
        savedAt: savedAt.toISOString(),
        savedBy: writers.get(savedBy) ?? null,
        parts: parts.map((part) => draftPart.parse(part)),
        restoredFrom,
      })),
      before: rows.length > page.length ? (page.at(-1)?.revision ?? null) : null,
    };
  }

  /** The draft as it was. Throws `not-found` for a revision that never was. */
  async view(me: SignedInPerson, draftId: string, revision: number): Promise<RevisionView> {
    await this.access.find(me, 'studio.use', draftId);
    const { manager } = this.database.dataSource;
    if (!(await manager.existsBy(DraftRevisionRow, { draftId, revision })))
      throw new DomainError('not-found');
    const parts = await partsAt(manager, draftId, revision);
    const writers = await this.access.writers(parts.map(({ savedBy }) => savedBy));
    return { revision, parts: parts.map((part) => partViewOf(part, writers)) };
  }
}
