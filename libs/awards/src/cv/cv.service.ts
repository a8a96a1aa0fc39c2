import { PeopleService } from '@mikrosprint/accounts';
import { emptyCv, type Cv, type CvView } from '@mikrosprint/contracts';
import { Database } from '@mikrosprint/platform';
import { Injectable } from '@nestjs/common';
import { CvAwards } from './cv-awards.service.js';
import { CvDrafts } from './cv-drafts.service.js';
import { CvShares } from './cv-shares.service.js';
import { CvRow } from './cv.entity.js';

/** A citizen's own CV: nobody else has a way to it but through a share. */
@Injectable()
export class CvService {
  constructor(
    private readonly database: Database,
    private readonly people: PeopleService,
    private readonly awards: CvAwards,
    private readonly drafts: CvDrafts,
    private readonly shares: CvShares,
  ) {}

  async of(citizenId: string): Promise<CvView> {
    const [row, { awards, certificates }, shares] = await Promise.all([
      this.database.dataSource.manager.findOneBy(CvRow, { citizenId }),
      this.awards.of(citizenId),
      this.shares.of(citizenId),
    ]);
    const cv = row?.document ?? (await this.begun(citizenId));
    const drafts = await this.drafts.of(citizenId, cv, certificates);
    const updatedAt = row?.updatedAt.toISOString() ?? null;
    return { cv, revision: row?.revision ?? 0, updatedAt, awards, drafts, shares };
  }

  /** What a new one begins with: what the account knows anyway. */
  private async begun(citizenId: string): Promise<Cv> {
    const { displayName, email } = await this.people.byId(citizenId);
    return { ...emptyCv, contact: { ...emptyCv.contact, name: displayName.slice(0, 80), email } };
  }
}
