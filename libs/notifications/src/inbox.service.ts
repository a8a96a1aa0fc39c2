import { PeopleService } from '@mikrosprint/accounts';
import { copenhagenTime, type DomainEvent, type InboxView } from '@mikrosprint/contracts';
import { Clock, Database, DomainError, LiveHints } from '@mikrosprint/platform';
import { Injectable } from '@nestjs/common';
import { IsNull, LessThan, type EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { InboxItemRow } from './inbox-item.entity.js';
import { MailboxService } from './mailbox.service.js';
import { SettingsService } from './settings.service.js';

const pageLength = 30;
/** An event that was held up longer than this is no longer news worth an e-mail of its own. */
const newsForMilliseconds = 24 * 3_600_000;

type Requested = DomainEvent<'notification.requested'>;

/** Everyone's messages inside the product. */
@Injectable()
export class InboxService {
  constructor(
    private readonly database: Database,
    private readonly people: PeopleService,
    private readonly settings: SettingsService,
    private readonly mailbox: MailboxService,
    private readonly hints: LiveHints,
    private readonly clock: Clock,
  ) {}

  /** One message per recipient, subject and day; a request for help is e-mailed at once, the first time. */
  async deliver(event: Requested, tx: EntityManager): Promise<void> {
    const recipients = await this.people.summaries(event.data.recipientIds, tx);
    // In one order for everybody, so that two messages to the same people never wait for each other.
    const inOrder = [...recipients.values()].sort((one, other) => one.id.localeCompare(other.id));
    for (const person of inOrder) {
      const { item, times } = await putIn(person.id, event, tx);
      if (times > 1 || !this.isNews(event)) continue;
      const { helpRequests } = await this.settings.of(person.id, tx);
      if (item.kind === 'help-requested' && helpRequests === 'now') {
        await this.mailbox.instant(person, item, tx);
      }
    }
    await this.hints.tell([...recipients.keys()], { topic: 'inbox' }, tx);
  }

  async of(personId: string, before?: string): Promise<InboxView> {
    const { manager } = this.database.dataSource;
    const [rows, unread] = await Promise.all([
      manager.find(InboxItemRow, {
        where: { recipientId: personId, ...(before && { at: LessThan(new Date(before)) }) },
        order: { at: 'DESC', id: 'DESC' },
        take: pageLength,
      }),
      manager.countBy(InboxItemRow, { recipientId: personId, readAt: IsNull() }),
    ]);
    const items = rows.map(({ id, kind, title, body, link, at, times, readAt }) => ({
      ...{ id, kind, title, body, link, times },
      at: at.toISOString(),
      readAt: readAt?.toISOString() ?? null,
    }));
    return { items, unread };
  }

  async read(recipientId: string, id: string): Promise<void> {
    const { manager } = this.database.dataSource;
    if (!(await manager.existsBy(InboxItemRow, { id, recipientId }))) throw new DomainError('not-found');
    await this.markRead({ id, recipientId });
  }

  async readAll(recipientId: string): Promise<void> {
    await this.markRead({ recipientId });
  }

  /** The first reading counts; other open pages of the same person follow. */
  private async markRead(which: { recipientId: string; id?: string }): Promise<void> {
    const { manager } = this.database.dataSource;
    const readAt = this.clock.now();
    const { affected } = await manager.update(InboxItemRow, { ...which, readAt: IsNull() }, { readAt });
    if ((affected ?? 0) > 0) await this.hints.tell([which.recipientId], { topic: 'inbox' });
  }

  private isNews({ occurredAt }: Requested): boolean {
    return this.clock.now().getTime() - Date.parse(occurredAt) < newsForMilliseconds;
  }
}

/** Coming again it is unread again, and the newest words stand. */
async function putIn(
  recipientId: string,
  { data, occurredAt }: Requested,
  tx: EntityManager,
): Promise<{ item: Pick<InboxItemRow, 'id' | 'kind' | 'citizenId' | 'at'>; times: number }> {
  const at = new Date(occurredAt);
  const rows = await tx.query<{ id: string; times: number }[]>(
    `INSERT INTO inbox_item AS known
       (id, recipient_id, subject_key, day, kind, citizen_id, title, body, link, at, times)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, 1)
     ON CONFLICT (recipient_id, subject_key, day) DO UPDATE SET
       title = excluded.title,
       body = excluded.body,
       link = excluded.link,
       at = greatest(known.at, excluded.at),
       times = known.times + 1,
       read_at = NULL
     RETURNING id, times`,
    [
      uuidv7(),
      recipientId,
      data.subjectKey,
      copenhagenTime(at).day,
      data.kind,
      data.citizenId,
      JSON.stringify(data.title),
      JSON.stringify(data.body),
      data.link,
      at,
    ],
  );
  const row = rows[0];
  if (row === undefined) throw new Error('inbox_item returned no row');
  return { item: { id: row.id, kind: data.kind, citizenId: data.citizenId, at }, times: row.times };
}
