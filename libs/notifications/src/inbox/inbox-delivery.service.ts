import { PeopleService, type PersonSummary } from '@mikrosprint/accounts';
import {
  channels,
  copenhagenTime,
  groupOfKind,
  type Channel,
  type DomainEvent,
  type NotificationKind,
  type NotificationSettings,
} from '@mikrosprint/contracts';
import { Clock, LiveHints } from '@mikrosprint/platform';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { CourierService, type Parcel } from '../interruptions/courier.service.js';
import { disturbs } from '../digests/digest-rules.js';
import { FormerCitizens } from './former-citizens.service.js';
import { isQuiet } from '../settings/quiet-hours.js';
import { SettingsService } from '../settings/settings.service.js';

/** An event that was held up longer than this is no longer news worth a word of its own. */
const newsForMilliseconds = 24 * 3_600_000;

type Requested = DomainEvent<'notification.requested'>;

interface FreshItem {
  person: PersonSummary;
  itemId: string;
  settings: NotificationSettings;
}

/** Puts what is to be told into the inboxes, and sends on at once what its reader wants at once. */
@Injectable()
export class InboxDelivery {
  constructor(
    private readonly people: PeopleService,
    private readonly settings: SettingsService,
    private readonly former: FormerCitizens,
    private readonly courier: CourierService,
    private readonly hints: LiveHints,
    private readonly clock: Clock,
  ) {}

  /** One message per recipient, subject and day; only the first of the day goes further than the inbox. */
  async deliver(event: Requested, tx: EntityManager): Promise<void> {
    const { recipientIds, citizenId } = event.data;
    const at = new Date(event.occurredAt);
    const meant = await this.former.stillFor(recipientIds, citizenId, at, tx);
    const people = await this.people.summaries(meant, tx);
    if (people.size === 0) return;
    const put = await putIn([...people.keys()].sort(), event, tx);
    const first = put.filter(({ times }) => times === 1);
    if (first.length > 0 && this.isNews(event) && disturbs(event.data.kind)) {
      const settings = await this.settings.ofAll([...people.values()], tx);
      await this.sendOn(
        event,
        first.flatMap(({ recipientId, id: itemId }) => {
          const [person, own] = [people.get(recipientId), settings.get(recipientId)];
          return person === undefined || own === undefined ? [] : [{ person, itemId, settings: own }];
        }),
        tx,
      );
    }
    await this.hints.tell([...people.keys()], { topic: 'inbox' }, tx);
  }

  private async sendOn(event: Requested, fresh: readonly FreshItem[], tx: EntityManager): Promise<void> {
    const { kind } = event.data;
    const now = this.clock.now();
    const urgent = fresh.filter(({ settings }) =>
      channels.some((channel) => goesNow(kind, settings, channel)),
    );
    // When a reminder may come was decided by its own rule, by an hour that its reader chose.
    const quiet = kind === 'reminder' ? [] : urgent.filter(({ settings }) => isQuiet(now, settings));
    await hold(
      quiet.map(({ itemId }) => itemId),
      now,
      tx,
    );
    const going = urgent.filter((item) => !quiet.includes(item));
    for (const channel of channels) {
      const parcels = going
        .filter(({ settings }) => goesNow(kind, settings, channel))
        .map(({ person, itemId }) => ({ person, items: [asItem(itemId, event)] }));
      await this.courier.atOnce(parcels, channel, tx);
    }
  }

  private isNews({ occurredAt }: Requested): boolean {
    return this.clock.now().getTime() - Date.parse(occurredAt) < newsForMilliseconds;
  }
}

export function goesNow(kind: NotificationKind, settings: NotificationSettings, channel: Channel): boolean {
  return disturbs(kind) && settings[channel][groupOfKind[kind]] === 'now';
}

function asItem(id: string, { data, occurredAt }: Requested): Parcel['items'][number] {
  const { kind, citizenId, title, body } = data;
  return { id, kind, citizenId, at: new Date(occurredAt), title, body };
}

function hold(itemIds: readonly string[], now: Date, tx: EntityManager): Promise<unknown> {
  if (itemIds.length === 0) return Promise.resolve();
  return tx.query('UPDATE inbox_item SET held_at = $2 WHERE id = ANY($1)', [itemIds, now]);
}

/**
 * One statement for everybody, in one order, so that two messages to the same people never wait for each other. Coming
 * again the same day it is unread again, and the newest words stand.
 */
async function putIn(
  recipientIds: readonly string[],
  { data, occurredAt }: Requested,
  tx: EntityManager,
): Promise<{ recipientId: string; id: string; times: number }[]> {
  const at = new Date(occurredAt);
  return tx.query(
    `INSERT INTO inbox_item AS known
       (id, recipient_id, subject_key, day, kind, citizen_id, title, body, link, at, times)
     SELECT item.id, item.recipient_id, $3, $4::date, $5, $6::uuid, $7::jsonb, $8::jsonb, $9, $10::timestamptz, 1
       FROM unnest($1::uuid[], $2::uuid[]) AS item(id, recipient_id)
     ON CONFLICT (recipient_id, subject_key, day) DO UPDATE SET
       title = CASE WHEN excluded.at >= known.at THEN excluded.title ELSE known.title END,
       body = CASE WHEN excluded.at >= known.at THEN excluded.body ELSE known.body END,
       link = CASE WHEN excluded.at >= known.at THEN excluded.link ELSE known.link END,
       at = greatest(known.at, excluded.at),
       times = known.times + 1,
       read_at = NULL
     RETURNING recipient_id AS "recipientId", id, times`,
    [
      recipientIds.map(() => uuidv7()),
      recipientIds,
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
}
