import type { UiLocale } from '@mikrosprint/contracts';
import { Check, Column, Entity, PrimaryColumn, Unique } from 'typeorm';

/** Slots 1 to 4 are for instant e-mails, 5 for the digest. */
export const slotsPerDay = 5;
export const digestSlot = 5;

/**
 * An e-mail to one person. The day's slots are numbered and unique, so that the database itself never holds more than
 * five a day for anybody, nor two digests.
 */
@Entity('mail')
@Unique('mail_slot', ['personId', 'day', 'slot'])
@Check('mail_slot_of_the_day', 'slot BETWEEN 1 AND 5')
export class MailRow {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'person_id' })
  personId!: string;

  /** The calendar day in Copenhagen, YYYY-MM-DD. */
  @Column('date')
  day!: string;

  @Column('smallint')
  slot!: number;

  @Column('text')
  kind!: 'instant' | 'digest';

  @Column('text', { name: 'to_address' })
  toAddress!: string;

  @Column('text')
  locale!: UiLocale;

  @Column('text')
  subject!: string;

  @Column('text')
  body!: string;

  @Column('text')
  html!: string;

  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date;

  /** Somebody is sending it; after a while without `sent_at` another may try. */
  @Column('timestamptz', { name: 'claimed_at', nullable: true })
  claimedAt!: Date | null;

  @Column('timestamptz', { name: 'sent_at', nullable: true })
  sentAt!: Date | null;
}
