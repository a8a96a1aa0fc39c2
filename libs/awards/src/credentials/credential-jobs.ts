import { awardKind } from '@mikrosprint/contracts';
import { Clock, Jobs, type JobHandler } from '@mikrosprint/platform';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { IssuingService } from './issuing.service.js';
import { StatusListsService } from './status-lists.service.js';

/** Payload `{ kind, awardId }`. */
export const issueCredentialJob = 'awards.issue-credential';
/** Payload `{}`, or `{ kind, after }` to go on from there. */
export const issueMissingJob = 'awards.issue-missing';
export const signStatusListsJob = 'awards.sign-status-lists';

const oneAward = z.object({ kind: awardKind, awardId: z.uuid() });
const whereToGoOn = z.object({ kind: awardKind.optional(), after: z.uuid().optional() });

/** Other jobs wait while one runs: a long one makes room after this time and goes on behind them. */
const longestTurnMs = 10_000;

@Injectable()
export class IssueCredentialJob implements JobHandler {
  constructor(private readonly issuing: IssuingService) {}

  async run(data: unknown): Promise<void> {
    const { kind, awardId } = oneAward.parse(data);
    await this.issuing.issue(kind, awardId);
  }
}

/** Signs every award that lacks a credential: those of before there were any, and those whose job was lost. */
@Injectable()
export class IssueMissingJob implements JobHandler {
  constructor(
    private readonly issuing: IssuingService,
    private readonly jobs: Jobs,
    private readonly clock: Clock,
  ) {}

  async run(data: unknown): Promise<void> {
    const from = whereToGoOn.parse(data ?? {});
    const until = this.clock.now().getTime() + longestTurnMs;
    const kinds = awardKind.options.slice(from.kind === undefined ? 0 : awardKind.options.indexOf(from.kind));
    for (const kind of kinds) {
      let after = kind === from.kind ? (from.after ?? null) : null;
      for (;;) {
        after = await this.issuing.issueNext(kind, after);
        if (after === null) break;
        if (this.clock.now().getTime() < until) continue;
        await this.jobs.add(issueMissingJob, { kind, after }, { key: `issue-missing-${kind}-${after}` });
        return;
      }
    }
  }
}

@Injectable()
export class SignStatusListsJob implements JobHandler {
  constructor(private readonly lists: StatusListsService) {}

  run(): Promise<void> {
    return this.lists.signStale();
  }
}
