// A citizen gets somebody else: the thread goes along, the old access ends at once, and both are told.
import type { Client } from '../support/client.js';
import { createTestEnvironment, type TestEnvironment } from '../support/environment.js';
import { eventually } from '../support/eventually.js';
import { tellAgain } from './support/care-events.js';
import { ThreadTest } from './support/threads.js';

let environment: TestEnvironment;
let citizen: Client;
let caseworker: Client;
let colleague: Client;
let thread: ThreadTest;

beforeAll(async () => {
  environment = await createTestEnvironment({ settings: { TEST_HOST_PROBE: 'yes' } });
  ({ citizen, caseworker } = environment);
  thread = await ThreadTest.of(environment);
  colleague = await thread.colleague();
});
afterAll(() => environment.close());

test('a thread that nobody has begun says nothing', async () => {
  await thread.handOver(await colleague.personId());
  await environment.settled();
  expect((await thread.page(citizen)).messages).toEqual([]);
  await thread.handOver(await caseworker.personId());
  await environment.settled();
  expect((await thread.page(citizen)).messages).toEqual([]);
});

test('the new one reads what was written before, the old one nothing any more, and the thread says so', async () => {
  await thread.written(citizen, 'Skrevet til Mette');
  await thread.written(caseworker, 'Svar fra Mette');
  await thread.written(citizen, 'Ikke besvaret');
  const openPage = await caseworker.hints();
  const ownPage = await citizen.hints();
  await thread.handOver(await colleague.personId());
  expect((await caseworker.get(thread.path)).status).toBe(404);
  expect((await thread.send(caseworker, 'For sent')).status).toBe(404);
  expect((await caseworker.put(`${thread.path}/read`, { seq: 1 })).status).toBe(404);
  await environment.settled();
  await eventually(() => openPage.some(({ topic, id }) => topic === 'messages' && id === thread.citizenId));
  expect(ownPage).toContainEqual({ topic: 'messages', id: thread.citizenId });

  const seen = await thread.page(colleague);
  expect(seen.messages.map(({ from, name, text, notice }) => [from, name, text, notice])).toEqual([
    ['citizen', 'Samira Rahimi', 'Skrevet til Mette', null],
    ['caseworker', 'Mette Holm', 'Svar fra Mette', null],
    ['citizen', 'Samira Rahimi', 'Ikke besvaret', null],
    ['platform', 'Karen Blom', null, 'now-with'],
  ]);
  expect((await thread.page(citizen)).messages).toEqual(seen.messages);
  expect(seen.unanswered).not.toBeNull();
  expect(await thread.summary(caseworker)).toBeUndefined();
  expect(await thread.summary(colleague)).toMatchObject({ lastFrom: 'citizen', preview: 'Ikke besvaret' });
});

test('the line of the platform is no unread message', async () => {
  expect(await thread.unread(citizen)).toBe(1);
});

test('the news that come twice are one line', async () => {
  const { lastSeq } = await thread.page(citizen);
  await tellAgain(environment, 'caseload.moved');
  expect((await thread.page(citizen)).lastSeq).toBe(lastSeq);
});

test('whoever takes over a citizen who writes unread is told of it', async () => {
  const { messages } = await thread.page(colleague);
  await thread.clockAt(messages.at(-1)?.sentAt ?? '', 120_000);
  colleague.forget();
  await thread.duties();
  expect(await thread.told(colleague, 'message')).toMatchObject([{ link: `/messages/${thread.citizenId}` }]);
  await thread.clockBack();
  colleague.forget();
});

test('a citizen without a caseworker may write: it waits for whoever comes, also as a task', async () => {
  await thread.handOver(null);
  await environment.settled();
  const { seq } = await thread.written(citizen, 'Er der nogen?');
  const alone = await thread.page(citizen);
  expect(alone).toMatchObject({ caseworkerName: null, lastSeq: seq });
  expect(alone.messages.at(-2)).toMatchObject({ from: 'platform', notice: 'with-nobody', name: null });
  expect((await colleague.get(thread.path)).status).toBe(404);

  await thread.clockAt(alone.unanswered?.answerBy ?? '', 1_000);
  await thread.duties();
  expect(await thread.page(citizen)).toMatchObject({ unanswered: { overdue: true } });
  expect(await thread.told(caseworker, 'message-waits')).toEqual([]);
  await thread.handOver(await caseworker.personId());
  expect(await thread.told(caseworker, 'message-waits')).toMatchObject([
    { title: { da: 'Samira Rahimi venter på svar' } },
  ]);
  await thread.written(caseworker, 'Nu er jeg her');
  expect((await thread.page(citizen)).unanswered).toBeNull();
  await thread.clockBack();
});
