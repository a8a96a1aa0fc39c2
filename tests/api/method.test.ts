// How somebody wants to learn: offered by the sprint, chosen by the citizen, kept with each change (C-03).
import type { EnrolmentView } from '@mikrosprint/contracts';
import { createTestEnvironment, type TestEnvironment } from '../support/environment.js';
import { enrol } from './play-support.js';

let environment: TestEnvironment;
beforeAll(async () => {
  environment = await createTestEnvironment({ worker: false });
});
afterAll(() => environment?.close());

const choices = async (enrolmentId: string) =>
  (
    await environment.database.query<{ method: string }>(
      'SELECT method FROM method_choice WHERE enrolment_id = $1 ORDER BY chosen_at',
      [enrolmentId],
    )
  ).rows.map(({ method }) => method);

test('a game can be taken as reading too; each change is kept, the same choice again is none', async () => {
  const { citizen } = environment;
  const enrolment = await enrol(citizen);
  expect(enrolment).toMatchObject({ methods: ['game', 'reading'], method: 'game' });
  const address = `/api/enrolments/${enrolment.enrolmentId}/method`;
  const choose = (method: string) => citizen.put<EnrolmentView>(address, { method });
  expect((await choose('reading')).body.method).toBe('reading');
  await choose('reading');
  expect((await choose('game')).body.method).toBe('game');
  expect(await choices(enrolment.enrolmentId)).toEqual(['reading', 'game']);
});

test('a way that the sprint does not offer is refused, and so is somebody else’s sprint', async () => {
  const enrolment = await enrol(environment.citizen);
  const address = `/api/enrolments/${enrolment.enrolmentId}/method`;
  expect((await environment.citizen.put(address, { method: 'video' })).status).toBe(409);
  expect((await environment.citizen.put(address, { method: 'television' })).status).toBe(422);
  const other = environment.signedIn('borger-06@demo.mikrosprint.test');
  expect((await other.put(address, { method: 'reading' })).status).toBe(404);
});
