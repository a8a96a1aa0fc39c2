import { StaffService } from '@mikrosprint/accounts';
import { Clock, Database, type BootTask, type JobHandler } from '@mikrosprint/platform';
import { Injectable } from '@nestjs/common';
import { PortfolioFigureRow } from './portfolio.entity.js';

/** Stands for citizens of no unit, or of no target group: a part of a primary key cannot be nothing. */
export const none = '00000000-0000-0000-0000-000000000000';

/**
 * Works the portfolio out from casework's own record of progress, whole each time, so that nothing can drift. A citizen
 * counts in the unit of their own, or else in the first one of whoever follows them now.
 */
@Injectable()
export class PortfolioFigures {
  constructor(
    private readonly database: Database,
    private readonly staff: StaffService,
    private readonly clock: Clock,
  ) {}

  /** In the first minutes of an installation nothing has been counted yet: then whoever asks first counts. */
  async mustBeThere(): Promise<void> {
    if (!(await this.database.dataSource.manager.existsBy(PortfolioFigureRow, {}))) await this.rebuild();
  }

  /** Readers see the old figures until it is done. Returns how many lines there are. */
  async rebuild(): Promise<number> {
    const own = await this.staff.unitsOfHolders('citizen');
    const followers = await this.staff.unitsOfHolders('caseworker');
    return this.database.transaction(async (tx) => {
      // Two workers at once: the second waits and does the same again.
      await tx.query(`SELECT pg_advisory_xact_lock(hashtextextended('portfolio', 0))`);
      await tx.createQueryBuilder().delete().from(PortfolioFigureRow).execute();
      await tx.query(
        `INSERT INTO portfolio_figure
           (quarter, sprint_id, unit_id, group_id, sprint_title, not_begun, active, finished, built_at)
         SELECT to_char(progress.enrolled_at AT TIME ZONE 'Europe/Copenhagen', 'YYYY-"Q"Q'), progress.sprint_id,
                coalesce(own.unit_id, theirs.unit_id, '${none}'), coalesce(target.group_id, '${none}'),
                (array_agg(progress.sprint_title ORDER BY progress.enrolled_at DESC))[1],
                count(*) FILTER (WHERE progress.started_at IS NULL AND progress.completed_at IS NULL),
                count(*) FILTER (WHERE progress.started_at IS NOT NULL AND progress.completed_at IS NULL),
                count(*) FILTER (WHERE progress.completed_at IS NOT NULL), $5
           FROM citizen_progress progress
           LEFT JOIN unnest($1::uuid[], $2::uuid[]) AS own (citizen_id, unit_id)
             ON own.citizen_id = progress.citizen_id
           LEFT JOIN caseload_member member ON member.citizen_id = progress.citizen_id
           LEFT JOIN unnest($3::uuid[], $4::uuid[]) AS theirs (caseworker_id, unit_id)
             ON theirs.caseworker_id = member.caseworker_id
           LEFT JOIN citizen_target_group target ON target.citizen_id = progress.citizen_id
          GROUP BY 1, 2, 3, 4`,
        [
          [...own.keys()],
          [...own.values()],
          [...followers.keys()],
          [...followers.values()],
          this.clock.now(),
        ],
      );
      return tx.count(PortfolioFigureRow);
    });
  }
}

/** Every hour, since nobody leads by the last minute's figures; and at every start, so that there are some. */
@Injectable()
export class RebuildPortfolio implements BootTask, JobHandler {
  constructor(private readonly figures: PortfolioFigures) {}

  async run(): Promise<void> {
    await this.figures.rebuild();
  }
}
