import { Injectable } from '@nestjs/common';
import type { LiveHint } from '@mikrosprint/contracts';
import type { EntityManager } from 'typeorm';
import { Database } from '../database/database.js';
import type { PgQueryable } from '../outbox/outbox.js';

/** NOTIFY carries at most 8,000 bytes: a hundred ids and the hint stay well below. */
const personsPerNotification = 100;

/** Says to open pages "look again": through PostgreSQL, so every api process hears it and only when it is committed. */
@Injectable()
export class LiveHints {
  constructor(private readonly database: Database) {}

  /** With `tx` the hint leaves when that transaction commits; a hint that is lost costs nothing but freshness. */
  async tell(personIds: readonly string[], hint: LiveHint, tx?: EntityManager | PgQueryable): Promise<void> {
    const payloads = liveNotifications(personIds, hint);
    if (payloads.length === 0) return;
    const target: PgQueryable = tx ?? this.database.pool;
    await target.query(`SELECT pg_notify('live', payload) FROM unnest($1::text[]) AS payload`, [payloads]);
  }
}

/** The texts to notify on channel `live`; for a hot statement that notifies by itself. */
export function liveNotifications(personIds: readonly string[], hint: LiveHint): string[] {
  const persons = [...new Set(personIds)];
  const payloads: string[] = [];
  for (let start = 0; start < persons.length; start += personsPerNotification) {
    payloads.push(JSON.stringify({ to: persons.slice(start, start + personsPerNotification), hint }));
  }
  return payloads;
}
