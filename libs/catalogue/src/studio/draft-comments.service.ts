import { type CommentView, type DraftPart, type NewComment, type Writer } from '@mikrosprint/contracts';
import { Clock, Database, DomainError, RateLimits, type SignedInPerson } from '@mikrosprint/platform';
import { Injectable } from '@nestjs/common';
import { MoreThan } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { anchored, nameOfPlace, placeNow } from './comment-places.js';
import { DraftAccess } from './draft-access.service.js';
import { DraftCommentRow } from './draft-company.entity.js';
import { DraftNews } from './draft-news.service.js';
import { contentsOf, partsNow, type PartContents } from './draft-parts.js';

const commentsPerPage = 200;
const commentsPerMinute = 60;

/** What colleagues and reviewers remark on in a draft. */
@Injectable()
export class DraftComments {
  constructor(
    private readonly database: Database,
    private readonly access: DraftAccess,
    private readonly news: DraftNews,
    private readonly rateLimits: RateLimits,
    private readonly clock: Clock,
  ) {}

  /** Oldest first, those after `after`, each at the place where its block is now. */
  async list(me: SignedInPerson, draftId: string, after: string | undefined): Promise<CommentView[]> {
    await this.access.find(me, 'studio.use', draftId);
    const { manager } = this.database.dataSource;
    const rows = await manager.find(DraftCommentRow, {
      where: { draftId, ...(after === undefined ? {} : { id: MoreThan(after) }) },
      order: { id: 'ASC' },
      take: commentsPerPage,
    });
    if (rows.length === 0) return [];
    const parts = contentsOf(await partsNow(manager, draftId));
    const writers = await this.access.writers(rows.map(({ authorId }) => authorId));
    return rows.map((row) => viewOf(row, parts, writers));
  }

  /** Throws `not-found` for a part that the draft has not. */
  async add(me: SignedInPerson, draftId: string, comment: NewComment): Promise<CommentView> {
    const limit = { key: `studio-comment:${me.personId}`, limit: commentsPerMinute, windowSeconds: 60 };
    await this.rateLimits.consume([limit]);
    const draft = await this.access.find(me, 'studio.use', draftId);
    const { part, text } = comment;
    const parts = contentsOf(await partsNow(this.database.dataSource.manager, draftId));
    const content = parts.get(part);
    if (content === undefined) throw new DomainError('not-found');
    const path = anchored(content, comment.path, comment.stepId);
    const row: DraftCommentRow = {
      id: uuidv7(),
      draftId,
      part,
      path,
      about: nameOfPlace(content, part, path),
      text,
      authorId: me.personId,
      at: this.clock.now(),
      resolvedAt: null,
    };
    await this.database.transaction(async (tx) => {
      await tx.insert(DraftCommentRow, row);
      await this.news.commented(tx, me, draft, text);
    });
    return viewOf(row, parts, await this.access.writers([me.personId]));
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
      await this.news.settled(tx, me, draftId);
    });
  }
}

function viewOf(
  row: DraftCommentRow,
  parts: PartContents,
  writers: ReadonlyMap<string | null, Writer>,
): CommentView {
  return {
    commentId: row.id,
    ...placeNow(parts, row.part as DraftPart, row.path, row.about),
    about: row.about,
    text: row.text,
    by: writers.get(row.authorId) ?? null,
    at: row.at.toISOString(),
    resolvedAt: row.resolvedAt?.toISOString() ?? null,
  };
}
