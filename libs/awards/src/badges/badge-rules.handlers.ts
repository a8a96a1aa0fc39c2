import type { DomainEvent } from '@mikrosprint/contracts';
import { Jobs, type EventHandler } from '@mikrosprint/platform';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { BadgeRulesService } from './badge-rules.service.js';
import { giveEarnedJob } from './give-earned.job.js';

@Injectable()
export class OnVersionPublished implements EventHandler<'sprint-version.published'> {
  constructor(private readonly rules: BadgeRulesService) {}

  handle({ data }: DomainEvent<'sprint-version.published'>, tx: EntityManager): Promise<void> {
    return this.rules.ofSprint(data.sprintId, tx);
  }
}

/** Thousands may have met the new condition: that is a job, and not part of the telling. */
@Injectable()
export class OnBadgeRulesChanged implements EventHandler<'badge-rules.changed'> {
  constructor(private readonly jobs: Jobs) {}

  async handle({ id, data: { sprintId } }: DomainEvent<'badge-rules.changed'>): Promise<void> {
    await this.jobs.add(giveEarnedJob, { sprintId }, { key: `give-earned-${id}` });
  }
}
