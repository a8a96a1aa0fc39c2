import type { AwardKind, ProofView } from '@mikrosprint/contracts';
import { Config, Database } from '@mikrosprint/platform';
import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { CertificateRow } from '../certificates/certificate.entity.js';
import { CredentialRow } from '../credentials/credential.entity.js';
import { AwardShareRow } from './award-share.entity.js';

interface Award {
  awardId: string;
  kind: AwardKind;
}
type NewestCredential = Pick<CredentialRow, 'awardId' | 'revokedAt' | 'revokedCause' | 'revokedReason'>;

/** Tells holders how their awards stand towards the world. */
@Injectable()
export class ProofViews {
  constructor(
    private readonly database: Database,
    private readonly config: Config,
  ) {}

  /** The view of each of these awards, by its id; asked once for the whole list. */
  async of(awards: readonly Award[]): Promise<(awardId: string) => ProofView> {
    const ids = awards.map(({ awardId }) => awardId);
    const [shares, credentials, takenBack] = await Promise.all([
      this.shares(ids),
      this.newestCredentials(ids),
      this.takenBack(ids),
    ]);
    const kinds = new Map(awards.map(({ awardId, kind }) => [awardId, kind]));
    return (awardId) => {
      const credential = credentials.get(awardId);
      const revoked = revocationOf(credential) ?? takenBack.get(awardId) ?? null;
      return {
        awardId,
        kind: kinds.get(awardId) ?? 'badge',
        ready: credential?.revokedAt === null && revoked === null,
        verifyUrl: `${this.config.http.publicUrl}/verify/${awardId}`,
        revoked,
        share: shares.get(awardId) ?? null,
      };
    };
  }

  async one(award: Award): Promise<ProofView> {
    return (await this.of([award]))(award.awardId);
  }

  private async shares(awardIds: string[]): Promise<Map<string, ProofView['share']>> {
    const rows = await this.database.dataSource.manager.findBy(AwardShareRow, { awardId: In(awardIds) });
    return new Map(
      rows.map(({ awardId, token, since, opened }) => [
        awardId,
        { url: `${this.config.http.publicUrl}/bevis/${token}`, since: since.toISOString(), opened },
      ]),
    );
  }

  /** The one in force, or the last that was: an award that was corrected holds by what came after. */
  private async newestCredentials(awardIds: string[]): Promise<Map<string, NewestCredential>> {
    if (awardIds.length === 0) return new Map();
    const rows = await this.database.dataSource.query<NewestCredential[]>(
      `SELECT DISTINCT ON (award_id) award_id AS "awardId", revoked_at AS "revokedAt",
              revoked_cause AS "revokedCause", revoked_reason AS "revokedReason"
         FROM credential WHERE award_id = ANY($1)
        ORDER BY award_id, (revoked_at IS NULL) DESC, issued_at DESC, id DESC`,
      [awardIds],
    );
    return new Map(rows.map((row) => [row.awardId, row]));
  }

  /** Certificates that were revoked before they had a credential, or whose credential is only now being revoked. */
  private async takenBack(certificateIds: string[]): Promise<Map<string, ProofView['revoked']>> {
    const rows = await this.database.dataSource.manager.find(CertificateRow, {
      select: { id: true, revokedAt: true, revokedReason: true },
      where: { id: In(certificateIds) },
    });
    return new Map(
      rows.map(({ id, revokedAt, revokedReason }) => [
        id,
        revokedAt && { at: revokedAt.toISOString(), cause: 'error', reason: revokedReason ?? '' },
      ]),
    );
  }
}

/** What was corrected is issued anew within moments: until then its holder sees it being made, not taken away. */
function revocationOf(credential: NewestCredential | undefined): ProofView['revoked'] {
  if (!credential?.revokedAt || credential.revokedCause === null) return null;
  if (credential.revokedCause === 'corrected') return null;
  const { revokedAt, revokedCause, revokedReason } = credential;
  return { at: revokedAt.toISOString(), cause: revokedCause, reason: revokedReason ?? '' };
}
