import type { Deliveries, NotificationSettings } from '@mikrosprint/contracts';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What somebody chose; only what they chose, so that a default can change and a new choice needs no migration. */
@Entity('notification_setting')
export class NotificationSettingRow {
  @PrimaryColumn('uuid', { name: 'person_id' })
  personId!: string;

  @Column('jsonb')
  email!: Partial<Deliveries>;

  @Column('jsonb')
  push!: Partial<Deliveries>;

  @Column('jsonb')
  choices!: Partial<Omit<NotificationSettings, 'email' | 'push'>>;

  /** Set while all e-mail is stopped by the link of an e-mail: what `email` was, for the way back. */
  @Column('jsonb', { name: 'email_before', nullable: true })
  emailBefore!: Partial<Deliveries> | null;
}
