import {
  Database,
  daysBefore,
  workdayBefore,
  type StoryScene,
  type StoryTeller,
} from '@mikrosprint/platform';
import { Injectable } from '@nestjs/common';
import { demoDomain, demoPassword } from '../demo-people.js';
import { Passwords } from '../passwords.js';
import { PeopleService } from '../people.service.js';
import { SupportService } from '../support.service.js';
import { storyCaseworker, storyCitizens, storyLead, storyUnit, storyUnitOf } from './story-people.js';

/** Who the story is about. */
@Injectable()
export class PeopleInTheStory implements StoryTeller {
  private readonly known = new Map<string, string>();

  constructor(
    private readonly database: Database,
    private readonly people: PeopleService,
    private readonly passwords: Passwords,
    private readonly support: SupportService,
  ) {}

  /** The id of a demo person by what stands before the @; throws when there is none. */
  async idOf(account: string): Promise<string> {
    const known = this.known.get(account);
    if (known !== undefined) return known;
    const email = `${account}@${demoDomain}`;
    const id = (await this.people.idsByEmail([email])).get(email);
    if (id === undefined) throw new Error(`Nobody in the demo is called ${account}.`);
    this.known.set(account, id);
    return id;
  }

  scenes(now: Date): StoryScene[] {
    return [
      { key: 'people', at: daysBefore(now, 60, '08:00'), play: () => this.register() },
      {
        key: 'support borger-16',
        at: workdayBefore(now, 9, '10:20'),
        play: () => this.wish('borger-16', { reading: 'some-trouble', danish: 'hard' }),
      },
      {
        key: 'support amager-4',
        at: workdayBefore(now, 3, '11:40'),
        play: () => this.wish('amager-4', { reading: 'easy', danish: 'some-trouble' }),
      },
    ];
  }

  private async register(): Promise<void> {
    await this.database.dataSource.query(
      `INSERT INTO unit (id, name, valid_from) VALUES ($1, $2, '2024-01-01') ON CONFLICT (id) DO NOTHING`,
      [storyUnit.id, storyUnit.name],
    );
    const passwordHash = await this.passwords.hash(demoPassword);
    const staff = [storyCaseworker, storyLead].map((person) => ({ ...person, preferences: {} }));
    await this.people.register(
      [...staff, ...storyCitizens].map((person) => ({
        ...{ email: person.email, displayName: person.displayName, passwordHash },
        roles: [{ role: person.role, unitId: storyUnitOf(person) }],
        preferences: person.preferences,
      })),
    );
  }

  private async wish(
    account: string,
    answers: Pick<Parameters<SupportService['save']>[1], 'reading' | 'danish'>,
  ): Promise<void> {
    await this.support.save(await this.idOf(account), { ...answers, share: true });
  }
}
