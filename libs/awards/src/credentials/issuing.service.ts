import type { AwardKind } from '@mikrosprint/contracts';
import { Database, LiveHints } from '@mikrosprint/platform';
import { Injectable, Logger } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AwardsToSignService, type FoundToSign, type Wanted } from './awards-to-sign.service.js';
import { CredentialRow } from './credential.entity.js';
import { IssuerService } from './issuer.service.js';
import { SigningService } from './signing.service.js';
import { StatusListsService } from './status-lists.service.js';

/** So many are signed in one transaction: a second or so of work, which is what a kill can cost. */
const batch = 25;

/** Somebody else drew the same place in the status list: seldom once, never so often. */
const mostTries = 10;

/**
 * Signs awards. The lock on the award keeps others from doing the same work, and the unique index on credentials in
 * force decides: killed, doubled or run beside others, every award ends up with exactly one.
 */
@Injectable()
export class IssuingService {
  private readonly logger = new Logger('Credentials');

  constructor(
    private readonly database: Database,
    private readonly awards: AwardsToSignService,
    private readonly lists: StatusListsService,
    private readonly signing: SigningService,
    private readonly issuer: IssuerService,
    private readonly hints: LiveHints,
  ) {}

  /** Signs one award; one that has its credential, or must not have one, is left as it is. */
  async issue(kind: AwardKind, awardId: string): Promise<void> {
    for (let tries = 0; tries < mostTries; tries += 1) {
      const { last, unreadable, kept } = await this.sign(kind, { awardId });
      const [broken] = unreadable;
      if (broken !== undefined) throw broken.error;
      if (last === null || kept > 0) return;
    }
    throw new Error(`The credential of ${awardId} found no free place in a status list.`);
  }

  /**
   * Signs the next awards that lack a credential.
   * @param after the last award that was looked at, or null to begin
   * @returns the last one looked at now; null when none is left
   */
  async issueNext(kind: AwardKind, after: string | null): Promise<string | null> {
    const { last, unreadable } = await this.sign(kind, { after, most: batch });
    for (const { awardId, error } of unreadable) {
      this.logger.error(`The ${kind} ${awardId} cannot be signed: ${String(error)}`);
    }
    return last;
  }

  private async sign(kind: AwardKind, wanted: Wanted): Promise<FoundToSign & { kept: number }> {
    const list = await this.lists.withRoom();
    return this.database.transaction(async (tx) => {
      const found = await this.awards.lock(kind, wanted, tx);
      if (found.awards.length === 0) return { ...found, kept: 0 };
      const keys = await this.signing.keysInUse(tx);
      const places = await this.lists.free(list, found.awards.length, tx);
      const rows: CredentialRow[] = [];
      for (const [number, award] of found.awards.entries()) {
        const place = places[number];
        if (place === undefined) break;
        try {
          rows.push(await this.signing.sign(award, place, keys));
        } catch (error) {
          found.unreadable.push({ awardId: award.awardId, error });
        }
      }
      return { ...found, kept: await this.keep(rows, list, tx) };
    });
  }

  /** What loses against the unique keys is thrown away: either it exists by now, or it is tried again. */
  private async keep(rows: CredentialRow[], list: number, tx: EntityManager): Promise<number> {
    if (rows.length === 0) return 0;
    await this.issuer.freeze(tx);
    const insert = tx.createQueryBuilder().insert().into(CredentialRow).values(rows).updateEntity(false);
    const { raw } = await insert.orIgnore().returning(['id']).execute();
    const kept = new Set((raw as { id: string }[]).map(({ id }) => id));
    await this.lists.taken(list, kept.size, tx);
    const citizens = rows.filter(({ id }) => kept.has(id)).map(({ citizenId }) => citizenId);
    if (citizens.length > 0) await this.hints.tell(citizens, { topic: 'awards' }, tx);
    return kept.size;
  }
}
