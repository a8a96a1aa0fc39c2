import { Clock, Config, Database, StartRefused } from '@mikrosprint/platform';
import { Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { IsNull, Not, type EntityManager } from 'typeorm';
import { IssuerRow } from './issuer.entity.js';

/**
 * Under which address this installation issues. It stands in every credential, so the first one freezes it: whoever then
 * starts with another address is refused, for old proofs would name an issuer that nobody answers for. A demo may move;
 * its proofs keep the address that they began with.
 */
@Injectable()
export class IssuerService implements OnModuleInit {
  private readonly logger = new Logger('Issuer');
  private address: Pick<IssuerRow, 'publicUrl' | 'slug'>;

  constructor(
    private readonly config: Config,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {
    this.address = this.fromSettings;
  }

  /** `PUBLIC_URL/ob/issuers/<slug>` */
  get id(): string {
    return `${this.publicUrl}/ob/issuers/${this.address.slug}`;
  }

  achievement(slug: string): string {
    return `${this.publicUrl}/ob/achievements/${slug}`;
  }

  statusList(list: number): string {
    return `${this.publicUrl}/ob/status/${list}`;
  }

  /** Without a slash at the end. */
  get publicUrl(): string {
    return this.address.publicUrl;
  }

  get slug(): string {
    return this.address.slug;
  }

  /** What the issuer says of itself. */
  get profile(): { id: string; name: string; url: string | undefined; email: string | undefined } {
    const { issuer, issuerName } = this.config;
    return {
      ...{ id: this.id, name: issuerName },
      ...{ url: issuer.url ?? undefined, email: issuer.email ?? undefined },
    };
  }

  async onModuleInit(): Promise<void> {
    const { publicUrl, slug } = this.fromSettings;
    const rows = await this.database.dataSource.query<{ publicUrl: string; slug: string }[]>(
      `INSERT INTO issuer AS known (id, public_url, slug) VALUES (1, $1, $2)
       ON CONFLICT (id) DO UPDATE SET
         public_url = CASE WHEN known.frozen_at IS NULL THEN excluded.public_url ELSE known.public_url END,
         slug = CASE WHEN known.frozen_at IS NULL THEN excluded.slug ELSE known.slug END
       RETURNING public_url AS "publicUrl", slug`,
      [publicUrl, slug],
    );
    const known = rows[0];
    if (known === undefined) throw new Error('issuer returned no row');
    this.address = known;
    if (known.publicUrl !== publicUrl || known.slug !== slug) this.moved();
  }

  /** With the first credential, in its transaction. Throws when another process has frozen another address. */
  async freeze(tx: EntityManager): Promise<void> {
    const { publicUrl, slug } = this.address;
    const known = await tx.existsBy(IssuerRow, { publicUrl, slug, frozenAt: Not(IsNull()) });
    if (known) return;
    const [, changed] = await tx.query<[unknown[], number]>(
      `UPDATE issuer SET public_url = $1, slug = $2, frozen_at = coalesce(frozen_at, $3)
        WHERE id = 1 AND (frozen_at IS NULL OR (public_url = $1 AND slug = $2))`,
      [publicUrl, slug, this.clock.now()],
    );
    if (changed > 0) return;
    const mine = this.id;
    const frozen = await tx.findOneBy(IssuerRow, { id: 1 });
    // A demo that moved between two starts: the job is done again, under the address that came first.
    if (this.config.demo && frozen !== null) this.address = frozen;
    throw new Error(`This process issues as ${mine}, and another one began with another address.`);
  }

  private get fromSettings(): Pick<IssuerRow, 'publicUrl' | 'slug'> {
    return { publicUrl: this.config.http.publicUrl, slug: this.config.issuer.slug };
  }

  private moved(): void {
    const { publicUrl, slug } = this.fromSettings;
    const was = `${this.publicUrl} (${this.slug})`;
    if (this.config.demo) {
      this.logger.warn(
        `Proofs of this demo name ${was} as their issuer, and it now runs at ${publicUrl} (${slug}).`,
      );
      return;
    }
    throw new StartRefused(
      `Proofs that were given name ${was} as their issuer, so PUBLIC_URL=${publicUrl} with ISSUER_SLUG=${slug} cannot be used. Start with the address of before.`,
    );
  }
}
