import { PeopleService } from '@mikrosprint/accounts';
import { Clock, Database } from '@mikrosprint/platform';
import { Injectable } from '@nestjs/common';
import { In, IsNull, MoreThan, type EntityManager } from 'typeorm';
import { defaultSettings, isMailed, itemsDue } from './digest-rules.js';
import { InboxItemRow } from './inbox-item.entity.js';
import { MailboxService } from './mailbox.service.js';
import { SettingsService } from './settings.service.js';

/** What has waited longer than this unread is no longer counted in an e-mail. */
const waitsForMilliseconds = 30 * 24 * 3_600_000;

/** Sends everyone's overview once a day, when they want it. */
@Injectable()
export class DigestsService {
  constructor(
    private readonly database: Database,
    private readonly people: PeopleService,
    private readonly settings: SettingsService,
    private readonly mailbox: MailboxService,
    private readonly clock: Clock,
  ) {}

  /** Everyone whose time has come today; run as often as you like, each person gets one. Returns how many were written. */
  async sendDue(): Promise<number> {
    const now = this.clock.now();
    const waiting = await this.waitingItems(this.database.dataSource.manager);
    const settings = await this.settings.ofAll([...waiting.keys()]);
    let written = 0;
    for (const [personId, items] of waiting) {
      const due = itemsDue(items, settings.get(personId) ?? defaultSettings, now);
      if (due.length === 0) continue;
      const ids = new Set(due.map(({ id }) => id));
      if (await this.send(personId, (item) => ids.has(item.id), 'digest')) written += 1;
    }
    return written;
  }

  /** The overview of everything that waits, now: what the button of the demo page does. */
  sendNow(personId: string): Promise<boolean> {
    return this.send(personId, ({ kind }) => isMailed(kind), 'digestOnRequest');
  }

  /** Reads the items again with their rows locked: two workers that are due at the same moment send one e-mail. */
  private send(
    personId: string,
    counts: (item: InboxItemRow) => boolean,
    how: 'digest' | 'digestOnRequest',
  ): Promise<boolean> {
    return this.database.transaction(async (tx) => {
      const person = (await this.people.summaries([personId], tx)).get(personId);
      const items = (await this.waitingItems(tx, personId)).get(personId)?.filter(counts) ?? [];
      if (person === undefined || items.length === 0) return false;
      return this.mailbox[how](person, items, tx);
    });
  }

  private async waitingItems(
    manager: EntityManager,
    recipientId?: string,
  ): Promise<Map<string, InboxItemRow[]>> {
    const since = new Date(this.clock.now().getTime() - waitsForMilliseconds);
    const rows = await manager.find(InboxItemRow, {
      where: {
        readAt: IsNull(),
        mailedAt: IsNull(),
        at: MoreThan(since),
        ...(recipientId === undefined ? {} : { recipientId: In([recipientId]) }),
      },
      order: { recipientId: 'ASC', at: 'ASC' },
      ...(recipientId === undefined ? {} : { lock: { mode: 'pessimistic_write' as const } }),
    });
    const byRecipient = new Map<string, InboxItemRow[]>();
    for (const row of rows)
      byRecipient.set(row.recipientId, [...(byRecipient.get(row.recipientId) ?? []), row]);
    return byRecipient;
  }
}
