import {
  copenhagenTime,
  type AssignmentAnswer,
  type AssignmentView,
  type AssignSprint,
  type ChangeAssignment,
} from '@mikrosprint/contracts';
import type { LocalizedText } from '@mikrosprint/curriculum';
import { Clock, Database, DomainError, LiveHints } from '@mikrosprint/platform';
import { Injectable } from '@nestjs/common';
import { In, IsNull, Not, type EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { CaseloadMembers } from '../caseload/caseload-members.service.js';
import { CitizenProgressRow } from '../citizen/citizen-progress.entity.js';
import { CourseDirectory } from '../referrals/course-directory.service.js';
import { AssignmentBeginnings } from './assignment-beginnings.service.js';
import { areDatesPossible } from './assignment-rules.js';
import { assignmentViewOf } from './assignment-view.js';
import { AssignmentRow, openAssignment } from './assignment.entity.js';

/** Gives several citizens the same sprint from a day on, and keeps the agreement: its dates change, or it is taken back. */
@Injectable()
export class AssignmentsService {
  constructor(
    private readonly database: Database,
    private readonly members: CaseloadMembers,
    private readonly courses: CourseDirectory,
    private readonly beginnings: AssignmentBeginnings,
    private readonly hints: LiveHints,
    private readonly clock: Clock,
  ) {}

  /**
   * Assigns everybody who can be, and says of each of the others why not. The same cohort again is the same assignment.
   * Throws `not-found` when I follow nobody of them, `sprint-not-open`, `assignment-dates`, and `id-reused` for a cohort
   * that means something else.
   */
  async assign(caseworkerId: string, wanted: AssignSprint): Promise<AssignmentAnswer> {
    const citizenIds = [...new Set(wanted.citizenIds)];
    const title = await this.courses.titleOf({ kind: 'sprint', courseId: wanted.sprintId });
    return this.database.transaction(async (tx) => {
      const mine = new Set(await this.members.followedBy(caseworkerId, tx));
      const followed = citizenIds.filter((id) => mine.has(id));
      if (followed.length === 0) throw new DomainError('not-found');
      const known = await tx.findBy(AssignmentRow, { cohortId: wanted.cohortId });
      if (known.some((row) => !isSame(row, caseworkerId, wanted))) throw new DomainError('id-reused');
      if (known.length === 0 && !areDatesPossible(wanted, this.today())) {
        throw new DomainError('assignment-dates');
      }
      const finished = await this.finishedBy(followed, wanted.sprintId, tx);
      const possible = followed.filter((id) => !finished.has(id));
      await this.insert(caseworkerId, possible, wanted, title, tx);
      const rows = await tx.findBy(AssignmentRow, { cohortId: wanted.cohortId, withdrawnAt: IsNull() });
      const assigned = rows.filter(({ citizenId }) => mine.has(citizenId));
      await this.tell(caseworkerId, assigned, tx);
      const begun = await this.beginnings.beginThose(assigned, tx);
      const has = new Set(assigned.map(({ citizenId }) => citizenId));
      return {
        cohortId: wanted.cohortId,
        assigned: begun.map(assignmentViewOf),
        refused: citizenIds
          .filter((id) => !has.has(id))
          .map((citizenId) => ({
            citizenId,
            why: !mine.has(citizenId)
              ? 'not-found'
              : finished.has(citizenId)
                ? 'already-finished'
                : 'already-assigned',
          })),
      };
    });
  }

  /** Open ones first, then what was finished last; what was withdrawn is gone. */
  async of(citizenId: string): Promise<AssignmentView[]> {
    const rows = await this.database.dataSource.manager.find(AssignmentRow, {
      where: { citizenId, withdrawnAt: IsNull() },
      order: { finishedAt: { direction: 'DESC', nulls: 'FIRST' }, startsOn: 'ASC', id: 'ASC' },
      take: 20,
    });
    return rows.map(assignmentViewOf);
  }

  /**
   * Other dates for the open part of a cohort, or for some of it; nothing changes when one of them cannot be. Throws
   * `not-found` when there is nobody I follow in it, and `assignment-dates`.
   */
  async change(caseworkerId: string, cohortId: string, change: ChangeAssignment): Promise<AssignmentView[]> {
    return this.database.transaction(async (tx) => {
      const rows = await this.openOnes(caseworkerId, cohortId, change.citizenIds, tx);
      const moved = rows.map((row) => {
        const startsOn = change.startsOn ?? row.startsOn;
        const dueOn = change.dueOn === undefined ? row.dueOn : change.dueOn;
        return { ...row, startsOn, dueOn };
      });
      const possible = moved.every((row, index) => {
        const begun = row.begunAt !== null;
        const keepsStart = !begun || row.startsOn === rows[index]?.startsOn;
        return keepsStart && areDatesPossible(row, this.today(), begun);
      });
      if (!possible) throw new DomainError('assignment-dates');
      const { startsOn, dueOn } = change;
      const dates = { ...(startsOn !== undefined && { startsOn }), ...(dueOn !== undefined && { dueOn }) };
      const ids = In(rows.map(({ id }) => id));
      if (Object.keys(dates).length > 0) await tx.update(AssignmentRow, { id: ids }, dates);
      await this.tell(caseworkerId, moved, tx);
      return (await this.beginnings.beginThose(moved, tx)).map(assignmentViewOf);
    });
  }

  /** What has begun stays the citizen's: they keep their place, and no deadline. Throws `not-found`. */
  async withdraw(caseworkerId: string, cohortId: string, citizenIds?: readonly string[]): Promise<void> {
    await this.database.transaction(async (tx) => {
      const rows = await this.openOnes(caseworkerId, cohortId, citizenIds, tx);
      const ids = In(rows.map(({ id }) => id));
      await tx.update(AssignmentRow, { id: ids }, { withdrawnAt: this.clock.now() });
      await this.tell(caseworkerId, rows, tx);
    });
  }

  private async openOnes(
    caseworkerId: string,
    cohortId: string,
    citizenIds: readonly string[] | undefined,
    tx: EntityManager,
  ): Promise<AssignmentRow[]> {
    const mine = new Set(await this.members.followedBy(caseworkerId, tx));
    const rows = await tx.find(AssignmentRow, {
      where: { cohortId, ...openAssignment },
      order: { id: 'ASC' },
      lock: { mode: 'pessimistic_write' },
    });
    const wanted = rows.filter(
      ({ citizenId }) => mine.has(citizenId) && (citizenIds?.includes(citizenId) ?? true),
    );
    if (wanted.length === 0) throw new DomainError('not-found');
    return wanted;
  }

  private async insert(
    caseworkerId: string,
    citizenIds: readonly string[],
    { cohortId, sprintId, startsOn, dueOn }: AssignSprint,
    sprintTitle: LocalizedText,
    tx: EntityManager,
  ): Promise<void> {
    if (citizenIds.length === 0) return;
    const assignedAt = this.clock.now();
    const rows = citizenIds.map((citizenId) => ({
      ...{ id: uuidv7(), cohortId, citizenId, caseworkerId, sprintId, sprintTitle },
      ...{ startsOn, dueOn, assignedAt, begunAt: null, finishedAt: null, withdrawnAt: null },
    }));
    await tx.createQueryBuilder().insert().into(AssignmentRow).values(rows).orIgnore().execute();
  }

  private async finishedBy(
    citizenIds: readonly string[],
    sprintId: string,
    tx: EntityManager,
  ): Promise<Set<string>> {
    const rows = await tx.find(CitizenProgressRow, {
      select: { citizenId: true, enrolmentId: true },
      where: { citizenId: In([...citizenIds]), sprintId, completedAt: Not(IsNull()) },
    });
    return new Set(rows.map(({ citizenId }) => citizenId));
  }

  private async tell(caseworkerId: string, rows: readonly AssignmentRow[], tx: EntityManager): Promise<void> {
    const citizens = rows.map(({ citizenId }) => citizenId);
    await this.hints.tell([...citizens, caseworkerId], { topic: 'referrals' }, tx);
    await this.hints.tell([caseworkerId], { topic: 'caseload' }, tx);
  }

  private today(): string {
    return copenhagenTime(this.clock.now()).day;
  }
}

/** Sent again, a cohort has the same words; its dates may have been changed since. */
function isSame(row: AssignmentRow, caseworkerId: string, { sprintId }: AssignSprint): boolean {
  return row.caseworkerId === caseworkerId && row.sprintId === sprintId;
}
