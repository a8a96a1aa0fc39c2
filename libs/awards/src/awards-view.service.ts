import { VersionsService } from '@mikrosprint/catalogue';
import type { AwardsView, BadgeView } from '@mikrosprint/contracts';
import { Database } from '@mikrosprint/platform';
import { Injectable } from '@nestjs/common';
import { AwardStandingRow } from './badges/award-standing.entity.js';
import { BadgeAwardRow } from './badges/badge-award.entity.js';
import { CertificatesService } from './certificates/certificates.service.js';

/** "Mine beviser": what a citizen has earned, and what there is still to earn in the sprints they have begun. */
@Injectable()
export class AwardsViewService {
  constructor(
    private readonly database: Database,
    private readonly versions: VersionsService,
    private readonly certificates: CertificatesService,
  ) {}

  async of(citizenId: string): Promise<AwardsView> {
    const { manager } = this.database.dataSource;
    const [earned, begun, certificates] = await Promise.all([
      manager.find(BadgeAwardRow, { where: { citizenId }, order: { awardedAt: 'DESC', id: 'DESC' } }),
      manager.find(AwardStandingRow, { where: { citizenId }, order: { startedAt: 'DESC' } }),
      this.certificates.heldBy(citizenId),
    ]);
    const missing = await Promise.all(begun.map((standing) => this.toEarn(standing, earned)));
    return { badges: [...earned.map(badgeView), ...missing.flat()], certificates };
  }

  private async toEarn(standing: AwardStandingRow, earned: BadgeAwardRow[]): Promise<BadgeView[]> {
    const { sprint } = await this.versions.get(standing.sprintVersionId);
    const has = new Set(
      earned.filter(({ sprintId }) => sprintId === sprint.id).map(({ badgeId }) => badgeId),
    );
    return sprint.badges
      .filter(({ id }) => !has.has(id))
      .map(({ id, title, criteria, shape, symbol }) => ({
        badgeId: id,
        sprintId: sprint.id,
        sprintTitle: sprint.title,
        world: sprint.world,
        title,
        criteria,
        shape,
        symbol,
        awardedAt: null,
      }));
  }
}

function badgeView(row: BadgeAwardRow): BadgeView {
  const { badgeId, sprintId, sprintTitle, world, title, criteria, shape, symbol, awardedAt } = row;
  return {
    badgeId,
    sprintId,
    sprintTitle,
    world,
    title,
    criteria,
    shape,
    symbol,
    awardedAt: awardedAt.toISOString(),
  };
}
