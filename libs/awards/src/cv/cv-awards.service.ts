import type { CvAward } from '@mikrosprint/contracts';
import { Config } from '@mikrosprint/platform';
import { Injectable } from '@nestjs/common';
import { AwardsViewService } from '../awards-view.service.js';
import { monthOf } from './months.js';

/** The awards that can stand in a CV: what its owner holds now, certificates first. */
@Injectable()
export class CvAwards {
  constructor(
    private readonly awards: AwardsViewService,
    private readonly config: Config,
  ) {}

  async of(citizenId: string): Promise<CvAward[]> {
    const { badges, certificates } = await this.awards.of(citizenId);
    const held = certificates.filter(({ proof }) => proof.revoked === null);
    return [
      ...held.map((certificate) => ({
        awardId: certificate.certificateId,
        kind: 'certificate' as const,
        title: certificate.sprintTitle,
        issuer: certificate.issuer,
        month: monthOf(certificate.issuedAt),
        examPercent: certificate.examPercent,
        verifyUrl: certificate.proof.verifyUrl,
        verified: true,
      })),
      ...badges.flatMap(({ title, awardedAt, proof }) =>
        awardedAt === null || proof === null || proof.revoked !== null
          ? []
          : [
              {
                ...{ awardId: proof.awardId, kind: 'badge' as const, title },
                ...{ issuer: this.config.issuerName, month: monthOf(awardedAt), examPercent: null },
                ...{ verifyUrl: proof.verifyUrl, verified: true },
              },
            ],
      ),
    ];
  }
}
