import { randomUUID } from 'node:crypto';
import type { DemoMailList, InboxView } from '@mikrosprint/contracts';
import { createTestEnvironment, type TestEnvironment } from '../support/environment.js';
import { isFullRun } from '../support/full-run.js';
import { Story } from './support/care-events.js';
import { moveTo, withoutSchedules } from './support/working-week.js';

let environment: TestEnvironment;
let story: Story;

beforeAll(async () => {
  environment = await createTestEnvironment({ settings: { TEST_HOST_PROBE: 'yes' } });
  await withoutSchedules(environment);
  story = await Story.of(environment, environment.citizen);
  await environment.settled();
  await environment.database.query('TRUNCATE inbox_item, mail, interruption');
});
afterAll(() => environment.close());

const at = async (weekday: number, time?: string) => {
  await moveTo(environment, weekday, time);
  environment.caseworker.forget();
  environment.citizen.forget();
};
const inbox = async () => (await environment.caseworker.get<InboxView>('/api/inbox')).body;
const mails = async () => (await environment.caseworker.get<DemoMailList>('/api/demo/mail')).body.mails;
const sendDue = () =>
  environment.probe<number>('call', { lib: 'notifications', service: 'DigestsService', method: 'sendDue' });
const bullets = (text = '') => text.split('\n').filter((line) => line.startsWith('- '));

/** A thousand events and their effects take a machine that is busy with other things longer than one wait. */
async function told(waits = 12): Promise<void> {
  await environment.settled().catch((error: unknown) => {
    if (waits === 1) throw error;
    return told(waits - 1);
  });
}

const eventsPerSubject = isFullRun ? 100 : 20;
const steps = ['neighbour', 'letter', 'counter', 'desk', 'phone', 'form', 'drawer'];
const sprints = ['gdpr', 'hotel-booking', 'spreadsheet'];

/** Half of it is told while the process that tells it is killed. */
const slice = (eventsPerSubject * (steps.length + sprints.length)) / 4;

describe('events without end about one citizen in an hour (F21)', () => {
  test('are one line per subject in the inbox, and at most four e-mails that day', async () => {
    await at(1);
    const requests = steps.map((step) => ({ step, id: randomUUID() }));
    const events = Array.from({ length: eventsPerSubject }, (_, index) => [
      ...requests.map(({ step, id }) => story.askedForHelp(step, id, index > 0)),
      ...sprints.map((sprintId) => {
        const done = story.completed(90);
        return { ...done, data: { ...done.data, sprintId } };
      }),
    ]).flat();
    expect(events).toHaveLength(slice * 4);
    for (let start = 0; start < events.length; start += slice) {
      await story.tell(...events.slice(start, start + slice));
      // The clock of the process that is started again begins anew.
      if (start === slice) {
        await environment.restart('kill');
        await withoutSchedules(environment);
        await at(1);
      }
    }
    await told();
    const { items } = await inbox();
    expect(items.filter(({ kind }) => kind === 'help-requested')).toHaveLength(steps.length);
    expect(items.filter(({ kind }) => kind === 'sprint-completed')).toHaveLength(sprints.length);
    expect(items.map(({ times }) => times)).toEqual(items.map(() => eventsPerSubject));
    expect(await mails()).toHaveLength(4);
  }, 240_000);

  test('delivered twice they change nothing', async () => {
    await environment.database.query(
      `UPDATE outbox SET relayed_at = NULL WHERE type IN ('notification.requested', 'mail.queued')`,
    );
    await told();
    expect((await inbox()).items.map(({ times }) => times)).toEqual(
      Array.from({ length: steps.length + sprints.length }, () => eventsPerSubject),
    );
    expect(await mails()).toHaveLength(4);
  }, 120_000);

  test('are one overview the next day: one line for each thing, and one for what found no room', async () => {
    await at(2);
    // The citizen has one too: there are certificates.
    expect(await sendDue()).toBe(2);
    await environment.settled();
    const [overview, ...before] = await mails();
    expect(before).toHaveLength(4);
    expect(bullets(overview?.text)).toEqual([
      '- 1 borger er blevet færdig med et sprint',
      '- og 3 til, som du ikke fik mail om med det samme',
    ]);
    expect(overview?.text).not.toMatch(/Samira|GDPR|Skranken/);
    expect(await sendDue()).toBe(0);
  });

  test('leave the limit of the day in the database, whoever writes', async () => {
    const { rows } = await environment.database.query<{ channel: string; count: number }>(
      `SELECT channel, count(*)::int AS count FROM interruption
        WHERE person_id = $1 GROUP BY day, channel ORDER BY count`,
      [await environment.caseworker.personId()],
    );
    expect(rows).toEqual([
      { channel: 'email', count: 1 },
      { channel: 'email', count: 4 },
    ]);
    const seventh = environment.database.query(
      `INSERT INTO interruption VALUES ($1, '2026-01-05', 7, 'email')`,
      [randomUUID()],
    );
    await expect(seventh).rejects.toThrow(/interruption_place/);
  });
});
