import { randomUUID } from 'node:crypto';
import { createTestEnvironment, type TestEnvironment } from '../support/environment.js';
import { Story } from './support/care-events.js';
import { MailServer } from './support/mail-server.js';

let server: MailServer;
let environment: TestEnvironment;
let story: Story;

beforeAll(async () => {
  server = await MailServer.start(2);
  environment = await createTestEnvironment({ settings: { TEST_HOST_PROBE: 'yes', MAIL: server.url } });
  // What the demo's quiet hours hold back would go as well, as soon as there are none.
  await environment.database.query('TRUNCATE inbox_item, mail, interruption');
  story = await Story.of(environment, environment.citizen);
});
afterAll(async () => {
  await environment.close();
  await server.close();
});

test('a mail server that is busy gets the e-mail later, once, with nothing of its content', async () => {
  const { caseworker } = environment;
  await caseworker.expect(
    caseworker.patch('/api/me/notification-settings', { quiet: null, quietDaysOff: false }),
  );
  await story.lived(story.askedForHelp('neighbour'));
  expect(server.received).toHaveLength(1);
  const [message] = server.received;
  expect(message).toContain('To: caseworker@demo.mikrosprint.test');
  expect(message).toContain('From: Mikrosprint <post@kommune.example>');
  expect(message).toMatch(/Message-ID: <[0-9a-f-]{36}@/);
  expect(message).toContain('Auto-Submitted: auto-generated');
  expect(message).toContain('List-Unsubscribe-Post: List-Unsubscribe=One-Click');
  expect(message?.replaceAll('\n ', '')).toMatch(
    /List-Unsubscribe:\s*<http:[^>]+\/api\/unsubscribe\/[\w-]{50}>/,
  );
  expect(message).not.toMatch(/Samira|hj=C3=A6lp|hjælp/);
  const { rows } = await environment.database.query(
    `SELECT sent_at IS NOT NULL AS sent FROM mail WHERE to_address LIKE 'caseworker@%' ORDER BY id DESC LIMIT 1`,
  );
  expect(rows).toEqual([{ sent: true }]);
});

describe('an e-mail that did not go', () => {
  const lostAddress = 'borger.uden.postkasse@example.dk';

  async function write(toAddress: string, minutesAgo: number): Promise<string> {
    const id = randomUUID();
    await environment.database.query(
      `INSERT INTO mail (id, person_id, kind, to_address, locale, subject, body, html, created_at)
       VALUES ($1, $2, 'instant', $3, 'da', 'Nyt', 'Nyt', 'Nyt', now() - $4 * interval '1 minute')`,
      [id, await environment.caseworker.personId(), toAddress, minutesAgo],
    );
    return id;
  }
  const takeUpAgain = () =>
    environment.probe<number>('call', {
      ...{ lib: 'notifications', service: 'UnsentMailJob', method: 'takeUpAgain' },
    });
  const stateOf = async (id: string) =>
    (
      await environment.database.query<{ sent: boolean; refused: boolean }>(
        'SELECT sent_at IS NOT NULL AS sent, refused_at IS NOT NULL AS refused FROM mail WHERE id = $1',
        [id],
      )
    ).rows[0];

  test('while the mail server was away goes when it is back, once, and not when it is no news any more', async () => {
    const [waiting, old, fresh] = [
      await write('a@b.dk', 30),
      await write('c@d.dk', 25 * 60),
      await write('e@f.dk', 0),
    ];
    const before = server.received.length;
    expect(await takeUpAgain()).toBe(1);
    await environment.settled();
    expect(await takeUpAgain()).toBe(0);
    expect(server.received).toHaveLength(before + 1);
    expect(await stateOf(waiting)).toEqual({ sent: true, refused: false });
    for (const other of [old, fresh]) expect(await stateOf(other)).toEqual({ sent: false, refused: false });
  });

  test('because nobody has the address is not tried again, and the address does not stand in the log', async () => {
    server.unknown.add(lostAddress);
    const id = await write(lostAddress, 30);
    expect(await takeUpAgain()).toBeGreaterThan(0);
    await environment.settled();
    expect(await stateOf(id)).toEqual({ sent: false, refused: true });
    expect(await takeUpAgain()).toBe(0);
    expect(server.asked.get(lostAddress)).toBe(1);
    expect(environment.log()).toContain(id);
    expect(environment.log()).not.toContain(lostAddress);
  });
});
