import type { JobHandler } from '@mikrosprint/platform';
import { Injectable } from '@nestjs/common';
import { DigestsService } from './digests.service.js';

/** People choose the minute of their overview, so the worker looks every minute of every weekday. */
@Injectable()
export class DigestJob implements JobHandler {
  constructor(private readonly digests: DigestsService) {}

  async run(): Promise<void> {
    await this.digests.sendDue();
  }
}
