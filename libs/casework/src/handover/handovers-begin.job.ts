import { PeopleService } from '@mikrosprint/accounts';
import { copenhagenTime } from '@mikrosprint/contracts';
import { Clock, Database, Outbox, type JobHandler } from '@mikrosprint/platform';
import { Injectable } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import { CaseloadMoves } from './caseload-moves.service.js';
import { notPossible } from './handover-words.js';
import { HandoverRow } from './handover.entity.js';

/** Early every morning, and once more later: what was agreed for the day. Run twice it does nothing new. */
@Injectable()
export class BeginHandoversJob implements JobHandler {
  constructor(
    private readonly database: Database,
    private readonly moves: CaseloadMoves,
    private readonly people: PeopleService,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  async run(): Promise<void> {
    while (await this.database.transaction((tx) => this.beginOne(tx)));
  }

  /** One handover with all its citizens; false when none is due. What another worker holds is passed over. */
  private async beginOne(tx: EntityManager): Promise<boolean> {
    const [due] = await tx.query<{ id: string }[]>(
      `SELECT id FROM handover WHERE on_day <= $1 AND done_at IS NULL AND dropped_at IS NULL
        ORDER BY on_day, id LIMIT 1 FOR UPDATE SKIP LOCKED`,
      [copenhagenTime(this.clock.now()).day],
    );
    if (due === undefined) return false;
    const rows = await tx.find(HandoverRow, { where: { id: due.id }, lock: { mode: 'pessimistic_write' } });
    const open = rows.filter(({ doneAt, droppedAt }) => doneAt === null && droppedAt === null);
    await this.begin(open, tx);
    return true;
  }

  private async begin(rows: readonly HandoverRow[], tx: EntityManager): Promise<void> {
    const [first] = rows;
    if (first === undefined) return;
    const { id, toId, byId } = first;
    const agreedFrom = new Map(rows.map(({ citizenId, fromId }) => [citizenId, fromId]));
    const now = await this.moves.hold([...agreedFrom.keys()], tx);
    const canTake = (await this.people.holdersOfAny(['caseworker'], tx)).includes(toId);
    const citizens = now.filter(({ citizenId, fromId }) => canTake && agreedFrom.get(citizenId) === fromId);
    const moved = await this.moves.move({ handoverId: id, citizens, toId, byId }, tx);
    const done = moved.map(({ citizenId }) => citizenId);
    const dropped = [...agreedFrom.keys()].filter((citizenId) => !done.includes(citizenId));
    const at = this.clock.now();
    await tx.update(HandoverRow, { id, citizenId: In(done) }, { doneAt: at });
    await tx.update(HandoverRow, { id, citizenId: In(dropped) }, { droppedAt: at });
    if (dropped.length > 0) await this.tell(id, byId, dropped.length, tx);
  }

  private async tell(id: string, byId: string, count: number, tx: EntityManager): Promise<void> {
    const data = {
      recipientIds: [byId],
      kind: 'handed-over' as const,
      subjectKey: `handover-dropped:${id}`,
      citizenId: null,
      ...notPossible(count),
      link: '/home',
    };
    await this.outbox.append(tx, [{ type: 'notification.requested', data }]);
  }
}
