import { PersonRow } from '@mikrosprint/accounts';
import type { LocalizedText } from '@mikrosprint/curriculum';
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { PlaceStep } from './comment-places.js';
import { DraftRow } from './drafts.entity.js';

/** A remark on a place in a draft. */
@Entity('draft_comment')
@Index('draft_comment_by_draft', ['draftId', 'id'])
@Index('draft_comment_open', { synchronize: false })
export class DraftCommentRow {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'draft_id' })
  @ForeignKey(() => DraftRow, { name: 'draft_comment_draft_fk' })
  draftId!: string;

  @Column('text')
  part!: string;

  /** What has an id is named by it, so that the remark goes with it when it is moved. */
  @Column('jsonb')
  path!: PlaceStep[];

  /** What the place was called then. */
  @Column('jsonb', { nullable: true })
  about!: LocalizedText | null;

  @Column('text')
  text!: string;

  @Column('uuid', { name: 'author_id', nullable: true })
  @ForeignKey(() => PersonRow, { name: 'draft_comment_author_fk' })
  authorId!: string | null;

  @Column('timestamptz')
  at!: Date;

  @Column('timestamptz', { name: 'resolved_at', nullable: true })
  resolvedAt!: Date | null;
}

/** Somebody who has a draft open. A row that nobody renews is stale and counts no more. */
@Entity('draft_presence')
export class DraftPresenceRow {
  @PrimaryColumn('uuid', { name: 'draft_id' })
  @ForeignKey(() => DraftRow, { name: 'draft_presence_draft_fk' })
  draftId!: string;

  @PrimaryColumn('uuid', { name: 'person_id' })
  @ForeignKey(() => PersonRow, { name: 'draft_presence_person_fk' })
  personId!: string;

  @Column('text', { nullable: true })
  part!: string | null;

  @Column('timestamptz')
  since!: Date;

  @Column('timestamptz', { name: 'seen_at' })
  seenAt!: Date;
}
