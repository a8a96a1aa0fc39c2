import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { PersonRow } from './people.entity.js';

/** One signed-in browser. */
@Entity('session')
export class SessionRow {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'person_id' })
  @ForeignKey(() => PersonRow, { name: 'session_person_fk' })
  @Index('session_by_person')
  personId!: string;

  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date;

  @Column('timestamptz', { name: 'last_used_at' })
  lastUsedAt!: Date;

  /** How long it may rest before it ends, in seconds; by the role of the person. */
  @Column('integer', { name: 'idle_seconds' })
  idleSeconds!: number;

  @Column('timestamptz', { name: 'ended_at', nullable: true })
  endedAt!: Date | null;

  @Column('text', { name: 'end_reason', nullable: true })
  endReason!: 'signed-out' | 'token-reused' | null;
}

/** Every refresh token a session has had, as a hash: an old one that comes back late ends the session. */
@Entity('refresh_token')
export class RefreshTokenRow {
  /** SHA-256 of the token; the token has 256 random bits, so no slow hash is needed. */
  @PrimaryColumn('text', { name: 'token_hash' })
  tokenHash!: string;

  @Column('uuid', { name: 'session_id' })
  @ForeignKey(() => SessionRow, { name: 'refresh_token_session_fk', onDelete: 'CASCADE' })
  @Index('refresh_token_by_session')
  sessionId!: string;

  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date;

  /** When it was exchanged for the next one. */
  @Column('timestamptz', { name: 'used_at', nullable: true })
  usedAt!: Date | null;
}
