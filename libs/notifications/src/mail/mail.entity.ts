import type { UiLocale } from '@mikrosprint/contracts';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** An e-mail to one person, from the moment it is written until nobody needs it any more. */
@Entity('mail')
@Index('mail_by_person', ['personId', 'createdAt'])
@Index('mail_unsent', ['createdAt'], { where: 'sent_at IS NULL AND refused_at IS NULL' })
export class MailRow {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'person_id' })
  personId!: string;

  @Column('text')
  kind!: 'instant' | 'digest' | 'reminder';

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

  /** The mail server knows nobody at the address: it is not tried again. */
  @Column('timestamptz', { name: 'refused_at', nullable: true })
  refusedAt!: Date | null;
}
