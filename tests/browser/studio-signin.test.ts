// The studio and who is signed in: a session that has ended under the writing, signing out with something unsent, and the
// same person in two tabs. Whatever happens, what was written is there afterwards.
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { fork } from '../api/studio-support.js';
import { createTestEnvironment, type TestEnvironment } from '../support/environment.js';
import { inFullRun, launchBrowser, openDevice, signInAs } from './support.js';

let environment: TestEnvironment;
let browser: Browser;
let device: BrowserContext;
let address: string;

beforeAll(async () => {
  environment = await createTestEnvironment({ worker: false });
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser?.close();
  await environment?.close();
});
beforeEach(async () => {
  device = await openDevice(browser, environment.baseUrl);
  address = `/studio/${(await fork(environment.provider)).draftId}`;
});
afterEach(() => device.close());

const saves = '**/api/studio/drafts/*/revisions';
const title = (page: Page) => page.locator('textarea[data-path="title/da"]');
const says = (page: Page, state: string) => page.locator(`[data-save="${state}"]`).waitFor();

async function author(): Promise<Page> {
  const page = await signInAs(device, 'provider');
  await page.goto(address);
  await title(page).waitFor();
  return page;
}

const openMenu = (page: Page) => page.getByRole('button', { name: /^Din konto/ }).click();
const signOut = (page: Page) => page.getByRole('button', { name: 'Log ud', exact: true }).click();

/** Until the server has heard of it: what signs in afterwards is not signed out by it. */
async function afterSignOut(page: Page, press: () => Promise<void>): Promise<void> {
  const heard = page.waitForResponse(/\/api\/auth\/sign-out$/u);
  await press();
  await heard;
  await page.waitForURL('/');
}

test('a session that has ended is gone on with in place: the page, the words and the focus stay', async () => {
  const page = await author();
  await page.evaluate(() => Object.assign(window, { samePage: true }));
  const ended = (route: { fulfill(answer: object): Promise<void> }) =>
    route.fulfill({
      status: 401,
      contentType: 'application/problem+json',
      body: JSON.stringify({ code: 'unauthenticated', status: 401 }),
    });
  await device.route('**/api/auth/refresh', ended);
  await device.route(saves, ended);
  await title(page).fill('Skrevet, mens sessionen løb ud');
  const dialog = page.getByRole('dialog', { name: 'Du er logget ud' });
  await dialog.waitFor();
  await says(page, 'signed-out');
  await device.clearCookies();
  await device.unroute('**/api/auth/refresh');
  await device.unroute(saves);
  await dialog.getByLabel('E-mail').fill('provider@demo.mikrosprint.test');
  await dialog.getByLabel('Adgangskode').fill('demo-mikrosprint');
  await dialog.getByLabel('Adgangskode').press('Enter');
  await dialog.waitFor({ state: 'detached' });
  await says(page, 'saved');
  expect(await page.evaluate(() => 'samePage' in window)).toBe(true);
  expect(await title(page).evaluate((element) => element === document.activeElement)).toBe(true);
  await page.reload();
  await title(page).waitFor();
  expect(await title(page).inputValue()).toBe('Skrevet, mens sessionen løb ud');
});

test('signing out sends what is unsent first', async () => {
  const page = await author();
  await title(page).fill('Sendt på vej ud');
  await openMenu(page);
  await afterSignOut(page, () => signOut(page));
  const again = await author();
  expect(await title(again).inputValue()).toBe('Sendt på vej ud');
});

test('signing out with what cannot be sent says so; gone all the same, it waits for its author', async () => {
  const page = await author();
  await device.route(saves, (route) => route.abort());
  await title(page).fill('Ligger på enheden');
  await says(page, 'offline');
  await openMenu(page);
  await signOut(page);
  const dialog = page.getByRole('dialog', { name: 'Vent lidt med at logge ud' });
  await dialog.getByText('Noget i en kladde er ikke gemt på serveren endnu.').waitFor();
  await dialog.getByRole('button', { name: 'Bliv logget ind' }).click();
  expect(await title(page).inputValue()).toBe('Ligger på enheden');
  await signOut(page);
  await afterSignOut(page, () => dialog.getByRole('button', { name: 'Log ud alligevel' }).click());
  await device.unroute(saves);
  const again = await author();
  await says(again, 'saved');
  expect(await title(again).inputValue()).toBe('Ligger på enheden');
});

inFullRun('somebody else who signs in meets nothing of it', async () => {
  const page = await author();
  await device.route(saves, (route) => route.abort());
  await title(page).fill('Kun for Jonas');
  await says(page, 'offline');
  await openMenu(page);
  await signOut(page);
  await afterSignOut(page, () => page.getByRole('button', { name: 'Log ud alligevel' }).click());
  const other = await signInAs(device, 'lead');
  await other.goto(address);
  await other.getByRole('heading', { level: 1, name: 'Her er ikke noget' }).waitFor();
  expect(await other.getByText('Kun for Jonas').count()).toBe(0);
});

test('the same person in two tabs is told so, and what is written in one comes to the other', async () => {
  const one = await author();
  await one.getByText('Du har også kladden åben i et andet vindue.').waitFor({ state: 'detached' });
  const two = await device.newPage();
  await two.goto(address);
  await title(two).waitFor();
  for (const page of [one, two]) {
    await page.getByText('Du har også kladden åben i et andet vindue.').waitFor();
  }
  await title(one).fill('Fra det ene vindue');
  await two.getByRole('heading', { level: 1, name: 'Fra det ene vindue' }).waitFor();
  expect(await title(two).inputValue()).toBe('Fra det ene vindue');
  await two.close();
  await one.getByText('Du har også kladden åben i et andet vindue.').waitFor({ state: 'detached' });
});
