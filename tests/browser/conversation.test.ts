// Before and in a conversation: the brief on one page, a note while the line is down, what is digital, and a level that
// is looked at together while only the citizen's own answers count.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { ConversationBrief } from '@mikrosprint/contracts';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { enrol, Player, practiceLevels } from '../api/play-support.js';
import { createTestEnvironment, type TestEnvironment } from '../support/environment.js';
import { playToTheEnd, pointer } from './play-support.js';
import {
  inFullRun,
  launchBrowser,
  openDevice,
  pageProblems,
  settled,
  signInAs,
  takeScreenshot,
  watchForErrors,
  type PageOptions,
} from './support.js';

let environment: TestEnvironment;
let browser: Browser;
let device: BrowserContext;
let citizenId: string;

beforeAll(async () => {
  environment = await createTestEnvironment();
  browser = await launchBrowser();
  citizenId = await environment.citizen.personId();
});
afterAll(async () => {
  await browser?.close();
  await environment?.close();
});
afterEach(() => device.close());

const part = (page: Page, name: string) => page.getByRole('region', { name });

async function chooseWhy(page: Page): Promise<void> {
  const dialog = page.getByRole('dialog');
  await dialog.getByText('Forberede en samtale').click();
  await dialog.getByRole('button', { name: 'Åbn siden' }).click();
  await page.getByRole('heading', { level: 1, name: 'Samira Rahimi' }).waitFor();
}

async function openCitizen(options: PageOptions = {}): Promise<Page> {
  device = await openDevice(browser, environment.baseUrl, options);
  const page = await signInAs(device, 'caseworker');
  await page.goto(`/caseload/${citizenId}`);
  await chooseWhy(page);
  return page;
}

function pagesOf(pdf: Buffer): string {
  const file = path.join(mkdtempSync(path.join(tmpdir(), 'brief-')), 'screen.pdf');
  writeFileSync(file, pdf);
  return execFileSync('pdfinfo', [file], { encoding: 'utf8' }).match(/Pages:\s+(\d+)/)?.[1] ?? '';
}

const toPaper = async (page: Page): Promise<Buffer> => page.pdf({ preferCSSPageSize: true });

/** As much as a brief can hold, in the longest words. */
function overfull(brief: ConversationBrief): ConversationBrief {
  const word = 'Arbejdsmarkedsuddannelsesberedskabskoordinatorassistent';
  const title = { da: `Håndtér ${word} og Übergrößenträger på den allerlængste måde, der findes` };
  const at = brief.preparedAt;
  const many = <T>(count: number, one: T): T[] => Array.from({ length: count }, () => one);
  const sprint = { title, levelsFinished: 11, levelsTotal: 12, levelsSince: 11, completedAt: at };
  return {
    ...brief,
    displayName: `${word} ${word} Åkjær-Großmütterchen`,
    topics: many(5, { rule: 'referral-open', title, since: at, count: null }),
    sprints: many(14, sprint),
    referrals: many(20, { title, status: 'sent', changedAt: at }),
    help: many(20, { levelTitle: title, at, answered: false }),
  };
}

describe('the brief', () => {
  inFullRun(
    'is one press away, asks nothing again, and prints on one page, as screen and as file',
    async () => {
      const page = await openCitizen();
      const errors = watchForErrors(page);
      await page.getByRole('link', { name: 'Oplæg til samtale' }).click();
      await page.getByRole('heading', { level: 1, name: 'Oplæg: Samira Rahimi' }).waitFor();
      await page.getByRole('heading', { name: 'Forslag til emner' }).waitFor();
      expect(await page.getByRole('dialog').count()).toBe(0);
      await settled(page);
      await takeScreenshot(page, 'brief-desktop');
      expect(await pageProblems(page)).toEqual([]);
      expect(pagesOf(await toPaper(page))).toBe('1');
      const download = page.waitForEvent('download');
      await page.getByRole('button', { name: 'Hent som PDF' }).click();
      expect((await download).suggestedFilename()).toBe('samtale.pdf');
      await page.getByRole('button', { name: 'Tilbage til borgeren' }).click();
      await page.getByRole('heading', { level: 1, name: 'Samira Rahimi' }).waitFor();
      expect(errors).toEqual([]);
    },
  );

  inFullRun('prints on one page whatever there is to say', async () => {
    const page = await openCitizen({ size: 'phone' });
    await page.route('**/brief?*', async (route) => {
      const answer = await route.fetch();
      await route.fulfill({ json: overfull((await answer.json()) as ConversationBrief) });
    });
    await page.getByRole('link', { name: 'Oplæg til samtale' }).click();
    await page.getByText('og 14 mere').waitFor();
    await settled(page);
    await takeScreenshot(page, 'brief-full-phone');
    expect(await pageProblems(page)).toEqual([]);
    expect(pagesOf(await toPaper(page))).toBe('1');
  });
});

inFullRun(
  'a note that is written while the line is down is kept, also over a reload, and saved once',
  async () => {
    const page = await openCitizen();
    const text = 'Aftalt: begynder på Regneark i uge 9.';
    await page.route('**/notes', (route) => route.abort());
    await page.getByLabel('Ny note').fill(text);
    await page.getByRole('button', { name: 'Gem note' }).click();
    await page.getByText('Venter på nettet.').waitFor();
    await page.reload();
    await chooseWhy(page);
    await page.waitForFunction((words) => document.querySelector('textarea')?.value === words, text);
    await page.unroute('**/notes');
    await page.reload();
    await chooseWhy(page);
    await part(page, 'Noter').getByRole('listitem').filter({ hasText: text }).waitFor();
    const { rows } = await environment.database.query('SELECT text FROM citizen_note WHERE citizen_id = $1', [
      citizenId,
    ]);
    expect(rows).toEqual([{ text }]);
    expect(await page.getByLabel('Ny note').inputValue()).toBe('');
  },
);

describe('what is digital', () => {
  const title = 'Det digitale i hverdagen';

  inFullRun('is said by the citizen, read by the caseworker with what may help, and added to', async () => {
    device = await openDevice(browser, environment.baseUrl, { size: 'phone' });
    const own = await signInAs(device, 'citizen');
    await own.goto('/shared');
    await part(own, title).getByRole('button', { name: 'Svar på tre spørgsmål' }).click();
    await part(own, title).getByRole('button', { name: 'Gem' }).click();
    await part(own, title).getByText('Svar på alle spørgsmål, før du gemmer.').waitFor();
    for (const [question, answer] of [
      [/MitID/, 'Det er svært'],
      [/filer/, 'Det går fint'],
      [/ægte/, 'Det driller lidt'],
    ] as const) {
      await part(own, title).getByRole('group', { name: question }).getByText(answer).click();
    }
    await part(own, title).getByRole('button', { name: 'Gem' }).click();
    await part(own, title).getByText('Dit svar er gemt.').waitFor();
    await part(own, title).getByRole('link', { name: /^Prøv/ }).first().waitFor();
    expect(await pageProblems(own)).toEqual([]);
    await device.close();

    const page = await openCitizen();
    const region = part(page, title);
    await region.getByText(/Borgerens eget svar/).waitFor();
    await region.getByText(/Bruges kun til at tilbyde støtte/).waitFor();
    await region
      .getByText(/Sprintet “/)
      .first()
      .waitFor();
    await region.getByRole('button', { name: 'Skriv ned efter en samtale' }).click();
    await region.getByText('En samtale', { exact: true }).click();
    await region.getByRole('group', { name: /MitID/ }).getByText('Det driller lidt').click();
    await region.getByRole('button', { name: 'Gem' }).click();
    await region.getByText(/Fra en samtale/).waitFor();
    await region.getByText('Sådan stod der før').click();
    await region.getByText(/Borgerens eget svar/).waitFor();
  });
});

describe('a level that is looked at together', () => {
  const written = async () => {
    const { rows } = await environment.database.query<{ count: number }>(
      `SELECT (SELECT count(*) FROM run) + (SELECT count(*) FROM action) AS count`,
    );
    return Number(rows[0]?.count);
  };

  inFullRun(
    'keeps nothing, comes back without asking, and leaves the citizen’s own answers to count',
    async () => {
      const enrolment = await enrol(environment.citizen);
      const levelId = practiceLevels(enrolment)[0] ?? '';
      await environment.settled();
      const before = await written();
      const page = await openCitizen({ size: 'phone' });
      const errors = watchForErrors(page);
      const region = part(page, 'Se på en bane sammen');
      await region.getByText('GDPR-kontoret').click();
      await region.getByRole('link').first().click();
      await page.getByText('Vi ser på den sammen: kun borgerens egne svar tæller.').waitFor();
      await page.locator('#task h2').waitFor();
      await settled(page);
      await takeScreenshot(page, 'together-phone');
      expect(await pageProblems(page)).toEqual([]);
      await playToTheEnd(page, levelId, pointer);
      await page.getByRole('heading', { name: 'I har set banen igennem' }).waitFor();
      expect(await pageProblems(page)).toEqual([]);
      await environment.settled();
      expect(await written()).toBe(before);
      await page.getByRole('button', { name: 'Tilbage til borgeren' }).click();
      await page.getByRole('heading', { level: 1, name: 'Samira Rahimi' }).waitFor();
      expect(await page.getByRole('dialog').count()).toBe(0);
      expect(errors).toEqual([]);
      const player = await Player.open(environment.citizen, enrolment, levelId);
      await environment.citizen.expect(player.send([player.next()]));
      expect(await written()).toBeGreaterThan(before);
    },
  );

  inFullRun('by its address alone asks first why the page is opened', async () => {
    device = await openDevice(browser, environment.baseUrl);
    const page = await signInAs(device, 'caseworker');
    await page.goto(`/caseload/${citizenId}/together/${citizenId}/desk`);
    await page.getByRole('dialog').getByText('Forberede en samtale').waitFor();
  });
});
