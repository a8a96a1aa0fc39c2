import { PeopleService } from '@mikrosprint/accounts';
import {
  copenhagenTime,
  messagesPerPage,
  type Answering,
  type ConversationPage,
  type ConversationQuery,
  type ConversationSummary,
  type MessageView,
} from '@mikrosprint/contracts';
import { Clock, Database, type SignedInPerson } from '@mikrosprint/platform';
import { Injectable } from '@nestjs/common';
import { LessThan, MoreThan, type EntityManager } from 'typeorm';
import { CaseworkerDesk } from './caseworker-desk.service.js';
import { ConversationRow, MessageRow } from './conversation.entity.js';
import { answerDueAt, openState } from './opening-hours.js';
import { ThreadAccess, type Side } from './thread-access.js';
import { readSummaries, readUnread, type SummaryRow } from './thread-summaries.js';

/** Who writes now cares for the closed days of the next weeks, not for those of next year. */
const shownDays = 60;

const byName = new Intl.Collator('da');

/** Threads as one of the two sees them. */
@Injectable()
export class ThreadsService {
  constructor(
    private readonly database: Database,
    private readonly access: ThreadAccess,
    private readonly people: PeopleService,
    private readonly desk: CaseworkerDesk,
    private readonly clock: Clock,
  ) {}

  async page(person: SignedInPerson, citizenId: string, query: ConversationQuery): Promise<ConversationPage> {
    const { manager } = this.database.dataSource;
    const side = await this.access.sideOf(person, citizenId);
    // The lines before the counter: the counter is then never behind them, and a reader knows that there is more.
    const rows = await linesOf(citizenId, query, manager);
    const conversation = await manager.findOneBy(ConversationRow, { citizenId });
    const caseworkerId = await this.access.caseworkerOf(citizenId);
    const names = await this.namesOf([citizenId, caseworkerId, ...rows.map(({ authorId }) => authorId)]);
    return {
      citizenId,
      citizenName: names.get(citizenId) ?? '',
      caseworkerName: caseworkerId === null ? null : (names.get(caseworkerId) ?? null),
      messages: rows.map((row) => viewOf(row, names)),
      lastSeq: conversation?.lastSeq ?? 0,
      readSeq: readBy(side, conversation),
      unread: conversation === null ? 0 : await unreadOf(side, conversation, manager),
      unanswered: conversation === null ? null : unansweredIn(conversation),
      answering: await this.answering(caseworkerId),
    };
  }

  /** A message as everybody who may see it is shown it. */
  async view(row: MessageRow): Promise<MessageView> {
    return viewOf(row, await this.namesOf([row.authorId]));
  }

  /** A citizen's own thread, or those of everybody a caseworker follows: what waits for the reader comes first. */
  async list(person: SignedInPerson): Promise<ConversationSummary[]> {
    const side = person.roles.includes('caseworker') ? 'caseworker' : 'citizen';
    const citizenIds = await this.access.citizensOf(person, side);
    const [rows, names] = await Promise.all([
      readSummaries(this.database, side, citizenIds),
      this.namesOf(citizenIds),
    ]);
    return rows.map((row) => summaryOf(row, names.get(row.citizenId) ?? '')).sort(byWaiting);
  }

  /** How many messages the person has not read, in all threads they may see. */
  async unread(person: SignedInPerson): Promise<number> {
    const counts = await Promise.all(
      (['citizen', 'caseworker'] as const).map(async (side) => {
        const citizenIds = await this.access.citizensOf(person, side);
        return citizenIds.length === 0 ? 0 : readUnread(this.database, side, citizenIds);
      }),
    );
    return counts.reduce((sum, count) => sum + count, 0);
  }

  private async answering(caseworkerId: string | null): Promise<Answering> {
    const now = this.clock.now();
    const hours = await this.desk.hoursOf(caseworkerId);
    const { open, changesAt } = openState(now, hours);
    const today = copenhagenTime(now).day;
    const { day: lastShown } = copenhagenTime(new Date(now.getTime() + shownDays * 86_400_000));
    return {
      open,
      changesAt: changesAt?.toISOString() ?? null,
      answerBy: answerDueAt(now, hours)?.toISOString() ?? null,
      week: hours.week,
      closedDays: hours.closedDays.filter((day) => day >= today && day <= lastShown),
    };
  }

  private async namesOf(ids: readonly (string | null)[]): Promise<Map<string, string>> {
    const people = await this.people.summaries(ids.filter((id) => id !== null));
    return new Map([...people.values()].map(({ id, displayName }) => [id, displayName]));
  }
}

const otherSide = { citizen: 'caseworker', caseworker: 'citizen' } as const;

function readBy(side: Side, conversation: ConversationRow | null): number {
  return (side === 'citizen' ? conversation?.citizenReadSeq : conversation?.staffReadSeq) ?? 0;
}

async function linesOf(
  citizenId: string,
  { after, before }: ConversationQuery,
  manager: EntityManager,
): Promise<MessageRow[]> {
  if (after !== undefined) {
    const where = { citizenId, seq: MoreThan(after) };
    return manager.find(MessageRow, { where, order: { seq: 'ASC' }, take: messagesPerPage });
  }
  const where = { citizenId, ...(before !== undefined && { seq: LessThan(before) }) };
  const newestFirst = { where, order: { seq: 'DESC' as const }, take: messagesPerPage };
  return (await manager.find(MessageRow, newestFirst)).reverse();
}

function unreadOf(side: Side, conversation: ConversationRow, manager: EntityManager): Promise<number> {
  const { citizenId } = conversation;
  const seq = MoreThan(readBy(side, conversation));
  return manager.countBy(MessageRow, { citizenId, author: otherSide[side], seq });
}

function viewOf(row: MessageRow, names: Map<string, string>): MessageView {
  const { id, seq, author, authorId, text, notice, sentAt } = row;
  const name = authorId === null ? null : (names.get(authorId) ?? null);
  return { id, seq, from: author, name, text, notice, sentAt: sentAt.toISOString() };
}

type Waiting = Pick<ConversationRow, 'unansweredSince' | 'answerDueAt' | 'waitingSince'>;

function unansweredIn({ unansweredSince, answerDueAt: dueAt, waitingSince }: Waiting) {
  if (unansweredSince === null) return null;
  return {
    since: unansweredSince.toISOString(),
    answerBy: dueAt?.toISOString() ?? null,
    overdue: waitingSince !== null,
  };
}

function summaryOf(row: SummaryRow, citizenName: string): ConversationSummary {
  return {
    citizenId: row.citizenId,
    citizenName,
    lastAt: row.lastAt?.toISOString() ?? null,
    lastFrom: row.lastFrom,
    preview: row.preview ?? '',
    unread: row.unread,
    unanswered: unansweredIn(row),
  };
}

/** Unread first, then what waits longest for an answer, then the newest; who has not written yet comes last, by name. */
function byWaiting(one: ConversationSummary, other: ConversationSummary): number {
  const unread = Number(other.unread > 0) - Number(one.unread > 0);
  const unanswered = Number(other.unanswered !== null) - Number(one.unanswered !== null);
  const longest = (one.unanswered?.since ?? '').localeCompare(other.unanswered?.since ?? '');
  const newest = (other.lastAt ?? '').localeCompare(one.lastAt ?? '');
  return unread || unanswered || longest || newest || byName.compare(one.citizenName, other.citizenName);
}
