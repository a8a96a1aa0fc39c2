import { Injectable } from '@nestjs/common';
import type { RunOutcome } from '@mikrosprint/contracts';
import type { ExamLevel } from '@mikrosprint/curriculum';
import { examReview } from '@mikrosprint/level-engine';
import { Database, DomainError } from '@mikrosprint/platform';
import { ExamsService } from './exams.service.js';
import { HomeService } from './home.service.js';
import { RunRow } from './runs.entity.js';
import { RunsService } from './runs.service.js';
import type { StoredRun } from './runs.store.js';

/** What a finished run led to. */
@Injectable()
export class OutcomeService {
  constructor(
    private readonly database: Database,
    private readonly runs: RunsService,
    private readonly exams: ExamsService,
    private readonly homes: HomeService,
  ) {}

  /** Throws `conflict` while the run is not finished. */
  async of(citizenId: string, runId: string): Promise<RunOutcome> {
    const run = await this.runs.read(citizenId, runId);
    const row = await this.database.dataSource.manager.findOne(RunRow, {
      select: { id: true, outcome: true, percent: true, stars: true },
      where: { id: runId },
    });
    if (row === null || row.outcome === null || row.percent === null || row.stars === null) {
      throw new DomainError('conflict', { detail: 'The run is not finished yet.' });
    }
    const { outcome, percent, stars } = row;
    return {
      runId,
      levelId: run.levelId,
      percent,
      stars,
      best: outcome.best,
      exam: await this.examOutcome(run, percent),
      skills: outcome.skills.flatMap(({ id, before, after }) => {
        const skill = run.version.sprint.skills.find((candidate) => candidate.id === id);
        return skill === undefined ? [] : [{ id, title: skill.title, before, after }];
      }),
      sprintCompleted: outcome.sprintCompleted,
      badge: outcome.sprintCompleted ? badgeOf(run) : null,
      next: await this.homes.next(citizenId, run.enrolmentId),
    };
  }

  private async examOutcome(run: StoredRun, percent: number): Promise<RunOutcome['exam']> {
    const { level } = run;
    if (level.kind !== 'exam') return null;
    return {
      passed: percent >= level.passMark,
      passMark: level.passMark,
      outcomes: reviewOf(run, level),
      sittingsLeftToday: await this.exams.sittingsLeft(run.enrolmentId),
    };
  }
}

/** The badge that speaks for the whole sprint: awards gives it when it hears of the completion. */
function badgeOf({ version }: StoredRun): RunOutcome['badge'] {
  const badge = version.sprint.badges.find(({ rule }) => rule.when === 'sprint-completed');
  return badge ? { title: badge.title, shape: badge.shape, symbol: badge.symbol } : null;
}

/** Per learning outcome: how it went, and where to practise what was below the pass mark. Never the key. */
function reviewOf({ version, state }: StoredRun, exam: ExamLevel) {
  return examReview(exam, state).flatMap(({ outcome, percent }) => {
    const text = version.sprint.outcomes.find(({ id }) => id === outcome)?.text;
    if (text === undefined) return [];
    const trains = version.sprint.levels.find(
      (level) => level.kind !== 'exam' && level.steps.some((step) => step.outcome === outcome),
    );
    const practiseLevelId = percent < exam.passMark ? (trains?.id ?? null) : null;
    return [{ text, percent, practiseLevelId }];
  });
}
