import type { CheckAnswer, DraftProblem } from '@mikrosprint/contracts';
import { Database, RateLimits, type SignedInPerson } from '@mikrosprint/platform';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { DraftMedia } from '../media/draft-media.service.js';
import { ContentInspector } from './content-inspector.service.js';
import { DraftAccess } from './draft-access.service.js';
import { draftProblems, filesOf } from './draft-files.js';
import { contentsOf, partsAt } from './draft-parts.js';
import type { DraftRow } from './drafts.entity.js';

/** Nobody mends more than this at a time. */
const mostProblems = 500;
/** One after every other save of an author who never stops, and some to spare. */
const checksPerMinute = 60;

/** What stands between a draft and its learners: the checks of `content:check`, with the places in the draft. */
@Injectable()
export class DraftChecks {
  constructor(
    private readonly database: Database,
    private readonly access: DraftAccess,
    private readonly inspector: ContentInspector,
    private readonly media: DraftMedia,
    private readonly rateLimits: RateLimits,
  ) {}

  async answer(me: SignedInPerson, draftId: string): Promise<CheckAnswer> {
    const draft = await this.access.find(me, 'studio.use', draftId);
    return { revision: draft.revision, problems: await this.problems(me, draft) };
  }

  /** Of the revision that the row says, whatever is saved meanwhile. */
  async problems(me: SignedInPerson, draft: DraftRow): Promise<DraftProblem[]> {
    const key = `studio-check:${me.personId}`;
    await this.rateLimits.consume([{ key, limit: checksPerMinute, windowSeconds: 60 }]);
    const files = await this.files(this.database.dataSource.manager, draft, '1.0');
    const problems = await this.inspector.problems(files);
    return draftProblems(problems.slice(0, mostProblems), files);
  }

  /** The draft as files, under the version that is given. */
  async files(tx: EntityManager, draft: DraftRow, version: string): Promise<Map<string, Uint8Array>> {
    const parts = contentsOf(await partsAt(tx, draft.id, draft.revision));
    const media = await this.media.named(tx, draft.organisationId, parts.values());
    return filesOf(parts, { sprintId: draft.sprintId, version }, media);
  }
}
