import { VersionsService } from '@mikrosprint/catalogue';
import { copenhagenTime } from '@mikrosprint/contracts';
import { Clock, Database, LiveHints, Outbox, type JobHandler, type NewEvent } from '@mikrosprint/platform';
import { Injectable } from '@nestjs/common';
import { In, IsNull, type EntityManager } from 'typeorm';
import { begunWords } from './assignment-words.js';
import { AssignmentRow, openAssignment } from './assignment.entity.js';

const atOnce = 200;

/** When the day of an assignment has come: the citizen is told, once, and play gives them a place. */
@Injectable()
export class AssignmentBeginnings {
  constructor(
    private readonly database: Database,
    private readonly versions: VersionsService,
    private readonly outbox: Outbox,
    private readonly hints: LiveHints,
    private readonly clock: Clock,
  ) {}

  /** Everything whose day has come, however often and by however many workers it is run. Returns how many began. */
  async beginDue(): Promise<number> {
    // What takes nobody now waits: nobody is told of a place that there is not.
    const open = (await this.versions.newestOfAll()).map(({ sprintId }) => sprintId);
    let begun = 0;
    for (;;) {
      const round = await this.database.transaction(async (tx) => {
        const rows = await this.due(open, tx);
        return (await this.begin(rows, tx)).length;
      });
      begun += round;
      if (round < atOnce) return begun;
    }
  }

  /** Those of the rows whose day has come; returns all of them as they are now. The sprint is known to be open. */
  async beginThose(rows: readonly AssignmentRow[], tx: EntityManager): Promise<AssignmentRow[]> {
    const today = this.today();
    const begun = await this.begin(
      rows.filter(({ startsOn, begunAt }) => begunAt === null && startsOn <= today),
      tx,
    );
    const beganNow = new Map(begun.map((row) => [row.id, row]));
    return rows.map((row) => beganNow.get(row.id) ?? row);
  }

  private async due(open: readonly string[], tx: EntityManager): Promise<AssignmentRow[]> {
    const locked = await tx.query<{ id: string }[]>(
      `SELECT id FROM assignment
        WHERE begun_at IS NULL AND withdrawn_at IS NULL AND finished_at IS NULL
          AND starts_on <= $1 AND sprint_id = ANY($2)
        ORDER BY starts_on, id LIMIT $3 FOR UPDATE SKIP LOCKED`,
      [this.today(), open, atOnce],
    );
    return tx.findBy(AssignmentRow, { id: In(locked.map(({ id }) => id)) });
  }

  private async begin(rows: readonly AssignmentRow[], tx: EntityManager): Promise<AssignmentRow[]> {
    if (rows.length === 0) return [];
    const begunAt = this.clock.now();
    await tx.update(
      AssignmentRow,
      { id: In(rows.map(({ id }) => id)), begunAt: IsNull(), ...openAssignment },
      { begunAt },
    );
    await this.outbox.append(tx, rows.flatMap(newsOf));
    await this.hints.tell(
      rows.map(({ citizenId }) => citizenId),
      { topic: 'referrals' },
      tx,
    );
    return rows.map((row) => ({ ...row, begunAt }));
  }

  private today(): string {
    return copenhagenTime(this.clock.now()).day;
  }
}

function newsOf({ id, citizenId, sprintId, sprintTitle, dueOn }: AssignmentRow): NewEvent[] {
  return [
    { type: 'assignment.begun', data: { assignmentId: id, citizenId, sprintId, dueOn } },
    {
      type: 'notification.requested',
      data: {
        recipientIds: [citizenId],
        kind: 'assignment',
        subjectKey: `assignment:${id}`,
        citizenId: null,
        ...begunWords(sprintTitle, dueOn),
        link: `/sprint/${sprintId}`,
      },
    },
  ];
}

/** On the hour from six in the morning to eight in the evening: a server that slept in the morning makes up for it. */
@Injectable()
export class BeginAssignmentsJob implements JobHandler {
  constructor(private readonly beginnings: AssignmentBeginnings) {}

  async run(): Promise<void> {
    await this.beginnings.beginDue();
  }
}
