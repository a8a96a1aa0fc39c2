import type { PeopleInTheStory } from '@mikrosprint/accounts';
import { describe, expect, test } from '@jest/globals';
import { NotificationsInTheStory } from '../src/demo-story/notifications.story.js';
import type { DigestJob } from '../src/digests/digest.job.js';
import type { InboxService } from '../src/inbox/inbox.service.js';

const story = new NotificationsInTheStory({} as PeopleInTheStory, {} as InboxService, {} as DigestJob);
const overviews = (now: string) =>
  story
    .scenes(new Date(now))
    .filter(({ key }) => key.startsWith('overview'))
    .map(({ at }) => at.toISOString().slice(0, 10))
    .sort();

describe('the overviews of the story', () => {
  test.each([
    ['a Monday before work', '2026-11-23T03:20:00Z', '2026-11-20'],
    ['a Monday at work', '2026-11-23T09:00:00Z', '2026-11-23'],
    ['a Sunday', '2026-11-22T12:00:00Z', '2026-11-20'],
    ['a Wednesday night', '2026-11-25T01:00:00Z', '2026-11-24'],
  ])('told on %s, the last workday has one', (_, now, day) => {
    const days = overviews(now);
    expect(days).toContain(day);
    expect(new Set(days).size).toBe(days.length);
  });
});
