import type { VersionsService } from '@mikrosprint/catalogue';
import { copenhagenTime } from '@mikrosprint/contracts';
import type { EntityManager } from 'typeorm';
import { AwardStandingRow } from './award-standing.entity.js';
import type { Path, Standing } from './badge-rules.js';

/** What is learnt about a citizen in one major version of a sprint. */
export interface SprintNews extends Partial<Standing> {
  citizenId: string;
  sprintId: string;
  major: number;
  sprintVersionId: string;
  at: Date;
}

/** What is learnt about a citizen across sprints. */
export interface PathNews {
  citizenId: string;
  /** They played then; absent when nothing was played. */
  playedAt?: Date;
  /** Known pauses, of whoever has read them elsewhere. */
  longestPause?: number;
  reviewDays?: number;
  tasksTried?: number;
}

type KnownStanding = Standing & { sprintVersionId: string };

/**
 * One statement that merges the news into the standing and returns all of it. The row it leaves locked is what makes
 * two handlers of the same citizen take turns, so that "five levels finished" is seen by the second of them. Versions
 * have ids that rise with the time, so the greatest is the newest minor of the major.
 */
export async function moveStanding(news: SprintNews, tx: EntityManager): Promise<KnownStanding> {
  const best = (column: string) =>
    `known.${column} || (
       SELECT coalesce(jsonb_object_agg(name, greatest(value::int, (known.${column} ->> name)::int)), '{}')
         FROM jsonb_each_text(excluded.${column}) AS news (name, value))`;
  const rows = await tx.query<KnownStanding[]>(
    `INSERT INTO award_standing AS known
       (citizen_id, sprint_id, major, sprint_version_id, stars, skills, exam_passed, completed, started_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
     ON CONFLICT (citizen_id, sprint_id, major) DO UPDATE SET
       sprint_version_id = greatest(known.sprint_version_id, excluded.sprint_version_id),
       stars = ${best('stars')},
       skills = ${best('skills')},
       exam_passed = known.exam_passed OR excluded.exam_passed,
       completed = known.completed OR excluded.completed,
       started_at = least(known.started_at, excluded.started_at)
     RETURNING stars, skills, exam_passed AS "examPassed", completed, sprint_version_id AS "sprintVersionId"`,
    [
      ...[news.citizenId, news.sprintId, news.major, news.sprintVersionId],
      ...[JSON.stringify(news.stars ?? {}), JSON.stringify(news.skills ?? {})],
      ...[news.examPassed ?? false, news.completed ?? false, news.at],
    ],
  );
  const row = rows[0];
  if (row === undefined) throw new Error('award_standing returned no row');
  return row;
}

/** Merges the news into the citizen's path, and holds it: what is read after it has everything of whoever came before. */
export async function movePath(news: PathNews, tx: EntityManager): Promise<void> {
  await tx.query(
    `INSERT INTO award_path AS known (citizen_id, last_day, longest_pause, review_days, tasks_tried)
     VALUES ($1, $2::date, $3, $4, $5)
     ON CONFLICT (citizen_id) DO UPDATE SET
       longest_pause = greatest(known.longest_pause, excluded.longest_pause, excluded.last_day - known.last_day),
       last_day = greatest(known.last_day, excluded.last_day),
       review_days = greatest(known.review_days, excluded.review_days),
       tasks_tried = greatest(known.tasks_tried, excluded.tasks_tried)`,
    [
      news.citizenId,
      news.playedAt === undefined ? null : copenhagenTime(news.playedAt).day,
      ...[news.longestPause ?? 0, news.reviewDays ?? 0, news.tasksTried ?? 0],
    ],
  );
}

/** All that is known of the citizen's path, with what they have reached in each of their sprints. */
export async function pathOf(citizenId: string, versions: VersionsService, tx: EntityManager): Promise<Path> {
  const standings = await tx.findBy(AwardStandingRow, { citizenId });
  const rows = await tx.query<Pick<Path, 'longestPause' | 'reviewDays' | 'tasksTried'>[]>(
    `SELECT longest_pause AS "longestPause", review_days AS "reviewDays", tasks_tried AS "tasksTried"
       FROM award_path WHERE citizen_id = $1`,
    [citizenId],
  );
  const { longestPause = 0, reviewDays = 0, tasksTried = 0 } = rows[0] ?? {};
  const levels = new Set(
    standings.flatMap(({ sprintId, stars }) => Object.keys(stars).map((level) => `${sprintId}/${level}`)),
  );
  const completed = await tracksOf(
    standings.filter((standing) => standing.completed),
    versions,
    tx,
  );
  return { levels: levels.size, completed, longestPause, reviewDays, tasksTried };
}

async function tracksOf(
  standings: readonly AwardStandingRow[],
  versions: VersionsService,
  tx: EntityManager,
): Promise<Path['completed']> {
  const completed = new Map<string, Path['completed'][number]>();
  for (const { sprintId, sprintVersionId } of standings) {
    const { sprint } = await versions.get(sprintVersionId, tx);
    completed.set(sprintId, { sprintId, track: sprint.track });
  }
  return [...completed.values()];
}
