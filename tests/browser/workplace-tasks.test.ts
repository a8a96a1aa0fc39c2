// Tasks to try away from the screen, ticked off by oneself, and the note where a course asks for more Danish than one
// says one reads.
import type { EnrolmentView, HomeView, Person, WorkplaceTaskList } from '@mikrosprint/contracts';
import type { Locator, Page } from 'playwright-core';
import type { Client } from '../support/client.js';
import { createTestEnvironment, type TestEnvironment } from '../support/environment.js';
import { eventually } from '../support/eventually.js';
import { debriefed, openLevel, playToTheEnd, pointer } from './play-support.js';
import { giveVoices, hearAll } from './support-voice.js';
import { useDevices } from './devices.js';
import {
  openLive,
  pageProblems,
  settled,
  signInAs,
  takeScreenshot,
  watchForErrors,
  type PageOptions,
} from './support.js';

let environment: TestEnvironment;

beforeAll(async () => {
  environment = await createTestEnvironment();
});
afterAll(() => environment?.close());

const devices = useDevices(() => environment.baseUrl);

async function signIn(account: string, options: PageOptions = {}): Promise<Page> {
  const device = await devices.open(options);
  await giveVoices(device, ['da-DK']);
  return signInAs(device, account);
}

const gdpr = '/sprint/gdpr';
const section = (page: Page) => page.getByRole('region', { name: 'Prøv det i virkeligheden' });
const ticks = (page: Page) => section(page).getByRole('checkbox');
const ticked = (page: Page, count: number) =>
  section(page).getByText(`Du har prøvet ${count} af`, { exact: false }).waitFor();

const saveWarning = (page: Page) =>
  section(page).getByRole('status').filter({ hasText: 'Vi kunne ikke gemme lige nu' });

async function signOut(page: Page): Promise<void> {
  await page.getByRole('button', { name: /Din konto/ }).click();
  await page.getByRole('button', { name: 'Log ud' }).click();
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.getByRole('button', { name: /Din konto/ }).waitFor({ state: 'detached' });
}

/** The ids that the server has ticked off. */
async function savedTicks(person: Client): Promise<string[]> {
  const { enrolments } = await person.expect(person.get<HomeView>('/api/home'));
  const place = enrolments.find(({ sprintId }) => sprintId === 'gdpr') as EnrolmentView;
  const path = `/api/enrolments/${place.enrolmentId}/workplace-tasks`;
  const { tasks } = await person.expect(person.get<WorkplaceTaskList>(path));
  return tasks.filter(({ doneAt }) => doneAt !== null).map(({ id }) => id);
}

const untilSaved = (person: Client, count: number) =>
  eventually(async () => (await savedTicks(person)).length === count);

const isOn = (box: Locator) => box.isChecked();

test('a task is ticked off by the keyboard, shows in the other tab, and can be taken back', async () => {
  const account = 'borger-04@demo.mikrosprint.test';
  const person = environment.signedIn(account);
  const page = await signIn(account, { size: 'phone' });
  const errors = watchForErrors(page);
  await page.goto(gdpr);
  await section(page).getByText('Kun du kan se dine kryds.').waitFor();
  const other = await page.context().newPage();
  await openLive(other, gdpr);
  await ticks(other).first().waitFor();

  await ticks(page).first().focus();
  await page.keyboard.press('Space');
  await ticked(page, 1);
  await untilSaved(person, 1);
  await section(page)
    .getByText(/^Prøvet \d/)
    .waitFor();
  await ticked(other, 1);
  expect(await isOn(ticks(other).first())).toBe(true);
  await settled(page);
  await takeScreenshot(page, 'workplace-tasks-phone');
  expect(await pageProblems(page)).toEqual([]);

  await ticks(other).first().uncheck();
  await untilSaved(person, 0);
  await page.waitForFunction(() => document.querySelector('input[type=checkbox]:checked') === null);
  expect(errors).toEqual([]);
});

test('the tasks and the promise about them are read aloud', async () => {
  const page = await signIn('borger-10@demo.mikrosprint.test');
  await page.goto(gdpr);
  await ticks(page).first().waitFor();
  const words = await section(page).locator('label').allInnerTexts();
  await section(page)
    .getByRole('button', { name: /^Læs højt/ })
    .click();
  const said = (await hearAll(page)).map(({ text }) => text).join(' ');
  expect(said).toContain('Kun du kan se dine kryds.');
  for (const task of words) expect(said).toContain(task);
});

test('a dead line loses no tick, says so, and the next visit saves it', async () => {
  const account = 'borger-08@demo.mikrosprint.test';
  const person = environment.signedIn(account);
  const page = await signIn(account);
  await page.goto(gdpr);
  await ticks(page).first().waitFor();
  const device = page.context();
  await device.route('**/workplace-tasks/**', (route) => route.abort());
  await ticks(page).nth(0).check();
  const warning = saveWarning(page);
  await warning.waitFor();
  await ticks(page).nth(1).check();
  expect(await isOn(ticks(page).nth(0))).toBe(true);
  expect(await section(page).getByText('Ikke gemt endnu').count()).toBe(2);
  expect(await pageProblems(page)).toEqual([]);
  await takeScreenshot(page, 'workplace-tasks-unsaved-desktop');

  await page.reload();
  await warning.waitFor();
  expect([await isOn(ticks(page).nth(0)), await isOn(ticks(page).nth(1))]).toEqual([true, true]);
  expect(await savedTicks(person)).toEqual([]);

  // Whoever signs out before it is saved finds it at the next visit, and nobody else does.
  await signOut(page);
  const stranger = await signInAs(device, 'borger-07@demo.mikrosprint.test');
  await stranger.goto(gdpr);
  await ticks(stranger).first().waitFor();
  expect(await isOn(ticks(stranger).first())).toBe(false);
  await signOut(stranger);

  const back = await signInAs(device, account);
  await back.goto(gdpr);
  const again = saveWarning(back);
  await again.waitFor();
  await device.unroute('**/workplace-tasks/**');
  await again.getByRole('button', { name: 'Prøv at gemme nu' }).click();
  await untilSaved(person, 2);
  await again.waitFor({ state: 'detached' });
  await back.reload();
  await ticked(back, 2);
});

test('after a level that leads to a task, one quiet line goes there', async () => {
  const page = await signIn('borger-06@demo.mikrosprint.test', { size: 'phone' });
  await openLevel(page, 'desk');
  await playToTheEnd(page, 'desk', { ...pointer });
  await debriefed(page);
  const line = page.getByRole('link', { name: /^Prøv det i virkeligheden/ });
  await line.waitFor();
  await takeScreenshot(page, 'workplace-tasks-debrief-phone');
  await line.click();
  await section(page).getByRole('heading').waitFor();
  await page.waitForFunction(() => document.activeElement?.id === 'real-life');
});

test('who reads less Danish than a course asks for is told kindly, and can do something about it', async () => {
  const account = 'borger-11@demo.mikrosprint.test';
  const person = environment.signedIn(account);
  const page = await signIn(account, { size: 'phone' });
  const note = page.getByText('Du er velkommen alligevel');
  await page.goto(gdpr);
  await ticks(page).first().waitFor();
  expect(await note.count()).toBe(0);

  await page.goto('/settings');
  const levels = page.getByRole('group', { name: 'Hvor godt læser du dansk?' });
  expect(await levels.getByRole('radio', { name: 'Jeg svarer ikke' }).isChecked()).toBe(true);
  await levels.getByText(/\(A1\)$/).click();
  await page.getByText('Gemt', { exact: true }).waitFor();
  await settled(page);
  expect(await pageProblems(page)).toEqual([]);
  const { preferences } = await person.expect(person.get<Person>('/api/me'));
  expect(preferences.danishLevel).toBe('A1');

  await page.goto('/sprints');
  await note.first().waitFor();
  await settled(page);
  await takeScreenshot(page, 'language-note-cards-phone');
  expect(await pageProblems(page)).toEqual([]);
  await page.goto(gdpr);
  await note.waitFor();
  await page.getByText('Så bliver teksten læst højt.').waitFor();
  await takeScreenshot(page, 'language-note-phone');
  expect(await pageProblems(page)).toEqual([]);
  await page.getByRole('button', { name: /^Vis på engelsk/ }).click();
  await page.getByText('You are reading in English now').waitFor();
  await page.getByRole('link', { name: 'Change your level' }).click();
  await page.getByText('I would rather not say').click();
  await page.getByText('Saved', { exact: true }).waitFor();
  await page.goto(gdpr);
  await page.getByRole('checkbox').first().waitFor();
  expect(await page.getByText('You are welcome all the same').count()).toBe(0);
});
