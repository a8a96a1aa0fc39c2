// Where learners get stuck, as their provider sees it: two versions, the way to what is to be mended, what is not told.
import { readFile } from 'node:fs/promises';
import type { InsightSprints, ItemStatistics } from '@mikrosprint/contracts';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { demoOrganisation } from '../api/studio-support.js';
import { varied } from '../api/support/insight-by-hand.js';
import { fourQuestions, publishSprint, writeRun, type Tries } from '../api/support/insight-learners.js';
import { InsightProbe } from '../api/support/insight-probe.js';
import { createTestEnvironment, type TestEnvironment } from '../support/environment.js';
import {
  casesOf,
  launchBrowser,
  openDevice,
  pageProblems,
  setPreferences,
  settled,
  signInAs,
  takeScreenshot,
  watchForErrors,
  type Language,
  type Size,
  type Theme,
} from './support.js';

let environment: TestEnvironment;
let browser: Browser;
let device: BrowserContext;
let draftId: string;

beforeAll(async () => {
  environment = await createTestEnvironment({ settings: { TEST_HOST_PROBE: 'yes' } });
  browser = await launchBrowser();
  draftId = await writeFigures(new InsightProbe(environment));
});
afterAll(async () => {
  await browser?.close();
  await environment?.close();
});
afterEach(() => device?.close());

const right: Tries = [{}, {}, {}, {}];
const missed: Tries = [{ wrong: ['b'], seconds: 95 }, {}, {}, {}];

/** Two levels in two versions: many get stuck in the first one, fewer in the second. */
async function writeFigures(insight: InsightProbe): Promise<string> {
  const levels = [
    { ...fourQuestions('desk'), title: { da: 'Ved skranken', en: 'At the desk' } },
    { ...fourQuestions('phone'), title: { da: 'I telefonen', en: 'On the phone' } },
  ];
  const organisationId = demoOrganisation;
  const [first = '', second = ''] = await publishSprint(environment, 'stuck', {
    ...{ minors: [0, 1], levels, organisationId, title: 'Når det går i stå' },
  });
  await publishSprint(environment, 'quiet', { organisationId, title: 'Det stille' });
  const [few = ''] = await publishSprint(environment, 'few', { organisationId, title: 'Det lille' });
  const play = async (sprintVersionId: string, all: readonly Tries[]) => {
    for (const tries of all) {
      const run = await writeRun(
        environment,
        { sprintId: 'stuck', sprintVersionId, level: levels[0] },
        tries,
      );
      if (!run.state.finished) continue;
      const { citizenId, enrolmentId } = run;
      const place = { sprintId: 'stuck', sprintVersionId, level: levels[1], citizenId, enrolmentId };
      await writeRun(environment, place, right);
    }
  };
  await play(first, varied());
  await play(second, [
    ...Array.from({ length: 14 }, () => right),
    ...Array.from({ length: 6 }, () => missed),
  ]);
  for (let count = 0; count < 3; count += 1)
    await writeRun(environment, { sprintId: 'few', sprintVersionId: few }, right);
  await insight.call('rebuild');
  return writeDraft(second);
}

/** As if the sprint had been written here: a draft of its content, under its own name. */
async function writeDraft(sprintVersionId: string): Promise<string> {
  const { provider, database } = environment;
  const draft = await provider.expect(
    provider.post<{ draftId: string }>('/api/studio/drafts', { from: 'version', sprintVersionId }),
  );
  await database.query(`UPDATE draft SET sprint_id = 'stuck' WHERE id = $1`, [draft.draftId]);
  return draft.draftId;
}

interface Look {
  size: Size;
  theme: Theme;
  language: Language;
}

async function enter({ size, theme, language }: Look = { size: 'desktop', theme: 'light', language: 'da' }) {
  device = await openDevice(browser, environment.baseUrl, { size, theme, language });
  const page = await signInAs(device, 'provider');
  await setPreferences(page, { locale: language, theme });
  return page;
}

async function open(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await settled(page);
}

/** The rows of the table that a heading names, cell by cell; a screen reader has it in either view. */
function tableOf(page: Page, name: string | RegExp): Promise<string[][]> {
  return page
    .getByRole('table', { name, exact: true })
    .first()
    .evaluate((table) =>
      [...table.querySelectorAll('tbody tr')].map((row) =>
        [...row.querySelectorAll('th, td')].map((cell) => cell.textContent ?? ''),
      ),
    );
}

const looks = casesOf<Look>(
  [{ size: 'narrow', theme: 'light', language: 'uk' }],
  [
    { size: 'phone', theme: 'light', language: 'da' },
    { size: 'desktop', theme: 'dark', language: 'en' },
    { size: 'phone', theme: 'dark', language: 'uk' },
    { size: 'desktop', theme: 'light', language: 'da' },
  ],
);

test.each(looks)('the pages are good pages: $size, $theme, $language', async (look) => {
  const page = await enter(look);
  const errors = watchForErrors(page);
  const addresses = {
    list: '/studio/statistics',
    charts: '/studio/statistics/stuck?version=1.0',
    tables: '/studio/statistics/stuck?version=1.0&view=table',
    compared: '/studio/statistics/stuck?version=1.1&with=1.0',
    nobody: '/studio/statistics/quiet',
  };
  const found: Record<string, string[]> = {};
  for (const [name, address] of Object.entries(addresses)) {
    await open(page, address);
    await page.evaluate(() => {
      for (const details of document.querySelectorAll('details')) details.open = true;
    });
    await takeScreenshot(page, `statistics-${name}-${look.size}-${look.theme}`);
    const problems = await pageProblems(page);
    if (problems.length > 0) found[name] = problems;
  }
  expect(found).toEqual({});
  expect(errors).toEqual([]);
});

test('the list says how each sprint stands, and few are never told as none', async () => {
  const page = await enter();
  await open(page, '/home');
  await page.getByRole('navigation', { name: 'Hovedmenu' }).getByRole('link', { name: 'Statistik' }).click();
  await page.getByRole('heading', { level: 1, name: 'Statistik' }).waitFor();
  const lines = page.locator('main ul > li');
  await lines.filter({ hasText: 'Når det går i stå' }).getByText('20 er begyndt, 20 er nået').waitFor();
  await lines.filter({ hasText: 'Det stille' }).getByText('Ingen er begyndt endnu.').waitFor();
  await lines.filter({ hasText: 'Det lille' }).getByText('Færre end fem er begyndt.').waitFor();
  const current = page.locator('header [aria-current="page"]');
  expect(await current.allTextContents()).toEqual(['Statistik']);
});

test('what to mend first leads to the step in the draft', async () => {
  const page = await enter();
  await open(page, '/studio/statistics/stuck?version=1.0');
  const mend = page.getByRole('region', { name: 'Ret det her først' });
  expect(await mend.getByRole('listitem').count()).toBe(4);
  await mend.getByRole('button', { name: /^Vis \d+ mere$/ }).click();
  const leave = mend.locator('li').filter({ hasText: 'falder fra på banen' });
  await leave.getByText('50 % falder fra på banen').waitFor();
  await leave.getByText('Rammer 12 deltagere.').waitFor();
  const stuck = mend.locator('li').filter({ hasText: 'stopper her' }).filter({ hasText: 'Hvad er q2?' });
  await stuck.getByText('25 % af dem, der når hertil, stopper her').waitFor();
  await stuck.getByRole('link', { name: 'Åbn opgaven' }).click();
  await page.waitForURL(`**/studio/${draftId}?level=desk&step=q2`);
  await page.getByText('Hvad er q2?').first().waitFor();
});

test('every chart has its table, and what too few did is said as such', async () => {
  const page = await enter();
  await open(page, '/studio/statistics/stuck?version=1.0');
  const way = await tableOf(page, 'Hvor mange begynder og bliver færdige');
  expect(way).toEqual([
    ['Ved skranken', '24', '12', '12', '50 %', 'for få', '5 min.'],
    ['I telefonen', '12', '12', '0', '0 %', '80 sek.', '5 min.'],
  ]);
  const told: ItemStatistics = await environment.provider.expect(
    environment.provider.get<ItemStatistics>('/api/insight/sprints/stuck?major=1&minor=0'),
  );
  const steps = await tableOf(page, /^Opgaverne på banen\W+Ved skranken$/);
  const [desk] = told.levels;
  expect(steps.map(([, reached, answered]) => [reached, answered])).toEqual(
    desk?.steps.map((step) => [step.reached ?? 'for få', step.answered ?? 'for få'].map(String)),
  );
  expect(steps.flat()).toContain('for få');
  // In the other view it is the same table, for everybody.
  await page.getByText('Tabel', { exact: true }).click();
  await page.waitForURL('**view=table');
  expect(await tableOf(page, 'Hvor mange begynder og bliver færdige')).toEqual(way);
  expect(await page.locator('main svg[width="100%"]').count()).toBe(0);
});

test('versions stand beside each other and are never added up', async () => {
  const page = await enter();
  await open(page, '/studio/statistics/stuck');
  // The newest that enough have begun.
  expect(await page.getByLabel('Udgave').inputValue()).toBe('1.1');
  await page.getByLabel('Sammenlign med').selectOption('1.0');
  await page.getByText('Udgave 1.0').first().waitFor({ state: 'attached' });
  const way = await tableOf(page, 'Hvor mange begynder og bliver færdige');
  expect(way.map((row) => row.slice(0, 4))).toEqual([
    ['Ved skranken', 'Udgave 1.1', '20', '20'],
    ['Udgave 1.0', '24', '12', '12'],
    ['I telefonen', 'Udgave 1.1', '20', '20'],
    ['Udgave 1.0', '12', '12', '0'],
  ]);
  await page.getByLabel('Udgave').selectOption('1.0');
  await page.waitForURL((url) => !url.searchParams.has('with'));
});

test('the figures can be taken along as a file', async () => {
  const page = await enter();
  await open(page, '/studio/statistics/stuck?version=1.0');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Hent som CSV' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('stuck-1.0.csv');
  const lines = (await readFile(await download.path(), 'utf8')).split('\r\n');
  expect(lines[0]).toMatch(/^\uFEFF"Udgave";"Slags";"Bane"/);
  expect(lines[1]).toMatch(/^"1\.0";"Bane";"Ved skranken";;;24;;12;12;0,5;/);
  expect(lines.filter((line) => line.includes('"Svar b"')).length).toBeGreaterThan(0);
});

test('nobody, too few, being counted, and older than now are said', async () => {
  const page = await enter();
  await open(page, '/studio/statistics/quiet');
  await page.getByRole('heading', { name: 'Ingen er begyndt på denne udgave endnu' }).waitFor();
  await open(page, '/studio/statistics/few');
  await page.getByRole('heading', { name: 'Der er for få til at vise tal' }).waitFor();
  expect(await page.getByRole('table').count()).toBe(0);
  const withFreshness = (facts: object) =>
    page.route('**/api/insight/sprints', async (route) => {
      const answer = (await (await route.fetch()).json()) as InsightSprints;
      await route.fulfill({ json: { ...answer, ...facts } });
    });
  await withFreshness({ behind: true, readAt: '2026-01-02T08:00:00.000Z' });
  await open(page, '/studio/statistics');
  await page.getByText('Tallene er fra 2. januar 2026').waitFor();
  await page.unroute('**/api/insight/sprints');
  await withFreshness({ counting: true, readAt: null });
  await open(page, '/studio/statistics');
  await page.getByText('Tallene bliver talt op for første gang.').waitFor();
});

test("another organisation's sprint, and one that ships, are not there", async () => {
  const page = await enter();
  for (const sprintId of ['gdpr', 'nowhere']) {
    await open(page, `/studio/statistics/${sprintId}`);
    await page.getByRole('heading', { level: 1, name: 'Her er ikke noget' }).waitFor();
  }
});
