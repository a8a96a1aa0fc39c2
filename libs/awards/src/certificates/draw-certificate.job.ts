import { locales } from '@mikrosprint/curriculum';
import { Clock, Config, Database, LiveHints, Outbox, type JobHandler } from '@mikrosprint/platform';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { CertificatePdfRow } from './certificate-pdf.entity.js';
import { CertificateRow } from './certificate.entity.js';
import { certificateMessage } from '../words.js';

/** Payload `{ certificateId }`. */
export const drawCertificateJob = 'awards.draw-certificate';

const payload = z.object({ certificateId: z.uuid() });

/** Draws the paper in every language and says that it is ready; drawn twice it is the same paper and one message. */
@Injectable()
export class DrawCertificateJob implements JobHandler {
  constructor(
    private readonly database: Database,
    private readonly config: Config,
    private readonly outbox: Outbox,
    private readonly hints: LiveHints,
    private readonly clock: Clock,
  ) {}

  async run(data: unknown): Promise<void> {
    const { certificateId } = payload.parse(data);
    const certificate = await this.database.dataSource.manager.findOneByOrFail(CertificateRow, {
      id: certificateId,
    });
    const verifyUrl = `${this.config.http.publicUrl}/verify/${certificateId}`;
    // Loaded by the first paper: the drawing library is most of a start's time, and the api never draws.
    const { drawCertificate } = await import('./pdf/draw-certificate.js');
    const papers: CertificatePdfRow[] = [];
    for (const locale of locales) {
      const content = await drawCertificate(certificate, { locale, verifyUrl });
      papers.push({ certificateId, locale, content, drawnAt: this.clock.now() });
    }
    await this.keep(certificate, papers);
  }

  private async keep(certificate: CertificateRow, papers: CertificatePdfRow[]): Promise<void> {
    await this.database.transaction(async (tx) => {
      const insert = tx.createQueryBuilder().insert().into(CertificatePdfRow).values(papers).orIgnore();
      const { raw } = await insert.returning(['certificateId']).execute();
      if ((raw as unknown[]).length === 0) return;
      await this.outbox.append(tx, [
        {
          type: 'notification.requested',
          occurredAt: certificate.issuedAt,
          data: {
            recipientIds: [certificate.citizenId],
            kind: 'certificate-ready',
            subjectKey: `certificate:${certificate.id}`,
            citizenId: null,
            ...certificateMessage(certificate.sprintTitle),
            link: '/badges',
          },
        },
      ]);
      await this.hints.tell([certificate.citizenId], { topic: 'awards', id: certificate.id }, tx);
    });
  }
}
