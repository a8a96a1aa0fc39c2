import type { DomainEvent, SupportWish } from '@mikrosprint/contracts';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { CitizenNews } from '../citizen/citizen-news.js';

const nothing: SupportWish = { reading: false, danish: false };

/**
 * Follows which support a citizen wishes for and lets their caseworker know. It is a signal and nothing more: no message,
 * no line of the story, and answering two questions about oneself is no activity.
 */
@Injectable()
export class SupportProjection {
  constructor(private readonly news: CitizenNews) {}

  shared(event: DomainEvent<'support.shared'>, tx: EntityManager): Promise<void> {
    return this.follow(event, event.data, tx);
  }

  withdrawn(event: DomainEvent<'support.withdrawn'>, tx: EntityManager): Promise<void> {
    return this.follow(event, null, tx);
  }

  /**
   * The newest news counts, in whatever order it arrives; of two from the same moment the one with the later id. A wish
   * that is shared anew has not been talked about.
   */
  private async follow(
    { id, occurredAt, data: { citizenId } }: DomainEvent<'support.shared' | 'support.withdrawn'>,
    wish: SupportWish | null,
    tx: EntityManager,
  ): Promise<void> {
    const citizen = await this.news.begin(citizenId, null, tx);
    const { reading, danish } = wish ?? nothing;
    const at = new Date(occurredAt);
    await tx.query(
      `INSERT INTO citizen_support_wish AS known (citizen_id, reading, danish, shared_at, news_at, news_id)
       VALUES ($1, $2, $3, $4, $5, $6)
       ON CONFLICT (citizen_id) DO UPDATE SET
         reading = excluded.reading,
         danish = excluded.danish,
         shared_at = excluded.shared_at,
         talked_at = NULL,
         talked_by = NULL,
         news_at = excluded.news_at,
         news_id = excluded.news_id
       WHERE (excluded.news_at, excluded.news_id) > (known.news_at, known.news_id)`,
      [citizenId, reading, danish, wish === null ? null : at, at, id],
    );
    await this.news.tell(citizen, tx);
  }
}
