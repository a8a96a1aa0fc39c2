import { starsOnBadge } from '@mikrosprint/badge-art';
import { VersionsService } from '@mikrosprint/catalogue';
import { Database } from '@mikrosprint/platform';
import { Injectable } from '@nestjs/common';
import { IsNull, type EntityManager } from 'typeorm';
import { BadgeAwardRow } from '../badges/badge-award.entity.js';
import type { CertificateRow } from '../certificates/certificate.entity.js';
import {
  badgeAchievement,
  certificateAchievement,
  nameOf,
  slugOf,
  type Achievement,
  type AchievementName,
} from './achievement.js';

/** What awards stand for: of one that was given as it was then, of an address as it is now. */
@Injectable()
export class AchievementsService {
  constructor(
    private readonly database: Database,
    private readonly versions: VersionsService,
  ) {}

  async ofCertificate(
    { sprintVersionId, workloadHours }: CertificateRow,
    tx?: EntityManager,
  ): Promise<Achievement> {
    return certificateAchievement(await this.versions.get(sprintVersionId, tx), workloadHours);
  }

  async ofBadge(row: BadgeAwardRow, tx?: EntityManager): Promise<Achievement> {
    const version = row.sprintVersionId === null ? null : await this.versions.get(row.sprintVersionId, tx);
    const badge = version?.sprint.badges.find(({ id }) => id === row.badgeId);
    return version && badge ? badgeAchievement(version, badge) : withoutSprint(row);
  }

  /** Null where no sprint gives it and nobody holds it. */
  async bySlug(slug: string): Promise<Achievement | null> {
    const name = nameOf(slug);
    if (name === null) return null;
    if (name.kind === 'badge') return this.badge(name);
    const version = await this.versions.newest(name.sprintId, name.major);
    const certificate = version && certificateAchievement(version);
    return certificate?.passMark === null ? null : certificate;
  }

  /** A badge may be gone from the sprint that once gave it: then it is what it was when it was given last. */
  private async badge({
    sprintId,
    badgeId,
  }: AchievementName & { kind: 'badge' }): Promise<Achievement | null> {
    const version = sprintId === null ? null : await this.versions.newest(sprintId);
    const badge = version?.sprint.badges.find(({ id }) => id === badgeId);
    if (version && badge) return badgeAchievement(version, badge);
    const given = await this.database.dataSource.manager.findOne(BadgeAwardRow, {
      where: { sprintId: sprintId ?? IsNull(), badgeId },
      order: { awardedAt: 'DESC' },
    });
    return given && this.ofBadge(given);
  }
}

/** The row carries all its words. */
function withoutSprint(row: BadgeAwardRow): Achievement {
  return {
    slug: slugOf({ kind: 'badge', sprintId: row.sprintId, badgeId: row.badgeId }),
    kind: 'badge',
    title: row.title,
    description: row.criteria,
    criteria: row.criteria,
    sprintTitle: row.sprintTitle,
    hours: null,
    tasks: [],
    competences: [],
    passMark: null,
    version: '1',
    emblem: {
      ...{ world: row.world, shape: row.shape, symbol: row.symbol },
      stars: starsOnBadge(row.rule),
    },
  };
}
