import {
  demoCaseworker,
  demoCitizen,
  otherDemoCitizens,
  PeopleInTheStory,
  storyCitizens,
} from '@mikrosprint/accounts';
import { copenhagenTime } from '@mikrosprint/contracts';
import { daysBefore, storyId, type StoryScene, type StoryTeller } from '@mikrosprint/platform';
import { Injectable } from '@nestjs/common';
import { TargetGroups } from '../target-groups/target-groups.service.js';

/** Groups that a municipality may count by. */
const groups = [
  { key: 'insured', name: 'Dagpengemodtager' },
  { key: 'ready', name: 'Jobparat' },
  { key: 'education', name: 'Uddannelsesparat' },
] as const;

/** Which groups citizens are counted in: about one in eight is in none yet. */
@Injectable()
export class TargetGroupsInTheStory implements StoryTeller {
  constructor(
    private readonly groups: TargetGroups,
    private readonly people: PeopleInTheStory,
  ) {}

  scenes(now: Date): StoryScene[] {
    return [
      { key: 'target groups', at: daysBefore(now, 57, '08:30'), play: () => this.addGroups(now) },
      { key: 'citizens in target groups', at: daysBefore(now, 57, '09:30'), play: () => this.choose() },
    ];
  }

  private async addGroups(now: Date): Promise<void> {
    const validFrom = copenhagenTime(daysBefore(now, 400, '08:00')).day;
    for (const { key, name } of groups)
      await this.groups.add({ id: groupId(key), name, validFrom, validTo: null });
  }

  private async choose(): Promise<void> {
    const followed = [demoCitizen, ...otherDemoCitizens].map(({ account }) => ({
      account,
      caseworker: demoCaseworker.account,
    }));
    for (const [index, { account, caseworker }] of [...followed, ...storyCitizens].entries()) {
      const group = index % 8 === 7 ? undefined : groups[index % groups.length];
      if (group === undefined) continue;
      await this.groups.set(
        await this.people.idOf(caseworker),
        await this.people.idOf(account),
        groupId(group.key),
      );
    }
  }
}

const groupId = (key: string): string => storyId(`target group ${key}`);
