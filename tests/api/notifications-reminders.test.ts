import type {
  DemoMailList,
  InboxView,
  NotificationSettingsPatch,
  UnsubscribeState,
} from '@mikrosprint/contracts';
import { createTestEnvironment, type TestEnvironment } from '../support/environment.js';
import { Story } from './support/care-events.js';
import { moveTo, withoutSchedules } from './support/working-week.js';

let environment: TestEnvironment;
let story: Story;

beforeAll(async () => {
  environment = await createTestEnvironment({ settings: { TEST_HOST_PROBE: 'yes' } });
  await withoutSchedules(environment);
  await environment.settled();
});
afterAll(() => environment.close());
beforeEach(async () => {
  // What the histories of the demo people left behind is not what is tested here.
  await environment.database.query(
    'TRUNCATE inbox_item, mail, interruption, reminder_standing, notification_setting',
  );
  story = await Story.of(environment, environment.citizen);
});

const at = async (weekday: number, time: string) => {
  await moveTo(environment, weekday, time);
  environment.citizen.forget();
};
const sendDue = () =>
  environment.probe<number>('call', { lib: 'notifications', service: 'RemindersService', method: 'sendDue' });
const reminders = async () =>
  (await environment.citizen.get<InboxView>('/api/inbox?group=reminders')).body.items;
const mails = async () => (await environment.citizen.get<DemoMailList>('/api/demo/mail')).body.mails;
const choose = (patch: NotificationSettingsPatch) =>
  environment.citizen.expect(environment.citizen.patch('/api/me/notification-settings', patch));

/** A level finished on Monday at 13:10 UTC: after one in the afternoon, or after two in summer. */
async function learntOnMonday(): Promise<void> {
  await at(1, '13:10');
  await story.lived(story.enrolled(), story.finished('desk', 2, 1));
}

test('comes after some days without anything, at the usual hour, once, by two workers', async () => {
  await learntOnMonday();
  await at(3, '14:00');
  expect(await sendDue()).toBe(0);
  await at(4, '09:00');
  expect(await sendDue()).toBe(0);
  await at(4, '13:30');
  const written = await Promise.all([sendDue(), sendDue(), sendDue()]);
  expect(written.reduce((sum, some) => sum + some, 0)).toBe(1);
  await environment.settled();
  expect(await reminders()).toHaveLength(1);
  const [mail, ...others] = await mails();
  expect(others).toEqual([]);
  expect(mail?.subject).toBe('Når det passer dig');
  expect(mail?.text).not.toMatch(/GDPR|kursus|jobcenter/i);
  await at(5, '13:30');
  expect(await sendDue()).toBe(0);
});

test('is turned off by the link of its own e-mail, and nothing else is', async () => {
  await learntOnMonday();
  await at(4, '13:30');
  expect(await sendDue()).toBe(1);
  await environment.settled();
  const key = /\/unsubscribe\/([\w-]+)/.exec((await mails())[0]?.text ?? '')?.[1] ?? '';
  const pressed = await environment.api.post<UnsubscribeState>(`/api/unsubscribe/${key}`);
  expect(pressed.body).toEqual({ what: 'reminders', stopped: true });
  await at(8, '13:30');
  expect(await sendDue()).toBe(0);
  const { body } = await environment.citizen.get('/api/me/notification-settings');
  expect(body).toMatchObject({
    settings: { reminders: false, email: { messages: 'daily', reminders: 'now' } },
  });
  await environment.api.post(`/api/unsubscribe/${key}/undo`);
  expect(await sendDue()).toBe(1);
});

test('is never a weekend’s, and takes the next text on Monday', async () => {
  await learntOnMonday();
  await at(4, '13:30');
  await sendDue();
  for (const weekday of [6, 7]) {
    await at(weekday, '13:30');
    expect(await sendDue()).toBe(0);
  }
  await at(8, '13:30');
  expect(await sendDue()).toBe(1);
  await environment.settled();
  expect((await reminders()).map(({ title }) => title.da)).toEqual([
    'Har du fem minutter?',
    'Når det passer dig',
  ]);
});

test('does not come when nothing is under way, or something was done in the meantime', async () => {
  await learntOnMonday();
  // News in the wrong order, and twice, leaves what is done done.
  await story.lived(story.completed(), story.finished('exam', 2, 5), story.enrolled());
  await at(4, '13:30');
  expect(await sendDue()).toBe(0);
  await environment.database.query('TRUNCATE reminder_standing');
  await learntOnMonday();
  await at(3, '12:00');
  await story.lived({ type: 'review.practised', data: { citizenId: story.citizenId } });
  await at(4, '13:30');
  expect(await sendDue()).toBe(0);
});

test('follows a chosen time, and the switch', async () => {
  await learntOnMonday();
  await choose({ remindAt: '09:30' });
  await at(4, '09:00');
  expect(await sendDue()).toBe(1);
  await environment.database.query('UPDATE reminder_standing SET reminded_on = NULL, unanswered = 0');
  await choose({ reminders: false });
  expect(await sendDue()).toBe(0);
});

test('remembers the hours of nobody who does not want to be reminded', async () => {
  const hours = async () =>
    (await environment.database.query<{ hours: number[] }>('SELECT hours FROM reminder_standing')).rows[0]
      ?.hours;
  await learntOnMonday();
  expect((await hours())?.reduce((sum, times) => sum + times, 0)).toBe(1);
  await choose({ reminders: false });
  await story.lived(story.finished('counter', 3, 2));
  expect(await hours()).toEqual(Array.from({ length: 24 }, () => 0));
});

test('stays in the inbox for whoever wants no e-mail about it', async () => {
  await learntOnMonday();
  await choose({ email: { reminders: 'never' } });
  await at(4, '13:30');
  await sendDue();
  await environment.settled();
  expect([(await reminders()).length, (await mails()).length]).toEqual([1, 0]);
});
