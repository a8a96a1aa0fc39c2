import { randomUUID } from 'node:crypto';
import type { DecideSuggestion, ReferralView, SuggestionList } from '@mikrosprint/contracts';
import { Client, codeOf } from '../support/client.js';
import { createTestEnvironment, type TestEnvironment } from '../support/environment.js';

const day = 86_400_000;
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
  await citizen.expect(citizen.patch('/api/me/preferences', { goalJob: 'Kontorassistent' }));
  for (const table of ['referral', 'suggestion_decision']) {
    await environment.database.query(`DELETE FROM ${table} WHERE citizen_id = $1`, [citizenId]);
  }
});

const staffSees = () =>
  caseworker.expect(caseworker.get<SuggestionList>(`/api/caseload/${citizenId}/suggestions`));
const citizenSees = () => citizen.expect(citizen.get<SuggestionList>('/api/me/suggestions'));
const decide = (sprintId: string, choice: DecideSuggestion) =>
  caseworker.post<{ referral: ReferralView | null }>(
    `/api/caseload/${citizenId}/suggestions/${sprintId}`,
    choice,
  );
const namesOf = ({ suggestions }: SuggestionList) => suggestions.map(({ sprintId }) => sprintId);
const first = async () => (await staffSees()).suggestions[0]?.sprintId ?? '';

test('both sides see the same few, each with a reason of its own and no score', async () => {
  const seen = await staffSees();
  expect(seen.suggestions.map(({ reason }) => reason.rule)).toEqual(['goal-job', 'first-step']);
  expect(seen.goalJob?.da).toBe('Kontorassistent');
  expect(await citizenSees()).toEqual(seen);
  expect(await staffSees()).toEqual(seen);
  expect(JSON.stringify(seen)).not.toMatch(/score|rank|weight|probability/i);
});

test('the job that the citizen chooses is theirs, steers what is suggested, and can be taken back', async () => {
  const { jobs } = await citizen.expect(citizen.get<{ jobs: { key: string }[] }>('/api/job-roles'));
  expect(jobs.map(({ key }) => key)).toContain('Natportier');
  await citizen.expect(citizen.patch('/api/me/preferences', { goalJob: 'Natportier' }));
  const { suggestions, goalJob } = await staffSees();
  expect(goalJob).toEqual({ da: 'Natportier', en: 'Night porter' });
  expect(suggestions[0]).toMatchObject({
    sprintId: 'hotel',
    reason: { rule: 'goal-job', job: { da: 'Natportier' } },
  });
  await citizen.expect(citizen.patch('/api/me/preferences', { goalJob: null }));
  expect((await citizenSees()).goalJob).toBeNull();
  expect(namesOf(await citizenSees())).not.toContain('hotel');
});

test('when nothing is known there is one beginning, and the job is asked for instead of guessed', async () => {
  await citizen.expect(citizen.patch('/api/me/preferences', { goalJob: null }));
  const { suggestions, goalJob, basis } = await staffSees();
  expect([suggestions.map(({ reason }) => reason.rule), goalJob]).toEqual([['first-step'], null]);
  expect(basis).toMatchObject({ finished: [], underWay: [], setAside: [] });
});

test('a no is no secret: both sides read the reason and the day it may come again', async () => {
  const sprintId = await first();
  await caseworker.expect(decide(sprintId, { decision: 'rejected', reason: 'Har prøvet det før' }));
  const { basis } = await citizenSees();
  expect(basis.setAside).toEqual([
    { title: expect.anything(), until: expect.any(String), reason: 'Har prøvet det før' },
  ]);
  expect((await staffSees()).basis).toEqual(basis);
});

test('accepted it is a referral in the same moment, however often it is pressed', async () => {
  const sprintId = await first();
  const choice: DecideSuggestion = { decision: 'accepted', referralId: randomUUID() };
  const presses = await Promise.all(Array.from({ length: 5 }, () => decide(sprintId, choice)));
  expect(presses.map(({ status }) => status)).toEqual(presses.map(() => 200));
  expect(presses[0]?.body.referral).toMatchObject({ courseId: sprintId, status: 'sent' });
  const { rows } = await environment.database.query(
    'SELECT decision FROM suggestion_decision WHERE citizen_id = $1',
    [citizenId],
  );
  expect(rows).toEqual([{ decision: 'accepted' }]);
  expect(namesOf(await staffSees())).not.toContain(sprintId);
});

test('changed it is a referral to the other one', async () => {
  const sprintId = await first();
  const choice: DecideSuggestion = { decision: 'changed', referralId: randomUUID(), toSprintId: 'hotel' };
  const { referral } = await caseworker.expect(decide(sprintId, choice));
  expect(referral).toMatchObject({ courseId: 'hotel', status: 'sent' });
  expect(namesOf(await staffSees())).not.toContain(sprintId);
});

test('rejected with a reason it stays away for thirty days', async () => {
  const sprintId = await first();
  const silent = await decide(sprintId, { decision: 'rejected' } as DecideSuggestion);
  expect([silent.status, codeOf(silent)]).toEqual([422, 'validation']);
  const choice: DecideSuggestion = { decision: 'rejected', reason: 'Har prøvet det på sit gamle arbejde' };
  expect((await decide(sprintId, choice)).status).toBe(200);
  expect((await decide(sprintId, choice)).status).toBe(200);
  for (const [days, comesBack] of [
    [29, false],
    [30, true],
  ] as const) {
    await environment.moveClock(days * day);
    for (const person of [caseworker, citizen]) person.forget();
    expect([days, namesOf(await citizenSees()).includes(sprintId)]).toEqual([days, comesBack]);
  }
  await environment.moveClock(0);
  for (const person of [caseworker, citizen]) person.forget();
  const { rows } = await environment.database.query(
    'SELECT reason FROM suggestion_decision WHERE citizen_id = $1',
    [citizenId],
  );
  expect(rows).toEqual([{ reason: 'Har prøvet det på sit gamle arbejde' }]);
});

test('what does not stand cannot be decided, and nothing is kept', async () => {
  const gone = await decide('hotel', { decision: 'accepted', referralId: randomUUID() });
  expect([gone.status, codeOf(gone)]).toEqual([409, 'suggestion-gone']);
  const { rows } = await environment.database.query('SELECT FROM referral WHERE citizen_id = $1', [
    citizenId,
  ]);
  expect(rows).toHaveLength(0);
});

test('the report counts what was followed, by rule', async () => {
  const [first, second] = (await staffSees()).suggestions;
  const [one, two] = [first?.sprintId ?? '', second?.sprintId ?? ''];
  await caseworker.expect(decide(one, { decision: 'accepted', referralId: randomUUID() }));
  await caseworker.expect(decide(two, { decision: 'rejected', reason: 'Ikke nu' }));
  const report = await environment.probe<unknown[]>('call', {
    ...{ lib: 'casework', service: 'SuggestionReport', method: 'of' },
    args: [null, '2020-01-01T00:00:00Z', '2099-01-01T00:00:00Z'],
  });
  expect(report).toEqual(
    [
      { rule: first?.reason.rule, accepted: 1, changed: 0, rejected: 0, begun: 0 },
      { rule: second?.reason.rule, accepted: 0, changed: 0, rejected: 1, begun: 0 },
    ].sort((a, b) => (a.rule ?? '').localeCompare(b.rule ?? '')),
  );
});

test('of a citizen whom somebody else follows are not there', async () => {
  const sprintId = await first();
  const follow = (who: string) =>
    environment.database.query('UPDATE caseload_member SET caseworker_id = $2 WHERE citizen_id = $1', [
      citizenId,
      who,
    ]);
  await follow(randomUUID());
  const tries = [
    await caseworker.get(`/api/caseload/${citizenId}/suggestions`),
    await caseworker.get(`/api/caseload/${randomUUID()}/suggestions`),
    await decide(sprintId, { decision: 'accepted', referralId: randomUUID() }),
  ];
  expect(tries.map((refusal) => [refusal.status, codeOf(refusal)])).toEqual(
    tries.map(() => [404, 'not-found']),
  );
  const { rows } = await environment.database.query('SELECT FROM referral WHERE citizen_id = $1', [
    citizenId,
  ]);
  expect(rows).toHaveLength(0);
  await follow(await caseworker.personId());
});
