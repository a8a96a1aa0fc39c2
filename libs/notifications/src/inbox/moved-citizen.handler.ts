import type { DomainEvent } from '@mikrosprint/contracts';
import { LiveHints, type EventHandler } from '@mikrosprint/platform';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { FormerCitizens } from './former-citizens.service.js';

@Injectable()
export class OnCitizenMovedAway implements EventHandler<'caseload.moved'> {
  constructor(
    private readonly former: FormerCitizens,
    private readonly hints: LiveHints,
  ) {}

  async handle({ data, occurredAt }: DomainEvent<'caseload.moved'>, tx: EntityManager): Promise<void> {
    const { citizenId, fromId, toId } = data;
    if (fromId === null || fromId === toId) return;
    const took = await this.former.leave(fromId, citizenId, new Date(occurredAt), tx);
    if (took) await this.hints.tell([fromId], { topic: 'inbox' }, tx);
  }
}
