import type { AwardsView } from '@mikrosprint/contracts';
import { Config } from '@mikrosprint/platform';
import { Injectable } from '@nestjs/common';
import { BadgeWallService } from './badges/badge-wall.service.js';
import { CertificatesService } from './certificates/certificates.service.js';
import { ProofViews } from './proofs/proof-views.service.js';

/** "Mine beviser": what a citizen has earned, and what there is still to earn in the sprints they have begun. */
@Injectable()
export class AwardsViewService {
  constructor(
    private readonly wall: BadgeWallService,
    private readonly certificates: CertificatesService,
    private readonly proofs: ProofViews,
    private readonly config: Config,
  ) {}

  async of(citizenId: string): Promise<AwardsView> {
    const [badges, certificates] = await Promise.all([
      this.wall.of(citizenId),
      this.certificates.heldBy(citizenId),
    ]);
    const proofs = await this.proofs.of([
      ...badges.flatMap(({ awardId }) => (awardId === null ? [] : { awardId, kind: 'badge' as const })),
      ...certificates.map(({ certificateId }) => ({ awardId: certificateId, kind: 'certificate' as const })),
    ]);
    return {
      issuer: this.config.issuerName,
      badges: badges.map(({ awardId, ...badge }) => ({
        ...badge,
        proof: awardId === null ? null : proofs(awardId),
      })),
      certificates: certificates.map((held) => ({ ...held, proof: proofs(held.certificateId) })),
    };
  }
}
