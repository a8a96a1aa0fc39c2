import { PersonRow } from '@mikrosprint/accounts';
import type { ImportApplied } from '@mikrosprint/contracts';
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { ImportContent, ImportSummary } from './import-reading.js';

/** A file that was read and waits for its author to say where it goes. After a day it is forgotten. */
@Entity('import_proposal')
@Index('import_proposal_by_expiry', ['expiresAt'])
@Index('import_proposal_by_person', ['personId', 'id'])
export class ImportProposalRow {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'person_id' })
  @ForeignKey(() => PersonRow, { name: 'import_proposal_person_fk', onDelete: 'CASCADE' })
  personId!: string;

  @Column('text', { name: 'file_name' })
  fileName!: string;

  @Column('timestamptz', { name: 'expires_at' })
  expiresAt!: Date;

  @Column('jsonb')
  summary!: ImportSummary;

  @Column('jsonb')
  content!: ImportContent;

  /** By which its application is known again; null while it is not applied. */
  @Column('text', { name: 'applied_digest', nullable: true })
  appliedDigest!: string | null;

  @Column('jsonb', { nullable: true })
  applied!: ImportApplied | null;
}

/** A picture or recording that came with a file. */
@Entity('import_media')
export class ImportMediaRow {
  @PrimaryColumn('uuid', { name: 'import_id' })
  @ForeignKey(() => ImportProposalRow, { name: 'import_media_import_fk', onDelete: 'CASCADE' })
  importId!: string;

  @PrimaryColumn('text')
  name!: string;

  @Column('bytea')
  bytes!: Buffer;
}
