import { randomInt, randomUUID } from 'node:crypto';
import type { ActionsAnswer, EnrolmentView, LevelContent, RunView, WireAction } from '@mikrosprint/contracts';
import type { Level } from '@mikrosprint/curriculum';
import { engineVersion, solve, startRun, type ActionInput, type RunState } from '@mikrosprint/level-engine';
import type { Answer, Client } from '../support/client.js';
import type { TestEnvironment } from '../support/environment.js';

/** A wire action as the browser makes it. */
export function wireAction(seq: number, action: ActionInput): WireAction {
  return { id: randomUUID(), seq, stepId: action.stepId, type: action.type, payload: action.payload };
}

/** Gives the citizen a place in the sprint that ships. */
export function enrol(citizen: Client, sprintId = 'gdpr'): Promise<EnrolmentView> {
  return citizen.expect(citizen.post<EnrolmentView>('/api/enrolments', { sprintId }));
}

/** A citizen's browser playing one run: it keeps the state it was told and knows the level as practice hands it out. */
export class Player {
  state: RunState;

  private constructor(
    readonly citizen: Client,
    readonly runId: string,
    readonly level: Level,
    state: RunState,
  ) {
    this.state = state;
  }

  static async open(citizen: Client, enrolment: EnrolmentView, levelId: string): Promise<Player> {
    const { level } = await citizen.expect(
      citizen.get<LevelContent>(`/api/sprint-versions/${enrolment.sprintVersionId}/levels/${levelId}`),
    );
    const runId = randomUUID();
    const seed = randomInt(2 ** 32);
    await citizen.expect(
      citizen.put<RunView>(`/api/runs/${runId}`, {
        enrolmentId: enrolment.enrolmentId,
        levelId,
        sprintVersionId: enrolment.sprintVersionId,
        engineVersion,
        seed,
      }),
    );
    // The level came from the server, which has checked it against its schema.
    const practice = level as Level;
    return new Player(citizen, runId, practice, startRun(practice, { seed, mode: 'practice' }));
  }

  /** The best next action, not sent yet. */
  next(state = this.state): WireAction {
    const action = solve(this.level, state);
    if (action === null) throw new Error('the run is finished');
    return wireAction(state.seq + 1, action);
  }

  send(
    actions: readonly WireAction[],
    expectedSeq = (actions[0]?.seq ?? 1) - 1,
    citizen = this.citizen,
  ): Promise<Answer<ActionsAnswer>> {
    return citizen.post(`/api/runs/${this.runId}/actions`, { expectedSeq, actions });
  }

  /** Sends what must be taken, and goes on from the answer. */
  async do(...actions: WireAction[]): Promise<ActionsAnswer> {
    const answer = await this.citizen.expect(this.send(actions));
    // State travels as plain JSON; it is the engine's own.
    this.state = answer.state as RunState;
    return answer;
  }

  /** Plays to the end without a mistake, one action after the other. */
  async finish(): Promise<RunState> {
    while (!this.state.finished) await this.do(this.next());
    return this.state;
  }
}

/** Plays levels to their end, in this order. */
export async function finishLevels(
  citizen: Client,
  enrolment: EnrolmentView,
  levelIds: readonly string[],
): Promise<void> {
  for (const levelId of levelIds) await (await Player.open(citizen, enrolment, levelId)).finish();
}

/** The levels that come before the exam of the sprint that ships. */
export function practiceLevels(enrolment: EnrolmentView): string[] {
  return enrolment.nodes.filter(({ kind }) => kind !== 'exam').map(({ levelId }) => levelId);
}

/** What has been told of a run, oldest first: the data of its events of one type. */
export async function toldOf(
  environment: TestEnvironment,
  type: string,
  runId: string,
): Promise<Record<string, unknown>[]> {
  const { rows } = await environment.database.query<{ data: Record<string, unknown> }>(
    `SELECT data FROM outbox WHERE type = $1 AND data ->> 'runId' = $2 ORDER BY id`,
    [type, runId],
  );
  return rows.map(({ data }) => data);
}
