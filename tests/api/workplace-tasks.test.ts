import { randomUUID } from 'node:crypto';
import type { EnrolmentView, WorkplaceTaskList, WorkplaceTaskView } from '@mikrosprint/contracts';
import { codeOf, type Answer, type Client } from '../support/client.js';
import { createTestEnvironment, type TestEnvironment } from '../support/environment.js';
import { eventually } from '../support/eventually.js';
import { enrol, practiceLevels } from './play-support.js';

/* Tasks away from the screen: ticked off by oneself, seen by nobody else. */

let environment: TestEnvironment;
let enrolment: EnrolmentView;
let listed: WorkplaceTaskView[];
let first: string;

beforeAll(async () => {
  environment = await createTestEnvironment({ worker: false });
  enrolment = await enrol(environment.citizen);
  listed = await tasks();
  first = listed[0]?.id ?? '';
});
afterAll(() => environment.close());
afterEach(() => environment.database.query('DELETE FROM workplace_task_done'));

const path = (taskId?: string, enrolmentId = enrolment.enrolmentId) =>
  `/api/enrolments/${enrolmentId}/workplace-tasks${taskId === undefined ? '' : `/${taskId}`}`;
const refused = (answer: Answer<unknown>) => [answer.status, codeOf(answer)];

async function tasks(person: Client = environment.citizen, enrolmentId?: string) {
  const list = await person.expect(person.get<WorkplaceTaskList>(path(undefined, enrolmentId)));
  return list.tasks;
}

const ticked = async () => (await tasks()).filter(({ doneAt }) => doneAt !== null).map(({ id }) => id);

describe('the list', () => {
  it('has the tasks of the sprint, each with the levels that lead to it', () => {
    expect(listed.length).toBeGreaterThanOrEqual(3);
    const levels = practiceLevels(enrolment);
    for (const { text, levelIds, doneAt } of listed) {
      expect([typeof text.da, typeof text.en, doneAt]).toEqual(['string', 'string', null]);
      expect(levelIds.length).toBeGreaterThan(0);
      expect(levels).toEqual(expect.arrayContaining(levelIds));
    }
  });

  it('does not offer every task after every level', () => {
    const pairs = listed.flatMap(({ levelIds }) => levelIds);
    expect(pairs.length).toBeLessThan(listed.length * practiceLevels(enrolment).length);
  });
});

describe('a tick', () => {
  it('is kept once however often it is sent, and the first time counts', async () => {
    const { citizen } = environment;
    const tick = () => citizen.expect(citizen.put<WorkplaceTaskView>(path(first)));
    const all = await Promise.all(Array.from({ length: 4 }, tick));
    await environment.moveClock(60_000);
    const later = await tick();
    await environment.moveClock(0);
    expect(new Set([...all, later].map(({ doneAt }) => doneAt)).size).toBe(1);
    expect(later.doneAt).not.toBeNull();
    expect((await tasks()).find(({ id }) => id === first)).toEqual(later);
    expect(await ticked()).toEqual([first]);
  });

  it('is taken away again, also when it is not there', async () => {
    const { citizen } = environment;
    await citizen.expect(citizen.put(path(first)));
    const answers = [await citizen.delete(path(first)), await citizen.delete(path(first))];
    expect(answers.map(({ status }) => status)).toEqual([204, 204]);
    expect(await ticked()).toEqual([]);
  });

  it('is refused for a task that the sprint does not have', async () => {
    const { citizen } = environment;
    const answer = await citizen.put(path('fly-to-the-moon'));
    expect(refused(answer)).toEqual([404, 'not-found']);
    expect(answer.headers.get('content-type')).toContain('application/problem+json');
    expect(refused(await citizen.delete(path('fly-to-the-moon')))).toEqual([404, 'not-found']);
    expect(refused(await citizen.put(path('Not%20an%20id')))).toEqual([422, 'validation']);
    const { rows } = await environment.database.query('SELECT task_id FROM workplace_task_done');
    expect(rows).toEqual([]);
  });

  it('reaches the other open pages of the same person', async () => {
    const { citizen } = environment;
    const hints = await citizen.hints();
    await citizen.expect(citizen.put(path(first)));
    await eventually(async () => hints.some(({ topic }) => topic === 'workplace-tasks'));
  });
});

describe('nobody else', () => {
  it('can read or change the list', async () => {
    const other = environment.signedIn('borger-06@demo.mikrosprint.test');
    await environment.citizen.expect(environment.citizen.put(path(first)));
    expect(refused(await other.get(path()))).toEqual([404, 'not-found']);
    expect(refused(await other.put(path(first)))).toEqual([404, 'not-found']);
    expect(refused(await other.delete(path(first)))).toEqual([404, 'not-found']);
    expect(refused(await environment.citizen.get(path(undefined, randomUUID())))).toEqual([404, 'not-found']);
    const { enrolmentId } = await enrol(other);
    expect((await tasks(other, enrolmentId)).filter(({ doneAt }) => doneAt !== null)).toEqual([]);
    expect(await ticked()).toEqual([first]);
  });

  // Who may learn has lists of their own, so another's is as if it were not there; the others have none.
  it.each([
    ['caseworker', 404, 'not-found'],
    ['lead', 404, 'not-found'],
    ['mentor', 404, 'not-found'],
    ['provider', 403, 'forbidden'],
    ['employer', 403, 'forbidden'],
    ['admin', 403, 'forbidden'],
  ] as const)('has it, not the %s either', async (role, status, code) => {
    const answers = [
      await environment[role].get(path()),
      await environment[role].put(path(first)),
      await environment[role].delete(path(first)),
    ];
    expect(answers.map(refused)).toEqual(Array.from({ length: 3 }, () => [status, code]));
  });

  it('is told of a tick: it says that there is one and not which, and a caseworker sees no more', async () => {
    const { citizen, database } = environment;
    const shared = () => citizen.expect(citizen.get('/api/me/shared'));
    const events = async () =>
      (await database.query<{ type: string; data: object }>('SELECT type, data FROM outbox ORDER BY id'))
        .rows;
    const before = await events();
    const seen = await shared();
    await citizen.expect(citizen.put(path(first)));
    await citizen.expect(citizen.delete(path(first)));
    const told = (await events()).slice(before.length);
    expect(told.map(({ type }) => type)).toEqual(['workplace-task.tried']);
    expect(Object.keys(told[0]?.data ?? {}).sort()).toEqual(['citizenId', 'tasks']);
    expect(await shared()).toEqual(seen);
  });
});
