// "Mine borgere" while it is open: news arrives in place, rows move only when asked, and a call for help is answered.
import type { CaseloadView } from '@mikrosprint/contracts';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { enrol, finishLevels, Player, practiceLevels } from '../api/play-support.js';
import { createTestEnvironment, type TestEnvironment } from '../support/environment.js';
import { eventually } from '../support/eventually.js';
import { launchBrowser, openDevice, signInAs, watchForErrors, openLive } from './support.js';

let environment: TestEnvironment;
let browser: Browser;
let device: BrowserContext;

beforeAll(async () => {
  environment = await createTestEnvironment();
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser?.close();
  await environment?.close();
});
beforeEach(async () => {
  device = await openDevice(browser, environment.baseUrl);
});
afterEach(() => device.close());

const names = (page: Page) => page.getByRole('main').locator('li h2 a').allTextContents();
const rowOf = (page: Page, name: string) => page.getByRole('main').locator('li').filter({ hasText: name });

async function openCaseload(): Promise<Page> {
  const page = await signInAs(device, 'caseworker');
  await openLive(page, '/caseload');
  await page.getByText('Alle (12)').click();
  return page;
}

test('progress is written into the open row without a reload and without moving it (C-93)', async () => {
  const page = await openCaseload();
  const errors = watchForErrors(page);
  const before = await names(page);
  expect(before).toHaveLength(12);
  await rowOf(page, 'Samira Rahimi').getByText('0 af 7 baner').waitFor();
  const enrolment = await enrol(environment.citizen);
  await finishLevels(environment.citizen, enrolment, practiceLevels(enrolment).slice(0, 1));
  await rowOf(page, 'Samira Rahimi').getByText('1 af 7 baner').waitFor();
  expect(await names(page)).toEqual(before);
  expect(errors).toEqual([]);
});

test('a call for help is told at once, rows move when asked, and the answer reaches the citizen', async () => {
  const page = await openCaseload();
  const before = await names(page);
  const enrolment = await enrol(environment.citizen);
  const levelId = practiceLevels(enrolment)[1] ?? '';
  const player = await Player.open(environment.citizen, enrolment, levelId);
  const stepId = player.next().stepId;
  await environment.citizen.expect(
    environment.citizen.post('/api/help-requests', { runId: player.runId, stepId }),
  );

  await rowOf(page, 'Samira Rahimi')
    .getByText(/Bad om hjælp/)
    .waitFor();
  expect(await names(page)).toEqual(before);
  await page.getByRole('button', { name: /ændring(er)? – vis/ }).click();
  expect((await names(page)).slice(0, 2)).toContain('Samira Rahimi');

  await page.getByRole('link', { name: 'Samira Rahimi' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Åbn siden' }).click();
  await dialog.getByText('Vælg en grund, før du går videre.').waitFor();
  await dialog.getByText('Svare på en bøn om hjælp').click();
  await dialog.getByRole('button', { name: 'Åbn siden' }).click();
  await page.getByRole('button', { name: 'Jeg ringede' }).click();
  await page.getByText('Borgeren får at vide, at du har set beskeden.').waitFor();
  const { rows } = await environment.caseworker.expect(
    environment.caseworker.get<CaseloadView>('/api/caseload'),
  );
  const samira = rows.find(({ displayName }) => displayName === 'Samira Rahimi');
  expect(samira?.signals.map(({ kind }) => kind)).not.toContain('asked-for-help');
});

test('filter, order and search work together, and the arrows walk from name to name', async () => {
  const page = await openCaseload();
  await page.getByLabel('Rækkefølge').selectOption({ label: 'Navn' });
  const sorted = await names(page);
  expect(sorted).toEqual([...sorted].sort(new Intl.Collator('da').compare));
  await page
    .getByRole('main')
    .getByRole('link', { name: sorted[0] ?? '' })
    .focus();
  await page.keyboard.press('ArrowDown');
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(sorted[1]);
  await page.getByLabel('Søg på navn').fill('özde');
  await eventually(async () => (await names(page)).length === 1);
  expect(await names(page)).toEqual(['Yusuf Özdemir']);
  await page.getByLabel('Søg på navn').fill('zzz');
  await page.getByRole('heading', { name: 'Ingen passer til dit valg' }).waitFor();
});

test('the inbox counts what is new, and the demo page shows the digest that was asked for', async () => {
  const page = await signInAs(device, 'caseworker');
  await page.goto('/demo/mail');
  await page.getByRole('button', { name: 'Send mit overblik nu' }).click();
  await page.getByRole('main').locator('pre').first().waitFor();
  const letter = await page.getByRole('main').locator('pre').first().innerText();
  expect(letter).not.toMatch(/Samira|Yusuf|Peter|Nadia/);
  await page.goto('/inbox');
  await page.getByRole('button', { name: 'Markér alt som læst' }).click();
  await page.getByRole('link', { name: 'Indbakke, intet nyt' }).waitFor();
});
