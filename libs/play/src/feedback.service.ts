import { Injectable } from '@nestjs/common';
import { VersionsService, type PublishedVersion } from '@mikrosprint/catalogue';
import type { SprintFeedback, SprintFeedbackView } from '@mikrosprint/contracts';
import { Clock, Database, DomainError } from '@mikrosprint/platform';
import { IsNull, LessThanOrEqual, Not } from 'typeorm';
import { EnrolmentsService } from './enrolments.service.js';
import { SprintFeedbackRow } from './feedback.entity.js';
import { RunRow } from './runs.entity.js';

/** What a citizen thought of a sprint, asked when it is finished. */
@Injectable()
export class FeedbackService {
  constructor(
    private readonly database: Database,
    private readonly enrolments: EnrolmentsService,
    private readonly versions: VersionsService,
    private readonly clock: Clock,
  ) {}

  async read(citizenId: string, enrolmentId: string): Promise<SprintFeedbackView> {
    const version = await this.versionTaken(citizenId, enrolmentId);
    const row = await this.database.dataSource.manager.findOneBy(SprintFeedbackRow, {
      citizenId,
      sprintVersionId: version.id,
    });
    return viewOf(version, row);
  }

  /** Saved again it replaces what was said before. */
  async save(citizenId: string, enrolmentId: string, feedback: SprintFeedback): Promise<SprintFeedbackView> {
    const version = await this.versionTaken(citizenId, enrolmentId);
    const row = { citizenId, sprintVersionId: version.id, ...feedback, savedAt: this.clock.now() };
    const { manager } = this.database.dataSource;
    await manager.upsert(SprintFeedbackRow, row, ['citizenId', 'sprintVersionId']);
    return viewOf(version, row);
  }

  /**
   * The version of the run that finished the sprint; levels that are played again later in a newer one change nothing.
   * Throws `not-found` for anybody else's enrolment and `sprint-not-finished` before the end.
   */
  private async versionTaken(citizenId: string, enrolmentId: string): Promise<PublishedVersion> {
    const { completedAt } = await this.enrolments.own(citizenId, enrolmentId);
    if (completedAt === null) throw new DomainError('sprint-not-finished');
    const run = await this.database.dataSource.manager.findOne(RunRow, {
      select: { id: true, sprintVersionId: true },
      where: { enrolmentId, finishedAt: LessThanOrEqual(completedAt), percent: Not(IsNull()) },
      order: { finishedAt: 'DESC', id: 'DESC' },
    });
    if (run === null) throw new Error(`Enrolment ${enrolmentId} was completed without a run.`);
    return this.versions.get(run.sprintVersionId);
  }
}

function viewOf({ version }: PublishedVersion, row: SprintFeedbackRow | null): SprintFeedbackView {
  if (row === null) return { version, feedback: null, savedAt: null };
  const { useful, difficulty, words, savedAt } = row;
  return { version, feedback: { useful, difficulty, words }, savedAt: savedAt.toISOString() };
}
