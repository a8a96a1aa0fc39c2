import { VersionsService } from '@mikrosprint/catalogue';
import type { CertificateView, EventData } from '@mikrosprint/contracts';
import { Config, Database, LiveHints, Outbox } from '@mikrosprint/platform';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { CertificatePdfRow } from './certificate-pdf.entity.js';
import { CertificateRow } from './certificate.entity.js';
import { emblemOf } from '../credentials/achievement.js';

/** A certificate as its holder sees it, without how it stands towards the world. */
export type HeldCertificate = Omit<CertificateView, 'proof'>;

/** A sprint that ended in a passed exam. */
export type PassedSprint = EventData<'sprint.completed'> & { examPercent: number };

/** Issues a certificate once per (citizen, sprint, major version) and shows it. */
@Injectable()
export class CertificatesService {
  constructor(
    private readonly database: Database,
    private readonly versions: VersionsService,
    private readonly outbox: Outbox,
    private readonly hints: LiveHints,
    private readonly config: Config,
  ) {}

  /** The unique key decides, not a look beforehand: however many handlers ask, one row comes out. */
  async issue(data: PassedSprint, tx: EntityManager): Promise<void> {
    const certificate = await this.factsOf(data);
    const insert = tx.createQueryBuilder().insert().into(CertificateRow).values(certificate);
    const { raw } = await insert.orIgnore().returning(['id']).execute();
    if ((raw as unknown[]).length === 0) return;
    const { id: certificateId, citizenId, sprintId, sprintTitle, examPercent, issuedAt } = certificate;
    await this.outbox.append(tx, [
      {
        type: 'certificate.issued',
        occurredAt: issuedAt,
        data: {
          ...(data.asStaff && { asStaff: data.asStaff }),
          ...{ citizenId, certificateId, sprintId, sprintTitle, examPercent },
        },
      },
    ]);
    await this.hints.tell([citizenId], { topic: 'awards', id: certificateId }, tx);
  }

  /** Every certificate a citizen was given, newest first; whether it still holds is told by its proof. */
  async heldBy(citizenId: string): Promise<HeldCertificate[]> {
    const { manager } = this.database.dataSource;
    const certificates = await manager.find(CertificateRow, {
      where: { citizenId },
      order: { issuedAt: 'DESC' },
    });
    const drawn = await this.drawn(certificates.map(({ id }) => id));
    return certificates.map((certificate) => ({
      certificateId: certificate.id,
      sprintId: certificate.sprintId,
      sprintTitle: certificate.sprintTitle,
      issuedAt: certificate.issuedAt.toISOString(),
      examPercent: certificate.examPercent,
      workloadHours: certificate.workloadHours,
      tasks: certificate.tasks,
      emblem: { ...certificate.emblem, world: certificate.world },
      issuer: certificate.issuerName,
      holderName: certificate.holderName,
      nameChosen: certificate.nameChosenAt !== null,
      pdfReady: drawn.get(certificate.id) === certificate.paperRevision,
    }));
  }

  private async factsOf(data: PassedSprint): Promise<CertificateFacts> {
    const { sprint } = await this.versions.get(data.sprintVersionId);
    return {
      id: uuidv7(),
      citizenId: data.citizenId,
      enrolmentId: data.enrolmentId,
      sprintId: data.sprintId,
      major: data.major,
      sprintVersionId: data.sprintVersionId,
      issuedAt: new Date(data.completedAt),
      holderName: null,
      nameChosenAt: null,
      issuerName: this.config.issuerName,
      world: sprint.world,
      sprintTitle: sprint.title,
      sprintDescription: sprint.description,
      provider: sprint.provider,
      tasks: sprint.tasks,
      competences: sprint.competences,
      workloadHours: sprint.workloadHours,
      examPercent: data.examPercent,
      emblem: emblemOf(sprint),
      paperRevision: 1,
    };
  }

  /** The revision of the paper that was drawn last, by certificate. */
  private async drawn(certificateIds: string[]): Promise<Map<string, number>> {
    if (certificateIds.length === 0) return new Map();
    const rows = await this.database.dataSource.manager
      .createQueryBuilder(CertificatePdfRow, 'pdf')
      .select('pdf.certificateId', 'id')
      .addSelect('min(pdf.revision)', 'revision')
      .where('pdf.certificateId IN (:...certificateIds)', { certificateIds })
      .groupBy('pdf.certificateId')
      .getRawMany<{ id: string; revision: number }>();
    return new Map(rows.map(({ id, revision }) => [id, revision]));
  }
}

type CertificateFacts = Omit<CertificateRow, 'revokedAt' | 'revokedReason'>;
