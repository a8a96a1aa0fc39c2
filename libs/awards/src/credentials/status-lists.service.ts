import { randomInt } from 'node:crypto';
import { setStatus, signCredential, statusListCredential, statusListLength } from '@mikrosprint/open-badges';
import { Clock, Database } from '@mikrosprint/platform';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { IssuerService } from './issuer.service.js';
import { KeyRing } from './key-ring.service.js';
import { StatusListRow } from './status-list.entity.js';
import type { StatusPlace } from './status-place.js';

/** A new list is begun before the last free places become hard to find. */
const mostUsed = 100_000;
/** Others ask for these seconds' old copy, so that a revocation shows within a minute. */
export const statusListSeconds = 60;

export interface ServedList {
  document: string;
  revision: number;
  /** The bits have changed since it was signed; a job is on its way. */
  stale: boolean;
}

/** The lists by which anybody can see that a credential no longer holds. */
@Injectable()
export class StatusListsService {
  constructor(
    private readonly database: Database,
    private readonly issuer: IssuerService,
    private readonly keys: KeyRing,
    private readonly clock: Clock,
  ) {}

  /** A list with room. It is signed and can be fetched before the first credential names it. */
  async withRoom(): Promise<number> {
    const { manager } = this.database.dataSource;
    const newest = await manager.findOne(StatusListRow, {
      select: { id: true, used: true, document: true },
      where: {},
      order: { id: 'DESC' },
    });
    if (newest !== null && newest.used < mostUsed && newest.document !== null) return newest.id;
    const id = newest === null || newest.used >= mostUsed ? (newest?.id ?? 0) + 1 : newest.id;
    await manager
      .createQueryBuilder()
      .insert()
      .into(StatusListRow)
      .values({ id, bits: Buffer.alloc(statusListLength / 8), used: 0, revision: 1 })
      .orIgnore()
      .execute();
    await this.sign(id);
    return id;
  }

  /**
   * Places drawn by lot that nobody has. They are not kept for whoever asked: the unique key decides when the credential
   * is written, and whoever comes second draws again.
   */
  async free(list: number, count: number, tx: EntityManager): Promise<StatusPlace[]> {
    const drawn = new Set<number>();
    // At the most three of four places are taken: this many draws leave some for everybody.
    while (drawn.size < Math.min(count * 8 + 16, statusListLength)) drawn.add(randomInt(statusListLength));
    const rows = await tx.query<{ index: number }[]>(
      'SELECT status_index AS index FROM credential WHERE status_list = $1 AND status_index = ANY($2)',
      [list, [...drawn]],
    );
    for (const { index } of rows) drawn.delete(index);
    return [...drawn].slice(0, count).map((index) => ({ list, index }));
  }

  async taken(list: number, count: number, tx: EntityManager): Promise<void> {
    if (count > 0) await tx.increment(StatusListRow, { id: list }, 'used', count);
  }

  /** In the transaction that revokes; `signStale` then has something to do. */
  async revoke(places: readonly StatusPlace[], tx: EntityManager): Promise<void> {
    const lists = [...new Set(places.map(({ list }) => list))].sort((one, other) => one - other);
    for (const id of lists) {
      const row = await tx.findOneOrFail(StatusListRow, {
        select: { id: true, bits: true, revision: true },
        where: { id },
        lock: { mode: 'for_no_key_update' },
      });
      const bits = new Uint8Array(row.bits);
      for (const { index } of places.filter(({ list }) => list === id)) setStatus(bits, index, true);
      await tx.update(StatusListRow, { id }, { bits: Buffer.from(bits), revision: row.revision + 1 });
    }
  }

  /** After the key that signed them was lost to somebody else: every list is signed anew. */
  async signAllAnew(tx: EntityManager): Promise<void> {
    await tx.query('UPDATE status_list SET revision = revision + 1');
  }

  /** Signs every list whose bits have changed since. Done twice at once, the newer bits win. */
  async signStale(): Promise<void> {
    const rows = await this.database.dataSource.query<{ id: number }[]>(
      'SELECT id FROM status_list WHERE signed_revision IS DISTINCT FROM revision ORDER BY id',
    );
    for (const { id } of rows) await this.sign(id);
  }

  async served(id: number): Promise<ServedList | null> {
    const row = await this.database.dataSource.manager.findOne(StatusListRow, {
      select: { id: true, document: true, revision: true, signedRevision: true },
      where: { id },
    });
    if (row === null || row.document === null || row.signedRevision === null) return null;
    const { document, revision, signedRevision } = row;
    return { document, revision: signedRevision, stale: signedRevision !== revision };
  }

  private async sign(id: number): Promise<void> {
    const { manager } = this.database.dataSource;
    const { bits, revision } = await manager.findOneByOrFail(StatusListRow, { id });
    const { Ed25519: key } = await this.keys.inUse();
    const signedAt = this.clock.now();
    const unsigned = statusListCredential({
      id: this.issuer.statusList(id),
      issuerId: this.issuer.id,
      bits: new Uint8Array(bits),
      validFrom: signedAt,
      ttlSeconds: statusListSeconds,
    });
    const document = JSON.stringify(await signCredential(unsigned, key, signedAt));
    await manager.query(
      `UPDATE status_list SET document = $2, signed_revision = $3, signed_at = $4
        WHERE id = $1 AND (signed_revision IS NULL OR signed_revision < $3)`,
      [id, document, revision, signedAt],
    );
  }
}
