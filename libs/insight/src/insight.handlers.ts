import { Injectable } from '@nestjs/common';
import type { DomainEvent } from '@mikrosprint/contracts';
import type { EventHandler } from '@mikrosprint/platform';
import type { EntityManager } from 'typeorm';
import { PendingRunRow } from './insight.entity.js';

/*
 * Events only say which runs there is something to read of; what they say is in the log. Told twice, or in another
 * order, they are the same news.
 */

async function hearOf(runId: string, tx: EntityManager): Promise<void> {
  await tx.createQueryBuilder().insert().into(PendingRunRow).values({ runId }).orIgnore().execute();
}

@Injectable()
export class OnRunStarted implements EventHandler<'run.started'> {
  handle({ data }: DomainEvent<'run.started'>, tx: EntityManager): Promise<void> {
    return hearOf(data.runId, tx);
  }
}

@Injectable()
export class OnRunFinished implements EventHandler<'run.finished'> {
  handle({ data }: DomainEvent<'run.finished'>, tx: EntityManager): Promise<void> {
    return hearOf(data.runId, tx);
  }
}
