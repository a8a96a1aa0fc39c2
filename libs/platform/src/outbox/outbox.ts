import { Injectable } from '@nestjs/common';
import { eventSchemas, type DomainEvent, type EventData, type EventType } from '@mikrosprint/contracts';
import type { EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { Clock } from '../clock.js';

/** The version of the shape of `data`; becomes a table per type when the first shape changes. */
const eventVersion = 1;

/** What a writer says; id, version and time are added here. */
export interface NewEvent<T extends EventType = EventType> {
  type: T;
  data: EventData<T>;
  /** Only when the fact is older than this moment. */
  occurredAt?: Date;
}

/** What both a TypeORM transaction and a `pg` client can do. */
export interface PgQueryable {
  query(text: string, values: unknown[]): Promise<unknown>;
}

/**
 * A fragment for a hand-written statement: a data-modifying common table expression that stores the events of one
 * parameter and pokes the relay when the statement commits.
 *
 *   WITH moved AS (UPDATE run ... RETURNING id),
 *        ${outboxInsertSql('$7', 'EXISTS (SELECT FROM moved)')}
 *   SELECT ...
 *
 * The parameter is `outboxParameter(events)`; `when` is an SQL condition under which the events are true.
 * PostgreSQL runs the insert even if nothing selects from it, but the poke only when the row source is read: it is
 * therefore part of the inserted rows' RETURNING list.
 */
export function outboxInsertSql(parameter: string, when = 'true'): string {
  return `told AS (
    INSERT INTO outbox (id, type, version, occurred_at, data)
    SELECT id, type, version, "occurredAt", data
      FROM jsonb_to_recordset(${parameter}::jsonb)
        AS event(id uuid, type text, version smallint, "occurredAt" timestamptz, data jsonb)
     WHERE ${when}
    RETURNING pg_notify('outbox', '')
  )`;
}

/** The events as the one JSON parameter of `outboxInsertSql`. */
export function outboxParameter(events: readonly DomainEvent[]): string {
  return JSON.stringify(events);
}

/** Writes down what happened in the same transaction as the change itself; the worker tells it on. */
@Injectable()
export class Outbox {
  constructor(private readonly clock: Clock) {}

  /** Gives an event its id, version and time, and refuses data that does not fit the event's schema. */
  prepare<T extends EventType>(event: NewEvent<T>): DomainEvent<T> {
    const data = eventSchemas[event.type].parse(event.data) as EventData<T>;
    const occurredAt = (event.occurredAt ?? this.clock.now()).toISOString();
    return { id: uuidv7(), type: event.type, version: eventVersion, occurredAt, data };
  }

  /** Stores the events with the transaction `tx` (TypeORM's or a `pg` client's); the poke reaches the relay on commit. */
  async append(tx: EntityManager | PgQueryable, events: readonly NewEvent[]): Promise<DomainEvent[]> {
    if (events.length === 0) return [];
    const prepared = events.map((event) => this.prepare(event));
    await tx.query(`WITH ${outboxInsertSql('$1')} SELECT count(*) FROM told`, [outboxParameter(prepared)]);
    return prepared;
  }
}
