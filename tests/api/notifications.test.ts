import { randomUUID } from 'node:crypto';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import type {
  DemoMailList,
  InboxView,
  NotificationChoices,
  NotificationSettingsPatch,
} from '@mikrosprint/contracts';
import { codeOf, type Client } from '../support/client.js';
import { createTestEnvironment, type TestEnvironment } from '../support/environment.js';
import { eventually } from '../support/eventually.js';
import { Story, tellAgain } from './support/care-events.js';
import { moveTo, withoutSchedules } from './support/working-week.js';

let environment: TestEnvironment;
let caseworker: Client;
let citizen: Client;
let story: Story;

beforeAll(async () => {
  environment = await createTestEnvironment({ settings: { TEST_HOST_PROBE: 'yes' } });
  await withoutSchedules(environment);
  ({ caseworker, citizen } = environment);
  story = await Story.of(environment, citizen);
  // What the histories of the demo people left behind is not what is tested here.
  await environment.database.query('TRUNCATE inbox_item, mail, interruption');
});
afterAll(() => environment.close());

const inbox = (who = caseworker) => who.expect(who.get<InboxView>('/api/inbox'));
const mails = async (who = caseworker) => (await who.expect(who.get<DemoMailList>('/api/demo/mail'))).mails;
const sendDue = () =>
  environment.probe<number>('call', { lib: 'notifications', service: 'DigestsService', method: 'sendDue' });

const choose = (patch: NotificationSettingsPatch, who = caseworker) =>
  who.expect(who.patch<NotificationChoices>('/api/me/notification-settings', patch));

/** It is eleven in the morning on Tuesday, or some days later; tokens are judged by the new time. */
async function moveToTuesday(daysLater = 0): Promise<void> {
  await moveTo(environment, 2 + daysLater);
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
    // Of nine calls for help five found no room among the e-mails of yesterday.
    expect(sent[0]?.text).toContain('- og 5 til, som du ikke fik mail om med det samme');
    expect(sent[0]?.text).not.toContain('Samira');
  });

  test('is not sent about what has been read meanwhile', async () => {
    await story.lived(story.askedForHelp('read-in-time'));
    await choose({ email: { help: 'daily' } });
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
    await environment.database.query('TRUNCATE mail, interruption');
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

  test('is read page by page, without a gap where two came at the same moment', async () => {
    await environment.database.query(
      `INSERT INTO inbox_item (id, recipient_id, subject_key, day, kind, title, body, link, at, times)
       SELECT gen_random_uuid(), $1, 'old ' || n, '2026-01-05', 'message', '{"da":"x"}', '{"da":"x"}', '/inbox',
              '2026-01-05T10:00:00Z', 1 FROM generate_series(1, 70) AS n`,
      [await caseworker.personId()],
    );
    const seen: string[] = [];
    let before = '';
    for (let page = 0; page < 5; page += 1) {
      const { items, older } = await caseworker.expect(caseworker.get<InboxView>(`/api/inbox${before}`));
      seen.push(...items.map(({ id }) => id));
      if (older === null) break;
      before = `?before=${older}`;
    }
    const { rows } = await environment.database.query<{ count: number }>(
      'SELECT count(*)::int AS count FROM inbox_item WHERE recipient_id = $1',
      [await caseworker.personId()],
    );
    expect([seen.length, new Set(seen).size]).toEqual([rows[0]?.count, rows[0]?.count]);
    expect(seen.length).toBeGreaterThan(70);
    for (const wrong of ['before=yesterday', 'page=2', 'group=everything']) {
      expect((await caseworker.get(`/api/inbox?${wrong}`)).status).toBe(422);
    }
  });

  test('shows one kind alone, and counts what is new of each', async () => {
    const { body } = await caseworker.get<InboxView>('/api/inbox?group=help');
    expect(new Set(body.items.map(({ group }) => group))).toEqual(new Set(['help']));
    expect(body.groups).toContainEqual({ group: 'messages', unread: 70 });
    expect(body.unread).toBe(body.groups.reduce((sum, { unread }) => sum + unread, 0));
  });

  test('keeps what one wants to come back to, without writing to one about it again', async () => {
    const item = (await inbox()).items.find(({ readAt }) => readAt !== null);
    const hints = await caseworker.hints();
    await caseworker.expect(caseworker.post(`/api/inbox/${item?.id}/unread`));
    expect((await inbox()).items.find(({ id }) => id === item?.id)?.readAt).toBeNull();
    await eventually(() => Promise.resolve(hints.some(({ topic }) => topic === 'inbox')));
    const { rows } = await environment.database.query(
      'SELECT FROM inbox_item WHERE id = $1 AND mailed_at IS NULL',
      [item?.id],
    );
    expect(rows).toEqual([]);
    expect((await citizen.post(`/api/inbox/${item?.id}/unread`)).status).toBe(404);
    await environment.database.query(`DELETE FROM inbox_item WHERE day = '2026-01-05'`);
  });
});

describe('the choices', () => {
  const mine = (who = citizen) => who.expect(who.get<NotificationChoices>('/api/me/notification-settings'));

  test('start with an overview every morning, and calls for help at once', async () => {
    const { settings, groups, canRemind } = await mine();
    expect(settings).toMatchObject({ digestAt: '07:30', quiet: { from: '20:00', to: '07:00' } });
    expect(settings.email).toMatchObject({ help: 'now', 'booking-today': 'now', messages: 'daily' });
    expect([groups.includes('help'), groups.includes('reminders'), canRemind]).toEqual([false, true, true]);
    expect((await mine(environment.mentor)).groups).toEqual([]);
  });

  test('are kept one by one: two open pages do not undo each other', async () => {
    await Promise.all([
      choose({ email: { messages: 'weekly' } }, citizen),
      choose({ email: { progress: 'never' }, digestAt: '06:45' }, citizen),
      choose({ quiet: null }, citizen),
    ]);
    const { settings } = await mine();
    expect(settings).toMatchObject({ digestAt: '06:45', quiet: null });
    expect(settings.email).toMatchObject({ messages: 'weekly', progress: 'never', referrals: 'daily' });
  });

  test.each([
    ['digestAt', { digestAt: '25:00' }],
    ['email.help', { email: { help: 'sometimes' } }],
    ['weeklyOn', { weeklyOn: 6 }],
    ['quiet.to', { quiet: { from: '20:00', to: '20:00' } }],
  ])('are refused with the field that is wrong: %s', async (path, patch) => {
    const wrong = await citizen.patch<{ errors: { path: string }[] }>('/api/me/notification-settings', patch);
    expect([wrong.status, wrong.body.errors[0]?.path]).toEqual([422, path]);
  });

  test('decide: whoever wants no e-mail about help gets the message only', async () => {
    await environment.database.query('TRUNCATE mail, interruption');
    await choose({ email: { help: 'never' } });
    await story.lived(story.askedForHelp('quietly'));
    expect((await inbox()).items[0]?.body.da).toContain('Skranken');
    expect(await mails()).toEqual([]);
  });
});

describe('quiet hours', () => {
  const release = () =>
    environment.probe<number>('call', { lib: 'notifications', service: 'HeldService', method: 'release' });

  test('hold back what would go at once, and let it go in one when they end', async () => {
    await environment.database.query('TRUNCATE inbox_item, mail, interruption');
    await choose({ email: { help: 'now' } });
    await moveTo(environment, 4, '21:00');
    caseworker.forget();
    await story.lived(story.askedForHelp('late'), story.askedForHelp('later'), story.askedForHelp('latest'));
    expect((await inbox()).unread).toBe(3);
    expect(await release()).toBe(0);
    expect(await mails()).toEqual([]);
    const [read] = (await inbox()).items;
    await caseworker.expect(caseworker.post(`/api/inbox/${read?.id}/read`));
    await moveTo(environment, 5, '06:01');
    caseworker.forget();
    const released = await Promise.all([release(), release()]);
    expect(released.reduce((sum, some) => sum + some, 0)).toBe(1);
    await environment.settled();
    expect((await mails()).map(({ text }) => text)).toEqual([
      expect.stringContaining('Du har 2 nye beskeder i Mikrosprint.'),
    ]);
    await moveTo(environment, 5, '10:00');
    caseworker.forget();
    expect(await sendDue()).toBe(0);
  });

  test('are all of the weekend for staff', async () => {
    await environment.database.query('TRUNCATE inbox_item, mail, interruption');
    await moveTo(environment, 6, '11:00');
    caseworker.forget();
    await story.lived(story.askedForHelp('on-saturday'));
    expect(await mails()).toEqual([]);
    await moveTo(environment, 7, '11:00');
    expect([await release(), await sendDue()]).toEqual([0, 0]);
    await moveTo(environment, 8, '06:01');
    caseworker.forget();
    expect(await release()).toBe(1);
  });
});
