import { demoCaseworker, otherDemoCaseworker, PeopleInTheStory, storyCitizens } from '@mikrosprint/accounts';
import {
  Clock,
  Database,
  daysBefore,
  storyId,
  workdayAfter,
  workdayBefore,
  type StoryScene,
  type StoryTeller,
} from '@mikrosprint/platform';
import { Injectable } from '@nestjs/common';
import { CaseloadMemberRow } from '../caseload/caseload-member.entity.js';
import { HandoversService } from '../handover/handovers.service.js';
import { PortfolioFigures } from '../portfolio/portfolio-figures.service.js';
import { SprintPaths } from '../suggestions/sprint-paths.service.js';

/** Who follows whom in the story, and what is counted at its end. */
@Injectable()
export class CaseloadInTheStory implements StoryTeller {
  constructor(
    private readonly database: Database,
    private readonly people: PeopleInTheStory,
    private readonly handovers: HandoversService,
    private readonly figures: PortfolioFigures,
    private readonly paths: SprintPaths,
    private readonly clock: Clock,
  ) {}

  scenes(now: Date): StoryScene[] {
    return [
      { key: 'caseloads', at: daysBefore(now, 58, '09:00'), play: () => this.follow() },
      // By then what others took next is known; whoever suggests later has it.
      { key: 'paths', at: workdayBefore(now, 6, '05:00'), play: () => this.paths.rebuild() },
      { key: 'handover agreed', at: workdayBefore(now, 1, '13:45'), play: () => this.agreeHandover(now) },
      { key: 'figures', at: now, play: () => this.figures.rebuild().then(() => undefined) },
    ];
  }

  private async follow(): Promise<void> {
    const rows = await Promise.all(
      storyCitizens.map(async ({ account, caseworker }) => ({
        citizenId: await this.people.idOf(account),
        caseworkerId: await this.people.idOf(caseworker),
        since: this.clock.now(),
      })),
    );
    const { manager } = this.database.dataSource;
    await manager.createQueryBuilder().insert().into(CaseloadMemberRow).values(rows).orIgnore().execute();
  }

  /** One citizen moves to the other part of the city, and gets her caseworker next week. */
  private async agreeHandover(now: Date): Promise<void> {
    const fromId = await this.people.idOf(demoCaseworker.account);
    const toId = await this.people.idOf(otherDemoCaseworker.account);
    const citizenId = await this.people.idOf('borger-19');
    const me = { personId: fromId, sessionId: storyId('session'), roles: ['caseworker'] as const };
    const id = storyId('handover');
    await this.handovers.handOver(me, {
      ...{ id, citizens: [citizenId], fromId: null, toId },
      onDay: workdayAfter(now, 8),
    });
  }
}
