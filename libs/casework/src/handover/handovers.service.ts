import { PeopleService, StaffService } from '@mikrosprint/accounts';
import {
  copenhagenTime,
  unfollowedShown,
  type CaseloadSizes,
  type HandOver,
  type HandOverAnswer,
  type PlannedHandover,
} from '@mikrosprint/contracts';
import { Clock, Database, DomainError, type SignedInPerson } from '@mikrosprint/platform';
import { Injectable } from '@nestjs/common';
import { IsNull, type EntityManager } from 'typeorm';
import { CaseloadMoves, type Followed } from './caseload-moves.service.js';
import { grouped } from '../grouped.js';
import { HandoverReach } from './handover-reach.service.js';
import { HandoverRow } from './handover.entity.js';

/** Hands citizens over to a colleague, at once or on a day. */
@Injectable()
export class HandoversService {
  constructor(
    private readonly database: Database,
    private readonly reach: HandoverReach,
    private readonly moves: CaseloadMoves,
    private readonly people: PeopleService,
    private readonly staff: StaffService,
    private readonly clock: Clock,
  ) {}

  /**
   * Throws `not-found` when the new one cannot take over from here or none of the citizens is within reach, and
   * `id-reused`.
   */
  async handOver(me: SignedInPerson, wanted: HandOver): Promise<HandOverAnswer> {
    return this.database.transaction(async (tx) => {
      await tx.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`handover ${wanted.id}`]);
      const before = await tx.findBy(HandoverRow, { id: wanted.id });
      if (before.length > 0) return answeredBefore(before, me.personId, wanted.toId);
      const reach = await this.reach.of(me, tx);
      this.reach.mustTake(reach, wanted.toId);
      const asked = await this.moves.hold(await this.reach.askedFor(reach, wanted, tx), tx);
      const possible = (await this.reach.within(reach, asked, tx)).filter(
        // Nobody is their own caseworker.
        ({ citizenId, fromId }) => fromId !== wanted.toId && citizenId !== wanted.toId,
      );
      if (possible.length === 0) throw new DomainError('not-found');
      const { today } = this;
      const isNow = wanted.onDay === null || wanted.onDay <= today;
      const { id: handoverId, toId } = wanted;
      const done = isNow
        ? await this.moves.move({ handoverId, citizens: possible, toId, byId: me.personId }, tx)
        : possible;
      await this.keep(done, wanted, me.personId, isNow, tx);
      const ids = done.map(({ citizenId }) => citizenId);
      const left = asked.map(({ citizenId }) => citizenId).filter((id) => !ids.includes(id));
      return isNow ? { moved: ids, planned: [], left } : { moved: [], planned: ids, left };
    });
  }

  /** What is agreed for a day to come: by the one who asks, and by whoever leads, about those whom the one who asks follows. */
  async planned(me: SignedInPerson): Promise<PlannedHandover[]> {
    const { manager } = this.database.dataSource;
    const open = { doneAt: IsNull(), droppedAt: IsNull() };
    const agreed = await manager.find(HandoverRow, {
      where: [
        { ...open, byId: me.personId },
        { ...open, fromId: me.personId },
      ],
      order: { onDay: 'ASC', id: 'ASC' },
    });
    const rows = await this.stillWithin(me, agreed);
    const named = rows.flatMap(({ citizenId, toId, byId }) => [citizenId, toId, byId]);
    const people = await this.people.summaries(named);
    const nameOf = (id: string): string => people.get(id)?.displayName ?? '';
    return [...grouped(rows, ({ id }) => id).values()].flatMap((theirs) => {
      const [first] = theirs;
      if (first === undefined) return [];
      const { id, toId, byId, onDay } = first;
      return {
        ...{ id, to: nameOf(toId), by: byId === me.personId ? null : nameOf(byId), onDay },
        citizens: theirs.map(({ citizenId }) => ({ id: citizenId, displayName: nameOf(citizenId) })),
      };
    });
  }

  /** Takes back what has not happened yet. Throws `not-found` for anybody else's, and when nothing is left of it. */
  async drop(byId: string, id: string): Promise<void> {
    const open = { id, byId, doneAt: IsNull(), droppedAt: IsNull() };
    const { manager } = this.database.dataSource;
    const { affected } = await manager.update(HandoverRow, open, { droppedAt: this.clock.now() });
    if (affected === 0) throw new DomainError('not-found');
  }

  /** How many each caseworker of one's units follows, and whom nobody follows. Empty for who leads none. */
  async sizes(me: SignedInPerson): Promise<CaseloadSizes> {
    const { led, ledStaff } = await this.reach.of(me);
    if (led !== null && led.length === 0) return { caseworkers: [], unfollowed: [], unfollowedTotal: 0 };
    const sizes = await this.reach.sizes([...ledStaff.keys()]);
    const caseworkers = [...ledStaff.values()].map((member) => ({
      ...member,
      citizens: sizes.get(member.id) ?? 0,
    }));
    const unfollowed = await this.unfollowed(led);
    const shown = await this.people.summaries(unfollowed.slice(0, unfollowedShown));
    return {
      caseworkers: caseworkers.filter(({ isHere, citizens }) => isHere || citizens > 0),
      unfollowed: [...shown.values()]
        .map(({ id, displayName }) => ({ id, displayName }))
        .sort((one, other) => one.displayName.localeCompare(other.displayName, 'da')),
      unfollowedTotal: unfollowed.length,
    };
  }

  /** Whoever was handed over otherwise meanwhile, or is out of reach by now, is named to nobody here any more. */
  private async stillWithin(me: SignedInPerson, agreed: readonly HandoverRow[]): Promise<HandoverRow[]> {
    const rows = await this.database.dataSource.query<{ citizenId: string; caseworkerId: string }[]>(
      `SELECT citizen_id AS "citizenId", caseworker_id AS "caseworkerId" FROM caseload_member
        WHERE citizen_id = ANY($1)`,
      [agreed.map(({ citizenId }) => citizenId)],
    );
    const now = new Map(rows.map(({ citizenId, caseworkerId }) => [citizenId, caseworkerId]));
    const asAgreed = agreed.filter(({ citizenId, fromId }) => (now.get(citizenId) ?? null) === fromId);
    const within = await this.reach.within(await this.reach.of(me), asAgreed);
    const ids = new Set(within.map(({ citizenId }) => citizenId));
    return asAgreed.filter(({ citizenId }) => ids.has(citizenId));
  }

  private async unfollowed(led: readonly string[] | null): Promise<string[]> {
    const citizens = await this.staff.citizensOf(led, null);
    const rows = await this.database.dataSource.query<{ id: string }[]>(
      `SELECT citizen.id FROM unnest($1::uuid[]) AS citizen (id)
        WHERE NOT EXISTS (SELECT FROM caseload_member member WHERE member.citizen_id = citizen.id)`,
      [citizens],
    );
    return rows.map(({ id }) => id);
  }

  private async keep(
    citizens: readonly Followed[],
    { id, toId, onDay }: HandOver,
    byId: string,
    isNow: boolean,
    tx: EntityManager,
  ): Promise<void> {
    const agreedAt = this.clock.now();
    const rows = citizens.map(({ citizenId, fromId }) => ({
      ...{ id, citizenId, fromId, toId, byId, agreedAt },
      onDay: isNow ? this.today : (onDay ?? this.today),
      doneAt: isNow ? agreedAt : null,
      droppedAt: null,
    }));
    await tx.insert(HandoverRow, rows);
  }

  private get today(): string {
    return copenhagenTime(this.clock.now()).day;
  }
}

/** The answer of the first time, as far as the record knows it. */
function answeredBefore(rows: readonly HandoverRow[], byId: string, toId: string): HandOverAnswer {
  if (rows.some((row) => row.byId !== byId || row.toId !== toId)) throw new DomainError('id-reused');
  const ids = (which: readonly HandoverRow[]) => which.map(({ citizenId }) => citizenId);
  return {
    moved: ids(rows.filter(({ doneAt }) => doneAt !== null)),
    planned: ids(rows.filter(({ doneAt, droppedAt }) => doneAt === null && droppedAt === null)),
    left: ids(rows.filter(({ doneAt, droppedAt }) => doneAt === null && droppedAt !== null)),
  };
}
