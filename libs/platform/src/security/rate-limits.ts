import { createHmac } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock } from '../clock.js';
import { Config } from '../config.js';
import { Database } from '../database/database.js';
import { DomainError } from '../errors/domain-error.js';

export interface RateLimit {
  /** What is counted, for example `sign-in:address:192.0.2.7`; stored only as a keyed hash. */
  key: string;
  limit: number;
  windowSeconds: number;
}

/** Counts attempts in PostgreSQL, so that several processes share one count and a restart forgets nothing. */
@Injectable()
export class RateLimits {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly config: Config,
  ) {}

  /** Counts one attempt against every limit, and throws `too-many-requests` when one of them is used up. */
  async consume(limits: readonly RateLimit[]): Promise<void> {
    const now = this.clock.now();
    const waits = await Promise.all(limits.map((limit) => this.count(limit, now)));
    const retryAfterSeconds = Math.max(...waits, 0);
    if (retryAfterSeconds > 0) {
      throw new DomainError('too-many-requests', { facts: { retryAfterSeconds } });
    }
  }

  /** Forgets a count, for example the account's failed attempts after it signed in. */
  async clear(key: string): Promise<void> {
    await this.database.pool.query('DELETE FROM rate_limit WHERE key = $1', [this.hash(key)]);
  }

  /** Seconds to wait, or 0 when the attempt is within the limit. */
  private async count({ key, limit, windowSeconds }: RateLimit, now: Date): Promise<number> {
    const result = await this.database.pool.query<{ attempts: number; started_at: Date }>({
      name: 'rate-limit-count',
      text: `INSERT INTO rate_limit AS counted (key, started_at, expires_at, attempts)
             VALUES ($1, $2, $2::timestamptz + make_interval(secs => $3), 1)
             ON CONFLICT (key) DO UPDATE SET
               attempts = CASE WHEN counted.expires_at <= $2 THEN 1 ELSE counted.attempts + 1 END,
               started_at = CASE WHEN counted.expires_at <= $2 THEN $2 ELSE counted.started_at END,
               expires_at = CASE WHEN counted.expires_at <= $2 THEN excluded.expires_at ELSE counted.expires_at END
             RETURNING attempts, started_at`,
      values: [this.hash(key), now, windowSeconds],
    });
    const row = result.rows[0];
    if (row === undefined || row.attempts <= limit) return 0;
    const elapsedSeconds = (now.getTime() - row.started_at.getTime()) / 1000;
    return Math.max(1, Math.ceil(windowSeconds - elapsedSeconds));
  }

  private hash(key: string): string {
    return createHmac('sha256', this.config.tokenSecret).update(key).digest('base64url');
  }
}
