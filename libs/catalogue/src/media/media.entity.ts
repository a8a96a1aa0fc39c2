import { PersonRow, UnitRow } from '@mikrosprint/accounts';
import type { AltSuggestion, MediaKind } from '@mikrosprint/contracts';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

/** A picture or a recording of an organisation. Its bytes and its name never change. */
@Entity('media')
@Unique('media_name', ['organisationId', 'name'])
@Unique('media_content', ['organisationId', 'sha256'])
@Index('media_by_source', ['organisationId', 'sourceSha256'])
@Index('media_by_content', ['sha256'])
@Check('media_kind', "kind IN ('picture', 'clip')")
export class MediaRow {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'organisation_id' })
  @ForeignKey(() => UnitRow, { name: 'media_organisation_fk' })
  organisationId!: string;

  @Column('text')
  kind!: MediaKind;

  /** What content calls it. */
  @Column('text')
  name!: string;

  /** What people call it. */
  @Column('text')
  title!: string;

  /** As `image/webp`, from the bytes themselves. */
  @Column('text')
  type!: string;

  @Column('integer')
  weight!: number;

  /** CSS pixels; null for a recording. */
  @Column('integer', { nullable: true })
  width!: number | null;

  @Column('integer', { nullable: true })
  height!: number | null;

  /** Null for a picture, and for a recording that does not tell. */
  @Column('real', { nullable: true })
  seconds!: number | null;

  @Column('jsonb')
  alt!: AltSuggestion;

  /** Of the bytes that are kept. */
  @Column('text')
  sha256!: string;

  /** Of the bytes that were sent: the same file sent again is known by it. */
  @Column('text', { name: 'source_sha256' })
  sourceSha256!: string;

  @Column('timestamptz', { name: 'added_at' })
  addedAt!: Date;

  @Column('uuid', { name: 'added_by', nullable: true })
  @ForeignKey(() => PersonRow, { name: 'media_added_by_fk' })
  addedBy!: string | null;

  /** Read only where it is asked for: lists would carry megabytes. */
  @Column('bytea', { select: false })
  bytes!: Buffer;
}
