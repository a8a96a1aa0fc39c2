import type { DemoMailList, NotificationChoices, UnsubscribeState } from '@mikrosprint/contracts';
import { codeOf } from '../support/client.js';
import { createTestEnvironment, type TestEnvironment } from '../support/environment.js';
import { Story } from './support/care-events.js';
import { moveTo, withoutSchedules } from './support/working-week.js';

let environment: TestEnvironment;
let story: Story;
let key: string;

beforeAll(async () => {
  environment = await createTestEnvironment({ settings: { TEST_HOST_PROBE: 'yes' } });
  await withoutSchedules(environment);
  story = await Story.of(environment, environment.citizen);
  await environment.settled();
  await environment.database.query('TRUNCATE inbox_item, mail, interruption');
  await moveTo(environment, 1);
  for (const who of [environment.caseworker, environment.citizen]) who.forget();
  await story.lived(story.askedForHelp('neighbour'));
  const { body } = await environment.caseworker.get<DemoMailList>('/api/demo/mail');
  key = /\/unsubscribe\/([\w-]+)/.exec(body.mails[0]?.text ?? '')?.[1] ?? '';
});
afterAll(() => environment.close());

const settings = async (who = environment.caseworker) =>
  (await who.expect(who.get<NotificationChoices>('/api/me/notification-settings'))).settings;
const at = (path = '') => `/api/unsubscribe/${key}${path}`;

describe('the link at the end of an e-mail', () => {
  test('shows a page to whoever only looks, and changes nothing', async () => {
    const looked = await environment.api.get(at());
    expect([looked.status, looked.headers.get('location')]).toEqual([302, `/unsubscribe/${key}`]);
    const { body } = await environment.api.get<UnsubscribeState>(at('/state'));
    expect(body).toEqual({ what: 'email', stopped: false });
    expect((await settings()).email.help).toBe('now');
  });

  test.each([
    ['a form', 'application/x-www-form-urlencoded', 'List-Unsubscribe=One-Click'],
    [
      'a form in parts',
      'multipart/form-data; boundary=x',
      '--x\r\nContent-Disposition: form-data; name="List-Unsubscribe"\r\n\r\nOne-Click\r\n--x--\r\n',
    ],
  ])('is pressed once by a mail program, without signing in: %s', async (_, type, raw) => {
    const { caseworker, citizen } = environment;
    await caseworker.expect(
      caseworker.patch('/api/me/notification-settings', { email: { messages: 'weekly' }, digestAt: '08:15' }),
    );
    const before = await settings();
    const others = await settings(citizen);
    const pressed = await environment.api.post(at(), undefined, { raw, headers: { 'content-type': type } });
    expect([pressed.status, pressed.body]).toEqual([200, { what: 'email', stopped: true }]);
    const stopped = await settings();
    expect(new Set(Object.values(stopped.email))).toEqual(new Set(['never']));
    expect({ ...stopped, email: null }).toEqual({ ...before, email: null });
    expect(await settings(citizen)).toEqual(others);
    await environment.api.post(at());
    expect((await environment.api.get<UnsubscribeState>(at('/state'))).body.stopped).toBe(true);
    const undone = await environment.api.post(at('/undo'));
    expect(undone.body).toEqual({ what: 'email', stopped: false });
    expect(await settings()).toEqual(before);
  });

  test('ends what would have come: the message stays in the inbox', async () => {
    await environment.api.post(at());
    await story.lived(story.askedForHelp('after-the-end'));
    const { body } = await environment.caseworker.get<DemoMailList>('/api/demo/mail');
    expect(body.mails).toHaveLength(1);
    await environment.api.post(at('/undo'));
  });

  test('does not undo what was chosen by hand afterwards', async () => {
    const { caseworker } = environment;
    await environment.api.post(at());
    await caseworker.expect(caseworker.patch('/api/me/notification-settings', { email: { help: 'daily' } }));
    await environment.api.post(at('/undo'));
    expect((await settings()).email).toMatchObject({ help: 'daily', messages: 'never' });
  });

  test('says nothing about whose it is', async () => {
    const answers = [await environment.api.get(at('/state')), await environment.api.post(at())];
    for (const { body } of answers) expect(Object.keys(body as object).sort()).toEqual(['stopped', 'what']);
    expect(key).not.toContain(await environment.caseworker.personId());
  });

  test.each([
    ['cut', () => key.slice(0, -2)],
    ['forged', () => `${key.slice(0, -4)}AAAA`],
    ['made up', () => 'hello'],
    ['long', () => 'a'.repeat(95)],
    ['with a null', () => '%00'],
  ])('is answered kindly when it is %s', async (_, forged) => {
    for (const answer of [
      await environment.api.get(`/api/unsubscribe/${forged()}/state`),
      await environment.api.post(`/api/unsubscribe/${forged()}`),
      await environment.api.post(`/api/unsubscribe/${forged()}/undo`),
    ]) {
      expect([answer.status, codeOf(answer)]).toEqual([404, 'unsubscribe-link-unknown']);
    }
  });

  test('runs out', async () => {
    await environment.moveClock(120 * 86_400_000);
    const answer = await environment.api.post(at());
    expect([answer.status, codeOf(answer)]).toEqual([410, 'unsubscribe-link-old']);
  });

  test('is the only thing that takes a form in parts', async () => {
    const answer = await environment.api.post('/api/auth/sign-in', undefined, {
      raw: '--x--',
      headers: { 'content-type': 'multipart/form-data; boundary=x' },
    });
    expect(answer.status).toBe(415);
  });
});
