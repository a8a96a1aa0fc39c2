import type { DomainEvent } from '@mikrosprint/contracts';
import { Jobs, type BootTask, type EventHandler } from '@mikrosprint/platform';
import { Injectable } from '@nestjs/common';
import { issueCredentialJob, issueMissingJob } from './credential-jobs.js';

/** Signing takes a while and can be done again at any time: a job of its own, not part of the giving. */
@Injectable()
export class OnBadgeAwardedSign implements EventHandler<'badge.awarded'> {
  constructor(private readonly jobs: Jobs) {}

  async handle({ data: { badgeAwardId: awardId } }: DomainEvent<'badge.awarded'>): Promise<void> {
    await this.jobs.add(issueCredentialJob, { kind: 'badge', awardId }, { key: `sign-${awardId}` });
  }
}

/** Also when it is issued anew with corrected facts. */
@Injectable()
export class OnCertificateIssuedSign implements EventHandler<'certificate.issued'> {
  constructor(private readonly jobs: Jobs) {}

  async handle({ data: { certificateId: awardId } }: DomainEvent<'certificate.issued'>): Promise<void> {
    await this.jobs.add(issueCredentialJob, { kind: 'certificate', awardId }, { key: `sign-${awardId}` });
  }
}

/** Awards of before there were credentials get theirs after an update, without waiting for the sweep. */
@Injectable()
export class SignOlderAwards implements BootTask {
  constructor(private readonly jobs: Jobs) {}

  run(): Promise<void> {
    return this.jobs.add(issueMissingJob, {}, { key: 'issue-missing-at-start' });
  }
}
