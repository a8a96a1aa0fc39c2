// The studio with two people in it: writing, the outline by keyboard, a server that is gone, and the same field at once.
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { fork, go, partOf } from '../api/studio-support.js';
import { createTestEnvironment, type TestEnvironment } from '../support/environment.js';
import {
  inFullRun,
  launchBrowser,
  openDevice,
  pageProblems,
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

inFullRun('the same title twice is a choice and not an overwriting', async () => {
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

test('a press on a row chooses it, and its arrow alone opens and closes it', async () => {
  const page = await begin('Vælg og åbn');
  const level = rows(page).getByRole('button', { name: /^Bane 1/ });
  const step = rows(page).getByRole('button', { name: /^Opgave 1.*Hvilken fil/ });
  await step.waitFor();
  await rows(page)
    .getByRole('button', { name: /^Opgaver i/ })
    .first()
    .click();
  await step.waitFor({ state: 'detached' });
  await level.click();
  await page.locator('textarea[data-path="goal/da"]').waitFor();
  expect(await level.getAttribute('aria-current')).toBe('true');
  expect(await step.count()).toBe(0);
});

/** The words of the rows, from the top. */
const inOrder = async (page: Page): Promise<string[]> =>
  (await rows(page).locator('[data-outline-row]').allInnerTexts()).map(
    (text) => text.split('\n').at(-1)?.trim() ?? '',
  );

test('a row is dragged with the mouse to another place, and Escape lets it go where it was', async () => {
  const page = await begin('Træk');
  const dragged = rows(page).getByRole('button', { name: /^Opgave 2.*Vælg filen/ });
  const target = rows(page).getByRole('button', { name: /^Opgave 1.*Tryk på den knap/ });
  const before = await inOrder(page);
  const drag = async (end: () => Promise<void>) => {
    const [from, to] = [await dragged.boundingBox(), await target.boundingBox()];
    if (!from || !to) throw new Error('the rows are not in sight');
    await page.mouse.move(from.x + 20, from.y + 20);
    await page.mouse.down();
    await page.mouse.move(from.x + 20, from.y + 5);
    await page.mouse.move(to.x + 20, to.y + 4, { steps: 4 });
    await rows(page).locator('[data-drop="before"]').waitFor();
    await end();
  };
  await drag(() => page.keyboard.press('Escape'));
  await page.mouse.up();
  expect(await inOrder(page)).toEqual(before);
  await drag(() => page.mouse.up());
  await page.getByText('er nu nummer 1 af 2.').waitFor();
  const [sheet, first, step, second, ...two] = before;
  expect(await inOrder(page)).toEqual([sheet, first, step, second, ...two.toReversed()]);
  await saved(page);
});

test('what has changed since it was published is told in words, without a key of the content', async () => {
  const { provider } = environment;
  const { draftId } = await fork(provider);
  const revised = await go(environment, draftId, ['submit', 'publish', 'revise']);
  const page = await signInAs(device, 'provider');
  await page.goto(`/studio/${draftId}`);
  await rename(page, /^Forside/, 'Nyt navn på forsiden');
  await saved(page);
  await page.getByRole('tab', { name: 'Versioner' }).click();
  const history = page.getByRole('tabpanel');
  await history.getByRole('heading', { name: 'Hvad er ændret?' }).waitFor();
  expect(await history.getByLabel('Fra').locator('option:checked').innerText()).toContain('Udgivet udgave');
  const change = history.locator('[data-change]');
  await change.first().waitFor();
  expect(await change.count()).toBe(1);
  const { title } = partOf(revised, 'sheet').content as { title: { da: string } };
  expect(await change.innerText()).toContain('Sprintets titel › Dansk');
  for (const words of [title.da, 'Nyt navn på forsiden']) expect(await change.innerText()).toContain(words);
  expect(await change.innerText()).not.toMatch(/title|\{|\[/u);
});

test('a stranger to the studio does not find it', async () => {
  const page = await signInAs(device, 'citizen');
  await page.goto('/studio');
  await page.getByRole('heading', { level: 1, name: 'Her er ikke noget' }).waitFor();
});
