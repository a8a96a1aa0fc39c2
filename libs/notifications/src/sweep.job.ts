import { Clock, Database, type JobHandler } from '@mikrosprint/platform';
import { Injectable } from '@nestjs/common';
import { LessThan } from 'typeorm';
import { InboxItemRow } from './inbox-item.entity.js';
import { MailRow } from './mail.entity.js';

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
    await manager.delete(MailRow, { createdAt: LessThan(new Date(now - days(30))) });
    await manager.delete(InboxItemRow, { at: LessThan(new Date(now - days(365))) });
  }
}
