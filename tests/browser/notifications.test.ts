// What people are told about: the matrix by keyboard and on a phone, the inbox in order, the way out of e-mail without
// signing in, and a browser that says there is something new.
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { createTestEnvironment, type TestEnvironment } from '../support/environment.js';
import { eventually } from '../support/eventually.js';
import {
  casesOf,
  inFullRun,
  launchBrowser,
  openDevice,
  openLive,
  pageProblems,
  settled,
  signInAs,
  takeScreenshot,
  watchForErrors,
} from './support.js';

/** Nobody listens there; a browser without a push service of its own is lent its address. */
const pushService = 'http://127.0.0.1:9';

let environment: TestEnvironment;
let browser: Browser;
let device: BrowserContext;

beforeAll(async () => {
  environment = await createTestEnvironment({
    settings: { TEST_HOST_PROBE: 'yes', PUSH_RECEIVER: pushService },
  });
  browser = await launchBrowser();
  await environment.settled();
});
afterAll(async () => {
  await browser?.close();
  await environment?.close();
});
beforeEach(async () => {
  device = await openDevice(browser, environment.baseUrl);
});
afterEach(() => device.close());

const person = async (email: string) => {
  const { rows } = await environment.database.query<{ id: string }>(
    'SELECT id FROM person WHERE email LIKE $1',
    [`${email}@%`],
  );
  return rows[0]?.id ?? '';
};
const tell = async (email: string, subjectKey: string, more: Record<string, unknown> = {}) => {
  const text = { da: `Nyt: ${subjectKey}`, en: `News: ${subjectKey}` };
  const data = {
    ...{ recipientIds: [await person(email)], kind: 'message', subjectKey, citizenId: null },
    ...{ title: text, body: text, link: '/settings', ...more },
  };
  await environment.probe('append', { events: [{ type: 'notification.requested', data }] });
  await environment.settled();
};
const preview = (page: Page) =>
  page.getByRole('region', { name: 'Det betyder dit valg' }).getByRole('status').innerText();

test('the choices are made by keyboard, say what they mean, and are still there the next time', async () => {
  const page = await signInAs(device, 'caseworker');
  const errors = watchForErrors(page);
  await page.goto('/settings');
  await page.getByRole('link', { name: 'Vælg beskeder' }).click();
  await page.getByRole('heading', { level: 1, name: 'Hvad du får besked om' }).waitFor();
  await settled(page);
  expect(await preview(page)).toContain(
    'Du får én mail om dagen kl. 7.30 og med det samme, når en borger beder om hjælp eller du har en aftale i dag.',
  );
  const messages = page.getByRole('group', { name: 'Beskeder fra borgere' }).getByLabel('E-mail');
  await messages.focus();
  await page.keyboard.press('ArrowUp');
  await page.getByText('en borger skriver til dig').waitFor();
  await page.getByText('Gemt').waitFor();
  const help = page.getByRole('group', { name: 'Nogen beder om hjælp' }).getByLabel('E-mail');
  await help.selectOption('weekly');
  await page.getByText('Mandag kl. 7.30 får du et overblik over ugen.').waitFor();
  await page.getByLabel('Ugens overblik kommer').selectOption('4');
  await page.getByText('Torsdag kl. 7.30 får du et overblik over ugen.').waitFor();
  await page.getByRole('switch', { name: 'Stille timer' }).press('Space');
  await eventually(async () => !(await preview(page)).includes('Mellem kl.'));
  await page.getByLabel('Overblikket kommer kl.').fill('09:15');
  await page.getByText('Torsdag kl. 9.15').waitFor();
  await eventually(async () => {
    const { rows } = await environment.database.query<{ choices: unknown }>(
      `SELECT choices FROM notification_setting WHERE choices ->> 'digestAt' = '09:15'`,
    );
    return rows.length === 1;
  });
  await page.reload();
  await settled(page);
  expect(await preview(page)).toContain('Torsdag kl. 9.15 får du et overblik over ugen.');
  expect(await messages.inputValue()).toBe('now');
  expect(errors).toEqual([]);
});

inFullRun('quiet hours that are none are refused in words, and nothing is lost', async () => {
  const page = await signInAs(device, 'lead');
  await page.goto('/notifications');
  await page.getByLabel('Til kl.').fill('20:00');
  await page.getByText('Vælg et andet tidspunkt end det, de begynder.').waitFor();
  await page.getByLabel('Til kl.').fill('08:00');
  await page.getByText('Gemt').waitFor();
  // A lead hears of courses and of people who are handed over, and of nothing else.
  expect(await page.getByRole('main').getByRole('group').count()).toBe(2);
});

inFullRun('a citizen turns reminders off with one press, and a role without news is told so', async () => {
  const page = await signInAs(device, 'citizen');
  await page.goto('/notifications');
  const reminders = page.getByRole('switch', { name: 'Mind mig om mit forløb' });
  await page.getByLabel('Et tidspunkt, jeg vælger').check();
  await page.getByLabel('Kl.', { exact: true }).fill('16:30');
  await page.getByText('Gemt').waitFor();
  await reminders.press('Space');
  await page.getByLabel('Et tidspunkt, jeg vælger').waitFor({ state: 'detached' });
  await page.reload();
  expect(await reminders.isChecked()).toBe(false);
  const mentor = await signInAs(await openDevice(browser, environment.baseUrl), 'mentor');
  await mentor.goto('/notifications');
  await mentor.getByText('Der er ikke noget, du kan få besked om endnu.').waitFor();
  await mentor.context().close();
});

test('the inbox is live, keeps what one wants to come back to, and is read by going there', async () => {
  const page = await signInAs(device, 'provider');
  await openLive(page, '/inbox');
  await tell('provider', 'first');
  await page.getByRole('link', { name: 'Ny: Nyt: first' }).waitFor();
  await page.getByRole('button', { name: 'Markér som læst: Nyt: first' }).click();
  await page.getByRole('link', { name: 'Indbakke, intet nyt' }).waitFor();
  await page.getByRole('button', { name: 'Markér som ulæst: Nyt: first' }).click();
  await page.getByRole('link', { name: 'Ny: Nyt: first' }).waitFor();
  // Going to what it is about by another way is reading it.
  await page.goto('/settings');
  await page.getByRole('link', { name: 'Indbakke, intet nyt' }).waitFor();
});

inFullRun('the inbox shows one kind alone, and older ones when they are asked for', async () => {
  const page = await signInAs(device, 'employer');
  await environment.database.query(
    `INSERT INTO inbox_item (id, recipient_id, subject_key, day, kind, title, body, link, at, times, read_at)
     SELECT gen_random_uuid(), $1, 'old ' || n, '2026-01-05', CASE WHEN n = 1 THEN 'handed-over' ELSE 'message' END,
            jsonb_build_object('da', 'Nummer ' || n), '{"da":"x"}', '/settings',
            '2026-01-05T10:00:00Z'::timestamptz + n * interval '1 minute', 1, now()
       FROM generate_series(1, 40) AS n`,
    [await person('employer')],
  );
  await page.goto('/inbox');
  const items = page.getByRole('main').getByRole('listitem');
  await items.first().waitFor();
  expect(await items.count()).toBe(30);
  // Under the day it came, with the hour alone.
  const day = page.getByRole('region', { name: /^Mandag (den )?5\. januar/ });
  expect(await day.getByRole('listitem').count()).toBe(30);
  await day.getByText('11:40', { exact: true }).waitFor();
  await page.getByRole('button', { name: 'Vis ældre' }).press('Enter');
  await eventually(async () => (await items.count()) === 40);
  await eventually(() => page.evaluate(() => document.activeElement?.textContent === 'Nummer 10'));
  expect(await page.getByRole('button', { name: 'Vis ældre' }).count()).toBe(0);
  await page.getByLabel('Vis').selectOption({ label: 'Borgere, der gives videre' });
  await eventually(async () => (await items.count()) === 1);
  await page.getByRole('link', { name: 'Nummer 1' }).waitFor();
});

test('the link of an e-mail ends e-mail with one press, without signing in, and takes it up again', async () => {
  // Whatever the day and the hour at which the tests run.
  await environment.database.query(
    `INSERT INTO notification_setting (person_id, email, push, choices) VALUES ($1, '{}', '{}', $2)
     ON CONFLICT (person_id) DO UPDATE SET email = excluded.email, choices = excluded.choices`,
    [await person('caseworker'), { quiet: null, quietDaysOff: false }],
  );
  await tell('caseworker', 'help', { kind: 'help-requested', citizenId: await person('citizen') });
  const { rows } = await environment.database.query<{ body: string }>(
    `SELECT body FROM mail WHERE to_address LIKE 'caseworker@%' ORDER BY created_at DESC LIMIT 1`,
  );
  const path = /\/unsubscribe\/[\w-]+/.exec(rows[0]?.body ?? '')?.[0] ?? '';
  const page = await device.newPage();
  const errors = watchForErrors(page);
  await page.goto(path);
  await page.getByRole('button', { name: 'Stop mails' }).press('Enter');
  await page.getByText('Du får ikke flere mails fra Mikrosprint.').waitFor();
  expect(await pageProblems(page)).toEqual([]);
  expect(await page.getByRole('main').innerText()).not.toMatch(/Mette|@|borger/);
  await page.getByRole('button', { name: 'Fortryd' }).press('Enter');
  await page.getByText('Det er som før igen.').waitFor();
  await page.goto(`${path.slice(0, -3)}AAA`);
  await page.getByRole('heading', { level: 1, name: 'Linket virker ikke' }).waitFor();
  await page.getByText('Måske er det ikke kommet helt med fra mailen.').waitFor();
  expect(errors).toEqual([]);
});

test.each(casesOf(['phone'] as const, ['narrow'] as const))('everybody can use it: %s', async (size) => {
  const small = await openDevice(browser, environment.baseUrl, { size });
  const page = await signInAs(small, 'citizen');
  await tell('citizen', `for ${size}`);
  for (const path of ['/notifications', '/inbox']) {
    await page.goto(path);
    await settled(page);
    expect([path, await pageProblems(page)]).toEqual([path, []]);
    await takeScreenshot(page, `notifications${path.replace('/', '-')}-${size}`);
  }
  await small.close();
});

inFullRun(
  'a browser is turned on by hand, becomes a way of its own, and is forgotten on signing out',
  async () => {
    const installed = await openDevice(browser, environment.baseUrl, { worker: true });
    await installed.addInitScript((endpoint) => {
      const key = 'turned-on';
      const subscription = {
        endpoint,
        toJSON: () => ({ endpoint, keys: { p256dh: `B${'A'.repeat(86)}`, auth: 'A'.repeat(22) } }),
        unsubscribe: () => Promise.resolve(localStorage.removeItem(key)),
      };
      Object.defineProperty(Notification, 'permission', { get: () => 'granted' });
      Notification.requestPermission = () => Promise.resolve('granted');
      const browserSide = PushManager.prototype as unknown as Record<string, unknown>;
      browserSide['getSubscription'] = () => Promise.resolve(localStorage.getItem(key) && subscription);
      browserSide['subscribe'] = () => {
        localStorage.setItem(key, 'yes');
        return Promise.resolve(subscription);
      };
    }, `${pushService}/of-this-browser`);
    const page = await signInAs(installed, 'caseworker');
    const browsers = async () => (await environment.database.query('SELECT FROM push_subscription')).rowCount;
    await page.goto('/notifications');
    await page.getByRole('button', { name: 'Slå til i denne browser' }).press('Enter');
    await page.getByText('Det er slået til her.').waitFor();
    expect(await browsers()).toBe(1);
    await page
      .getByRole('group', { name: 'Beskeder fra borgere' })
      .getByLabel('I browseren')
      .selectOption('now');
    await page.getByText('Din browser siger til med det samme, når').waitFor();
    expect(await pageProblems(page)).toEqual([]);
    await page.getByRole('button', { name: /Mette/ }).click();
    await page.getByRole('button', { name: 'Log ud' }).click();
    await page.getByText('Log ind med e-mail').waitFor();
    await eventually(async () => (await browsers()) === 0);
    await installed.close();
  },
);

inFullRun('the service worker says that there is something new, in the reader’s language', async () => {
  const installed = await openDevice(browser, environment.baseUrl, { worker: true });
  await installed.grantPermissions(['notifications'], { origin: environment.baseUrl });
  const page = await signInAs(installed, 'citizen');
  await page.evaluate(async () => {
    await navigator.serviceWorker.register('/sw.js');
    await navigator.serviceWorker.ready;
  });
  const devtools = await installed.newCDPSession(page);
  const registrationId = await new Promise<string>((resolve) => {
    devtools.on('ServiceWorker.workerRegistrationUpdated', ({ registrations }) => {
      const [first] = registrations;
      if (first) resolve(first.registrationId);
    });
    void devtools.send('ServiceWorker.enable');
  });
  await devtools.send('ServiceWorker.deliverPushMessage', {
    ...{ origin: environment.baseUrl, registrationId },
    data: JSON.stringify({ news: true, locale: 'en' }),
  });
  const shown = await eventually(() =>
    page.evaluate(async () => {
      const registration = await navigator.serviceWorker.ready;
      const [notification] = await registration.getNotifications();
      return notification ? { title: notification.title, body: notification.body } : null;
    }),
  );
  expect(shown).toEqual({ title: 'Mikrosprint', body: 'There is something new for you.' });
  await installed.close();
});
