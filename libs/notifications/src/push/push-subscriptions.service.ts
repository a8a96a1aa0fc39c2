import type { PushSubscriptionBody } from '@mikrosprint/contracts';
import { Clock, Config, Database, DomainError } from '@mikrosprint/platform';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { isPushAddress } from './push-address.js';
import { PushSubscriptionRow } from './push-subscription.entity.js';

/** More browsers than anybody uses; the oldest gives way. */
const mostBrowsers = 8;

/** In which browsers people want to be told. */
@Injectable()
export class PushSubscriptionsService {
  constructor(
    private readonly database: Database,
    private readonly config: Config,
    private readonly clock: Clock,
  ) {}

  /** A browser belongs to whoever turned it on last. */
  async add(personId: string, { endpoint, keys }: PushSubscriptionBody): Promise<void> {
    if (!isPushAddress(endpoint, this.config.pushReceiver)) throw new DomainError('push-address-refused');
    await this.database.transaction(async (tx) => {
      await tx.query(
        `INSERT INTO push_subscription (id, person_id, endpoint, p256dh, auth, created_at)
         VALUES ($1, $2, $3, $4, $5, $6)
         ON CONFLICT (endpoint) DO UPDATE SET
           person_id = excluded.person_id, p256dh = excluded.p256dh, auth = excluded.auth,
           created_at = excluded.created_at, last_message_id = NULL`,
        [uuidv7(), personId, endpoint, keys.p256dh, keys.auth, this.clock.now()],
      );
      await tx.query(
        `DELETE FROM push_subscription WHERE id IN (
           SELECT id FROM push_subscription WHERE person_id = $1 ORDER BY created_at DESC, id DESC OFFSET $2)`,
        [personId, mostBrowsers],
      );
    });
  }

  /** One that is not there, or somebody else's, changes nothing. */
  async remove(personId: string, endpoint: string): Promise<void> {
    await this.database.dataSource.manager.delete(PushSubscriptionRow, { personId, endpoint });
  }

  countOf(personId: string): Promise<number> {
    return this.database.dataSource.manager.countBy(PushSubscriptionRow, { personId });
  }

  /** Of these people, those who have turned it on anywhere. */
  async reachable(personIds: readonly string[], tx: EntityManager): Promise<Set<string>> {
    const rows = await tx.query<{ id: string }[]>(
      'SELECT DISTINCT person_id AS id FROM push_subscription WHERE person_id = ANY($1)',
      [personIds],
    );
    return new Set(rows.map(({ id }) => id));
  }
}
