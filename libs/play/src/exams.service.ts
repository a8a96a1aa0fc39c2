import { randomInt } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { PublishedVersion } from '@mikrosprint/catalogue';
import type { RunView } from '@mikrosprint/contracts';
import type { ExamLevel } from '@mikrosprint/curriculum';
import { engineVersion, startRun } from '@mikrosprint/level-engine';
import { Clock, Database, DomainError, Outbox } from '@mikrosprint/platform';
import { IsNull } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { dayInCopenhagen } from './copenhagen.js';
import type { EnrolmentRow } from './enrolments.entity.js';
import { EnrolmentsService } from './enrolments.service.js';
import { examOf, lockOf } from './progress.js';
import { levelRef, runRef } from './refs.js';
import { runViewOf } from './run-view.js';
import { RunRow } from './runs.entity.js';
import { RunsStore } from './runs.store.js';

/** Sittings of one exam that a citizen may begin on one day in Copenhagen. */
export const sittingsPerDay = 3;

/** Starts exams. Id, seed and draw are the server's: nobody can try seeds until an easy one comes. */
@Injectable()
export class ExamsService {
  constructor(
    private readonly database: Database,
    private readonly store: RunsStore,
    private readonly enrolments: EnrolmentsService,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** The open sitting, or a new one. */
  async start(citizenId: string, enrolmentId: string): Promise<{ view: RunView; isNew: boolean }> {
    const enrolment = await this.enrolments.own(citizenId, enrolmentId);
    const version = await this.enrolments.version(enrolment);
    const exam = examOf(version);
    if (exam === null) throw new DomainError('not-found');
    // Two presses at once: the second finds the place taken, and then the run of the first.
    for (let round = 0; round < sittingsPerDay; round += 1) {
      const open = await this.openSitting(enrolment.id);
      if (open !== null) return { view: open, isNew: false };
      const started = await this.begin(enrolment, version, exam);
      if (started !== null) return { view: started, isNew: true };
    }
    throw new DomainError('exam-sitting-open');
  }

  async sittingsLeft(enrolmentId: string): Promise<number> {
    const used = await this.sittingsOn(enrolmentId, dayInCopenhagen(this.clock.now()));
    return Math.max(0, sittingsPerDay - used);
  }

  private async openSitting(enrolmentId: string): Promise<RunView | null> {
    const row = await this.database.dataSource.manager.findOne(RunRow, {
      select: { id: true },
      where: { enrolmentId, mode: 'exam', finishedAt: IsNull() },
    });
    const run = row === null ? null : await this.store.load(row.id);
    return run === null || run.finishedAt !== null ? null : runViewOf(run);
  }

  private async begin(
    enrolment: EnrolmentRow,
    version: PublishedVersion,
    exam: ExamLevel,
  ): Promise<RunView | null> {
    const lock = lockOf(version, exam.id, await this.enrolments.results(enrolment.id));
    if (lock !== null) throw new DomainError('level-locked', { facts: { ...lock } });
    const startedAt = this.clock.now();
    const day = dayInCopenhagen(startedAt);
    const used = await this.sittingsOn(enrolment.id, day);
    if (used >= sittingsPerDay) throw new DomainError('exam-sittings-used', { facts: { sittingsPerDay } });
    const seed = randomInt(2 ** 32);
    const run = {
      id: uuidv7(),
      enrolmentId: enrolment.id,
      citizenId: enrolment.citizenId,
      asStaff: enrolment.asStaff,
      sprintVersionId: version.id,
      levelId: exam.id,
      engineVersion,
      mode: 'exam' as const,
      seed,
      startedAt,
      state: startRun(exam, { seed, mode: 'exam' }),
      sitting: { day, number: used + 1 },
    };
    const started = this.outbox.prepare({
      type: 'run.started',
      data: { ...runRef(run, version), ...levelRef(exam), runId: run.id, exam: true },
    });
    if (!(await this.store.insert(run, [started]))) return null;
    const stored = await this.store.load(run.id);
    return stored === null ? null : runViewOf(stored);
  }

  private sittingsOn(enrolmentId: string, sittingDay: string): Promise<number> {
    return this.database.dataSource.manager.countBy(RunRow, { enrolmentId, sittingDay });
  }
}
