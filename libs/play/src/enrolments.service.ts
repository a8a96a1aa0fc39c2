import { Injectable } from '@nestjs/common';
import { OpenSprintsService, VersionsService, type PublishedVersion } from '@mikrosprint/catalogue';
import { Clock, Database, DomainError, Outbox } from '@mikrosprint/platform';
import { Not } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { methodsOf, type LearningMethod } from '@mikrosprint/curriculum';
import { EnrolmentRow, MethodChoiceRow } from './enrolments.entity.js';
import { levelTotals } from './progress.js';
import { runRef } from './refs.js';
import { LevelResultRow } from './results.entity.js';

/** A citizen's places in sprints. */
@Injectable()
export class EnrolmentsService {
  constructor(
    private readonly database: Database,
    private readonly versions: VersionsService,
    private readonly openSprints: OpenSprintsService,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** Throws `not-found` for anybody else's. */
  async own(citizenId: string, enrolmentId: string): Promise<EnrolmentRow> {
    const row = await this.database.dataSource.manager.findOneBy(EnrolmentRow, {
      id: enrolmentId,
      citizenId,
    });
    if (row === null) throw new DomainError('not-found');
    return row;
  }

  /** Oldest first. */
  allOf(citizenId: string): Promise<EnrolmentRow[]> {
    return this.database.dataSource.manager.find(EnrolmentRow, {
      where: { citizenId },
      order: { createdAt: 'ASC', id: 'ASC' },
    });
  }

  async results(enrolmentId: string): Promise<Map<string, LevelResultRow>> {
    const rows = await this.database.dataSource.manager.findBy(LevelResultRow, { enrolmentId });
    return new Map(rows.map((row) => [row.levelId, row]));
  }

  /** The version a new run starts on: the newest minor of the enrolment's major. */
  async version(enrolment: EnrolmentRow): Promise<PublishedVersion> {
    const version = await this.versions.newest(enrolment.sprintId, enrolment.major);
    if (version === null)
      throw new Error(`Sprint ${enrolment.sprintId} has lost its major ${enrolment.major}.`);
    return version;
  }

  /**
   * Gives the citizen a place in the newest major. Somebody who is in the middle of an older one stays there; somebody
   * who has a place already gets that one. Throws `sprint-not-open` when the sprint takes nobody new.
   */
  async enrol(citizenId: string, sprintId: string): Promise<{ enrolment: EnrolmentRow; isNew: boolean }> {
    const version = await this.versions.newest(sprintId);
    if (version === null) throw new DomainError('not-found');
    const there = await this.current(citizenId, version);
    if (there !== null) return { enrolment: there, isNew: false };
    const isNew = await this.insert(citizenId, version);
    const enrolment = await this.current(citizenId, version);
    if (enrolment === null) throw new Error('an enrolment vanished while it was made');
    return { enrolment, isNew };
  }

  /** How the citizen wants to learn from now on. Throws `conflict` for a way that the sprint does not offer. */
  async choose(citizenId: string, enrolmentId: string, method: LearningMethod): Promise<void> {
    const enrolment = await this.own(citizenId, enrolmentId);
    const { sprint } = await this.version(enrolment);
    if (!methodsOf(sprint).includes(method)) throw new DomainError('conflict');
    await this.database.transaction(async (tx) => {
      const { affected } = await tx.update(
        EnrolmentRow,
        { id: enrolment.id, method: Not(method) },
        { method },
      );
      if (affected === 0) return;
      await tx.insert(MethodChoiceRow, { enrolmentId: enrolment.id, chosenAt: this.clock.now(), method });
    });
  }

  private async current(citizenId: string, version: PublishedVersion): Promise<EnrolmentRow | null> {
    const rows = await this.database.dataSource.manager.find(EnrolmentRow, {
      where: { citizenId, sprintId: version.sprintId },
      order: { major: 'DESC' },
    });
    return rows.find(({ major, completedAt }) => major === version.major || completedAt === null) ?? null;
  }

  /** False when the same request was faster from another tab: the unique key decides. */
  private async insert(citizenId: string, version: PublishedVersion): Promise<boolean> {
    const enrolment = {
      id: uuidv7(),
      citizenId,
      sprintId: version.sprintId,
      major: version.major,
      createdAt: this.clock.now(),
      method: methodsOf(version.sprint)[0] ?? 'game',
      examPercent: null,
      completedAt: null,
    };
    return this.database.transaction(async (tx) => {
      await this.openSprints.holdOpen(tx, version.sprintId);
      const insert = tx.createQueryBuilder().insert().into(EnrolmentRow).values(enrolment);
      const { raw } = await insert.orIgnore().returning('id').execute();
      if ((raw as unknown[]).length === 0) return false;
      const reference = runRef({ citizenId, enrolmentId: enrolment.id }, version);
      const { levelsTotal } = levelTotals(version, new Map());
      await this.outbox.append(tx, [
        {
          type: 'enrolment.created',
          data: { ...reference, levelsTotal, minutes: version.sprint.estimatedMinutes },
        },
      ]);
      return true;
    });
  }
}
