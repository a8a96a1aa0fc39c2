import type { EnrolmentView, RunView } from '@mikrosprint/contracts';
import { startRun, type RunState } from '@mikrosprint/level-engine';
import { createTestEnvironment, type TestEnvironment } from '../support/environment.js';
import { isFullRun } from '../support/full-run.js';
import { enrol, Player } from './play-support.js';

const kills = isFullRun ? 20 : 6;

let environment: TestEnvironment;
let enrolment: EnrolmentView;
beforeAll(async () => {
  environment = await createTestEnvironment({ worker: false });
  enrolment = await enrol(environment.citizen);
});
afterAll(() => environment.close());

/** Sends until the process answers again: what the browser's queue does. */
async function sendUntilAnswered(player: Player, ...actions: ReturnType<Player['next']>[]) {
  for (;;) {
    try {
      return await player.send(actions);
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }
}

describe('kill -9 between and during answers', () => {
  it('loses no acknowledged answer and takes none twice', async () => {
    const { citizen } = environment;
    let player = await Player.open(citizen, enrolment, 'desk');
    const acknowledged = new Map<string, string[]>();
    for (let kill = 0; kill < kills; kill += 1) {
      if (player.state.finished) player = await Player.open(citizen, enrolment, 'desk');
      const taken = acknowledged.get(player.runId) ?? [];
      acknowledged.set(player.runId, taken);
      const before = player.next();
      await player.do(before);
      taken.push(before.id);
      if (player.state.finished) continue;
      // This one may be acknowledged, committed without an answer, or never have arrived.
      const during = player.next();
      const sending = sendUntilAnswered(player, during);
      // At another point of the way each time: on the wire, in the statement, or with the answer under way.
      await new Promise((resolve) => setTimeout(resolve, kill % 6));
      await environment.restart('kill');
      const answer = await sending;
      expect(answer.status).toBe(200);
      expect(answer.body.acknowledged).toEqual([during.id]);
      taken.push(during.id);
      player.state = answer.body.state as RunState;
    }
    for (const [runId, ids] of acknowledged) {
      const { rows } = await environment.database.query<{ id: string; seq: number }>(
        'SELECT id, seq FROM action WHERE run_id = $1 ORDER BY seq',
        [runId],
      );
      expect(rows.map(({ id }) => id)).toEqual(ids);
      expect(rows.map(({ seq }) => seq)).toEqual(ids.map((_, index) => index + 1));
      const run = await citizen.expect(citizen.get<RunView>(`/api/runs/${runId}`));
      expect(run.seq).toBe(ids.length);
      expect(run.state).not.toEqual(startRun(player.level, { seed: run.seed, mode: 'practice' }));
    }
  }, 240_000);
});
