import type { UiLocale } from '@mikrosprint/contracts';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One word to all browsers of a person. It has no content: that there is something new is all it says. */
@Entity('push_message')
export class PushMessageRow {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'person_id' })
  personId!: string;

  @Column('text')
  locale!: UiLocale;

  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date;

  /** Somebody is sending it; after a while without `sent_at` another may try. */
  @Column('timestamptz', { name: 'claimed_at', nullable: true })
  claimedAt!: Date | null;

  @Column('timestamptz', { name: 'sent_at', nullable: true })
  sentAt!: Date | null;
}
