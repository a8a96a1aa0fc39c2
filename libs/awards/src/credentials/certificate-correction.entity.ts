import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { CertificateRow } from '../certificates/certificate.entity.js';

/** The facts of a certificate that can turn out to be wrong. */
export interface CorrectableFacts {
  examPercent?: number;
  /** ISO 8601. */
  issuedAt?: string;
  workloadHours?: number;
}

/** What stood on a certificate before somebody corrected it, and why. Only ever appended. */
@Entity('certificate_correction')
@Index('certificate_correction_by_certificate', ['certificateId', 'at'])
export class CertificateCorrectionRow {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'certificate_id' })
  @ForeignKey(() => CertificateRow, {
    name: 'certificate_correction_of_certificate',
    onDelete: 'CASCADE',
  })
  certificateId!: string;

  @Column('jsonb')
  before!: CorrectableFacts;

  @Column('jsonb')
  after!: CorrectableFacts;

  @Column('text')
  reason!: string;

  @Column('uuid', { name: 'corrected_by' })
  correctedBy!: string;

  @Column('timestamptz')
  at!: Date;
}
