import { draftPart, type CommentView, type NewComment, type Writer } from '@mikrosprint/contracts';
import { Clock, Database, DomainError, RateLimits, type SignedInPerson } from '@mikrosprint/platform';
import { Injectable } from '@nestjs/common';
import { MoreThan } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { DraftAccess } from './draft-access.service.js';
import { DraftCommentRow } from './draft-company.entity.js';
import { DraftPresence } from './draft-presence.service.js';

const commentsPerPage = 200;
const commentsPerMinute = 60;

/** What colleagues and reviewers remark on in a draft. */
@Injectable()
export class DraftComments {
  constructor(
    private readonly database: Database,
    private readonly access: DraftAccess,
    private readonly presence: DraftPresence,
    private readonly rateLimits: RateLimits,
    private readonly clock: Clock,
  ) {}

  /** Oldest first, those after `after`. */
  async list(me: SignedInPerson, draftId: string, after: string | undefined): Promise<CommentView[]> {
    await this.access.find(me, 'studio.use', draftId);
    const rows = await this.database.dataSource.manager.find(DraftCommentRow, {
      where: { draftId, ...(after === undefined ? {} : { id: MoreThan(after) }) },
      order: { id: 'ASC' },
      take: commentsPerPage,
    });
    const writers = await this.access.writers(rows.map(({ authorId }) => authorId));
    return rows.map((row) => viewOf(row, writers));
  }

  async add(me: SignedInPerson, draftId: string, comment: NewComment): Promise<CommentView> {
    const limit = { key: `studio-comment:${me.personId}`, limit: commentsPerMinute, windowSeconds: 60 };
    await this.rateLimits.consume([limit]);
    await this.access.find(me, 'studio.use', draftId);
    const row = {
      id: uuidv7(),
      draftId,
      ...comment,
      authorId: me.personId,
      at: this.clock.now(),
      resolvedAt: null,
    };
    await this.database.transaction(async (tx) => {
      await tx.insert(DraftCommentRow, row);
      await this.presence.tellOthers(tx, draftId, me.personId);
    });
    return viewOf(row, await this.access.writers([me.personId]));
  }

  /** Done with, or open again. Either said twice changes nothing: the first time counts. */
  async resolve(me: SignedInPerson, draftId: string, commentId: string, resolved: boolean): Promise<void> {
    await this.access.find(me, 'studio.use', draftId);
    await this.database.transaction(async (tx) => {
      const [, found] = await tx.query<[unknown, number]>(
        `UPDATE draft_comment SET resolved_at = CASE WHEN $3 THEN coalesce(resolved_at, $4) END
          WHERE draft_id = $1 AND id = $2`,
        [draftId, commentId, resolved, this.clock.now()],
      );
      if (found === 0) throw new DomainError('not-found');
      await this.presence.tellOthers(tx, draftId, me.personId);
    });
  }
}

function viewOf(row: DraftCommentRow, writers: ReadonlyMap<string | null, Writer>): CommentView {
  return {
    commentId: row.id,
    part: draftPart.parse(row.part),
    path: row.path,
    text: row.text,
    by: writers.get(row.authorId) ?? null,
    at: row.at.toISOString(),
    resolvedAt: row.resolvedAt?.toISOString() ?? null,
  };
}
