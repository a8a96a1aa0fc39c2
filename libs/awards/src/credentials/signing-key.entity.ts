import type { KeyKind, PublicJwk } from '@mikrosprint/open-badges';
import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A key that signs, or signed once. One of each kind is in use; the others stay, for what they signed must verify. */
@Entity('signing_key')
@Index('signing_key_in_use', ['kind'], { unique: true, where: 'retired_at IS NULL' })
@Check('signing_key_kind', `kind IN ('Ed25519', 'P-256')`)
@Check('signing_key_compromised_is_retired', 'compromised_at IS NULL OR retired_at IS NOT NULL')
export class SigningKeyRow {
  /** The public key as multibase: whoever has the id has the key. */
  @PrimaryColumn('text')
  id!: string;

  @Column('text')
  kind!: KeyKind;

  /** The public key. */
  @Column('jsonb')
  jwk!: PublicJwk;

  /** The private key, see `sealing.ts`. */
  @Column('bytea')
  sealed!: Buffer;

  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date;

  @Column('timestamptz', { name: 'retired_at', nullable: true })
  retiredAt!: Date | null;

  /** Somebody else may have had it: what it signed is no longer believed. */
  @Column('timestamptz', { name: 'compromised_at', nullable: true })
  compromisedAt!: Date | null;
}
