import { PeopleService } from '@mikrosprint/accounts';
import {
  referralRefusal,
  type AnswerReferral,
  type MoveReferral,
  type ReferralActor,
  type ReferralRefusal,
  type ReferralsAnswer,
  type ReferralStatus,
  type ReferralView,
  type SendReferral,
  type SendReferrals,
} from '@mikrosprint/contracts';
import type { LocalizedText } from '@mikrosprint/curriculum';
import { Clock, Database, DomainError } from '@mikrosprint/platform';
import { Injectable } from '@nestjs/common';
import { In, IsNull, Not, type EntityManager } from 'typeorm';
import { CaseloadMembers } from '../caseload/caseload-members.service.js';
import { CitizenProgressRow } from '../citizen/citizen-progress.entity.js';
import { CourseDirectory } from './course-directory.service.js';
import { ReferralChanges } from './referral-changes.service.js';
import { ReferralChangeRow, ReferralRow } from './referral.entity.js';
import { isOpen, mayMove } from './referral-states.js';
import { referralViewOf } from './referral-view.js';

/** Shows a citizen the way to a course, and follows what becomes of it. */
@Injectable()
export class ReferralsService {
  constructor(
    private readonly database: Database,
    private readonly members: CaseloadMembers,
    private readonly people: PeopleService,
    private readonly courses: CourseDirectory,
    private readonly changes: ReferralChanges,
    private readonly clock: Clock,
  ) {}

  /** Those of a citizen I follow: open ones first, then the newest. Throws `not-found` for anybody else's. */
  async ofFollowed(caseworkerId: string, citizenId: string): Promise<ReferralView[]> {
    await this.members.mustFollow(caseworkerId, citizenId);
    return this.of(citizenId);
  }

  async of(citizenId: string, tx: EntityManager = this.database.dataSource.manager): Promise<ReferralView[]> {
    const rows = await tx.find(ReferralRow, {
      where: { citizenId },
      order: { sentAt: 'DESC', id: 'DESC' },
      take: 50,
    });
    const changes = await tx.find(ReferralChangeRow, {
      where: { referralId: In(rows.map(({ id }) => id)) },
      order: { at: 'ASC', id: 'ASC' },
    });
    const views = rows.map((row) => referralViewOf(row, changes));
    return [
      ...views.filter(({ status }) => isOpen(status)),
      ...views.filter(({ status }) => !isOpen(status)),
    ];
  }

  /** Sent twice with the same id it is one referral; see `sendWithin` for what is refused. */
  async send(caseworkerId: string, citizenId: string, course: SendReferral): Promise<ReferralView> {
    await this.members.mustFollow(caseworkerId, citizenId);
    const title = await this.courses.titleOf(course);
    return this.database.transaction((tx) => this.sendWithin(tx, caseworkerId, citizenId, course, title));
  }

  /**
   * The same course to several, each for itself; of those to whom it could not be sent it says why. Throws `not-found`
   * when I follow nobody of them, and what concerns the course: `sprint-not-open`, `id-reused`.
   */
  async sendToMany(caseworkerId: string, { course, referrals }: SendReferrals): Promise<ReferralsAnswer> {
    const title = await this.courses.titleOf(course);
    // Always in the same order: two at once wait for each other and never both.
    const inOrder = [...referrals].sort((one, other) => one.citizenId.localeCompare(other.citizenId));
    return this.database.transaction(async (tx) => {
      const answer: ReferralsAnswer = { sent: [], refused: [] };
      for (const { id, citizenId } of inOrder) {
        const why = await refusalOf(() =>
          this.sendWithin(tx, caseworkerId, citizenId, { ...course, id }, title),
        );
        if (why === null) answer.sent.push({ citizenId, referralId: id });
        else answer.refused.push({ citizenId, why });
      }
      const isNobody = answer.refused.filter(({ why }) => why === 'not-found').length === referrals.length;
      if (isNobody) throw new DomainError('not-found');
      return answer;
    });
  }

  /**
   * Throws `not-found` when the citizen is somebody else's, `already-referred` when a referral to the course is open,
   * `already-finished` when the citizen has done it, and `id-reused` for an id that means another referral.
   */
  async sendWithin(
    tx: EntityManager,
    caseworkerId: string,
    citizenId: string,
    course: SendReferral,
    title: LocalizedText,
  ): Promise<ReferralView> {
    await this.members.mustFollow(caseworkerId, citizenId, tx);
    const courseId = course.kind === 'workshop' ? null : course.courseId;
    const known = await tx.findOneBy(ReferralRow, { id: course.id });
    if (known !== null) return this.again(known, { citizenId, courseId, title }, tx);
    if (courseId !== null) await this.mustNotHaveFinished(citizenId, courseId, tx);
    const at = this.clock.now();
    const [unitId = null] = await this.people.unitsOf(caseworkerId, 'caseworker', tx);
    const row: ReferralRow = {
      ...{ id: course.id, citizenId, caseworkerId, unitId, kind: course.kind, courseId, title },
      ...{ status: 'sent', sentAt: at, changedAt: at, acceptedAt: null, startedAt: null, remindedAt: null },
    };
    const insert = tx.createQueryBuilder().insert().into(ReferralRow).values(row).orIgnore();
    const { raw } = await insert.returning('id').execute();
    // Two presses at the same moment: the unique keys decide, and the other one looks at what came of it.
    if ((raw as unknown[]).length === 0) return this.lostRace(row, tx);
    const sent = { to: 'sent', by: 'caseworker', actorId: caseworkerId, reason: null, at } as const;
    await this.changes.note(row, null, sent, tx);
    return this.one(row.id, tx);
  }

  /** What a caseworker notes. Throws `referral-moved` when it is no longer where the page thinks. */
  async move(caseworkerId: string, referralId: string, move: MoveReferral): Promise<ReferralView> {
    const reason = move.to === 'dropped' ? move.reason : null;
    return this.database.transaction(async (tx) => {
      const row = await this.locked(referralId, tx);
      await this.members.mustFollow(caseworkerId, row.citizenId, tx);
      return this.step(row, move.to, { by: 'caseworker', actorId: caseworkerId, reason }, tx);
    });
  }

  /** The citizen's "Ja tak" or "Nej tak"; pressed twice it is one answer. */
  async answer(
    citizenId: string,
    referralId: string,
    { yes, reason }: AnswerReferral,
  ): Promise<ReferralView> {
    return this.database.transaction(async (tx) => {
      const row = await this.locked(referralId, tx);
      if (row.citizenId !== citizenId) throw new DomainError('not-found');
      const to = yes ? 'accepted' : 'dropped';
      return this.step(row, to, { by: 'citizen', actorId: citizenId, reason: yes ? null : reason }, tx);
    });
  }

  private async step(
    row: ReferralRow,
    to: ReferralStatus,
    who: { by: ReferralActor; actorId: string; reason: string | null },
    tx: EntityManager,
  ): Promise<ReferralView> {
    if (row.status !== to) {
      if (!mayMove(row.status, to, who.by, row.kind)) {
        throw new DomainError('referral-moved', { facts: { status: row.status } });
      }
      await this.changes.apply(row, { ...who, to, at: this.clock.now() }, tx);
    }
    return this.one(row.id, tx);
  }

  private async locked(referralId: string, tx: EntityManager): Promise<ReferralRow> {
    const row = await tx.findOne(ReferralRow, {
      where: { id: referralId },
      lock: { mode: 'pessimistic_write' },
    });
    if (row === null) throw new DomainError('not-found');
    return row;
  }

  private async again(
    known: ReferralRow,
    wanted: Pick<ReferralRow, 'citizenId' | 'courseId' | 'title'>,
    tx: EntityManager,
  ): Promise<ReferralView> {
    const isSame =
      known.citizenId === wanted.citizenId &&
      known.courseId === wanted.courseId &&
      (known.courseId !== null || known.title.da === wanted.title.da);
    if (!isSame) throw new DomainError('id-reused');
    return this.one(known.id, tx);
  }

  private async lostRace(row: ReferralRow, tx: EntityManager): Promise<ReferralView> {
    const winner = await tx.findOneBy(ReferralRow, { id: row.id });
    if (winner === null) throw new DomainError('already-referred');
    return this.again(winner, row, tx);
  }

  private async mustNotHaveFinished(citizenId: string, sprintId: string, tx: EntityManager): Promise<void> {
    const finished = { citizenId, sprintId, completedAt: Not(IsNull()) };
    if (await tx.existsBy(CitizenProgressRow, finished)) throw new DomainError('already-finished');
  }

  private async one(referralId: string, tx: EntityManager): Promise<ReferralView> {
    const row = await tx.findOneByOrFail(ReferralRow, { id: referralId });
    const order = { at: 'ASC', id: 'ASC' } as const;
    return referralViewOf(row, await tx.find(ReferralChangeRow, { where: { referralId }, order }));
  }
}

/** Why it was not sent, when that concerns this citizen alone; nothing has been written then. Null: it was sent. */
async function refusalOf(send: () => Promise<unknown>): Promise<ReferralRefusal | null> {
  try {
    await send();
    return null;
  } catch (error) {
    const why = referralRefusal.safeParse(error instanceof DomainError ? error.code : undefined);
    if (!why.success) throw error;
    return why.data;
  }
}
