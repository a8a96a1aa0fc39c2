import { randomUUID } from 'node:crypto';
import type { EnrolmentView, Problem, RunView, WireAction } from '@mikrosprint/contracts';
import { engineVersion, playableVersions, type RunState } from '@mikrosprint/level-engine';
import { codeOf, type Answer } from '../support/client.js';
import { createTestEnvironment, type TestEnvironment } from '../support/environment.js';
import { enrol, Player, toldOf, wireAction } from './play-support.js';

let environment: TestEnvironment;
let enrolment: EnrolmentView;
beforeAll(async () => {
  environment = await createTestEnvironment({ worker: false });
  enrolment = await enrol(environment.citizen);
});
afterAll(() => environment.close());

const refused = (answer: Answer<unknown>) => [answer.status, codeOf(answer)];
const facts = (answer: Answer<unknown>) =>
  (answer.body as Problem).facts as { seq: number; state: RunState; acknowledged: string[] };
const logOf = async (runId: string) =>
  (
    await environment.database.query<{ seq: number; id: string }>(
      'SELECT seq, id FROM action WHERE run_id = $1 ORDER BY seq',
      [runId],
    )
  ).rows;

describe('opening a run', () => {
  const request = () => ({
    enrolmentId: enrolment.enrolmentId,
    levelId: 'desk',
    sprintVersionId: enrolment.sprintVersionId,
    engineVersion,
    seed: 7,
  });
  const put = (runId: string, body: unknown) => environment.citizen.put<RunView>(`/api/runs/${runId}`, body);

  it('answers the same request with the same run, and tells of it once', async () => {
    const runId = randomUUID();
    const first = await put(runId, request());
    const second = await put(runId, request());
    expect([first.status, second.status]).toEqual([201, 200]);
    expect(second.body).toEqual(first.body);
    expect(await toldOf(environment, 'run.started', runId)).toHaveLength(1);
  });

  it('opens one run for many requests at once', async () => {
    const runId = randomUUID();
    const answers = await Promise.all(Array.from({ length: 8 }, () => put(runId, request())));
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(7);
    expect(await toldOf(environment, 'run.started', runId)).toHaveLength(1);
  });

  it.each(playableVersions)(
    'takes a run begun under the rules of %s, and offers it to go on with',
    async (rules) => {
      const runId = randomUUID();
      const body = { ...request(), levelId: 'personal-data', engineVersion: rules };
      expect(await put(runId, body)).toMatchObject({ status: 201, body: { engineVersion: rules } });
      expect(await put(runId, body)).toMatchObject({ status: 200, body: { engineVersion: rules } });
      const map = await environment.citizen.get<EnrolmentView>(`/api/enrolments/${enrolment.enrolmentId}`);
      const node = map.body.nodes.find(({ levelId }) => levelId === 'personal-data');
      expect(node?.openRunId).toBe(runId);
    },
  );

  it('refuses the same id with other content, and another citizen as if it were not there', async () => {
    const runId = randomUUID();
    await put(runId, request());
    expect(refused(await put(runId, { ...request(), seed: 8 }))).toEqual([
      409,
      'run-exists-with-other-content',
    ]);
    const stranger = environment.signedIn('borger-11@demo.mikrosprint.test');
    expect(refused(await stranger.put(`/api/runs/${runId}`, request()))).toEqual([404, 'not-found']);
    expect(refused(await stranger.get(`/api/runs/${runId}`))).toEqual([404, 'not-found']);
    expect(refused(await stranger.get(`/api/enrolments/${enrolment.enrolmentId}`))).toEqual([
      404,
      'not-found',
    ]);
  });

  it.each([
    ['another version of the rules', { engineVersion: '0.0.1' }, 409, 'version-mismatch'],
    ['a version that is not there', { sprintVersionId: randomUUID() }, 404, 'not-found'],
    ['an enrolment that is not mine', { enrolmentId: randomUUID() }, 404, 'not-found'],
    ['a level that is not there', { levelId: 'no-such-level' }, 404, 'not-found'],
    ['the exam', { levelId: 'exam' }, 409, 'exam-online-only'],
    ['a level that is locked', { levelId: 'inbox' }, 409, 'level-locked'],
  ])('refuses %s', async (_, change, status, code) => {
    expect(refused(await put(randomUUID(), { ...request(), ...change }))).toEqual([status, code]);
  });

  it.each([
    ['seed', { seed: -1 }],
    ['seed', { seed: 2 ** 32 }],
    ['seed', { seed: '7' }],
    ['levelId', { levelId: 'Desk\u0000' }],
    ['enrolmentId', { enrolmentId: 'x' }],
    ['', { points: 100 }],
  ])('names the wrong field %s', async (path, change) => {
    const answer = await put(randomUUID(), { ...request(), ...change });
    expect(refused(answer)).toEqual([422, 'validation']);
    expect((answer.body as unknown as Problem).errors?.map((problem) => problem.path)).toContain(path);
  });
});

describe('the wire of a run', () => {
  let player: Player;
  beforeEach(async () => {
    player = await Player.open(environment.citizen, enrolment, 'desk');
  });

  it('answers a batch that comes again as it did the first time, also after more was done', async () => {
    const batch = [player.next()];
    const first = await player.send(batch);
    player.state = first.body.state as RunState;
    await player.do(player.next());
    await player.do(player.next());
    const again = await player.send(batch);
    expect(first.status).toBe(200);
    expect(again.body).toEqual(first.body);
    expect(await logOf(player.runId)).toHaveLength(3);
  });

  it('answers it the same after a restart, when nothing is in memory', async () => {
    const batch = [player.next()];
    const first = await player.send(batch);
    await environment.restart();
    expect((await player.send(batch)).body).toEqual(first.body);
  });

  it('takes several actions at once, all or none', async () => {
    const one = player.next();
    const nonsense = wireAction(2, { stepId: one.stepId, type: 'continue', payload: {} });
    const answer = await player.send([one, nonsense]);
    expect(refused(answer)).toEqual([409, 'action-refused']);
    expect((answer.body as unknown as Problem).facts).toMatchObject({
      seq: 0,
      acknowledged: [],
      actionId: nonsense.id,
      reason: 'step-open',
    });
    expect(await logOf(player.runId)).toHaveLength(0);
    await player.do(one);
  });

  it('tells a batch that is ahead where the run is, and takes nothing of it', async () => {
    const one = player.next();
    const { state } = await player.do(one);
    const three = { ...player.next(state as RunState), seq: 3 };
    const answer = await player.send([three]);
    expect(refused(answer)).toEqual([409, 'run-behind']);
    expect(facts(answer)).toMatchObject({ seq: 1, acknowledged: [] });
    expect(await logOf(player.runId)).toHaveLength(1);
  });

  it('tells a stale batch what there is, and which of its actions it has', async () => {
    const one = player.next();
    await player.do(one);
    const two = player.next();
    await player.do(two);
    const mine = { ...two, id: randomUUID() };
    const answer = await player.send([one, mine]);
    expect(refused(answer)).toEqual([409, 'run-ahead']);
    expect(facts(answer)).toMatchObject({ seq: 2, acknowledged: [one.id] });
    expect(facts(answer).state).toEqual(player.state);
  });

  it.each([
    ['another payload', { payload: { thing: 'something-else' } }],
    ['another step', { stepId: 'another-step' }],
    ['another kind', { type: 'hint' as const, payload: {} }],
  ])('refuses an id that comes again with %s', async (_, change) => {
    const one = player.next();
    await player.do(one);
    expect(refused(await player.send([{ ...one, ...change }]))).toEqual([409, 'id-reused']);
  });

  it('refuses an id that comes again at another place, in one batch or later', async () => {
    const one = player.next();
    expect(refused(await player.send([one, { ...one, seq: 2 }]))).toEqual([409, 'id-reused']);
    await player.do(one);
    expect(refused(await player.send([{ ...one, seq: 2 }]))).toEqual([409, 'id-reused']);
    expect(await logOf(player.runId)).toHaveLength(1);
  });

  it('takes a batch once that arrives many times at once', async () => {
    const batch = [player.next()];
    const answers = await Promise.all(Array.from({ length: 12 }, () => player.send(batch)));
    expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 12 }, () => 200));
    expect(new Set(answers.map(({ body }) => JSON.stringify(body))).size).toBe(1);
    expect(await logOf(player.runId)).toHaveLength(1);
  });

  it('lets one of two tabs win and tells the other where the run is', async () => {
    const [mine, other] = [player.next(), player.next()];
    const answers = await Promise.all([player.send([mine]), player.send([other])]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    const lost = answers.find(({ status }) => status === 409);
    expect(lost && codeOf(lost)).toBe('run-ahead');
    expect(lost && facts(lost).seq).toBe(1);
    expect(await logOf(player.runId)).toHaveLength(1);
  });

  it('refuses an action on a finished run with its result, and still repeats the last answer', async () => {
    let last = player.next();
    let answer = await player.do(last);
    while (!player.state.finished) {
      last = player.next();
      answer = await player.do(last);
    }
    const more = wireAction(player.state.seq + 1, { stepId: last.stepId, type: 'continue', payload: {} });
    const after = await player.send([more]);
    expect(refused(after)).toEqual([409, 'run-finished']);
    expect(facts(after).state).toMatchObject({ finished: true, percent: 100, stars: 3 });
    expect((await player.send([last])).body).toEqual(answer);
    expect(await toldOf(environment, 'run.finished', player.runId)).toHaveLength(1);
  });

  it('finishes once when the last action comes from two tabs', async () => {
    const isLast = ({ type, stepId }: WireAction) =>
      type === 'continue' && stepId === player.state.order.at(-1);
    while (!isLast(player.next())) await player.do(player.next());
    const last = player.next();
    const other = { ...last, id: randomUUID() };
    const answers = await Promise.all([player.send([last]), player.send([other]), player.send([last])]);
    expect(answers.filter(({ status }) => status === 200).length).toBeGreaterThanOrEqual(1);
    for (const answer of answers.filter(({ status }) => status !== 200)) {
      expect(refused(answer)).toEqual([409, 'run-finished']);
    }
    expect(await toldOf(environment, 'run.finished', player.runId)).toHaveLength(1);
  });

  it.each([
    ['actions.0.seq', (one: ReturnType<Player['next']>) => [{ ...one, seq: 5 }]],
    ['actions.0.id', (one: ReturnType<Player['next']>) => [{ ...one, id: 'x' }]],
    ['actions.0.type', (one: ReturnType<Player['next']>) => [{ ...one, type: 'cheat' }]],
    [
      'actions.0.payload.thing',
      (one: ReturnType<Player['next']>) => [{ ...one, payload: { thing: 'a\u0000b' } }],
    ],
    ['actions.0', (one: ReturnType<Player['next']>) => [{ ...one, points: 100 }]],
    ['actions', () => []],
  ])('names the wrong field %s', async (path, batch) => {
    const answer = await environment.citizen.post(`/api/runs/${player.runId}/actions`, {
      expectedSeq: 0,
      actions: batch(player.next()),
    });
    expect(refused(answer)).toEqual([422, 'validation']);
    const paths = (answer.body as Problem).errors?.map((problem) => problem.path) ?? [];
    expect(paths.some((found) => found.startsWith(path))).toBe(true);
  });

  it('refuses a body over a megabyte, broken JSON and a stranger', async () => {
    const path = `/api/runs/${player.runId}/actions`;
    const long = await environment.citizen.post(path, undefined, { raw: `"${'x'.repeat(1024 * 1024)}"` });
    expect(refused(long)).toEqual([413, 'body-too-large']);
    expect((await environment.citizen.post(path, undefined, { raw: '{"actions":[' })).status).toBe(400);
    const stranger = environment.signedIn('borger-11@demo.mikrosprint.test');
    expect(refused(await player.send([player.next()], 0, stranger))).toEqual([404, 'not-found']);
    expect(refused(await environment.api.post(path, {}))).toEqual([401, 'unauthenticated']);
  });

  it('goes on with a run that another process has moved', async () => {
    const second = await environment.another({ api: true, worker: false });
    const elsewhere = environment.at(second, 'citizen');
    const batches: ReturnType<Player['next']>[] = [];
    for (let turn = 0; turn < 6; turn += 1) {
      const action = player.next();
      const answer = await player.send(
        [action],
        action.seq - 1,
        turn % 2 === 0 ? environment.citizen : elsewhere,
      );
      expect(answer.status).toBe(200);
      player.state = answer.body.state as RunState;
      batches.push(action);
    }
    for (const [index, action] of batches.entries()) {
      const again = await player.send([action], index, index % 2 === 0 ? elsewhere : environment.citizen);
      expect(again.status).toBe(200);
    }
    expect(await logOf(player.runId)).toHaveLength(6);
  });

  it('converges however two processes and two tabs interleave', async () => {
    const second = await environment.another({ api: true, worker: false });
    const tabs = [environment.citizen, environment.at(second, 'citizen')];
    // Each tab plays the best next action it knows of, and takes the server's state when it is told to.
    const playOn = async (tab: (typeof tabs)[number]) => {
      let state = player.state;
      while (!state.finished) {
        const action = player.next(state);
        const answer = await player.send([action], action.seq - 1, tab);
        state = answer.status === 200 ? (answer.body.state as RunState) : facts(answer).state;
      }
      return state;
    };
    const [one, other] = await Promise.all(tabs.map(playOn));
    expect(one).toEqual(other);
    expect(one).toMatchObject({ finished: true, percent: 100 });
    const log = await logOf(player.runId);
    expect(log.map(({ seq }) => seq)).toEqual(log.map((_, index) => index + 1));
    expect(await toldOf(environment, 'run.finished', player.runId)).toHaveLength(1);
  });
});
