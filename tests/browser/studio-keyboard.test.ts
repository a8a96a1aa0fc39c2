// An author without a mouse: from the list to a new sprint, both languages, another order, what is missing, and sent in.
// Nothing here is pressed with a pointer, and no field is reached but with the keys.
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import { createTestEnvironment, type TestEnvironment } from '../support/environment.js';
import { launchBrowser, openDevice, settled, signInAs } from './support.js';

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

const hasFocus = (target: Locator) => target.evaluate((element) => element === document.activeElement);

/** So many stops are between the ends of the longest page here. */
const farthest = 200;

/** Goes on with one key until what is wanted has the focus. */
async function goTo(target: Locator, key = 'Tab'): Promise<void> {
  await target.waitFor({ state: 'attached' });
  for (let presses = 0; presses < farthest; presses += 1) {
    if (await hasFocus(target)) return;
    await target.page().keyboard.press(key);
  }
  throw new Error(`${key} does not come to ${String(target)}`);
}

async function type(page: Page, words: string): Promise<void> {
  await page.keyboard.press('Control+A');
  await page.keyboard.type(words);
}

test('a sprint is begun, written in both languages, put in order, mended and sent in by keyboard alone', async () => {
  const page = await signInAs(device, 'provider');
  const { keyboard } = page;
  const text = (path: string) => page.locator(`textarea[data-path="${path}"]`);
  const row = (name: RegExp) =>
    page.getByRole('navigation', { name: 'Sprintets opbygning' }).getByRole('button', { name });

  await page.goto('/studio');
  await settled(page);
  await goTo(page.getByRole('button', { name: 'Nyt sprint' }));
  await keyboard.press('Enter');
  await goTo(page.getByLabel('Hvad skal det hedde?'));
  await keyboard.type('Send et billede');
  await keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: 'Send et billede' }).waitFor();

  await goTo(text('tagline/da'));
  await type(page, 'Find billedet, og send det.');
  await goTo(text('tagline/en'));
  await type(page, 'Find the picture and send it.');

  await goTo(row(/^Forside/), 'Shift+Tab');
  await goTo(row(/^Bane 2/), 'ArrowDown');
  await keyboard.press('ArrowLeft');
  await row(/^Opgave 2.*Vælg filen/).waitFor({ state: 'detached' });
  await keyboard.press('ArrowRight');
  await goTo(row(/^Opgave 1.*Tryk på den knap/), 'ArrowDown');
  await keyboard.press('Alt+ArrowDown');
  await page.getByText('Tryk på den knap, der lægger filen ved er nu nummer 2 af 2.').waitFor();
  expect(await hasFocus(row(/^Opgave 2.*Tryk på den knap/))).toBe(true);

  // What is missing is one press away, and the press leads into the field.
  const next = page.getByRole('button', { name: 'Ret den næste' });
  await goTo(next, 'Shift+Tab');
  await keyboard.press('Enter');
  await page.waitForFunction(() => document.activeElement?.getAttribute('data-path') === 'title/en');
  await type(page, 'Send a picture');
  await page.getByText('Klar til at sende ind').waitFor();

  await goTo(page.getByRole('button', { name: 'Send ind' }), 'Shift+Tab');
  await keyboard.press('Enter');
  await goTo(page.getByRole('dialog').getByRole('button', { name: 'Send ind' }));
  await keyboard.press('Enter');
  await page.getByText('Venter på gennemsyn').first().waitFor();
  expect(await text('title/en').isDisabled()).toBe(true);
});

test('a row has its menu by keyboard; Escape gives the focus back, and what was deleted comes back', async () => {
  const page = await signInAs(device, 'provider');
  const { keyboard } = page;
  await page.goto('/studio');
  await goTo(page.getByRole('button', { name: 'Nyt sprint' }));
  await keyboard.press('Enter');
  await goTo(page.getByLabel('Hvad skal det hedde?'));
  await keyboard.type('Menuen');
  await keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: 'Menuen' }).waitFor();

  const rows = page.getByRole('navigation', { name: 'Sprintets opbygning' });
  await goTo(rows.getByRole('button', { name: /^Forside/ }), 'Shift+Tab');
  await goTo(rows.getByRole('button', { name: /^Opgave 1.*Hvilken fil/ }), 'ArrowDown');
  await keyboard.press('Enter');
  const menu = rows.getByRole('button', { name: /^Redskaber til Hvilken fil/ });
  await goTo(menu);
  await keyboard.press('Enter');
  expect(await hasFocus(page.getByRole('button', { name: /^Giv nyt navn/ }))).toBe(true);
  await keyboard.press('Escape');
  expect(await hasFocus(menu)).toBe(true);

  await keyboard.press('Enter');
  await goTo(page.getByRole('button', { name: /^Lav en kopi Ctrl/ }), 'ArrowDown');
  await keyboard.press('Enter');
  const copy = rows.getByRole('button', { name: /^Opgave 2.*Hvilken fil/ });
  await copy.waitFor();
  expect(await hasFocus(copy)).toBe(true);
  await keyboard.press('Delete');
  await copy.waitFor({ state: 'detached' });
  await goTo(rows.getByRole('button', { name: 'Fortryd' }));
  await keyboard.press('Enter');
  await copy.waitFor();

  await goTo(rows.getByRole('button', { name: 'Tilføj opgave' }).first());
  await keyboard.press('Enter');
  await goTo(page.getByRole('dialog').getByRole('button', { name: /^Rækkefølge/ }));
  await keyboard.press('Enter');
  expect(await hasFocus(rows.getByRole('button', { name: /^Opgave 3.*Uden tekst/ }))).toBe(true);
});
