import { PeopleService } from '@mikrosprint/accounts';
import { LiveHints, Outbox, type NewEvent } from '@mikrosprint/platform';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { BadgeAwardRow } from '../badges/badge-award.entity.js';
import type { CertificateRow } from '../certificates/certificate.entity.js';
import { correctedMessage, revokedMessage, type Message } from '../words.js';

/** Tells the other parts of the product, and the holder's open pages, what became of an award. */
@Injectable()
export class AwardNews {
  constructor(
    private readonly people: PeopleService,
    private readonly outbox: Outbox,
    private readonly hints: LiveHints,
  ) {}

  /** With corrected facts: whoever heard of it first hears of it again, and its paper is drawn anew. */
  async issuedAnew(certificate: CertificateRow, reason: string, tx: EntityManager): Promise<void> {
    const { id: certificateId, citizenId, sprintId, sprintTitle, examPercent, issuedAt } = certificate;
    const asStaff = await this.asStaff(citizenId, tx);
    const message = correctedMessage(sprintTitle, reason);
    await this.outbox.append(tx, [
      {
        type: 'certificate.issued',
        occurredAt: issuedAt,
        data: { ...asStaff, citizenId, certificateId, sprintId, sprintTitle, examPercent },
      },
      toHolder(certificate, message),
    ]);
    await this.changed(citizenId, tx);
  }

  /** Who holds it reads why; others only that it is so. */
  async revoked(award: CertificateRow | BadgeAwardRow, reason: string, tx: EntityManager): Promise<void> {
    const { id, citizenId } = award;
    const news: NewEvent[] = [];
    if ('examPercent' in award) {
      const asStaff = await this.asStaff(citizenId, tx);
      news.push({ type: 'certificate.revoked', data: { ...asStaff, citizenId, certificateId: id } });
    }
    const title = 'title' in award ? award.title : award.sprintTitle;
    await this.outbox.append(tx, [...news, toHolder(award, revokedMessage(title, reason))]);
    await this.changed(citizenId, tx);
  }

  private async changed(citizenId: string, tx: EntityManager): Promise<void> {
    await this.hints.tell([citizenId], { topic: 'awards' }, tx);
  }

  /** Of staff who learn for themselves only they themselves hear. */
  private async asStaff(personId: string, tx: EntityManager): Promise<{ asStaff?: true }> {
    const person = (await this.people.summaries([personId], tx)).get(personId);
    return person !== undefined && !person.roles.includes('citizen') ? { asStaff: true } : {};
  }
}

function toHolder(
  { id, citizenId }: { id: string; citizenId: string },
  message: Message,
): NewEvent<'notification.requested'> {
  return {
    type: 'notification.requested',
    data: {
      ...{ recipientIds: [citizenId], kind: 'award-changed', subjectKey: `award:${id}`, citizenId: null },
      ...{ ...message, link: '/badges' },
    },
  };
}
