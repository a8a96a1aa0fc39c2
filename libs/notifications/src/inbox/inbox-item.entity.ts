import type { MessageText, NotificationKind } from '@mikrosprint/contracts';
import { Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';

/** One message to one person; the same subject on the same day updates it instead of adding another. */
@Entity('inbox_item')
@Unique('inbox_item_once', ['recipientId', 'subjectKey', 'day'])
@Index('inbox_item_by_recipient', ['recipientId', 'at'])
@Index('inbox_item_to_mail', ['recipientId'], { where: 'read_at IS NULL AND mailed_at IS NULL' })
@Index('inbox_item_held', ['recipientId'], { where: 'held_at IS NOT NULL' })
export class InboxItemRow {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'recipient_id' })
  recipientId!: string;

  @Column('text', { name: 'subject_key' })
  subjectKey!: string;

  /** The calendar day in Copenhagen, YYYY-MM-DD. */
  @Column('date')
  day!: string;

  @Column('text')
  kind!: NotificationKind;

  /** The citizen it is about, when the recipient is staff. */
  @Column('uuid', { name: 'citizen_id', nullable: true })
  citizenId!: string | null;

  @Column('jsonb')
  title!: MessageText;

  @Column('jsonb')
  body!: MessageText;

  @Column('text')
  link!: string;

  @Column('timestamptz')
  at!: Date;

  /** How often it came that day. */
  @Column('integer')
  times!: number;

  @Column('timestamptz', { name: 'read_at', nullable: true })
  readAt!: Date | null;

  /** When an e-mail counted it; no other e-mail does. */
  @Column('timestamptz', { name: 'mailed_at', nullable: true })
  mailedAt!: Date | null;

  /** When a notification in a browser counted it. */
  @Column('timestamptz', { name: 'pushed_at', nullable: true })
  pushedAt!: Date | null;

  /** Since when it waits for the end of quiet hours, to go at once then. */
  @Column('timestamptz', { name: 'held_at', nullable: true })
  heldAt!: Date | null;
}
