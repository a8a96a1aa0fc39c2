import { PeopleService } from '@mikrosprint/accounts';
import type { DomainEvent } from '@mikrosprint/contracts';
import type { EventHandler, JobHandler } from '@mikrosprint/platform';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { ConversationRow, MessageRow } from './conversation.entity.js';
import { lockedConversation } from './messages.service.js';
import { ThreadDuties } from './thread-duties.service.js';
import { ThreadNews } from './thread-news.js';
import { takenOverWaiting } from './words.js';

export const threadDutiesJob = 'meetings.thread-duties';

/** Every minute: hours end at any minute of any day. */
@Injectable()
export class ThreadDutiesJob implements JobHandler {
  constructor(private readonly duties: ThreadDuties) {}

  run(): Promise<void> {
    return this.duties.run();
  }
}

/**
 * The thread goes along with the citizen. It says so to both, in a line of its own; what is unanswered is now up to
 * whoever took over.
 */
@Injectable()
export class OnCitizenMoved implements EventHandler<'caseload.moved'> {
  constructor(
    private readonly people: PeopleService,
    private readonly news: ThreadNews,
  ) {}

  async handle(event: DomainEvent<'caseload.moved'>, tx: EntityManager): Promise<void> {
    const { citizenId, fromId, toId } = event.data;
    const hasThread = await tx.existsBy(ConversationRow, { citizenId });
    // A thread that nobody has begun has nothing to tell.
    if (hasThread) await this.goAlong(event, tx);
    await this.news.lookAgain(citizenId, [citizenId, fromId, toId], tx);
  }

  private async goAlong(
    { id, data, occurredAt }: DomainEvent<'caseload.moved'>,
    tx: EntityManager,
  ): Promise<void> {
    const { citizenId, toId } = data;
    const conversation = await lockedConversation(citizenId, tx);
    const seq = conversation.lastSeq + 1;
    const line: MessageRow = {
      citizenId,
      seq,
      id,
      author: 'platform',
      authorId: toId,
      text: null,
      notice: toId === null ? 'with-nobody' : 'now-with',
      sentAt: new Date(occurredAt),
    };
    await tx.insert(MessageRow, line);
    const { unansweredSince, waitingSince, staffNewsAt } = conversation;
    // Whoever took over is told of what the one before may have been told of already.
    const isNews = toId !== null && unansweredSince !== null && waitingSince === null;
    await tx.update(
      ConversationRow,
      { citizenId },
      { lastSeq: seq, staffNewsAt: isNews ? unansweredSince : staffNewsAt },
    );
    if (toId !== null && waitingSince !== null) await this.tellOfTask(citizenId, toId, tx);
  }

  private async tellOfTask(citizenId: string, toId: string, tx: EntityManager): Promise<void> {
    const name = (await this.people.displayName(citizenId, tx)) ?? '';
    const data = {
      recipientIds: [toId],
      kind: 'message-waits' as const,
      subjectKey: `message-waits:${citizenId}`,
      citizenId,
      ...takenOverWaiting(name),
      link: `/messages/${citizenId}`,
    };
    await this.news.append([{ type: 'notification.requested', data }], tx);
  }
}
