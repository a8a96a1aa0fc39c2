import { randomBytes } from 'node:crypto';
import type { CvShare, ShareCv } from '@mikrosprint/contracts';
import { Clock, Config, Database, DomainError } from '@mikrosprint/platform';
import { Injectable } from '@nestjs/common';
import { IsNull, MoreThan, type EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { approvedPart, saysNothing } from './approved-part.js';
import { CvAwards } from './cv-awards.service.js';
import { CvShareOpeningRow } from './cv-share-opening.entity.js';
import { CvShareRow } from './cv-share.entity.js';
import { CvRow } from './cv.entity.js';

/** Links that are open at the same time. */
const mostLiving = 20;
/** How many a list names, newest first: of shares, and of the openings of one. */
const mostListed = 60;
const mostOpenings = 20;
/** 128 bits as base64url; nothing else is looked for in the database. */
const isToken = /^[\w-]{22}$/;
const day = 24 * 60 * 60 * 1000;

/** Links to the approved part of a CV: made, withdrawn and opened, and every opening written down. */
@Injectable()
export class CvShares {
  constructor(
    private readonly database: Database,
    private readonly awards: CvAwards,
    private readonly config: Config,
    private readonly clock: Clock,
  ) {}

  /** Newest first. */
  async of(citizenId: string): Promise<CvShare[]> {
    const { manager } = this.database.dataSource;
    const rows = await manager.find(CvShareRow, {
      where: { citizenId },
      order: { createdAt: 'DESC', id: 'DESC' },
      take: mostListed,
    });
    const openings = await openingsOf(
      rows.map(({ id }) => id),
      manager,
    );
    return rows.map((row) => this.view(row, openings.get(row.id)));
  }

  /** Again with the same id it is the same share. Throws `cv-empty`, `cv-share-full`, `id-reused`. */
  async share(citizenId: string, { shareId, with: sharedWith, label, days }: ShareCv): Promise<CvShare> {
    const { awards } = await this.awards.of(citizenId);
    return this.database.transaction(async (tx) => {
      // Two clicks take turns: the second finds the share of the first.
      const cv = await tx.findOne(CvRow, { where: { citizenId }, lock: { mode: 'pessimistic_write' } });
      const known = await tx.findOneBy(CvShareRow, { id: shareId });
      if (known !== null) return this.again(known, citizenId, tx);
      if (cv === null || saysNothing(approvedPart(cv.document, awards))) throw new DomainError('cv-empty');
      const now = this.clock.now();
      const living = { citizenId, withdrawnAt: IsNull(), endsAt: MoreThan(now) };
      if ((await tx.countBy(CvShareRow, living)) >= mostLiving) throw new DomainError('cv-share-full');
      const row: CvShareRow = {
        ...{ id: shareId, citizenId, sharedWith, label, token: randomBytes(16).toString('base64url') },
        ...{ createdAt: now, endsAt: new Date(now.getTime() + days * day), withdrawnAt: null },
      };
      await tx.insert(CvShareRow, row);
      return this.view(row);
    });
  }

  /** The first time counts. Throws `not-found`. */
  async withdraw(citizenId: string, shareId: string): Promise<void> {
    const { manager } = this.database.dataSource;
    const own = { id: shareId, citizenId };
    const { affected } = await manager.update(
      CvShareRow,
      { ...own, withdrawnAt: IsNull() },
      { withdrawnAt: this.clock.now() },
    );
    if (affected === 0 && !(await manager.existsBy(CvShareRow, own))) throw new DomainError('not-found');
  }

  /** Who has the link, and notes that it was opened. Throws `not-found`, `share-ended`. */
  async opened(token: string, what: CvShareOpeningRow['what']): Promise<CvShareRow> {
    const { manager } = this.database.dataSource;
    const share = isToken.test(token) ? await manager.findOneBy(CvShareRow, { token }) : null;
    if (share === null) throw new DomainError('not-found');
    const at = this.clock.now();
    if (share.withdrawnAt !== null || share.endsAt <= at) throw new DomainError('share-ended');
    await manager.insert(CvShareOpeningRow, { id: uuidv7(), shareId: share.id, at, what });
    return share;
  }

  private async again(share: CvShareRow, citizenId: string, tx: EntityManager): Promise<CvShare> {
    if (share.citizenId !== citizenId) throw new DomainError('id-reused');
    return this.view(share, (await openingsOf([share.id], tx)).get(share.id));
  }

  private view(row: CvShareRow, openings: Openings = { newest: [], all: 0 }): CvShare {
    return {
      shareId: row.id,
      with: row.sharedWith,
      label: row.label,
      url: `${this.config.http.publicUrl}/cv/${row.token}`,
      createdAt: row.createdAt.toISOString(),
      endsAt: row.endsAt.toISOString(),
      withdrawnAt: row.withdrawnAt?.toISOString() ?? null,
      openings: openings.newest,
      opened: openings.all,
    };
  }
}

interface Openings {
  newest: CvShare['openings'];
  all: number;
}

async function openingsOf(
  shareIds: readonly string[],
  manager: EntityManager,
): Promise<Map<string, Openings>> {
  if (shareIds.length === 0) return new Map();
  const counted = await manager.query<
    { shareId: string; all: number; newest: { at: string; what: 'page' | 'file' }[] }[]
  >(
    `SELECT share.id AS "shareId",
            (SELECT count(*)::int FROM cv_share_opening WHERE share_id = share.id) AS "all",
            newest.openings AS newest
       FROM cv_share share,
            LATERAL (SELECT coalesce(json_agg(opening), '[]') AS openings
                       FROM (SELECT at, what FROM cv_share_opening
                              WHERE share_id = share.id ORDER BY at DESC, id DESC LIMIT $2) opening) newest
      WHERE share.id = ANY($1)`,
    [shareIds, mostOpenings],
  );
  return new Map(
    counted.map(({ shareId, all, newest }) => [
      shareId,
      { all, newest: newest.map(({ at, what }) => ({ at: new Date(at).toISOString(), what })) },
    ]),
  );
}
