// People who are more than one thing, or were: a caseworker who is a citizen too, a coordinator of nothing, and whoever
// agreed on a handover of citizens who are somebody else's by now.
import { randomUUID } from 'node:crypto';
import type {
  CaseloadView,
  HandOverAnswer,
  NotificationChoices,
  PeopleList,
  PlannedHandovers,
} from '@mikrosprint/contracts';
import { codeOf, type Client } from '../support/client.js';
import { createTestEnvironment, type TestEnvironment } from '../support/environment.js';
import { ThreadTest } from './support/threads.js';
import { dayFromNow } from '../support/days.js';

let environment: TestEnvironment;
let mette: Client;
let anders: Client;
let metteId: string;

beforeAll(async () => {
  environment = await createTestEnvironment({ settings: { TEST_HOST_PROBE: 'yes' } });
  mette = environment.caseworker;
  anders = environment.signedIn('caseworker-2@demo.mikrosprint.test');
  metteId = await mette.personId();
});
afterAll(() => environment.close());

const give = (personId: string, role: string, unitId: string | null) =>
  environment.admin.post(`/api/people/${personId}/roles`, {
    ...{ id: randomUUID(), role, unitId, validFrom: null, validTo: null },
  });
const handOver = (by: Client, wanted: object) =>
  by.post<HandOverAnswer>('/api/handovers', { id: randomUUID(), fromId: null, onDay: null, ...wanted });
const followed = async (by: Client) =>
  (await by.expect(by.get<CaseloadView>('/api/caseload'))).rows.map(({ citizenId }) => citizenId);
const planned = async (by: Client) =>
  (await by.expect(by.get<PlannedHandovers>('/api/handovers'))).handovers.flatMap(({ citizens }) =>
    citizens.map(({ id }) => id),
  );

test('a coordinator leads the units that are named, and never all of them for want of one', async () => {
  const answer = await give(await environment.mentor.personId(), 'coordinator', null);
  expect([answer.status, codeOf(answer)]).toEqual([409, 'role-needs-unit']);
});

test('who was agreed to be handed over and is somebody else’s by now is not named any more', async () => {
  const andersId = await anders.personId();
  const [one = '', other = ''] = await followed(mette);
  await mette.expect(handOver(mette, { citizens: [one, other], toId: andersId, onDay: dayFromNow(20) }));
  expect((await planned(mette)).toSorted()).toEqual([one, other].toSorted());
  await mette.expect(handOver(mette, { citizens: [one], toId: andersId }));
  expect(await planned(mette)).toEqual([other]);
  await anders.expect(handOver(anders, { citizens: [one], toId: metteId }));
});

test('who leads another unit now no longer reads whom they had agreed to hand over', async () => {
  const { admin, coordinator } = environment;
  const [one = ''] = await followed(mette);
  const wanted = { citizens: [one], toId: await anders.personId(), onDay: dayFromNow(20) };
  await coordinator.expect(handOver(coordinator, wanted));
  expect(await planned(coordinator)).toEqual([one]);
  const unitId = randomUUID();
  const elsewhere = { id: unitId, name: 'Havnen', validFrom: '2024-01-01', validTo: null };
  await admin.expect(admin.post('/api/units', elsewhere));
  const coordinatorId = await coordinator.personId();
  const { people } = await admin.expect(admin.get<PeopleList>('/api/people?role=coordinator'));
  const held = people.find(({ id }) => id === coordinatorId)?.roles ?? [];
  await admin.expect(give(coordinatorId, 'coordinator', unitId));
  for (const role of held)
    await admin.expect(admin.post(`/api/people/${coordinatorId}/roles/${role.id}/end`, { on: null }));
  coordinator.forget();
  expect(await planned(coordinator)).toEqual([]);
});

describe('a caseworker who is a citizen too', () => {
  beforeAll(async () => {
    await environment.admin.expect(give(metteId, 'citizen', null));
    await environment.admin.expect(give(await environment.lead.personId(), 'caseworker', null));
    mette.forget();
    environment.lead.forget();
  });

  test('has the threads of those she follows and one of her own, each from its side', async () => {
    const thread = await ThreadTest.of(environment);
    await thread.written(environment.citizen, 'Til min kontakt');
    expect(await thread.summary(mette)).toMatchObject({ preview: 'Til min kontakt', unread: 1 });
    expect(await thread.unread(mette)).toBe(1);
    const own = mette.post(`/api/conversations/${metteId}/messages`, {
      id: randomUUID(),
      text: 'Til min egen',
    });
    expect((await mette.expect(own)) as object).toMatchObject({ from: 'citizen' });
    expect(await thread.unread(mette)).toBe(1);
    const { rows } = await environment.database.query(
      `SELECT FROM message WHERE citizen_id = $1 AND author = 'caseworker'`,
      [metteId],
    );
    expect(rows).toEqual([]);
  });

  test('is never her own caseworker', async () => {
    const toSelf = await handOver(environment.lead, { citizens: [metteId], toId: metteId });
    expect(toSelf.status).toBe(404);
    expect(await followed(mette)).not.toContain(metteId);
    expect((await mette.get(`/api/caseload/${metteId}?purpose=follow-up`)).status).toBe(404);
  });

  test('is asked about everything she can be told, once', async () => {
    const { groups, canRemind } = await mette.expect(
      mette.get<NotificationChoices>('/api/me/notification-settings'),
    );
    expect([groups.includes('help'), groups.includes('reminders'), canRemind]).toEqual([true, true, true]);
    expect(new Set(groups).size).toBe(groups.length);
  });
});
