import { PeopleService } from '@mikrosprint/accounts';
import type { AwardKind } from '@mikrosprint/contracts';
import { recipientMatch } from '@mikrosprint/open-badges';
import { Config, Database, DomainError } from '@mikrosprint/platform';
import { Injectable } from '@nestjs/common';
import { BadgeAwardRow } from '../badges/badge-award.entity.js';
import { CertificateRow } from '../certificates/certificate.entity.js';
import type { Achievement } from '../credentials/achievement.js';
import { AchievementsService } from '../credentials/achievements.service.js';
import type { CredentialRow } from '../credentials/credential.entity.js';
import { CredentialsService } from '../credentials/credentials.service.js';

/** An award of ours as its public page knows it: whose it is stays inside. */
export interface KnownAward {
  awardId: string;
  kind: AwardKind;
  citizenId: string;
  achievement: Achievement;
  issuer: string;
  issuedAt: Date;
  holderName: string | null;
  examPercent: number | null;
  workloadHours: number | null;
  revokedAt: Date | null;
  /** The credential the question is about; null while it is being made. */
  credential: CredentialRow | null;
}

/** Finds awards by any number that stands on something their holder may show. */
@Injectable()
export class KnownAwards {
  constructor(
    private readonly database: Database,
    private readonly achievements: AchievementsService,
    private readonly credentials: CredentialsService,
    private readonly people: PeopleService,
    private readonly config: Config,
  ) {}

  /**
   * @param id of the award, or of one of its credentials: an older one says that it no longer holds
   * @throws DomainError `not-found`
   */
  async find(id: string): Promise<KnownAward> {
    const award = await this.award(id, () => this.inForce(id));
    if (award !== null) return award;
    const credential = await this.credentials.byId(id);
    const named = credential && (await this.award(credential.awardId, () => Promise.resolve(credential)));
    if (!named) throw new DomainError('not-found');
    return named;
  }

  /** Whether an e-mail address is the one the award was given to. */
  async isHolder({ credential, citizenId }: KnownAward, email: string): Promise<boolean> {
    if (credential !== null) {
      return recipientMatch(JSON.parse(credential.document) as Record<string, unknown>, email) === 'same';
    }
    const known = (await this.people.summaries([citizenId])).get(citizenId)?.email;
    return known?.toLowerCase() === email.trim().toLowerCase();
  }

  /** One that was only wrong is followed by another: until that is signed, there is none. */
  private async inForce(awardId: string): Promise<CredentialRow | null> {
    const newest = await this.credentials.ofAward(awardId);
    return newest?.revokedCause === 'corrected' ? null : newest;
  }

  private async award(
    awardId: string,
    credentialOf: () => Promise<CredentialRow | null>,
  ): Promise<KnownAward | null> {
    const { manager } = this.database.dataSource;
    const certificate = await manager.findOneBy(CertificateRow, { id: awardId });
    if (certificate !== null) return this.certificate(certificate, await credentialOf());
    const badge = await manager.findOneBy(BadgeAwardRow, { id: awardId });
    return badge === null ? null : this.badge(badge, await credentialOf());
  }

  private async certificate(row: CertificateRow, credential: CredentialRow | null): Promise<KnownAward> {
    const { id: awardId, citizenId, issuedAt, holderName, examPercent, workloadHours } = row;
    return {
      ...{ awardId, kind: 'certificate', citizenId, issuedAt, holderName, examPercent, workloadHours },
      achievement: await this.achievements.ofCertificate(row),
      issuer: row.issuerName,
      revokedAt: row.revokedAt ?? credential?.revokedAt ?? null,
      credential,
    };
  }

  private async badge(row: BadgeAwardRow, credential: CredentialRow | null): Promise<KnownAward> {
    const achievement = await this.achievements.ofBadge(row);
    return {
      ...{ awardId: row.id, kind: 'badge', citizenId: row.citizenId, issuedAt: row.awardedAt },
      ...{ holderName: null, examPercent: null, workloadHours: achievement.hours },
      achievement,
      issuer: this.config.issuerName,
      revokedAt: credential?.revokedAt ?? null,
      credential,
    };
  }
}
