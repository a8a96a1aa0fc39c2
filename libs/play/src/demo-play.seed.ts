import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { demoCitizen, demoPeople, PeopleService } from '@mikrosprint/accounts';
import { OpenSprintsService, VersionsService, type PublishedVersion } from '@mikrosprint/catalogue';
import type { WireAction } from '@mikrosprint/contracts';
import type { Level } from '@mikrosprint/curriculum';
import {
  engineVersion,
  solve,
  wrongAction,
  type ActionInput,
  type RunState,
} from '@mikrosprint/level-engine';
import { Clock, Database, Outbox, type BootTask } from '@mikrosprint/platform';
import { addDays, dayInCopenhagen } from './copenhagen.js';
import {
  demoHistories,
  demoSprint,
  type DemoExam,
  type DemoHistory,
  type DemoLevel,
  type DemoMoment,
} from './demo-histories.js';
import { EnrolmentsService } from './enrolments.service.js';
import { ExamsService } from './exams.service.js';
import { FinishService } from './finish.service.js';
import { HelpRequestsService } from './help-requests.service.js';
import { RunsService } from './runs.service.js';
import { RunsStore, type StoredRun } from './runs.store.js';

/** Time as the story tells it. */
class StoryClock extends Clock {
  constructor(private moment: Date) {
    super();
  }

  now(): Date {
    return this.moment;
  }

  set(moment: Date): void {
    this.moment = moment;
  }

  pass(seconds: number): void {
    this.moment = new Date(this.moment.getTime() + seconds * 1000);
  }
}

/** The services of play, living in the story's time. */
interface Story {
  clock: StoryClock;
  enrolments: EnrolmentsService;
  runs: RunsService;
  exams: ExamsService;
  help: HelpRequestsService;
  version: PublishedVersion;
  now: Date;
}

const secondsPerAction = 14;

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
    const story = this.storyOf(version);
    for (const history of demoHistories) {
      const citizenId = idOf(history.account, ids);
      if (citizenId === null || (await story.enrolments.allOf(citizenId)).length > 0) continue;
      await playHistory(story, citizenId, history);
    }
    // The new citizen has a place and has played nothing: the first press starts the first level.
    story.clock.set(story.now);
    const newCitizen = idOf(demoCitizen.account, ids);
    if (newCitizen !== null) await story.enrolments.enrol(newCitizen, version.sprintId);
  }

  private storyOf(version: PublishedVersion): Story {
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

async function playHistory(story: Story, citizenId: string, history: DemoHistory): Promise<void> {
  story.clock.set(momentOf(history.enrolled, story.now));
  const { enrolment } = await story.enrolments.enrol(citizenId, story.version.sprintId);
  for (const level of history.levels) {
    // Other content than the one that ships may not have it.
    if (story.version.levels.has(level.level)) await playLevel(story, citizenId, enrolment.id, level);
  }
  for (const exam of history.exams ?? []) await sitExam(story, citizenId, enrolment.id, exam);
}

async function playLevel(
  story: Story,
  citizenId: string,
  enrolmentId: string,
  plan: DemoLevel,
): Promise<void> {
  story.clock.set(momentOf(plan.when, story.now));
  const runId = randomUUID();
  await story.runs.open(citizenId, runId, {
    enrolmentId,
    levelId: plan.level,
    sprintVersionId: story.version.id,
    engineVersion,
    seed: seedOf(runId),
  });
  let run = await story.runs.read(citizenId, runId);
  while (!run.state.finished) {
    const stepIndex = run.state.current;
    if (plan.stopsAfterSteps === stepIndex) return getStuck(story, citizenId, run, plan);
    const slips = stepIndex < (plan.slips ?? 0) ? 1 : 0;
    run = await playStep(story, citizenId, run, slips);
  }
}

/** The step the run is at, to its end and on to the next. */
async function playStep(story: Story, citizenId: string, run: StoredRun, slips: number): Promise<StoredRun> {
  const stepIndex = run.state.current;
  let now = run;
  for (let slip = 0; slip < slips; slip += 1) {
    const mistake = wrongAction(now.level, now.state);
    if (mistake !== null) now = await act(story, citizenId, now, mistake);
  }
  while (!now.state.finished && now.state.current === stepIndex) {
    now = await act(story, citizenId, now, rightAction(now.level, now.state));
  }
  return now;
}

async function getStuck(
  story: Story,
  citizenId: string,
  run: StoredRun,
  { stuckTries = 0, asksForHelp = false }: DemoLevel,
): Promise<void> {
  let now = run;
  const stepId = run.state.order[run.state.current];
  for (let tries = 0; tries < stuckTries && stepId !== undefined; tries += 1) {
    // With one question answered by elimination the next one of the step gives room for more mistakes.
    let mistake = wrongAction(now.level, now.state);
    while (mistake === null && now.state.steps[stepId]?.status === 'open') {
      const right = rightAction(now.level, now.state);
      const moved = await act(story, citizenId, now, right);
      if (moved.state.steps[stepId]?.status === 'done') break;
      now = moved;
      mistake = wrongAction(now.level, now.state);
    }
    if (mistake === null) break;
    now = await act(story, citizenId, now, mistake);
  }
  if (asksForHelp && stepId !== undefined) await story.help.ask(citizenId, run.id, stepId);
}

async function sitExam(
  story: Story,
  citizenId: string,
  enrolmentId: string,
  { when, wrongSteps }: DemoExam,
): Promise<void> {
  story.clock.set(momentOf(when, story.now));
  const { view } = await story.exams.start(citizenId, enrolmentId);
  let run = await story.runs.read(citizenId, view.runId);
  let wrong = 0;
  while (!run.state.finished) {
    const mistake = wrong < wrongSteps ? wrongAction(run.level, run.state) : null;
    if (mistake !== null) wrong += 1;
    run = await act(story, citizenId, run, mistake ?? rightAction(run.level, run.state));
  }
}

async function act(story: Story, citizenId: string, run: StoredRun, action: ActionInput): Promise<StoredRun> {
  story.clock.pass(secondsPerAction);
  const seq = run.state.seq + 1;
  const wire: WireAction = { id: randomUUID(), seq, ...action };
  await story.runs.answer(citizenId, run.id, { expectedSeq: seq - 1, actions: [wire] });
  return story.runs.read(citizenId, run.id);
}

function momentOf(moment: DemoMoment, now: Date): Date {
  if ('minutesAgo' in moment) return new Date(now.getTime() - moment.minutesAgo * 60_000);
  // Winter time is near enough for a story.
  return new Date(`${addDays(dayInCopenhagen(now), -moment.daysAgo)}T${moment.at}:00+01:00`);
}

function seedOf(runId: string): number {
  return Number.parseInt(runId.slice(0, 8), 16);
}

/** The next right action; a level that ships always has one until it is finished. */
function rightAction(level: Level, state: RunState): ActionInput {
  const action = solve(level, state);
  if (action === null) throw new Error(`Level ${level.id} has no way on from here.`);
  return action;
}
