import { Config, Database, DomainError } from '@mikrosprint/platform';
import { Injectable } from '@nestjs/common';
import { BadgeAwardRow } from '../badges/badge-award.entity.js';
import { CertificateRow } from '../certificates/certificate.entity.js';
import { AchievementsService } from '../credentials/achievements.service.js';
import type { HeldAward } from './held-award.js';
import { ProofViews } from './proof-views.service.js';

/** The awards of one citizen: nobody else's are ever found. */
@Injectable()
export class HeldAwards {
  constructor(
    private readonly database: Database,
    private readonly achievements: AchievementsService,
    private readonly views: ProofViews,
    private readonly config: Config,
  ) {}

  /** Throws `not-found`, also for what is somebody else's. */
  async one(citizenId: string, awardId: string): Promise<HeldAward> {
    const { manager } = this.database.dataSource;
    const certificate = await manager.findOneBy(CertificateRow, { id: awardId, citizenId });
    if (certificate !== null) return this.certificate(certificate);
    const badge = await manager.findOneBy(BadgeAwardRow, { id: awardId, citizenId });
    if (badge !== null) return this.badge(badge);
    throw new DomainError('not-found');
  }

  /** What was not revoked: certificates first, the newest of each kind before the older ones. */
  async thatHold(citizenId: string): Promise<HeldAward[]> {
    const awards = await this.all(citizenId);
    const views = await this.views.of(awards);
    return awards.filter(({ awardId }) => views(awardId).revoked === null);
  }

  private async all(citizenId: string): Promise<HeldAward[]> {
    const { manager } = this.database.dataSource;
    const [certificates, badges] = await Promise.all([
      manager.find(CertificateRow, { where: { citizenId }, order: { issuedAt: 'DESC', id: 'DESC' } }),
      manager.find(BadgeAwardRow, { where: { citizenId }, order: { awardedAt: 'DESC', id: 'DESC' } }),
    ]);
    return Promise.all([
      ...certificates.map((row) => this.certificate(row)),
      ...badges.map((row) => this.badge(row)),
    ]);
  }

  private async certificate(row: CertificateRow): Promise<HeldAward> {
    return {
      awardId: row.id,
      kind: 'certificate',
      citizenId: row.citizenId,
      achievement: await this.achievements.ofCertificate(row),
      issuer: row.issuerName,
      issuedAt: row.issuedAt,
      holderName: row.holderName,
    };
  }

  private async badge(row: BadgeAwardRow): Promise<HeldAward> {
    return {
      awardId: row.id,
      kind: 'badge',
      citizenId: row.citizenId,
      achievement: await this.achievements.ofBadge(row),
      issuer: this.config.issuerName,
      issuedAt: row.awardedAt,
      holderName: null,
    };
  }
}
