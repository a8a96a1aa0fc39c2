import { Injectable } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import { ReferralChanges } from './referral-changes.service.js';
import { ReferralRow } from './referral.entity.js';
import { isOpen, mayMove, openStatuses } from './referral-states.js';

interface CourseNews {
  citizenId: string;
  sprintId: string;
  /** When it happened, which may be long before it is told. */
  at: Date;
}

/** A referral to a sprint of ours begins and ends with the sprint: nobody notes it by hand. */
@Injectable()
export class ReferralProjection {
  constructor(private readonly changes: ReferralChanges) {}

  /** A place was taken or a level opened. Whatever comes first counts, in whatever order it is told. */
  async begun({ citizenId, sprintId, at }: CourseNews, tx: EntityManager): Promise<void> {
    const row = await this.referralOf({ citizenId, sprintId, at }, tx);
    if (row === null) return;
    if (mayMove(row.status, 'started', 'platform', row.kind)) {
      await this.changes.apply(row, { to: 'started', by: 'platform', actorId: null, reason: null, at }, tx);
      return;
    }
    const isEarlier = row.startedAt === null || at < row.startedAt;
    if (isEarlier) await tx.update(ReferralRow, { id: row.id }, { startedAt: at });
  }

  async finished({ citizenId, sprintId, at }: CourseNews, tx: EntityManager): Promise<void> {
    const row = await this.referralOf({ citizenId, sprintId, at }, tx);
    if (row === null || !isOpen(row.status)) return;
    await this.changes.apply(row, { to: 'finished', by: 'platform', actorId: null, reason: null, at }, tx);
  }

  /**
   * The newest referral to the course that was sent before it happened, locked: what was begun before anybody referred
   * to it says nothing about the referral.
   */
  private async referralOf(
    { citizenId, sprintId, at }: CourseNews,
    tx: EntityManager,
  ): Promise<ReferralRow | null> {
    const rows = await tx.find(ReferralRow, {
      where: { citizenId, courseId: sprintId, status: In([...openStatuses, 'finished']) },
      order: { sentAt: 'DESC' },
      lock: { mode: 'pessimistic_write' },
    });
    return rows.find(({ sentAt }) => sentAt <= at) ?? null;
  }
}
