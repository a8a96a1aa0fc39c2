import type { DomainEvent } from '@mikrosprint/contracts';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { CitizenNews } from './citizen-news.js';
import { CitizenBadgeRow } from './citizen-story.entity.js';
import { percentText } from '../words.js';

/** What a citizen has earned, from the events of awards. Earning is not activity: it follows from it. */
@Injectable()
export class AwardsProjection {
  constructor(private readonly news: CitizenNews) {}

  async badgeAwarded(event: DomainEvent<'badge.awarded'>, tx: EntityManager): Promise<void> {
    const { citizenId, badgeAwardId, badgeTitle: title, sprintTitle, holderOnly } = event.data;
    if (holderOnly) return;
    const awardedAt = new Date(event.occurredAt);
    const citizen = await this.news.begin(citizenId, null, tx);
    const insert = tx.createQueryBuilder().insert().into(CitizenBadgeRow);
    await insert.values({ badgeAwardId, citizenId, title, sprintTitle, awardedAt }).orIgnore().execute();
    await this.news.line(
      { id: event.id, citizenId, at: awardedAt, kind: 'badge', title, detail: sprintTitle },
      tx,
    );
    await this.news.tell(citizen, tx);
  }

  async certificateIssued(event: DomainEvent<'certificate.issued'>, tx: EntityManager): Promise<void> {
    const { citizenId, certificateId, sprintTitle, examPercent } = event.data;
    const at = new Date(event.occurredAt);
    const citizen = await this.news.begin(citizenId, null, tx);
    await tx.query(
      `INSERT INTO citizen_certificate (certificate_id, citizen_id, sprint_title, exam_percent, issued_at, revoked)
       VALUES ($1, $2, $3, $4, $5, false)
       ON CONFLICT (certificate_id) DO UPDATE SET
         sprint_title = excluded.sprint_title,
         exam_percent = excluded.exam_percent,
         issued_at = excluded.issued_at`,
      [certificateId, citizenId, JSON.stringify(sprintTitle), examPercent, at],
    );
    const detail = percentText(examPercent);
    await this.news.line(
      { id: event.id, citizenId, at, kind: 'certificate', title: sprintTitle, detail },
      tx,
    );
    await this.news.tell(citizen, tx);
  }

  async certificateRevoked(event: DomainEvent<'certificate.revoked'>, tx: EntityManager): Promise<void> {
    const { citizenId, certificateId } = event.data;
    const citizen = await this.news.begin(citizenId, null, tx);
    await tx.query(
      `INSERT INTO citizen_certificate (certificate_id, citizen_id, revoked) VALUES ($1, $2, true)
       ON CONFLICT (certificate_id) DO UPDATE SET revoked = true`,
      [certificateId, citizenId],
    );
    await this.news.tell(citizen, tx);
  }
}
