import { Injectable } from '@nestjs/common';
import type { JobHandler } from '@mikrosprint/platform';
import { FoldingService } from './folding.service.js';

export const foldLogJob = 'insight.fold-log';
export const rebuildJob = 'insight.rebuild';

/** Reads what is new in the action log. Its pages are a minute behind at most. */
@Injectable()
export class FoldLogJob implements JobHandler {
  constructor(private readonly folding: FoldingService) {}

  async run(): Promise<void> {
    await this.folding.fold();
  }
}

/** Counts everything anew. */
@Injectable()
export class RebuildJob implements JobHandler {
  constructor(private readonly folding: FoldingService) {}

  async run(): Promise<void> {
    await this.folding.rebuild();
  }
}
