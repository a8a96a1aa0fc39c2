import { PeopleService } from '@mikrosprint/accounts';
import { channels, type NotificationSettings } from '@mikrosprint/contracts';
import { Clock, Database } from '@mikrosprint/platform';
import { Injectable } from '@nestjs/common';
import { In, IsNull, Not, type EntityManager } from 'typeorm';
import { goesNow } from '../inbox/inbox-delivery.service.js';
import { InboxItemRow } from '../inbox/inbox-item.entity.js';
import { CourierService, type Parcel } from '../interruptions/courier.service.js';
import { isQuiet } from '../settings/quiet-hours.js';
import { SettingsService } from '../settings/settings.service.js';

const batchSize = 500;

/** What would have gone at once in somebody's quiet hours goes when they end: all of it in one. */
@Injectable()
export class HeldService {
  constructor(
    private readonly database: Database,
    private readonly people: PeopleService,
    private readonly settings: SettingsService,
    private readonly courier: CourierService,
    private readonly clock: Clock,
  ) {}

  /** Returns how many were sent; run as often as you like. */
  async release(): Promise<number> {
    const rows = await this.database.dataSource.query<{ id: string }[]>(
      'SELECT DISTINCT recipient_id AS id FROM inbox_item WHERE held_at IS NOT NULL ORDER BY id',
    );
    let sent = 0;
    for (let start = 0; start < rows.length; start += batchSize) {
      const ids = rows.slice(start, start + batchSize).map(({ id }) => id);
      sent += await this.database.transaction((tx) => this.releaseFor(ids, tx));
    }
    return sent;
  }

  private async releaseFor(ids: readonly string[], tx: EntityManager): Promise<number> {
    const now = this.clock.now();
    const people = await this.people.summaries(ids, tx);
    const settings = await this.settings.ofAll([...people.values()], tx);
    const awake = ids.filter((id) => {
      const own = settings.get(id);
      return own === undefined || !isQuiet(now, own);
    });
    if (awake.length === 0) return 0;
    const held = await tx.find(InboxItemRow, {
      where: { recipientId: In(awake), heldAt: Not(IsNull()) },
      order: { recipientId: 'ASC', id: 'ASC' },
      lock: { mode: 'pessimistic_write' },
    });
    await tx.query('UPDATE inbox_item SET held_at = NULL WHERE id = ANY($1)', [held.map(({ id }) => id)]);
    let sent = 0;
    for (const channel of channels) {
      const parcels = awake.flatMap((id): Parcel[] => {
        const [person, own] = [people.get(id), settings.get(id)];
        if (person === undefined || own === undefined) return [];
        const items = held.filter((item) => item.recipientId === id && isWanted(item, own, channel));
        return items.length === 0 ? [] : [{ person, items }];
      });
      sent += await this.courier.atOnce(parcels, channel, tx);
    }
    return sent;
  }
}

/** Not what was read meanwhile, nor what an overview has counted, nor what is no longer wanted at once. */
function isWanted(
  item: InboxItemRow,
  settings: NotificationSettings,
  channel: (typeof channels)[number],
): boolean {
  const told = channel === 'email' ? item.mailedAt : item.pushedAt;
  return item.readAt === null && told === null && goesNow(item.kind, settings, channel);
}
