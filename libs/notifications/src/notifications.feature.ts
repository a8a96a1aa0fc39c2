import { AccountsModule } from '@mikrosprint/accounts';
import { Config, type FeatureDescriptor } from '@mikrosprint/platform';
import { Module } from '@nestjs/common';
import { DemoMailService } from './demo-mail.service.js';
import { DigestJob } from './digest.job.js';
import { DigestsService } from './digests.service.js';
import { InboxItemRow } from './inbox-item.entity.js';
import { InboxService } from './inbox.service.js';
import { mailTransport, MailTransport } from './mail-transport.js';
import { MailRow } from './mail.entity.js';
import { MailboxService } from './mailbox.service.js';
import { NotificationSettingRow } from './notification-setting.entity.js';
import { NotificationTables1763700500000 } from './notification-tables.migration.js';
import { NotificationsController } from './notifications.controller.js';
import { OnMailQueued, OnNotificationRequested } from './notifications.handlers.js';
import { SendMailJob, sendMailJob } from './send-mail.job.js';
import { SettingsService } from './settings.service.js';
import { SweepNotificationsJob } from './sweep.job.js';

@Module({
  imports: [AccountsModule],
  controllers: [NotificationsController],
  providers: [
    DemoMailService,
    DigestJob,
    DigestsService,
    InboxService,
    MailboxService,
    OnMailQueued,
    OnNotificationRequested,
    SendMailJob,
    SettingsService,
    SweepNotificationsJob,
    { provide: MailTransport, useFactory: mailTransport, inject: [Config] },
  ],
})
export class NotificationsModule {}

/** Inboxes, the daily overview by e-mail, and the e-mails that cannot wait. Nobody imports it: it only listens. */
export const notificationsFeature: FeatureDescriptor = {
  name: 'notifications',
  module: NotificationsModule,
  entities: [InboxItemRow, MailRow, NotificationSettingRow],
  migrations: [NotificationTables1763700500000],
  subscribers: [
    { handler: 'notifications.inbox', event: 'notification.requested', useClass: OnNotificationRequested },
    { handler: 'notifications.mail-queued', event: 'mail.queued', useClass: OnMailQueued },
  ],
  jobs: [
    {
      name: 'notifications.digest',
      schedule: { pattern: '* * * * 1-5', tz: 'Europe/Copenhagen' },
      useClass: DigestJob,
    },
    { name: sendMailJob, useClass: SendMailJob },
    {
      name: 'notifications.sweep',
      schedule: { pattern: '50 3 * * *', tz: 'Europe/Copenhagen' },
      useClass: SweepNotificationsJob,
    },
  ],
  personalData: [
    {
      table: 'inbox_item',
      personColumn: 'recipient_id',
      columns: ['recipient_id', 'citizen_id', 'title', 'body', 'link', 'read_at'],
      purpose: 'Tell a person what waits for them.',
      basis: 'public-task',
      retention: { months: 12, after: 'created', then: 'delete' },
    },
    {
      table: 'mail',
      personColumn: 'person_id',
      columns: ['person_id', 'to_address', 'subject', 'body', 'html', 'sent_at'],
      purpose: 'Send an e-mail once, and not more than five a day.',
      basis: 'public-task',
      retention: { months: 1, after: 'created', then: 'delete' },
    },
    {
      table: 'notification_setting',
      personColumn: 'person_id',
      columns: ['person_id', 'digest', 'digest_at', 'help_requests'],
      purpose: 'Write to people when they want it.',
      basis: 'public-task',
      retention: { months: 24, after: 'account-idle', then: 'delete' },
    },
  ],
};
