import { Injectable } from '@nestjs/common';
import { demoCitizen, demoPeople, PeopleService } from '@mikrosprint/accounts';
import { OpenSprintsService, VersionsService, type PublishedVersion } from '@mikrosprint/catalogue';
import { Clock, Database, Outbox, StoryClock, type BootTask } from '@mikrosprint/platform';
import { addDays, dayInCopenhagen } from './copenhagen.js';
import { demoHistories, demoSprint, type DemoHistory, type DemoMoment } from './demo-histories.js';
import { DemoPlayer, type DemoPlayServices } from './demo-player.js';
import { EnrolmentsService } from './enrolments.service.js';
import { ExamsService } from './exams.service.js';
import { FinishService } from './finish.service.js';
import { HelpRequestsService } from './help-requests.service.js';
import { RunsService } from './runs.service.js';
import { RunsStore } from './runs.store.js';

/** The services of play, living in the time of the histories. */
interface Histories extends DemoPlayServices {
  enrolments: EnrolmentsService;
  version: PublishedVersion;
  now: Date;
}

/**
 * Gives the demo citizens histories by playing them: the same services, rules and events as for anybody, so that badges,
 * certificates and signals follow by themselves. Who has an enrolment already is left alone.
 */
@Injectable()
export class SeedDemoPlay implements BootTask {
  constructor(
    private readonly database: Database,
    private readonly versions: VersionsService,
    private readonly people: PeopleService,
    private readonly clock: Clock,
  ) {}

  async run(): Promise<void> {
    const version = await this.versions.newest(demoSprint);
    if (version === null) return;
    const ids = await this.people.idsByEmail(demoPeople.map(({ email }) => email));
    const histories = this.historiesOf(version);
    for (const history of demoHistories) {
      const citizenId = idOf(history.account, ids);
      if (citizenId === null || (await histories.enrolments.allOf(citizenId)).length > 0) continue;
      await playHistory(histories, citizenId, history);
    }
    // The new citizen has a place and has played nothing: the first press starts the first level.
    histories.clock.set(histories.now);
    const newCitizen = idOf(demoCitizen.account, ids);
    if (newCitizen !== null) await histories.enrolments.enrol(newCitizen, version.sprintId);
  }

  private historiesOf(version: PublishedVersion): Histories {
    const { database, versions } = this;
    const now = this.clock.now();
    const clock = new StoryClock(now);
    const outbox = new Outbox(clock);
    const store = new RunsStore(database, versions);
    const enrolments = new EnrolmentsService(
      database,
      versions,
      new OpenSprintsService(database),
      outbox,
      clock,
    );
    const finishing = new FinishService(database, store, outbox);
    const runs = new RunsService(store, enrolments, versions, finishing, outbox, clock);
    const exams = new ExamsService(database, store, enrolments, outbox, clock);
    const help = new HelpRequestsService(database, runs, outbox, clock);
    return { clock, enrolments, runs, exams, help, version, now };
  }
}

function idOf(account: string, ids: ReadonlyMap<string, string>): string | null {
  const person = demoPeople.find((candidate) => candidate.account === account);
  return person === undefined ? null : (ids.get(person.email) ?? null);
}

async function playHistory(histories: Histories, citizenId: string, history: DemoHistory): Promise<void> {
  const { clock, version, now } = histories;
  clock.set(momentOf(history.enrolled, now));
  const { enrolment } = await histories.enrolments.enrol(citizenId, version.sprintId);
  const player = new DemoPlayer(histories, citizenId, enrolment.id);
  for (const plan of history.levels) {
    clock.set(momentOf(plan.when, now));
    // Other content than the one that ships may not have it.
    if (version.levels.has(plan.level)) await player.playLevel(version, plan);
  }
  for (const { when, wrongSteps } of history.exams ?? []) {
    clock.set(momentOf(when, now));
    await player.sitExam(wrongSteps);
  }
}

function momentOf(moment: DemoMoment, now: Date): Date {
  if ('minutesAgo' in moment) return new Date(now.getTime() - moment.minutesAgo * 60_000);
  // Winter time is near enough for a story.
  return new Date(`${addDays(dayInCopenhagen(now), -moment.daysAgo)}T${moment.at}:00+01:00`);
}
