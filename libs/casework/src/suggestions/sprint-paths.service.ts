import { Clock, Database, type JobHandler } from '@mikrosprint/platform';
import { Injectable } from '@nestjs/common';
import { wilsonShare } from '../referrals/wilson.js';
import type { Share } from '@mikrosprint/contracts';
import { SprintNextRow, SprintOutcomeRow } from './sprint-path.entity.js';

/** How far back outcomes look. */
export const windowMonths = 12;
/** Who began later than this may still be under way: they are not counted as not having finished. */
const settledAfterDays = 28;

export interface SprintOutcome {
  finished: Share | null;
  wentOn: Share | null;
}

/**
 * What learners did with the sprints: figures of groups that help to choose, never a guess about anybody. Worked out
 * from casework's own record of progress, and rebuilt whole each time, so that nothing can drift.
 */
@Injectable()
export class SprintPaths {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** By sprint id; a sprint with too few learners has nulls. */
  async outcomes(): Promise<Map<string, SprintOutcome>> {
    const rows = await this.database.dataSource.manager.find(SprintOutcomeRow);
    return new Map(
      rows.map(({ sprintId, begun, begunFinished, finished, wentOn }) => [
        sprintId,
        { finished: wilsonShare(begunFinished, begun), wentOn: wilsonShare(wentOn, finished) },
      ]),
    );
  }

  /** What those who finished took next, by the sprint they finished; every pair, however few went that way. */
  async nexts(): Promise<{ sprintId: string; nextSprintId: string; learners: number; finished: number }[]> {
    return this.database.dataSource.query(
      `SELECT next.sprint_id AS "sprintId", next.next_sprint_id AS "nextSprintId", next.learners, outcome.finished
         FROM sprint_next next JOIN sprint_outcome outcome USING (sprint_id)
        ORDER BY next.sprint_id, next.learners DESC, next.next_sprint_id`,
    );
  }

  /** One statement per table, over the record of progress alone; readers see the old figures until it is done. */
  async rebuild(): Promise<void> {
    const now = this.clock.now();
    const since = new Date(now);
    since.setUTCMonth(since.getUTCMonth() - windowMonths);
    const settled = new Date(now.getTime() - settledAfterDays * 86_400_000);
    await this.database.transaction(async (tx) => {
      // Two workers at once: the second waits and does the same again.
      await tx.query(`SELECT pg_advisory_xact_lock(hashtextextended('sprint paths', 0))`);
      await tx.createQueryBuilder().delete().from(SprintNextRow).execute();
      await tx.createQueryBuilder().delete().from(SprintOutcomeRow).execute();
      await tx.query(
        `INSERT INTO sprint_outcome (sprint_id, begun, begun_finished, finished, went_on)
         SELECT sprint_id,
                count(*) FILTER (WHERE started_at >= $1 AND started_at < $2),
                count(*) FILTER (WHERE started_at >= $1 AND started_at < $2 AND completed_at IS NOT NULL),
                count(*) FILTER (WHERE completed_at >= $1),
                count(*) FILTER (WHERE completed_at >= $1 AND next_sprint_id IS NOT NULL)
           FROM ${pathsSql} path GROUP BY sprint_id`,
        [since, settled],
      );
      await tx.query(
        `INSERT INTO sprint_next (sprint_id, next_sprint_id, learners)
         SELECT sprint_id, next_sprint_id, count(*) FROM ${pathsSql} path
          WHERE completed_at >= $1 AND next_sprint_id IS NOT NULL GROUP BY sprint_id, next_sprint_id`,
        [since],
      );
    });
  }
}

/** Each learner's record of a sprint, with the sprint they began first after they had finished it. */
const pathsSql = `(
  SELECT progress.sprint_id, progress.started_at, progress.completed_at, next.sprint_id AS next_sprint_id
    FROM citizen_progress progress
    LEFT JOIN LATERAL (
      SELECT other.sprint_id FROM citizen_progress other
       WHERE other.citizen_id = progress.citizen_id AND other.sprint_id <> progress.sprint_id
         AND other.started_at >= progress.completed_at
       ORDER BY other.started_at LIMIT 1
    ) next ON progress.completed_at IS NOT NULL
)`;

/** Every hour: nobody chooses by the last minute's figures. */
@Injectable()
export class RebuildSprintPathsJob implements JobHandler {
  constructor(private readonly paths: SprintPaths) {}

  async run(): Promise<void> {
    await this.paths.rebuild();
  }
}
