import { locales } from '@mikrosprint/curriculum';
import {
  Clock,
  Config,
  Database,
  LiveHints,
  Outbox,
  type JobHandler,
  type NewEvent,
} from '@mikrosprint/platform';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { z } from 'zod';
import { CertificatePdfRow } from './certificate-pdf.entity.js';
import { CertificateRow } from './certificate.entity.js';
import { certificateMessage } from '../words.js';

/** Payload `{ certificateId }`. */
export const drawCertificateJob = 'awards.draw-certificate';

const payload = z.object({ certificateId: z.uuid() });

/**
 * Draws the paper in every language. The first time it says that it is ready; drawn again it is the same paper, or the
 * paper of a later revision in its place, and no second message.
 */
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
    const { paperRevision: revision } = certificate;
    const verifyUrl = `${this.config.http.publicUrl}/verify/${certificateId}`;
    // Loaded by the first paper: the drawing library is most of a start's time, and the api never draws.
    const { drawCertificate } = await import('./pdf/draw-certificate.js');
    const papers: CertificatePdfRow[] = [];
    for (const locale of locales) {
      const content = await drawCertificate(certificate, { locale, verifyUrl });
      papers.push({ certificateId, locale, content, revision, drawnAt: this.clock.now() });
    }
    await this.keep(certificate, papers);
  }

  private async keep(certificate: CertificateRow, papers: CertificatePdfRow[]): Promise<void> {
    await this.database.transaction(async (tx) => {
      let isFirst = false;
      for (const paper of papers) isFirst = (await keepNewest(tx, paper)) || isFirst;
      if (isFirst) await this.outbox.append(tx, [readyNews(certificate)]);
      await this.hints.tell([certificate.citizenId], { topic: 'awards', id: certificate.id }, tx);
    });
  }
}

/**
 * True for the first paper of its language. A slow drawing of an older revision never takes the place of a newer one.
 */
async function keepNewest(tx: EntityManager, paper: CertificatePdfRow): Promise<boolean> {
  const rows = await tx.query<{ isFirst: boolean }[]>(
    `INSERT INTO certificate_pdf AS kept (certificate_id, locale, content, revision, drawn_at)
     VALUES ($1, $2, $3, $4, $5)
     ON CONFLICT (certificate_id, locale) DO UPDATE
       SET content = excluded.content, revision = excluded.revision, drawn_at = excluded.drawn_at
       WHERE kept.revision <= excluded.revision
     RETURNING kept.xmax = 0 AS "isFirst"`,
    [paper.certificateId, paper.locale, paper.content, paper.revision, paper.drawnAt],
  );
  return rows[0]?.isFirst ?? false;
}

function readyNews(certificate: CertificateRow): NewEvent<'notification.requested'> {
  return {
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
  };
}
