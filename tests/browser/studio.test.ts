// The studio with two people in it: writing, the outline by keyboard, a server that is gone, and the same field at once.
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { createTestEnvironment, type TestEnvironment } from '../support/environment.js';
import { launchBrowser, openDevice, pageProblems, settled, signInAs, watchForErrors } from './support.js';

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

const saved = (page: Page) => page.locator('[data-save="saved"]').waitFor();
const rows = (page: Page) => page.getByRole('navigation', { name: 'Sprintets opbygning' });

async function begin(title: string): Promise<Page> {
  const page = await signInAs(device, 'provider');
  await page.goto('/studio');
  await page.getByRole('button', { name: 'Nyt sprint' }).click();
  await page.getByLabel('Hvad skal det hedde?').fill(title);
  await page.getByRole('button', { name: 'Begynd' }).click();
  await page.getByRole('heading', { level: 1, name: title }).waitFor();
  return page;
}

/** Renames what is chosen in the outline, with the keyboard alone. */
async function rename(page: Page, row: RegExp, words: string): Promise<void> {
  await rows(page).getByRole('button', { name: row }).first().press('F2');
  await page.getByLabel(/^Nyt navn/).fill(words);
  await page.getByLabel(/^Nyt navn/).press('Enter');
}

test('a new sprint is begun, stands in the list, and both pages are good pages', async () => {
  const page = await begin('Send et billede');
  const errors = watchForErrors(page);
  await saved(page);
  await settled(page);
  expect(await pageProblems(page)).toEqual([]);
  await page.getByRole('link', { name: 'Alle sprints' }).click();
  await page.getByRole('link', { name: 'Send et billede' }).waitFor();
  await settled(page);
  expect(await pageProblems(page)).toEqual([]);
  expect(errors).toEqual([]);
});

test('the outline is written with the keyboard: a name, an order, a deletion and its undoing', async () => {
  const page = await begin('Tastatur');
  await rename(page, /Bane 1/, 'Led efter filen');
  await rows(page)
    .getByRole('button', { name: /Bane 1/ })
    .first()
    .press('Alt+ArrowDown');
  await rows(page).getByRole('button', { name: 'Bane 2 Led efter filen' }).waitFor();
  await rows(page).getByRole('button', { name: 'Bane 2 Led efter filen' }).press('Delete');
  await page.getByText('Led efter filen er slettet.').first().waitFor();
  await page.getByRole('button', { name: 'Fortryd' }).press('Enter');
  await rows(page).getByRole('button', { name: 'Bane 2 Led efter filen' }).waitFor();
  await saved(page);
  await page.reload();
  await rows(page).getByRole('button', { name: 'Bane 2 Led efter filen' }).waitFor();
});

test('what is written while nobody answers survives a closed tab', async () => {
  const page = await begin('Uden net');
  const address = page.url();
  await saved(page);
  await device.route('**/api/studio/**/revisions', (route) => route.abort());
  await rename(page, /Forside/, 'Skrevet uden net');
  await page.locator('[data-save="offline"]').waitFor();
  await page.close({ runBeforeUnload: false });
  await device.unroute('**/api/studio/**/revisions');
  const again = await device.newPage();
  await again.goto(address);
  await again.getByRole('heading', { level: 1, name: 'Skrevet uden net' }).waitFor();
  await saved(again);
});

test('the same title twice is a choice and not an overwriting', async () => {
  const page = await begin('To på én gang');
  await saved(page);
  const other = await device.newPage();
  await other.goto(page.url());
  await other.getByRole('heading', { level: 1, name: 'To på én gang' }).waitFor();
  await page.route('**/api/studio/**/revisions', (route) => route.abort());
  await rename(page, /Forside/, 'Den ene');
  await page.locator('[data-save="offline"]').waitFor();
  await rename(other, /Forside/, 'Den anden');
  await other.getByRole('heading', { level: 1, name: 'Den anden' }).waitFor();
  await saved(other);
  await page.unroute('**/api/studio/**/revisions');
  const dialog = page.getByRole('dialog', { name: /To har rettet/ });
  await dialog.getByRole('button', { name: 'Vælg alt den andens' }).click();
  await dialog.getByRole('button', { name: 'Brug mine valg' }).click();
  await page.getByRole('heading', { level: 1, name: 'Den anden' }).waitFor();
  await saved(page);
});

test('a stranger to the studio does not find it', async () => {
  const page = await signInAs(device, 'citizen');
  await page.goto('/studio');
  await page.getByRole('heading', { level: 1, name: 'Her er ikke noget' }).waitFor();
});
