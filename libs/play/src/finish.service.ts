import { Injectable } from '@nestjs/common';
import { skillResults, type RunState } from '@mikrosprint/level-engine';
import { Database, LiveHints, Outbox } from '@mikrosprint/platform';
import type { EntityManager } from 'typeorm';
import { EnrolmentRow } from './enrolments.entity.js';
import { levelTotals, skillPercents, type SkillShare } from './progress.js';
import { levelRef, runRef } from './refs.js';
import { LevelResultRow, SkillProgressRow } from './results.entity.js';
import { RunRow, type StoredOutcome } from './runs.entity.js';
import { RunsStore, type Append, type StoredRun } from './runs.store.js';

type Results = Map<string, { bestPercent: number; stars: number }>;

/** What the finish of a run changes in the enrolment; worked out before it is written. */
interface Finish {
  results: Results;
  outcome: StoredOutcome;
  passed: boolean | null;
  examPercent: number | null;
  completedNow: boolean;
}

/**
 * Takes the last actions of a run. Unlike any other answer it depends on the enrolment's other results (is the sprint
 * complete?), so it is a transaction that holds the enrolment: two runs that finish at once take turns, and the sprint is
 * completed once.
 */
@Injectable()
export class FinishService {
  constructor(
    private readonly database: Database,
    private readonly store: RunsStore,
    private readonly outbox: Outbox,
    private readonly hints: LiveHints,
  ) {}

  /** False when the run has moved since it was judged; then nothing is written. */
  async finish(append: Append): Promise<boolean> {
    const saved = await this.database.transaction((tx) => this.finishIn(tx, append));
    if (saved) this.store.remember(append);
    return saved;
  }

  private async finishIn(tx: EntityManager, append: Append): Promise<boolean> {
    const { run, state, at } = append;
    const enrolment = await tx.findOneOrFail(EnrolmentRow, {
      where: { id: run.enrolmentId },
      lock: { mode: 'for_no_key_update' },
    });
    if (!(await this.store.append(append, tx))) return false;
    const before = await this.standing(tx, run.enrolmentId);
    const shares = run.mode === 'exam' ? [] : sharesOf(run, state);
    const finish = workOut(enrolment, append, before, shares);
    await tx.update(
      RunRow,
      { id: run.id },
      { finishedAt: at, percent: state.percent, stars: state.stars, outcome: finish.outcome },
    );
    await upsertResult(tx, append);
    await upsertSkills(tx, append, shares);
    await tx.update(
      EnrolmentRow,
      { id: enrolment.id },
      {
        examPercent: finish.examPercent,
        ...(finish.completedNow ? { completedAt: at } : {}),
      },
    );
    await this.outbox.append(tx, this.eventsOf(append, enrolment, finish));
    // The citizen's other open pages; staff hear it from whoever reacts to the event.
    await this.hints.tell([run.citizenId], { topic: 'progress', id: run.id }, tx);
    return true;
  }

  private async standing(tx: EntityManager, enrolmentId: string) {
    const results = await tx.findBy(LevelResultRow, { enrolmentId });
    const skills = await tx.findBy(SkillProgressRow, { enrolmentId });
    return { results: new Map(results.map((row) => [row.levelId, row])), skills };
  }

  private eventsOf({ run, state, at }: Append, enrolment: EnrolmentRow, finish: Finish) {
    const finished = {
      type: 'run.finished' as const,
      data: {
        ...runRef(run, run.version),
        ...levelRef(run.level),
        runId: run.id,
        exam: run.mode === 'exam',
        passed: finish.passed,
        percent: state.percent,
        stars: Math.max(1, state.stars),
        engineVersion: state.engineVersion,
        ...levelTotals(run.version, finish.results),
      },
    };
    if (!finish.completedNow) return [finished];
    const completed = {
      type: 'sprint.completed' as const,
      data: {
        ...runRef(run, run.version),
        major: enrolment.major,
        examPercent: finish.examPercent ?? state.percent,
        completedAt: at.toISOString(),
      },
    };
    return [finished, completed];
  }
}

function workOut(
  enrolment: EnrolmentRow,
  { run, state }: Append,
  before: { results: Map<string, LevelResultRow>; skills: readonly SkillShare[] },
  shares: readonly SkillShare[],
): Finish {
  const { version, level } = run;
  const old = before.results.get(level.id);
  const results: Results = new Map(before.results);
  results.set(level.id, {
    bestPercent: Math.max(old?.bestPercent ?? 0, state.percent),
    stars: Math.max(old?.stars ?? 0, state.stars),
  });
  const passed = level.kind === 'exam' ? state.percent >= level.passMark : null;
  const examPercent = enrolment.examPercent ?? (passed === true ? state.percent : null);
  const { levelsFinished, levelsTotal } = levelTotals(version, results);
  const completedNow =
    enrolment.completedAt === null && levelsFinished === levelsTotal && isExamPassed(run, examPercent);
  const skillsBefore = skillPercents(version, before.skills);
  const skillsAfter = skillPercents(version, bestShares(before.skills, shares));
  const trained = new Set(shares.map(({ skillId }) => skillId));
  return {
    results,
    passed,
    examPercent,
    completedNow,
    outcome: {
      best: old === undefined || state.percent > old.bestPercent,
      sprintCompleted: completedNow,
      skills: [...trained].map((id) => ({
        id,
        before: skillsBefore.get(id) ?? 0,
        after: skillsAfter.get(id) ?? 0,
      })),
    },
  };
}

/** A sprint without an exam is complete when its levels are; nobody can pass what is not there. */
function isExamPassed({ version }: StoredRun, examPercent: number | null): boolean {
  return examPercent !== null || !version.sprint.levels.some(({ kind }) => kind === 'exam');
}

function sharesOf(run: StoredRun, state: RunState): SkillShare[] {
  return Object.entries(skillResults(run.level, state)).map(([skillId, { points, max }]) => ({
    levelId: run.levelId,
    skillId,
    percent: max === 0 ? 0 : Math.round((100 * points) / max),
  }));
}

function bestShares(old: readonly SkillShare[], fresh: readonly SkillShare[]): SkillShare[] {
  const best = new Map<string, SkillShare>();
  for (const share of [...old, ...fresh]) {
    const key = `${share.levelId} ${share.skillId}`;
    if ((best.get(key)?.percent ?? -1) < share.percent) best.set(key, share);
  }
  return [...best.values()];
}

/** Percent and stars rise each by itself and never fall; the first finish keeps its date. */
async function upsertResult(tx: EntityManager, { run, state, at }: Append): Promise<void> {
  await tx.query(
    `INSERT INTO level_result AS known (enrolment_id, level_id, best_percent, stars, finished_at, best_run_id)
     VALUES ($1, $2, $3, $4, $5, $6)
     ON CONFLICT (enrolment_id, level_id) DO UPDATE SET
       best_percent = greatest(known.best_percent, excluded.best_percent),
       stars = greatest(known.stars, excluded.stars),
       best_run_id = CASE WHEN excluded.best_percent > known.best_percent
                          THEN excluded.best_run_id ELSE known.best_run_id END`,
    [run.enrolmentId, run.levelId, state.percent, state.stars, at, run.id],
  );
}

async function upsertSkills(
  tx: EntityManager,
  { run, at }: Append,
  shares: readonly SkillShare[],
): Promise<void> {
  if (shares.length === 0) return;
  await tx.query(
    `INSERT INTO skill_progress AS known (enrolment_id, level_id, skill_id, percent, improved_at)
     SELECT $1, $2, skill_id, percent, $3 FROM unnest($4::text[], $5::smallint[]) AS shown (skill_id, percent)
     ON CONFLICT (enrolment_id, level_id, skill_id) DO UPDATE SET
       percent = excluded.percent, improved_at = excluded.improved_at
     WHERE excluded.percent > known.percent`,
    [
      run.enrolmentId,
      run.levelId,
      at,
      shares.map(({ skillId }) => skillId),
      shares.map(({ percent }) => percent),
    ],
  );
}
