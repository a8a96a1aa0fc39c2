import type { NotificationSettings } from '@mikrosprint/contracts';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What somebody chose about e-mail; a person without a row has the defaults. */
@Entity('notification_setting')
export class NotificationSettingRow {
  @PrimaryColumn('uuid', { name: 'person_id' })
  personId!: string;

  @Column('text')
  digest!: NotificationSettings['digest'];

  @Column('text', { name: 'digest_at' })
  digestAt!: string;

  @Column('text', { name: 'help_requests' })
  helpRequests!: NotificationSettings['helpRequests'];
}
