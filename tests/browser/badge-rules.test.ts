// Rules that give badges: an administrator reads and searches them; an author writes one and reads what it means.
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { createTestEnvironment, type TestEnvironment } from '../support/environment.js';
import {
  launchBrowser,
  openDevice,
  pageProblems,
  settled,
  setPreferences,
  signInAs,
  sizes,
  takeScreenshot,
  watchForErrors,
} from './support.js';

let environment: TestEnvironment;
let browser: Browser;
let device: BrowserContext;

beforeAll(async () => {
  environment = await createTestEnvironment();
  await environment.settled();
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser?.close();
  await environment?.close();
});
afterEach(() => device.close());

async function open(size: keyof typeof sizes): Promise<{ page: Page; errors: string[] }> {
  device = await openDevice(browser, environment.baseUrl, { size });
  const page = await signInAs(device, 'admin');
  const errors = watchForErrors(page);
  await page.getByRole('main').getByRole('link', { name: 'Mærker og regler' }).click();
  await page.getByRole('heading', { name: 'Mærker og regler', level: 1 }).waitFor();
  return { page, errors };
}

const rule = (page: Page, title: string) =>
  page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: title, exact: true }) });

test('an administrator reads each rule as a sentence, on a phone', async () => {
  const { page, errors } = await open('phone');
  const section = page.getByRole('region', { name: 'På tværs af sprints' });
  await section.getByText('Når den første bane er gennemført, uanset i hvilket sprint.').waitFor();
  await rule(page, 'Godt at se dig').getByText('Kun modtageren får det at vide.').waitFor();
  await rule(page, 'Skarpt blik')
    .getByText(/er gennemført med mindst 2 stjerner\./)
    .waitFor();
  await rule(page, 'Deler med omtanke')
    .getByText(/er vist med mindst 80 procent/)
    .waitFor();
  await settled(page);
  expect(await pageProblems(page)).toEqual([]);
  expect(errors).toEqual([]);
  await takeScreenshot(page, 'badge-rules-phone');
});

test('finds a rule by the words of its sentence, says how many, and helps when there are none', async () => {
  const { page, errors } = await open('desktop');
  const search = page.getByRole('searchbox', { name: 'Søg i regler, mærker og sprints' });
  await search.fill('MitID  gennemført');
  await page
    .getByRole('status')
    .filter({ hasText: /^3 regler$/ })
    .waitFor();
  await search.fill('enhjørning');
  await page.getByRole('heading', { name: 'Ingen regel passer' }).waitFor();
  await search.fill('prøven');
  await rule(page, 'Bestået prøve').getByText('Når prøven er bestået.').waitFor();
  expect(await pageProblems(page)).toEqual([]);
  expect(errors).toEqual([]);
});

test('reads them in English too', async () => {
  device = await openDevice(browser, environment.baseUrl, { size: 'desktop' });
  const page = await signInAs(device, 'admin');
  await setPreferences(page, { locale: 'en' });
  await page.goto('/admin/badges');
  await page.getByText('When the exam is passed.').first().waitFor();
  await page.getByText('When all of these sprints are completed:').first().waitFor();
});

test('is no page for whoever does not run the product', async () => {
  device = await openDevice(browser, environment.baseUrl, { size: 'phone' });
  const page = await signInAs(device, 'citizen');
  await page.goto('/admin/badges');
  await settled(page);
  expect(await page.getByRole('heading', { name: 'Mærker og regler' }).count()).toBe(0);
});

test('an author gives a badge for a skill by form, and reads what the rule means', async () => {
  device = await openDevice(browser, environment.baseUrl, { size: 'desktop' });
  const page = await signInAs(device, 'provider');
  const errors = watchForErrors(page);
  await page.goto('/studio');
  await page.getByRole('button', { name: 'Nyt sprint' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Hvad skal det hedde?').fill('Løft rigtigt');
  await dialog.getByText('Svar på spørgsmål', { exact: true }).click();
  await dialog.getByRole('button', { name: 'Begynd', exact: true }).click();
  const meaning = page.getByRole('status').filter({ hasText: 'Det betyder' });
  await meaning.getByText('Når hele sprintet er gennemført.').waitFor();
  const field = (name: string) => page.locator(`[data-path="badges/0/rule/${name}"]`);
  await field('when').getByRole('combobox').selectOption({ label: 'Når en færdighed er vist' });
  await field('skill').getByRole('combobox').selectOption({ index: 1 });
  await field('percent').getByRole('textbox').fill('90');
  await meaning.getByText(/^Når færdigheden “.+” er vist med mindst 90 procent/).waitFor();
  await page.locator('[data-save="saved"]').waitFor();
  await takeScreenshot(page, 'badge-rule-studio');
  expect(errors).toEqual([]);
});
