// The learning loop in a browser: a round of "Øv igen" by keyboard and without a connection, the evidence behind a
// skill, what is shared, and the three questions after a sprint (C-02, C-11, C-21).
import type { ReviewToday } from '@mikrosprint/contracts';
import type { RecallStep } from '@mikrosprint/curriculum';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import type { Client } from '../support/client.js';
import { createTestEnvironment, type TestEnvironment } from '../support/environment.js';
import {
  inFullRun,
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

/** Somebody whose levels went wrong here and there days ago, and somebody who has finished. */
const practising = 'borger-09@demo.mikrosprint.test';
const steady = 'borger-02@demo.mikrosprint.test';
const finished = 'borger-01@demo.mikrosprint.test';
const stuck = 'borger-03@demo.mikrosprint.test';
const newcomer = 'borger-06@demo.mikrosprint.test';

beforeAll(async () => {
  environment = await createTestEnvironment();
  await environment.settled();
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser?.close();
  await environment?.close();
});
afterEach(() => device?.close());

/** The words of the right answers to today's questions, by the question. */
async function rightAnswers(who: Client, query = ''): Promise<Map<string, string>> {
  const { questions } = await who.expect(who.get<ReviewToday>(`/api/review/today${query}`));
  return new Map(
    questions.map(({ recall }) => {
      const { prompt, task } = recall as RecallStep;
      const right = task.kind === 'choice' ? task.options.find((option) => option.right) : undefined;
      return [prompt.da, right?.text.da ?? ''];
    }),
  );
}

const question = (page: Page) => page.getByRole('main').getByRole('heading', { level: 2 });
const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent ?? '');

/** Walks with the tab key to a button and presses it, as somebody without a mouse does. */
async function pressByKeyboard(page: Page, name: string): Promise<void> {
  for (let steps = 0; steps < 40; steps += 1) {
    await page.keyboard.press('Tab');
    if ((await focused(page)).startsWith(name)) return page.keyboard.press('Enter');
  }
  throw new Error(`${name} cannot be reached by keyboard`);
}

/** Whether the way on lies under something else, such as the places to go on a phone. */
function covered(page: Page): Promise<boolean> {
  return page.evaluate(() => {
    const buttons = [...document.querySelectorAll('main button')];
    const next = buttons.find(({ textContent }) => /Næste spørgsmål|Se, hvordan/.test(textContent ?? ''));
    const box = next?.getBoundingClientRect();
    if (!next || !box) return true;
    const top = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
    return !next.contains(top);
  });
}

test('a round is played by keyboard alone, and says what sits and when it comes back', async () => {
  device = await openDevice(browser, environment.baseUrl, { size: 'phone' });
  const page = await signInAs(device, practising);
  const errors = watchForErrors(page);
  const answers = await rightAnswers(environment.signedIn(practising));
  expect(answers.size).toBeGreaterThanOrEqual(3);
  const card = page.getByRole('region', { name: 'Øv igen' });
  await card.getByText(`${answers.size} spørgsmål fra det, du har lært`).waitFor();
  await takeScreenshot(page, 'review-home-phone');
  await card.getByRole('link', { name: 'Øv igen' }).press('Enter');
  const total = answers.size;
  for (let number = 1; number <= total; number += 1) {
    await page.getByText(`Spørgsmål ${number} af ${total}`).waitFor();
    const prompt = await question(page).innerText();
    if (number > 1) expect(await focused(page)).toBe(prompt);
    if (number <= 2) {
      await takeScreenshot(page, `review-question-${number}-phone`);
      expect(await pageProblems(page)).toEqual([]);
    }
    // The second one goes wrong first: it says why and stays open.
    if (number === 2) {
      const right = answers.get(prompt) ?? '';
      const others = page.getByRole('main').locator('li > button').filter({ hasNotText: right });
      await others.first().press('Enter');
      await page.getByRole('status').getByText('Ikke den').waitFor();
    }
    await pressByKeyboard(page, answers.get(prompt) ?? '');
    await page.getByText(/Kommer igen i morgen|Kommer igen om|Kommer igen i overmorgen/).waitFor();
    if (number <= 2) {
      await takeScreenshot(page, `review-verdict-${number}-phone`);
      expect(await covered(page)).toBe(false);
    }
    await pressByKeyboard(page, number === total ? 'Se, hvordan det gik' : 'Næste spørgsmål');
  }
  await page.getByRole('heading', { name: 'Det sidder nu' }).waitFor();
  await page.getByRole('heading', { name: 'Det øver vi lidt mere' }).waitFor();
  expect(await focused(page)).toBe('Det var runden');
  expect(await pageProblems(page)).toEqual([]);
  await takeScreenshot(page, 'review-done-phone');
  expect(errors).toEqual([]);
});

test('the same day offers nothing more by itself, and the day counts in the week', async () => {
  device = await openDevice(browser, environment.baseUrl);
  const page = await signInAs(device, practising);
  expect(await page.getByRole('region', { name: 'Øv igen' }).count()).toBe(0);
  await page.goto('/ov');
  await page.getByRole('heading', { name: 'Du har øvet i dag' }).waitFor();
  await takeScreenshot(page, 'review-after-desktop');
});

test('an answer without a connection is kept and said to be unsaved, and is sent when the line is back', async () => {
  device = await openDevice(browser, environment.baseUrl);
  const page = await signInAs(device, steady);
  const answers = await rightAnswers(environment.signedIn(steady));
  await page.goto('/ov');
  await question(page).waitFor();
  const prompt = await question(page).innerText();
  await device.setOffline(true);
  await page.getByRole('button', { name: answers.get(prompt) ?? '', exact: true }).click();
  await page.getByRole('alert').getByText('Dit svar står her endnu').waitFor();
  expect(await page.getByRole('button', { name: 'Næste spørgsmål' }).count()).toBe(0);
  await takeScreenshot(page, 'review-offline-desktop');
  await device.setOffline(false);
  await page.getByText(/Kommer igen/).waitFor();
  const { rows } = await environment.database.query('SELECT 1 FROM review_answer WHERE citizen_id = $1', [
    await environment.signedIn(steady).personId(),
  ]);
  expect(rows).toHaveLength(1);
});

inFullRun('without a connection the page says plainly what it needs, and goes on by itself', async () => {
  device = await openDevice(browser, environment.baseUrl);
  const page = await signInAs(device, finished);
  await page.route('**/api/review/today*', (route) => route.abort());
  await page.goto('/ov');
  await page.getByRole('heading', { name: 'Øv igen kræver, at du er på nettet' }).waitFor();
  expect(await pageProblems(page)).toEqual([]);
  await page.unroute('**/api/review/today*');
  await page.getByRole('button', { name: 'Prøv igen' }).click();
  await page.getByText(/Spørgsmål 1 af|Intet at øve i dag/).waitFor();
});

test('a skill shows what it rests on, and its line goes into a CV', async () => {
  device = await openDevice(browser, environment.baseUrl);
  await device.grantPermissions(['clipboard-read', 'clipboard-write']);
  const page = await signInAs(device, finished);
  await page.goto('/skills');
  const skill = page
    .getByRole('listitem')
    .filter({ has: page.getByRole('heading', { level: 3 }) })
    .first();
  await skill.getByText('Se, hvad det bygger på').click();
  await skill.getByRole('link', { name: 'Skrivebordet' }).waitFor();
  await skill
    .getByText(/Bedste: \d+ %/)
    .first()
    .waitFor();
  await skill.getByRole('link', { name: 'Kursusbevis' }).waitFor();
  await takeScreenshot(page, 'skills-evidence-desktop');
  expect(await pageProblems(page)).toEqual([]);
  await page.getByRole('button', { name: /Kopiér \d+ linjer/ }).click();
  await page.getByText('Kopieret. Sæt det ind i dit CV.').waitFor();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toMatch(/^Kan .*\(kursusbevis: GDPR-kontoret, \w+ \d{4}\)$/mu);
  expect(copied).not.toMatch(/jobcenter|jobkonsulent|kommune/iu);
});

test('the citizen and the caseworker read the same words about the citizen', async () => {
  device = await openDevice(browser, environment.baseUrl);
  const mine = await signInAs(device, stuck);
  await mine.goto('/shared');
  await mine.getByRole('heading', { name: 'Det kan ses' }).waitFor();
  await takeScreenshot(mine, 'shared-desktop');
  const office = await openDevice(browser, environment.baseUrl);
  const theirs = await signInAs(office, 'caseworker');
  const id = await environment.signedIn(stuck).personId();
  await theirs.goto(`/caseload/${id}`);
  await theirs.getByText('Forberede en samtale', { exact: true }).click();
  await theirs.getByRole('button', { name: 'Åbn siden' }).click();
  await theirs.getByRole('heading', { name: 'Forløb' }).waitFor();
  await takeScreenshot(theirs, 'caseworker-citizen-desktop');
  for (const part of ['progress', 'awards', 'timeline']) {
    const words = (page: Page) => page.locator(`section[aria-labelledby="${part}"]`).innerText();
    expect(await words(mine)).toBe(await words(theirs));
  }
  const theirPage = await theirs.getByRole('main').innerText();
  const seen = await mine.locator('[data-seen]').allInnerTexts();
  expect(seen.length).toBeGreaterThanOrEqual(3);
  for (const words of seen) expect(theirPage).toContain(words.trim());
  await mine.reload();
  await mine.getByRole('region', { name: 'Hvem har kigget?' }).getByText('Forberede en samtale').waitFor();
  await office.close();
});

inFullRun('three questions after a sprint are sent once and can be changed', async () => {
  device = await openDevice(browser, environment.baseUrl, { size: 'phone' });
  const page = await signInAs(device, finished);
  await page.goto('/sprint/gdpr');
  const form = page.getByRole('region', { name: 'Hvad syntes du om sprintet?' });
  await form.getByText('Svar på de to første spørgsmål først.').waitFor();
  await takeScreenshot(page, 'feedback-phone');
  await form.getByRole('group', { name: 'Kan du bruge det, du lærte?' }).getByText('Ja, meget').click();
  await form.getByRole('group', { name: 'Hvor svært var det?' }).getByText('Passende').click();
  await form.getByLabel('Hvad skal vi gøre bedre?').fill('Mere om frister.');
  await form.getByRole('button', { name: 'Send svar' }).click();
  await form.getByText('Tak for dine svar.').waitFor();
  await page.reload();
  await form.getByRole('button', { name: 'Ret dine svar' }).click();
  expect(await form.getByLabel('Hvad skal vi gøre bedre?').inputValue()).toBe('Mere om frister.');
  expect(await pageProblems(page)).toEqual([]);
});

const looks = casesOf<[Size, Theme, Language]>(
  [['narrow', 'light', 'da']],
  [
    ['desktop', 'dark', 'en'],
    ['phone', 'dark', 'da'],
    ['desktop', 'light', 'en'],
  ],
);

const everyPage: [string, string[]][] = [
  [newcomer, ['/ov']],
  [stuck, ['/ov', '/home']],
  [finished, ['/skills', '/sprint/gdpr', '/shared']],
];

test.each(looks)('every page of the loop is sound: %s, %s, %s', async (size, theme, language) => {
  for (const [who, paths] of everyPage) {
    const visit = await openDevice(browser, environment.baseUrl, { size, theme, language });
    const page = await signInAs(visit, who);
    await setPreferences(page, { theme, locale: language });
    for (const path of paths) {
      await page.goto(path);
      await settled(page);
      const problems = await pageProblems(page);
      const name = `${who.slice(0, 9)}${path.replaceAll('/', '-')}`;
      await takeScreenshot(page, `loop-${name}-${size}-${theme}-${language}`);
      expect([path, problems]).toEqual([path, []]);
    }
    await visit.close();
  }
});
