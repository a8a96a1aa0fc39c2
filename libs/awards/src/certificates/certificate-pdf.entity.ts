import type { Locale } from '@mikrosprint/curriculum';
import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { CertificateRow } from './certificate.entity.js';

/** The paper, one per language. It can be thrown away and drawn again from the certificate's facts. */
@Entity('certificate_pdf')
export class CertificatePdfRow {
  @PrimaryColumn('uuid', { name: 'certificate_id' })
  @ForeignKey(() => CertificateRow, { name: 'certificate_pdf_of_certificate', onDelete: 'CASCADE' })
  certificateId!: string;

  @PrimaryColumn('text')
  locale!: Locale;

  @Column('bytea')
  content!: Buffer;

  /** Of the certificate when it was drawn. */
  @Column('integer')
  revision!: number;

  @Column('timestamptz', { name: 'drawn_at' })
  drawnAt!: Date;
}
