import { LiveHints, Outbox, type NewEvent } from '@mikrosprint/platform';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';

/** Says what happened in a thread, with the commit of what happened. */
@Injectable()
export class ThreadNews {
  constructor(
    private readonly outbox: Outbox,
    private readonly hints: LiveHints,
  ) {}

  async append(events: readonly NewEvent[], tx: EntityManager): Promise<void> {
    await this.outbox.append(tx, events);
  }

  /** Every open page of these people looks again; nobody among them where nobody follows. */
  async lookAgain(
    citizenId: string,
    personIds: readonly (string | null)[],
    tx: EntityManager,
  ): Promise<void> {
    const people = personIds.filter((id) => id !== null);
    await this.hints.tell(people, { topic: 'messages', id: citizenId }, tx);
  }
}
