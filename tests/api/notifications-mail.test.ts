import { createTestEnvironment, type TestEnvironment } from '../support/environment.js';
import { Story } from './support/care-events.js';
import { MailServer } from './support/mail-server.js';

let server: MailServer;
let environment: TestEnvironment;
let story: Story;

beforeAll(async () => {
  server = await MailServer.start(2);
  environment = await createTestEnvironment({ settings: { TEST_HOST_PROBE: 'yes', MAIL: server.url } });
  story = await Story.of(environment, environment.citizen);
});
afterAll(async () => {
  await environment.close();
  await server.close();
});

test('a mail server that is busy gets the e-mail later, once, with nothing of its content', async () => {
  await story.lived(story.askedForHelp('neighbour'));
  expect(server.received).toHaveLength(1);
  const [message] = server.received;
  expect(message).toContain('To: caseworker@demo.mikrosprint.test');
  expect(message).toContain('From: Mikrosprint <post@kommune.example>');
  expect(message).toMatch(/Message-ID: <[0-9a-f-]{36}@/);
  expect(message).toContain('Auto-Submitted: auto-generated');
  expect(message).not.toMatch(/Samira|hj=C3=A6lp|hjælp/);
  const { rows } = await environment.database.query(
    `SELECT sent_at IS NOT NULL AS sent FROM mail WHERE to_address LIKE 'caseworker@%' ORDER BY id DESC LIMIT 1`,
  );
  expect(rows).toEqual([{ sent: true }]);
});
