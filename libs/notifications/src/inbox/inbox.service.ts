import {
  groupOfKind,
  type InboxView,
  type NotificationGroup,
  type NotificationKind,
} from '@mikrosprint/contracts';
import { Clock, Database, DomainError, LiveHints } from '@mikrosprint/platform';
import { Injectable } from '@nestjs/common';
import { IsNull, Not } from 'typeorm';
import { InboxItemRow } from './inbox-item.entity.js';

const pageLength = 30;

export interface InboxQuery {
  /** See `inboxCursor`. */
  before?: string;
  group?: NotificationGroup;
}

/** Everyone's messages inside the product, as they read them. */
@Injectable()
export class InboxService {
  constructor(
    private readonly database: Database,
    private readonly hints: LiveHints,
    private readonly clock: Clock,
  ) {}

  async of(personId: string, query: InboxQuery): Promise<InboxView> {
    const [rows, groups] = await Promise.all([this.page(personId, query), this.groupsIn(personId)]);
    const shown = rows.slice(0, pageLength);
    const last = shown.at(-1);
    const items = shown.map(({ id, kind, title, body, link, at, times, readAt }) => ({
      ...{ id, kind, title, body, link, times },
      group: groupOfKind[kind],
      at: at.toISOString(),
      readAt: readAt?.toISOString() ?? null,
    }));
    return {
      items,
      unread: groups.reduce((sum, { unread }) => sum + unread, 0),
      groups,
      older: last !== undefined && rows.length > pageLength ? `${last.at.toISOString()}_${last.id}` : null,
    };
  }

  async read(recipientId: string, id: string): Promise<void> {
    await this.mustOwn(recipientId, id);
    await this.markRead({ id, recipientId });
  }

  /** To come back to it. No e-mail counts it again. */
  async unread(recipientId: string, id: string): Promise<void> {
    await this.mustOwn(recipientId, id);
    const { manager } = this.database.dataSource;
    const which = { id, recipientId, readAt: Not(IsNull()) };
    const now = this.clock.now();
    const { affected } = await manager.update(InboxItemRow, which, {
      ...{ readAt: null, mailedAt: now, pushedAt: now, heldAt: null },
    });
    if ((affected ?? 0) > 0) await this.hints.tell([recipientId], { topic: 'inbox' });
  }

  async readAll(recipientId: string): Promise<void> {
    await this.markRead({ recipientId });
  }

  private async mustOwn(recipientId: string, id: string): Promise<void> {
    const { manager } = this.database.dataSource;
    if (!(await manager.existsBy(InboxItemRow, { id, recipientId }))) throw new DomainError('not-found');
  }

  /** The first reading counts; other open pages of the same person follow. */
  private async markRead(which: { recipientId: string; id?: string }): Promise<void> {
    const { manager } = this.database.dataSource;
    const readAt = this.clock.now();
    const { affected } = await manager.update(InboxItemRow, { ...which, readAt: IsNull() }, { readAt });
    if ((affected ?? 0) > 0) await this.hints.tell([which.recipientId], { topic: 'inbox' });
  }

  /** One more than a page, so that it is known whether there is another. */
  private page(personId: string, { before, group }: InboxQuery): Promise<InboxItemRow[]> {
    const found = this.database.dataSource.manager
      .createQueryBuilder(InboxItemRow, 'item')
      .where('item.recipientId = :personId', { personId })
      .orderBy('item.at', 'DESC')
      .addOrderBy('item.id', 'DESC')
      .take(pageLength + 1);
    if (group !== undefined) found.andWhere('item.kind = ANY(:kinds)', { kinds: kindsOf(group) });
    if (before !== undefined) {
      const [at, id] = before.split('_');
      // The cursor knows milliseconds, as the product's clock does.
      found.andWhere('(item.at, item.id) < (:at::timestamptz, :id::uuid)', { at, id });
    }
    return found.getMany();
  }

  private async groupsIn(personId: string): Promise<InboxView['groups']> {
    const rows = await this.database.dataSource.query<{ kind: NotificationKind; unread: number }[]>(
      `SELECT kind, (count(*) FILTER (WHERE read_at IS NULL))::int AS unread
         FROM inbox_item WHERE recipient_id = $1 GROUP BY kind`,
      [personId],
    );
    const unread = new Map<NotificationGroup, number>();
    for (const row of rows) {
      const group = groupOfKind[row.kind];
      unread.set(group, (unread.get(group) ?? 0) + row.unread);
    }
    return [...unread].map(([group, count]) => ({ group, unread: count })).sort(byName);
  }
}

const byName = (one: { group: string }, other: { group: string }) => one.group.localeCompare(other.group);

export function kindsOf(group: NotificationGroup): NotificationKind[] {
  const kinds = Object.keys(groupOfKind) as NotificationKind[];
  return kinds.filter((kind) => groupOfKind[kind] === group);
}
