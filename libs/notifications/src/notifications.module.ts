import { AccountsModule } from '@mikrosprint/accounts';
import { Config } from '@mikrosprint/platform';
import { Module } from '@nestjs/common';
import { NotificationsInTheStory } from './demo-story/notifications.story.js';
import { DigestJob } from './digests/digest.job.js';
import { DigestsService } from './digests/digests.service.js';
import { HeldService } from './digests/held.service.js';
import { FormerCitizens } from './inbox/former-citizens.service.js';
import { InboxController } from './inbox/inbox.controller.js';
import { InboxDelivery } from './inbox/inbox-delivery.service.js';
import { InboxService } from './inbox/inbox.service.js';
import { OnCitizenMovedAway } from './inbox/moved-citizen.handler.js';
import { CourierService } from './interruptions/courier.service.js';
import { InterruptionsService } from './interruptions/interruptions.service.js';
import { DemoMailController } from './mail/demo-mail.controller.js';
import { DemoMailService } from './mail/demo-mail.service.js';
import { mailTransport, MailTransport } from './mail/mail-transport.js';
import { MailWriter } from './mail/mail-writer.service.js';
import { OneClickBody } from './mail/one-click-body.js';
import { SendMailJob } from './mail/send-mail.job.js';
import { UnsentMailJob } from './mail/unsent-mail.job.js';
import { UnsubscribeController } from './mail/unsubscribe.controller.js';
import { UnsubscribeService } from './mail/unsubscribe.service.js';
import { OnMailQueued, OnNotificationRequested, OnPushQueued } from './notifications.handlers.js';
import { PushController } from './push/push.controller.js';
import { PushKeys } from './push/push-keys.js';
import { PushSubscriptionsService } from './push/push-subscriptions.service.js';
import { PushTransport } from './push/push-transport.js';
import { PushWriter } from './push/push-writer.service.js';
import { SendPushJob } from './push/send-push.job.js';
import {
  OnEnrolledForReminders,
  OnReviewPractisedForReminders,
  OnRunFinishedForReminders,
  OnSprintCompletedForReminders,
} from './reminders/reminder.handlers.js';
import { ReminderJob } from './reminders/reminder.job.js';
import { ReminderStandings } from './reminders/reminder-standing.service.js';
import { RemindersService } from './reminders/reminders.service.js';
import { SettingsController } from './settings/settings.controller.js';
import { SettingsService } from './settings/settings.service.js';
import { SweepNotificationsJob } from './sweep.job.js';

@Module({
  imports: [AccountsModule],
  controllers: [
    DemoMailController,
    InboxController,
    PushController,
    SettingsController,
    UnsubscribeController,
  ],
  providers: [
    CourierService,
    DemoMailService,
    DigestJob,
    DigestsService,
    FormerCitizens,
    HeldService,
    InboxDelivery,
    InboxService,
    InterruptionsService,
    MailWriter,
    NotificationsInTheStory,
    OnCitizenMovedAway,
    OnEnrolledForReminders,
    OnMailQueued,
    OnNotificationRequested,
    OnPushQueued,
    OnReviewPractisedForReminders,
    OnRunFinishedForReminders,
    OnSprintCompletedForReminders,
    OneClickBody,
    PushKeys,
    PushSubscriptionsService,
    PushTransport,
    PushWriter,
    ReminderJob,
    ReminderStandings,
    RemindersService,
    SendMailJob,
    SendPushJob,
    SettingsService,
    SweepNotificationsJob,
    UnsentMailJob,
    UnsubscribeService,
    { provide: MailTransport, useFactory: mailTransport, inject: [Config] },
  ],
})
export class NotificationsModule {}
