import type { DomainEvent } from '@mikrosprint/contracts';
import { Jobs, type EventHandler } from '@mikrosprint/platform';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { CertificatesService } from './certificates.service.js';
import { drawCertificateJob } from './draw-certificate.job.js';

/**
 * Apart from the badge, so that trouble with one never holds up the other. A certificate says how an exam went: a sprint
 * without one gives none.
 */
@Injectable()
export class OnSprintCompletedIssue implements EventHandler<'sprint.completed'> {
  constructor(private readonly certificates: CertificatesService) {}

  async handle({ data }: DomainEvent<'sprint.completed'>, tx: EntityManager): Promise<void> {
    const { examPercent } = data;
    if (examPercent === null) return;
    await this.certificates.issue({ ...data, examPercent }, tx);
  }
}

/** Drawing takes a while and can be done again at any time: it is a job of its own, not part of the issuing. */
@Injectable()
export class OnCertificateIssued implements EventHandler<'certificate.issued'> {
  constructor(private readonly jobs: Jobs) {}

  async handle({ data: { certificateId } }: DomainEvent<'certificate.issued'>): Promise<void> {
    await this.jobs.add(drawCertificateJob, { certificateId }, { key: `draw-${certificateId}` });
  }
}
