import { Inject, Injectable } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import type { DomainEvent } from '@mikrosprint/contracts';
import type { EntityManager } from 'typeorm';
import { Clock } from '../clock.js';
import { Database } from '../database/database.js';
import type { EventHandler } from '../feature.js';
import { FeatureRegistry } from '../features/feature-registry.js';
import { OutboxRow } from './outbox.entity.js';

/** One effect per (event, handler): whoever inserts the delivery does the work, in the same transaction. */
@Injectable()
export class EventDeliveries {
  constructor(
    @Inject(FeatureRegistry) private readonly registry: FeatureRegistry,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly moduleRef: ModuleRef,
  ) {}

  async deliver(eventId: string, handlerName: string): Promise<void> {
    const subscriber = this.registry.subscribers.find(({ handler }) => handler === handlerName);
    if (subscriber === undefined) throw new Error(`Nobody is called ${handlerName}`);
    const handler: EventHandler = this.moduleRef.get(subscriber.useClass, { strict: false });
    await this.database.transaction(async (tx) => {
      const event = await this.claim(tx, eventId, handlerName);
      if (event !== null && (subscriber.hearsOfStaff === true || !isOfStaff(event)))
        await handler.handle(event, tx);
    });
  }

  /** The event, or null when this handler has already had it (or it is older than the outbox remembers). */
  private async claim(tx: EntityManager, eventId: string, handler: string): Promise<DomainEvent | null> {
    const claimed: unknown[] = await tx.query(
      `INSERT INTO delivery (event_id, handler, delivered_at) VALUES ($1, $2, $3)
       ON CONFLICT DO NOTHING RETURNING event_id`,
      [eventId, handler, this.clock.now()],
    );
    if (claimed.length === 0) return null;
    const row = await tx.findOneBy(OutboxRow, { id: eventId });
    return row === null ? null : toEvent(row);
  }
}

/** Somebody of the staff learns for themselves. */
function isOfStaff({ data }: DomainEvent): boolean {
  return 'asStaff' in data && data.asStaff === true;
}

function toEvent(row: OutboxRow): DomainEvent {
  const { id, type, version, occurredAt, data } = row;
  // The outbox checked type and data against the event's schema when the row was written.
  return { id, type, version, occurredAt: occurredAt.toISOString(), data } as DomainEvent;
}
