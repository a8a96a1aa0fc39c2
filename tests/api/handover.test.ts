// Somebody else follows a citizen: at once or on a day, one or all of them, by whom it is allowed; the old access ends
// with it on every route, and what is open goes along.
import { randomUUID } from 'node:crypto';
import type {
  CaseloadSizes,
  CaseloadView,
  ColleagueList,
  HandOverAnswer,
  HandOverLoad,
  InboxView,
  PlannedHandovers,
  Problem,
} from '@mikrosprint/contracts';
import type { Client } from '../support/client.js';
import { createTestEnvironment, type TestEnvironment } from '../support/environment.js';
import { eventually } from '../support/eventually.js';
import { dayFromNow } from '../support/days.js';

let environment: TestEnvironment;
let mette: Client;
let anders: Client;
let metteId: string;
let andersId: string;
beforeAll(async () => {
  environment = await createTestEnvironment({ settings: { TEST_HOST_PROBE: 'yes' } });
  mette = environment.caseworker;
  anders = environment.signedIn('caseworker-2@demo.mikrosprint.test');
  [metteId, andersId] = await Promise.all([mette.personId(), anders.personId()]);
});
afterAll(() => environment?.close());

const handOver = (by: Client, wanted: object) =>
  by.post<HandOverAnswer>('/api/handovers', {
    ...{ id: randomUUID(), citizens: 'all', fromId: null, toId: andersId, onDay: null },
    ...wanted,
  });
const followed = async (by: Client) =>
  (await by.expect(by.get<CaseloadView>('/api/caseload'))).rows.map(({ citizenId }) => citizenId);
const run = (name: string) =>
  environment.probe('call', { lib: 'casework', service: name, method: 'run', args: [] });

test('a colleague of the same unit can take over, nobody else can', async () => {
  const { colleagues } = await mette.expect(mette.get<ColleagueList>('/api/handovers/colleagues'));
  expect(colleagues.map(({ displayName, citizens }) => [displayName, citizens])).toEqual([
    ['Anders Kjær', 3],
  ]);
  const [one = ''] = await followed(mette);
  for (const toId of [await environment.lead.personId(), one, randomUUID()])
    expect((await handOver(mette, { citizens: [one], toId })).status).toBe(404);
  const [theirs = ''] = await followed(anders);
  expect((await handOver(mette, { citizens: [theirs], toId: andersId })).status).toBe(404);
  expect((await handOver(mette, { fromId: andersId, toId: metteId })).status).toBe(404);
});

test('one citizen: the old access ends with the answer, the new begins, both sides are told, sent twice is once', async () => {
  const { citizen } = environment;
  const citizenId = await citizen.personId();
  const hints = await mette.hints();
  const id = randomUUID();
  const answer = await mette.expect(handOver(mette, { id, citizens: [citizenId] }));
  expect(answer).toEqual({ moved: [citizenId], planned: [], left: [] });
  expect((await mette.get(`/api/caseload/${citizenId}?purpose=follow-up`)).status).toBe(404);
  expect((await anders.get(`/api/caseload/${citizenId}?purpose=follow-up`)).status).toBe(200);
  expect((await mette.expect(handOver(mette, { id, citizens: [citizenId] }))).moved).toEqual([citizenId]);
  await eventually(() => hints.some(({ topic }) => topic === 'citizen'));
  await environment.settled();
  const titles = async (client: Client) =>
    (await client.expect(client.get<InboxView>('/api/inbox'))).items.map(({ title }) => title.da);
  expect(await titles(citizen)).toContain('Anders Kjær er din jobkonsulent fra nu af');
  expect(await titles(anders)).toContain('Du følger en borger mere');
  const { rows } = await environment.database.query<{ data: object }>(
    `SELECT data FROM outbox WHERE type = 'caseload.moved' AND data ->> 'citizenId' = $1`,
    [citizenId],
  );
  expect(rows.map(({ data }) => data)).toEqual([
    { citizenId, fromId: metteId, toId: andersId, movedBy: metteId },
  ]);
  expect((await handOver(anders, { id, citizens: [citizenId], toId: metteId })).status).toBe(409);
  await anders.expect(handOver(anders, { citizens: [citizenId], toId: metteId }));
});

test('what will move is said before it does, and nothing has moved', async () => {
  const before = await followed(mette);
  const load = await mette.expect(
    mette.post<HandOverLoad>('/api/handovers/preview', { citizens: 'all', fromId: null }),
  );
  expect(load.citizens).toBe(before.length);
  const { rows } = await environment.database.query<{ n: number }>(
    `SELECT count(*)::int AS n FROM citizen_help_request WHERE citizen_id = ANY($1) AND closed_at IS NULL`,
    [before],
  );
  expect(load.helpRequests).toBe(rows[0]?.n);
  expect(await followed(mette)).toEqual(before);
  const [theirs] = await followed(anders);
  for (const wanted of [
    { citizens: [theirs], fromId: null },
    { citizens: 'all', fromId: andersId },
  ])
    expect((await mette.post('/api/handovers/preview', wanted)).status).toBe(404);
});

test('the old inbox keeps no line about the citizen, and the page of the inbox is told', async () => {
  const citizenId = await environment.citizen.personId();
  const line = (recipientId: string, subject: string) =>
    environment.database.query(
      `INSERT INTO inbox_item (id, recipient_id, subject_key, day, kind, citizen_id, title, body, link, at, times)
       VALUES (gen_random_uuid(), $1, $2, current_date, 'help-requested', $3, '{"da": "Samira beder om hjælp"}',
               '{"da": ""}', '/caseload', now(), 1)`,
      [recipientId, subject, citizenId],
    );
  await line(metteId, 'about-her');
  await line(andersId, 'about-her');
  const aboutHer = async (client: Client) =>
    JSON.stringify((await client.expect(client.get<InboxView>('/api/inbox'))).items).includes('Samira beder');
  expect(await aboutHer(mette)).toBe(true);
  const hints = await mette.hints();
  await mette.expect(handOver(mette, { citizens: [citizenId] }));
  await environment.settled();
  expect([await aboutHer(mette), await aboutHer(anders)]).toEqual([false, true]);
  await eventually(() => hints.some(({ topic }) => topic === 'inbox'));
  await anders.expect(handOver(anders, { citizens: [citizenId], toId: metteId }));
});

test('what was already taken by somebody else is said, and the others are moved', async () => {
  const [one = '', other = ''] = await followed(mette);
  const [theirs = ''] = await followed(anders);
  const answer = await mette.expect(handOver(mette, { citizens: [one, other, theirs] }));
  expect([answer.moved.toSorted(), answer.left]).toEqual([[one, other].toSorted(), [theirs]]);
  await anders.expect(handOver(anders, { citizens: [one, other], toId: metteId }));
});

test('on a day: nothing moves before it, it can be taken back, and on the day it is done once', async () => {
  const [one = '', other = ''] = await followed(mette);
  const planned = await mette.expect(handOver(mette, { citizens: [one], onDay: dayFromNow(3) }));
  expect(planned).toEqual({ moved: [], planned: [one], left: [] });
  const dropped = randomUUID();
  await mette.expect(handOver(mette, { id: dropped, citizens: [other], onDay: dayFromNow(3) }));
  const list = await mette.expect(mette.get<PlannedHandovers>('/api/handovers'));
  expect(list.handovers.map(({ to }) => to)).toEqual(['Anders Kjær', 'Anders Kjær']);
  expect((await anders.delete(`/api/handovers/${dropped}`)).status).toBe(404);
  expect((await mette.delete(`/api/handovers/${dropped}`)).status).toBe(204);
  await run('BeginHandoversJob');
  expect(await followed(mette)).toContain(one);
  await environment.moveClock(3 * 86_400_000 + 3_600_000);
  await Promise.all([run('BeginHandoversJob'), run('BeginHandoversJob')]);
  await environment.moveClock(0);
  const [nowMine, nowTheirs] = [await followed(mette), await followed(anders)];
  expect([nowMine.includes(one), nowMine.includes(other), nowTheirs.includes(one)]).toEqual([
    false,
    true,
    true,
  ]);
  await anders.expect(handOver(anders, { citizens: [one], toId: metteId }));
});

test('what a lead has agreed about her citizens is known to whoever follows them, and only the lead takes it back', async () => {
  const [one = '', other = ''] = await followed(mette);
  const id = randomUUID();
  const { lead } = environment;
  await lead.expect(handOver(lead, { id, citizens: [one, other], onDay: dayFromNow(5) }));
  const plannedFor = async (who: Client) =>
    (await who.expect(who.get<PlannedHandovers>('/api/handovers'))).handovers.map(({ by, citizens }) => [
      by,
      citizens.map((citizen) => citizen.id).toSorted(),
    ]);
  const both = [one, other].toSorted();
  expect(await plannedFor(lead)).toEqual([[null, both]]);
  expect(await plannedFor(mette)).toEqual([['Birgitte Lund', both]]);
  expect(await plannedFor(anders)).toEqual([]);
  expect((await mette.delete(`/api/handovers/${id}`)).status).toBe(404);
  expect((await lead.delete(`/api/handovers/${id}`)).status).toBe(204);
  expect(await plannedFor(mette)).toEqual([]);
});

test('a coordinator moves a whole caseload of her units and whoever nobody follows; a lead of nothing moves nobody', async () => {
  const { coordinator, lead } = environment;
  const before = await followed(anders);
  await environment.database.query('DELETE FROM caseload_member WHERE citizen_id = $1', [before[0]]);
  const sizes = await coordinator.expect(coordinator.get<CaseloadSizes>('/api/handovers/caseloads'));
  expect(sizes.caseworkers.map(({ displayName, citizens }) => [displayName, citizens])).toEqual([
    ['Anders Kjær', 2],
    ['Mette Holm', 12],
  ]);
  expect(sizes.unfollowed.map(({ id }) => id)).toEqual([before[0]]);
  await coordinator.expect(handOver(coordinator, { citizens: [before[0]], toId: andersId }));
  const answer = await coordinator.expect(handOver(coordinator, { fromId: andersId, toId: metteId }));
  expect(answer.moved).toHaveLength(3);
  expect(await followed(anders)).toEqual([]);
  await coordinator.expect(handOver(coordinator, { citizens: before, toId: andersId }));
  // The lead leads all units; a role taken away ends that with the next request.
  expect((await lead.expect(lead.get<CaseloadSizes>('/api/handovers/caseloads'))).caseworkers).toHaveLength(
    2,
  );
  await environment.database.query(
    `UPDATE person_role SET unit_id = $2 WHERE person_id = $1 AND role = 'lead'`,
    [await lead.personId(), '0190c0de-0000-7000-8000-000000000002'],
  );
  const none = await lead.expect(lead.get<CaseloadSizes>('/api/handovers/caseloads'));
  expect(none.caseworkers).toEqual([]);
  const refused = await handOver(lead, { fromId: andersId, toId: metteId });
  expect([refused.status, (refused.body as unknown as Problem).code]).toEqual([404, 'not-found']);
});
