import type { ExternalFileType, Verdict } from '@mikrosprint/contracts';
import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A proof from somebody else that a citizen keeps among their own: words, and a link or a file. */
@Entity('external_proof')
@Index('external_proof_of_citizen', ['citizenId'])
@Check('external_proof_file_with_type', '(file IS NULL) = (file_type IS NULL)')
@Check('external_proof_file_type', `file_type IN ('pdf', 'png', 'jpeg', 'json', 'jwt')`)
@Check('external_proof_file_size', 'octet_length(file) <= 5242880')
@Check('external_proof_checked', '(verdict IS NULL) = (checked_at IS NULL)')
export class ExternalProofRow {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'citizen_id' })
  citizenId!: string;

  @Column('text')
  title!: string;

  @Column('text')
  issuer!: string;

  /** YYYY-MM-DD. */
  @Column('date', { nullable: true })
  date!: string | null;

  @Column('text', { nullable: true })
  link!: string | null;

  @Column('text', { name: 'file_type', nullable: true })
  fileType!: ExternalFileType | null;

  /** Not part of an ordinary select: a list of proofs must not carry them. */
  @Column('bytea', { nullable: true, select: false })
  file!: Buffer | null;

  /** The signed credential that came in a picture, as text: what is checked again later. */
  @Column('text', { nullable: true, select: false })
  credential!: string | null;

  /** Null where nothing could be checked: a picture of a paper proves nothing. */
  @Column('text', { nullable: true })
  verdict!: Verdict | null;

  @Column('timestamptz', { name: 'checked_at', nullable: true })
  checkedAt!: Date | null;

  @Column('timestamptz', { name: 'added_at' })
  addedAt!: Date;
}
