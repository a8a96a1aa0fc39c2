import type { RevocationCause } from '@mikrosprint/contracts';
import { Clock } from '@mikrosprint/platform';
import { Injectable } from '@nestjs/common';
import { In, IsNull, type EntityManager } from 'typeorm';
import { CredentialRow } from './credential.entity.js';
import { StatusListsService } from './status-lists.service.js';

export interface Revocation {
  cause: RevocationCause;
  /** Stays inside: the public page says only that it is revoked. */
  reason: string;
  /** Who decided; null where it was not a person. */
  by: string | null;
}

/** Marks credentials as revoked, in the table and in their status lists at once. */
@Injectable()
export class RevokingService {
  constructor(
    private readonly lists: StatusListsService,
    private readonly clock: Clock,
  ) {}

  /** The credential of the award that was in force; null when there was none. */
  async award(awardId: string, revocation: Revocation, tx: EntityManager): Promise<CredentialRow | null> {
    const credential = await tx.findOne(CredentialRow, {
      where: { awardId, revokedAt: IsNull() },
      lock: { mode: 'for_no_key_update' },
    });
    if (credential === null) return null;
    await this.mark([credential.id], revocation, tx);
    await this.lists.revoke([{ list: credential.statusList, index: credential.statusIndex }], tx);
    return credential;
  }

  /** All that are in force and were signed with one of the keys. Returns how many. */
  async signedWith(keyIds: readonly string[], revocation: Revocation, tx: EntityManager): Promise<number> {
    const signed = await tx.find(CredentialRow, {
      select: { id: true, statusList: true, statusIndex: true },
      where: [
        { keyId: In([...keyIds]), revokedAt: IsNull() },
        { jwsKeyId: In([...keyIds]), revokedAt: IsNull() },
      ],
      lock: { mode: 'for_no_key_update' },
    });
    const places = signed.map(({ statusList: list, statusIndex: index }) => ({ list, index }));
    await this.mark(
      signed.map(({ id }) => id),
      revocation,
      tx,
    );
    await this.lists.revoke(places, tx);
    return signed.length;
  }

  private async mark(
    ids: readonly string[],
    { cause, reason, by }: Revocation,
    tx: EntityManager,
  ): Promise<void> {
    await tx.query(
      `UPDATE credential SET revoked_at = $2, revoked_cause = $3, revoked_reason = $4, revoked_by = $5
        WHERE id = ANY($1)`,
      [ids, this.clock.now(), cause, reason, by],
    );
  }
}
