import { PeopleService } from '@mikrosprint/accounts';
import { LiveHints, Outbox } from '@mikrosprint/platform';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { CertificateRow } from '../certificates/certificate.entity.js';

/** Tells the other parts of the product, and the holder's open pages, what became of an award. */
@Injectable()
export class AwardNews {
  constructor(
    private readonly people: PeopleService,
    private readonly outbox: Outbox,
    private readonly hints: LiveHints,
  ) {}

  /** With corrected facts: whoever heard of it first hears of it again, and its paper is drawn anew. */
  async issuedAnew(certificate: CertificateRow, tx: EntityManager): Promise<void> {
    const { id: certificateId, citizenId, sprintId, sprintTitle, examPercent, issuedAt } = certificate;
    const asStaff = await this.asStaff(citizenId, tx);
    await this.outbox.append(tx, [
      {
        type: 'certificate.issued',
        occurredAt: issuedAt,
        data: { ...asStaff, citizenId, certificateId, sprintId, sprintTitle, examPercent },
      },
    ]);
    await this.changed(citizenId, tx);
  }

  async certificateRevoked({ id, citizenId }: CertificateRow, tx: EntityManager): Promise<void> {
    const asStaff = await this.asStaff(citizenId, tx);
    await this.outbox.append(tx, [
      { type: 'certificate.revoked', data: { ...asStaff, citizenId, certificateId: id } },
    ]);
  }

  async changed(citizenId: string, tx: EntityManager): Promise<void> {
    await this.hints.tell([citizenId], { topic: 'awards' }, tx);
  }

  /** Of staff who learn for themselves only they themselves hear. */
  private async asStaff(personId: string, tx: EntityManager): Promise<{ asStaff?: true }> {
    const person = (await this.people.summaries([personId], tx)).get(personId);
    return person !== undefined && !person.roles.includes('citizen') ? { asStaff: true } : {};
  }
}
