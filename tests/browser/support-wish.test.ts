// The questions about reading and Danish: they stand in nobody's way, what helps works at once, and a wish for support
// is on the caseworker's open list exactly while the citizen shares it.
import type { HomeView, Person } from '@mikrosprint/contracts';
import type { Locator, Page } from 'playwright-core';
import { createTestEnvironment, type TestEnvironment } from '../support/environment.js';
import { eventually } from '../support/eventually.js';
import { useDevices } from './devices.js';
import {
  casesOf,
  inFullRun,
  openLive,
  pageProblems,
  setPreferences,
  settled,
  takeScreenshot,
  watchForErrors,
  type Language,
  type Size,
  type Theme,
} from './support.js';

let environment: TestEnvironment;

beforeAll(async () => {
  environment = await createTestEnvironment();
});
afterAll(() => environment?.close());

const { signIn } = useDevices(() => environment.baseUrl);

const answer = (page: Page, question: RegExp, words: string) =>
  page.getByRole('group', { name: question }).getByText(words, { exact: true }).click();

const reading = /at læse på en skærm/;
const danish = /Hvordan er dansk for dig/;
const samira = (page: Page) => page.getByRole('main').locator('li').filter({ hasText: 'Samira Rahimi' });

async function openSamira(staff: Page): Promise<void> {
  await staff.getByRole('link', { name: 'Samira Rahimi' }).click();
  await staff.getByText('Følge op på forløbet').click();
  await staff.getByRole('button', { name: 'Åbn siden' }).click();
}

test('the offer waits for the notice, stays below the next step, and is put away for good', async () => {
  const account = 'borger-05@demo.mikrosprint.test';
  const page = await signIn(account, { size: 'phone' });
  const offer = page.getByRole('region', { name: 'Vil du have det lettere at læse?' });
  const notice = page.getByRole('region', { name: 'Kort om dine data' });
  await notice.waitFor();
  expect(await offer.count()).toBe(0);
  await notice.getByRole('button', { name: 'Okay' }).click();
  await offer.waitFor();
  const top = async (of: ReturnType<Page['locator']>) => (await of.boundingBox())?.y ?? 0;
  expect(await top(offer)).toBeGreaterThan(
    await top(page.getByRole('link', { name: /^(Start|Fortsæt) / }).first()),
  );
  await settled(page);
  await takeScreenshot(page, 'support-card-phone');
  expect(await pageProblems(page)).toEqual([]);
  await offer.getByRole('button', { name: 'Ikke nu' }).click();
  await offer.waitFor({ state: 'detached' });
  const elsewhere = await signIn(account);
  await settled(elsewhere);
  expect(await elsewhere.getByRole('region', { name: 'Vil du have det lettere at læse?' }).count()).toBe(0);
});

/** A switch is on when its choice is: the server may say no. */
async function switchOn(part: Locator, name: string | RegExp): Promise<void> {
  await part.getByRole('switch', { name }).click();
  await part.getByRole('switch', { name, checked: true }).waitFor();
}

test('what helps works at once, before anything is saved', async () => {
  const page = await signIn('borger-06@demo.mikrosprint.test', { size: 'phone' });
  await page.goto('/support');
  const helps = page.getByRole('region', { name: 'Det kan hjælpe lige nu' });
  await answer(page, reading, 'Det går fint');
  await answer(page, danish, 'Let');
  expect(await helps.count()).toBe(0);
  expect(await page.getByRole('checkbox').count()).toBe(0);
  await answer(page, reading, 'Det er svært');
  await switchOn(helps, 'Større tekst');
  await page.locator('html[data-text-size="large"]').waitFor({ state: 'attached' });
  await switchOn(helps, /^Læs og løs i/);
  await answer(page, danish, 'Jeg forstår det meste');
  await helps.getByRole('switch', { name: 'Vis Mikrosprint på engelsk' }).click();
  await page.getByRole('heading', { name: 'How I learn best' }).waitFor();
  expect(await page.getByRole('radio', { name: 'It is hard' }).first().isChecked()).toBe(true);
  const person = environment.signedIn('borger-06@demo.mikrosprint.test');
  const saved = await eventually(async () => {
    const { preferences } = await person.expect(person.get<Person>('/api/me'));
    const { enrolments } = await person.expect(person.get<HomeView>('/api/home'));
    return preferences.locale === 'en' && enrolments[0]?.method === 'reading' ? preferences : null;
  });
  expect(saved.textSize).toBe('large');
  const view = await person.expect(person.get<{ answers: unknown }>('/api/me/support'));
  expect(view.answers).toBeNull();
});

test('a wish is shared by choice, talked about, and gone when it is taken back', async () => {
  const staff = await signIn('caseworker');
  await openLive(staff, '/caseload');
  await staff.getByText('Alle (12)').click();
  await samira(staff).getByText('Alt går, som det skal').waitFor();

  const phone = await signIn('citizen', { size: 'phone' });
  await phone.goto('/support');
  const errors = watchForErrors(phone);
  await phone.getByRole('button', { name: 'Gem' }).click();
  await phone.getByText('Svar på begge spørgsmål, før du gemmer.').waitFor();
  await answer(phone, reading, 'Det går, men det tager tid');
  await answer(phone, danish, 'Let');
  const share = phone.getByRole('checkbox', { name: 'Ja, det må min jobkonsulent gerne få at vide' });
  expect(await share.isChecked()).toBe(false);
  const seen = phone.getByRole('region', { name: /^Må din jobkonsulent få at vide/ });
  await seen.getByText('Vil gerne have støtte til at læse', { exact: true }).waitFor();
  await share.check();
  await phone.getByRole('button', { name: 'Gem' }).click();
  await phone.getByText(/Din jobkonsulent ser kun: “Vil gerne have støtte til at læse”/).waitFor();
  await takeScreenshot(phone, 'support-saved-phone');

  await samira(staff).getByText('Vil gerne have støtte til at læse', { exact: true }).waitFor();
  await openSamira(staff);
  await staff.getByRole('button', { name: 'Vi har talt om det' }).click();
  await staff.getByText(/^Vil gerne have støtte til at læse\. I talte om det den /).waitFor();
  expect(await staff.getByRole('button', { name: 'Vi har talt om det' }).count()).toBe(0);
  await takeScreenshot(staff, 'support-talked-desktop');

  await phone.goto('/shared');
  await phone
    .locator('[data-seen="support"]')
    .getByText(/I talte om det den/)
    .waitFor();
  await phone.getByRole('link', { name: 'Sådan lærer jeg bedst: læsning og dansk' }).click();
  await phone.getByRole('button', { name: 'Tag det tilbage' }).click();
  await phone.getByText('Dine svar er gemt. Kun du kan se dem.').waitFor();
  expect(await share.isChecked()).toBe(false);
  await staff.getByText(/I talte om det den/).waitFor({ state: 'detached' });

  await phone.getByRole('button', { name: 'Slet mine svar' }).click();
  await phone.getByText('Dine svar er slettet.').waitFor();
  expect(await phone.getByRole('radio', { checked: true }).count()).toBe(0);
  expect(errors).toEqual([]);
});

inFullRun('a lost connection says so and keeps what was chosen', async () => {
  const page = await signIn('borger-04@demo.mikrosprint.test', { size: 'phone' });
  await page.goto('/support');
  await answer(page, reading, 'Det er svært');
  await answer(page, danish, 'Let');
  await page.getByRole('checkbox').check();
  await page.route('**/api/me/support', (route) => route.abort());
  await page.getByRole('button', { name: 'Gem' }).click();
  await page.getByRole('alert').getByText('Vi kan ikke få fat i serveren').waitFor();
  expect(await page.getByRole('radio', { name: 'Det er svært' }).first().isChecked()).toBe(true);
  expect(await page.getByRole('checkbox').isChecked()).toBe(true);
  await page.unroute('**/api/me/support');
  await page.getByRole('button', { name: 'Gem' }).click();
  await page.getByText(/Din jobkonsulent ser kun:/).waitFor();
  await page.goto('/home');
  await page.getByRole('link', { name: /^Fortsæt / }).waitFor();
});

test('everything can be done with the keyboard, and the focus goes to what came of it', async () => {
  const page = await signIn('borger-08@demo.mikrosprint.test');
  await page.goto('/support');
  await page.getByRole('radio', { name: 'Det går fint' }).focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  expect(await page.getByRole('radio', { name: 'Det er svært' }).first().isChecked()).toBe(true);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  expect(await page.getByRole('radio', { name: 'Let' }).isChecked()).toBe(true);
  await page.getByRole('checkbox').focus();
  await page.keyboard.press('Space');
  await page.getByRole('button', { name: 'Gem' }).focus();
  await page.keyboard.press('Enter');
  await page.getByText(/Din jobkonsulent ser kun:/).waitFor();
  const focused = await page.evaluate(() => document.activeElement?.textContent ?? '');
  expect(focused).toContain('Dine svar er gemt.');
});

const looks = casesOf<[Size, Theme, Language]>(
  [['narrow', 'light', 'da']],
  [
    ['phone', 'dark', 'en'],
    ['desktop', 'dark', 'da'],
  ],
);

test.each(looks)('the pages are clean: %s, %s, %s', async (size, theme, language) => {
  const page = await signIn('borger-11@demo.mikrosprint.test', { size, theme, language });
  await setPreferences(page, { locale: language, theme });
  await page.goto('/support');
  await settled(page);
  await page.getByRole('switch').first().waitFor();
  await takeScreenshot(page, `support-${size}-${theme}`);
  expect(await pageProblems(page)).toEqual([]);
  await page.goto('/shared');
  await settled(page);
  expect(await pageProblems(page)).toEqual([]);
  const staff = await signIn('caseworker', { size, theme, language });
  await setPreferences(staff, { locale: language, theme });
  await staff.goto('/caseload');
  await staff.getByRole('link', { name: 'Louise Nørgaard' }).click();
  await staff.getByRole('dialog').getByRole('radio').first().check();
  await staff.getByRole('button', { name: language === 'da' ? 'Åbn siden' : 'Open the page' }).click();
  await staff
    .getByRole('button', { name: language === 'da' ? 'Vi har talt om det' : 'We have talked about it' })
    .waitFor();
  await settled(staff);
  await takeScreenshot(staff, `support-citizen-${size}-${theme}`);
  expect(await pageProblems(staff)).toEqual([]);
});
