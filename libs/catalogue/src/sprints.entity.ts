import { UnitRow } from '@mikrosprint/accounts';
import type { Sprint } from '@mikrosprint/curriculum';
import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

/** A sprint by its lasting name; what it holds is in its versions. */
@Entity('sprint')
@Index('sprint_by_organisation', ['organisationId'])
export class SprintRow {
  /** As the authors wrote it, for example `gdpr`. */
  @PrimaryColumn('text')
  id!: string;

  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date;

  /** Who writes it in the studio; null for what ships. */
  @Column('uuid', { name: 'organisation_id', nullable: true })
  @ForeignKey(() => UnitRow, { name: 'sprint_organisation_fk' })
  organisationId!: string | null;

  /** Since when nobody new gets a place; null while it is open. Who has a place goes on. */
  @Column('timestamptz', { name: 'retired_at', nullable: true })
  retiredAt!: Date | null;
}

/** One published version. It never changes: runs are replayed with it years later. */
@Entity('sprint_version')
@Unique('sprint_version_number', ['sprintId', 'major', 'minor'])
export class SprintVersionRow {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('text', { name: 'sprint_id' })
  @ForeignKey(() => SprintRow, { name: 'sprint_version_sprint_fk' })
  sprintId!: string;

  @Column('integer')
  major!: number;

  @Column('integer')
  minor!: number;

  /** Digest of the content: tells whether a file with the same version is still the same. */
  @Column('text')
  hash!: string;

  @Column('jsonb')
  content!: Sprint;

  @Column('timestamptz', { name: 'published_at' })
  publishedAt!: Date;
}
