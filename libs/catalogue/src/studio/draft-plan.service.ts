import type { DraftPart, ExcusedReading, PublishingPlan } from '@mikrosprint/contracts';
import {
  level as levelSchema,
  missingIds,
  sprintSheet,
  type Level,
  type Sprint,
} from '@mikrosprint/curriculum';
import { Database, type SignedInPerson } from '@mikrosprint/platform';
import { Injectable } from '@nestjs/common';
import { IsNull, Not } from 'typeorm';
import { VersionsService, type PublishedVersion } from '../versions.service.js';
import { changedBlocks, type Compared } from './changed-blocks.js';
import { DraftAccess } from './draft-access.service.js';
import { contentsOf, partsAt, type PartContent, type PartContents } from './draft-parts.js';
import { DraftMoveRow, type DraftRow } from './drafts.entity.js';
import { LearnerCounts } from './learner-counts.js';

/** More than anybody reads before they press a button. */
const mostListed = 100;

/** Says before it is done what publishing a draft, or retiring it, would mean to those who are learning. */
@Injectable()
export class DraftPlan {
  constructor(
    private readonly database: Database,
    private readonly access: DraftAccess,
    private readonly versions: VersionsService,
    private readonly learners: LearnerCounts,
  ) {}

  async plan(me: SignedInPerson, draftId: string): Promise<PublishingPlan> {
    const draft = await this.access.find(me, 'studio.use', draftId);
    const { manager } = this.database.dataSource;
    const parts = contentsOf(await partsAt(manager, draftId, draft.revision));
    const { publishedVersionId } = draft;
    const before = publishedVersionId === null ? null : await this.versions.get(publishedVersionId);
    const now = readAll(draft, parts);
    const changes = before === null ? [] : changedBlocks(before.sprint, now);
    return {
      revision: draft.revision,
      published: before && before.version,
      learning: before === null ? 0 : await this.learners.learning(draft.sprintId, before.major),
      changes: changes.slice(0, mostListed),
      moreChanges: Math.max(0, changes.length - mostListed),
      lost: before === null || now.sprint === null ? [] : missingIds(before.sprint, now.sprint),
      ...numbers(before),
      excused: await this.excused(draft),
    };
  }

  private async excused({ id, revision }: DraftRow): Promise<ExcusedReading | null> {
    const row = await this.database.dataSource.manager.findOne(DraftMoveRow, {
      where: { draftId: id, revision, excused: Not(IsNull()) },
      order: { id: 'DESC' },
    });
    return row?.excused ?? null;
  }
}

function numbers(before: PublishedVersion | null): { minor: string | null; major: string } {
  if (before === null) return { minor: null, major: '1.0' };
  return { minor: `${before.major}.${before.minor + 1}`, major: `${before.major + 1}.0` };
}

/** A draft as the schemas read it, so that what they fill in is not taken for a change. */
interface ReadDraft extends Compared {
  /** Null while any of it is not whole. */
  sprint: Sprint | null;
}

function readAll({ sprintId }: DraftRow, parts: PartContents): ReadDraft {
  const raw = parts.get('sheet') ?? {};
  const sheet = sprintSheet.safeParse({ ...raw, id: sprintId, version: '1.0' });
  const levels = new Map<DraftPart, PartContent | Level>();
  const whole: Level[] = [];
  for (const [part, content] of parts) {
    if (part === 'sheet') continue;
    const read = levelSchema.safeParse(content);
    levels.set(part, read.success ? read.data : content);
    if (read.success) whole.push(read.data);
  }
  const isWhole = sheet.success && whole.length === levels.size;
  return {
    sheet: sheet.success ? sheet.data : raw,
    levels,
    sprint: isWhole ? { ...sheet.data, levels: whole } : null,
  };
}
