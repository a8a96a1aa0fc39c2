// The shell: getting in and out, finding one's way, and switching the language without losing anything.
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { createTestEnvironment, type TestEnvironment } from '../support/environment.js';
import { contentOf, openLevel, option } from './play-support.js';
import {
  launchBrowser,
  openDevice,
  pageProblems,
  setPreferences,
  settled,
  signInAs,
  watchForErrors,
} from './support.js';

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

const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent ?? '');

test('from the sign-in page to the first answer in three presses (C-01)', async () => {
  const page = await device.newPage();
  const errors = watchForErrors(page);
  await page.goto('/');
  await page.getByRole('button', { name: /Gå ind som Samira Rahimi/ }).click();
  await page.getByRole('link', { name: 'Start Skrivebordet' }).click();
  await page.waitForURL('**/play/**');
  const answered = page.waitForResponse((response) => response.url().endsWith('/actions') && response.ok());
  await page.locator('main li button').first().click();
  await answered;
  expect(errors).toEqual([]);
});

test('signs in with e-mail and password, and says in words what is missing or wrong', async () => {
  const page = await device.newPage();
  await page.goto('/');
  await page.getByText('Log ind med e-mail').click();
  await page.getByRole('button', { name: 'Log ind' }).click();
  await page.getByText('Skriv din e-mail, for eksempel navn@eksempel.dk').waitFor();
  const email = page.getByRole('textbox', { name: 'E-mail' });
  expect(await email.evaluate((field) => field === document.activeElement)).toBe(true);
  await email.fill('lead@demo.mikrosprint.test');
  await page.getByLabel('Adgangskode').fill('not-the-password');
  await page.getByRole('button', { name: 'Log ind' }).click();
  await page.getByRole('alert').getByText('E-mail eller adgangskode passer ikke').waitFor();
  await page.getByLabel('Adgangskode').fill('demo-mikrosprint');
  await page.getByLabel('Adgangskode').press('Enter');
  await page.getByRole('heading', { level: 1, name: 'Hej, Birgitte' }).waitFor();
  await page
    .getByRole('main')
    .getByRole('link', { name: /^Overblik/ })
    .click();
  await page.getByRole('heading', { level: 1, name: 'Overblik' }).waitFor();
});

test('a switch of language changes every word and nothing else', async () => {
  const page = await device.newPage();
  await page.goto('/');
  await page.getByText('Log ind med e-mail').click();
  await page.getByRole('textbox', { name: 'E-mail' }).fill('half-typed@');
  await page.getByRole('button', { name: 'English' }).click();
  await page.getByRole('heading', { level: 1, name: 'Practise what the job takes' }).waitFor();
  expect(await page.getByRole('textbox', { name: 'E-mail' }).inputValue()).toBe('half-typed@');
  expect(await page.evaluate(() => document.documentElement.lang)).toBe('en');
  expect(await page.title()).toBe('Sign in – Mikrosprint');
});

test('the language follows the person to another device', async () => {
  const page = await signInAs(device, 'provider');
  await page.goto('/settings');
  await page.getByText('English', { exact: true }).first().click();
  await page.getByRole('heading', { level: 1, name: 'Settings' }).waitFor();
  await page.getByText('Saved').waitFor();
  const other = await openDevice(browser, environment.baseUrl);
  const there = await signInAs(other, 'provider');
  await there.getByRole('heading', { level: 1, name: 'Hello, Jonas' }).waitFor();
  await other.close();
  await setPreferences(page, { locale: 'da' });
});

test('Ukrainian may be chosen in the middle of a level: it goes on where it was, and the course stays Danish', async () => {
  const page = await signInAs(device, 'borger-05@demo.mikrosprint.test');
  const errors = watchForErrors(page);
  await openLevel(page, 'desk');
  const [room] = contentOf('desk').steps;
  if (room?.mechanic !== 'spot') throw new Error('The desk begins with a search.');
  const [first] = room.targets;
  if (!first) throw new Error('There is nothing to find.');
  await option(page, first.label).click();
  await page.locator('[data-save="saved"]').waitFor();

  await page.goto('/settings');
  await page.getByRole('radio', { name: 'Українська' }).check();
  await page.getByRole('heading', { level: 1, name: 'Налаштування' }).waitFor();
  await page.getByText('Збережено').waitFor();
  await openLevel(page, 'desk');
  await page.getByText(`Знайдено 1 з ${room.targets.length}`).waitFor();
  expect(await page.evaluate(() => document.documentElement.lang)).toBe('uk');
  const languageOf = (words: string) =>
    page
      .locator('#task')
      .getByText(words)
      .first()
      .evaluate((element) => element.closest('[lang]')?.getAttribute('lang'));
  expect(await languageOf(room.prompt.da)).toBe('da');
  expect(await languageOf('Знайдено')).toBe('uk');
  expect(await pageProblems(page)).toEqual([]);
  for (const { label } of room.targets.slice(1)) await option(page, label).click();
  await page.getByRole('button', { name: 'Далі' }).click();
  await page.getByText('Крок 2 з').first().waitFor();
  expect(errors).toEqual([]);
});

test('the keyboard reaches the content first, and the heading has the focus after a change of page', async () => {
  const page = await signInAs(device, 'citizen');
  await page.goto('/badges');
  await settled(page);
  await page.keyboard.press('Tab');
  expect(await focused(page)).toBe('Gå til indholdet');
  await page.keyboard.press('Enter');
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('content');
  await page.getByRole('navigation').getByRole('link', { name: 'Sprints' }).press('Enter');
  await page.waitForFunction(() => document.activeElement?.tagName === 'H1');
  expect(await focused(page)).toBe('Sprints');
  expect(await page.title()).toBe('Sprints – Mikrosprint');
});

test('a page that is not there, or not for one, is the same friendly page', async () => {
  const page = await signInAs(device, 'citizen');
  for (const path of ['/no-such-page', '/caseload', '/caseload/0190c0de-0000-7000-8000-000000000000']) {
    await page.goto(path);
    await page.getByRole('heading', { level: 1, name: 'Her er ikke noget' }).waitFor();
  }
});

test('a page for signed-in people leads to the sign-in page and back again', async () => {
  const page = await device.newPage();
  await page.goto('/badges');
  await page.getByRole('button', { name: /Gå ind som Samira Rahimi/ }).click();
  await page.getByRole('heading', { level: 1, name: 'Mine beviser' }).waitFor();
});

test('signing out forgets the person, in every tab', async () => {
  const page = await signInAs(device, 'citizen');
  const other = await device.newPage();
  await other.goto('/badges');
  await other.getByRole('heading', { level: 1, name: 'Mine beviser' }).waitFor();
  await page.getByRole('button', { name: /Din konto/ }).click();
  await page.getByRole('button', { name: 'Log ud' }).click();
  await page.getByRole('heading', { name: 'Prøv med et klik' }).waitFor();
  await other.getByRole('heading', { name: 'Prøv med et klik' }).waitFor();
  await page.goto('/home');
  await page.getByRole('heading', { name: 'Prøv med et klik' }).waitFor();
});

test('a session goes on after a reload, and the access token is nowhere to be found', async () => {
  const page = await signInAs(device, 'citizen');
  await page.reload();
  await page.getByRole('heading', { level: 1 }).filter({ hasText: 'Samira' }).waitFor();
  const kept = await page.evaluate(
    () => JSON.stringify({ ...localStorage }) + JSON.stringify({ ...sessionStorage }),
  );
  expect(kept).not.toMatch(/eyJ/);
  expect(await page.evaluate(() => document.cookie)).toBe('');
});

test('a server that cannot be reached is said in words, and trying again helps', async () => {
  const page = await signInAs(device, 'citizen');
  await page.route('**/api/me/awards', (route) => route.abort());
  await page.getByRole('navigation').getByRole('link', { name: 'Beviser' }).click();
  await page.getByRole('alert').getByText('Vi kan ikke få fat i serveren').waitFor();
  await page.unroute('**/api/me/awards');
  await page.getByRole('button', { name: 'Prøv igen' }).click();
  await page.getByRole('heading', { name: /på væggen|Væggen er klar/ }).waitFor();
});
