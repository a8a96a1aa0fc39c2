import type { JobHandler } from '@mikrosprint/platform';
import { Injectable } from '@nestjs/common';
import { RemindersService } from './reminders.service.js';

/** A chosen minute may be a quarter of an hour late: it is a reminder and no alarm. */
@Injectable()
export class ReminderJob implements JobHandler {
  constructor(private readonly reminders: RemindersService) {}

  async run(): Promise<void> {
    await this.reminders.sendDue();
  }
}
