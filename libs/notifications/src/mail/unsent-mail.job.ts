import { Clock, Database, Jobs, type JobHandler } from '@mikrosprint/platform';
import { Injectable } from '@nestjs/common';
import { sendMailJob } from './send-mail.job.js';

/** The tries of a single job are over after this long. */
const triedForMilliseconds = 5 * 60_000;
/** What was news a day ago stands in the inbox, and in the next overview. */
const newsForMilliseconds = 24 * 3_600_000;
const mostAtOnce = 1_000;

/**
 * A mail server may be away for an hour; a job gives up after a minute. What is still unsent then gets a new job, for a
 * day. One that is being sent by another worker is claimed and is sent once all the same.
 */
@Injectable()
export class UnsentMailJob implements JobHandler {
  constructor(
    private readonly database: Database,
    private readonly jobs: Jobs,
    private readonly clock: Clock,
  ) {}

  async run(): Promise<void> {
    await this.takeUpAgain();
  }

  /** Returns how many are tried again. */
  async takeUpAgain(): Promise<number> {
    const now = this.clock.now().getTime();
    const rows = await this.database.dataSource.query<{ id: string }[]>(
      `SELECT id FROM mail
        WHERE sent_at IS NULL AND refused_at IS NULL AND created_at < $1 AND created_at > $2
        ORDER BY created_at LIMIT $3`,
      [new Date(now - triedForMilliseconds), new Date(now - newsForMilliseconds), mostAtOnce],
    );
    // A key of its own for each round: the job that gave up is kept under the first one.
    for (const { id: mailId } of rows)
      await this.jobs.add(sendMailJob, { mailId }, { key: `mail-${mailId}-${now}` });
    return rows.length;
  }
}
