import {
  demoCaseworker,
  otherDemoCaseworker,
  PeopleInTheStory,
  storyCaseworker,
} from '@mikrosprint/accounts';
import { daysBefore, workdayBefore, type StoryScene, type StoryTeller } from '@mikrosprint/platform';
import { Injectable } from '@nestjs/common';
import { DigestJob } from '../digests/digest.job.js';
import { InboxService } from '../inbox/inbox.service.js';

/** So many days back the overviews were sent; what was told before stands in the inboxes alone. */
const daysWithOverview = 3;
/** Who works with citizens reads what came; what the last overview counted is still new. */
const readers = [demoCaseworker, otherDemoCaseworker, storyCaseworker];

/** What was read, and the overviews of the last days, at the time at which a worker would have sent them. */
@Injectable()
export class NotificationsInTheStory implements StoryTeller {
  constructor(
    private readonly people: PeopleInTheStory,
    private readonly inbox: InboxService,
    private readonly digests: DigestJob,
  ) {}

  scenes(now: Date): StoryScene[] {
    const read = readers.map(({ account }) => ({
      key: `inbox ${account}`,
      at: workdayBefore(now, 4, '07:05'),
      play: async () => this.inbox.readAll(await this.people.idOf(account)),
    }));
    const mornings = Array.from({ length: daysWithOverview }, (_, days) => daysBefore(now, days, '07:31'));
    const today = workdayBefore(now, 0, '07:31');
    // On a Monday before work the last one was on Friday.
    const last = today < now ? today : workdayBefore(now, 1, '07:31');
    const all = mornings.some((at) => at.getTime() === last.getTime()) ? mornings : [last, ...mornings];
    const overviews = all.map((at) => ({
      key: `overview ${at.toISOString().slice(0, 10)}`,
      at,
      play: () => this.digests.run(),
    }));
    return [...read, ...overviews].filter(({ at }) => at < now);
  }
}
