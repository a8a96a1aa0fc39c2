import { Clock, Outbox } from '@mikrosprint/platform';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import type { Parcel } from '../interruptions/courier.service.js';
import { PushMessageRow } from './push-message.entity.js';
import { PushSubscriptionsService } from './push-subscriptions.service.js';

/** Writes down that people's browsers are to say something, one word to each person. */
@Injectable()
export class PushWriter {
  constructor(
    private readonly subscriptions: PushSubscriptionsService,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  reachable(personIds: readonly string[], tx: EntityManager): Promise<Set<string>> {
    return this.subscriptions.reachable(personIds, tx);
  }

  async write(parcels: readonly Parcel[], tx: EntityManager): Promise<void> {
    const createdAt = this.clock.now();
    const rows = parcels.map(({ person }) => ({
      ...{ id: uuidv7(), personId: person.id, locale: person.preferences.locale },
      ...{ createdAt, claimedAt: null, sentAt: null },
    }));
    await tx.insert(PushMessageRow, rows);
    await this.outbox.append(
      tx,
      rows.map(({ id, personId }) => ({ type: 'push.queued' as const, data: { personId, pushId: id } })),
    );
  }
}
