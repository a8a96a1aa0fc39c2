// How a citizen gets on with what is digital: from whom and when, to be seen by both, and of use for support alone.
import { randomUUID } from 'node:crypto';
import type { ReadinessView, SharedView } from '@mikrosprint/contracts';
import { Client, codeOf } from '../support/client.js';
import { createTestEnvironment, type TestEnvironment } from '../support/environment.js';

let environment: TestEnvironment;
let caseworker: Client;
let citizen: Client;
let citizenId: string;

beforeAll(async () => {
  environment = await createTestEnvironment({ settings: { TEST_HOST_PROBE: 'yes' } });
  ({ caseworker, citizen } = environment);
  citizenId = await citizen.personId();
});
afterAll(() => environment.close());
beforeEach(async () => {
  for (const table of ['citizen_readiness', 'access_log']) {
    await environment.database.query(`DELETE FROM ${table} WHERE citizen_id = $1`, [citizenId]);
  }
});

const path = () => `/api/caseload/${citizenId}/readiness`;
const answers = (changes: object = {}) => ({
  ...{ id: randomUUID(), services: 'hard', documents: 'easy', safety: 'some-trouble' },
  ...changes,
});
const answer = (body: object) => citizen.post<ReadinessView>('/api/me/readiness', body);
const record = (body: object) => caseworker.post<ReadinessView>(path(), body);
const staffSees = () => caseworker.expect(caseworker.get<ReadinessView>(`${path()}?purpose=conversation`));
const citizenSees = () => citizen.expect(citizen.get<ReadinessView>('/api/me/readiness'));
const count = async () => {
  const { rows } = await environment.database.query<{ count: number }>(
    'SELECT count(*)::int AS count FROM citizen_readiness WHERE citizen_id = $1',
    [citizenId],
  );
  return rows[0]?.count;
};

test('nothing is known before somebody says it', async () => {
  expect(await citizenSees()).toEqual({ current: null, earlier: [], options: [] });
});

test('the citizen answers, and both see the same, with source, date and what may help', async () => {
  const body = answers();
  const kept = await citizen.expect(answer(body));
  expect(kept.current).toMatchObject({
    readinessId: body.id,
    source: 'own-answers',
    answers: { services: 'hard', documents: 'easy', safety: 'some-trouble' },
  });
  expect(kept.options.map(({ kind }) => kind)).toContain('basic-sprint');
  expect(await staffSees()).toEqual(kept);
  expect(await citizenSees()).toEqual(kept);
  expect(await citizen.expect(answer(body))).toEqual(kept);
  expect(await count()).toBe(1);
  const other = await answer({ ...body, services: 'easy' });
  expect([other.status, codeOf(other)]).toEqual([409, 'id-reused']);
});

test('what a conversation has shown is the newest; what was said before stays to be read', async () => {
  await citizen.expect(answer(answers()));
  const seen = await caseworker.expect(record(answers({ source: 'conversation', services: 'easy' })));
  expect([seen.current?.source, seen.earlier.map(({ source }) => source)]).toEqual([
    'conversation',
    ['own-answers'],
  ]);
  await caseworker.expect(record(answers({ source: 'test' })));
  expect((await citizenSees()).current?.source).toBe('test');
});

test('the citizen takes back their own answers, and only those', async () => {
  await caseworker.expect(record(answers({ source: 'conversation' })));
  await citizen.expect(answer(answers({ services: 'easy' })));
  expect((await citizen.delete('/api/me/readiness')).status).toBe(204);
  expect((await citizen.delete('/api/me/readiness')).status).toBe(204);
  const left = await citizenSees();
  expect([left.current?.source, left.earlier]).toEqual(['conversation', []]);
});

test.each([
  ['a caseworker speaks for themselves', { source: 'conversation' }, 'own-answers'],
  ['an answer is missing', { source: 'conversation', services: undefined }, undefined],
  ['an answer is no answer', { source: 'conversation', services: 'very hard' }, undefined],
  ['words about health have no place', { source: 'conversation', note: 'syg' }, undefined],
])('not when %s', async (_name, changes, source) => {
  const body = answers(source === undefined ? changes : { ...changes, source });
  const refused = await record(body);
  expect([refused.status, codeOf(refused)]).toEqual([422, 'validation']);
  expect(await count()).toBe(0);
});

test('it stops somewhere, and nothing that was said is lost', async () => {
  await environment.database.query(
    `INSERT INTO citizen_readiness (readiness_id, citizen_id, source, author_id, services, documents, safety, at)
     SELECT gen_random_uuid(), $1, 'own-answers', $1, 'easy', 'easy', 'easy', now() FROM generate_series(1, 100)`,
    [citizenId],
  );
  const refused = await answer(answers());
  expect([refused.status, codeOf(refused)]).toEqual([409, 'conflict']);
  expect(await count()).toBe(100);
});

test('reading it asks why, is logged under its own route, and the citizen sees one opening', async () => {
  const without = await caseworker.get(path());
  expect([without.status, codeOf(without)]).toEqual([409, 'purpose-required']);
  await caseworker.expect(caseworker.get(`/api/caseload/${citizenId}?purpose=conversation`));
  await Promise.all([staffSees(), staffSees()]);
  const { rows } = await environment.database.query(
    `SELECT route, fields FROM access_log WHERE citizen_id = $1 AND route LIKE '%readiness'`,
    [citizenId],
  );
  expect(rows).toEqual([{ route: '/api/caseload/:citizenId/readiness', fields: ['digital-readiness'] }]);
  const { lookUps } = await citizen.expect(citizen.get<SharedView>('/api/me/shared'));
  expect(lookUps).toHaveLength(1);
});

test('of somebody else’s citizen it is not there, to read or to write', async () => {
  const { rows } = await environment.database.query<{ caseworker_id: string }>(
    'SELECT caseworker_id FROM caseload_member WHERE citizen_id = $1',
    [citizenId],
  );
  const follow = (id: string | undefined) =>
    environment.database.query('UPDATE caseload_member SET caseworker_id = $2 WHERE citizen_id = $1', [
      citizenId,
      id,
    ]);
  await follow(randomUUID());
  const refused = [
    await caseworker.get(`${path()}?purpose=conversation`),
    await record(answers({ source: 'conversation' })),
    await caseworker.get(`/api/caseload/${randomUUID()}/readiness?purpose=conversation`),
  ];
  expect(refused.map((one) => [one.status, codeOf(one)])).toEqual(refused.map(() => [404, 'not-found']));
  expect(await count()).toBe(0);
  await follow(rows[0]?.caseworker_id);
});

test('it stands apart: no list, file, suggestion, signal, brief or page of figures changes by it', async () => {
  const lead = environment.lead;
  const reads = async () => {
    const caseload = await caseworker.expect(caseworker.get('/api/caseload'));
    const file = await caseworker.post('/api/caseload/export', { format: 'csv', locale: 'da' });
    const rest = await Promise.all([
      caseworker.expect(caseworker.get(`/api/caseload/${citizenId}?purpose=conversation`)),
      caseworker.expect(caseworker.get(`/api/caseload/${citizenId}/suggestions`)),
      lead.expect(lead.get('/api/portfolio')),
    ]);
    return JSON.stringify([caseload, file.body, ...rest]);
  };
  const before = await reads();
  expect(before).toContain(citizenId);
  await citizen.expect(answer(answers({ services: 'hard', documents: 'hard', safety: 'hard' })));
  await environment.settled();
  expect(await reads()).toBe(before);
});
