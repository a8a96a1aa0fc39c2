import { VersionsService, type PublishedVersion } from '@mikrosprint/catalogue';
import type { BadgeView } from '@mikrosprint/contracts';
import { Database } from '@mikrosprint/platform';
import { Injectable } from '@nestjs/common';
import { AwardStandingRow } from './award-standing.entity.js';
import { BadgeAwardRow } from './badge-award.entity.js';
import { measureInSprint, measureOnPath, nextOf, progressOf, type Measure } from './badge-rules.js';
import { BadgeRulesService } from './badge-rules.service.js';
import { badgeKey, type SpecialRuleRow } from './badge-to-give.js';
import { namesInSprint, namesOfSprints } from './rule-names.js';
import { pathOf } from './standings.js';

/** A badge on the wall, before anything is said of its proof. */
export type HungBadge = Omit<BadgeView, 'proof'> & {
  /** Null of one still to earn. */
  awardId: string | null;
};

/** One still to earn, and how much of it is done. */
interface ToEarn {
  badge: Omit<HungBadge, 'awardId' | 'awardedAt' | 'progress' | 'next'>;
  measure: Measure;
}

/** The badges of a citizen: those they earned, newest first, and after them those to earn in what they have begun. */
@Injectable()
export class BadgeWallService {
  constructor(
    private readonly database: Database,
    private readonly versions: VersionsService,
    private readonly rules: BadgeRulesService,
  ) {}

  async of(citizenId: string): Promise<HungBadge[]> {
    const { manager } = this.database.dataSource;
    const [earned, begun] = await Promise.all([
      manager.find(BadgeAwardRow, { where: { citizenId }, order: { awardedAt: 'DESC', id: 'DESC' } }),
      manager.find(AwardStandingRow, { where: { citizenId }, order: { startedAt: 'DESC' } }),
    ]);
    const has = new Set(earned.map(badgeKey));
    const inSprints = await Promise.all(
      begun.map(async (standing) => {
        const version = await this.versions.get(standing.sprintVersionId);
        return withNext(toEarnIn(version, standing).filter(({ badge }) => !has.has(badgeKey(badge))));
      }),
    );
    return [...earned.map(hung), ...inSprints.flat(), ...withNext(await this.special(citizenId))];
  }

  /** Those of no single sprint; a surprise is not hung before it is earned. */
  private async special(citizenId: string): Promise<ToEarn[]> {
    const { manager } = this.database.dataSource;
    const rules = (await this.rules.specialToEarn(citizenId, manager)).filter(({ surprise }) => !surprise);
    if (rules.length === 0) return [];
    const path = await pathOf(citizenId, this.versions, manager);
    const names = await namesOfSprints(rules, this.versions);
    return rules.map((row) => ({
      badge: { ...lookOf(row), sprintId: null, sprintTitle: null, world: null, names: names(row) },
      measure: measureOnPath(row.rule, path),
    }));
  }
}

function toEarnIn({ sprint }: PublishedVersion, standing: AwardStandingRow): ToEarn[] {
  const { id: sprintId, title: sprintTitle, world } = sprint;
  return sprint.badges.map((badge) => ({
    badge: {
      ...lookOf({ ...badge, badgeId: badge.id }),
      ...{ sprintId, sprintTitle, world, names: namesInSprint(badge.rule, sprint) },
    },
    measure: measureInSprint(badge.rule, standing, sprint),
  }));
}

/** One of them is next: the wall shows it first. */
function withNext(toEarn: readonly ToEarn[]): HungBadge[] {
  const next = nextOf(toEarn.map(({ measure }) => measure));
  return toEarn.map(({ badge, measure }, index) => ({
    ...badge,
    awardId: null,
    awardedAt: null,
    progress: progressOf(measure),
    next: index === next,
  }));
}

function hung(row: BadgeAwardRow): HungBadge {
  const { id: awardId, sprintId, sprintTitle, world, awardedAt } = row;
  return {
    ...lookOf(row),
    ...{ awardId, sprintId, sprintTitle, world, names: [] },
    awardedAt: awardedAt.toISOString(),
    progress: null,
    next: false,
  };
}

type Look = Pick<HungBadge, 'badgeId' | 'title' | 'criteria' | 'shape' | 'symbol' | 'rule'>;

function lookOf({ badgeId, title, criteria, shape, symbol, rule }: Look | SpecialRuleRow): Look {
  return { badgeId, title, criteria, shape, symbol, rule };
}
