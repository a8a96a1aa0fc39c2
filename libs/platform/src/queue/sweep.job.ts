import { Injectable } from '@nestjs/common';
import { Clock } from '../clock.js';
import { Database } from '../database/database.js';
import type { JobHandler } from '../feature.js';

const dayMs = 24 * 3600 * 1000;

/** Events stay for a month after they were told on: longer than any retry, and time to look into a mistake. */
const outboxDays = 31;

/** Keeps the platform's own tables small: told events, counts of attempts that ran out, look-ups past retention. */
@Injectable()
export class SweepJob implements JobHandler {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async run(): Promise<void> {
    const now = this.clock.now();
    const toldBefore = new Date(now.getTime() - outboxDays * dayMs);
    const { pool } = this.database;
    await pool.query('DELETE FROM rate_limit WHERE expires_at < $1', [now]);
    await pool.query('DELETE FROM outbox WHERE relayed_at < $1', [toldBefore]);
    // A delivery outlives its event by as long again, so that no late retry can repeat the effect.
    await pool.query('DELETE FROM delivery WHERE delivered_at < $1', [
      new Date(toldBefore.getTime() - outboxDays * dayMs),
    ]);
    await pool.query(`DELETE FROM access_log WHERE at < $1::timestamptz - interval '24 months'`, [now]);
  }
}
