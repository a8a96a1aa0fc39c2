import { Clock, Database, DomainError, Jobs } from '@mikrosprint/platform';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { BadgeAwardRow } from '../badges/badge-award.entity.js';
import { CertificateRow } from '../certificates/certificate.entity.js';
import { AwardNews } from './award-news.service.js';
import { signStatusListsJob } from './credential-jobs.js';
import { CredentialsService } from './credentials.service.js';
import { RevokingService, type Revocation } from './revoking.service.js';

/** Takes back an award that should not stand: its page says so at once, its status list within a minute. */
@Injectable()
export class RevocationService {
  constructor(
    private readonly database: Database,
    private readonly revoking: RevokingService,
    private readonly credentials: CredentialsService,
    private readonly news: AwardNews,
    private readonly jobs: Jobs,
    private readonly clock: Clock,
  ) {}

  /**
   * A second time it changes nothing: the first decision and its reason stand.
   * Throws `not-found`, and `credential-not-ready` in the seconds until the award is signed.
   */
  async revoke(awardId: string, revocation: Revocation): Promise<void> {
    const unsigned = await this.database.transaction((tx) => this.revokeIn(tx, awardId, revocation));
    if (unsigned !== null) {
      await this.credentials.askFor(unsigned, awardId);
      throw new DomainError('credential-not-ready');
    }
    // Lost with the process, the next sweep signs the list.
    await this.jobs.add(signStatusListsJob, {}, { key: `sign-lists-${awardId}` });
  }

  /** Returns the kind of an award that nobody has signed yet. */
  private async revokeIn(
    tx: EntityManager,
    awardId: string,
    revocation: Revocation,
  ): Promise<'badge' | 'certificate' | null> {
    // Locked like the one who signs it does: an award cannot be signed and revoked at the same moment.
    const lock = { mode: 'for_no_key_update' as const };
    const certificate = await tx.findOne(CertificateRow, { where: { id: awardId }, lock });
    const award = certificate ?? (await tx.findOne(BadgeAwardRow, { where: { id: awardId }, lock }));
    if (award === null) throw new DomainError('not-found');
    const revoked = await this.revoking.award(awardId, revocation, tx);
    if (revoked === null) {
      const standing = (await this.credentials.standings([awardId], tx)).get(awardId);
      const isFinal = standing !== undefined && standing.revokedCause !== 'corrected';
      return isFinal ? null : certificate === null ? 'badge' : 'certificate';
    }
    if (certificate !== null) {
      const { reason: revokedReason } = revocation;
      await tx.update(CertificateRow, { id: awardId }, { revokedAt: this.clock.now(), revokedReason });
    }
    await this.news.revoked(award, revocation.reason, tx);
    return null;
  }
}
