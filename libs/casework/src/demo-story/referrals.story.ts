import { PeopleInTheStory, storyCitizens, demoCaseworker } from '@mikrosprint/accounts';
import { copenhagenTime } from '@mikrosprint/contracts';
import {
  Clock,
  daysBefore,
  storyId,
  workdayAfter,
  workdayBefore,
  type StoryScene,
  type StoryTeller,
} from '@mikrosprint/platform';
import { Injectable } from '@nestjs/common';
import { AssignmentsService } from '../assignments/assignments.service.js';
import { ReferralReminders } from '../referrals/referral-reminders.service.js';
import { ReferralsService } from '../referrals/referrals.service.js';
import { storyReferrals, toSend, type StoryReferral } from './story-referrals.js';

/** Who gets a sprint together with others, on which day and until when; days before now, and after it. */
const together = [
  {
    ...{ name: 'phishing together', sprintId: 'phishing', given: 12, startsInDays: -12, dueInDays: -4 },
    citizens: ['borger-13', 'borger-15', 'borger-20', 'borger-24', 'borger-25'],
  },
  {
    ...{ name: 'public-pages together', sprintId: 'public-pages', given: 2, startsInDays: 3, dueInDays: 17 },
    citizens: ['borger-19', 'borger-26', 'borger-10', 'borger-08'],
  },
];

/** What citizens of the story are shown the way to, alone and together. */
@Injectable()
export class ReferralsInTheStory implements StoryTeller {
  constructor(
    private readonly people: PeopleInTheStory,
    private readonly referrals: ReferralsService,
    private readonly reminders: ReferralReminders,
    private readonly assignments: AssignmentsService,
    private readonly clock: Clock,
  ) {}

  scenes(now: Date): StoryScene[] {
    return [
      ...storyReferrals.flatMap((referral, index) => this.scenesOf(referral, index, now)),
      ...together.map((cohort) => ({
        key: cohort.name,
        at: workdayBefore(now, cohort.given, '14:10'),
        play: () => this.assign(cohort, now),
      })),
      {
        key: 'referrals reminded',
        at: workdayBefore(now, 1, '08:05'),
        play: () => this.reminders.remindDue().then(() => undefined),
      },
    ];
  }

  private scenesOf(referral: StoryReferral, index: number, now: Date): StoryScene[] {
    const { citizen, accepted, started, finished, dropped } = referral;
    const id = storyId(`referral ${index}`);
    const key = `referral ${index} ${citizen}`;
    const staff = (days: number): Date => workdayBefore(now, days, '13:20');
    const caseworker = caseworkerOf(citizen);
    const move = (to: 'started' | 'finished') => async () => {
      await this.referrals.move(await this.people.idOf(caseworker), id, { to });
    };
    const scenes: (StoryScene | undefined)[] = [
      { key: `${key} sent`, at: staff(referral.sent), play: () => this.send(referral, id) },
      accepted === undefined
        ? undefined
        : {
            key: `${key} accepted`,
            at: daysBefore(now, accepted, '19:05'),
            play: () => this.answer(citizen, id, { yes: true, reason: null }),
          },
      started === undefined
        ? undefined
        : { key: `${key} started`, at: staff(started), play: move('started') },
      finished === undefined
        ? undefined
        : { key: `${key} finished`, at: staff(finished), play: move('finished') },
      dropped && {
        key: `${key} dropped`,
        at: dropped.by === 'caseworker' ? staff(dropped.at) : daysBefore(now, dropped.at, '17:40'),
        play: async () => {
          const { reason } = dropped;
          if (dropped.by === 'citizen') return this.answer(citizen, id, { yes: false, reason });
          await this.referrals.move(await this.people.idOf(caseworker), id, { to: 'dropped', reason });
        },
      },
    ];
    return scenes.filter((scene) => scene !== undefined);
  }

  private async send(referral: StoryReferral, id: string): Promise<void> {
    const { citizen } = referral;
    const caseworkerId = await this.people.idOf(caseworkerOf(citizen));
    await this.referrals.send(caseworkerId, await this.people.idOf(citizen), toSend(referral, id));
  }

  private async answer(
    citizen: string,
    id: string,
    answer: Parameters<ReferralsService['answer']>[2],
  ): Promise<void> {
    await this.referrals.answer(await this.people.idOf(citizen), id, answer);
  }

  private async assign(cohort: (typeof together)[number], now: Date): Promise<void> {
    const { name, sprintId, startsInDays, dueInDays, citizens } = cohort;
    const day = (inDays: number): string =>
      inDays < 0 ? copenhagenTime(workdayBefore(now, -inDays, '12:00')).day : workdayAfter(now, inDays);
    await this.assignments.assign(await this.people.idOf(demoCaseworker.account), {
      ...{ cohortId: storyId(name), sprintId, startsOn: day(startsInDays), dueOn: day(dueInDays) },
      citizenIds: await Promise.all(citizens.map((account) => this.people.idOf(account))),
    });
  }
}

/** The account of who follows somebody in the story: the demo people that the story did not add are Mette Holm's. */
export function caseworkerOf(citizen: string): string {
  return storyCitizens.find(({ account }) => account === citizen)?.caseworker ?? demoCaseworker.account;
}
