// Looking at a level with a citizen: the caseworker reaches the citizen's own levels and no other, and nothing is written.
import { randomUUID } from 'node:crypto';
import type { TogetherLevel, TogetherPlaces } from '@mikrosprint/contracts';
import type { Level } from '@mikrosprint/curriculum';
import { Client, codeOf } from '../support/client.js';
import { createTestEnvironment, type TestEnvironment } from '../support/environment.js';
import { Story } from './support/care-events.js';

let environment: TestEnvironment;
let caseworker: Client;
let citizen: Client;
let story: Story;

beforeAll(async () => {
  environment = await createTestEnvironment({ settings: { TEST_HOST_PROBE: 'yes' } });
  ({ caseworker, citizen } = environment);
  story = await Story.of(environment, citizen);
  await story.lived(story.enrolled(), story.started('counter'));
});
afterAll(() => environment.close());

const root = () => `/api/caseload/${story.citizenId}/together`;
const levelPath = (levelId: string, enrolmentId: string = story.enrolmentId) =>
  `${root()}/${enrolmentId}/${levelId}?purpose=conversation`;
const places = () => caseworker.expect(caseworker.get<TogetherPlaces>(`${root()}?purpose=conversation`));
const level = (levelId: string) => caseworker.expect(caseworker.get<TogetherLevel>(levelPath(levelId)));
const mine = async () => {
  const { sprints } = await places();
  return sprints.find(({ enrolmentId }) => enrolmentId === story.enrolmentId);
};
/** Everything there is but who looked. */
async function everything(): Promise<Record<string, string>> {
  const { rows: tables } = await environment.database.query<{ name: string }>(
    `SELECT table_name AS name FROM information_schema.tables
      WHERE table_schema = 'public' AND table_type = 'BASE TABLE'
        AND table_name NOT IN ('access_log', 'rate_limit', 'session', 'refresh_token')
        AND table_name NOT LIKE 'queue%'`,
  );
  const found: Record<string, string> = {};
  for (const { name } of tables) {
    const { rows } = await environment.database.query<{ sum: string }>(
      `SELECT count(*) || ' ' || coalesce(md5(string_agg(line::text, '' ORDER BY line::text)), '') AS sum
         FROM "${name}" AS line`,
    );
    found[name] = rows[0]?.sum ?? '';
  }
  return found;
}

test('names the levels of the citizen’s sprints, which are finished, and where the citizen is stuck', async () => {
  const runId = randomUUID();
  await story.lived(story.finished('desk', 3, 1), story.failed('counter', 'who', runId, 5));
  const sprint = await mine();
  expect(sprint).toMatchObject({ sprintId: 'gdpr' });
  const known = new Map(sprint?.levels.map((one) => [one.levelId, one]));
  expect(known.get('desk')).toMatchObject({ finished: true, stuck: [] });
  expect(known.get('counter')).toMatchObject({ finished: false, stuck: [{ stepId: 'who', tries: 5 }] });
  expect([...known.keys()]).not.toContain('exam');
  await story.lived(story.passed('who', runId));
  expect((await mine())?.levels.flatMap(({ stuck }) => stuck)).toEqual([]);
});

test('opens a level whole, with the people and the place it is played in', async () => {
  const shown = await level('desk');
  expect(shown).toMatchObject({ citizenName: 'Samira Rahimi', sprint: { sprintId: 'gdpr' } });
  expect((shown.level as Level).id).toBe('desk');
  expect(shown.sprint.sprintVersionId).toBe(story.sprintVersionId);
  expect(shown.sprint.cast.length).toBeGreaterThan(0);
});

test('in the version the citizen plays, also when there is a newer one', async () => {
  const newer = randomUUID().replace(/^........-....-./, 'ffffffff-ffff-7');
  await environment.database.query(
    `INSERT INTO sprint_version
       SELECT (jsonb_populate_record(version, jsonb_build_object('id', $2::text, 'major', 9, 'minor', 0))).*
         FROM sprint_version AS version WHERE id = $1`,
    [story.sprintVersionId, newer],
  );
  try {
    expect((await level('desk')).sprint.sprintVersionId).toBe(story.sprintVersionId);
  } finally {
    await environment.database.query('DELETE FROM sprint_version WHERE id = $1', [newer]);
  }
});

test.each([
  ['the exam, whose keys stay on the server', () => levelPath('exam')],
  ['a level there is not', () => levelPath('no-such-level')],
  ['a sprint the citizen is not in', () => levelPath('desk', randomUUID())],
  [
    'nobody’s level',
    () => `/api/caseload/${randomUUID()}/together/${story.enrolmentId}/desk?purpose=conversation`,
  ],
])('not %s', async (_name, address) => {
  const answer = await caseworker.get(address());
  expect([answer.status, codeOf(answer)]).toEqual([404, 'not-found']);
});

test('asks why, and is logged once per opening', async () => {
  await environment.database.query('DELETE FROM access_log WHERE citizen_id = $1', [story.citizenId]);
  const without = await caseworker.get(`${root()}/${story.enrolmentId}/desk`);
  expect([without.status, codeOf(without)]).toEqual([409, 'purpose-required']);
  await Promise.all([places(), level('desk'), level('counter')]);
  const { rows } = await environment.database.query(
    'SELECT route, fields, result FROM access_log WHERE citizen_id = $1',
    [story.citizenId],
  );
  expect(rows).toEqual([
    { route: '/api/caseload/:citizenId/together', fields: ['progress'], result: 'shown' },
  ]);
});

test('looking writes nothing anywhere', async () => {
  await environment.settled();
  const before = await everything();
  await places();
  for (const levelId of ['desk', 'counter']) await level(levelId);
  await environment.settled();
  expect(await everything()).toEqual(before);
});

test('of somebody else’s citizen there is nothing to look at', async () => {
  const { rows } = await environment.database.query<{ caseworker_id: string }>(
    'SELECT caseworker_id FROM caseload_member WHERE citizen_id = $1',
    [story.citizenId],
  );
  const follow = (id: string | undefined) =>
    environment.database.query('UPDATE caseload_member SET caseworker_id = $2 WHERE citizen_id = $1', [
      story.citizenId,
      id,
    ]);
  await follow(randomUUID());
  for (const address of [`${root()}?purpose=conversation`, levelPath('desk')]) {
    const answer = await caseworker.get(address);
    expect([answer.status, codeOf(answer)]).toEqual([404, 'not-found']);
  }
  await follow(rows[0]?.caseworker_id);
});
