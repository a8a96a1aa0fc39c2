import { copenhagenTime } from '@mikrosprint/contracts';
import { Clock, Database, type JobHandler } from '@mikrosprint/platform';
import { Injectable } from '@nestjs/common';
import { LessThan } from 'typeorm';
import { FormerCitizenRow } from './inbox/former-citizen.entity.js';
import { InboxItemRow } from './inbox/inbox-item.entity.js';
import { InterruptionRow } from './interruptions/interruption.entity.js';
import { MailRow } from './mail/mail.entity.js';
import { PushMessageRow } from './push/push-message.entity.js';
import { ReminderStandingRow } from './reminders/reminder-standing.entity.js';

const days = (count: number) => count * 86_400_000;

/** Nobody needs last year's messages, nor a copy of an e-mail that was sent a month ago. */
@Injectable()
export class SweepNotificationsJob implements JobHandler {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async run(): Promise<void> {
    const now = this.clock.now().getTime();
    const { manager } = this.database.dataSource;
    const monthAgo = new Date(now - days(30));
    const yearAgo = new Date(now - days(365));
    await manager.delete(MailRow, { createdAt: LessThan(monthAgo) });
    await manager.delete(PushMessageRow, { createdAt: LessThan(monthAgo) });
    await manager.delete(InterruptionRow, { day: LessThan(copenhagenTime(monthAgo).day) });
    await manager.delete(FormerCitizenRow, { until: LessThan(monthAgo) });
    await manager.delete(InboxItemRow, { at: LessThan(yearAgo) });
    await manager.delete(ReminderStandingRow, { lastDoneAt: LessThan(yearAgo) });
  }
}
