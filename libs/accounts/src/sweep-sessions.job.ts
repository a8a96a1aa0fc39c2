import { Injectable } from '@nestjs/common';
import { Clock, Database, type JobHandler } from '@mikrosprint/platform';

const keepDays = 30;

/** Forgets sessions that ended, or have not been used, for a month; their refresh tokens go with them. */
@Injectable()
export class SweepSessionsJob implements JobHandler {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async run(): Promise<void> {
    await this.database.dataSource.query(
      'DELETE FROM session WHERE coalesce(ended_at, last_used_at) < $1::timestamptz - make_interval(days => $2)',
      [this.clock.now(), keepDays],
    );
  }
}
