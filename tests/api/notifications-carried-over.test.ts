import { randomUUID } from 'node:crypto';
import type { QueryRunner } from 'typeorm';
import { NotificationMatrix1763830600001 } from '../../libs/notifications/src/notification-matrix.migration.js';
import { createTestEnvironment, type TestEnvironment } from '../support/environment.js';

let environment: TestEnvironment;
const migration = new NotificationMatrix1763830600001();

beforeAll(async () => {
  environment = await createTestEnvironment({ worker: false });
});
afterAll(() => environment.close());

const runner = () =>
  ({ query: (statement: string) => environment.database.query(statement) }) as unknown as QueryRunner;

test('what people had chosen about e-mail is carried over into the matrix, and back', async () => {
  await migration.down(runner());
  const people = { weekly: randomUUID(), quiet: randomUUID(), usual: randomUUID() };
  await environment.database.query(
    `INSERT INTO notification_setting (person_id, digest, digest_at, help_requests)
     VALUES ($1, 'weekly', '06:45', 'daily'), ($2, 'never', '07:30', 'never'), ($3, 'daily', '07:30', 'now')`,
    [people.weekly, people.quiet, people.usual],
  );
  await environment.database.query(
    `INSERT INTO mail (id, person_id, day, slot, kind, to_address, locale, subject, body, html, created_at)
     VALUES (gen_random_uuid(), $1, '2026-11-23', 5, 'digest', 'a@b.dk', 'da', 's', 'b', 'h', '2026-11-23T06:30:00Z')`,
    [people.weekly],
  );
  await migration.up(runner());
  const chosen = async (personId: string) =>
    (
      await environment.database.query(
        'SELECT email, push, choices FROM notification_setting WHERE person_id = $1',
        [personId],
      )
    ).rows[0];
  expect(await chosen(people.weekly)).toMatchObject({
    email: { help: 'daily', messages: 'weekly', courses: 'weekly' },
    push: {},
    choices: { digestAt: '06:45' },
  });
  expect(await chosen(people.quiet)).toMatchObject({
    email: { help: 'never', messages: 'never', 'booking-today': 'never', reminders: 'never' },
  });
  expect(await chosen(people.usual)).toMatchObject({ email: { help: 'now', progress: 'daily' } });
  const { rows } = await environment.database.query(
    'SELECT day::text, place, channel FROM interruption WHERE person_id = $1',
    [people.weekly],
  );
  expect(rows).toEqual([{ day: '2026-11-23', place: 5, channel: 'email' }]);
  await migration.down(runner());
  const { rows: before } = await environment.database.query(
    'SELECT digest, digest_at, help_requests FROM notification_setting ORDER BY digest',
  );
  expect(before).toEqual([
    { digest: 'daily', digest_at: '07:30', help_requests: 'now' },
    { digest: 'never', digest_at: '07:30', help_requests: 'never' },
    { digest: 'weekly', digest_at: '06:45', help_requests: 'daily' },
  ]);
});
