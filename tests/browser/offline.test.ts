// The network is gone: a citizen goes on playing, nobody else sees their things, and everything arrives once.
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { enrol, finishLevels } from '../api/play-support.js';
import { createTestEnvironment, type TestEnvironment } from '../support/environment.js';
import {
  keptByTheWorker,
  keptInDatabases,
  offlineWords,
  readyForOffline,
  reloadOffline,
} from './offline-support.js';
import {
  answerStep,
  contentOf,
  debriefed,
  onward,
  playToTheEnd,
  pointer,
  practiceLevels,
  shownStep,
  starsOf,
} from './play-support.js';
import {
  inFullRun,
  launchBrowser,
  openDevice,
  pageProblems,
  settled,
  signInAs,
  takeScreenshot,
} from './support.js';

let browser: Browser;
let environment: TestEnvironment;
let device: BrowserContext;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());
beforeEach(async () => {
  environment = await createTestEnvironment();
  device = await openDevice(browser, environment.baseUrl, { size: 'phone', worker: true });
});
afterEach(async () => {
  await device?.close();
  await environment?.close();
});

const greeting = (page: Page) => page.getByRole('heading', { level: 1 }).filter({ hasText: 'Samira' });
const signInPage = (page: Page) =>
  page.getByRole('heading', { level: 1, name: 'Øv dig i det, arbejdet kræver' });

/** Every run and action the server has, in words that a doubled one would change. */
async function onTheServer(): Promise<string[]> {
  const { rows } = await environment.database.query<{ line: string }>(
    `SELECT run.level_id || ': ' || count(action.id)::text || ' of ' || max(action.seq)::text AS line
       FROM run JOIN action ON action.run_id = run.id
      WHERE run.citizen_id = (SELECT id FROM person WHERE email LIKE 'citizen@%')
      GROUP BY run.id, run.level_id ORDER BY run.level_id`,
  );
  return rows.map(({ line }) => line);
}

test('after a reload without a network the map is there, levels never opened are played, and all of it arrives once (C-93)', async () => {
  const page = await signInAs(device, 'citizen');
  await readyForOffline(page);
  await reloadOffline(device, page);
  await greeting(page).waitFor();
  expect(await offlineWords(page)).toBe('Du er offline. Du kan godt spille videre.');
  expect(await pageProblems(page)).toEqual([]);
  await takeScreenshot(page, 'offline-home-phone');

  await page.getByRole('link', { name: 'Start Skrivebordet' }).click();
  await playToTheEnd(page, 'desk', pointer);
  await page.getByText('sendes, når du er på nettet igen').waitFor();
  await takeScreenshot(page, 'offline-debrief-phone');

  // What this level opens is open, although only this browser knows.
  await page.getByRole('link', { name: /^Start / }).click();
  await answerStep(page, await shownStep(page, contentOf('personal-data')), pointer);
  await onward(page).click();
  await page.getByText('Trin 2 af').waitFor();
  await page.reload();
  await page.getByText('Trin 2 af').waitFor();
  await page.goto('/home');
  await page
    .getByRole('link', { name: /^Fortsæt/ })
    .first()
    .click();
  await playToTheEnd(page, 'personal-data', pointer);

  await device.setOffline(false);
  await debriefed(page);
  expect(await starsOf(page)).toMatchObject({ desk: 3, 'personal-data': 3 });
  const arrived = await onTheServer();
  expect(arrived).toHaveLength(2);
  for (const line of arrived) expect(line).toMatch(/: (\d+) of \1$/);
  await page.goto('/home');
  await greeting(page).waitFor();
  expect(await offlineWords(page)).toBeNull();
});

inFullRun('a server that has died is said, played around, and found again by itself', async () => {
  const page = await signInAs(device, 'citizen');
  await readyForOffline(page);
  await environment.stop('kill');
  await page.reload();
  await greeting(page).waitFor();
  expect(await offlineWords(page)).toBe('Vi kan ikke få fat i serveren lige nu. Du kan godt spille videre.');
  await page.getByRole('link', { name: 'Start Skrivebordet' }).click();
  await playToTheEnd(page, 'desk', pointer);
  await page.getByText('sendes, når du er på nettet igen').waitFor();
  await page.goto('/home');
  await greeting(page).waitFor();
  await environment.restart();
  await page.waitForFunction(() => document.querySelector('[data-connection="online"]') !== null, null, {
    timeout: 60_000,
  });
  await expect(starsOf(page)).resolves.toMatchObject({ desk: expect.any(Number) });
  for (let looks = 0; (await starsOf(page))['desk'] !== 3; looks += 1) {
    if (looks > 60) throw new Error('What was played does not arrive.');
    await page.waitForTimeout(500);
  }
  expect(await onTheServer()).toHaveLength(1);
});

inFullRun('an exam says that it needs the network, and goes on where it stopped', async () => {
  const enrolment = await enrol(environment.citizen);
  await finishLevels(environment.citizen, enrolment, practiceLevels);
  const page = await signInAs(device, 'citizen');
  await readyForOffline(page);
  await page.goto(`/play/${enrolment.enrolmentId}/exam`);
  await page.getByRole('button', { name: 'Start prøven' }).waitFor();
  await device.setOffline(true);
  await page.getByRole('button', { name: 'Start prøven' }).click();
  await page.getByRole('heading', { level: 1, name: 'Prøven kræver net' }).waitFor();
  expect(await pageProblems(page)).toEqual([]);
  await takeScreenshot(page, 'offline-exam-phone');
  await device.setOffline(false);
  const exam = contentOf('exam');
  await answerStep(page, await shownStep(page, exam), pointer, true);
  await onward(page).waitFor();
  await reloadOffline(device, page);
  await page.getByRole('heading', { level: 1, name: 'Prøven kræver net' }).waitFor();
  await device.setOffline(false);
  await onward(page).click();
  await page.getByText('Trin 2 af').waitFor();
});

test('whoever signs out without a network is gone from the device, and the server hears of it later', async () => {
  const page = await signInAs(device, 'citizen');
  await readyForOffline(page);
  await reloadOffline(device, page);
  await greeting(page).waitFor();
  await page.getByRole('button', { name: /Din konto/ }).click();
  await page.getByRole('button', { name: 'Log ud' }).click();
  await signInPage(page).waitFor();
  expect(await offlineWords(page)).toBe('Du er offline. Du skal på nettet for at logge ind.');
  await page.goto('/home');
  await signInPage(page).waitFor();
  expect(await keptInDatabases(page)).not.toMatch(/Samira|enrolmentId/);

  await device.setOffline(false);
  for (let looks = 0; looks < 60; looks += 1) {
    if ((await page.evaluate(() => localStorage.getItem('mikrosprint.sign-out-owed'))) === null) break;
    await page.waitForTimeout(250);
  }
  expect((await page.request.post('/api/auth/refresh')).status()).toBe(401);
});

test('a second person on the same device sees nothing of the first, offline either', async () => {
  const page = await signInAs(device, 'citizen');
  await readyForOffline(page);
  const { id } = await environment.citizen.expect(environment.citizen.get<{ id: string }>('/api/me'));
  await page.getByRole('button', { name: /Din konto/ }).click();
  await page.getByRole('button', { name: 'Log ud' }).click();
  await signInPage(page).waitFor();
  const second = await signInAs(device, 'borger-01');
  await page.close();
  await readyForOffline(second);
  await reloadOffline(device, second);
  await second.getByRole('heading', { level: 1 }).filter({ hasText: 'Peter' }).waitFor();
  const kept = await keptInDatabases(second);
  expect(kept).not.toContain('Samira');
  expect(kept).not.toContain(id);
});

test('the worker keeps parts of the program and nothing that the server said about anybody', async () => {
  const page = await signInAs(device, 'citizen');
  await readyForOffline(page);
  const kept = await keptByTheWorker(page);
  expect(kept.filter((address) => /^\/(api|socket\.io)/.test(address))).toEqual([]);
  expect(kept.filter((address) => /(Caseload|CitizenPage|staff)/.test(address))).toEqual([]);
  expect(kept.filter((address) => /Panel-.*\.js$/.test(address)).length).toBeGreaterThanOrEqual(5);
});

test('staff are never opened from memory', async () => {
  const page = await signInAs(device, 'caseworker');
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null, null, { timeout: 60_000 });
  await settled(page);
  await reloadOffline(device, page);
  await page.getByRole('heading', { level: 1, name: 'Vi kan ikke få fat i serveren' }).waitFor();
  expect(await keptInDatabases(page)).not.toMatch(/displayName|caseload/);
  await device.setOffline(false);
  await page.getByRole('heading', { level: 1, name: 'Mine borgere' }).waitFor();
});
