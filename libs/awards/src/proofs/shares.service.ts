import { randomBytes } from 'node:crypto';
import type { ProofView, SharedProof } from '@mikrosprint/contracts';
import { Clock, Database, DomainError, RateLimits } from '@mikrosprint/platform';
import { Injectable } from '@nestjs/common';
import { AwardShareRow } from './award-share.entity.js';
import { HeldAwards } from './held-awards.service.js';
import { ProofViews } from './proof-views.service.js';

/** 128 bits as base64url: anything else was never a link of ours. */
const tokenForm = /^[\w-]{22}$/;

/** A workplace behind one address opens many links; somebody who guesses opens more. */
const perVisitor = { limit: 120, windowSeconds: 10 * 60 };
const perHolder = { limit: 60, windowSeconds: 60 * 60 };

/** Links to an award that its holder gives away and takes back. */
@Injectable()
export class SharesService {
  constructor(
    private readonly database: Database,
    private readonly awards: HeldAwards,
    private readonly views: ProofViews,
    private readonly limits: RateLimits,
    private readonly clock: Clock,
  ) {}

  /** Asked for twice, also from two tabs at once, it is the same link. */
  async share(citizenId: string, awardId: string): Promise<ProofView> {
    const award = await this.awards.one(citizenId, awardId);
    await this.limits.consume([{ key: `award-share:${citizenId}`, ...perHolder }]);
    const proof = await this.views.one(award);
    if (proof.revoked !== null) throw new DomainError('award-revoked');
    const share = {
      awardId,
      citizenId,
      token: randomBytes(16).toString('base64url'),
      since: this.clock.now(),
      opened: 0,
    };
    const { manager } = this.database.dataSource;
    await manager.createQueryBuilder().insert().into(AwardShareRow).values(share).orIgnore().execute();
    return this.views.one(award);
  }

  /** Done already is done: the link leads nowhere in any case. */
  async withdraw(citizenId: string, awardId: string): Promise<void> {
    await this.awards.one(citizenId, awardId);
    await this.database.dataSource.manager.delete(AwardShareRow, { awardId, citizenId });
  }

  /**
   * What a link shows to whoever has it. Throws `share-ended` for one that was withdrawn, and for one that never was:
   * nobody learns which.
   */
  async open(token: string, visitor: string): Promise<SharedProof> {
    await this.limits.consume([{ key: `shared-award:${visitor}`, ...perVisitor }]);
    if (!tokenForm.test(token)) throw new DomainError('share-ended');
    const [rows] = await this.database.dataSource.query<[{ awardId: string; citizenId: string }[], number]>(
      `UPDATE award_share SET opened = opened + 1 WHERE token = $1
       RETURNING award_id AS "awardId", citizen_id AS "citizenId"`,
      [token],
    );
    const share = rows[0];
    if (share === undefined) throw new DomainError('share-ended');
    return this.shown(share.citizenId, share.awardId);
  }

  /** One that was taken back says so and no longer whose it was. */
  private async shown(citizenId: string, awardId: string): Promise<SharedProof> {
    const award = await this.awards.one(citizenId, awardId);
    const { revoked, verifyUrl } = await this.views.one(award);
    const { title, description, criteria, sprintTitle, tasks, emblem } = award.achievement;
    return {
      awardId,
      kind: award.kind,
      holderName: revoked === null ? award.holderName : null,
      title,
      description,
      // The words of a badge are what it is given for.
      criteria: award.kind === 'badge' ? null : criteria,
      sprintTitle,
      ...emblem,
      issuer: award.issuer,
      issuedAt: award.issuedAt.toISOString(),
      status: revoked === null ? 'valid' : 'revoked',
      tasks,
      verifyUrl,
    };
  }
}
