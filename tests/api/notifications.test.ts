import { randomUUID } from 'node:crypto';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import type { DemoMailList, InboxView, NotificationSettings } from '@mikrosprint/contracts';
import { codeOf, type Client } from '../support/client.js';
import { createTestEnvironment, type TestEnvironment } from '../support/environment.js';
import { Story, tellAgain } from './support/care-events.js';

const day = 86_400_000;
let environment: TestEnvironment;
let caseworker: Client;
let citizen: Client;
let story: Story;

beforeAll(async () => {
  environment = await createTestEnvironment({ settings: { TEST_HOST_PROBE: 'yes' } });
  ({ caseworker, citizen } = environment);
  story = await Story.of(environment, citizen);
  // What the histories of the demo people left behind is not what is tested here.
  await environment.database.query('TRUNCATE inbox_item, mail');
});
afterAll(() => environment.close());

const inbox = (who = caseworker) => who.expect(who.get<InboxView>('/api/inbox'));
const mails = async (who = caseworker) => (await who.expect(who.get<DemoMailList>('/api/demo/mail'))).mails;
const sendDue = () =>
  environment.probe<number>('call', { lib: 'notifications', service: 'DigestsService', method: 'sendDue' });

/** It is ten o'clock (UTC) on the Tuesday of next week, or some days later: never a weekend, whenever the tests run. */
async function moveToTuesday(daysLater = 0): Promise<void> {
  const today = new Date();
  const toTuesday = ((9 - today.getUTCDay()) % 7 || 7) + daysLater;
  const moment = new Date(today.getTime() + toTuesday * day).setUTCHours(10, 0, 0, 0);
  await environment.moveClock(moment - Date.now());
  caseworker.forget();
  citizen.forget();
}

describe('Bed om hjælp (C-31)', () => {
  const helpRequestId = randomUUID();

  test('pressed five times is one message that is updated, and one e-mail at once', async () => {
    await moveToTuesday();
    const hints = await caseworker.hints();
    await story.lived(story.askedForHelp('neighbour', helpRequestId));
    const first = (await inbox()).items[0]?.id ?? '';
    await caseworker.expect(caseworker.post(`/api/inbox/${first}/read`));
    expect((await inbox()).unread).toBe(0);
    for (let press = 2; press <= 5; press += 1) {
      await story.lived(story.askedForHelp('neighbour', helpRequestId, true));
    }
    const { items, unread } = await inbox();
    expect(items).toHaveLength(1);
    expect(items[0]).toMatchObject({ id: first, kind: 'help-requested', times: 5, readAt: null });
    expect(items[0]?.title.da).toBe('Samira Rahimi beder om hjælp');
    expect(items[0]?.link).toBe(`/caseload/${story.citizenId}`);
    expect(unread).toBe(1);
    expect(hints).toContainEqual({ topic: 'inbox' });
    const sent = await mails();
    expect(sent.map(({ subject }) => subject)).toEqual(['Du har en ny besked i Mikrosprint']);
    expect(sent[0]?.text).not.toMatch(/Samira|hjælp|borger/);
  });

  test('told twice changes nothing', async () => {
    await tellAgain(environment, 'notification.requested');
    await tellAgain(environment, 'mail.queued');
    expect((await inbox()).items[0]?.times).toBe(5);
    expect(await mails()).toHaveLength(1);
    const written = readdirSync(path.join(process.env['TEST_FOLDER'] ?? '', await dataFolder(), 'mail'));
    expect(written).toHaveLength(1);
  });

  test('sends at most four e-mails at once in a day, also when all of it comes together (F21)', async () => {
    await story.tell(...Array.from({ length: 8 }, (_, index) => story.askedForHelp(`step-${index}`)));
    await environment.settled();
    expect((await inbox()).items).toHaveLength(9);
    expect(await mails()).toHaveLength(4);
  });

  async function dataFolder(): Promise<string> {
    const { rows } = await environment.database.query<{ name: string }>('SELECT current_database() AS name');
    return rows[0]?.name ?? '';
  }
});

describe('the overview', () => {
  test('says it tomorrow, once, however many workers look at the clock', async () => {
    await story.lived(story.completed(90));
    await sendDue();
    await environment.settled();
    expect(await mails()).toHaveLength(4);
    await moveToTuesday(1);
    const written = await Promise.all([sendDue(), sendDue(), sendDue()]);
    expect(written.reduce((sum, some) => sum + some, 0)).toBe(1);
    expect(await sendDue()).toBe(0);
    await environment.settled();
    const sent = await mails();
    expect(sent).toHaveLength(5);
    expect(sent[0]?.subject).toBe('Dit overblik fra Mikrosprint');
    expect(sent[0]?.text).toContain('1 borger er blevet færdig med et sprint');
    expect(sent[0]?.text).toContain('1 borger beder om hjælp');
    expect(sent[0]?.text).not.toContain('Samira');
  });

  test('is not sent about what has been read meanwhile', async () => {
    await story.lived(story.askedForHelp('read-in-time'));
    await caseworker.expect(
      caseworker.put('/api/me/notification-settings', settings({ helpRequests: 'daily' })),
    );
    await story.lived(story.askedForHelp('read-too'));
    await caseworker.expect(caseworker.post('/api/inbox/read-all'));
    expect((await inbox()).unread).toBe(0);
    await moveToTuesday(2);
    expect(await sendDue()).toBe(0);
  });

  test('is sent at once from the demo page, and that says when there is nothing to say', async () => {
    const before = (await mails()).length;
    const press = () => caseworker.expect(caseworker.post<{ sent: boolean }>('/api/demo/digest'));
    expect(await press()).toEqual({ sent: false });
    await story.lived(story.askedForHelp('one-more'));
    expect(await press()).toEqual({ sent: true });
    expect(await press()).toEqual({ sent: false });
    await environment.settled();
    expect(await mails()).toHaveLength(before + 1);
  });

  test('to a citizen counts messages and says nothing about them', async () => {
    await environment.database.query('TRUNCATE mail');
    await environment.database.query('UPDATE inbox_item SET mailed_at = NULL WHERE recipient_id = $1', [
      story.citizenId,
    ]);
    await citizen.expect(citizen.post('/api/demo/digest'));
    await environment.settled();
    const [mail] = await mails(citizen);
    expect(mail?.to).toBe('citizen@demo.mikrosprint.test');
    expect(mail?.subject).toBe('Du har nye beskeder i Mikrosprint');
    expect(mail?.text).not.toMatch(/bevis|GDPR|job/i);
    expect(await mails(caseworker)).toEqual([]);
  });
});

describe('an inbox', () => {
  test('belongs to one person', async () => {
    const [item] = (await inbox()).items;
    const foreign = await citizen.post(`/api/inbox/${item?.id}/read`);
    expect([foreign.status, codeOf(foreign)]).toEqual([404, 'not-found']);
    expect((await caseworker.post('/api/inbox/everything/read')).status).toBe(422);
    expect((await environment.api.get('/api/inbox')).status).toBe(401);
  });

  test('is read page by page', async () => {
    const { items } = await inbox();
    const middle = items[2];
    const { body } = await caseworker.get<InboxView>(`/api/inbox?before=${middle?.at}`);
    expect(body.items[0]?.id).toBe(items.find(({ at }) => at < (middle?.at ?? ''))?.id);
    expect((await caseworker.get('/api/inbox?before=yesterday')).status).toBe(422);
    expect((await caseworker.get('/api/inbox?page=2')).status).toBe(422);
  });
});

describe('the choices about e-mail', () => {
  test('start with an overview every morning and requests for help at once', async () => {
    const { body } = await citizen.get<NotificationSettings>('/api/me/notification-settings');
    expect(body).toEqual({ digest: 'daily', digestAt: '07:30', helpRequests: 'now' });
  });

  test('are kept, and refused with the field that is wrong', async () => {
    const wanted = settings({ digest: 'weekly', digestAt: '06:45', helpRequests: 'never' });
    await citizen.expect(citizen.put('/api/me/notification-settings', wanted));
    await citizen.expect(citizen.put('/api/me/notification-settings', wanted));
    expect((await citizen.get('/api/me/notification-settings')).body).toEqual(wanted);
    const wrong = await citizen.put<{ errors: { path: string }[] }>(
      '/api/me/notification-settings',
      settings({ digestAt: '25:00' }),
    );
    expect([wrong.status, wrong.body.errors[0]?.path]).toEqual([422, 'digestAt']);
  });

  test('decide: whoever wants no e-mail about help gets the message only', async () => {
    await environment.database.query('TRUNCATE mail');
    await caseworker.expect(
      caseworker.put('/api/me/notification-settings', settings({ helpRequests: 'never' })),
    );
    await story.lived(story.askedForHelp('quietly'));
    expect((await inbox()).items[0]?.body.da).toContain('Skranken');
    expect(await mails()).toEqual([]);
  });
});

function settings(changes: Partial<NotificationSettings>): NotificationSettings {
  return { digest: 'daily', digestAt: '07:30', helpRequests: 'now', ...changes };
}
