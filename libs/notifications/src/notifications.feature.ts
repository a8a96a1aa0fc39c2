import type { FeatureDescriptor } from '@mikrosprint/platform';
import { NotificationsInTheStory } from './demo-story/notifications.story.js';
import { DigestJob } from './digests/digest.job.js';
import { FormerCitizenRow } from './inbox/former-citizen.entity.js';
import { FormerCitizen1763831100002 } from './inbox/former-citizen.migration.js';
import { InboxItemRow } from './inbox/inbox-item.entity.js';
import { OnCitizenMovedAway } from './inbox/moved-citizen.handler.js';
import { InterruptionRow } from './interruptions/interruption.entity.js';
import { MailRow } from './mail/mail.entity.js';
import { MailRefused1763831100001 } from './mail/mail-refused.migration.js';
import { SendMailJob, sendMailJob } from './mail/send-mail.job.js';
import { UnsentMailJob } from './mail/unsent-mail.job.js';
import { NotificationMatrix1763830600001 } from './notification-matrix.migration.js';
import { NotificationTables1763700500000 } from './notification-tables.migration.js';
import { OnMailQueued, OnNotificationRequested, OnPushQueued } from './notifications.handlers.js';
import { NotificationsModule } from './notifications.module.js';
import { PushMessageRow } from './push/push-message.entity.js';
import { PushSubscriptionRow } from './push/push-subscription.entity.js';
import { SendPushJob, sendPushJob } from './push/send-push.job.js';
import {
  OnEnrolledForReminders,
  OnReviewPractisedForReminders,
  OnRunFinishedForReminders,
  OnSprintCompletedForReminders,
} from './reminders/reminder.handlers.js';
import { ReminderJob } from './reminders/reminder.job.js';
import { ReminderStandingRow } from './reminders/reminder-standing.entity.js';
import { NotificationSettingRow } from './settings/notification-setting.entity.js';
import { SweepNotificationsJob } from './sweep.job.js';

const tz = 'Europe/Copenhagen';

/**
 * Inboxes, what goes on from them by e-mail and to browsers, and a word to citizens who paused. Nobody imports it: it
 * only listens.
 */
export const notificationsFeature: FeatureDescriptor = {
  name: 'notifications',
  module: NotificationsModule,
  entities: [
    FormerCitizenRow,
    InboxItemRow,
    InterruptionRow,
    MailRow,
    NotificationSettingRow,
    PushMessageRow,
    PushSubscriptionRow,
    ReminderStandingRow,
  ],
  migrations: [
    NotificationTables1763700500000,
    NotificationMatrix1763830600001,
    MailRefused1763831100001,
    FormerCitizen1763831100002,
  ],
  subscribers: [
    { handler: 'notifications.inbox', event: 'notification.requested', useClass: OnNotificationRequested },
    { handler: 'notifications.citizen-moved', event: 'caseload.moved', useClass: OnCitizenMovedAway },
    { handler: 'notifications.mail-queued', event: 'mail.queued', useClass: OnMailQueued },
    { handler: 'notifications.push-queued', event: 'push.queued', useClass: OnPushQueued },
    { handler: 'notifications.enrolled', event: 'enrolment.created', useClass: OnEnrolledForReminders },
    { handler: 'notifications.run-finished', event: 'run.finished', useClass: OnRunFinishedForReminders },
    {
      handler: 'notifications.completed',
      event: 'sprint.completed',
      useClass: OnSprintCompletedForReminders,
    },
    {
      handler: 'notifications.practised',
      event: 'review.practised',
      useClass: OnReviewPractisedForReminders,
    },
  ],
  jobs: [
    { name: 'notifications.digest', schedule: { pattern: '* * * * *', tz }, useClass: DigestJob },
    { name: 'notifications.reminders', schedule: { pattern: '*/15 * * * 1-5', tz }, useClass: ReminderJob },
    { name: 'notifications.sweep', schedule: { pattern: '50 3 * * *', tz }, useClass: SweepNotificationsJob },
    { name: 'notifications.unsent-mail', schedule: { pattern: '*/10 * * * *', tz }, useClass: UnsentMailJob },
    { name: sendMailJob, useClass: SendMailJob },
    { name: sendPushJob, useClass: SendPushJob },
  ],
  story: [NotificationsInTheStory],
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
      table: 'inbox_former_citizen',
      personColumn: 'recipient_id',
      columns: ['recipient_id', 'citizen_id', 'until'],
      purpose: 'Tell somebody nothing more of a citizen whom another follows now.',
      basis: 'public-task',
      retention: { months: 1, after: 'created', then: 'delete' },
    },
    {
      table: 'mail',
      personColumn: 'person_id',
      columns: ['person_id', 'to_address', 'subject', 'body', 'html', 'sent_at'],
      purpose: 'Send an e-mail once.',
      basis: 'public-task',
      retention: { months: 1, after: 'created', then: 'delete' },
    },
    {
      table: 'interruption',
      personColumn: 'person_id',
      columns: ['person_id', 'day'],
      purpose: 'Not disturb anybody more than six times a day.',
      basis: 'public-task',
      retention: { months: 1, after: 'created', then: 'delete' },
    },
    {
      table: 'notification_setting',
      personColumn: 'person_id',
      columns: ['person_id', 'email', 'push', 'choices', 'email_before'],
      purpose: 'Write to people when and how they want it.',
      basis: 'public-task',
      retention: { months: 24, after: 'account-idle', then: 'delete' },
    },
    {
      table: 'push_subscription',
      personColumn: 'person_id',
      columns: ['person_id', 'endpoint', 'p256dh', 'auth'],
      // Turned on by hand in each browser, and a real choice: nothing depends on it.
      purpose: 'Tell somebody in their browser that there is something new, because they asked for it.',
      basis: 'public-task',
      retention: { months: 24, after: 'account-idle', then: 'delete' },
    },
    {
      table: 'push_message',
      personColumn: 'person_id',
      columns: ['person_id', 'sent_at'],
      purpose: 'Tell a browser once.',
      basis: 'public-task',
      retention: { months: 1, after: 'created', then: 'delete' },
    },
    {
      table: 'reminder_standing',
      personColumn: 'citizen_id',
      columns: ['citizen_id', 'under_way', 'last_done_at', 'hours', 'reminded_on'],
      // Offered to everybody and turned off by one press: not consent, which before a public body would not be free.
      purpose: 'Remind a citizen of a course at the hour they usually learn, seldom, and not on days off.',
      basis: 'public-task',
      retention: { months: 12, after: 'last-activity', then: 'delete' },
    },
  ],
};
