import { Injectable } from '@nestjs/common';
import { OpenSprintsService, VersionsService, type PublishedVersion } from '@mikrosprint/catalogue';
import { Clock, Database, DomainError, Outbox } from '@mikrosprint/platform';
import { Not, type EntityManager } from 'typeorm';
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
   * who has a place already gets that one. Of staff (`asStaff`) nobody else hears. Throws `sprint-not-open` when the sprint takes nobody new.
   */
  async enrol(
    citizenId: string,
    sprintId: string,
    asStaff = false,
  ): Promise<{ enrolment: EnrolmentRow; isNew: boolean }> {
    const version = await this.versions.newest(sprintId);
    if (version === null) throw new DomainError('not-found');
    const { manager } = this.database.dataSource;
    const there = await this.current(citizenId, version, manager);
    if (there !== null) return { enrolment: there, isNew: false };
    const isNew = await this.database.transaction((tx) => this.insert({ citizenId, asStaff }, version, tx));
    const enrolment = await this.current(citizenId, version, manager);
    if (enrolment === null) throw new Error('an enrolment vanished while it was made');
    return { enrolment, isNew };
  }

  /** The same within a transaction of somebody else's. Throws `not-found` and `sprint-not-open`. */
  async enrolWithin(tx: EntityManager, citizenId: string, sprintId: string): Promise<void> {
    const version = await this.versions.newest(sprintId, undefined, tx);
    if (version === null) throw new DomainError('not-found');
    if ((await this.current(citizenId, version, tx)) === null)
      await this.insert({ citizenId, asStaff: false }, version, tx);
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

  private async current(
    citizenId: string,
    version: PublishedVersion,
    tx: EntityManager,
  ): Promise<EnrolmentRow | null> {
    const rows = await tx.find(EnrolmentRow, {
      where: { citizenId, sprintId: version.sprintId },
      order: { major: 'DESC' },
    });
    return rows.find(({ major, completedAt }) => major === version.major || completedAt === null) ?? null;
  }

  /** False when the same request was faster from another tab: the unique key decides. */
  private async insert(
    { citizenId, asStaff }: { citizenId: string; asStaff: boolean },
    version: PublishedVersion,
    tx: EntityManager,
  ): Promise<boolean> {
    const enrolment = {
      id: uuidv7(),
      citizenId,
      sprintId: version.sprintId,
      major: version.major,
      createdAt: this.clock.now(),
      asStaff,
      method: methodsOf(version.sprint)[0] ?? 'game',
      examPercent: null,
      completedAt: null,
    };
    await this.openSprints.holdOpen(tx, version.sprintId);
    const insert = tx.createQueryBuilder().insert().into(EnrolmentRow).values(enrolment);
    const { raw } = await insert.orIgnore().returning('id').execute();
    if ((raw as unknown[]).length === 0) return false;
    const reference = runRef({ citizenId, enrolmentId: enrolment.id, asStaff }, version);
    const { levelsTotal } = levelTotals(version, new Map());
    await this.outbox.append(tx, [
      {
        type: 'enrolment.created',
        data: { ...reference, levelsTotal, minutes: version.sprint.estimatedMinutes },
      },
    ]);
    return true;
  }
}
