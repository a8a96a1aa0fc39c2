// What somebody is told follows what they are now: who has left a role hears nothing of it any more.
import { randomUUID } from 'node:crypto';
import { createTestEnvironment, type TestEnvironment } from '../support/environment.js';
import { moveTo, withoutSchedules } from './support/working-week.js';

let environment: TestEnvironment;

beforeAll(async () => {
  environment = await createTestEnvironment({ settings: { TEST_HOST_PROBE: 'yes' } });
  await withoutSchedules(environment);
  await environment.settled();
});
afterAll(() => environment.close());
beforeEach(async () => {
  await environment.database.query('TRUNCATE inbox_item, mail, interruption, reminder_standing');
});

const call = (service: string, method: string) =>
  environment.probe<number>('call', { lib: 'notifications', service, method });
const mailsTo = async (personId: string) =>
  (await environment.database.query('SELECT kind FROM mail WHERE person_id = $1', [personId])).rows;

/** Somebody with roles of their own, with a call for help from yesterday in their inbox. */
async function newcomer(
  roles: { role: string; until?: string }[],
  { heldBack = false } = {},
): Promise<string> {
  const yesterday = await moveTo(environment, 1);
  const { rows } = await environment.database.query<{ id: string }>(
    `WITH added AS (
       INSERT INTO person (id, email, display_name, preferences, created_at)
       VALUES (gen_random_uuid(), gen_random_uuid() || '@roles.example', 'Uden Rolle', '{}', now()) RETURNING id),
     held AS (
       INSERT INTO person_role (id, person_id, role, valid_from, valid_to)
       SELECT gen_random_uuid(), added.id, held.role, '2020-01-01', held.until
         FROM added, jsonb_to_recordset($1) AS held (role text, until date)),
     told AS (
       INSERT INTO inbox_item (id, recipient_id, subject_key, day, kind, citizen_id, title, body, link, at, times, held_at)
       SELECT gen_random_uuid(), id, 'help', $2::timestamptz::date, 'help-requested', gen_random_uuid(),
              '{"da":"Borger Nummer Et"}', '{"da":"x"}', '/caseload', $2, 1, $3 FROM added)
     SELECT id FROM added`,
    [JSON.stringify(roles), yesterday, heldBack ? yesterday : null],
  );
  return rows[0]?.id ?? '';
}

const notification = (recipientId: string) => ({
  type: 'notification.requested',
  data: {
    ...{
      recipientIds: [recipientId],
      kind: 'help-requested',
      subjectKey: 'help today',
      citizenId: recipientId,
    },
    ...{ title: { da: 'Nyt', en: 'News' }, body: { da: 'Nyt', en: 'News' }, link: '/caseload' },
  },
});

describe.each([
  ['has left for good', [{ role: 'caseworker', until: '2021-01-01' }]],
  ['writes courses now', [{ role: 'caseworker', until: '2021-01-01' }, { role: 'provider' }]],
])('a caseworker who %s', (_, roles) => {
  test('gets no overview of citizens', async () => {
    const left = await newcomer(roles);
    const still = await newcomer([{ role: 'caseworker' }]);
    await moveTo(environment, 2);
    await call('DigestsService', 'sendDue');
    expect([await mailsTo(left), await mailsTo(still)]).toEqual([[], [{ kind: 'digest' }]]);
  });

  test('is not told at once, nor what was held back over night', async () => {
    const left = await newcomer(roles, { heldBack: true });
    const still = await newcomer([{ role: 'caseworker' }], { heldBack: true });
    await moveTo(environment, 2);
    await call('HeldService', 'release');
    expect([await mailsTo(left), await mailsTo(still)]).toEqual([[], [{ kind: 'instant' }]]);
    await environment.probe('append', { events: [notification(left), notification(still)] });
    await environment.settled();
    expect([(await mailsTo(left)).length, (await mailsTo(still)).length]).toEqual([0, 2]);
  });
});

test('somebody who is no citizen any more is not reminded of a course', async () => {
  const [left, still] = [
    await newcomer([{ role: 'citizen', until: '2021-01-01' }, { role: 'caseworker' }]),
    await newcomer([{ role: 'citizen' }]),
  ];
  await environment.database.query(
    `INSERT INTO reminder_standing (citizen_id, under_way, last_done_at, hours, unanswered, sent)
     SELECT id, '{"e":"open"}', '2026-01-05', array_fill(0, ARRAY[24]), 0, 0 FROM unnest($1::uuid[]) AS id`,
    [[left, still]],
  );
  await moveTo(environment, 2, '13:00');
  expect(await call('RemindersService', 'sendDue')).toBe(1);
  await environment.settled();
  const { rows } = await environment.database.query(
    `SELECT recipient_id FROM inbox_item WHERE kind = 'reminder'`,
  );
  expect(rows).toEqual([{ recipient_id: still }]);
});

describe('a citizen whom another follows now', () => {
  const citizenId = randomUUID();
  let mette: string;

  /** As it happened, whenever it arrives. */
  async function told(type: string, data: object, occurredAt: Date): Promise<void> {
    await environment.database.query(
      'INSERT INTO outbox (id, type, version, occurred_at, data) VALUES (uuidv7(), $1, 1, $2, $3)',
      [type, occurredAt, data],
    );
    await environment.settled();
  }
  const minutesAgo = (minutes: number) => new Date(Date.now() - minutes * 60_000);
  const moved = (fromId: string, toId: string, at: Date) =>
    told('caseload.moved', { citizenId, fromId, toId, movedBy: fromId }, at);
  const askedForHelp = (recipientId: string, subjectKey: string, at: Date) => {
    const { data } = notification(recipientId);
    return told('notification.requested', { ...data, citizenId, subjectKey }, at);
  };
  const subjectsOf = async (recipientId: string) =>
    (
      await environment.database.query<{ subject: string }>(
        `SELECT subject_key AS subject FROM inbox_item
          WHERE recipient_id = $1 AND citizen_id = $2 ORDER BY subject_key`,
        [recipientId, citizenId],
      )
    ).rows.map(({ subject }) => subject);

  beforeEach(async () => {
    await environment.moveClock(0);
    await environment.database.query('TRUNCATE inbox_former_citizen');
    mette = await environment.caseworker.personId();
  });

  test('leaves the inbox of the one before, and what was on its way does not arrive there', async () => {
    const anders = randomUUID();
    await askedForHelp(mette, 'before', minutesAgo(10));
    expect(await subjectsOf(mette)).toEqual(['before']);
    await moved(mette, anders, minutesAgo(5));
    await askedForHelp(mette, 'late', minutesAgo(6));
    expect(await subjectsOf(mette)).toEqual([]);
  });

  test('comes back with what is new, whatever order the moves are told in', async () => {
    const anders = randomUUID();
    await moved(anders, mette, minutesAgo(3));
    await askedForHelp(mette, 'since', minutesAgo(2));
    await moved(mette, anders, minutesAgo(5));
    await askedForHelp(mette, 'also since', minutesAgo(1));
    expect(await subjectsOf(mette)).toEqual(['also since', 'since']);
  });

  test('of two processes at the same moment none keeps a line', async () => {
    await Promise.all([
      ...Array.from({ length: 20 }, (_, index) => askedForHelp(mette, `${index}`, minutesAgo(6))),
      moved(mette, randomUUID(), minutesAgo(5)),
    ]);
    expect(await subjectsOf(mette)).toEqual([]);
  });
});
