import {
  createSigningKey,
  exportPrivateKey,
  importPrivateKey,
  keyKinds,
  publicKeyOfJwk,
  type KeyKind,
  type PublicKey,
  type SigningKey,
} from '@mikrosprint/open-badges';
import { Clock, Config, Database, ProcessKind, StartRefused } from '@mikrosprint/platform';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { IsNull, type EntityManager } from 'typeorm';
import { CannotUnseal, seal, unseal } from './sealing.js';
import { SigningKeyRow } from './signing-key.entity.js';

export type KeysInUse = Record<KeyKind, SigningKey>;

/** The keys that sign: made once, opened with the secret of the installation, replaced on command, never forgotten. */
@Injectable()
export class KeyRing implements OnModuleInit {
  /** A key never changes, so one that was opened once stays open. */
  private readonly opened = new Map<string, SigningKey>();

  constructor(
    private readonly database: Database,
    private readonly config: Config,
    private readonly clock: Clock,
    private readonly process: ProcessKind,
  ) {}

  /** However many processes start at once, one key of each kind comes out; a wrong secret is told now, not at night. */
  async onModuleInit(): Promise<void> {
    const { manager } = this.database.dataSource;
    await this.addMissing(manager);
    // The command that replaces keys must start when their secret is lost.
    if (this.process.is === 'task') return;
    try {
      await this.inUse();
    } catch (error) {
      if (!(error instanceof CannotUnseal)) throw error;
      throw new StartRefused(
        'CREDENTIAL_SECRET does not open the keys that sign certificates. Start with the secret they were made with, or bring back the credential-secret file of this installation. If it is lost for good, npm run keys -- rotate makes new keys under the secret of today; what the old ones signed stays valid.',
      );
    }
  }

  /** The keys to sign with now; read anew every time, for another process may have rotated them. */
  async inUse(): Promise<KeysInUse> {
    return this.openAll(
      await this.database.dataSource.manager.findBy(SigningKeyRow, { retiredAt: IsNull() }),
    );
  }

  /** The same until the end of the transaction: a rotation waits, so that it sees all that they have signed. */
  async heldInUse(tx: EntityManager): Promise<KeysInUse> {
    const lock = { mode: 'pessimistic_read' as const };
    return this.openAll(await tx.find(SigningKeyRow, { where: { retiredAt: IsNull() }, lock }));
  }

  private openAll(rows: readonly SigningKeyRow[]): KeysInUse {
    const keyOf = (kind: KeyKind): SigningKey => {
      const row = rows.find((each) => each.kind === kind);
      if (row === undefined) throw new Error(`There is no ${kind} key in use.`);
      return this.open(row);
    };
    return { Ed25519: keyOf('Ed25519'), 'P-256': keyOf('P-256') };
  }

  /** Every public key that the issuer answers for, the oldest first: those in use and those that once were. */
  async published(): Promise<PublicKey[]> {
    const rows = await this.database.dataSource.manager.find(SigningKeyRow, {
      select: { id: true, jwk: true },
      where: { compromisedAt: IsNull() },
      order: { createdAt: 'ASC', id: 'ASC' },
    });
    return rows.map(({ jwk }) => publicKeyOfJwk(jwk));
  }

  /** Retires the keys in use, and makes new ones. Returns the ids of the retired ones. */
  async rotate(tx: EntityManager, { compromised }: { compromised: boolean }): Promise<string[]> {
    const now = this.clock.now();
    const [retired] = await tx.query<[{ id: string }[], number]>(
      `UPDATE signing_key SET retired_at = $1::timestamptz, compromised_at = CASE WHEN $2 THEN $1::timestamptz END
        WHERE retired_at IS NULL RETURNING id`,
      [now, compromised],
    );
    await this.addMissing(tx);
    return retired.map(({ id }) => id);
  }

  /** The unique index on keys in use decides who was first; the others throw their key away. */
  private async addMissing(tx: EntityManager): Promise<void> {
    const found = await tx.find(SigningKeyRow, {
      select: { id: true, kind: true },
      where: { retiredAt: IsNull() },
    });
    const missing = keyKinds.filter((kind) => !found.some((row) => row.kind === kind));
    if (missing.length === 0) return;
    const rows = missing.map((kind) => this.newRow(createSigningKey(kind)));
    await tx.createQueryBuilder().insert().into(SigningKeyRow).values(rows).orIgnore().execute();
  }

  private newRow(key: SigningKey): SigningKeyRow {
    const { multibase: id, kind, jwk } = key;
    const sealed = seal(exportPrivateKey(key), id, this.config.credentialSecret);
    return { id, kind, jwk, sealed, createdAt: this.clock.now(), retiredAt: null, compromisedAt: null };
  }

  private open({ id, sealed }: SigningKeyRow): SigningKey {
    const known = this.opened.get(id);
    if (known !== undefined) return known;
    const key = importPrivateKey(unseal(sealed, id, this.config.credentialSecret));
    this.opened.set(id, key);
    return key;
  }
}
