import type { EnrolmentView, RunOutcome, RunView } from '@mikrosprint/contracts';
import type { ExamLevel, Level } from '@mikrosprint/curriculum';
import { advance, solve, startRun, type RunState } from '@mikrosprint/level-engine';
import type { Client } from '../../support/client.js';
import type { TestEnvironment } from '../../support/environment.js';
import { wireAction } from '../play-support.js';

/**
 * A sitting of an exam by somebody who knows every key. The citizen is told nothing of the exam, so the test reads the
 * level and the seed where the server keeps them and plays along.
 */
export class Sitting {
  private constructor(
    readonly citizen: Client,
    readonly runId: string,
    private readonly exam: ExamLevel,
    private state: RunState,
  ) {}

  static async begin(
    { database }: TestEnvironment,
    citizen: Client,
    { enrolmentId }: EnrolmentView,
  ): Promise<Sitting> {
    const { runId } = await citizen.expect(citizen.post<RunView>('/api/exams', { enrolmentId }));
    const { rows } = await database.query<{ seed: string; levels: Level[] }>(
      `SELECT run.seed, version.content -> 'levels' AS levels FROM run
         JOIN sprint_version version ON version.id = run.sprint_version_id WHERE run.id = $1`,
      [runId],
    );
    const exam = rows[0]?.levels.find((level) => level.kind === 'exam');
    if (exam?.kind !== 'exam') throw new Error('the run is no sitting of an exam');
    const state = startRun(exam, { seed: Number(rows[0]?.seed), mode: 'exam' });
    return new Sitting(citizen, runId, exam, state);
  }

  /** The next action, right. */
  async answer(): Promise<void> {
    const action = solve(this.exam, this.state);
    if (action === null) throw new Error('the exam has no way on');
    const { seq } = this.state;
    const actions = [wireAction(seq + 1, action)];
    await this.citizen.expect(
      this.citizen.post(`/api/runs/${this.runId}/actions`, { expectedSeq: seq, actions }),
    );
    const moved = advance(this.exam, this.state, action);
    if (!moved.accepted) throw new Error(`the engine refused what the server took: ${moved.reason}`);
    this.state = moved.state;
  }

  async finish(): Promise<RunOutcome> {
    while (!this.state.finished) await this.answer();
    return this.citizen.expect(this.citizen.get<RunOutcome>(`/api/runs/${this.runId}/outcome`));
  }
}
