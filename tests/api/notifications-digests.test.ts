import { createTestEnvironment, type TestEnvironment } from '../support/environment.js';
import { moveTo } from './support/working-week.js';

const caseworkers = 300;
const itemsEach = 40;

let environment: TestEnvironment;

beforeAll(async () => {
  environment = await createTestEnvironment({ worker: false, settings: { TEST_HOST_PROBE: 'yes' } });
  await environment.database.query('TRUNCATE inbox_item, mail, interruption');
});
afterAll(() => environment.close());

interface Counted {
  value: number;
  statements: number;
}
const counted = (service: string, method: string) =>
  environment.probe<Counted>('counted', { lib: 'notifications', service, method });

/** Caseworkers with a full inbox of yesterday: calls for help, and news of progress, of forty citizens each. */
async function fill(count: number, from = 0): Promise<void> {
  const yesterday = await moveTo(environment, 1);
  await environment.database.query(
    `WITH added AS (
       INSERT INTO person (id, email, display_name, preferences, created_at)
       SELECT gen_random_uuid(), 'staff-' || n || '@crowd.example', 'Nummer ' || n, '{}', now()
         FROM generate_series($2::int + 1, $2::int + $1::int) AS n RETURNING id),
     held AS (
       INSERT INTO person_role (id, person_id, role)
       SELECT gen_random_uuid(), id, 'caseworker' FROM added)
     INSERT INTO inbox_item (id, recipient_id, subject_key, day, kind, citizen_id, title, body, link, at, times)
     SELECT gen_random_uuid(), added.id, 'subject ' || n, $3::timestamptz::date,
            CASE WHEN n % 2 = 0 THEN 'message' ELSE 'sprint-completed' END, gen_random_uuid(),
            '{"da":"Borger Nummer Et"}', '{"da":"Indhold"}', '/caseload', $3, 1
       FROM added, generate_series(1, $4::int) AS n`,
    [count, from, yesterday, itemsEach],
  );
}

test('one run writes to 300 caseworkers without a statement for each of them or of their news', async () => {
  await fill(3);
  await moveTo(environment, 2);
  const few = await counted('DigestsService', 'sendDue');
  expect(few.value).toBe(3);
  await fill(caseworkers, 3);
  await moveTo(environment, 2);
  const many = await counted('DigestsService', 'sendDue');
  expect(many.value).toBe(caseworkers);
  // A hundred times as many people: the same statements, and one more for what does not fit into the first batch.
  expect(many.statements).toBeLessThanOrEqual(few.statements + 2);
  expect(many.statements).toBeLessThan(30);
  const { rows } = await environment.database.query<{ letters: number; readers: number; queued: number }>(
    `SELECT count(*)::int AS letters, count(DISTINCT person_id)::int AS readers,
            (SELECT count(*) FROM outbox WHERE type = 'mail.queued')::int AS queued FROM mail`,
  );
  expect(rows[0]).toEqual({ letters: caseworkers + 3, readers: caseworkers + 3, queued: caseworkers + 3 });
  const { rows: letters } = await environment.database.query<{ body: string }>(
    'SELECT DISTINCT body FROM mail LIMIT 5',
  );
  expect(letters[0]?.body).toContain('- 20 borgere har skrevet til dig');
  expect(letters.map(({ body }) => body).join()).not.toContain('Indhold');
});

test('the runs of the rest of the day find nothing to do, and do not look at anybody', async () => {
  const idle = await counted('DigestsService', 'sendDue');
  expect(idle).toEqual({ value: 0, statements: 2 });
});

test('who has turned nothing on in a browser is not looked at for one, however many calls for help wait', async () => {
  await environment.database.query(
    `INSERT INTO inbox_item (id, recipient_id, subject_key, day, kind, citizen_id, title, body, link, at, times)
     SELECT gen_random_uuid(), recipient_id, 'call', day, 'help-requested', citizen_id, title, body, link, at, 1
       FROM inbox_item WHERE subject_key = 'subject 1'`,
  );
  expect(await counted('DigestsService', 'sendDue')).toEqual({ value: 0, statements: 2 });
  await environment.database.query(`DELETE FROM inbox_item WHERE subject_key = 'call'`);
});

test('what was held over night goes to all of them in one run as well', async () => {
  await environment.database.query('TRUNCATE mail, interruption');
  await environment.database.query(
    `UPDATE inbox_item SET kind = 'help-requested', mailed_at = NULL, held_at = at WHERE subject_key IN ('subject 1', 'subject 2')`,
  );
  const held = await counted('HeldService', 'release');
  expect(held.value).toBe(caseworkers + 3);
  expect(held.statements).toBeLessThan(30);
  const { rows } = await environment.database.query<{ subject: string; count: number }>(
    'SELECT subject, count(*)::int AS count FROM mail GROUP BY subject',
  );
  expect(rows).toEqual([{ subject: 'Du har nye beskeder i Mikrosprint', count: caseworkers + 3 }]);
});
