// One citizen is handed over while all three look on: the old page closes, the new list has them, and the citizen reads
// who it is from now on. Then the pages of those who lead and of those who give rights, and staff who learn.
import { createTestEnvironment, type TestEnvironment } from '../support/environment.js';
import { useDevices } from './devices.js';
import { inFullRun, pageProblems, takeScreenshot } from './support.js';

let environment: TestEnvironment;

beforeAll(async () => {
  environment = await createTestEnvironment();
  await environment.settled();
});
afterAll(() => environment?.close());

const { openAs } = useDevices(() => environment.baseUrl);

const anders = 'caseworker-2@demo.mikrosprint.test';

test('three browsers: Mette hands Samira over, Anders has her, Samira knows', async () => {
  const citizenId = await environment.citizen.personId();
  const samira = await openAs('citizen', '/inbox', { size: 'phone', touch: true });
  const taker = await openAs(anders, '/caseload?show=all');
  const old = await openAs('caseworker', '/caseload?show=all');
  const giver = await old.context().newPage();
  await giver.goto(`/caseload/${citizenId}`);
  await giver.getByText('Opfølgning').or(giver.getByText('Følge op på forløbet')).first().click();
  await giver.getByRole('button', { name: /^Åbn/ }).click();
  await giver.getByRole('heading', { name: 'Samira Rahimi' }).waitFor();

  await giver.getByRole('button', { name: 'Overdrag' }).click();
  const dialog = giver.getByRole('dialog');
  await dialog.getByText('Det følger med 1 borger:').waitFor();
  await dialog.getByRole('button', { name: 'Fortryd' }).click();
  // Changing one's mind leaves the page where it was.
  await giver.getByRole('button', { name: 'Overdrag' }).click();
  await dialog.getByRole('button', { name: 'Overdrag' }).click();
  await dialog.getByText('Vælg først, hvem der tager over.').waitFor();
  await dialog.getByLabel('Til hvem').selectOption({ label: 'Anders Kjær, følger 3 borgere' });
  expect(await pageProblems(giver)).toEqual([]);
  await dialog.getByRole('button', { name: 'Overdrag' }).click();
  await dialog.getByText('1 borger er overdraget.').waitFor();
  await dialog.getByRole('button', { name: 'Luk' }).click();
  await giver.waitForURL(/\/caseload$/);
  // A list that somebody looks at does not jump: who has come stands there when it is asked for.
  await taker.getByRole('button', { name: '1 ændring – vis' }).click();
  await taker.getByText('Samira Rahimi').first().waitFor();
  await samira.getByText('Anders Kjær er din jobkonsulent fra nu af').waitFor();
  // The list that was open all the time has let go of her too.
  await old.getByText('Borgeren står ikke længere på din liste.').waitFor();
  expect(await old.getByRole('link', { name: 'Samira Rahimi' }).count()).toBe(0);
});

inFullRun('who leads sees figures of groups and caseloads, and reads what a handover moves', async () => {
  for (const size of ['phone', 'desktop'] as const) {
    const page = await openAs('lead', '/overview', { size });
    await page.getByRole('heading', { name: 'Overblik' }).waitFor();
    for (const by of ['Pr. enhed', 'Pr. målgruppe', 'Samlet']) {
      await page.getByText(by, { exact: true }).click();
      expect(await pageProblems(page)).toEqual([]);
    }
    await takeScreenshot(page, `overview-${size}`);
    await page.goto('/team');
    await page.getByRole('button', { name: 'Overdrag alle Anders Kjærs borgere' }).click();
    await page.getByText(/^Det følger med \d+ borger/).waitFor();
    expect(await pageProblems(page)).toEqual([]);
    await takeScreenshot(page, `team-${size}`);
    await page.keyboard.press('Escape');
  }
});

test('an admin gives and ends a role by keyboard, and the page of the one it is about follows at once', async () => {
  const page = await openAs('admin', '/admin/people');
  const mentor = await openAs('mentor', '/home');
  const main = mentor.getByRole('main');
  await page.getByLabel('Søg efter navn eller e-mail').fill('Fatima');
  await page.getByText('1 person.').waitFor();
  expect(await pageProblems(page)).toEqual([]);
  await takeScreenshot(page, 'people-desktop');
  await page.getByRole('button', { name: 'Ret roller for Fatima Yilmaz' }).focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Giv en rolle' }).focus();
  await page.keyboard.press('Enter');
  await dialog.getByLabel('Rolle', { exact: true }).selectOption({ label: 'Koordinator' });
  await dialog.getByRole('button', { name: 'Giv rollen' }).click();
  await dialog.getByText('Den rolle hører til en enhed. Vælg en.').waitFor();
  expect(await pageProblems(page)).toEqual([]);
  await dialog.getByLabel('Enhed').selectOption({ label: 'Center Valby' });
  await dialog.getByRole('button', { name: 'Giv rollen' }).click();
  await dialog.getByText('Rollen er givet.').waitFor();
  await main.getByRole('link', { name: /^Overblik/ }).waitFor();
  await dialog.getByRole('button', { name: 'Afslut Koordinator · Center Valby' }).click();
  await dialog.getByRole('button', { name: 'Afslut rollen' }).click();
  await dialog.getByText('Rollen er afsluttet.').waitFor();
  expect(await pageProblems(page)).toEqual([]);
  await main.getByRole('link', { name: /^Overblik/ }).waitFor({ state: 'detached' });
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Ret roller for Fatima Yilmaz' }).waitFor();
});

inFullRun('an admin keeps units and target groups, and every change stands in the log', async () => {
  const page = await openAs('admin', '/admin/people?part=groups', { size: 'phone' });
  await page.getByRole('button', { name: 'Tilføj målgruppe' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Gem' }).click();
  await dialog.getByText('Skriv et navn.').waitFor();
  await dialog.getByLabel('Navn').fill('Jobparat');
  await dialog.getByRole('button', { name: 'Gem' }).click();
  await page.getByText('Jobparat').waitFor();
  await page.getByRole('link', { name: 'Enheder' }).click();
  await page.getByRole('button', { name: 'Tilføj enhed' }).click();
  await dialog.getByLabel('Navn').fill('Center Øst');
  await dialog.getByRole('button', { name: 'Gem' }).click();
  await page.getByRole('main').getByText('Center Øst').waitFor();
  expect(await pageProblems(page)).toEqual([]);
  await page.getByRole('link', { name: 'Ændringer' }).click();
  await page.getByText('Søren Vestergaard tilføjede enheden Center Øst.').waitFor();
  expect(await pageProblems(page)).toEqual([]);
});

test('a coordinator who learns reads that it is hers alone', async () => {
  const page = await openAs('coordinator', '/sprints', { size: 'phone' });
  await page.getByText(/Kun du ser det/).waitFor();
  expect(await pageProblems(page)).toEqual([]);
});
