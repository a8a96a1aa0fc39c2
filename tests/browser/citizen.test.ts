// The citizen's own pages: the map and its twin, awards that arrive by themselves, what is shared, and choices that stay.
import type { AwardsView } from '@mikrosprint/contracts';
import type { Browser, BrowserContext } from 'playwright-core';
import { enrol, finishLevels, practiceLevels } from '../api/play-support.js';
import { eventually } from '../support/eventually.js';
import { createTestEnvironment, type TestEnvironment } from '../support/environment.js';
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

test('the map and its list say and offer the same', async () => {
  const page = await signInAs(device, 'citizen');
  const stops = page.getByRole('main').locator('ol > li');
  await stops.first().waitFor();
  const picture = await stops
    .locator('a')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href')));
  const locked = await stops.getByText(/Åbner om/).count();
  expect(await stops.count()).toBe(8);
  expect(picture.length + locked).toBe(8);
  await page.getByRole('button', { name: 'Vis som liste' }).click();
  await page.getByRole('button', { name: 'Vis som kort' }).waitFor();
  const list = await stops
    .locator('a')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href')));
  expect(list).toEqual(picture);
  expect(await stops.getByText(/Åbner om/).count()).toBe(locked);
});

test('a badge that is earned elsewhere hangs on the open wall by itself', async () => {
  const page = await signInAs(device, 'citizen');
  const errors = watchForErrors(page);
  // The live line is opened when the page is idle; news that comes before it would be fetched, not told.
  await openLive(page, '/badges');
  await page.getByRole('heading', { name: 'Væggen er klar' }).waitFor();
  const enrolment = await enrol(environment.citizen);
  await finishLevels(environment.citizen, enrolment, practiceLevels(enrolment).slice(0, 1));
  await page.getByRole('heading', { name: /mærker? på væggen/ }).waitFor();
  await page.getByRole('navigation').getByRole('link', { name: 'Hjem' }).click();
  await page.getByText('1 af 7 baner er klaret').waitFor();
  expect(errors).toEqual([]);
});

test("the notice about data stands in nobody's way and goes for good when it is read", async () => {
  const page = await signInAs(device, 'borger-04@demo.mikrosprint.test');
  const notice = page.getByRole('region', { name: 'Kort om dine data' });
  await page.getByRole('main').getByRole('link').first().waitFor();
  await notice.getByRole('button', { name: 'Okay' }).click();
  await notice.waitFor({ state: 'detached' });
  await page.reload();
  await page.getByRole('heading', { name: 'GDPR-kontoret' }).waitFor();
  expect(await notice.count()).toBe(0);
});

test('choices hold after a reload: the evening theme, and a weekly goal that is out of sight', async () => {
  const page = await signInAs(device, 'borger-04@demo.mikrosprint.test');
  await page.getByRole('heading', { name: /Ugens mål/ }).waitFor();
  await page.goto('/settings');
  await page.getByText('Aften', { exact: true }).click();
  await page.getByText('Gemt').waitFor();
  const saved = page.waitForResponse((answer) => answer.url().endsWith('/me/preferences') && answer.ok());
  await page.getByRole('group', { name: 'Ugens mål' }).getByText('Fra').click();
  await saved;
  await page.goto('/home');
  await page.getByRole('heading', { name: 'GDPR-kontoret' }).waitFor();
  expect(await page.evaluate(() => document.documentElement.dataset.theme)).toBe('dark');
  expect(await page.getByRole('heading', { name: /Ugens mål/ }).count()).toBe(0);
});

test('a finished citizen sees the certificate, and anybody can verify it without an account', async () => {
  const finished = environment.signedIn('borger-01@demo.mikrosprint.test');
  const certificate = await eventually(async () => {
    const { certificates } = await finished.expect(finished.get<AwardsView>('/api/me/awards'));
    return certificates.find(({ pdfReady }) => pdfReady) ?? null;
  });
  const page = await signInAs(device, 'borger-01@demo.mikrosprint.test');
  await page.goto('/badges');
  const question = page.getByRole('region', { name: 'Hvilket navn skal stå på papiret?' });
  expect(await page.getByRole('button', { name: 'Hent som PDF' }).count()).toBe(0);
  await question.getByRole('button', { name: 'Peter Mikkelsen' }).press('Enter');
  await page.getByText('Navnet på papiret: Peter Mikkelsen').waitFor();
  expect(await page.evaluate(() => document.activeElement?.textContent)).toContain('Peter Mikkelsen');
  const saved = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Hent som PDF' }).click();
  expect((await saved).suggestedFilename()).toBe('Kursusbevis GDPR-kontoret Peter Mikkelsen.pdf');
  const stranger = await openDevice(browser, environment.baseUrl);
  const outside = await stranger.newPage();
  await outside.goto(`/verify/${certificate.certificateId}`);
  await outside.getByText('Beviset er ægte og gælder').waitFor();
  const words = await outside.getByRole('main').innerText();
  expect(words).toContain('P•••••• M••••••');
  expect(words).not.toMatch(/Mikkelsen|jobcenter|jobkonsulent|@/i);
  await stranger.close();
});

test('the citizen sees that the page was opened, by which role and why, but not by whom', async () => {
  const { rows } = await environment.caseworker.expect(
    environment.caseworker.get<{ rows: { citizenId: string; displayName: string }[] }>('/api/caseload'),
  );
  const hanne = rows.find(({ displayName }) => displayName === 'Hanne Dalgaard');
  await environment.caseworker.expect(
    environment.caseworker.get(`/api/caseload/${hanne?.citizenId}?purpose=conversation`),
  );
  const page = await signInAs(device, 'borger-02@demo.mikrosprint.test');
  await page.goto('/shared');
  const lookUps = page.getByRole('region', { name: 'Hvem har kigget?' });
  await lookUps.getByText('Forberede en samtale').waitFor();
  expect(await lookUps.innerText()).not.toContain('Mette');
});
