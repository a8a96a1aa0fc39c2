import { PeopleService } from '@mikrosprint/accounts';
import {
  channels,
  copenhagenTime,
  groupOfKind,
  isWorkday,
  type Channel,
  type NotificationKind,
} from '@mikrosprint/contracts';
import { Clock, Database } from '@mikrosprint/platform';
import { Injectable } from '@nestjs/common';
import { In, IsNull, MoreThan, type EntityManager } from 'typeorm';
import { InboxItemRow } from '../inbox/inbox-item.entity.js';
import { digestPlace } from '../interruptions/interruption.entity.js';
import { CourierService, type Parcel } from '../interruptions/courier.service.js';
import { defaultDigestAt, defaultEmail, defaultPush, defaultWeeklyOn } from '../settings/default-settings.js';
import { SettingsService } from '../settings/settings.service.js';
import { isDigested, itemsDue, overflowOf, weekliesOn } from './digest-rules.js';

/** What has waited longer than this unread is no longer counted. */
const waitsForMilliseconds = 30 * 24 * 3_600_000;
/** So many people are told in one transaction; each statement is for all of them. */
const batchSize = 500;

const told = { email: 'mailed_at', push: 'pushed_at' } as const;
const untold = { email: { mailedAt: IsNull() }, push: { pushedAt: IsNull() } } as const;
/** Who has turned it on in no browser is not looked for every minute. */
const reached = {
  email: 'true',
  push: 'EXISTS (SELECT FROM push_subscription browser WHERE browser.person_id = item.recipient_id)',
} as const;
const usual = { email: defaultEmail, push: defaultPush } as const;
const digestedKinds = (Object.keys(groupOfKind) as NotificationKind[]).filter(isDigested);

/** Sends everyone's overview once a day, when they want it. */
@Injectable()
export class DigestsService {
  constructor(
    private readonly database: Database,
    private readonly people: PeopleService,
    private readonly settings: SettingsService,
    private readonly courier: CourierService,
    private readonly clock: Clock,
  ) {}

  /** Everyone whose time has come today; run as often as you like, each person gets one. Returns how many were sent. */
  async sendDue(): Promise<number> {
    if (!isWorkday(copenhagenTime(this.clock.now()).day)) return 0;
    let sent = 0;
    for (const channel of channels) {
      const candidates = await this.candidates(channel);
      for (let start = 0; start < candidates.length; start += batchSize) {
        const batch = candidates.slice(start, start + batchSize);
        sent += await this.database.transaction((tx) => this.sendTo(batch, channel, tx));
      }
    }
    return sent;
  }

  /** The overview of everything that waits, now: what the button of the demo page does. */
  sendNow(personId: string): Promise<boolean> {
    return this.database.transaction(async (tx) => {
      const person = (await this.people.summaries([personId], tx)).get(personId);
      const waiting = await this.waiting([personId], 'email', tx);
      const items = waiting.get(personId)?.filter(({ kind }) => isDigested(kind)) ?? [];
      if (person === undefined || items.length === 0) return false;
      return this.courier.digestOnRequest({ person, items }, tx);
    });
  }

  private async sendTo(ids: readonly string[], channel: Channel, tx: EntityManager): Promise<number> {
    const now = this.clock.now();
    const people = await this.people.summaries(ids, tx);
    const settings = await this.settings.ofAll([...people.values()], tx);
    // The rows are locked: of two workers that are due at the same moment the second finds nothing left.
    const waiting = await this.waiting([...people.keys()], channel, tx);
    const parcels: Parcel[] = [];
    for (const [personId, person] of people) {
      const own = settings.get(personId);
      if (own === undefined) continue;
      const items = itemsDue(waiting.get(personId) ?? [], own[channel], own, now);
      if (items.length > 0) parcels.push({ person, items, overflow: overflowOf(items, own[channel]) });
    }
    return this.courier.digest(parcels, channel, tx);
  }

  /**
   * Who may be due: something waits that an overview of today counts, the time has come, and there was none today. The
   * rule itself is `itemsDue`; this only leaves out everybody for whom it would find nothing.
   */
  private async candidates(channel: Channel): Promise<string[]> {
    const now = this.clock.now();
    const { day, time } = copenhagenTime(now);
    const rows = await this.database.dataSource.query<{ id: string }[]>(
      `SELECT DISTINCT item.recipient_id AS id
         FROM inbox_item item
         LEFT JOIN notification_setting chosen ON chosen.person_id = item.recipient_id
         CROSS JOIN LATERAL (
           SELECT coalesce(chosen.choices ->> 'digestAt', $5) AS digest_at,
                  coalesce((chosen.choices ->> 'weeklyOn')::int, $6) AS weekly_on,
                  coalesce(chosen.${channel} ->> ($7::jsonb ->> item.kind), $8::jsonb ->> ($7::jsonb ->> item.kind)) AS delivery
         ) AS plan
        WHERE item.read_at IS NULL AND item.${told[channel]} IS NULL AND item.kind = ANY($9) AND item.at > $1
          AND plan.digest_at <= $3 AND ${reached[channel]}
          AND to_char(item.at AT TIME ZONE 'Europe/Copenhagen', 'YYYY-MM-DD HH24:MI') < $2 || ' ' || plan.digest_at
          AND (plan.delivery IN ('now', 'daily') OR (plan.delivery = 'weekly' AND plan.weekly_on = ANY($4)))
          AND NOT EXISTS (SELECT FROM interruption had
                           WHERE had.person_id = item.recipient_id AND had.day = $2::date AND had.place = $10)
        ORDER BY id`,
      [
        this.waitingSince(now),
        day,
        time,
        weekliesOn(day),
        defaultDigestAt,
        defaultWeeklyOn,
        JSON.stringify(groupOfKind),
        JSON.stringify(usual[channel]),
        digestedKinds,
        digestPlace[channel],
      ],
    );
    return rows.map(({ id }) => id);
  }

  private async waiting(
    recipientIds: readonly string[],
    channel: Channel,
    tx: EntityManager,
  ): Promise<Map<string, InboxItemRow[]>> {
    const rows = await tx.find(InboxItemRow, {
      where: {
        recipientId: In([...recipientIds]),
        readAt: IsNull(),
        at: MoreThan(this.waitingSince(this.clock.now())),
        ...untold[channel],
      },
      order: { recipientId: 'ASC', id: 'ASC' },
      lock: { mode: 'pessimistic_write' },
    });
    const byRecipient = new Map<string, InboxItemRow[]>();
    for (const row of rows) {
      const others = byRecipient.get(row.recipientId);
      if (others === undefined) byRecipient.set(row.recipientId, [row]);
      else others.push(row);
    }
    return byRecipient;
  }

  private waitingSince(now: Date): Date {
    return new Date(now.getTime() - waitsForMilliseconds);
  }
}
