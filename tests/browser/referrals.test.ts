// A caseworker refers in three presses, the citizen answers and begins in another browser, and both see the same.
import type { ReferralList } from '@mikrosprint/contracts';
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
import { dayFromNow } from '../support/days.js';

let environment: TestEnvironment;

beforeAll(async () => {
  environment = await createTestEnvironment();
});
afterAll(() => environment?.close());

const { signIn } = useDevices(() => environment.baseUrl);

/** The page of Samira, with the line open that tells it to look again. */
async function openSamira(options: PageOptions = {}): Promise<Page> {
  const page = await signIn('caseworker', options);
  const id = await environment.citizen.personId();
  await openLive(page, `/caseload/${id}`);
  await page.getByText('Følge op på forløbet').click();
  await page.getByRole('button', { name: 'Åbn siden' }).click();
  await part(page, 'Henvisninger og sprints').waitFor();
  return page;
}

const part = (page: Page, name: string) => page.getByRole('region', { name, exact: true });

/** Counts presses from here on: clicks that a person made, not those the page makes of a key. */
async function countPresses(page: Page): Promise<() => Promise<number>> {
  await page.evaluate(() => {
    const counted = window as unknown as { presses: number };
    counted.presses = 0;
    document.addEventListener('pointerup', () => (counted.presses += 1), true);
  });
  return () => page.evaluate(() => (window as unknown as { presses: number }).presses);
}

const referrals = async () =>
  (await environment.citizen.expect(environment.citizen.get<ReferralList>('/api/me/referrals'))).referrals;

test('a referral takes three presses, and its way is seen in both browsers at once', async () => {
  const staff = await openSamira();
  const errors = watchForErrors(staff);
  const citizen = await signIn('citizen', { size: 'phone', touch: true });
  const citizenErrors = watchForErrors(citizen);
  await openLive(citizen, '/home');
  await settled(citizen);

  const presses = await countPresses(staff);
  await staff.getByRole('button', { name: 'Henvis til et kursus' }).click();
  await staff.getByRole('dialog').getByText('Hotellet').click();
  await staff.getByRole('button', { name: 'Send henvisning' }).click();
  await staff.getByText('Hotellet er sendt. Borgeren kan svare ja tak eller nej tak.').waitFor();
  expect(await presses()).toBe(3);

  const card = part(citizen, 'Din jobkonsulent foreslår');
  await card.waitFor();
  await takeScreenshot(citizen, 'referral-card-phone');
  expect(await pageProblems(citizen)).toEqual([]);
  await card.getByRole('button', { name: 'Ja tak: Hotellet' }).click();
  await citizen.getByText('Tak. Din jobkonsulent har fået dit ja.').waitFor();
  const line = part(staff, 'Henvisninger og sprints').locator('[data-referral]');
  await line.getByText('Ja tak, ikke begyndt').waitFor();

  await card.getByRole('button', { name: 'Begynd på Hotellet' }).click();
  await citizen.waitForURL(/\/sprint\/hotel$/);
  await line.getByText('Begyndt', { exact: true }).waitFor();
  await citizen.goto('/shared');
  const shared = part(citizen, 'Henvisninger og sprints').locator('[data-referral]');
  await shared.getByText('Se forløbet').click();
  await line.getByText('Se forløbet').click();
  const story = (list: typeof line) => list.locator('ol li').allInnerTexts();
  expect(await story(shared)).toEqual(await story(line));
  expect((await story(line)).join(' ')).toContain('Ja tak fra borgeren');
  expect([...errors, ...citizenErrors]).toEqual([]);
  await settled(staff);
  await takeScreenshot(staff, 'referrals-staff-desktop');
  expect(await pageProblems(staff)).toEqual([]);
});

inFullRun('a no with a reason, by keyboard alone, reaches the caseworker', async () => {
  const staff = await openSamira({ size: 'phone' });
  await staff.getByRole('button', { name: 'Henvis til et kursus' }).focus();
  await staff.keyboard.press('Enter');
  const dialog = staff.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Send henvisning' }).click();
  await dialog.getByText('Vælg først et kursus.').waitFor();
  await dialog.getByRole('radio', { name: 'Noget andet' }).focus();
  await staff.keyboard.press('Space');
  await dialog.getByLabel('Hvad og hvor?').fill('CV-værksted på biblioteket');
  await takeScreenshot(staff, 'refer-dialog-phone');
  expect(await pageProblems(staff)).toEqual([]);
  await dialog.getByRole('button', { name: 'Send henvisning' }).focus();
  await staff.keyboard.press('Enter');
  await staff.getByText(/CV-værksted på biblioteket er sendt/).waitFor();

  const citizen = await signIn('citizen');
  await citizen.goto('/shared');
  const shared = part(citizen, 'Henvisninger og sprints');
  await shared.getByRole('button', { name: 'Nej tak: CV-værksted på biblioteket' }).focus();
  await citizen.keyboard.press('Enter');
  await citizen.getByLabel('Vil du sige hvorfor? (valgfrit)').fill('Jeg arbejder om tirsdagen');
  await citizen.getByRole('button', { name: 'Send nej tak' }).focus();
  await citizen.keyboard.press('Enter');
  await citizen.getByText('Tak. Din jobkonsulent har fået dit nej tak.').waitFor();
  await staff.getByText('Tidligere (').click();
  const line = staff.locator('[data-referral="dropped"]').first();
  await line.getByText('Se forløbet').click();
  await line.getByText('Grund: "Jeg arbejder om tirsdagen"').waitFor();
});

inFullRun('suggestions have the same reasons on both sides, and the citizen learns why', async () => {
  const citizen = await signIn('citizen', { size: 'phone' });
  await citizen.goto('/settings');
  const saved = citizen.waitForResponse((answer) => answer.url().endsWith('/api/me/preferences'));
  await citizen.getByLabel('Hvad vil du gerne arbejde som?').selectOption({ label: 'Kontorassistent' });
  await saved;
  const staff = await openSamira();
  const list = part(staff, 'Forslag til det næste');
  const reasons = (page: Page) =>
    part(page, 'Forslag til det næste').locator('[data-suggestion] > p').allInnerTexts();
  await list.getByText('Vil gerne arbejde som Kontorassistent').waitFor();
  await list
    .getByRole('button', { name: /^Afvis / })
    .first()
    .click();
  await staff.getByLabel('Grund').fill('Passer ikke lige nu');
  await staff.getByRole('dialog').getByRole('button', { name: 'Afvis' }).click();
  await list.getByText('Afvist. Det kommer ikke igen i 30 dage.').waitFor();
  expect(await staff.evaluate(() => document.activeElement?.textContent)).toBe('Forslag til det næste');
  await list
    .getByRole('button', { name: /^Henvis til / })
    .first()
    .click();
  await list.getByText('Sendt. Borgeren kan svare ja tak eller nej tak.').waitFor();
  expect((await referrals()).some(({ status }) => status === 'sent')).toBe(true);

  await citizen.goto('/shared');
  await settled(citizen);
  await part(citizen, 'Forslag til det næste').waitFor();
  expect(await reasons(citizen)).toEqual(await reasons(staff));
  expect(new Set(await reasons(staff)).size).toBe((await reasons(staff)).length);
  const why = (page: Page) => part(page, 'Forslag til det næste').locator('[data-suggestion]').first();
  for (const page of [citizen, staff]) await why(page).getByText('Hvorfor ser jeg dette?').click();
  const facts = (page: Page) => why(page).locator('details li').allInnerTexts();
  expect(await facts(citizen)).toEqual(await facts(staff));
  expect((await facts(citizen)).join(' ')).toContain('Ønskejob: Kontorassistent');
  await part(citizen, 'Forslag til det næste').getByText('Lagt til side (1)').click();
  await citizen.getByText(/Grund: "Passer ikke lige nu"/).waitFor();
  await takeScreenshot(citizen, 'suggestions-shared-phone');
  expect(await pageProblems(citizen)).toEqual([]);
});

inFullRun('a sprint is agreed on with dates, moved and taken back', async () => {
  const staff = await openSamira();
  await staff.getByRole('button', { name: 'Aftal et sprint med datoer' }).click();
  const dialog = staff.getByRole('dialog');
  await dialog.getByLabel('Sprint').selectOption('workshop');
  await dialog.getByLabel(/^Færdig senest/).fill(dayFromNow(14));
  await dialog.getByRole('button', { name: 'Gem aftalen' }).click();
  await dialog.getByText(/^1 borger får plads den /).waitFor();
  expect(await pageProblems(staff)).toEqual([]);
  await dialog.getByRole('button', { name: 'Luk' }).click();
  const line = staff.locator('[data-assignment]').filter({ hasText: 'Regnearksværkstedet' });
  await line.getByRole('button', { name: 'Ret datoer' }).click();
  await dialog.getByLabel(/^Færdig senest/).fill('');
  await dialog.getByRole('button', { name: 'Gem' }).click();
  await line.getByText('Uden slutdato').waitFor();
  await line.getByRole('button', { name: 'Tag aftalen tilbage' }).click();
  await dialog.getByRole('button', { name: 'Tag aftalen tilbage' }).click();
  await line.waitFor({ state: 'detached' });
  expect(await staff.evaluate(() => document.activeElement?.textContent)).toBe('Henvisninger og sprints');
});

inFullRun('several are referred at once from the list, and it says who was not', async () => {
  const staff = await signIn('caseworker', { size: 'phone' });
  await environment.database.query('DELETE FROM referral');
  await openLive(staff, '/caseload?show=all');
  const rows = staff.locator('li[data-citizen]');
  for (const index of [0, 1]) await rows.nth(index).getByRole('checkbox').check();
  const presses = await countPresses(staff);
  await staff.getByRole('group', { name: 'Gør noget for de valgte' }).getByText('Henvis').click();
  const dialog = staff.getByRole('dialog');
  await dialog.getByText('Regnearksværkstedet').click();
  await takeScreenshot(staff, 'refer-many-phone');
  expect(await pageProblems(staff)).toEqual([]);
  await dialog.getByRole('button', { name: 'Send henvisning' }).click();
  await dialog.getByText(/^Sendt til 2 borgere/).waitFor();
  expect(await presses()).toBe(3);
  await dialog.getByRole('button', { name: 'Luk' }).click();
});

inFullRun('a cohort is agreed on from the list, followed by name, moved and taken back', async () => {
  const staff = await signIn('caseworker', { size: 'phone' });
  const errors = watchForErrors(staff);
  await environment.database.query('DELETE FROM assignment');
  await staff.goto('/cohorts');
  await staff.getByRole('heading', { name: 'Ingen hold endnu' }).waitFor();
  expect(await pageProblems(staff)).toEqual([]);
  await staff.getByRole('link', { name: 'Gå til mine borgere' }).click();
  await openLive(staff, '/caseload?show=all');
  const rows = staff.locator('li[data-citizen]');
  await rows.nth(3).waitFor();
  const names = await rows.locator('h2').allInnerTexts();
  for (const index of [1, 2, 3]) await rows.nth(index).getByRole('checkbox').check();
  await staff.getByRole('group', { name: 'Gør noget for de valgte' }).getByText('Aftal et sprint').click();
  const dialog = staff.getByRole('dialog');
  await dialog.getByLabel('Sprint').selectOption('hotel');
  await dialog.getByLabel(/^Færdig senest/).fill(dayFromNow(20));
  await dialog.getByRole('button', { name: 'Gem aftalen' }).click();
  await dialog.getByRole('link', { name: 'Se hold' }).click();
  const cohort = staff.locator('[data-cohort]');
  await cohort.getByRole('heading', { name: 'Hotellet' }).waitFor();
  const members = await cohort.locator('[data-member] a').allInnerTexts();
  expect(members.sort()).toEqual(names.slice(1, 4).sort());
  await cohort.getByText('3 ikke begyndt').waitFor();
  await settled(staff);
  await takeScreenshot(staff, 'cohorts-phone');
  expect(await pageProblems(staff)).toEqual([]);
  await cohort.getByRole('button', { name: 'Ret datoer' }).click();
  await dialog.getByText('Det gælder 3 borgere.').waitFor();
  await dialog.getByLabel(/^Færdig senest/).fill('');
  await dialog.getByRole('button', { name: 'Gem' }).click();
  await cohort.getByText('uden slutdato').waitFor();
  await cohort.getByRole('button', { name: 'Tag tilbage' }).click();
  await dialog.getByRole('button', { name: 'Tag aftalen tilbage' }).click();
  await staff.getByText('Aftalen om Hotellet er taget tilbage.').waitFor();
  expect(await staff.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('status');
  expect(errors).toEqual([]);
});
