import { PeopleService } from '@mikrosprint/accounts';
import type { DomainEvent, MessageText } from '@mikrosprint/contracts';
import { Outbox, type EventHandler } from '@mikrosprint/platform';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { CitizenNews } from '../citizen/citizen-news.js';

/** Follows whose messages wait for an answer: a signal, and one notification to whoever follows the citizen. */
@Injectable()
export class UnansweredMessageProjection {
  constructor(
    private readonly news: CitizenNews,
    private readonly people: PeopleService,
    private readonly outbox: Outbox,
  ) {}

  async waits(event: DomainEvent<'conversation.waiting'>, tx: EntityManager): Promise<void> {
    const { citizenId, since } = event.data;
    const citizen = await this.news.begin(citizenId, null, tx);
    const isNews = await note(event, new Date(since), tx);
    if (!isNews) return;
    if (citizen.caseworkerId !== null) await this.ask(citizenId, citizen.caseworkerId, tx);
    await this.news.tell(citizen, tx);
  }

  async answered(event: DomainEvent<'conversation.answered'>, tx: EntityManager): Promise<void> {
    const citizen = await this.news.begin(event.data.citizenId, null, tx);
    if (await note(event, null, tx)) await this.news.tell(citizen, tx);
  }

  private async ask(citizenId: string, caseworkerId: string, tx: EntityManager): Promise<void> {
    const name = (await this.people.displayName(citizenId, tx)) ?? '';
    await this.outbox.append(tx, [
      {
        type: 'notification.requested',
        data: {
          recipientIds: [caseworkerId],
          kind: 'message-waits',
          subjectKey: `message-waits:${citizenId}`,
          citizenId,
          ...waitingMessage(name),
          link: `/messages/${citizenId}`,
        },
      },
    ]);
  }
}

/** The newest news counts, in whatever order it arrives. Returns whether this was it. */
async function note(
  { id, occurredAt, data }: DomainEvent<'conversation.waiting' | 'conversation.answered'>,
  since: Date | null,
  tx: EntityManager,
): Promise<boolean> {
  const rows = await tx.query<unknown[]>(
    `INSERT INTO citizen_unanswered_message AS known (citizen_id, since, news_at, news_id) VALUES ($1, $2, $3, $4)
     ON CONFLICT (citizen_id) DO UPDATE SET
       since = excluded.since, news_at = excluded.news_at, news_id = excluded.news_id
     WHERE (excluded.news_at, excluded.news_id) > (known.news_at, known.news_id)
     RETURNING citizen_id`,
    [data.citizenId, since, new Date(occurredAt), id],
  );
  return rows.length > 0;
}

function waitingMessage(name: string): { title: MessageText; body: MessageText } {
  return {
    title: {
      da: `${name} venter på svar`,
      en: `${name} is waiting for an answer`,
      uk: `${name} чекає на відповідь`,
    },
    body: {
      da: 'Beskeden blev ikke besvaret i åbningstiden. Nu er den en opgave.',
      en: 'The message was not answered within the opening hours. It is a task now.',
      uk: 'На повідомлення не відповіли в години прийому. Тепер це завдання.',
    },
  };
}

@Injectable()
export class OnConversationWaiting implements EventHandler<'conversation.waiting'> {
  constructor(private readonly messages: UnansweredMessageProjection) {}
  handle(event: DomainEvent<'conversation.waiting'>, tx: EntityManager): Promise<void> {
    return this.messages.waits(event, tx);
  }
}

@Injectable()
export class OnConversationAnswered implements EventHandler<'conversation.answered'> {
  constructor(private readonly messages: UnansweredMessageProjection) {}
  handle(event: DomainEvent<'conversation.answered'>, tx: EntityManager): Promise<void> {
    return this.messages.answered(event, tx);
  }
}
