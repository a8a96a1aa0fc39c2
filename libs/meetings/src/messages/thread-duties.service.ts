import { PeopleService } from '@mikrosprint/accounts';
import { Clock, Database, type NewEvent } from '@mikrosprint/platform';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { ThreadAccess, type Side } from './thread-access.js';
import { ThreadNews } from './thread-news.js';
import { newMessage } from './words.js';

/** Whoever has the page open reads sooner than this, and need not be told. */
const readsWithinSeconds = 60;
/** So many threads in one transaction. */
const batch = 200;

/** What the clock brings to threads: a message that was not read is told, and one that was not answered is a task. */
@Injectable()
export class ThreadDuties {
  constructor(
    private readonly database: Database,
    private readonly access: ThreadAccess,
    private readonly people: PeopleService,
    private readonly news: ThreadNews,
    private readonly clock: Clock,
  ) {}

  /** Run as often as you like: each thing is told once. */
  async run(): Promise<void> {
    await inBatches(() => this.tellOverdue());
    await inBatches(() => this.tellUnread('citizen'));
    await inBatches(() => this.tellUnread('caseworker'));
  }

  private tellOverdue(): Promise<number> {
    return this.database.transaction(async (tx) => {
      const rows = await tx.query<{ citizen_id: string; waiting_since: Date; answer_due_at: Date }[]>(
        `WITH due AS (
           SELECT citizen_id FROM conversation WHERE waiting_since IS NULL AND answer_due_at <= $1
            ORDER BY citizen_id LIMIT ${batch} FOR UPDATE SKIP LOCKED
         ), moved AS (
           UPDATE conversation thread SET waiting_since = unanswered_since FROM due
            WHERE thread.citizen_id = due.citizen_id
           RETURNING thread.citizen_id, thread.waiting_since, thread.answer_due_at
         ) SELECT * FROM moved`,
        [this.clock.now()],
      );
      // It happened when the hours ended, and so before any answer that came since.
      const events = rows.map(
        ({ citizen_id: citizenId, waiting_since: since, answer_due_at: occurredAt }): NewEvent => ({
          type: 'conversation.waiting',
          data: { citizenId, since: since.toISOString() },
          occurredAt,
        }),
      );
      await this.news.append(events, tx);
      for (const { citizen_id: citizenId } of rows) {
        const caseworkerId = await this.access.caseworkerOf(citizenId, tx);
        await this.news.lookAgain(citizenId, [citizenId, caseworkerId], tx);
      }
      return rows.length;
    });
  }

  private tellUnread(side: Side): Promise<number> {
    const column = side === 'citizen' ? 'citizen_news_at' : 'staff_news_at';
    const before = new Date(this.clock.now().getTime() - readsWithinSeconds * 1000);
    return this.database.transaction(async (tx) => {
      const rows = await tx.query<{ citizen_id: string }[]>(
        `WITH news AS (
           SELECT citizen_id FROM conversation WHERE ${column} <= $1
            ORDER BY citizen_id LIMIT ${batch} FOR UPDATE SKIP LOCKED
         ), moved AS (
           UPDATE conversation thread SET ${column} = NULL FROM news
            WHERE thread.citizen_id = news.citizen_id
           RETURNING thread.citizen_id
         ) SELECT * FROM moved`,
        [before],
      );
      for (const { citizen_id: citizenId } of rows) {
        const event = await this.notification(side, citizenId, tx);
        if (event !== null) await this.news.append([event], tx);
      }
      return rows.length;
    });
  }

  /** Null: nobody follows the citizen; whoever comes is told then. */
  private async notification(
    side: Side,
    citizenId: string,
    tx: EntityManager,
  ): Promise<NewEvent<'notification.requested'> | null> {
    const caseworkerId = await this.access.caseworkerOf(citizenId, tx);
    const [recipient, writer] = side === 'citizen' ? [citizenId, caseworkerId] : [caseworkerId, citizenId];
    if (recipient === null) return null;
    return {
      type: 'notification.requested',
      data: {
        recipientIds: [recipient],
        kind: 'message',
        subjectKey: `message:${citizenId}`,
        citizenId: side === 'citizen' ? null : citizenId,
        ...newMessage(writer === null ? null : await this.people.displayName(writer, tx)),
        link: side === 'citizen' ? '/contact' : `/messages/${citizenId}`,
      },
    };
  }
}

async function inBatches(work: () => Promise<number>): Promise<void> {
  while ((await work()) === batch);
}
