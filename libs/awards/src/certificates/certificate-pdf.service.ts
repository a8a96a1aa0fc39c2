import type { Locale } from '@mikrosprint/curriculum';
import { Clock, Database, DomainError, Jobs } from '@mikrosprint/platform';
import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { CertificatePdfRow } from './certificate-pdf.entity.js';
import { CertificateRow } from './certificate.entity.js';
import { drawCertificateJob } from './draw-certificate.job.js';

/** Hands the holder the paper. */
@Injectable()
export class CertificatePdfService {
  constructor(
    private readonly database: Database,
    private readonly jobs: Jobs,
    private readonly clock: Clock,
  ) {}

  async of(
    citizenId: string,
    certificateId: string,
    locale: Locale,
  ): Promise<{ content: Buffer; fileName: string }> {
    const { manager } = this.database.dataSource;
    const certificate = await manager.findOneBy(CertificateRow, {
      id: certificateId,
      citizenId,
      revokedAt: IsNull(),
    });
    if (certificate === null) throw new DomainError('not-found');
    const paper = await manager.findOneBy(CertificatePdfRow, { certificateId, locale });
    if (paper === null) return this.askForDrawing(certificateId);
    const word = locale === 'da' ? 'bevis' : 'certificate';
    return { content: paper.content, fileName: `${word}-${certificate.sprintId}.pdf` };
  }

  /**
   * It should be under way; if its job was lost or gave up, asking for the paper is what brings it back. The minute is
   * part of the key because a job that gave up keeps its key for a month.
   */
  private async askForDrawing(certificateId: string): Promise<never> {
    const minute = Math.floor(this.clock.now().getTime() / 60_000);
    await this.jobs.add(drawCertificateJob, { certificateId }, { key: `draw-${certificateId}-${minute}` });
    throw new DomainError('pdf-not-ready');
  }
}
