import type { AwardKind, ProofView } from '@mikrosprint/contracts';
import { Config, Database } from '@mikrosprint/platform';
import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { AwardShareRow } from './award-share.entity.js';

/** Tells holders how their awards stand towards the world. */
@Injectable()
export class ProofViews {
  constructor(
    private readonly database: Database,
    private readonly config: Config,
  ) {}

  /** The view of each of these awards, by its id; asked once for the whole list. */
  async of(awards: readonly { awardId: string; kind: AwardKind }[]): Promise<(awardId: string) => ProofView> {
    const awardIds = awards.map(({ awardId }) => awardId);
    const rows = await this.database.dataSource.manager.findBy(AwardShareRow, { awardId: In(awardIds) });
    const shares = new Map(rows.map((row) => [row.awardId, this.shareOf(row)]));
    const kinds = new Map(awards.map(({ awardId, kind }) => [awardId, kind]));
    return (awardId) => ({
      awardId,
      kind: kinds.get(awardId) ?? 'badge',
      ready: false,
      verifyUrl: this.verifyUrl(awardId),
      revoked: null,
      share: shares.get(awardId) ?? null,
    });
  }

  /** Where anybody can check the award. */
  verifyUrl(awardId: string): string {
    return `${this.config.http.publicUrl}/verify/${awardId}`;
  }

  shareOf({ token, since, opened }: AwardShareRow): NonNullable<ProofView['share']> {
    return { url: `${this.config.http.publicUrl}/bevis/${token}`, since: since.toISOString(), opened };
  }
}
