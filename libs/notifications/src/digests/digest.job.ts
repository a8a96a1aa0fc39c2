import type { JobHandler } from '@mikrosprint/platform';
import { Injectable } from '@nestjs/common';
import { DigestsService } from './digests.service.js';
import { HeldService } from './held.service.js';

/** People choose the minute of their overview and of the end of their quiet hours, so the worker looks every minute. */
@Injectable()
export class DigestJob implements JobHandler {
  constructor(
    private readonly held: HeldService,
    private readonly digests: DigestsService,
  ) {}

  /** What was held back goes first: the overview then counts what is left. */
  async run(): Promise<void> {
    await this.held.release();
    await this.digests.sendDue();
  }
}
