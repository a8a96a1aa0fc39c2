export { notificationsFeature } from './notifications.feature.js';
export { DigestsService } from './digests/digests.service.js';
export { HeldService } from './digests/held.service.js';
export { RemindersService } from './reminders/reminders.service.js';
export { UnsentMailJob } from './mail/unsent-mail.job.js';
