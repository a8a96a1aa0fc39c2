import type { SendMessage } from '@mikrosprint/contracts';
import { Clock, Database, DomainError, RateLimits, type SignedInPerson } from '@mikrosprint/platform';
import { Injectable } from '@nestjs/common';
import { MoreThan, type EntityManager } from 'typeorm';
import { CaseworkerDesk } from './caseworker-desk.service.js';
import { ConversationRow, MessageRow } from './conversation.entity.js';
import { answerDueAt } from './opening-hours.js';
import { ThreadAccess } from './thread-access.js';
import { ThreadNews } from './thread-news.js';

/** More than anybody types, and enough for what a device kept while it was offline. */
const perMinute = 60;
const perDay = 1000;

/** Writing, reading and settling: everything that changes a thread. */
@Injectable()
export class MessagesService {
  constructor(
    private readonly database: Database,
    private readonly access: ThreadAccess,
    private readonly desk: CaseworkerDesk,
    private readonly news: ThreadNews,
    private readonly limits: RateLimits,
    private readonly clock: Clock,
  ) {}

  /** Kept when this returns. The same message again is answered as the first time; the same id with other words is not. */
  async send(person: SignedInPerson, citizenId: string, message: SendMessage): Promise<MessageRow> {
    await this.countAttempt(person.personId);
    return this.database.transaction(async (tx) => {
      const side = await this.access.sideOf(person, citizenId, tx);
      const conversation = await lockedConversation(citizenId, tx);
      const known = await tx.findOneBy(MessageRow, { citizenId, id: message.id });
      if (known) return sameAgain(known, person.personId, message.text);
      const seq = conversation.lastSeq + 1;
      const row: MessageRow = {
        ...message,
        citizenId,
        seq,
        author: side,
        authorId: person.personId,
        notice: null,
        sentAt: this.clock.now(),
      };
      await tx.insert(MessageRow, row);
      const caseworkerId = await this.access.caseworkerOf(citizenId, tx);
      const change =
        side === 'citizen'
          ? await this.asked(conversation, row, caseworkerId, tx)
          : answered(conversation, row);
      await tx.update(ConversationRow, { citizenId }, { ...change, lastSeq: seq });
      await this.tell(conversation, row, caseworkerId, tx);
      return row;
    });
  }

  /** Everything up to `seq` has been seen. Only the reader's own pages hear of it. */
  async read(person: SignedInPerson, citizenId: string, seq: number): Promise<void> {
    await this.database.transaction(async (tx) => {
      const side = await this.access.sideOf(person, citizenId, tx);
      const { read, news } = columnsOf[side];
      const moved = await tx.query<unknown[]>(
        `WITH moved AS (
           UPDATE conversation
              SET ${read} = least($2, last_seq), ${news} = CASE WHEN $2 < last_seq THEN ${news} END
            WHERE citizen_id = $1 AND ${read} < least($2, last_seq)
           RETURNING citizen_id
         ) SELECT citizen_id FROM moved`,
        [citizenId, seq],
      );
      if (moved.length > 0) await this.news.lookAgain(citizenId, [person.personId], tx);
    });
  }

  /**
   * What the citizen has written up to `seq` needs no answer. Throws `conflict` when they have written since: it might.
   */
  async settle(person: SignedInPerson, citizenId: string, seq: number): Promise<void> {
    await this.database.transaction(async (tx) => {
      if ((await this.access.sideOf(person, citizenId, tx)) !== 'caseworker')
        throw new DomainError('not-found');
      const conversation = await lockedConversation(citizenId, tx);
      if (conversation.unansweredSince === null) return;
      const later = { citizenId, author: 'citizen' as const, seq: MoreThan(seq) };
      if (await tx.existsBy(MessageRow, later)) throw new DomainError('conflict');
      await tx.update(ConversationRow, { citizenId }, nothingUnanswered);
      if (conversation.waitingSince !== null) {
        await this.news.append([{ type: 'conversation.answered', data: { citizenId } }], tx);
      }
      await this.news.lookAgain(citizenId, [citizenId, person.personId], tx);
    });
  }

  private countAttempt(personId: string): Promise<void> {
    return this.limits.consume([
      { key: `messages:minute:${personId}`, limit: perMinute, windowSeconds: 60 },
      { key: `messages:day:${personId}`, limit: perDay, windowSeconds: 86_400 },
    ]);
  }

  /** Only the first of several unanswered messages is promised an answer: the others are answered with it. */
  private async asked(
    { unansweredSince, answerDueAt: dueAt, staffNewsAt }: ConversationRow,
    { sentAt }: MessageRow,
    caseworkerId: string | null,
    tx: EntityManager,
  ): Promise<Partial<ConversationRow>> {
    const isFirst = unansweredSince === null;
    return {
      unansweredSince: unansweredSince ?? sentAt,
      answerDueAt: isFirst ? answerDueAt(sentAt, await this.desk.hoursOf(caseworkerId, tx)) : dueAt,
      staffNewsAt: staffNewsAt ?? sentAt,
    };
  }

  private async tell(
    { waitingSince }: ConversationRow,
    { id: messageId, citizenId, author }: MessageRow,
    caseworkerId: string | null,
    tx: EntityManager,
  ): Promise<void> {
    const fromCitizen = author === 'citizen';
    const data = { messageId, citizenId, caseworkerId, fromCitizen };
    await this.news.append([{ type: 'message.sent', data }], tx);
    if (!fromCitizen && waitingSince !== null) {
      await this.news.append([{ type: 'conversation.answered', data: { citizenId } }], tx);
    }
    await this.news.lookAgain(citizenId, [citizenId, caseworkerId], tx);
  }
}

const columnsOf = {
  citizen: { read: 'citizen_read_seq', news: 'citizen_news_at' },
  caseworker: { read: 'staff_read_seq', news: 'staff_news_at' },
} as const;

const nothingUnanswered = { unansweredSince: null, answerDueAt: null, waitingSince: null };

function answered({ citizenNewsAt }: ConversationRow, { sentAt }: MessageRow): Partial<ConversationRow> {
  return { ...nothingUnanswered, citizenNewsAt: citizenNewsAt ?? sentAt };
}

function sameAgain(known: MessageRow, authorId: string, text: string): MessageRow {
  if (known.authorId !== authorId || known.text !== text) throw new DomainError('id-reused');
  return known;
}

/** The thread, begun if it is not there yet; held until the end of the transaction. */
export async function lockedConversation(citizenId: string, tx: EntityManager): Promise<ConversationRow> {
  await tx.query(
    `INSERT INTO conversation (citizen_id, last_seq, citizen_read_seq, staff_read_seq) VALUES ($1, 0, 0, 0)
     ON CONFLICT (citizen_id) DO NOTHING`,
    [citizenId],
  );
  return tx.findOneOrFail(ConversationRow, {
    where: { citizenId },
    lock: { mode: 'pessimistic_write' },
  });
}
