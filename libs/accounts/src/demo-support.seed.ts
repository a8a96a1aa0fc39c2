import { Injectable } from '@nestjs/common';
import { Clock, Database, Outbox, type BootTask } from '@mikrosprint/platform';
import { demoCitizenWithWish } from './demo-people.js';
import { PeopleService } from './people.service.js';
import { SupportService } from './support.service.js';

const dayMilliseconds = 86_400_000;

/** Yesterday, as the story of the demo has it. */
class Yesterday extends Clock {
  constructor(private readonly clock: Clock) {
    super();
  }

  now(): Date {
    return new Date(this.clock.now().getTime() - dayMilliseconds);
  }
}

/** One demo citizen has shared a wish for support. Whoever has answered or declined since is left alone. */
@Injectable()
export class SeedDemoSupport implements BootTask {
  constructor(
    private readonly database: Database,
    private readonly people: PeopleService,
    private readonly clock: Clock,
  ) {}

  async run(): Promise<void> {
    const ids = await this.people.idsByEmail([demoCitizenWithWish]);
    const citizenId = ids.get(demoCitizenWithWish);
    if (citizenId === undefined) return;
    const person = await this.people.byId(citizenId);
    if (!person.preferences.supportCard) return;
    const clock = new Yesterday(this.clock);
    const support = new SupportService(this.database, this.people, new Outbox(clock), clock);
    await support.save(citizenId, { reading: 'some-trouble', danish: 'easy', share: true });
  }
}
