import { Injectable } from '@nestjs/common';
import type { DomainEvent } from '@mikrosprint/contracts';
import type { EventHandler } from '@mikrosprint/platform';
import type { EntityManager } from 'typeorm';
import { ReviewCardsService } from './review-cards.service.js';

/**
 * Cards are made after the finish and not in it: the last answer of a level waits for nothing, nobody needs the cards
 * before tomorrow, and the delivery of the event makes them exactly once.
 */
@Injectable()
export class OnRunFinished implements EventHandler<'run.finished'> {
  constructor(private readonly cards: ReviewCardsService) {}

  async handle({ data, occurredAt }: DomainEvent<'run.finished'>, tx: EntityManager): Promise<void> {
    if (data.exam) return;
    await this.cards.record(data.runId, new Date(occurredAt), tx);
  }
}
