import type { NotificationChoices } from '@mikrosprint/contracts';
import { codeOf, type Client } from '../support/client.js';
import { createTestEnvironment, type TestEnvironment } from '../support/environment.js';
import { eventually } from '../support/eventually.js';
import { Story, tellAgain } from './support/care-events.js';
import { PushReceiver } from './support/push-receiver.js';
import { moveTo, withoutSchedules } from './support/working-week.js';

let environment: TestEnvironment;
let receiver: PushReceiver;
let story: Story;

beforeAll(async () => {
  receiver = await PushReceiver.start();
  environment = await createTestEnvironment({
    settings: { TEST_HOST_PROBE: 'yes', PUSH_RECEIVER: receiver.origin },
  });
  await withoutSchedules(environment);
  story = await Story.of(environment, environment.citizen);
  await environment.settled();
  await morningOf(1);
});
afterAll(async () => {
  await environment.close();
  await receiver.close();
});
beforeEach(async () => {
  receiver.received.length = 0;
  await environment.database.query(
    'TRUNCATE inbox_item, mail, interruption, push_subscription, push_message',
  );
});

async function morningOf(weekday: number): Promise<void> {
  await moveTo(environment, weekday);
  for (const who of [environment.caseworker, environment.citizen]) who.forget();
}
const turnOn = (path: string, who: Client = environment.caseworker) =>
  who.expect(who.post('/api/me/push-subscriptions', receiver.subscription(path)));
const choices = (who: Client = environment.caseworker) =>
  who.expect(who.get<NotificationChoices>('/api/me/notification-settings'));

test('a browser that was turned on is told that there is something new, and nothing else', async () => {
  expect((await choices()).push.browsers).toBe(0);
  await turnOn('/one');
  expect((await choices()).push.browsers).toBe(1);
  await story.lived(story.askedForHelp('neighbour'));
  expect(receiver.received.map(({ path, message }) => ({ path, message }))).toEqual([
    { path: '/one', message: { news: true, locale: 'da' } },
  ]);
  const [push] = receiver.received;
  expect(push?.headers).toMatchObject({ 'content-encoding': 'aes128gcm', urgency: 'normal' });
  expect(Number(push?.headers.ttl)).toBeGreaterThan(0);
  expect(push?.claims.aud).toBe(receiver.origin);
  expect(push?.headers.authorization).toContain(`k=${(await choices()).push.key}`);
});

test('told twice, it rings once', async () => {
  await turnOn('/one');
  await story.lived(story.askedForHelp('neighbour'));
  await tellAgain(environment, 'notification.requested');
  await tellAgain(environment, 'push.queued');
  expect(receiver.received).toHaveLength(1);
});

test('the limit of the day counts e-mails and browsers together', async () => {
  await turnOn('/one');
  await story.tell(...Array.from({ length: 8 }, (_, index) => story.askedForHelp(`step-${index}`)));
  await environment.settled();
  const { rows } = await environment.database.query<{ mails: number }>(
    'SELECT count(*)::int AS mails FROM mail',
  );
  expect((rows[0]?.mails ?? 0) + receiver.received.length).toBe(4);
});

test('a service that is busy is asked again; the other browser does not ring twice', async () => {
  await turnOn('/one');
  await turnOn('/two');
  receiver.refusals.set('/two', [503, 429]);
  await story.lived(story.askedForHelp('neighbour'));
  expect(receiver.received.map(({ path }) => path).sort()).toEqual(['/one', '/two']);
});

test.each([404, 410])('a browser that no longer wants to hear (%i) is forgotten', async (status) => {
  await turnOn('/one');
  await turnOn('/gone');
  receiver.refusals.set('/gone', [status]);
  await story.lived(story.askedForHelp('neighbour'));
  expect((await choices()).push.browsers).toBe(1);
  expect(receiver.received.map(({ path }) => path)).toEqual(['/one']);
});

test('the overview can ring too, once', async () => {
  const { caseworker } = environment;
  await turnOn('/one');
  await caseworker.expect(caseworker.patch('/api/me/notification-settings', { push: { progress: 'daily' } }));
  await story.lived(story.completed());
  expect(receiver.received).toEqual([]);
  await morningOf(2);
  const sendDue = { lib: 'notifications', service: 'DigestsService', method: 'sendDue' };
  await Promise.all([environment.probe('call', sendDue), environment.probe('call', sendDue)]);
  await environment.settled();
  expect(receiver.received).toHaveLength(1);
});

test('signing out takes it along, and a browser belongs to whoever turned it on last', async () => {
  const { caseworker, citizen } = environment;
  await turnOn('/shared');
  await turnOn('/shared', citizen);
  expect([(await choices()).push.browsers, (await choices(citizen)).push.browsers]).toEqual([0, 1]);
  const { endpoint } = receiver.subscription('/shared');
  await caseworker.expect(caseworker.post('/api/me/push-subscriptions/remove', { endpoint }));
  expect((await choices(citizen)).push.browsers).toBe(1);
  await citizen.expect(citizen.post('/api/me/push-subscriptions/remove', { endpoint }));
  expect((await choices(citizen)).push.browsers).toBe(0);
});

test('nobody keeps more browsers than a person uses', async () => {
  for (let index = 0; index < 10; index += 1) await turnOn(`/browser-${index}`);
  expect((await choices()).push.browsers).toBe(8);
});

test.each([
  'http://127.0.0.1:1/other-origin',
  'https://127.0.0.1/x',
  'https://169.254.169.254/latest/meta-data',
  'https://localhost/x',
  'https://[::1]/x',
  'https://push.example:8443/x',
])('an address inside is refused before anything is asked there: %s', async (endpoint) => {
  const { keys } = receiver.subscription('/x');
  const answer = await environment.caseworker.post('/api/me/push-subscriptions', { endpoint, keys });
  expect([answer.status, codeOf(answer)]).toEqual([422, 'push-address-refused']);
});

test('a name that leads inside is not followed', async () => {
  await turnOn('/one');
  // As if the name had led elsewhere when it was turned on: every name below localhost is this machine (RFC 6761).
  await environment.database.query(
    `UPDATE push_subscription SET endpoint = 'https://push.localhost/x' WHERE endpoint LIKE '%/one'`,
  );
  await story.tell(story.askedForHelp('neighbour'));
  await eventually(async () => {
    const { rows } = await environment.database.query<{ tried: boolean }>(
      `SELECT EXISTS (SELECT FROM bullmq.job
                       WHERE name = 'notifications.send-push' AND attempts_made > 0 AND state <> 'completed') AS tried`,
    );
    return rows[0]?.tried === true;
  });
  expect(receiver.received).toEqual([]);
  await environment.database.query('TRUNCATE push_subscription');
});

test('keys that are none are refused', async () => {
  const { endpoint } = receiver.subscription('/x');
  const answer = await environment.caseworker.post('/api/me/push-subscriptions', {
    endpoint,
    keys: { p256dh: 'short', auth: '' },
  });
  expect(answer.status).toBe(422);
});
