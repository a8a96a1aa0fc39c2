import { PeopleInTheStory } from '@mikrosprint/accounts';
import { CaseloadMembers } from '@mikrosprint/casework';
import { copenhagenInstant, copenhagenTime, isWorkday } from '@mikrosprint/contracts';
import {
  daysBefore,
  storyId,
  workdayAfter,
  workdayBefore,
  type SignedInPerson,
  type StoryScene,
  type StoryTeller,
} from '@mikrosprint/platform';
import { Injectable } from '@nestjs/common';
import { MessagesService } from '../messages/messages.service.js';
import { ThreadDuties } from '../messages/thread-duties.service.js';
import { ThreadsService } from '../messages/threads.service.js';
import { storyThreads, threadsThatWait, type StoryMessage } from './story-messages.js';

/** Milliseconds between two lines of which the second was planned for before the first. */
const pause = 6 * 60_000;

/** What citizens and caseworkers of the story write to each other. */
@Injectable()
export class MessagesInTheStory implements StoryTeller {
  constructor(
    private readonly people: PeopleInTheStory,
    private readonly members: CaseloadMembers,
    private readonly messages: MessagesService,
    private readonly threads: ThreadsService,
    private readonly duties: ThreadDuties,
  ) {}

  scenes(now: Date): StoryScene[] {
    const lines = Object.entries(storyThreads).flatMap(([account, thread]) => {
      const moments = momentsOf(thread, now);
      return thread.map((message, index): StoryScene => ({
        key: `message ${account} ${index + 1}`,
        at: moments[index] ?? now,
        play: () => this.write(account, index, message),
      }));
    });
    const settled = Object.entries(storyThreads).flatMap(([account, thread]): StoryScene[] => {
      if (thread.at(-1)?.from !== 'citizen' || threadsThatWait.includes(account)) return [];
      const last = momentsOf(thread, now).at(-1) ?? now;
      const at = onWorkday(new Date(last.getTime() + pause), '09:02');
      return [{ key: `message ${account} settled`, at, play: () => this.settle(account) }];
    });
    // In the evening of each day with messages: who has not read is told, and what was not answered is a task.
    const evenings = [...new Set(lines.map(({ at }) => at.toISOString().slice(0, 10)))].map(
      (day): StoryScene => ({
        key: `messages of ${day}`,
        at: new Date(`${day}T21:30:00Z`),
        play: () => this.duties.run(),
      }),
    );
    return [...lines, ...settled, ...evenings].filter(({ at }) => at < now);
  }

  private async write(account: string, index: number, { from, text }: StoryMessage): Promise<void> {
    const citizenId = await this.people.idOf(account);
    const writer = await this.side(citizenId, from);
    const id = storyId(`message ${account} ${index}`);
    const { seq } = await this.messages.send(writer, citizenId, { id, text });
    // Whoever answers has read what stands above.
    await this.messages.read(writer, citizenId, seq);
  }

  private async settle(account: string): Promise<void> {
    const citizenId = await this.people.idOf(account);
    const caseworker = await this.side(citizenId, 'caseworker');
    const { lastSeq } = await this.threads.page(caseworker, citizenId, {});
    await this.messages.read(caseworker, citizenId, lastSeq);
    await this.messages.settle(caseworker, citizenId, lastSeq);
  }

  private async side(citizenId: string, side: StoryMessage['from']): Promise<SignedInPerson> {
    const personId = side === 'citizen' ? citizenId : await this.members.caseworkerOf(citizenId);
    if (personId === null) throw new Error('Nobody follows them.');
    return { personId, sessionId: storyId('session'), roles: [side] };
  }
}

/**
 * In their order, and the caseworker on workdays: she opens a thread on the last one before, and answers on the next one
 * after. An answer that would come after now has not come yet.
 */
function momentsOf(thread: readonly StoryMessage[], now: Date): Date[] {
  const moments: Date[] = [];
  for (const { from, daysAgo, at } of thread) {
    const before = moments.at(-1);
    const planned = daysBefore(now, daysAgo, at);
    const inOrder = before === undefined || planned > before ? planned : new Date(before.getTime() + pause);
    if (from === 'citizen') moments.push(inOrder);
    else moments.push(before === undefined ? workdayBefore(now, daysAgo, at) : onWorkday(inOrder, at));
  }
  return moments;
}

/** The moment, or the same time on the next workday. */
function onWorkday(moment: Date, time: string): Date {
  const { day } = copenhagenTime(moment);
  return isWorkday(day) ? moment : copenhagenInstant(workdayAfter(moment, 1), time);
}
