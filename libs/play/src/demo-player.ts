import { randomUUID } from 'node:crypto';
import type { PublishedVersion } from '@mikrosprint/catalogue';
import type { WireAction } from '@mikrosprint/contracts';
import type { Level } from '@mikrosprint/curriculum';
import {
  advance,
  engineVersion,
  solve,
  wrongAction,
  type ActionInput,
  type RunState,
} from '@mikrosprint/level-engine';
import type { StoryClock } from '@mikrosprint/platform';
import type { ExamsService } from './exams.service.js';
import type { HelpRequestsService } from './help-requests.service.js';
import type { RunsService } from './runs.service.js';
import type { StoredRun } from './runs.store.js';

const secondsPerAction = 14;

/** How somebody of the demo goes through a level. */
export interface DemoPlay {
  level: string;
  /** How many steps of the level take a mistake before they succeed. */
  slips?: number;
  /** The run ends here, in the middle. */
  stopsAfterSteps?: number;
  /** Mistakes in the step where the run stops. */
  stuckTries?: number;
  /** "Bed om hjælp" is pressed there. */
  asksForHelp?: boolean;
}

/** What play is done with, all of it by the story's clock. */
export interface DemoPlayServices {
  runs: RunsService;
  exams: ExamsService;
  help: HelpRequestsService;
  clock: StoryClock;
}

/** Plays as somebody of the demo: through the same services, rules and events as anybody. */
export class DemoPlayer {
  constructor(
    private readonly services: DemoPlayServices,
    private readonly citizenId: string,
    private readonly enrolmentId: string,
  ) {}

  /** From the moment that the clock shows. */
  async playLevel(version: PublishedVersion, plan: DemoPlay): Promise<void> {
    const runId = randomUUID();
    await this.services.runs.open(this.citizenId, runId, {
      enrolmentId: this.enrolmentId,
      levelId: plan.level,
      sprintVersionId: version.id,
      engineVersion,
      seed: Number.parseInt(runId.slice(0, 8), 16),
    });
    let run = await this.services.runs.read(this.citizenId, runId);
    while (!run.state.finished) {
      const stepIndex = run.state.current;
      if (plan.stopsAfterSteps === stepIndex) return this.getStuck(run, plan);
      run = await this.act(run, stepActions(run.level, run.state, stepIndex < (plan.slips ?? 0) ? 1 : 0));
    }
  }

  /** @param wrongSteps steps answered wrong, of those where that is possible with one answer */
  async sitExam(wrongSteps: number): Promise<void> {
    const { view } = await this.services.exams.start(this.citizenId, this.enrolmentId);
    let run = await this.services.runs.read(this.citizenId, view.runId);
    let wrong = 0;
    while (!run.state.finished) {
      const mistake = wrong < wrongSteps ? wrongAction(run.level, run.state) : null;
      if (mistake !== null) wrong += 1;
      run = await this.act(run, [mistake ?? rightAction(run.level, run.state)]);
    }
  }

  private async getStuck(run: StoredRun, { stuckTries = 0, asksForHelp = false }: DemoPlay): Promise<void> {
    let now = run;
    const stepId = run.state.order[run.state.current];
    for (let tries = 0; tries < stuckTries && stepId !== undefined; tries += 1) {
      // With one question answered by elimination the next one of the step gives room for more mistakes.
      let mistake = wrongAction(now.level, now.state);
      while (mistake === null && now.state.steps[stepId]?.status === 'open') {
        const right = rightAction(now.level, now.state);
        const moved = await this.act(now, [right]);
        if (moved.state.steps[stepId]?.status === 'done') break;
        now = moved;
        mistake = wrongAction(now.level, now.state);
      }
      if (mistake === null) break;
      now = await this.act(now, [mistake]);
    }
    if (asksForHelp && stepId !== undefined) await this.services.help.ask(this.citizenId, run.id, stepId);
  }

  private async act(run: StoredRun, actions: readonly ActionInput[]): Promise<StoredRun> {
    const { clock, runs } = this.services;
    clock.pass(secondsPerAction * actions.length);
    const expectedSeq = run.state.seq;
    const wire = actions.map((action, index): WireAction => ({
      id: randomUUID(),
      seq: expectedSeq + index + 1,
      ...action,
    }));
    await runs.answer(this.citizenId, run.id, { expectedSeq, actions: wire });
    return runs.read(this.citizenId, run.id);
  }
}

/** What leads through the step that the run is at, and on to the next. */
function stepActions(level: Level, begins: RunState, slips: number): ActionInput[] {
  const actions: ActionInput[] = [];
  let state = begins;
  const take = (action: ActionInput): void => {
    const next = advance(level, state, action);
    if (!next.accepted) throw new Error(`Level ${level.id} refuses its own way.`);
    actions.push(action);
    state = next.state;
  };
  for (let slip = 0; slip < slips; slip += 1) {
    const mistake = wrongAction(level, state);
    if (mistake !== null) take(mistake);
  }
  while (!state.finished && state.current === begins.current) take(rightAction(level, state));
  return actions;
}

/** The next right action; a level that ships always has one until it is finished. */
function rightAction(level: Level, state: RunState): ActionInput {
  const action = solve(level, state);
  if (action === null) throw new Error(`Level ${level.id} has no way on from here.`);
  return action;
}
