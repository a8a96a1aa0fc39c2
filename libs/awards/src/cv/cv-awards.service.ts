import type { AwardsView, CertificateView, CvAward, ExternalProof } from '@mikrosprint/contracts';
import { Injectable } from '@nestjs/common';
import { AwardsViewService } from '../awards-view.service.js';
import { ExternalProofs } from '../proofs/external-proofs.service.js';
import { monthOf } from './months.js';

/** What somebody holds now; what was revoked is not among it. */
export interface Held {
  /** Everything that can stand in a CV, certificates first. */
  awards: CvAward[];
  certificates: CertificateView[];
}

/** The awards that can stand in a CV. */
@Injectable()
export class CvAwards {
  constructor(
    private readonly awards: AwardsViewService,
    private readonly externals: ExternalProofs,
  ) {}

  async of(citizenId: string): Promise<Held> {
    const [view, externals] = await Promise.all([this.awards.of(citizenId), this.externals.list(citizenId)]);
    const certificates = view.certificates.filter(({ proof }) => proof.revoked === null);
    return {
      awards: [
        ...certificates.map(ofCertificate),
        ...view.badges.flatMap(ofBadge(view)),
        ...externals.map(ofOthers),
      ],
      certificates,
    };
  }
}

function ofCertificate({ sprintTitle, issuer, issuedAt, examPercent, proof }: CertificateView): CvAward {
  return {
    ...{ awardId: proof.awardId, kind: 'certificate', title: sprintTitle, issuer, month: monthOf(issuedAt) },
    ...{ examPercent, verifyUrl: proof.verifyUrl, verified: true },
  };
}

function ofBadge({ issuer }: AwardsView): (badge: AwardsView['badges'][number]) => CvAward[] {
  return ({ title, awardedAt, proof }) =>
    awardedAt === null || proof === null || proof.revoked !== null
      ? []
      : [
          {
            ...{ awardId: proof.awardId, kind: 'badge', title, issuer, month: monthOf(awardedAt) },
            ...{ examPercent: null, verifyUrl: proof.verifyUrl, verified: true },
          },
        ];
}

function ofOthers({ externalId, title, issuer, date, link, verified }: ExternalProof): CvAward {
  return {
    ...{ awardId: externalId, kind: 'external', title: { da: title }, issuer },
    ...{ month: date === null ? null : date.slice(0, 7), examPercent: null, verifyUrl: link, verified },
  };
}
