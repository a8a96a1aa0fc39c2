import type { AwardKind, RevocationCause } from '@mikrosprint/contracts';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { SigningKeyRow } from './signing-key.entity.js';
import { StatusListRow } from './status-list.entity.js';

/**
 * An award as it was signed for the world. It is never changed: what was wrong is revoked and issued anew. An award has
 * one that holds at most; whether it has had others is its history.
 */
@Entity('credential')
@Unique('credential_status_once', ['statusList', 'statusIndex'])
@Index('credential_in_force', ['awardId'], { unique: true, where: 'revoked_at IS NULL' })
@Index('credential_of_award', ['awardId', 'issuedAt'])
@Check('credential_award_kind', `award_kind IN ('badge', 'certificate')`)
@Check('credential_status_index', 'status_index BETWEEN 0 AND 131071')
@Check(
  'credential_revoked_with_cause',
  '(revoked_at IS NULL) = (revoked_cause IS NULL) AND (revoked_at IS NULL) = (revoked_reason IS NULL)',
)
export class CredentialRow {
  /** In the document it is `urn:uuid:<id>`. */
  @PrimaryColumn('uuid')
  id!: string;

  @Column('text', { name: 'award_kind' })
  awardKind!: AwardKind;

  @Column('uuid', { name: 'award_id' })
  awardId!: string;

  @Column('uuid', { name: 'citizen_id' })
  citizenId!: string;

  /** JSON with an embedded proof, byte for byte as it was signed. */
  @Column('text')
  document!: string;

  /** The same credential as a compact JWS. */
  @Column('text')
  jws!: string;

  @Column('text', { name: 'key_id' })
  @ForeignKey(() => SigningKeyRow, { name: 'credential_key' })
  keyId!: string;

  @Column('text', { name: 'jws_key_id' })
  @ForeignKey(() => SigningKeyRow, { name: 'credential_jws_key' })
  jwsKeyId!: string;

  @Column('integer', { name: 'status_list' })
  @ForeignKey(() => StatusListRow, { name: 'credential_status_list' })
  statusList!: number;

  @Column('integer', { name: 'status_index' })
  statusIndex!: number;

  @Column('timestamptz', { name: 'issued_at' })
  issuedAt!: Date;

  /** The one before it of the same award. */
  @Column('uuid', { nullable: true })
  replaces!: string | null;

  @Column('timestamptz', { name: 'revoked_at', nullable: true })
  revokedAt!: Date | null;

  @Column('text', { name: 'revoked_cause', nullable: true })
  revokedCause!: RevocationCause | null;

  @Column('text', { name: 'revoked_reason', nullable: true })
  revokedReason!: string | null;

  /** Null where it was not a person: a key that was replaced. */
  @Column('uuid', { name: 'revoked_by', nullable: true })
  revokedBy!: string | null;
}
