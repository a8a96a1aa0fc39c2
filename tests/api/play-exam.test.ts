import { randomUUID } from 'node:crypto';
import type { EnrolmentView, Problem, RunOutcome, RunView, WireAction } from '@mikrosprint/contracts';
import type { ExamLevel, Level } from '@mikrosprint/curriculum';
import {
  advance,
  solve,
  startRun,
  wrongAction,
  type ActionInput,
  type LearnerLevel,
  type RunState,
} from '@mikrosprint/level-engine';
import { codeOf, type Answer, type Client } from '../support/client.js';
import { createTestEnvironment, type TestEnvironment } from '../support/environment.js';
import { enrol, finishLevels, practiceLevels, wireAction } from './play-support.js';

let environment: TestEnvironment;
let enrolment: EnrolmentView;
let exam: ExamLevel;
beforeAll(async () => {
  environment = await createTestEnvironment({ worker: false });
  enrolment = await enrol(environment.citizen);
  exam = await examFromDatabase();
});
afterAll(() => environment.close());

const refused = (answer: Answer<unknown>) => [answer.status, codeOf(answer)];
const start = (who: Client = environment.citizen, id = enrolment.enrolmentId) =>
  who.post<RunView>('/api/exams', { enrolmentId: id });
const send = (runId: string, action: WireAction) =>
  environment.citizen.post<{ state: RunState }>(`/api/runs/${runId}/actions`, {
    expectedSeq: action.seq - 1,
    actions: [action],
  });

/** The keys, as only the server has them. */
async function examFromDatabase(): Promise<ExamLevel> {
  const { rows } = await environment.database.query<{ content: { levels: Level[] } }>(
    'SELECT content FROM sprint_version WHERE id = $1',
    [enrolment.sprintVersionId],
  );
  const found = rows[0]?.content.levels.find((level) => level.kind === 'exam');
  if (found?.kind !== 'exam') throw new Error('the sprint that ships has no exam');
  return found;
}

/** The seed stays on the server; the test that knows the keys reads it there. */
async function seedOf(runId: string): Promise<number> {
  const { rows } = await environment.database.query<{ seed: string }>('SELECT seed FROM run WHERE id = $1', [
    runId,
  ]);
  return Number(rows[0]?.seed);
}

/**
 * Takes the sitting to its end, with all that can be answered wrong at once answered wrong, and returns every answer of
 * the server. The test plays along with the keys, since the learner's state says nothing.
 */
async function sitBadly(view: RunView): Promise<Answer<unknown>[]> {
  const answers: Answer<unknown>[] = [];
  let known = startRun(exam, { seed: await seedOf(view.runId), mode: 'exam' });
  while (!known.finished) {
    const action = wrongAction(exam, known) ?? solve(exam, known);
    if (action === null) throw new Error('the exam has no way on');
    const answer = await send(view.runId, wireAction(known.seq + 1, action));
    expect(answer.status).toBe(200);
    answers.push(answer);
    known = after(known, action);
  }
  return answers;
}

function after(state: RunState, action: ActionInput): RunState {
  const moved = advance(exam, state, action);
  if (!moved.accepted) throw new Error(`the engine refused what the server took: ${moved.reason}`);
  return moved.state;
}

/** Names of fields that hold a key, anywhere in content. */
const keyNames = new Set(['right', 'accept', 'quality', 'pile', 'why', 'reply', 'targets', 'decoys', 'next']);

/** The sender of a reply is no key; what the reply says is, and in an exam it is not there. */
const isWithheld = (value: unknown): boolean =>
  value === null || (typeof value === 'object' && 'text' in value && value.text === null);

function namesIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(namesIn);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => [
    ...(isWithheld(inner) ? [] : [name]),
    ...namesIn(inner),
  ]);
}

describe('the exam', () => {
  it('is locked until the levels are finished', async () => {
    expect(refused(await start())).toEqual([409, 'level-locked']);
    expect(refused(await start(environment.citizen, randomUUID()))).toEqual([404, 'not-found']);
  });

  it('never hands out its level', async () => {
    const path = `/api/sprint-versions/${enrolment.sprintVersionId}/levels/exam`;
    expect(refused(await environment.citizen.get(path))).toEqual([404, 'not-found']);
  });

  it('opens one sitting for many presses, and resumes it', async () => {
    await finishLevels(environment.citizen, enrolment, practiceLevels(enrolment));
    const answers = await Promise.all(Array.from({ length: 6 }, () => start()));
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(5);
    expect(new Set(answers.map(({ body }) => body.runId)).size).toBe(1);
  });

  it('tells no key: not in the level, not in any answer, not in the outcome', async () => {
    const { body: view } = await start();
    const level = view.learnerLevel as LearnerLevel;
    expect(view.seed).toBe(0);
    expect(level.steps).toHaveLength(exam.draw);
    const leaked = namesIn(view).filter((name) => keyNames.has(name));
    expect(leaked).toEqual([]);
    const answers = await sitBadly(view);
    for (const answer of answers.slice(0, -1)) {
      const { state } = answer.body as { state: RunState };
      expect(state).toMatchObject({ percent: 0, stars: 0, feedback: null, combo: 0, seed: 0 });
      expect(['enter', 'neutral']).toContain(state.fx.kind);
      expect(Object.values(state.steps).every(({ points, mistakes }) => points === 0 && mistakes === 0)).toBe(
        true,
      );
      expect(namesIn(answer.body).filter((name) => keyNames.has(name))).toEqual([]);
    }
    const outcome = await environment.citizen.get<RunOutcome>(`/api/runs/${view.runId}/outcome`);
    expect(outcome.body.exam?.sittingsLeftToday).toBe(2);
    expect(outcome.body.exam?.outcomes.length).toBeGreaterThan(1);
    expect(namesIn(outcome.body).filter((name) => keyNames.has(name) && name !== 'next')).toEqual([]);
    const again = await environment.citizen.get<RunView>(`/api/runs/${view.runId}`);
    expect(namesIn(again.body).filter((name) => keyNames.has(name))).toEqual([]);
  });

  it('takes a replayed answer once and an early or late one not at all', async () => {
    const { body: view } = await start();
    const known = startRun(exam, { seed: await seedOf(view.runId), mode: 'exam' });
    const right = solve(exam, known);
    if (right === null) throw new Error('the exam has no way on');
    const action = wireAction(1, right);
    const first = await send(view.runId, action);
    expect((await send(view.runId, action)).body).toEqual(first.body);
    const ahead = await send(view.runId, { ...action, id: randomUUID(), seq: 9 });
    expect(refused(ahead)).toEqual([409, 'run-behind']);
    const facts = (ahead.body as unknown as Problem).facts as { state: RunState };
    expect(facts.state.seed).toBe(0);
    expect(refused(await send(view.runId, { ...wireAction(2, right), type: 'hint', payload: {} }))[0]).toBe(
      409,
    );
  });

  it('passes, completes the sprint once, and keeps the first percent', async () => {
    const { body: view } = await start();
    // The sitting that the test above has begun.
    expect(view.seq).toBe(1);
    let known = startRun(exam, { seed: await seedOf(view.runId), mode: 'exam' });
    while (!known.finished) {
      const right = solve(exam, known);
      if (right === null) throw new Error('the exam has no way on');
      if (known.seq >= view.seq) {
        expect((await send(view.runId, wireAction(known.seq + 1, right))).status).toBe(200);
      }
      known = after(known, right);
    }
    const outcome = await environment.citizen.get<RunOutcome>(`/api/runs/${view.runId}/outcome`);
    expect(outcome.body).toMatchObject({ percent: 100, sprintCompleted: true, exam: { passed: true } });
    const { rows } = await environment.database.query(
      `SELECT data FROM outbox WHERE type = 'sprint.completed' AND data ->> 'enrolmentId' = $1`,
      [enrolment.enrolmentId],
    );
    expect(rows).toHaveLength(1);
    const mine = await environment.citizen.get<EnrolmentView>(`/api/enrolments/${enrolment.enrolmentId}`);
    expect(mine.body.completedAt).not.toBeNull();
    expect(mine.body.exam).toMatchObject({ passedPercent: 100, sittingsLeftToday: 1 });
  });

  it('keeps the result when a later sitting goes worse, and allows three a day', async () => {
    const { body: third } = await start();
    await sitBadly(third);
    const mine = await environment.citizen.get<EnrolmentView>(`/api/enrolments/${enrolment.enrolmentId}`);
    expect(mine.body.exam).toMatchObject({ passedPercent: 100, sittingsLeftToday: 0 });
    expect(mine.body.nodes.find(({ levelId }) => levelId === 'exam')).toMatchObject({
      bestPercent: 100,
      stars: 3,
    });
    expect(refused(await start())).toEqual([409, 'exam-sittings-used']);
    const { rows } = await environment.database.query<{ count: string }>(
      `SELECT count(*) FROM outbox WHERE type = 'sprint.completed' AND data ->> 'enrolmentId' = $1`,
      [enrolment.enrolmentId],
    );
    expect(rows[0]?.count).toBe('1');
  });

  it('has new sittings the next day, with another draw', async () => {
    const { rows: before } = await environment.database.query<{ seed: string }>(
      `SELECT seed FROM run WHERE enrolment_id = $1 AND mode = 'exam'`,
      [enrolment.enrolmentId],
    );
    expect(new Set(before.map(({ seed }) => seed)).size).toBe(3);
    await environment.moveClock(26 * 60 * 60_000);
    environment.citizen.forget();
    expect((await start()).status).toBe(201);
    await environment.moveClock(0);
    environment.citizen.forget();
  });
});

describe('asking for help', () => {
  const ask = (who: Client, runId: string, stepId: string) =>
    who.post<{ helpRequestId: string }>('/api/help-requests', { runId, stepId });

  it('is one request however often it is pressed, and can be taken back', async () => {
    const citizen = environment.signedIn('borger-04@demo.mikrosprint.test');
    const { rows } = await environment.database.query<{ id: string; level_id: string }>(
      `SELECT r.id, r.level_id FROM run r JOIN person p ON p.id = r.citizen_id
        WHERE p.email = 'borger-04@demo.mikrosprint.test' AND r.finished_at IS NULL`,
    );
    const run = await citizen.expect(citizen.get<RunView>(`/api/runs/${rows[0]?.id}`));
    const stepId = (run.state as RunState).order[1] ?? '';
    const pressed = await Promise.all(Array.from({ length: 5 }, () => ask(citizen, run.runId, stepId)));
    expect(pressed.filter(({ status }) => status === 201)).toHaveLength(1);
    expect(new Set(pressed.map(({ body }) => body.helpRequestId)).size).toBe(1);
    const open = await citizen.get<{ helpRequests: { helpRequestId: string }[] }>('/api/help-requests');
    expect(open.body.helpRequests).toHaveLength(1);
    const id = pressed[0]?.body.helpRequestId ?? '';
    const stranger = environment.signedIn('borger-02@demo.mikrosprint.test');
    expect(refused(await stranger.delete(`/api/help-requests/${id}`))).toEqual([404, 'not-found']);
    expect((await citizen.delete(`/api/help-requests/${id}`)).status).toBe(204);
    expect((await citizen.delete(`/api/help-requests/${id}`)).status).toBe(204);
    const told = await environment.database.query<{ type: string; count: number }>(
      `SELECT type, count(*)::int FROM outbox WHERE data ->> 'helpRequestId' = $1 GROUP BY type ORDER BY type`,
      [id],
    );
    expect(told.rows).toEqual([
      { type: 'help.requested', count: 5 },
      { type: 'help.withdrawn', count: 1 },
    ]);
    expect(refused(await ask(stranger, run.runId, stepId))).toEqual([404, 'not-found']);
    expect(refused(await ask(citizen, run.runId, 'no-such-step'))).toEqual([404, 'not-found']);
  });
});
