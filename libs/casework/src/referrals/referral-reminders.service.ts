import { PeopleService } from '@mikrosprint/accounts';
import { Clock, Config, Database, Outbox, type JobHandler, type NewEvent } from '@mikrosprint/platform';
import { Injectable } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import { ReferralRow } from './referral.entity.js';
import { waitingWords } from './referral-words.js';
import { waitsTooLong } from './waiting-times.js';

const millisecondsOfADay = 86_400_000;
/** What is left over waits for the next round of the same run. */
const atOnce = 200;

interface Candidate {
  id: string;
  caseworkerId: string;
}

/** Reminds the caseworker once of a referral that nobody has acted on. */
@Injectable()
export class ReferralReminders {
  constructor(
    private readonly database: Database,
    private readonly people: PeopleService,
    private readonly outbox: Outbox,
    private readonly config: Config,
    private readonly clock: Clock,
  ) {}

  /** Run as often as you like, by as many workers: each referral is reminded of once. Returns how many were. */
  async remindDue(): Promise<number> {
    let reminded = 0;
    for (;;) {
      const round = await this.database.transaction((tx) => this.round(tx));
      reminded += round.reminded;
      if (round.looked < atOnce || round.reminded === 0) return reminded;
    }
  }

  private async round(tx: EntityManager): Promise<{ looked: number; reminded: number }> {
    const now = this.clock.now();
    const afterDays = this.config.referralReminderDays;
    const followed = await this.candidates(now, afterDays, tx);
    const rows = await tx.findBy(ReferralRow, { id: In(followed.map(({ id }) => id)) });
    const due = rows.filter((row) => waitsTooLong(row, now, afterDays));
    if (due.length > 0) {
      await tx.update(ReferralRow, { id: In(due.map(({ id }) => id)) }, { remindedAt: now });
      await this.outbox.append(tx, await this.reminders(due, followed, tx));
    }
    return { looked: followed.length, reminded: due.length };
  }

  /**
   * Locked until the transaction ends, and whatever another worker holds is passed over: it is being reminded of. Nobody
   * is reminded of a citizen whom nobody follows: the reminder waits for who comes.
   */
  private candidates(now: Date, afterDays: number, tx: EntityManager): Promise<Candidate[]> {
    // Days are the calendar's: what happened late in the evening is a day old in the morning.
    const before = new Date(now.getTime() - (afterDays - 1) * millisecondsOfADay);
    return tx.query<Candidate[]>(
      `SELECT referral.id, member.caseworker_id AS "caseworkerId"
         FROM referral JOIN caseload_member member ON member.citizen_id = referral.citizen_id
        WHERE referral.status IN ('sent', 'accepted') AND referral.reminded_at IS NULL
          AND referral.changed_at <= $1
        ORDER BY referral.changed_at LIMIT $2
          FOR UPDATE OF referral SKIP LOCKED`,
      [before, atOnce],
    );
  }

  private async reminders(
    due: readonly ReferralRow[],
    followed: readonly Candidate[],
    tx: EntityManager,
  ): Promise<NewEvent[]> {
    const people = await this.people.summaries(
      due.map(({ citizenId }) => citizenId),
      tx,
    );
    const caseworkerOf = new Map(followed.map(({ id, caseworkerId }) => [id, caseworkerId]));
    return due.flatMap(({ id, citizenId, status, title }): NewEvent[] => {
      const name = people.get(citizenId)?.displayName;
      const recipient = caseworkerOf.get(id);
      if (name === undefined || recipient === undefined) return [];
      const words = waitingWords(status, { id: citizenId, name }, title);
      const about = { kind: 'referral-waits' as const, subjectKey: `referral-waits:${id}`, citizenId };
      return [{ type: 'notification.requested', data: { recipientIds: [recipient], ...about, ...words } }];
    });
  }
}

/** On the mornings of workdays, before the overview of the day goes out. */
@Injectable()
export class RemindOfReferralsJob implements JobHandler {
  constructor(private readonly reminders: ReferralReminders) {}

  async run(): Promise<void> {
    await this.reminders.remindDue();
  }
}
