import type { Locale } from '@mikrosprint/curriculum';
import { Clock, Database, DomainError, Jobs } from '@mikrosprint/platform';
import { Injectable } from '@nestjs/common';
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
    const certificate = await manager.findOneBy(CertificateRow, { id: certificateId, citizenId });
    if (certificate === null) throw new DomainError('not-found');
    if (certificate.revokedAt !== null) throw new DomainError('award-revoked');
    const paper = await manager.findOneBy(CertificatePdfRow, { certificateId, locale });
    // One of before a change would show a name that its holder took away.
    if (paper?.revision !== certificate.paperRevision) return this.askForDrawing(certificateId);
    return { content: paper.content, fileName: fileName(certificate, locale) };
  }

  /** The papers of a certificate in every language, as far as they are drawn. */
  async drawn(certificateId: string): Promise<{ name: string; content: Buffer }[]> {
    const { manager } = this.database.dataSource;
    const certificate = await manager.findOneByOrFail(CertificateRow, { id: certificateId });
    const papers = await manager.find(CertificatePdfRow, {
      where: { certificateId, revision: certificate.paperRevision },
      order: { locale: 'ASC' },
    });
    return papers.map(({ locale, content }) => ({ name: fileName(certificate, locale), content }));
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

function fileName({ sprintId }: CertificateRow, locale: Locale): string {
  return `${locale === 'da' ? 'bevis' : 'certificate'}-${sprintId}.pdf`;
}
