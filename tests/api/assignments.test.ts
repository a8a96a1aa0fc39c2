import { randomUUID } from 'node:crypto';
import type {
  AssignmentAnswer,
  AssignmentView,
  CaseloadView,
  CohortList,
  InboxView,
  ReferralList,
} from '@mikrosprint/contracts';
import { copenhagenTime } from '@mikrosprint/contracts';
import { Client, codeOf } from '../support/client.js';
import { createTestEnvironment, type TestEnvironment } from '../support/environment.js';
import { Story } from './support/care-events.js';

const day = 86_400_000;
const dayOn = (days: number) => copenhagenTime(new Date(Date.now() + days * day)).day;
let environment: TestEnvironment;
let caseworker: Client;
let people: Client[];
let ids: string[];

beforeAll(async () => {
  environment = await createTestEnvironment({ settings: { TEST_HOST_PROBE: 'yes' } });
  ({ caseworker } = environment);
  people = ['citizen', 'borger-01', 'borger-02'].map((account) =>
    environment.signedIn(`${account}@demo.mikrosprint.test`),
  );
  ids = await Promise.all(people.map((person) => person.personId()));
});
afterAll(() => environment.close());
beforeEach(async () => {
  await environment.database.query('DELETE FROM assignment');
  await environment.database.query('DELETE FROM inbox_item');
});
afterEach(async () => {
  await environment.moveClock(0);
  for (const person of [caseworker, ...people]) person.forget();
});

const later = async (days: number) => {
  await environment.moveClock(days * day);
  for (const person of [caseworker, ...people]) person.forget();
};
const assign = (body: Partial<Record<string, unknown>> = {}) =>
  caseworker.post<AssignmentAnswer>('/api/assignments', {
    ...{ cohortId: randomUUID(), citizenIds: ids, sprintId: 'hotel', startsOn: dayOn(2), dueOn: dayOn(9) },
    ...body,
  });
const begin = () =>
  environment.probe<number>('call', {
    ...{ lib: 'casework', service: 'AssignmentBeginnings', method: 'beginDue' },
  });
const toldOf = async (person: Client) => {
  await environment.settled();
  const { items } = await person.expect(person.get<InboxView>('/api/inbox'));
  return items.filter(({ kind }) => kind === 'assignment').map(({ title }) => title.da);
};
const placesIn = async (sprintId: string) => {
  const { rows } = await environment.database.query<{ citizen_id: string }>(
    'SELECT citizen_id FROM enrolment WHERE sprint_id = $1 AND citizen_id = ANY($2)',
    [sprintId, ids],
  );
  return rows.map(({ citizen_id: id }) => id).sort();
};
const signalsOf = async (citizenId: string) => {
  const { rows } = await caseworker.expect(caseworker.get<CaseloadView>('/api/caseload'));
  return rows.find((row) => row.citizenId === citizenId)?.signals.map(({ kind }) => kind) ?? [];
};

test('on the start day everybody gets a place and is told, once, from however many workers', async () => {
  const { assigned, refused } = await caseworker.expect(assign());
  expect([assigned.map(({ citizenId }) => citizenId).sort(), refused]).toEqual([[...ids].sort(), []]);
  expect(await begin()).toBe(0);
  await later(1);
  expect(await begin()).toBe(0);
  await later(2);
  expect((await Promise.all([begin(), begin(), begin()])).reduce((sum, count) => sum + count)).toBe(3);
  expect(await begin()).toBe(0);
  for (const person of people) expect(await toldOf(person)).toEqual(['Du har fået plads i Hotellet']);
  expect(await placesIn('hotel')).toEqual([...ids].sort());
});

test('what starts today starts now, and who has a place keeps it', async () => {
  const answer = await caseworker.expect(assign({ sprintId: 'gdpr', startsOn: dayOn(0), dueOn: null }));
  expect(answer.assigned.every(({ begunAt }) => begunAt !== null)).toBe(true);
  await environment.settled();
  // All three had one before, each once; one has even finished it, and was not assigned.
  expect(await placesIn('gdpr')).toEqual([...ids].sort());
  expect(answer.refused.map(({ why }) => why)).toEqual(['already-finished']);
});

test('sent again it is the same; who cannot be assigned is named, and the others are', async () => {
  const cohortId = randomUUID();
  const first = await caseworker.expect(assign({ cohortId, citizenIds: ids.slice(0, 2) }));
  const again = await caseworker.expect(assign({ cohortId, citizenIds: ids.slice(0, 2) }));
  expect(again).toEqual(first);
  const stranger = randomUUID();
  const [, , third = ''] = ids;
  const more = await caseworker.expect(assign({ citizenIds: [...ids, stranger] }));
  expect(more.assigned.map(({ citizenId }) => citizenId)).toEqual([third]);
  expect(more.refused).toEqual([
    { citizenId: ids[0], why: 'already-assigned' },
    { citizenId: ids[1], why: 'already-assigned' },
    { citizenId: stranger, why: 'not-found' },
  ]);
  const other = await assign({ cohortId, sprintId: 'workshop' });
  expect([other.status, codeOf(other)]).toEqual([409, 'id-reused']);
});

test.each([
  ['a start that is over', { startsOn: dayOn(-1) }, 409, 'assignment-dates'],
  ['an end before the start', { dueOn: dayOn(1) }, 409, 'assignment-dates'],
  ['a sprint that is not there', { sprintId: 'no-such' }, 409, 'sprint-not-open'],
  ['nobody', { citizenIds: [] }, 422, 'validation'],
  ['nobody I follow', { citizenIds: [randomUUID()] }, 404, 'not-found'],
  ['no day', { startsOn: '2026-02-30' }, 422, 'validation'],
] as const)('%s is refused, and nothing is kept', async (_, body, status, code) => {
  const refusal = await assign(body);
  expect([refusal.status, codeOf(refusal)]).toEqual([status, code]);
  const { rows } = await environment.database.query('SELECT FROM assignment');
  expect(rows).toHaveLength(0);
});

test('a passed deadline is a signal until the sprint is done, the day moved or the agreement withdrawn', async () => {
  const [citizenId = ''] = ids;
  const cohortId = randomUUID();
  const body = {
    cohortId,
    citizenIds: [citizenId],
    sprintId: 'workshop',
    startsOn: dayOn(0),
    dueOn: dayOn(3),
  };
  await caseworker.expect(assign(body));
  await environment.settled();
  await later(3);
  expect(await signalsOf(citizenId)).not.toContain('deadline-passed');
  await later(4);
  expect(await signalsOf(citizenId)).toContain('deadline-passed');
  const change = (to: unknown) =>
    caseworker.patch<{ assignments: AssignmentView[] }>(`/api/assignments/${cohortId}`, to);
  const moved = await caseworker.expect(change({ dueOn: dayOn(6) }));
  expect(moved.assignments).toMatchObject([{ dueOn: dayOn(6), startsOn: dayOn(0) }]);
  expect(await signalsOf(citizenId)).not.toContain('deadline-passed');
  const late = await change({ startsOn: dayOn(5) });
  expect([late.status, codeOf(late)]).toEqual([409, 'assignment-dates']);
  await later(8);
  expect(await signalsOf(citizenId)).toContain('deadline-passed');
  const withdrawn = await caseworker.post(`/api/assignments/${cohortId}/withdraw`, {});
  expect(withdrawn.status).toBe(204);
  expect(await signalsOf(citizenId)).not.toContain('deadline-passed');
  const { assignments } = await caseworker.expect(
    caseworker.get<ReferralList>(`/api/caseload/${citizenId}/referrals`),
  );
  expect(assignments).toEqual([]);
});

test('is finished by finishing the sprint', async () => {
  const [citizenId = ''] = ids;
  const citizen = people[0] ?? caseworker;
  const story = await Story.of(environment, citizen);
  await caseworker.expect(
    assign({ citizenIds: [citizenId], sprintId: 'gdpr', startsOn: dayOn(0), dueOn: dayOn(0) }),
  );
  await later(2);
  expect(await signalsOf(citizenId)).toContain('deadline-passed');
  await later(0);
  await story.lived(story.completed());
  await later(2);
  expect(await signalsOf(citizenId)).not.toContain('deadline-passed');
  const { assignments } = await citizen.expect(citizen.get<ReferralList>('/api/me/referrals'));
  expect(assignments).toMatchObject([{ sprintId: 'gdpr', finishedAt: expect.any(String) }]);
  const again = await caseworker.expect(assign({ citizenIds: [citizenId], sprintId: 'gdpr' }));
  expect(again.refused).toEqual([{ citizenId, why: 'already-finished' }]);
});

test('of citizens whom somebody else follows cannot be changed or withdrawn', async () => {
  const cohortId = randomUUID();
  await caseworker.expect(assign({ cohortId }));
  const moveAll = (to: string) =>
    environment.database.query('UPDATE caseload_member SET caseworker_id = $1 WHERE citizen_id = ANY($2)', [
      to,
      ids.slice(0, 2),
    ]);
  await moveAll(randomUUID());
  const changed = await caseworker.expect(
    caseworker.patch<{ assignments: AssignmentView[] }>(`/api/assignments/${cohortId}`, { dueOn: dayOn(20) }),
  );
  expect(changed.assignments.map(({ citizenId }) => citizenId)).toEqual(ids.slice(2));
  const body = { citizenIds: ids.slice(0, 2) };
  const tries = [
    await caseworker.patch(`/api/assignments/${cohortId}`, { ...body, dueOn: dayOn(30) }),
    await caseworker.post(`/api/assignments/${cohortId}/withdraw`, body),
    await caseworker.post(`/api/assignments/${randomUUID()}/withdraw`, {}),
  ];
  expect(tries.map((refusal) => [refusal.status, codeOf(refusal)])).toEqual(
    tries.map(() => [404, 'not-found']),
  );
  const { rows } = await environment.database.query<{ due: string }>(
    'SELECT DISTINCT due_on::text AS due FROM assignment WHERE citizen_id = ANY($1) AND withdrawn_at IS NULL',
    [ids.slice(0, 2)],
  );
  expect(rows).toEqual([{ due: dayOn(9) }]);
  await moveAll(await caseworker.personId());
});

describe('the cohorts', () => {
  const cohorts = async () =>
    (await caseworker.expect(caseworker.get<CohortList>('/api/assignments'))).cohorts;

  test('say who has a place, who has begun and who is done, those who may need a hand first', async () => {
    const [, , last = ''] = ids;
    await caseworker.expect(assign({ sprintId: 'pdf', startsOn: dayOn(0), dueOn: dayOn(3) }));
    await environment.settled();
    const statesOf = async () => {
      const [cohort] = await cohorts();
      return new Map(cohort?.members.map(({ citizenId, state, late }) => [citizenId, `${state} ${late}`]));
    };
    expect([...(await statesOf()).values()]).toEqual([
      'not-begun false',
      'not-begun false',
      'not-begun false',
    ]);
    await environment.database.query(
      `UPDATE citizen_progress SET started_at = now() WHERE citizen_id = $1 AND sprint_id = 'pdf'`,
      [ids[0]],
    );
    await environment.database.query('UPDATE assignment SET finished_at = now() WHERE citizen_id = $1', [
      last,
    ]);
    await later(4);
    expect(await statesOf()).toEqual(
      new Map([
        [ids[1], 'not-begun true'],
        [ids[0], 'begun true'],
        [last, 'finished false'],
      ]),
    );
    const [cohort] = await cohorts();
    expect(cohort?.members.map(({ state }) => state)).toEqual(['not-begun', 'begun', 'finished']);
  });

  test('hold nobody whom somebody else follows, and nothing that was withdrawn', async () => {
    const cohortId = randomUUID();
    await caseworker.expect(assign({ cohortId }));
    await environment.database.query('UPDATE caseload_member SET caseworker_id = $2 WHERE citizen_id = $1', [
      ids[0],
      randomUUID(),
    ]);
    await caseworker.expect(
      caseworker.post(`/api/assignments/${cohortId}/withdraw`, { citizenIds: [ids[1]] }),
    );
    const [cohort, ...more] = await cohorts();
    expect([cohort?.members.map(({ citizenId }) => citizenId), more]).toEqual([[ids[2]], []]);
    await environment.database.query('UPDATE caseload_member SET caseworker_id = $2 WHERE citizen_id = $1', [
      ids[0],
      await caseworker.personId(),
    ]);
  });
});
