import { PeopleService } from '@mikrosprint/accounts';
import { Clock, LiveHints, Outbox, type NewEvent } from '@mikrosprint/platform';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { CaseloadMemberRow } from '../caseload/caseload-member.entity.js';
import { grouped } from '../grouped.js';
import { given, newContact, taken } from './handover-words.js';

/** Who follows a citizen now; `fromId` is null when nobody does. */
export interface Followed {
  citizenId: string;
  fromId: string | null;
}

export interface Move {
  handoverId: string;
  citizens: readonly Followed[];
  toId: string;
  byId: string;
}

/**
 * Moves citizens to another caseworker, in the transaction of whoever decided. Every route asks who follows the citizen
 * at each request, so the old access ends with the commit; what others keep (messages, bookings) follows the event.
 * Since when a citizen has been followed stays as it was: a handover is no new beginning.
 */
@Injectable()
export class CaseloadMoves {
  constructor(
    private readonly people: PeopleService,
    private readonly outbox: Outbox,
    private readonly hints: LiveHints,
    private readonly clock: Clock,
  ) {}

  /** Holds the citizens until the transaction ends; returns who follows each of them at that moment. */
  async hold(citizenIds: readonly string[], tx: EntityManager): Promise<Followed[]> {
    await tx.query('SELECT FROM caseload_member WHERE citizen_id = ANY($1) ORDER BY citizen_id FOR UPDATE', [
      citizenIds,
    ]);
    return this.followed(citizenIds, tx);
  }

  /** Who follows each of them now. */
  async followed(citizenIds: readonly string[], tx: EntityManager): Promise<Followed[]> {
    const rows = await tx.query<{ citizenId: string; fromId: string }[]>(
      `SELECT citizen_id AS "citizenId", caseworker_id AS "fromId" FROM caseload_member
        WHERE citizen_id = ANY($1)`,
      [citizenIds],
    );
    const known = new Map(rows.map(({ citizenId, fromId }) => [citizenId, fromId]));
    return citizenIds.map((citizenId) => ({ citizenId, fromId: known.get(citizenId) ?? null }));
  }

  /** Returns those that were moved: somebody whom nobody followed may just have been taken by somebody else. */
  async move(move: Move, tx: EntityManager): Promise<Followed[]> {
    const moved = [...(await this.moveFollowed(move, tx)), ...(await this.takeUnfollowed(move, tx))];
    if (moved.length === 0) return [];
    await this.outbox.append(tx, [
      ...moved.map(({ citizenId, fromId }) => ({
        type: 'caseload.moved' as const,
        data: { citizenId, fromId, toId: move.toId, movedBy: move.byId },
      })),
      ...(await this.words(move, moved, tx)),
    ]);
    await this.tellPages(move, moved, tx);
    return moved;
  }

  private async moveFollowed({ citizens, toId }: Move, tx: EntityManager): Promise<Followed[]> {
    const followed = citizens.filter(({ fromId }) => fromId !== null);
    const ids = followed.map(({ citizenId }) => citizenId);
    if (ids.length > 0)
      await tx.query('UPDATE caseload_member SET caseworker_id = $2 WHERE citizen_id = ANY($1)', [ids, toId]);
    return followed;
  }

  private async takeUnfollowed({ citizens, toId }: Move, tx: EntityManager): Promise<Followed[]> {
    const free = citizens.filter(({ fromId }) => fromId === null);
    if (free.length === 0) return [];
    const since = this.clock.now();
    const insert = tx.createQueryBuilder().insert().into(CaseloadMemberRow);
    const { raw } = await insert
      .values(free.map(({ citizenId }) => ({ citizenId, caseworkerId: toId, since })))
      .orIgnore()
      .returning('citizen_id')
      .execute();
    const added = new Set((raw as { citizen_id: string }[]).map(({ citizen_id }) => citizen_id));
    return free.filter(({ citizenId }) => added.has(citizenId));
  }

  private async words(
    { handoverId, toId, byId }: Move,
    moved: readonly Followed[],
    tx: EntityManager,
  ): Promise<NewEvent[]> {
    const name = (await this.people.displayName(toId, tx)) ?? '';
    const about = { kind: 'handed-over' as const, subjectKey: `handed-over:${handoverId}`, citizenId: null };
    const tell = (recipientIds: string[], message: ReturnType<typeof taken>, link: string): NewEvent => ({
      type: 'notification.requested',
      data: { ...about, recipientIds, ...message, link },
    });
    const before = grouped(moved, ({ fromId }) => fromId);
    const others = [...before].flatMap(([fromId, theirs]) =>
      fromId === null || fromId === byId || fromId === toId
        ? []
        : [tell([fromId], given(theirs.length, name), '/caseload')],
    );
    const citizenIds = moved.map(({ citizenId }) => citizenId);
    return [
      tell(citizenIds, newContact(name), '/contact'),
      ...(toId === byId ? [] : [tell([toId], taken(moved.length), '/caseload')]),
      ...others,
    ];
  }

  /** The old pages look again and find nothing; the new ones find somebody. */
  private async tellPages({ toId }: Move, moved: readonly Followed[], tx: EntityManager): Promise<void> {
    const staff = [toId, ...moved.flatMap(({ fromId }) => fromId ?? [])];
    await this.hints.tell(staff, { topic: 'caseload' }, tx);
    await this.hints.tell(staff, { topic: 'citizen' }, tx);
    await this.hints.tell(
      moved.map(({ citizenId }) => citizenId),
      { topic: 'progress' },
      tx,
    );
  }
}
