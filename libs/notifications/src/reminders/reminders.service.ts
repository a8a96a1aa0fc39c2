import { PeopleService } from '@mikrosprint/accounts';
import { copenhagenTime, isWorkday } from '@mikrosprint/contracts';
import { Clock, Database, Outbox, type NewEvent } from '@mikrosprint/platform';
import { Injectable } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import { SettingsService } from '../settings/settings.service.js';
import { isReminderDue, pauses } from './reminder-rules.js';
import { ReminderStandingRow } from './reminder-standing.entity.js';
import { reminderTexts } from './reminder-words.js';

const batchSize = 500;
const dayMs = 86_400_000;

/** A friendly word to citizens who have something under way and have not been here for some days. */
@Injectable()
export class RemindersService {
  constructor(
    private readonly database: Database,
    private readonly people: PeopleService,
    private readonly settings: SettingsService,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** Everybody whose hour has come; run as often as you like, each gets one a day. Returns how many were reminded. */
  async sendDue(): Promise<number> {
    const now = this.clock.now();
    if (!isWorkday(copenhagenTime(now).day)) return 0;
    const candidates = await this.candidates(now);
    let sent = 0;
    for (let start = 0; start < candidates.length; start += batchSize) {
      const batch = candidates.slice(start, start + batchSize);
      sent += await this.database.transaction((tx) => this.remind(batch, now, tx));
    }
    return sent;
  }

  private async remind(ids: readonly string[], now: Date, tx: EntityManager): Promise<number> {
    // Locked: of two workers at the same moment the second sees that today's has gone.
    const standings = await tx.find(ReminderStandingRow, {
      where: { citizenId: In([...ids]) },
      order: { citizenId: 'ASC' },
      lock: { mode: 'pessimistic_write' },
    });
    const people = await this.people.summaries(ids, tx);
    const settings = await this.settings.ofAll([...people.values()], tx);
    const due = standings.filter((standing) => {
      const own = settings.get(standing.citizenId);
      const isCitizen = people.get(standing.citizenId)?.roles.includes('citizen') === true;
      return isCitizen && own !== undefined && isReminderDue(standing, own, now);
    });
    if (due.length === 0) return 0;
    await tx.query(
      `UPDATE reminder_standing SET reminded_on = $2::date, unanswered = unanswered + 1, sent = sent + 1
        WHERE citizen_id = ANY($1)`,
      [due.map(({ citizenId }) => citizenId), copenhagenTime(now).day],
    );
    await this.outbox.append(tx, due.map(asMessage));
    return due.length;
  }

  /** Leaves out everybody for whom the rule would say no whatever the hour. */
  private async candidates(now: Date): Promise<string[]> {
    const rows = await this.database.dataSource.query<{ id: string }[]>(
      `SELECT standing.citizen_id AS id FROM reminder_standing standing
         LEFT JOIN notification_setting chosen ON chosen.person_id = standing.citizen_id
        WHERE standing.last_done_at < $1 AND standing.unanswered < $2
          AND standing.reminded_on IS DISTINCT FROM $3::date
          AND jsonb_path_exists(standing.under_way, '$.* ? (@ == "open")')
          AND coalesce((chosen.choices ->> 'reminders')::boolean, true)
        ORDER BY id`,
      [new Date(now.getTime() - (Math.min(...pauses) - 1) * dayMs), pauses.length, copenhagenTime(now).day],
    );
    return rows.map(({ id }) => id);
  }
}

function asMessage({ citizenId, sent }: ReminderStandingRow): NewEvent<'notification.requested'> {
  const text = reminderTexts[sent % reminderTexts.length];
  if (text === undefined) throw new Error('There are no texts');
  return {
    type: 'notification.requested',
    data: {
      recipientIds: [citizenId],
      kind: 'reminder',
      subjectKey: 'reminder',
      citizenId: null,
      ...text,
      link: '/home',
    },
  };
}
