// What there is to learn: two tracks and what is planned; what fits somebody comes first when they say so; where a newcomer
// begins; and how a sprint without an exam ends.
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import { enrol, finishLevels } from '../api/play-support.js';
import { createTestEnvironment, type TestEnvironment } from '../support/environment.js';
import { eventually } from '../support/eventually.js';
import { withEverything } from './everything.js';
import { keptInDatabases } from './offline-support.js';
import { debriefed, openLevel, playToTheEnd, pointer } from './play-support.js';
import {
  inFullRun,
  launchBrowser,
  openDevice,
  pageProblems,
  settled,
  signInAs,
  takeScreenshot,
  watchForErrors,
} from './support.js';

let environment: TestEnvironment;
let browser: Browser;
let device: BrowserContext;

beforeAll(async () => {
  environment = await createTestEnvironment({ settings: withEverything });
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser?.close();
  await environment?.close();
});
beforeEach(async () => {
  device = await openDevice(browser, environment.baseUrl, { size: 'phone' });
});
afterEach(() => device.close());

test('the catalogue has a track for everyday life, one for work, and nothing to press in what is planned', async () => {
  const page = await signInAs(device, 'citizen');
  await page.goto('/sprints');
  await settled(page);
  const everyday = page.getByRole('region', { name: 'Til hverdagen' });
  const tile = everyday.getByRole('article').filter({ hasText: 'Send en fil' });
  const words = await tile.innerText();
  expect(words).toContain('Når nogen beder om en fil fra dig');
  expect(words).toContain('Cirka 5 minutter');
  expect(words).not.toMatch(/prøven|bevis/i);
  const work = page.getByRole('region', { name: 'Til jobbet' });
  await work.getByRole('heading', { level: 3, name: 'GDPR-kontoret' }).waitFor();
  expect(await everyday.getByRole('heading', { name: 'GDPR-kontoret' }).count()).toBe(0);

  const planned = page.getByRole('region', { name: 'På vej' });
  const courses = planned.getByRole('list', { name: 'På vej' }).locator('> li');
  expect(await courses.count()).toBe(2);
  for (const course of await courses.all()) expect(await course.innerText()).toContain('På vej');
  expect(await planned.locator('a, button, summary, input, [tabindex]').count()).toBe(0);
  await page.getByRole('navigation', { name: 'På denne side' }).getByRole('link', { name: 'På vej' }).click();
  await planned.waitFor();
  expect(await pageProblems(page)).toEqual([]);
});

const titlesIn = (part: Page | Locator) =>
  part.getByRole('article').getByRole('heading', { level: 3 }).allInnerTexts();

test('who says what fits them gets it first, loses nothing, and tells nobody but the device', async () => {
  const page = await signInAs(device, 'citizen');
  const told: string[] = [];
  page.on('request', (request) =>
    told.push(
      [request.method(), request.url(), request.postData(), JSON.stringify(request.headers())].join(' '),
    ),
  );
  await page.goto('/sprints');
  await settled(page);
  const usual = await titlesIn(page);
  const first = page.getByRole('region', { name: 'Passer til dig nu' });
  expect(await first.count()).toBe(0);

  await page.getByText('Hvad passer på dig?').click();
  await page.getByText('Svarene bliver på denne enhed og slettes, når du logger ud.').waitFor();
  expect(await page.getByRole('radio', { name: 'Det siger jeg ikke' }).isChecked()).toBe(true);
  // No sprint is made for those over fifty above others, so nobody is asked.
  expect(await page.getByRole('checkbox', { name: 'Jeg er over 50 år' }).count()).toBe(0);
  await page.getByRole('radio', { name: 'Jeg er lige begyndt' }).check();
  await page.getByRole('checkbox', { name: 'Jeg er på vej tilbage efter sygdom' }).check();
  await page.getByRole('status').getByText('passer til dig nu. De står først.').waitFor();
  expect(await pageProblems(page)).toEqual([]);
  await takeScreenshot(page, 'sprints-that-fit');

  const fitting = ['Log ind med MitID', 'Lav dit CV på en jobportal', 'Meld dig til et vikarbureau'];
  const others = usual.filter((title) => !fitting.includes(title));
  const fitsFirst = async () => {
    await first.waitFor();
    expect(await titlesIn(first)).toEqual(fitting);
    expect(await titlesIn(page)).toEqual([...fitting, ...others]);
    const agency = first.getByRole('article').filter({ hasText: 'vikarbureau' });
    await agency.getByText('Passer til dig, der er på vej tilbage efter sygdom').waitFor();
  };
  await fitsFirst();
  await page.getByRole('heading', { level: 2, name: 'Alt det andet' }).waitFor();
  await page.reload();
  await fitsFirst();
  expect(await page.getByRole('checkbox', { name: 'Jeg er på vej tilbage efter sygdom' }).count()).toBe(0);

  // A server that cannot be asked: the list and the answers are both what the device remembers.
  await page.route('**/api/**', (route) => route.abort());
  await page.reload();
  await fitsFirst();
  await page.unroute('**/api/**');
  await page.reload();
  await fitsFirst();

  await page.getByRole('button', { name: 'Vis almindelig rækkefølge' }).click();
  await page.getByRole('status').getByText('Du ser den almindelige rækkefølge.').waitFor();
  expect(await titlesIn(page)).toEqual(usual);
  await page.getByRole('button', { name: 'Vis det, der passer, først' }).click();
  await fitsFirst();
  expect(await keptInDatabases(page)).toContain('own-fit');
  await page.getByRole('button', { name: 'Slet mine svar' }).click();
  await page.getByRole('status').getByText('Dine svar er slettet.').waitFor();
  expect(await titlesIn(page)).toEqual(usual);
  expect(await page.locator('summary:focus').innerText()).toContain('Hvad passer på dig?');
  await page.keyboard.press('Enter');
  expect(await page.getByRole('radio', { name: 'Det siger jeg ikke' }).isChecked()).toBe(true);
  await eventually(async () => !(await keptInDatabases(page)).includes('own-fit'));
  expect(told.filter((words) => /own-fit|just-begun|back-from-illness|sygdom/i.test(words))).toEqual([]);
});

inFullRun('what somebody says of themselves is gone from the device when they sign out', async () => {
  const page = await signInAs(device, 'citizen');
  await page.goto('/sprints');
  await page.getByText('Hvad passer på dig?').click();
  await page.getByRole('checkbox', { name: 'Jeg er ny i Danmark' }).check();
  await page.getByRole('region', { name: 'Passer til dig nu' }).waitFor();
  expect(await keptInDatabases(page)).toContain('own-fit');
  await page.getByRole('button', { name: /Din konto/ }).click();
  await page.getByRole('button', { name: 'Log ud' }).click();
  await page.getByRole('button', { name: /Din konto/ }).waitFor({ state: 'detached' });
  await eventually(async () => !(await keptInDatabases(page)).includes('own-fit'));
});

inFullRun('a sprint says whom it is made for, and that everybody is welcome', async () => {
  await enrol(environment.citizen, 'mitid');
  const page = await signInAs(device, 'citizen');
  await page.goto('/sprint/mitid');
  await page
    .getByText('Godt for dig, der lige er blevet ledig eller er ny i Danmark. Alle er velkomne.')
    .waitFor();
  await settled(page);
  expect(await pageProblems(page)).toEqual([]);
});

test('a newcomer is shown something small and something for work, and begins with one press', async () => {
  await environment.database.query('DELETE FROM enrolment WHERE citizen_id = $1', [
    await environment.citizen.personId(),
  ]);
  const page = await signInAs(device, 'citizen');
  const suggestions = page.getByRole('region', { name: 'Her kan du begynde' }).getByRole('listitem');
  await suggestions.filter({ hasText: 'Til jobbet' }).getByRole('article').waitFor();
  const everyday = suggestions.filter({ hasText: 'Til hverdagen' }).getByRole('article');
  const title = await everyday.getByRole('heading', { level: 3 }).innerText();
  await settled(page);
  await takeScreenshot(page, 'home-of-a-newcomer');
  expect(await pageProblems(page)).toEqual([]);
  await everyday.getByRole('button', { name: `Begynd ${title}` }).click();
  await page.getByRole('heading', { level: 1, name: title }).waitFor();
  expect(page.url()).toContain('/sprint/');
});

test('a sprint without an exam ends with its badge, and promises nothing else', async () => {
  const { citizen } = environment;
  await finishLevels(citizen, await enrol(citizen, 'errand'), ['find']);
  const page = await signInAs(device, 'citizen');
  const errors = watchForErrors(page);
  await openLevel(page, 'send', 'errand');
  await playToTheEnd(page, 'send', pointer, 'errand');
  await debriefed(page);
  await page.getByRole('heading', { name: 'Du har klaret det: Send en fil' }).waitFor();
  const debrief = page.locator('#task');
  await debrief.getByText('Den rigtige fil').waitFor();
  expect(await debrief.innerText()).not.toMatch(/bevis|prøven|på arbejdet/i);
  await takeScreenshot(page, 'debrief-without-exam');
  expect(await pageProblems(page)).toEqual([]);

  await page.goto('/sprint/errand');
  await page.getByText('Du klarede sprintet').waitFor();
  expect(await page.getByRole('main').innerText()).not.toMatch(/kursusbevis|prøven/i);
  await environment.settled();
  await page.goto('/badges');
  await page.getByRole('heading', { name: 'Den rigtige fil' }).waitFor();
  expect(await page.getByRole('heading', { name: 'Kursusbevis' }).count()).toBe(0);
  await page.goto('/skills');
  const skills = page.getByRole('region', { name: 'Send en fil' });
  await skills.getByText('Kan finde og sende en fil (Send en fil').waitFor();
  expect(await skills.innerText()).not.toContain('kursusbevis');
  expect(errors).toEqual([]);
});

test('the first level of a sprint says what it is for, the next one does not repeat it', async () => {
  const { citizen } = environment;
  await enrol(citizen, 'errand');
  const page = await signInAs(device, 'citizen');
  const need = page.getByText('Når nogen beder om en fil fra dig');
  await openLevel(page, 'find', 'errand');
  await need.waitFor();
  await openLevel(page, 'send', 'errand');
  await page.locator('#task h2').waitFor();
  expect(await need.count()).toBe(0);
});
