import type { JobHandler } from '@mikrosprint/platform';
import { Injectable } from '@nestjs/common';
import { ImportProposals } from './import-proposals.service.js';

export const forgetImportsJob = 'catalogue.forget-imports';

/** What was read and went nowhere is gone after a day. */
@Injectable()
export class ForgetImportsJob implements JobHandler {
  constructor(private readonly proposals: ImportProposals) {}

  run(): Promise<void> {
    return this.proposals.sweep();
  }
}
