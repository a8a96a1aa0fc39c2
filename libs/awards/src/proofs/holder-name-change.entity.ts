import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { CertificateRow } from '../certificates/certificate.entity.js';

/**
 * The names that stood on a paper before. Only ever appended: the public page answers whether a name fits a paper, so it
 * must be possible to find out whether a paper was made to fit somebody else.
 */
@Entity('holder_name_change')
@Index('holder_name_change_by_certificate', ['certificateId', 'at'])
export class HolderNameChangeRow {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'certificate_id' })
  @ForeignKey(() => CertificateRow, { name: 'holder_name_change_of_certificate', onDelete: 'CASCADE' })
  certificateId!: string;

  @Column('text', { nullable: true })
  before!: string | null;

  @Column('text', { nullable: true })
  after!: string | null;

  @Column('timestamptz')
  at!: Date;
}
