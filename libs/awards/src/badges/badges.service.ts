import { VersionsService, type PublishedVersion } from '@mikrosprint/catalogue';
import type { EventData } from '@mikrosprint/contracts';
import { LiveHints, Outbox, type NewEvent } from '@mikrosprint/platform';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { BadgeAwardRow } from './badge-award.entity.js';
import { earnedBadges, type Standing } from './badge-rules.js';
import { badgeMessage } from '../words.js';

/** News about one citizen in one sprint: what is known after it is the old standing and this. */
export interface StandingNews extends Partial<Standing> {
  /** Of staff only they themselves hear. */
  asStaff?: true | undefined;
  citizenId: string;
  sprintVersionId: string;
  at: Date;
}

/** Keeps the standing that the rules look at, and gives every badge once. */
@Injectable()
export class BadgesService {
  constructor(
    private readonly versions: VersionsService,
    private readonly outbox: Outbox,
    private readonly hints: LiveHints,
  ) {}

  async enrolled(data: EventData<'enrolment.created'>, at: Date, tx: EntityManager): Promise<void> {
    await this.learn({ ...data, at }, tx);
  }

  async runFinished(data: EventData<'run.finished'>, at: Date, tx: EntityManager): Promise<void> {
    const examPassed = data.exam && data.passed === true;
    const stars = data.exam && !examPassed ? {} : { [data.levelId]: data.stars };
    await this.learn({ ...data, at, stars, examPassed }, tx);
  }

  async sprintCompleted(data: EventData<'sprint.completed'>, at: Date, tx: EntityManager): Promise<void> {
    await this.learn({ ...data, at, examPassed: data.examPercent !== null, completed: true }, tx);
  }

  /** Moves the standing and gives what it now has earned; asked twice it gives nothing new. */
  private async learn(news: StandingNews, tx: EntityManager): Promise<void> {
    const version = await this.versions.get(news.sprintVersionId);
    const standing = await moveStanding(news, version, tx);
    const given = await this.give(news, version, standing, tx);
    if (given.length === 0) return;
    await this.outbox.append(
      tx,
      given.flatMap((badge) => badgeEvents(badge, news)),
    );
    await this.hints.tell([news.citizenId], { topic: 'awards' }, tx);
  }

  private async give(
    { citizenId, sprintVersionId, at }: StandingNews,
    { sprint }: PublishedVersion,
    standing: Standing,
    tx: EntityManager,
  ): Promise<BadgeAwardRow[]> {
    const rows = earnedBadges(sprint, standing).map((badge) => ({
      id: uuidv7(),
      citizenId,
      sprintId: sprint.id,
      badgeId: badge.id,
      sprintVersionId,
      world: sprint.world,
      sprintTitle: sprint.title,
      title: badge.title,
      criteria: badge.criteria,
      shape: badge.shape,
      symbol: badge.symbol,
      awardedAt: at,
    }));
    if (rows.length === 0) return [];
    // Rows that were there already come back as nothing, so TypeORM must not write what came back onto ours by place.
    const insert = tx.createQueryBuilder().insert().into(BadgeAwardRow).values(rows).updateEntity(false);
    const { raw } = await insert.orIgnore().returning(['id']).execute();
    const inserted = new Set((raw as { id: string }[]).map(({ id }) => id));
    return rows.filter(({ id }) => inserted.has(id));
  }
}

/**
 * One statement that merges the news into the standing and returns all of it. The row it leaves locked is what makes
 * two handlers of the same citizen take turns, so that "five levels finished" is seen by the second of them.
 */
async function moveStanding(
  news: StandingNews,
  { sprint, major }: PublishedVersion,
  tx: EntityManager,
): Promise<Standing> {
  const rows = await tx.query<{ stars: Record<string, number>; exam_passed: boolean; completed: boolean }[]>(
    `INSERT INTO award_standing AS known
       (citizen_id, sprint_id, major, sprint_version_id, stars, exam_passed, completed, started_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
     ON CONFLICT (citizen_id, sprint_id, major) DO UPDATE SET
       sprint_version_id = excluded.sprint_version_id,
       stars = known.stars || (
         SELECT coalesce(jsonb_object_agg(level, greatest(new_stars::int, (known.stars ->> level)::int)), '{}')
           FROM jsonb_each_text(excluded.stars) AS news (level, new_stars)),
       exam_passed = known.exam_passed OR excluded.exam_passed,
       completed = known.completed OR excluded.completed,
       started_at = least(known.started_at, excluded.started_at)
     RETURNING stars, exam_passed, completed`,
    [
      news.citizenId,
      sprint.id,
      major,
      news.sprintVersionId,
      JSON.stringify(news.stars ?? {}),
      news.examPassed ?? false,
      news.completed ?? false,
      news.at,
    ],
  );
  const row = rows[0];
  if (row === undefined) throw new Error('award_standing returned no row');
  return { stars: row.stars, examPassed: row.exam_passed, completed: row.completed };
}

function badgeEvents(badge: BadgeAwardRow, { asStaff }: StandingNews): NewEvent[] {
  const { citizenId, badgeId, sprintId, sprintTitle, title, awardedAt } = badge;
  const awarded: NewEvent<'badge.awarded'> = {
    type: 'badge.awarded',
    occurredAt: awardedAt,
    data: {
      ...(asStaff && { asStaff }),
      citizenId,
      badgeAwardId: badge.id,
      badgeId,
      badgeTitle: title,
      sprintId,
      sprintTitle,
    },
  };
  const message: NewEvent<'notification.requested'> = {
    type: 'notification.requested',
    occurredAt: awardedAt,
    data: {
      recipientIds: [citizenId],
      kind: 'badge-awarded',
      subjectKey: `badge:${sprintId}:${badgeId}`,
      citizenId: null,
      ...badgeMessage(badge),
      link: '/badges',
    },
  };
  return [awarded, message];
}
