// A citizen's page in the hands of who follows them: why it is opened, what presses and what to do about it, how it goes
// as a drawing and as a table, what the citizen sees of it; and what happens when the line or the citizen goes.
import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import { createTestEnvironment, type TestEnvironment } from '../support/environment.js';
import { useDevices } from './devices.js';
import {
  inFullRun,
  openLive,
  pageProblems,
  settled,
  takeScreenshot,
  watchForErrors,
  type PageOptions,
} from './support.js';

let environment: TestEnvironment;
/** Has finished the sprint that ships, with the exam, and has no next step yet. */
const finished = 'borger-01@demo.mikrosprint.test';
let peter: string;

beforeAll(async () => {
  environment = await createTestEnvironment();
  await environment.settled();
  peter = await environment.signedIn(finished).personId();
});
afterAll(() => environment?.close());

const { signIn } = useDevices(() => environment.baseUrl);

async function sayWhy(page: Page): Promise<void> {
  const dialog = page.getByRole('dialog');
  await dialog.getByText('Følge op på forløbet').click();
  await dialog.getByRole('button', { name: 'Åbn siden' }).click();
  await page.getByRole('heading', { name: 'Hvad er der sket?' }).waitFor();
  await settled(page);
}

async function openPage(citizenId: string, options: PageOptions = {}): Promise<Page> {
  const page = await signIn('caseworker', options);
  await page.goto(`/caseload/${citizenId}`);
  await sayWhy(page);
  return page;
}

const part = (page: Page, name: string) => page.locator(`section[aria-labelledby="${name}"]`);

test('how it goes is drawn and stands as a table, and the citizen sees the very same', async () => {
  const page = await openPage(peter);
  const errors = watchForErrors(page);
  const progress = part(page, 'progress');
  const drawing = progress.getByRole('img', {
    name: /^Tilmeldt .*7 af 7 baner.*prøven bestået.*kursusbevis/,
  });
  await drawing.waitFor();
  await progress.getByRole('button', { name: 'Vis som tabel' }).click();
  // Enrolled, seven levels, the exam and the certificate; a pause only when there was one.
  const rows = progress.getByRole('row');
  expect(await rows.filter({ hasNotText: 'Pause på' }).count()).toBe(1 + 1 + 7 + 1 + 1);
  expect(await drawing.count()).toBe(0);
  expect(await pageProblems(page)).toEqual([]);
  await progress.getByRole('button', { name: 'Vis som tidslinje' }).click();
  await drawing.waitFor();

  const skills = part(page, 'skills');
  await skills
    .getByText(/^Bygger på/)
    .first()
    .click();
  await skills
    .getByText(/^Prøven/)
    .first()
    .waitFor();
  await skills
    .getByText(/^Bygger på/)
    .first()
    .click();
  expect(await pageProblems(page)).toEqual([]);
  await takeScreenshot(page, 'citizen-page-desktop');

  await page.getByRole('link', { name: 'Det ser borgeren' }).click();
  await page.getByRole('heading', { name: 'Det ser Peter Mikkelsen' }).waitFor();
  await page.getByRole('heading', { name: 'Siden, som den ser ud' }).waitFor();
  await settled(page);
  expect(await pageProblems(page)).toEqual([]);
  await takeScreenshot(page, 'citizen-page-as-seen-desktop');
  const own = await signIn(finished);
  await own.goto('/shared');
  await own.getByRole('heading', { name: 'Siden, som den ser ud' }).waitFor();
  await settled(own);
  for (const name of ['seen', 'lookups', 'notes', 'signals', 'progress', 'skills', 'awards', 'timeline'])
    expect([name, await part(page, name).innerText()]).toEqual([name, await part(own, name).innerText()]);
  // What only Peter can do there is seen and can not be pressed.
  expect(
    await page
      .getByRole('main')
      .getByRole('link', { name: /støtte/i })
      .count(),
  ).toBe(0);
  await page.getByRole('button', { name: 'Tilbage til borgeren' }).click();
  await page.getByRole('heading', { name: 'Peter Mikkelsen' }).waitFor();
  expect(errors).toEqual([]);
});

inFullRun('why it is opened is asked once, can be changed, and every look is accounted for', async () => {
  const page = await openPage(peter);
  await page.getByRole('link', { name: 'Skriv en besked' }).first().click();
  await page.waitForURL(/\/messages\//);
  await page.goBack();
  await page.getByRole('heading', { name: 'Peter Mikkelsen' }).waitFor();
  expect(await page.getByRole('dialog').count()).toBe(0);
  await page.getByText('Grund: Følge op på forløbet.').waitFor();
  await page.getByRole('button', { name: 'Skift grund' }).click();
  await page.getByRole('dialog').getByText('Administration').click();
  await page.getByRole('dialog').getByRole('button', { name: 'Skift grund' }).click();
  await page.getByText('Grund: Administration.').waitFor();
  await page.getByRole('heading', { name: 'Peter Mikkelsen' }).waitFor();
  const own = await signIn(finished);
  await own.goto('/shared');
  const looked = own.getByRole('region', { name: 'Hvem har kigget?' });
  await looked.getByText('Administration').waitFor();
});

inFullRun('on a phone one press of a key leads to each part, with its heading in sight', async () => {
  const page = await openPage(peter, { size: 'phone', touch: true });
  expect(await pageProblems(page)).toEqual([]);
  await takeScreenshot(page, 'citizen-page-phone');
  const jumps = page.getByRole('navigation', { name: 'Gå til' }).getByRole('link');
  const names = await jumps.allInnerTexts();
  expect(names.length).toBeGreaterThan(8);
  for (const name of names) {
    await jumps.filter({ hasText: new RegExp(`^${name}$`) }).focus();
    await page.keyboard.press('Enter');
    const found = await page.evaluate(() => {
      const focused = document.activeElement;
      const box = focused?.querySelector('h2')?.getBoundingClientRect();
      return { id: focused?.id ?? '', inSight: !!box && box.top >= 0 && box.bottom < innerHeight - 70 };
    });
    expect([name, found.id, found.inSight]).toEqual([name, expect.stringMatching(/^part-/), true]);
  }
});

inFullRun('a signal has the one thing to do about it, by keyboard too', async () => {
  const page = await openPage(peter);
  const now = part(page, 'signals');
  await now.getByText(/^Blev færdig med GDPR-kontoret/).waitFor();
  await now.getByRole('button', { name: 'Henvis til det næste' }).focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('heading').first().waitFor();
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Henvis til det næste');
});

inFullRun('on a dead line the page stays and says from when it is', async () => {
  const page = await openPage(peter);
  await page.context().setOffline(true);
  await page
    .getByText(/^Der er ingen forbindelse lige nu\. Du ser siden, som den var kl\. \d\d:\d\d\.$/)
    .waitFor();
  expect(await page.getByRole('heading', { name: 'Hvad er der sket?' }).count()).toBe(1);
  expect(await pageProblems(page)).toEqual([]);
  await page.context().setOffline(false);
  await page.getByText(/^Der er ingen forbindelse/).waitFor({ state: 'detached' });
});

inFullRun('who is handed over while the page is open leaves it, and nothing of them stays', async () => {
  const citizen = environment.signedIn('borger-04@demo.mikrosprint.test');
  const citizenId = await citizen.personId();
  const page = await signIn('caseworker');
  await openLive(page, `/caseload/${citizenId}`);
  await sayWhy(page);
  const name = await page.getByRole('heading', { level: 1 }).innerText();
  const taker = environment.signedIn('caseworker-2@demo.mikrosprint.test');
  await environment.caseworker.expect(
    environment.caseworker.post('/api/handovers', {
      ...{ id: randomUUID(), citizens: [citizenId], fromId: null, onDay: null },
      toId: await taker.personId(),
    }),
  );
  await page.getByRole('heading', { name: 'Du følger ikke borgeren længere' }).waitFor();
  const main = page.getByRole('main');
  expect(await main.innerText()).not.toContain(name);
  expect(await main.getByRole('button').count()).toBe(0);
  expect(await pageProblems(page)).toEqual([]);
  await main.getByRole('link', { name: 'Gå til mine borgere' }).click();
  await page.waitForURL(/\/caseload$/);
  // Another tab that opens the old address finds what anybody finds there.
  await page.goto(`/caseload/${citizenId}`);
  const dialog = page.getByRole('dialog');
  await dialog.getByText('Følge op på forløbet').click();
  await dialog.getByRole('button', { name: 'Åbn siden' }).click();
  await page.getByRole('link', { name: 'Gå til forsiden' }).waitFor();
});
