// Groups that citizens are counted in: data with days that an admin keeps, chosen by whoever follows the citizen, and
// shown to the citizen.
import { randomUUID } from 'node:crypto';
import type { CitizenTargetGroup, TargetGroupList } from '@mikrosprint/contracts';
import { codeOf, type Client } from '../support/client.js';
import { createTestEnvironment, type TestEnvironment } from '../support/environment.js';

let environment: TestEnvironment;
let admin: Client;
let caseworker: Client;
let path: string;
beforeAll(async () => {
  environment = await createTestEnvironment({ worker: false });
  ({ admin, caseworker } = environment);
  path = `/api/caseload/${await environment.citizen.personId()}/target-group`;
});
afterAll(() => environment?.close());

const group = (name: string, days: object = {}) => ({
  ...{ id: randomUUID(), name, validFrom: '2024-01-01', validTo: null },
  ...days,
});
const add = (by: Client, wanted: object) => by.post<TargetGroupList>('/api/target-groups', wanted);

test('an admin adds, renames and closes them; sent twice it is one, and the days stand in order', async () => {
  const wanted = group('Jobparat');
  for (const _ of [1, 2]) await admin.expect(add(admin, wanted));
  const list = await admin.expect(
    admin.patch<TargetGroupList>(`/api/target-groups/${wanted.id}`, { name: 'Klar', validTo: '2030-01-01' }),
  );
  expect(list.targetGroups).toEqual([{ ...wanted, name: 'Klar', validTo: '2030-01-01' }]);
  expect(codeOf(await admin.patch(`/api/target-groups/${wanted.id}`, { validTo: '2020-01-01' }))).toBe(
    'validation',
  );
  expect(codeOf(await add(admin, { ...wanted, name: 'Noget andet' }))).toBe('id-reused');
  expect(codeOf(await admin.patch(`/api/target-groups/${randomUUID()}`, { name: 'x' }))).toBe('not-found');
  for (const who of ['citizen', 'caseworker', 'lead', 'coordinator', 'mentor'] as const)
    expect((await add(environment[who], group('Nej'))).status).toBe(403);
});

test('whoever follows the citizen chooses one that is open; the citizen sees it; a colleague finds nobody', async () => {
  const [open, closed] = [group('Åben'), group('Lukket', { validTo: '2024-06-01' })];
  for (const one of [open, closed]) await admin.expect(add(admin, one));
  const set = (by: Client, groupId: string | null) => by.put<CitizenTargetGroup>(path, { groupId });
  const known = await caseworker.expect(set(caseworker, open.id));
  expect(known).toMatchObject({ group: { id: open.id, name: 'Åben' } });
  const { citizen } = environment;
  expect(await citizen.expect(citizen.get('/api/me/target-group'))).toEqual(known);
  expect(codeOf(await set(caseworker, closed.id))).toBe('not-found');
  expect(codeOf(await set(caseworker, randomUUID()))).toBe('not-found');
  const colleague = environment.signedIn('caseworker-2@demo.mikrosprint.test');
  expect((await colleague.get(path)).status).toBe(404);
  expect((await set(colleague, open.id)).status).toBe(404);
  expect(await caseworker.expect(caseworker.get(path))).toEqual(known);
  expect(await caseworker.expect(set(caseworker, null))).toEqual({ group: null, since: null });
});
