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
    // One of before a change would show a name that its holder took away.
    if (paper?.revision !== certificate.paperRevision) return this.askForDrawing(certificateId);
    const word = locale === 'da' ? 'bevis' : 'certificate';
    return { content: paper.content, fileName: `${word}-${certificate.sprintId}.pdf` };
  }

  /** After everything that changes the paper: `paperRevision` went up and was committed. */
  async redraw({ id: certificateId, paperRevision }: { id: string; paperRevision: number }): Promise<void> {
    await this.jobs.add(
      drawCertificateJob,
      { certificateId },
      { key: `draw-${certificateId}-r${paperRevision}` },
    );
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
