import type { LocalizedText } from '@mikrosprint/curriculum';
import { Check, Column, Entity, PrimaryColumn, Unique } from 'typeorm';

/** A competence of a framework, as the certificate and its public page name it. */
export interface CertifiedCompetence {
  framework: string;
  code: string;
  name: LocalizedText;
  esco?: string;
}

/**
 * Proof of a finished sprint. It holds the facts of the moment it was issued: a later version of the sprint never changes
 * it. Its holder chooses the name on the paper, a fact that was wrong can be corrected, and it can be revoked.
 */
@Entity('certificate')
@Unique('certificate_once', ['citizenId', 'sprintId', 'major'])
@Check('certificate_exam_percent', 'exam_percent BETWEEN 0 AND 100')
@Check('certificate_name_by_choice', 'holder_name IS NULL OR name_chosen_at IS NOT NULL')
@Check('certificate_revoked_with_reason', '(revoked_at IS NULL) = (revoked_reason IS NULL)')
export class CertificateRow {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'citizen_id' })
  citizenId!: string;

  @Column('uuid', { name: 'enrolment_id' })
  enrolmentId!: string;

  @Column('text', { name: 'sprint_id' })
  sprintId!: string;

  @Column('integer')
  major!: number;

  @Column('uuid', { name: 'sprint_version_id' })
  sprintVersionId!: string;

  @Column('timestamptz', { name: 'issued_at' })
  issuedAt!: Date;

  /** What its holder wants to be called on the paper; null for a paper without a name. No credential carries it. */
  @Column('text', { name: 'holder_name', nullable: true })
  holderName!: string | null;

  /** When its holder first chose, with a name or without; until then the paper carries none. */
  @Column('timestamptz', { name: 'name_chosen_at', nullable: true })
  nameChosenAt!: Date | null;

  /** The municipality. Never the office: nobody can read from it why the holder took the sprint. */
  @Column('text', { name: 'issuer_name' })
  issuerName!: string;

  @Column('text')
  world!: string;

  @Column('jsonb', { name: 'sprint_title' })
  sprintTitle!: LocalizedText;

  @Column('jsonb', { name: 'sprint_description' })
  sprintDescription!: LocalizedText;

  @Column('jsonb')
  provider!: LocalizedText;

  @Column('jsonb')
  tasks!: LocalizedText[];

  @Column('jsonb')
  competences!: CertifiedCompetence[];

  @Column('double precision', { name: 'workload_hours' })
  workloadHours!: number;

  @Column('smallint', { name: 'exam_percent' })
  examPercent!: number;

  /** The badge of the finished sprint, drawn on the paper. */
  @Column('jsonb')
  emblem!: { shape: string; symbol: string };

  /** Goes up by one with everything that changes the paper: a PDF with a lower one is not shown any more. */
  @Column('integer', { name: 'paper_revision' })
  paperRevision!: number;

  @Column('timestamptz', { name: 'revoked_at', nullable: true })
  revokedAt!: Date | null;

  @Column('text', { name: 'revoked_reason', nullable: true })
  revokedReason!: string | null;
}
