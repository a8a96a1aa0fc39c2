import { itemStatistics, type ItemStatistics } from '@mikrosprint/contracts';
import type { Client } from '../../support/client.js';
import type { TestEnvironment } from '../../support/environment.js';
import { eventually } from '../../support/eventually.js';
import { eventsOf, writeRun, type PlayedRun, type Tries } from './insight-learners.js';

/** Lets a test tell of runs, have them counted when it wants, and see what came of it. */
export class InsightProbe {
  constructor(private readonly environment: TestEnvironment) {}

  async tell(events: readonly object[]): Promise<void> {
    await this.environment.probe('append', { events });
    await this.environment.settled();
  }

  call(method: 'fold' | 'rebuild'): Promise<unknown> {
    return this.environment.probe('call', { lib: 'insight', service: 'FoldingService', method });
  }

  /** Folds until nothing is left, whoever else is folding just now. */
  async fold(): Promise<void> {
    await eventually(async () => {
      await this.call('fold');
      const { rows } = await this.environment.database.query<{ waiting: number }>(
        `SELECT (SELECT count(*) FROM insight_pending_run)
              + (SELECT count(*) FROM insight_run JOIN run ON run.id = run_id AND run.seq > log_length) AS waiting`,
      );
      return Number(rows[0]?.waiting) === 0;
    });
  }

  /** Nothing that the contract does not name may come along. */
  async read(client: Client, sprintId: string, query = ''): Promise<ItemStatistics> {
    return itemStatistics.parse(await client.expect(client.get(`/api/insight/sprints/${sprintId}${query}`)));
  }

  /** The sums as they lie in the database, without when they were made. */
  async sums(): Promise<unknown[]> {
    const { rows } = await this.environment.database.query(
      'SELECT sprint_id, major, minor, level_id, tally FROM insight_level_tally ORDER BY 1, 2, 3, 4',
    );
    return rows;
  }

  /** One learner for each of the tries, told of as the product does it. */
  async learners(sprintId: string, sprintVersionId: string, all: readonly Tries[]): Promise<PlayedRun[]> {
    const runs: PlayedRun[] = [];
    for (const tries of all)
      runs.push(await writeRun(this.environment, { sprintId, sprintVersionId }, tries));
    await this.tell(runs.flatMap(eventsOf));
    return runs;
  }
}
