import { Injectable } from '@nestjs/common';
import type { PublishedVersion } from '@mikrosprint/catalogue';
import type { WorkplaceTaskView } from '@mikrosprint/contracts';
import { stepsOfLevel, type WorkplaceTask } from '@mikrosprint/curriculum';
import { Clock, Database, DomainError, LiveHints, Outbox } from '@mikrosprint/platform';
import type { EntityManager } from 'typeorm';
import { EnrolmentRow } from './enrolments.entity.js';
import { EnrolmentsService } from './enrolments.service.js';
import { ofStaff } from './refs.js';
import { WorkplaceTaskDoneRow } from './workplace-tasks.entity.js';

/**
 * Tasks to try away from the screen. Ticking one off is a note to oneself: no event tells which one, and that there is
 * one is told only to what gives badges, so that nobody else can ever come to show it.
 */
@Injectable()
export class WorkplaceTasksService {
  constructor(
    private readonly database: Database,
    private readonly enrolments: EnrolmentsService,
    private readonly outbox: Outbox,
    private readonly hints: LiveHints,
    private readonly clock: Clock,
  ) {}

  /** In the order of the sheet. Throws `not-found` for anybody else's enrolment. */
  async list(citizenId: string, enrolmentId: string): Promise<WorkplaceTaskView[]> {
    const version = await this.versionOf(citizenId, enrolmentId);
    const rows = await this.database.dataSource.manager.findBy(WorkplaceTaskDoneRow, {
      citizenId,
      sprintId: version.sprintId,
    });
    const done = new Map(rows.map(({ taskId, doneAt }) => [taskId, doneAt]));
    return version.sprint.workplaceTasks.map((task) => viewOf(version, task, done.get(task.id) ?? null));
  }

  /** Ticked off again it stays as it was: the first time counts. Throws `not-found` for a task that is not there. */
  async tick(citizenId: string, enrolmentId: string, taskId: string): Promise<WorkplaceTaskView> {
    const { version, task } = await this.taskOf(citizenId, enrolmentId, taskId);
    const key = { citizenId, sprintId: version.sprintId, taskId };
    const doneAt = await this.database.transaction(async (tx) => {
      const insert = tx.createQueryBuilder().insert().into(WorkplaceTaskDoneRow);
      const row = { ...key, doneAt: this.clock.now() };
      const { raw } = await insert.values(row).orIgnore().returning('task_id').execute();
      if ((raw as unknown[]).length > 0) await this.tellOfTry(citizenId, enrolmentId, tx);
      return (await tx.findOneBy(WorkplaceTaskDoneRow, key))?.doneAt ?? null;
    });
    return viewOf(version, task, doneAt);
  }

  /** Takes the tick away, also when there is none. Throws `not-found` for a task that is not there. */
  async untick(citizenId: string, enrolmentId: string, taskId: string): Promise<void> {
    const { version } = await this.taskOf(citizenId, enrolmentId, taskId);
    const key = { citizenId, sprintId: version.sprintId, taskId };
    const { affected } = await this.database.dataSource.manager.delete(WorkplaceTaskDoneRow, key);
    if ((affected ?? 0) > 0) await this.tellOwnPages(citizenId);
  }

  private async tellOfTry(citizenId: string, enrolmentId: string, tx: EntityManager): Promise<void> {
    const enrolment = await tx.findOneByOrFail(EnrolmentRow, { id: enrolmentId });
    const tasks = await tx.countBy(WorkplaceTaskDoneRow, { citizenId });
    const data = { ...ofStaff(enrolment), citizenId, tasks };
    await this.outbox.append(tx, [{ type: 'workplace-task.tried', data }]);
    await this.hints.tell([citizenId], { topic: 'workplace-tasks' }, tx);
  }

  /** The same list may be open in another tab, or on the phone. */
  private tellOwnPages(citizenId: string): Promise<void> {
    return this.hints.tell([citizenId], { topic: 'workplace-tasks' });
  }

  private async taskOf(citizenId: string, enrolmentId: string, taskId: string) {
    const version = await this.versionOf(citizenId, enrolmentId);
    const task = version.sprint.workplaceTasks.find(({ id }) => id === taskId);
    if (task === undefined) throw new DomainError('not-found');
    return { version, task };
  }

  private async versionOf(citizenId: string, enrolmentId: string): Promise<PublishedVersion> {
    return this.enrolments.version(await this.enrolments.own(citizenId, enrolmentId));
  }
}

function viewOf({ sprint }: PublishedVersion, task: WorkplaceTask, doneAt: Date | null): WorkplaceTaskView {
  const training = sprint.levels.filter(
    (level) => level.kind !== 'exam' && stepsOfLevel(level).some(({ step }) => step.outcome === task.outcome),
  );
  return {
    id: task.id,
    text: task.text,
    levelIds: training.map(({ id }) => id),
    doneAt: doneAt?.toISOString() ?? null,
  };
}
