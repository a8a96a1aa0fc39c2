// Pages practised as if they were real: their buttons and files are radio buttons in meaning, whatever they look like,
// and nobody is led to believe that the page wants their own details.
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { enrol } from '../api/play-support.js';
import { createTestEnvironment, type TestEnvironment } from '../support/environment.js';
import { choice } from './answers.js';
import { withEverything } from './everything.js';
import { heardStatus, heardWords } from './heard.js';
import { contentOf, debriefed, openLevel, playToTheEnd, pointer } from './play-support.js';
import { launchBrowser, openDevice, pageProblems, signInAs } from './support.js';

let environment: TestEnvironment;
let browser: Browser;
let device: BrowserContext;
let page: Page;

beforeAll(async () => {
  environment = await createTestEnvironment({ worker: false, settings: withEverything });
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser?.close();
  await environment?.close();
});

const line = 'Øveside. Brug oplysningerne i opgaven, aldrig dine egne.';

/** What has the focus: the value of the radio button, or what is written on anything else. */
const focused = (): Promise<string> =>
  page.evaluate(() => {
    const element = document.activeElement;
    return element instanceof HTMLInputElement ? element.value : (element?.textContent ?? '').trim();
  });

const submit = () => page.locator('#task button[type="submit"]');
const field = (id: string) => page.locator(`#task [data-choices="${id}"]`);

/** Opens the level anew, as somebody does who has not played it. */
async function begin(account: string, size: 'desktop' | 'phone' = 'desktop'): Promise<void> {
  await enrol(environment.signedIn(account), 'everything');
  device = await openDevice(browser, environment.baseUrl, { size });
  page = await signInAs(device, account);
  await openLevel(page, 'page', 'everything');
  await field('menu').waitFor();
}
afterEach(() => device?.close());

test('the address is words, the padlock is none, and the line about details stands there once', async () => {
  await begin('borger-01@demo.mikrosprint.test');
  const words = await heardWords(page);
  expect(words).toContain('Adresse: vagtsiden.example/aften');
  expect(words.split(line)).toHaveLength(2);
  const described = await page.locator('#task form').getAttribute('aria-describedby');
  expect(await page.locator(`[id="${described ?? ''}"]`).innerText()).toBe(line);
  // A program of a workplace asks for nobody's details.
  await openLevel(page, 'screen', 'everything');
  await page.locator('#task form').waitFor();
  expect(await heardWords(page)).not.toContain('Øveside');
});

test('the buttons of a page are one stop for Tab, and Enter presses the one that has the focus', async () => {
  await begin('borger-02@demo.mikrosprint.test');
  const menu = page.getByRole('group', { name: 'Menuen' });
  const report = menu.getByRole('radio', { name: 'Meld en ændring Fortæl, at noget er anderledes' });
  await menu.getByRole('radio', { name: 'Vagtplan' }).focus();
  await page.keyboard.press('Enter');
  expect(await choice(page, 'menu', 'plan').isChecked()).toBe(true);
  await page.keyboard.press('ArrowDown');
  expect(await report.isChecked()).toBe(true);
  await page.keyboard.press('Tab');
  expect(await focused()).toBe('kitchen');
  // Nothing is pressed in this one yet, and Enter has not sent the page.
  expect(await heardStatus(page)).toBe('');
  await page.keyboard.press('Enter');
  expect(await choice(page, 'who', 'kitchen').isChecked()).toBe(true);
  // What is pressed already sends the page, as in any form.
  await page.keyboard.press('Enter');
  await page.getByText('Køkkenet ved besked.').waitFor();
});

test('what is wrong says why and takes the focus, what is right stays, and a new choice is not yet judged', async () => {
  await begin('borger-04@demo.mikrosprint.test');
  await submit().click();
  expect(await field('menu').innerText()).toContain('Vælg, hvad du vil trykke på.');
  expect(await focused()).toBe('plan');
  await choice(page, 'menu', 'news').click();
  await choice(page, 'who', 'kitchen').click();
  await submit().click();
  const [report] = contentOf('page', 'everything').steps;
  const reasons = report?.mechanic === 'screen' ? report.fields.map(({ why }) => why.da) : [];
  await field('menu').getByText('Ikke rigtigt endnu.').waitFor();
  expect(await field('menu').innerText()).toContain(reasons[0]);
  expect(await field('who').innerText()).toContain(`Rigtigt. ${reasons[1]}`);
  expect(await focused()).toBe('news');
  expect(await choice(page, 'menu', 'news').getAttribute('aria-invalid')).toBe('true');
  expect(await pageProblems(page)).toEqual([]);

  // It says that it cannot be pressed; pressed all the same, it changes nothing.
  await choice(page, 'who', 'lift').click({ force: true });
  expect(await choice(page, 'who', 'kitchen').isChecked()).toBe(true);
  await choice(page, 'menu', 'report').click();
  expect(await choice(page, 'menu', 'report').getAttribute('aria-invalid')).toBeNull();
  await submit().click();
  await page.getByText('Køkkenet ved besked.').waitFor();
});

test('what is pressed and not yet sent is still pressed after a reload', async () => {
  await begin('borger-05@demo.mikrosprint.test');
  await choice(page, 'menu', 'report').click();
  await page.reload();
  await field('menu').waitFor();
  expect(await choice(page, 'menu', 'report').isChecked()).toBe(true);
  expect(await choice(page, 'who', 'kitchen').isChecked()).toBe(false);
});

test('whoever reads instead of playing has the same pages', async () => {
  const account = 'borger-06@demo.mikrosprint.test';
  const { enrolmentId } = await enrol(environment.signedIn(account), 'everything');
  await environment.signedIn(account).put(`/api/enrolments/${enrolmentId}/method`, { method: 'reading' });
  await begin(account, 'phone');
  expect(await page.locator('[data-stage]').count()).toBe(0);
  expect(await pageProblems(page)).toEqual([]);
  await playToTheEnd(page, 'page', pointer, 'everything');
  await debriefed(page);
});
