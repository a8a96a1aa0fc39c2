import { Injectable } from '@nestjs/common';
import type { EnrolmentView, HomeView } from '@mikrosprint/contracts';
import { playableVersions } from '@mikrosprint/level-engine';
import { Clock, Database } from '@mikrosprint/platform';
import { In, MoreThanOrEqual } from 'typeorm';
import { dayInCopenhagen, daysBetween, mondayOf } from './copenhagen.js';
import {
  enrolmentViewOf,
  newestSkillOf,
  nextOf,
  type EnrolmentFacts,
  type OpenRun,
} from './enrolment-view.js';
import { ActivityDayRow, type EnrolmentRow } from './enrolments.entity.js';
import { EnrolmentsService } from './enrolments.service.js';
import { sittingsPerDay } from './exams.service.js';
import { LevelResultRow, SkillProgressRow } from './results.entity.js';
import { ReviewService } from './review.service.js';
import { weekOf } from './week.js';

/** What the citizen's own pages show. */
@Injectable()
export class HomeService {
  constructor(
    private readonly database: Database,
    private readonly enrolments: EnrolmentsService,
    private readonly reviews: ReviewService,
    private readonly clock: Clock,
  ) {}

  async home(citizenId: string): Promise<HomeView> {
    const today = dayInCopenhagen(this.clock.now());
    const [rows, { activeDays, lastDay }, review] = await Promise.all([
      this.enrolments.allOf(citizenId),
      this.activity(citizenId, today),
      this.reviews.offer(citizenId, today),
    ]);
    const facts = await this.factsOf(rows, today);
    const next = nextOf(facts);
    const firstDay = rows[0] === undefined ? null : dayInCopenhagen(rows[0].createdAt);
    return {
      // Every map says where one is on it, also when the first page leads elsewhere.
      enrolments: facts.map((each) => enrolmentViewOf(each, nextOf([each]))),
      next,
      week: weekOf(today, activeDays, firstDay),
      newestSkill: newestSkillOf(facts),
      awayDays: lastDay === null ? null : daysBetween(lastDay, today),
      review,
    };
  }

  async enrolment(citizenId: string, enrolmentId: string): Promise<EnrolmentView> {
    const row = await this.enrolments.own(citizenId, enrolmentId);
    const facts = await this.factsOf([row], dayInCopenhagen(this.clock.now()));
    return viewOfOne(facts);
  }

  /** After a level one goes on in its sprint; when nothing is left there, in the others. */
  async next(citizenId: string, enrolmentId: string): Promise<HomeView['next']> {
    const rows = await this.enrolments.allOf(citizenId);
    const facts = await this.factsOf(rows, dayInCopenhagen(this.clock.now()));
    return nextOf(facts.filter(({ enrolment }) => enrolment.id === enrolmentId)) ?? nextOf(facts);
  }

  /** A handful of queries for all enrolments together, never one per level. */
  private async factsOf(rows: readonly EnrolmentRow[], today: string): Promise<EnrolmentFacts[]> {
    if (rows.length === 0) return [];
    const ids = rows.map(({ id }) => id);
    const { manager } = this.database.dataSource;
    const [versions, results, skills, openRuns, sittings] = await Promise.all([
      Promise.all(rows.map((row) => this.enrolments.version(row))),
      manager.findBy(LevelResultRow, { enrolmentId: In(ids) }),
      manager.findBy(SkillProgressRow, { enrolmentId: In(ids) }),
      this.openRuns(ids),
      this.sittings(ids, today),
    ]);
    return rows.flatMap((enrolment, index) => {
      const version = versions[index];
      if (version === undefined) return [];
      const mine = <T extends { enrolmentId: string }>(all: readonly T[]) =>
        all.filter(({ enrolmentId }) => enrolmentId === enrolment.id);
      return [
        {
          enrolment,
          version,
          results: new Map(mine(results).map((row) => [row.levelId, row])),
          skills: mine(skills),
          openRuns: new Map(mine(openRuns).map((run) => [run.levelId, run])),
          sittingsLeftToday: Math.max(0, sittingsPerDay - (sittings.get(enrolment.id) ?? 0)),
        },
      ];
    });
  }

  /**
   * The run of each level that was used last, when it is not older than a finish of the same level: who has finished a
   * level and plays it again wants to begin, not to go on with something forgotten.
   */
  private openRuns(enrolmentIds: readonly string[]): Promise<OpenRun[]> {
    return this.database.dataSource.query<OpenRun[]>(
      `SELECT DISTINCT ON (r.enrolment_id, r.level_id)
              r.id AS "runId", r.enrolment_id AS "enrolmentId", r.level_id AS "levelId", r.seq,
              r.step_number AS "stepNumber", r.steps_total AS "stepsTotal",
              coalesce(r.last_action_at, r.started_at) AS "lastUsedAt"
         FROM run r
        WHERE r.enrolment_id = ANY($1) AND r.finished_at IS NULL AND r.engine_version = ANY($2)
          AND NOT EXISTS (
            SELECT FROM run f
             WHERE f.enrolment_id = r.enrolment_id AND f.level_id = r.level_id
               AND f.finished_at >= coalesce(r.last_action_at, r.started_at))
        ORDER BY r.enrolment_id, r.level_id, coalesce(r.last_action_at, r.started_at) DESC`,
      [enrolmentIds, playableVersions],
    );
  }

  private async sittings(enrolmentIds: readonly string[], today: string): Promise<Map<string, number>> {
    const rows = await this.database.dataSource.query<{ enrolment_id: string; used: number }[]>(
      `SELECT enrolment_id, count(*)::int AS used FROM run
        WHERE enrolment_id = ANY($1) AND sitting_day = $2 GROUP BY enrolment_id`,
      [enrolmentIds, today],
    );
    return new Map(rows.map(({ enrolment_id, used }) => [enrolment_id, used]));
  }

  private async activity(citizenId: string, today: string) {
    const { manager } = this.database.dataSource;
    const thisWeek = await manager.findBy(ActivityDayRow, {
      citizenId,
      day: MoreThanOrEqual(mondayOf(today)),
    });
    const last = await manager.findOne(ActivityDayRow, { where: { citizenId }, order: { day: 'DESC' } });
    return { activeDays: new Set(thisWeek.map(({ day }) => day)), lastDay: last?.day ?? null };
  }
}

function viewOfOne(facts: readonly EnrolmentFacts[]): EnrolmentView {
  const [only] = facts;
  if (only === undefined) throw new Error('an enrolment has no version');
  return enrolmentViewOf(only, nextOf(facts));
}
