// "Mine borgere" as a workbench: walked and chosen by keyboard while news comes in, its choice in the address and kept
// as views, several citizens at once, and files.
import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { CaseloadView } from '@mikrosprint/contracts';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { Story } from '../api/support/care-events.js';
import { createTestEnvironment, type TestEnvironment } from '../support/environment.js';
import { readWorkbook } from '../support/workbook-reader.js';
import {
  inFullRun,
  launchBrowser,
  openDevice,
  openLive,
  pageProblems,
  settled,
  signInAs,
  sizes,
  takeScreenshot,
  watchForErrors,
} from './support.js';
import { dayFromNow } from '../support/days.js';

let environment: TestEnvironment;
let browser: Browser;
let device: BrowserContext;

beforeAll(async () => {
  environment = await createTestEnvironment({ settings: { TEST_HOST_PROBE: 'yes' } });
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser?.close();
  await environment?.close();
});
beforeEach(async () => {
  await environment.database.query('DELETE FROM caseload_view');
  device = await openDevice(browser, environment.baseUrl);
});
afterEach(() => device.close());

const list = (page: Page) => page.getByRole('list', { name: 'Mine borgere' });
const names = (page: Page) => list(page).locator('h2 a').allTextContents();
const chosen = (page: Page) => list(page).getByRole('checkbox', { checked: true }).count();
const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent);
const told = (page: Page) => page.getByRole('main').locator('div[role=status][aria-atomic=false]');

/** What is done now and then with the list is behind one button. */
async function choose(page: Page, word: string): Promise<void> {
  await page.getByRole('button', { name: 'Mere' }).click();
  await page.getByRole('button', { name: word }).click();
}

async function openCaseload(): Promise<Page> {
  const page = await signInAs(device, 'caseworker');
  await openLive(page, '/caseload');
  await page.getByText('Alle (12)').click();
  await list(page).locator('li').nth(11).waitFor();
  return page;
}

test('keys walk and choose, and news moves neither the rows nor the focus nor what is chosen', async () => {
  const page = await openCaseload();
  const errors = watchForErrors(page);
  const before = await names(page);
  await list(page).locator('h2 a').first().focus();
  await page.keyboard.press('ArrowDown');
  expect(await focused(page)).toBe(before[1]);
  await page.keyboard.press('Space');
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Shift+ArrowDown');
  expect(await chosen(page)).toBe(3);
  await page.getByRole('group', { name: 'Gør noget for de valgte' }).getByText('3 valgt').waitFor();

  const place = await list(page).locator('li').nth(3).boundingBox();
  const story = await Story.of(environment, environment.citizen);
  await story.tell(story.askedForHelp('neighbour'));
  await told(page)
    .getByText(/^Samira Rahimi: Bad om hjælp/)
    .waitFor();
  await page.getByRole('button', { name: /ændring(er)? – vis/ }).waitFor();
  expect(await names(page)).toEqual(before);
  expect(await focused(page)).toBe(before[3]);
  expect(await chosen(page)).toBe(3);
  // The offer of the new order lies over the page and takes no room from it.
  const now = await list(page).locator('li').nth(3).boundingBox();
  expect(Math.abs((now?.y ?? 0) - (place?.y ?? 0))).toBeLessThanOrEqual(1);

  await page.keyboard.press('Escape');
  expect(await chosen(page)).toBe(0);
  await page.keyboard.press('Control+a');
  expect(await chosen(page)).toBe(12);
  await page.keyboard.press('?');
  await page.getByRole('dialog').getByText('Vælg flere ved siden af hinanden').waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
  expect(await chosen(page)).toBe(12);
  await list(page).locator('h2 a').nth(3).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').getByRole('button', { name: 'Åbn siden' }).waitFor();
  expect(errors).toEqual([]);
});

inFullRun('a choice stands in the address, and a link shows the same to whoever opens it', async () => {
  const page = await openCaseload();
  await page.getByRole('button', { name: 'Filtre' }).click();
  await page.getByRole('checkbox', { name: 'Ikke aktiv' }).check();
  await page.getByLabel('Rækkefølge').selectOption({ label: 'Navn' });
  await page.getByRole('button', { name: 'Filtre (1)' }).waitFor();
  const filtered = await names(page);
  expect(filtered.length).toBeGreaterThan(0);
  expect(filtered.length).toBeLessThan(12);
  const { searchParams } = new URL(page.url());
  expect(Object.fromEntries(searchParams)).toEqual({ show: 'all', signal: 'inactive', sort: 'name' });
  const other = await device.newPage();
  await other.goto(page.url());
  await list(other).locator('h2 a').first().waitFor();
  expect(await names(other)).toEqual(filtered);
  await page.getByRole('button', { name: 'Ryd filtrene' }).click();
  await list(page).locator('li').nth(11).waitFor();
  await page.getByLabel('Søg på navn eller sprint').pressSequentially('gdpr', { delay: 5 });
  await page.waitForURL(/q=gdpr/);
  expect(await page.getByLabel('Søg på navn eller sprint').inputValue()).toBe('gdpr');
  const { rows } = await environment.caseworker.expect(
    environment.caseworker.get<CaseloadView>('/api/caseload'),
  );
  const inSprint = rows.filter(({ sprints }) => sprints.some(({ title }) => /gdpr/i.test(title.da)));
  expect((await names(page)).sort()).toEqual(inSprint.map(({ displayName }) => displayName).sort());
});

inFullRun('a view is saved by keyboard, opens the list, is renamed and deleted', async () => {
  const page = await openCaseload();
  await page.getByLabel('Rækkefølge').selectOption({ label: 'Navn' });
  await page.getByRole('button', { name: 'Mere' }).focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Gem', exact: true }).click();
  await dialog.getByText('Skriv et navn.').waitFor();
  await dialog.getByLabel('Navn').fill('Alle efter navn');
  await dialog.getByLabel('Åbn listen med denne visning').check();
  await dialog.getByRole('button', { name: 'Gem', exact: true }).press('Enter');
  const view = page.getByRole('button', { name: 'Alle efter navn', exact: true });
  await view.waitFor();
  expect(await view.getAttribute('aria-pressed')).toBe('true');

  await page.goto('/caseload');
  await list(page).locator('li').nth(11).waitFor();
  expect(await page.getByLabel('Rækkefølge').inputValue()).toBe('name');
  await page.getByText(/^I gang/).click();
  await view.click();
  await list(page).locator('li').nth(11).waitFor();

  await choose(page, 'Ret visninger');
  await dialog.getByLabel('Navn').fill('Alfabetisk');
  await dialog.getByRole('button', { name: 'Gem navnet' }).click();
  await dialog.getByRole('button', { name: 'Slet "Alfabetisk"' }).click();
  await dialog.getByText('Du har ingen visninger.').waitFor();
  await dialog.getByRole('button', { name: 'Luk' }).click();
  // What had the focus gets it back.
  expect(await focused(page)).toBe('Mere');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Gem som visning' }).waitFor();
  expect(await page.getByRole('button', { name: 'Ret visninger' }).count()).toBe(0);
});

inFullRun('a sprint is agreed with several at once, and each who could not get it is named', async () => {
  const page = await openCaseload();
  await page.getByLabel('Rækkefølge').selectOption({ label: 'Navn' });
  const [first = '', second = '', third = ''] = await names(page);
  await page.getByRole('checkbox', { name: `Vælg ${first}` }).check();
  await page.getByRole('checkbox', { name: `Vælg ${third}` }).click({ modifiers: ['Shift'] });
  expect(await chosen(page)).toBe(3);
  const { rows } = await environment.caseworker.expect(
    environment.caseworker.get<CaseloadView>('/api/caseload'),
  );
  const taken = rows.find(({ displayName }) => displayName === second);
  const day = dayFromNow(0);
  await environment.caseworker.expect(
    environment.caseworker.post('/api/assignments', {
      ...{
        cohortId: randomUUID(),
        citizenIds: [taken?.citizenId],
        sprintId: 'hotel',
        startsOn: day,
        dueOn: null,
      },
    }),
  );
  await page.getByRole('button', { name: 'Aftal et sprint' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Sprint').selectOption({ label: 'Hotellet' });
  await dialog.getByRole('button', { name: 'Gem aftalen' }).click();
  await dialog.getByRole('listitem').filter({ hasText: second }).waitFor();
  expect(await dialog.getByRole('listitem').count()).toBe(1);
});

inFullRun('a file has what is shown, or those who are chosen', async () => {
  const page = await openCaseload();
  await page.getByLabel('Rækkefølge').selectOption({ label: 'Navn' });
  const shown = await names(page);
  const take = async (kind: string) => {
    const dialog = page.getByRole('dialog');
    await dialog.getByText(kind).click();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      dialog.getByRole('button', { name: 'Hent filen' }).click(),
    ]);
    await dialog.getByText(/Filen med \d+ borgere? er hentet/).waitFor();
    await dialog.getByRole('button', { name: 'Luk' }).click();
    return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
  };
  await choose(page, 'Hent listen som fil');
  const workbook = await take('Regneark (XLSX)');
  expect(workbook.name).toBe('Mine borgere.xlsx');
  const { rows } = readWorkbook(workbook.bytes);
  expect(rows.slice(1).map(([name]) => name)).toEqual(shown.map((text) => ({ text, quoted: false })));

  await page.getByRole('checkbox', { name: `Vælg ${shown[4]}` }).check();
  await page.getByRole('button', { name: 'Hent som fil' }).click();
  const text = await take('Tekst med semikolon (CSV)');
  expect([...text.bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  expect(text.bytes.toString('utf8').split('\r\n')[1]?.split(';')[0]).toBe(shown[4]);
});

inFullRun('who is no longer mine leaves a closed place until the list is ordered anew', async () => {
  const page = await openCaseload();
  const before = await names(page);
  const { rows } = await environment.caseworker.expect(
    environment.caseworker.get<CaseloadView>('/api/caseload'),
  );
  const gone = rows.find(({ displayName }) => displayName === before[2])?.citizenId ?? '';
  const caseworkerId = await environment.caseworker.personId();
  const follow = (by: string) =>
    environment.database.query('UPDATE caseload_member SET caseworker_id = $1 WHERE citizen_id = $2', [
      by,
      gone,
    ]);
  await follow(randomUUID());
  await environment.probe('tell', { personIds: [caseworkerId], hint: { topic: 'caseload' } });
  await list(page).getByText('Borgeren står ikke længere på din liste.').waitFor();
  expect(await list(page).locator('li').count()).toBe(12);
  await page.getByRole('button', { name: /ændring(er)? – vis/ }).click();
  expect(await list(page).locator('li').count()).toBe(11);
  await follow(caseworkerId);
});

inFullRun(
  'one press leads from a row to what its signal asks for, and the keys stay in their column',
  async () => {
    const page = await openCaseload();
    const act = (name: string) => list(page).locator('li').filter({ hasText: name }).locator('[data-act]');
    expect(await act('Yusuf Özdemir').textContent()).toBe('Giv en hånd');
    expect(await act('Bo Lindegaard').textContent()).toBe('Skriv');
    await act('Nadia Chaudhry').click();
    await page.getByRole('dialog').getByLabel('Sprint').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    // Space presses the button that has the focus and chooses nobody.
    await page.keyboard.press('Space');
    await page.getByRole('dialog').getByLabel('Sprint').waitFor();
    await page.keyboard.press('Escape');
    expect(await chosen(page)).toBe(0);
    await page.keyboard.press('Home');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('data-act'))).toBe('help');
    await page.keyboard.press('/');
    await page.keyboard.type('n?/a bo');
    expect(await page.getByLabel('Søg på navn eller sprint').inputValue()).toBe('n?/a bo');
    expect(await page.getByRole('dialog').count()).toBe(0);
    await page.getByLabel('Søg på navn eller sprint').fill('bo lind');
    await act('Bo Lindegaard').click();
    await page.waitForURL(/\/messages\/[0-9a-f-]{36}$/);
  },
);

inFullRun('on a phone the first screen has the sentence, who is shown, and two citizens', async () => {
  const page = await openCaseload();
  await page.setViewportSize(sizes.phone);
  await settled(page);
  const second = await list(page).locator('li').nth(1).locator('h2').boundingBox();
  const navigation = await page.getByRole('navigation', { name: 'Hovedmenu' }).boundingBox();
  expect((second?.y ?? Infinity) + (second?.height ?? 0)).toBeLessThan(navigation?.y ?? 0);
  await page.getByRole('button', { name: 'Find og filtrér' }).click();
  await page.getByLabel('Søg på navn eller sprint').fill('yusuf');
  await page.getByRole('button', { name: 'Find og filtrér (1)' }).waitFor();
  expect(await names(page)).toEqual(['Yusuf Özdemir']);
});

describe.each(['phone', 'desktop'] as const)('on a %s', (size) => {
  inFullRun('everything that opens is fit for everybody', async () => {
    const page = await openCaseload();
    await page.setViewportSize(sizes[size]);
    await page.getByRole('button', { name: /^(Filtre|Find og filtrér)/ }).click();
    await list(page).getByRole('checkbox').first().check();
    await list(page).getByRole('checkbox').nth(2).check();
    await settled(page);
    await takeScreenshot(page, `caseload-chosen-${size}`);
    expect(await pageProblems(page)).toEqual([]);
    for (const [button, closing] of [
      ['Gem som visning', 'Luk'],
      ['Hent listen som fil', 'Luk'],
    ] as const) {
      await choose(page, button);
      await takeScreenshot(page, `caseload-${button.toLowerCase().replaceAll(' ', '-')}-${size}`);
      expect(await pageProblems(page)).toEqual([]);
      await page.getByRole('dialog').getByRole('button', { name: closing }).click();
    }
  });
});
