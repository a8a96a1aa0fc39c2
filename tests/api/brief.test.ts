// What to know before a conversation: since the last meeting, logged like the page it belongs to, and on paper.
import { randomUUID } from 'node:crypto';
import type { ConversationBrief, SharedView } from '@mikrosprint/contracts';
import { Client, codeOf } from '../support/client.js';
import { createTestEnvironment, type TestEnvironment } from '../support/environment.js';
import { Story } from './support/care-events.js';

const day = 86_400_000;
let environment: TestEnvironment;
let caseworker: Client;
let citizen: Client;
let story: Story;

beforeAll(async () => {
  environment = await createTestEnvironment({ settings: { TEST_HOST_PROBE: 'yes' } });
  ({ caseworker, citizen } = environment);
  story = await Story.of(environment, citizen);
  await story.lived(story.started('desk'), story.finished('desk', 3, 1));
});
afterAll(() => environment.close());
beforeEach(async () => {
  for (const table of ['access_log', 'citizen_booking']) {
    await environment.database.query(`DELETE FROM ${table} WHERE citizen_id = $1`, [story.citizenId]);
  }
});

const path = () => `/api/caseload/${story.citizenId}/brief?purpose=conversation`;
const paper = () => `/api/caseload/${story.citizenId}/brief-paper?purpose=conversation`;
const brief = () => caseworker.expect(caseworker.get<ConversationBrief>(path()));
const log = async () => {
  const { rows } = await environment.database.query<{ route: string; result: string }>(
    'SELECT route, result FROM access_log WHERE citizen_id = $1 ORDER BY id',
    [story.citizenId],
  );
  return rows;
};
const booked = (startsIn: number, status: string) =>
  environment.database.query(
    `INSERT INTO citizen_booking
       (booking_id, citizen_id, caseworker_id, form, starts_at, ends_at, status, late, news_at, news_id)
     VALUES ($1, $2, $3, 'phone', now() + $4 * interval '1 ms', now() + ($4 + 1000) * interval '1 ms', $5,
             false, now(), $1)`,
    [randomUUID(), story.citizenId, randomUUID(), startsIn, status],
  );

test('tells what has happened since the beginning, with topics and their reasons', async () => {
  const seen = await brief();
  expect(seen).toMatchObject({ displayName: 'Samira Rahimi', since: { kind: 'beginning', at: null } });
  expect(seen.sprints.find(({ levelsSince }) => levelsSince > 0)).toMatchObject({ levelsFinished: 1 });
  expect(seen.topics.map(({ rule }) => rule)).toContain('went-well');
  expect(seen.topics.length).toBeLessThanOrEqual(5);
});

test('tells from the last meeting that came about, and of the next one', async () => {
  await booked(-day, 'missed');
  await booked(1000 * 60 * 60, 'attended');
  expect((await brief()).since.kind).toBe('beginning');
  await environment.database.query('DELETE FROM citizen_booking WHERE citizen_id = $1', [story.citizenId]);
  await booked(-1, 'attended');
  await booked(3 * day, 'booked');
  await booked(2 * day, 'cancelled');
  await booked(5 * day, 'booked');
  const { since, nextBooking, sprints, topics } = await brief();
  expect(since.kind).toBe('meeting');
  expect(nextBooking?.form).toBe('phone');
  expect(new Date(nextBooking?.startsAt ?? 0).getTime() - Date.now()).toBeLessThan(4 * day);
  expect(sprints.map(({ levelsSince }) => levelsSince).filter(Boolean)).toEqual([]);
  expect(topics.map(({ rule }) => rule)).not.toContain('went-well');
});

test('tells from the last brief when there was no meeting', async () => {
  await brief();
  expect((await brief()).since.kind).toBe('beginning');
  await environment.moveClock(2 * day);
  caseworker.forget();
  expect((await brief()).since.kind).toBe('brief');
  await environment.moveClock(0);
  caseworker.forget();
});

test('asks why, is logged once under its route, screen and paper together, and the citizen sees it', async () => {
  const without = await caseworker.get(`/api/caseload/${story.citizenId}/brief`);
  expect([without.status, codeOf(without)]).toEqual([409, 'purpose-required']);
  await Promise.all([brief(), brief(), caseworker.get(paper())]);
  expect(await log()).toEqual([{ route: '/api/caseload/:citizenId/brief', result: 'shown' }]);
  const { lookUps } = await citizen.expect(citizen.get<SharedView>('/api/me/shared'));
  expect(lookUps.map(({ purpose }) => purpose)).toEqual(['conversation']);
});

test('on paper is a PDF that no one keeps', async () => {
  const before = await environment.database.query('SELECT count(*)::int AS count FROM certificate_pdf');
  for (const locale of ['da', 'en']) {
    const answer = await caseworker.get(`${paper()}&locale=${locale}`);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toBe('application/pdf');
    expect(answer.headers.get('cache-control')).toBe('private, no-store');
  }
  const after = await environment.database.query('SELECT count(*)::int AS count FROM certificate_pdf');
  expect(after.rows).toEqual(before.rows);
  const strange = await caseworker.get(`${paper()}&locale=xx`);
  expect([strange.status, codeOf(strange)]).toEqual([422, 'validation']);
});

test('of somebody else’s citizen is not there, by screen or paper', async () => {
  await environment.database.query('UPDATE caseload_member SET caseworker_id = $2 WHERE citizen_id = $1', [
    story.citizenId,
    randomUUID(),
  ]);
  for (const address of [path(), paper(), `/api/caseload/${randomUUID()}/brief?purpose=conversation`]) {
    const answer = await caseworker.get(address);
    expect([answer.status, codeOf(answer)]).toEqual([404, 'not-found']);
  }
  expect((await log()).map(({ result }) => result)).toEqual(['refused', 'refused']);
});
