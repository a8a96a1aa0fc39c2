import { PeopleService } from '@mikrosprint/accounts';
import type { ReferralActor, ReferralStatus } from '@mikrosprint/contracts';
import { LiveHints, Outbox, type NewEvent } from '@mikrosprint/platform';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { CaseloadMembers } from '../caseload/caseload-members.service.js';
import { ReferralChangeRow, ReferralRow } from './referral.entity.js';
import { wordsForCaseworker, wordsForCitizen } from './referral-words.js';

export interface ReferralChange {
  to: ReferralStatus;
  by: ReferralActor;
  actorId: string | null;
  reason: string | null;
  at: Date;
}

/** Writes a change of a referral with everything that follows from it: the line, the event, the word to the other side. */
@Injectable()
export class ReferralChanges {
  constructor(
    private readonly members: CaseloadMembers,
    private readonly people: PeopleService,
    private readonly outbox: Outbox,
    private readonly hints: LiveHints,
  ) {}

  /** The row is there and locked by `tx`; whether the step is allowed has been asked. Returns the row as it is now. */
  async apply(row: ReferralRow, change: ReferralChange, tx: EntityManager): Promise<ReferralRow> {
    const { to, at } = change;
    const from = row.status;
    const moved: ReferralRow = {
      ...row,
      status: to,
      changedAt: at > row.changedAt ? at : row.changedAt,
      acceptedAt: to === 'accepted' ? at : row.acceptedAt,
      startedAt: to === 'started' ? at : row.startedAt,
    };
    const { status, changedAt, acceptedAt, startedAt } = moved;
    await tx.update(ReferralRow, { id: row.id }, { status, changedAt, acceptedAt, startedAt });
    await this.note(moved, from, change, tx);
    return moved;
  }

  /** The line of a change and what is told about it; `from` is null for a referral that is new. */
  async note(
    row: ReferralRow,
    from: ReferralStatus | null,
    change: ReferralChange,
    tx: EntityManager,
  ): Promise<void> {
    const { citizenId } = row;
    const { to, by, actorId, reason, at } = change;
    await tx.insert(ReferralChangeRow, {
      ...{ id: uuidv7(), referralId: row.id, citizenId },
      ...{ at, to, by, actorId, reason },
    });
    const caseworkerId = await this.members.caseworkerOf(citizenId, tx);
    await this.outbox.append(tx, [
      {
        type: 'referral.changed',
        occurredAt: at,
        data: {
          referralId: row.id,
          citizenId,
          caseworkerId,
          sprintId: row.kind === 'sprint' ? row.courseId : null,
          title: row.title,
          from,
          to,
          by,
        },
      },
      ...(await this.wordsTo(row, change, caseworkerId, tx)),
    ]);
    const concerned = caseworkerId === null ? [citizenId] : [citizenId, caseworkerId];
    await this.hints.tell(concerned, { topic: 'referrals', id: citizenId }, tx);
  }

  private async wordsTo(
    { id, citizenId, title }: ReferralRow,
    change: ReferralChange,
    caseworkerId: string | null,
    tx: EntityManager,
  ): Promise<NewEvent[]> {
    const about = { kind: 'referral-changed' as const, subjectKey: `referral:${id}` };
    const forCitizen = wordsForCitizen(change, title);
    if (forCitizen !== null) {
      const data = { ...about, recipientIds: [citizenId], citizenId: null, ...forCitizen };
      return [{ type: 'notification.requested', data }];
    }
    const name = change.by === 'citizen' ? await this.people.displayName(citizenId, tx) : null;
    if (caseworkerId === null || name === null) return [];
    const forCaseworker = wordsForCaseworker(change, { id: citizenId, name }, title);
    if (forCaseworker === null) return [];
    const data = { ...about, recipientIds: [caseworkerId], citizenId, ...forCaseworker };
    return [{ type: 'notification.requested', data }];
  }
}
