import { PersonRow, UnitRow } from '@mikrosprint/accounts';
import type { DraftStatus, DraftTransition, ExcusedReading } from '@mikrosprint/contracts';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { SprintVersionRow } from '../sprints.entity.js';

/** What lists show, so that no list reads the parts. */
export interface DraftTitle {
  da: string;
  en?: string;
}

/** A sprint that an organisation writes. Its content is in its parts. */
@Entity('draft')
@Unique('draft_sprint', ['sprintId'])
@Unique('draft_request', ['organisationId', 'requestId'])
@Index('draft_by_organisation', ['organisationId', 'updatedAt', 'id'])
@Index('draft_by_update', ['updatedAt', 'id'])
@Index('draft_by_status', ['status', 'updatedAt', 'id'])
@Check('draft_status', "status IN ('draft', 'in-review', 'published', 'retired')")
export class DraftRow {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'organisation_id' })
  @ForeignKey(() => UnitRow, { name: 'draft_organisation_fk' })
  organisationId!: string;

  /** What the sprint will be called for ever; it ends in a random part, so that no shipped sprint ever has it. */
  @Column('text', { name: 'sprint_id' })
  sprintId!: string;

  @Column('text')
  status!: DraftStatus;

  /** The newest. */
  @Column('integer')
  revision!: number;

  @Column('jsonb')
  title!: DraftTitle;

  @Column('integer')
  levels!: number;

  @Column('integer')
  steps!: number;

  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date;

  @Column('timestamptz', { name: 'updated_at' })
  updatedAt!: Date;

  @Column('uuid', { name: 'updated_by', nullable: true })
  @ForeignKey(() => PersonRow, { name: 'draft_updated_by_fk' })
  updatedBy!: string | null;

  /** Who sent it in last: somebody else publishes it. */
  @Column('uuid', { name: 'submitted_by', nullable: true })
  @ForeignKey(() => PersonRow, { name: 'draft_submitted_by_fk' })
  submittedBy!: string | null;

  @Column('uuid', { name: 'published_version_id', nullable: true })
  @ForeignKey(() => SprintVersionRow, { name: 'draft_published_version_fk' })
  publishedVersionId!: string | null;

  /** Of the page that asked for it: asked again, it is this one. */
  @Column('uuid', { name: 'request_id', nullable: true })
  requestId!: string | null;
}

/** One save that was taken. */
@Entity('draft_revision')
@Index('draft_revision_by_digest', ['draftId', 'digest'])
export class DraftRevisionRow {
  @PrimaryColumn('uuid', { name: 'draft_id' })
  @ForeignKey(() => DraftRow, { name: 'draft_revision_draft_fk' })
  draftId!: string;

  @PrimaryColumn('integer')
  revision!: number;

  @Column('timestamptz', { name: 'saved_at' })
  savedAt!: Date;

  @Column('uuid', { name: 'saved_by', nullable: true })
  @ForeignKey(() => PersonRow, { name: 'draft_revision_saved_by_fk' })
  savedBy!: string | null;

  /** The parts that changed, those that were taken away too. */
  @Column('text', { array: true })
  parts!: string[];

  @Column('integer', { name: 'restored_from', nullable: true })
  restoredFrom!: number | null;

  /** Of the changes as they were sent: the same sent again is known by it. */
  @Column('text')
  digest!: string;
}

/** A part as it was from one revision until another. */
@Entity('draft_part')
@Index('draft_part_now', { synchronize: false })
@Index('draft_part_by_end', ['draftId', 'until'])
export class DraftPartRow {
  @PrimaryColumn('uuid', { name: 'draft_id' })
  @ForeignKey(() => DraftRow, { name: 'draft_part_draft_fk' })
  draftId!: string;

  @PrimaryColumn('text')
  part!: string;

  /** The revision it came with. */
  @PrimaryColumn('integer')
  revision!: number;

  /** The revision it went with; null while it holds. */
  @Column('integer', { nullable: true })
  until!: number | null;

  /** Bytes of its JSON. */
  @Column('integer')
  weight!: number;

  @Column('integer')
  steps!: number;

  /** The files of the library, and those that were published, that it names. */
  @Column('text', { array: true, default: [] })
  media!: string[];

  @Column('jsonb')
  content!: object;
}

/** One step in the life of a draft. Rows are only added. */
@Entity('draft_move')
@Index('draft_move_by_draft', ['draftId', 'id'])
export class DraftMoveRow {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'draft_id' })
  @ForeignKey(() => DraftRow, { name: 'draft_move_draft_fk' })
  draftId!: string;

  @Column('text')
  transition!: DraftTransition;

  @Column('integer')
  revision!: number;

  @Column('timestamptz')
  at!: Date;

  @Column('uuid', { name: 'actor_id', nullable: true })
  @ForeignKey(() => PersonRow, { name: 'draft_move_actor_fk' })
  actorId!: string | null;

  @Column('text', { nullable: true })
  reason!: string | null;

  @Column('uuid', { name: 'sprint_version_id', nullable: true })
  @ForeignKey(() => SprintVersionRow, { name: 'draft_move_sprint_version_fk' })
  sprintVersionId!: string | null;

  /** What was hard to read and why it was kept: of what is sent in, and of the version that came of it. */
  @Column('jsonb', { nullable: true })
  excused!: ExcusedReading | null;
}
