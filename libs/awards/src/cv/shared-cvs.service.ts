import type { CvFileQuery, SharedCv } from '@mikrosprint/contracts';
import { Database, DomainError, RateLimits } from '@mikrosprint/platform';
import { Injectable } from '@nestjs/common';
import { approvedPart } from './approved-part.js';
import { CvAwards } from './cv-awards.service.js';
import { CvFiles, type CvFile } from './cv-files.service.js';
import { CvShares } from './cv-shares.service.js';
import { CvRow } from './cv.entity.js';

/** An office shares one address; a program that opens all links it can think of is slower than this. */
const pace = { limit: 300, windowSeconds: 600 };

/** What whoever has the link reads. */
@Injectable()
export class SharedCvs {
  constructor(
    private readonly database: Database,
    private readonly shares: CvShares,
    private readonly awards: CvAwards,
    private readonly files: CvFiles,
    private readonly limits: RateLimits,
  ) {}

  /** Throws `not-found`, `share-ended`, `too-many-requests`. */
  async page(token: string, address: string): Promise<SharedCv> {
    await this.enter(address);
    const { citizenId, endsAt } = await this.shares.opened(token, 'page');
    this.files.expectSoon();
    const row = await this.database.dataSource.manager.findOneBy(CvRow, { citizenId });
    if (row === null) throw new DomainError('share-ended');
    const { awards } = await this.awards.of(citizenId);
    const shown = approvedPart(row.document, awards);
    return { ...shown, updatedAt: row.updatedAt.toISOString(), endsAt: endsAt.toISOString() };
  }

  /** Throws as `page` does. */
  async file(token: string, query: CvFileQuery, address: string): Promise<CvFile> {
    await this.enter(address);
    const { citizenId } = await this.shares.opened(token, 'file');
    return this.files.of(citizenId, 'reader', query);
  }

  private enter(address: string): Promise<void> {
    return this.limits.consume([{ key: `shared-cv:${address}`, ...pace }]);
  }
}
