// Somebody asks an administrator about a certificate: found by e-mail or number, corrected, and revoked for good.
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { createTestEnvironment, type TestEnvironment } from '../support/environment.js';
import { Story } from '../api/support/care-events.js';
import {
  launchBrowser,
  openDevice,
  pageProblems,
  settled,
  signInAs,
  takeScreenshot,
  watchForErrors,
  type Size,
} from './support.js';

let environment: TestEnvironment;
let browser: Browser;
let device: BrowserContext;
let story: Story;

beforeAll(async () => {
  environment = await createTestEnvironment({ settings: { TEST_HOST_PROBE: 'yes' } });
  story = await Story.of(environment, environment.citizen);
  await story.lived(story.finished('desk', 3, 1), story.exam(84, true), story.completed(84));
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser?.close();
  await environment?.close();
});
afterEach(() => device.close());

async function open(size: Size): Promise<{ page: Page; errors: string[] }> {
  device = await openDevice(browser, environment.baseUrl, { size });
  const page = await signInAs(device, 'admin');
  const errors = watchForErrors(page);
  await page
    .getByRole('main')
    .getByRole('link', { name: /Find et bevis/ })
    .click();
  await page.getByRole('heading', { name: 'Beviser og mærker', level: 1 }).waitFor();
  return { page, errors };
}

async function find(page: Page, words: string): Promise<void> {
  await page.getByRole('searchbox', { name: 'Nummer eller e-mail' }).fill(words);
  await page.keyboard.press('Enter');
}

const certificate = (page: Page) =>
  page.getByRole('article').filter({ has: page.getByText('Prøve', { exact: true }) });
const dialog = (page: Page) => page.getByRole('dialog');

describe('an administrator', () => {
  test('corrects a certificate by keyboard on a small phone, and hears what happened', async () => {
    const { page, errors } = await open('phone');
    await find(page, 'x');
    await page.getByText('Skriv mindst tre tegn.').waitFor();
    await find(page, 'ingen@demo.mikrosprint.test');
    await page.getByText('Ingen beviser her').waitFor();
    await find(page, 'citizen@demo.mikrosprint.test');
    await certificate(page).getByText('84 %').waitFor();
    expect(await pageProblems(page)).toEqual([]);
    await takeScreenshot(page, 'admin-awards-phone');
    await certificate(page)
      .getByRole('button', { name: /^Ret oplysninger/ })
      .focus();
    await page.keyboard.press('Enter');
    await dialog(page).getByRole('textbox', { name: 'Begrundelse' }).fill('Prøven var registreret forkert.');
    await page.keyboard.press('Enter');
    await dialog(page).getByRole('button', { name: 'Ret og udsted igen' }).click();
    await dialog(page).getByText('Der er ikke rettet noget endnu.').waitFor();
    await dialog(page).getByRole('textbox', { name: 'Prøve i procent' }).fill('91');
    expect(await pageProblems(page)).toEqual([]);
    await takeScreenshot(page, 'admin-awards-correct-phone');
    await dialog(page).getByRole('button', { name: 'Ret og udsted igen' }).click();
    await page.getByRole('status').getByText('Oplysningerne er rettet.').waitFor();
    await certificate(page).getByText('91 %').waitFor();
    await environment.settled();
    await find(page, 'citizen@demo.mikrosprint.test');
    await certificate(page).getByText('Rettet og udstedt igen').waitFor();
    await certificate(page).getByText('Gælder', { exact: true }).waitFor();
    expect(errors).toEqual([]);
  });

  test('revokes one for good, with a cause and a reason', async () => {
    const { page, errors } = await open('desktop');
    const { rows } = await environment.database.query<{ id: string }>(
      'SELECT id FROM certificate WHERE citizen_id = $1',
      [story.citizenId],
    );
    await find(page, `https://anywhere.example/verify/${rows[0]?.id}`);
    await certificate(page)
      .getByRole('button', { name: /^Træk tilbage: / })
      .click();
    const confirm = dialog(page).getByRole('button', { name: 'Træk tilbage for altid' });
    await confirm.click();
    await dialog(page).getByText('Vælg en grund.').waitFor();
    await dialog(page).getByRole('radio', { name: 'Misbrug' }).check();
    await dialog(page).getByRole('textbox', { name: 'Begrundelse' }).fill('En anden tog prøven.');
    expect(await pageProblems(page)).toEqual([]);
    await takeScreenshot(page, 'admin-awards-revoke-desktop');
    await confirm.click();
    await page.getByRole('status').getByText('Beviset er trukket tilbage.').waitFor();
    await certificate(page).getByText('Trukket tilbage', { exact: true }).waitFor();
    await certificate(page).getByText('En anden tog prøven.').waitFor();
    expect(await certificate(page).getByRole('button').count()).toBe(0);
    await settled(page);
    expect(await pageProblems(page)).toEqual([]);
    await takeScreenshot(page, 'admin-awards-desktop');
    expect(errors).toEqual([]);
  });
});
