import type { CvFileQuery } from '@mikrosprint/contracts';
import { Database, DomainError, RateLimits } from '@mikrosprint/platform';
import { Injectable } from '@nestjs/common';
import { approvedPart, saysNothing } from './approved-part.js';
import { CvAwards } from './cv-awards.service.js';
import { CvPaper } from './cv-paper.service.js';
import { CvRow } from './cv.entity.js';
import { cvAsJson } from './files/cv-json.js';
import { cvAsText } from './files/cv-text.js';
import type { PrintedCv } from './files/printed-cv.js';

export interface CvFile {
  format: CvFileQuery['format'];
  content: Buffer;
}

/** Of one CV; those who have a link to it are counted together, and never against its owner. */
const pace = { limit: 60, windowSeconds: 600 };

/** The approved part of a CV as a file, made anew each time. */
@Injectable()
export class CvFiles {
  constructor(
    private readonly database: Database,
    private readonly awards: CvAwards,
    private readonly paper: CvPaper,
    private readonly limits: RateLimits,
  ) {}

  /** Whoever opens a CV often wants it on paper next. */
  expectSoon(): void {
    this.paper.warm();
  }

  /** Throws `cv-empty`, `too-many-requests`, `unavailable`. */
  async of(citizenId: string, asker: 'owner' | 'reader', { format, locale }: CvFileQuery): Promise<CvFile> {
    await this.limits.consume([{ key: `cv-file:${asker}:${citizenId}`, ...pace }]);
    const row = await this.database.dataSource.manager.findOneBy(CvRow, { citizenId });
    if (row === null) throw new DomainError('cv-empty');
    const { awards } = await this.awards.of(citizenId);
    const part = approvedPart(row.document, awards);
    if (saysNothing(part)) throw new DomainError('cv-empty');
    const printed = { ...part, updatedAt: row.updatedAt.toISOString(), locale };
    return { format, content: await this.as(format, printed) };
  }

  private async as(format: CvFileQuery['format'], printed: PrintedCv): Promise<Buffer> {
    if (format === 'pdf') return this.paper.draw(printed);
    if (format === 'text') return Buffer.from(cvAsText(printed));
    return Buffer.from(JSON.stringify(cvAsJson(printed), null, 2));
  }
}
