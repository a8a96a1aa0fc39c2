import { PeopleService } from '@mikrosprint/accounts';
import { CaseloadMembers } from '@mikrosprint/casework';
import type { OpeningHours, OwnOpeningHours, ReplyPhrases } from '@mikrosprint/contracts';
import { Clock, Database } from '@mikrosprint/platform';
import { Injectable } from '@nestjs/common';
import { In, IsNull, Not, type EntityManager } from 'typeorm';
import { OpeningHoursRow, ReplyPhrasesRow } from './caseworker-desk.entity.js';
import { ConversationRow } from './conversation.entity.js';
import { answerDueAt, defaultOpeningHours } from './opening-hours.js';

/** When a caseworker answers, and what they often write. */
@Injectable()
export class CaseworkerDesk {
  constructor(
    private readonly database: Database,
    private readonly people: PeopleService,
    private readonly members: CaseloadMembers,
    private readonly clock: Clock,
  ) {}

  /** A caseworker's own hours, else those of their unit, else the usual ones; the usual ones too where nobody follows. */
  async hoursOf(caseworkerId: string | null, tx: EntityManager = this.manager): Promise<OpeningHours> {
    if (caseworkerId === null) return defaultOpeningHours;
    const own = await tx.findOneBy(OpeningHoursRow, { ownerId: caseworkerId });
    return own ? hoursIn(own) : this.hoursOfUnit(caseworkerId, tx);
  }

  async ownHours(caseworkerId: string): Promise<OwnOpeningHours> {
    const own = await this.manager.existsBy(OpeningHoursRow, { ownerId: caseworkerId });
    return { ...(await this.hoursOf(caseworkerId)), own };
  }

  /** What has been written and is not overdue yet is due by the new hours. */
  async setHours(caseworkerId: string, { week, closedDays }: OpeningHours): Promise<OwnOpeningHours> {
    const inOrder = [...week].sort((one, other) => one.weekday - other.weekday);
    const days = [...new Set(closedDays)].sort();
    const row = { ownerId: caseworkerId, week: inOrder, closedDays: days, changedAt: this.clock.now() };
    await this.database.transaction(async (tx) => {
      await tx.upsert(OpeningHoursRow, row, ['ownerId']);
      await this.promiseAnew(caseworkerId, tx);
    });
    return this.ownHours(caseworkerId);
  }

  /** Back to the hours of the unit. */
  async forgetHours(caseworkerId: string): Promise<OwnOpeningHours> {
    await this.database.transaction(async (tx) => {
      await tx.delete(OpeningHoursRow, { ownerId: caseworkerId });
      await this.promiseAnew(caseworkerId, tx);
    });
    return this.ownHours(caseworkerId);
  }

  async phrasesOf(caseworkerId: string): Promise<ReplyPhrases> {
    const row = await this.manager.findOneBy(ReplyPhrasesRow, { caseworkerId });
    return { phrases: row?.phrases ?? [] };
  }

  async setPhrases(caseworkerId: string, { phrases }: ReplyPhrases): Promise<ReplyPhrases> {
    const row = { caseworkerId, phrases: [...new Set(phrases)], changedAt: this.clock.now() };
    await this.manager.upsert(ReplyPhrasesRow, row, ['caseworkerId']);
    return this.phrasesOf(caseworkerId);
  }

  private async hoursOfUnit(caseworkerId: string, tx: EntityManager): Promise<OpeningHours> {
    const units = await this.people.unitsOf(caseworkerId, 'caseworker', tx);
    const rows = await tx.findBy(OpeningHoursRow, { ownerId: In(units) });
    const byUnit = new Map(rows.map((row) => [row.ownerId, row]));
    const first = units.map((id) => byUnit.get(id)).find((row) => row !== undefined);
    return first ? hoursIn(first) : defaultOpeningHours;
  }

  private async promiseAnew(caseworkerId: string, tx: EntityManager): Promise<void> {
    const hours = await this.hoursOf(caseworkerId, tx);
    const citizenId = In(await this.members.followedBy(caseworkerId, tx));
    const open = await tx.find(ConversationRow, {
      where: { citizenId, unansweredSince: Not(IsNull()), waitingSince: IsNull() },
      order: { citizenId: 'ASC' },
      lock: { mode: 'pessimistic_write' },
    });
    for (const { citizenId: id, unansweredSince } of open) {
      if (unansweredSince === null) continue;
      await tx.update(
        ConversationRow,
        { citizenId: id },
        { answerDueAt: answerDueAt(unansweredSince, hours) },
      );
    }
  }

  private get manager(): EntityManager {
    return this.database.dataSource.manager;
  }
}

function hoursIn({ week, closedDays }: OpeningHoursRow): OpeningHours {
  return { week, closedDays };
}
