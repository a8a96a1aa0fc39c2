import type { CorrectCertificate } from '@mikrosprint/contracts';
import { Clock, Database, DomainError, Jobs } from '@mikrosprint/platform';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { CertificateRow } from '../certificates/certificate.entity.js';
import { AchievementsService } from './achievements.service.js';
import { AwardNews } from './award-news.service.js';
import { CertificateCorrectionRow, type CorrectableFacts } from './certificate-correction.entity.js';
import { signStatusListsJob } from './credential-jobs.js';
import { RevokingService } from './revoking.service.js';

/** Puts a certificate right whose facts were wrong: what it said before is kept, and its credential is issued anew. */
@Injectable()
export class CorrectionService {
  constructor(
    private readonly database: Database,
    private readonly revoking: RevokingService,
    private readonly achievements: AchievementsService,
    private readonly news: AwardNews,
    private readonly jobs: Jobs,
    private readonly clock: Clock,
  ) {}

  /**
   * Facts that are what they were change nothing.
   * Throws `not-found`, `award-revoked`, and `validation` for a day still to come or a percentage that does not pass.
   */
  async correct(certificateId: string, correction: CorrectCertificate, by: string): Promise<void> {
    this.refuseFuture(correction.issuedAt);
    const isChanged = await this.database.transaction((tx) =>
      this.correctIn(tx, certificateId, correction, by),
    );
    if (isChanged) await this.jobs.add(signStatusListsJob, {}, { key: `sign-lists-${certificateId}` });
  }

  private async correctIn(
    tx: EntityManager,
    certificateId: string,
    { reason, ...facts }: CorrectCertificate,
    by: string,
  ): Promise<boolean> {
    const lock = { mode: 'for_no_key_update' as const };
    const certificate = await tx.findOne(CertificateRow, { where: { id: certificateId }, lock });
    if (certificate === null) throw new DomainError('not-found');
    if (certificate.revokedAt !== null) throw new DomainError('award-revoked');
    const before = factsOf(certificate);
    const after = { ...before, ...withoutMissing(facts) };
    if (isSame(before, after)) return false;
    await this.refuseFailed(certificate, after.examPercent, tx);
    const changes = {
      ...{ ...after, issuedAt: new Date(after.issuedAt) },
      // The paper shows them too.
      paperRevision: certificate.paperRevision + 1,
    };
    await tx.update(CertificateRow, { id: certificateId }, changes);
    const at = this.clock.now();
    await tx.insert(CertificateCorrectionRow, {
      ...{ id: uuidv7(), certificateId, before, after, reason, correctedBy: by, at },
    });
    await this.revoking.award(certificateId, { cause: 'corrected', reason, by }, tx);
    await this.news.issuedAnew({ ...certificate, ...changes }, reason, tx);
    return true;
  }

  /** Who did not pass has no certificate to correct: it is revoked. */
  private async refuseFailed(row: CertificateRow, examPercent: number, tx: EntityManager): Promise<void> {
    const { passMark } = await this.achievements.ofCertificate(row, tx);
    if (passMark === null || examPercent >= passMark) return;
    throw new DomainError('validation', {
      errors: [{ path: 'examPercent', message: `is below ${passMark}, which passes` }],
    });
  }

  private refuseFuture(issuedAt: string | undefined): void {
    if (issuedAt === undefined || new Date(issuedAt) <= this.clock.now()) return;
    throw new DomainError('validation', { errors: [{ path: 'issuedAt', message: 'is still to come' }] });
  }
}

function factsOf({ examPercent, issuedAt, workloadHours }: CertificateRow): Required<CorrectableFacts> {
  return { examPercent, issuedAt: issuedAt.toISOString(), workloadHours };
}

function withoutMissing(facts: Omit<CorrectCertificate, 'reason'>): CorrectableFacts {
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined));
}

function isSame(one: Required<CorrectableFacts>, other: Required<CorrectableFacts>): boolean {
  return (
    one.examPercent === other.examPercent &&
    one.workloadHours === other.workloadHours &&
    new Date(one.issuedAt).getTime() === new Date(other.issuedAt).getTime()
  );
}
