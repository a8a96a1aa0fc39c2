import { VersionsService } from '@mikrosprint/catalogue';
import type { AwardsView, BadgeView } from '@mikrosprint/contracts';
import { Config, Database } from '@mikrosprint/platform';
import { Injectable } from '@nestjs/common';
import { AwardStandingRow } from './badges/award-standing.entity.js';
import { BadgeAwardRow } from './badges/badge-award.entity.js';
import { CertificatesService } from './certificates/certificates.service.js';
import { ProofViews } from './proofs/proof-views.service.js';

/** "Mine beviser": what a citizen has earned, and what there is still to earn in the sprints they have begun. */
@Injectable()
export class AwardsViewService {
  constructor(
    private readonly database: Database,
    private readonly versions: VersionsService,
    private readonly certificates: CertificatesService,
    private readonly proofs: ProofViews,
    private readonly config: Config,
  ) {}

  async of(citizenId: string): Promise<AwardsView> {
    const { manager } = this.database.dataSource;
    const [earned, begun, certificates] = await Promise.all([
      manager.find(BadgeAwardRow, { where: { citizenId }, order: { awardedAt: 'DESC', id: 'DESC' } }),
      manager.find(AwardStandingRow, { where: { citizenId }, order: { startedAt: 'DESC' } }),
      this.certificates.heldBy(citizenId),
    ]);
    const [missing, proofs] = await Promise.all([
      Promise.all(begun.map((standing) => this.toEarn(standing, earned))),
      this.proofs.of([
        ...earned.map(({ id }) => ({ awardId: id, kind: 'badge' as const })),
        ...certificates.map(({ certificateId }) => ({
          awardId: certificateId,
          kind: 'certificate' as const,
        })),
      ]),
    ]);
    return {
      issuer: this.config.issuerName,
      badges: [...earned.map((row) => ({ ...badgeView(row), proof: proofs(row.id) })), ...missing.flat()],
      certificates: certificates.map((held) => ({ ...held, proof: proofs(held.certificateId) })),
    };
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
        progress: null,
        next: false,
        proof: null,
      }));
  }
}

function badgeView(row: BadgeAwardRow): Omit<BadgeView, 'proof'> {
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
    progress: null,
    next: false,
  };
}
