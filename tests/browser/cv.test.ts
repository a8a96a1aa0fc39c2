// A CV from nothing to a file and a link: written, approved, kept without a line, met by another window, shared and closed.
import type { Page } from 'playwright-core';
import { createTestEnvironment, type TestEnvironment } from '../support/environment.js';
import { useDevices } from './devices.js';
import { askToSignOut, pageProblems, settled, takeScreenshot, watchForErrors } from './support.js';

let environment: TestEnvironment;

beforeAll(async () => {
  environment = await createTestEnvironment();
});
afterAll(() => environment?.close());

const devices = useDevices(() => environment.baseUrl);

async function openCv(page: Page): Promise<Page> {
  await page.goto('/cv');
  await page.getByRole('heading', { name: 'Job og profil' }).waitFor();
  return page;
}

const unfold = (page: Page, title: string) => page.locator('summary', { hasText: title }).first().click();
const standing = (page: Page, save: string) => page.locator(`[data-save="${save}"]`).waitFor();
const goal = (page: Page) => page.getByLabel('Hvilket job søger du?');

async function looksRight(page: Page, name: string): Promise<void> {
  await settled(page);
  await takeScreenshot(page, name);
  expect(await pageProblems(page)).toEqual([]);
}

test('from an empty CV to a file and a link that its owner closes again', async () => {
  const page = await openCv(await devices.signIn('citizen', { size: 'phone' }));
  const errors = watchForErrors(page);
  await page.getByRole('heading', { name: 'Tre ting, så har du et CV' }).waitFor();
  await unfold(page, 'Job og profil');
  await goal(page).fill('Receptionist');
  await unfold(page, 'Uddannelse');
  await page.getByRole('button', { name: 'Tilføj en uddannelse' }).click();
  await page.getByLabel('Hvad hedder uddannelsen?').fill('Tjener');
  await page.getByLabel('Hvad handlede den om?').selectOption('hotel');
  await standing(page, 'saved');

  await page.getByRole('button', { name: 'Brug Jeg kan tage imod gæster' }).click();
  await page.getByRole('button', { name: 'Godkend' }).click();
  await page
    .getByRole('button', { name: /^Brug Jeg kan/ })
    .first()
    .click();
  await page.getByText('1 godkendt sætning kommer med. 1 kladde kommer ikke med.').waitFor();
  await standing(page, 'saved');
  await looksRight(page, 'cv-written');

  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Hent PDF' }).click();
  expect((await download).suggestedFilename()).toMatch(/\.pdf$/);

  await page.getByRole('button', { name: 'Del med et link' }).click();
  const dialog = page.getByRole('dialog', { name: /Del med et link|Dit link er klar/ });
  await dialog.getByLabel('Hvem er det til?').fill('Hotel Havnen');
  await dialog.getByText('7 dage').click();
  await dialog.getByRole('button', { name: 'Lav linket' }).dblclick();
  const link = new URL(await dialog.getByLabel('Dit link').inputValue()).pathname;
  await dialog.getByRole('button', { name: 'Luk', exact: true }).click();

  const employer = await (await devices.open({ size: 'phone' })).newPage();
  await employer.goto(link);
  await employer.getByText('Jeg kan tage imod gæster og hjælpe dem på en venlig måde.').waitFor();
  expect(
    await employer
      .getByRole('list')
      .getByText(/^Jeg kan/)
      .count(),
  ).toBe(1);
  expect(await employer.locator('meta[name="robots"]').getAttribute('content')).toContain('noindex');
  await looksRight(employer, 'cv-shared');

  await openCv(page);
  expect(await page.getByRole('heading', { name: 'Hotel Havnen' }).count()).toBe(1);
  await page.getByText(/Åbnet 1 gang\./).waitFor();
  await page.getByRole('button', { name: 'Luk linket Hotel Havnen' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Luk linket' }).click();
  await page.getByText('Linket er lukket.').waitFor();
  await employer.reload();
  await employer.getByRole('heading', { name: 'Linket virker ikke mere' }).waitFor();
  expect(errors).toEqual([]);
});

test('what is wrong is said at its field, and the rest is saved', async () => {
  const page = await openCv(await devices.signIn('borger-03@demo.mikrosprint.test'));
  await unfold(page, 'Kontakt');
  await page.getByLabel('Telefon').fill('12');
  await page.getByLabel('By', { exact: true }).fill('Aalborg');
  await page.getByText('Skriv nummeret med tal').waitFor();
  await standing(page, 'incomplete');
  await looksRight(page, 'cv-incomplete');
  await page.reload();
  await unfold(page, 'Kontakt');
  expect(await page.getByLabel('Telefon').inputValue()).toBe('12');
  expect(await page.getByLabel('By', { exact: true }).inputValue()).toBe('Aalborg');
  await page.getByLabel('Telefon').fill('12 34 56 78');
  await standing(page, 'saved');
});

test('without a line it is kept, also when the page is loaded anew, and saved when the line is back', async () => {
  const page = await openCv(await devices.signIn('borger-04@demo.mikrosprint.test'));
  await unfold(page, 'Job og profil');
  await page.route('**/api/me/cv', (route) =>
    route.request().method() === 'PUT' ? route.abort() : route.continue(),
  );
  await goal(page).fill('Lagermedarbejder');
  await standing(page, 'offline');
  await page.reload();
  await unfold(page, 'Job og profil');
  expect(await goal(page).inputValue()).toBe('Lagermedarbejder');
  await page.unroute('**/api/me/cv');
  await standing(page, 'saved');
});

test('signing out with something unsaved is asked about first, and leaves nothing on the device', async () => {
  const page = await openCv(await devices.signIn('borger-06@demo.mikrosprint.test'));
  await unfold(page, 'Job og profil');
  await page.route('**/api/me/cv', (route) =>
    route.request().method() === 'PUT' ? route.abort() : route.continue(),
  );
  await goal(page).fill('Gartner');
  await standing(page, 'offline');
  await askToSignOut(page);
  const dialog = page.getByRole('dialog', { name: 'Vent lidt med at logge ud' });
  await dialog.getByText(/Noget i dit CV er ikke gemt endnu/).waitFor();
  await dialog.getByRole('button', { name: 'Bliv logget ind' }).click();
  expect(await goal(page).inputValue()).toBe('Gartner');
  await askToSignOut(page);
  await dialog.getByRole('button', { name: 'Log ud alligevel' }).click();
  await page.getByRole('heading', { name: 'Prøv med et klik' }).waitFor();
  expect(await page.evaluate(() => JSON.stringify({ ...localStorage }))).not.toContain('Gartner');
});

test('two windows: different parts both stand, the same part waits for a choice', async () => {
  const one = await openCv(await devices.signIn('borger-05@demo.mikrosprint.test'));
  const other = await openCv(await devices.signIn('borger-05@demo.mikrosprint.test'));
  await unfold(one, 'Job og profil');
  await unfold(other, 'Job og profil');
  await goal(one).fill('Kok');
  await standing(one, 'saved');
  await goal(other).fill('Receptionist');
  await other.getByRole('heading', { name: 'Der er skrevet to steder' }).waitFor();
  await other.getByText('Kok', { exact: true }).waitFor();
  await looksRight(other, 'cv-torn');
  await other.getByRole('button', { name: /^Behold det her/ }).click();
  await standing(other, 'saved');
  await openCv(one);
  await unfold(one, 'Job og profil');
  expect(await goal(one).inputValue()).toBe('Receptionist');
});

test('the caseworker gets the link in a message that was read first', async () => {
  const page = await openCv(await devices.signIn('borger-06@demo.mikrosprint.test', { size: 'phone' }));
  await unfold(page, 'Job og profil');
  await goal(page).fill('Butiksassistent');
  await standing(page, 'saved');
  await page.getByRole('button', { name: /^Del med (?!et link)/ }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Beskeden').fill('Hej, her er det.');
  await looksRight(page, 'cv-to-caseworker');
  await dialog.getByRole('button', { name: 'Send', exact: true }).click();
  await dialog.getByRole('link', { name: 'Se beskeden' }).click();
  await page.getByText('Hej, her er det.').waitFor();
  expect(await page.getByRole('link', { name: /\/cv\/[\w-]{22}$/ }).count()).toBe(1);
});
