import { Injectable } from '@nestjs/common';
import { Database } from '@mikrosprint/platform';
import { In } from 'typeorm';
import { dayInCopenhagen, daysBetween } from './copenhagen.js';
import { EnrolmentRow } from './enrolments.entity.js';
import { EnrolmentsService } from './enrolments.service.js';
import { skillPercents, type SkillShare } from './progress.js';
import { SkillProgressRow } from './results.entity.js';

/** One thing that somebody did, when it was true for the first time. */
export type PastFact = { at: Date; asStaff: boolean } & (
  | ({ kind: 'begun' | 'completed' } & InSprint)
  /** Of an exam only that it was passed. */
  | ({ kind: 'level-finished'; levelId: string; stars: number; exam: boolean } & InSprint)
  /** How far a skill was in the whole sprint then, 0..100. */
  | ({ kind: 'skill-shown'; skillId: string; percent: number } & InSprint)
  /** A day with a game, after so many days without. */
  | { kind: 'played'; pause: number }
  /** "Øv igen" on so many days by then. */
  | { kind: 'practised'; days: number }
  /** So many tasks ticked off as tried away from the screen by then. */
  | { kind: 'task-tried'; tasks: number }
);

interface InSprint {
  sprintId: string;
  major: number;
  sprintVersionId: string;
}

/** All that somebody did, from the first to the last. */
export interface Past {
  citizenId: string;
  facts: PastFact[];
}

interface FinishedRun {
  enrolmentId: string;
  citizenId: string;
  sprintVersionId: string;
  levelId: string;
  mode: 'practice' | 'exam';
  percent: number | null;
  stars: number | null;
  startedAt: Date;
  finishedAt: Date | null;
}

interface Moment {
  citizenId: string;
  at: Date;
}

const learnersAtOnce = 200;

/** What learners did, read from the facts, for others to work out anew what follows from it. Not for a request. */
@Injectable()
export class PastService {
  constructor(
    private readonly database: Database,
    private readonly enrolments: EnrolmentsService,
  ) {}

  /** Of everybody who ever began a sprint, staff who learn for themselves too; batch by batch. */
  async *all(): AsyncGenerator<Past[]> {
    let after = '00000000-0000-0000-0000-000000000000';
    for (;;) {
      const rows = await this.database.dataSource.query<{ id: string }[]>(
        'SELECT DISTINCT citizen_id AS id FROM enrolment WHERE citizen_id > $1 ORDER BY 1 LIMIT $2',
        [after, learnersAtOnce],
      );
      if (rows.length === 0) return;
      yield await this.of(rows.map(({ id }) => id));
      after = rows.at(-1)?.id ?? after;
    }
  }

  /** Of these learners, in their order; who did nothing has no facts. */
  async of(citizenIds: readonly string[]): Promise<Past[]> {
    const { manager } = this.database.dataSource;
    const enrolments = await manager.findBy(EnrolmentRow, { citizenId: In([...citizenIds]) });
    const shares = await manager.findBy(SkillProgressRow, {
      enrolmentId: In(enrolments.map(({ id }) => id)),
    });
    const runs = await manager.query<FinishedRun[]>(runsSql, [citizenIds]);
    const reviews = await manager.query<Moment[]>(reviewsSql, [citizenIds]);
    const tasks = await manager.query<Moment[]>(tasksSql, [citizenIds]);
    const pasts: Past[] = [];
    for (const citizenId of citizenIds) {
      const isTheirs = (row: { citizenId: string }) => row.citizenId === citizenId;
      const theirs = { runs: runs.filter(isTheirs), reviews: reviews.filter(isTheirs) };
      const facts = acrossSprints(enrolments.filter(isTheirs), { ...theirs, tasks: tasks.filter(isTheirs) });
      for (const enrolment of enrolments.filter(isTheirs)) {
        facts.push(...(await this.inSprint(enrolment, theirs.runs, shares)));
      }
      pasts.push({ citizenId, facts: facts.sort((one, other) => one.at.getTime() - other.at.getTime()) });
    }
    return pasts;
  }

  private async inSprint(
    enrolment: EnrolmentRow,
    runs: readonly FinishedRun[],
    shares: readonly SkillProgressRow[],
  ): Promise<PastFact[]> {
    const version = await this.enrolments.version(enrolment);
    const { sprintId, major, asStaff, completedAt } = enrolment;
    const about = { sprintId, major, sprintVersionId: version.id, asStaff };
    const facts: PastFact[] = [{ ...about, kind: 'begun', at: enrolment.createdAt }];
    for (const run of runs) {
      if (run.enrolmentId !== enrolment.id || run.finishedAt === null) continue;
      const level = version.levels.get(run.levelId);
      const exam = run.mode === 'exam';
      if (exam && (level?.kind !== 'exam' || (run.percent ?? 0) < level.passMark)) continue;
      const { levelId, sprintVersionId, finishedAt: at } = run;
      facts.push({
        ...about,
        sprintVersionId,
        kind: 'level-finished',
        at,
        levelId,
        exam,
        stars: run.stars ?? 1,
      });
    }
    // A best is known by when it was reached, and what was before it is not: a skill is never dated too early.
    const known: SkillShare[] = [];
    const ofIt = shares.filter(({ enrolmentId }) => enrolmentId === enrolment.id);
    for (const share of ofIt.sort((one, other) => one.improvedAt.getTime() - other.improvedAt.getTime())) {
      known.push(share);
      const percent = skillPercents(version, known).get(share.skillId) ?? 0;
      facts.push({ ...about, kind: 'skill-shown', at: share.improvedAt, skillId: share.skillId, percent });
    }
    if (completedAt !== null) facts.push({ ...about, kind: 'completed', at: completedAt });
    return facts;
  }
}

/** What does not belong to one sprint. Somebody who only learns as staff does this as staff too. */
function acrossSprints(
  enrolments: readonly EnrolmentRow[],
  {
    runs,
    reviews,
    tasks,
  }: { runs: readonly FinishedRun[]; reviews: readonly Moment[]; tasks: readonly Moment[] },
): PastFact[] {
  const asStaff = enrolments.every((enrolment) => enrolment.asStaff);
  const games = runs.flatMap(({ startedAt, finishedAt }) => [startedAt, ...(finishedAt ? [finishedAt] : [])]);
  const days = new Map<string, Date>();
  for (const at of [...games, ...reviews.map((review) => review.at)].sort(
    (a, b) => a.getTime() - b.getTime(),
  )) {
    const day = dayInCopenhagen(at);
    if (!days.has(day)) days.set(day, at);
  }
  const played = [...days].map(([day, at], index, all): PastFact => {
    const before = all[index - 1]?.[0];
    return { kind: 'played', at, asStaff, pause: before === undefined ? 0 : daysBetween(before, day) };
  });
  const practised = reviews.map(({ at }, index): PastFact => {
    return { kind: 'practised', at, asStaff, days: index + 1 };
  });
  const tried = tasks.map(({ at }, index): PastFact => ({
    kind: 'task-tried',
    at,
    asStaff,
    tasks: index + 1,
  }));
  return [...played, ...practised, ...tried];
}

const runsSql = `
  SELECT enrolment_id AS "enrolmentId", citizen_id AS "citizenId", sprint_version_id AS "sprintVersionId",
         level_id AS "levelId", mode, percent, stars, started_at AS "startedAt", finished_at AS "finishedAt"
    FROM run WHERE citizen_id = ANY($1) ORDER BY finished_at NULLS LAST`;

/** The first answer of each day. */
const reviewsSql = `
  SELECT citizen_id AS "citizenId", min(answered_at) AS at FROM review_answer
   WHERE citizen_id = ANY($1) GROUP BY citizen_id, day ORDER BY day`;

const tasksSql = `
  SELECT citizen_id AS "citizenId", done_at AS at FROM workplace_task_done
   WHERE citizen_id = ANY($1) ORDER BY done_at`;
