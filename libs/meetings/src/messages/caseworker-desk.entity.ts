import type { OpeningSpan } from '@mikrosprint/contracts';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** When messages are answered: by one caseworker, or by those of a unit who have no hours of their own. */
@Entity('opening_hours')
export class OpeningHoursRow {
  /** A caseworker or a unit. */
  @PrimaryColumn('uuid', { name: 'owner_id' })
  ownerId!: string;

  @Column('jsonb')
  week!: OpeningSpan[];

  /** YYYY-MM-DD */
  @Column('jsonb', { name: 'closed_days' })
  closedDays!: string[];

  @Column('timestamptz', { name: 'changed_at' })
  changedAt!: Date;
}

/** What a caseworker often writes. */
@Entity('reply_phrases')
export class ReplyPhrasesRow {
  @PrimaryColumn('uuid', { name: 'caseworker_id' })
  caseworkerId!: string;

  @Column('jsonb')
  phrases!: string[];

  @Column('timestamptz', { name: 'changed_at' })
  changedAt!: Date;
}
