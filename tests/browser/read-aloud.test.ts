// Reading aloud: what is said is what stands there, sentence by sentence, in the person's language and pace (C-09).
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import { enrol } from '../api/play-support.js';
import { createTestEnvironment, type TestEnvironment } from '../support/environment.js';
import { withEverything } from './everything.js';
import { openLevel } from './play-support.js';
import {
  everLit,
  finishSentence,
  giveVoices,
  hearAll,
  litWords,
  playedOn,
  saidOn,
  untilPlayed,
} from './support-voice.js';
import {
  inFullRun,
  accessibilityProblems,
  launchBrowser,
  openDevice,
  setPreferences,
  settled,
  signInAs,
  smallTargets,
} from './support.js';

let environment: TestEnvironment;
let browser: Browser;
let device: BrowserContext;

beforeAll(async () => {
  environment = await createTestEnvironment({ worker: false, settings: withEverything });
  await enrol(environment.citizen, 'everything');
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser?.close();
  await environment?.close();
});
beforeEach(async () => {
  device = await openDevice(browser, environment.baseUrl);
});
afterEach(() => device.close());

const readAll = { name: 'Læs højt', exact: true } as const;

/** The words that stand in a part of the page, as they are read: one space between two of them. */
const standing = async (part: Locator): Promise<string> =>
  (await part.innerText()).replaceAll(/\s+/g, ' ').trim();

const heard = async (page: Page): Promise<string[]> => (await hearAll(page)).map(({ text }) => text);

test('a task is read from its first sentence to its last, and the sentence one hears is lit', async () => {
  await giveVoices(device, ['en-GB', 'da-DK']);
  const page = await signInAs(device, 'citizen');
  await setPreferences(page, { readAloudRate: 'slow' });
  await openLevel(page, 'desk');
  await page.getByRole('banner').getByRole('button', readAll).click();
  const sentences: string[] = [];
  for (let count = 0; count < 60; count += 1) {
    const said = await saidOn(page);
    const last = said.at(-1);
    if (!last || said.length === sentences.length) break;
    expect(last).toMatchObject({ lang: 'da-DK', rate: 0.8 });
    expect(await litWords(page)).toBe(last.text);
    sentences.push(last.text);
    await finishSentence(page);
  }
  expect(await litWords(page)).toBeNull();
  const task = (await page.locator('[data-readable]').allInnerTexts()).join(' ').replaceAll(/\s+/g, ' ');
  expect(sentences.length).toBeGreaterThan(5);
  for (const sentence of sentences) expect(task).toContain(sentence);
  const heading = await page.getByRole('heading', { level: 2 }).innerText();
  expect(sentences.join(' ')).toContain(heading.replaceAll(/\s+/g, ' '));
  // Tools of the page are no part of the task.
  expect(sentences.join(' ')).not.toContain('Få et hint');
});

test('one block by its own button, silent when it is pressed again or the page is left', async () => {
  await giveVoices(device, ['da-DK']);
  const page = await signInAs(device, 'citizen');
  await openLevel(page, 'desk');
  const block = page.getByRole('main').getByRole('button', readAll).first();
  await block.click();
  expect(await saidOn(page)).toHaveLength(1);
  expect(await litWords(page)).not.toBeNull();
  expect(await accessibilityProblems(page)).toEqual([]);
  await page.getByRole('main').getByRole('button', { name: 'Stop oplæsning' }).click();
  expect(await litWords(page)).toBeNull();
  await finishSentence(page);
  expect(await saidOn(page)).toHaveLength(1);

  await page.getByRole('main').getByRole('button', readAll).first().click();
  await page.getByRole('button', { name: 'Forlad' }).click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /Forlad/ })
    .click();
  await page.waitForURL(/\/sprint\//);
  // The address changes first; the level stands until the map is there.
  await page.locator('#task').waitFor({ state: 'detached' });
  expect(await litWords(page)).toBeNull();
});

test('an answer its author has recorded is played in its place, and the voice reads the others', async () => {
  const file = path.resolve(__dirname, '../fixtures/content/everything/audio/too-hot-sorry.mp3');
  const clip = `/api/clips/${createHash('sha256').update(readFileSync(file)).digest('hex')}.mp3`;
  const recorded = ['Det er jeg ked af.', 'Skal jeg vise dig, hvordan du skruer ned?'];
  await giveVoices(device, ['da-DK']);
  const page = await signInAs(device, 'citizen');
  await openLevel(page, 'dialogue', 'everything');
  const options = page.locator('#task li button');
  await options.first().waitFor();
  const answers = (await options.allInnerTexts()).map((words) => words.replaceAll(/\s+/g, ' ').trim());
  const place = answers.indexOf(recorded.join(' '));
  expect(place).toBeGreaterThanOrEqual(0);
  await page.getByRole('banner').getByRole('button', readAll).click();
  const before = await heard(page);
  expect(await playedOn(page)).toEqual([clip]);
  expect(before.join(' ')).toContain('Der er alt for varmt på mit værelse.');
  expect(before.slice(before.length - place)).toEqual(answers.slice(0, place));
  // The recording comes to its end by itself, and the voice goes on after it.
  await untilPlayed(page);
  const said = await heard(page);
  const afterwards = said.slice(before.length);
  expect(afterwards.slice(0, answers.length - place - 1)).toEqual(answers.slice(place + 1));
  for (const sentence of recorded) expect(said).not.toContain(sentence);
  const lit = await everLit(page);
  expect(lit.filter((words) => recorded.includes(words))).toEqual(recorded);
  expect(await playedOn(page)).toEqual([clip]);
});

inFullRun('the choices of a closed list are read where the list stands', async () => {
  await giveVoices(device, ['da-DK']);
  const page = await signInAs(device, 'citizen');
  await openLevel(page, 'screen', 'everything');
  await page.locator('#task select').waitFor();
  await page.getByRole('banner').getByRole('button', readAll).click();
  const said = await heard(page);
  const label = said.indexOf('Værelse');
  expect(said.slice(label + 1, label + 5)).toEqual(['Vælg', 'Enkelt', 'Dobbelt', 'Familie']);
});

test('the address of a page is read, and each button with the line that stands below it', async () => {
  await giveVoices(device, ['da-DK']);
  const page = await signInAs(device, 'citizen');
  await openLevel(page, 'page', 'everything');
  await page.locator('#task [data-choices]').first().waitFor();
  await page.getByRole('banner').getByRole('button', readAll).click();
  const said = await heard(page);
  const from = said.indexOf('Adresse: vagtsiden.example/aften');
  expect(from).toBeGreaterThan(said.indexOf('Øveside.'));
  expect(said.slice(from + 1, from + 8)).toEqual([
    'Menuen',
    'Vagtplan',
    'Se, hvem der er på arbejde',
    'Meld en ændring',
    'Fortæl, at noget er anderledes',
    'Nyt fra huset',
    'Læs de seneste nyheder',
  ]);
  expect(await everLit(page)).toEqual(
    expect.arrayContaining(['Adresse: vagtsiden.example/aften', 'Vagtplan']),
  );
});

test('a page outside the levels is read from its title, and each of its parts from its heading', async () => {
  await giveVoices(device, ['da-DK']);
  const page = await device.newPage();
  await page.goto('/about-data');
  const sections = page.getByRole('main').locator('section');
  await sections.first().waitFor();
  const count = await sections.count();
  expect(
    await page
      .getByRole('main')
      .getByRole('button', { name: /^Læs højt/ })
      .count(),
  ).toBe(count + 1);
  expect(await accessibilityProblems(page)).toEqual([]);
  expect(await smallTargets(page)).toEqual([]);

  const part = sections.filter({ hasText: 'Hvem kan se det?' });
  await part.getByRole('button', { name: 'Læs højt Hvem kan se det?' }).click();
  expect((await heard(page)).join(' ')).toBe(await standing(part));
  // To its end: it is silent by itself.
  expect(await litWords(page)).toBeNull();
  const partOf = (await heard(page)).length;

  await page.getByRole('button', { name: 'Læs højt Om dine data' }).click();
  expect((await heard(page)).slice(partOf).join(' ')).toBe(await standing(page.getByRole('main')));
});

inFullRun('one part at a time, and none when the page is left', async () => {
  await giveVoices(device, ['da-DK']);
  const page = await signInAs(device, 'citizen');
  await page.goto('/sprints');
  await settled(page);
  const cards = page.locator('article');
  const [first, second] = [cards.nth(0), cards.nth(1)];
  const reader = (card: Locator) => card.getByRole('button', { name: /^Læs højt/ });
  await reader(first).click();
  await finishSentence(page);
  await reader(second).click();
  expect(await page.getByRole('button', { name: /^Stop oplæsning/ }).count()).toBe(1);
  expect(await litWords(page)).toBe(await standing(second.getByRole('heading', { level: 3 })));

  // Pressed three times at once it reads once more from the top: the reading that was stopped does not wake up again.
  await second.getByRole('button', { name: /^Stop oplæsning/ }).click();
  const before = (await saidOn(page)).length;
  const button = await reader(first).elementHandle();
  await button?.evaluate(async (element) => {
    for (let press = 0; press < 3; press += 1) (element as HTMLElement).click();
    await new Promise((resolve) => setTimeout(resolve));
  });
  expect((await saidOn(page)).length).toBe(before + 2);
  expect((await heard(page)).slice(before + 1).join(' ')).toContain(
    await standing(first.getByRole('heading', { level: 3 })),
  );

  await reader(first).click();
  await page.getByRole('link', { name: 'Hjem' }).click();
  await page.getByRole('heading', { level: 1, name: 'Sprints' }).waitFor({ state: 'detached' });
  expect(await litWords(page)).toBeNull();
  const silent = (await saidOn(page)).length;
  await finishSentence(page);
  expect(await saidOn(page)).toHaveLength(silent);
});

describe('what is about the person', () => {
  test('is read by a voice of the device', async () => {
    await giveVoices(device, ['da-DK']);
    const page = await signInAs(device, 'citizen');
    await settled(page);
    const greeting = await standing(page.getByRole('heading', { level: 1 }));
    await page.getByRole('button', { name: `Læs højt ${greeting}` }).click();
    const said = await heard(page);
    expect(said[0]).toBe(greeting);
    // What waits is the next thing, and the button's own words after it.
    const next = await standing(page.getByRole('main').locator('a[href^="/play/"]').first());
    expect(said.indexOf(next)).toBeGreaterThan(1);
  });

  test('and never by one that sends it to its maker', async () => {
    await giveVoices(device, ['da-DK'], { online: true });
    const page = await signInAs(device, 'borger-09@demo.mikrosprint.test');
    await settled(page);
    const name = await standing(page.getByRole('heading', { level: 1 }));
    expect(await page.getByRole('button', { name: `Læs højt ${name}` }).count()).toBe(0);
    await page.goto('/skills');
    await settled(page);
    await page.getByRole('button', { name: 'Læs højt Det kan jeg nu' }).click();
    const said = (await heard(page)).join(' ');
    expect(said).toContain('Ordene er dem, en arbejdsgiver bruger.');
    expect(said).not.toContain('%');

    await page.goto('/shared');
    await settled(page);
    const address = await standing(page.locator('[data-seen="contact"]'));
    await page.getByRole('button', { name: /^Læs højt/ }).click();
    const told = (await heard(page)).join(' ');
    expect(told).toContain('Det kan ses');
    expect(told).not.toContain(address.split(' ')[0]);
  });
});

test('without a Danish voice there is no button, and the settings say why', async () => {
  await giveVoices(device, ['en-GB']);
  const page = await signInAs(device, 'citizen');
  const anyReader = page.getByRole('button', { name: /Læs højt/ });
  for (const address of ['/home', '/sprints', '/about-data']) {
    await page.goto(address);
    await settled(page);
    expect(await anyReader.count()).toBe(0);
  }
  await openLevel(page, 'desk');
  expect(await anyReader.count()).toBe(0);
  await page.goto('/settings');
  await page.getByText('Din browser har ingen dansk stemme').waitFor();
});

test('text size and contrast are the person’s own, on every device from the first paint', async () => {
  const page = await signInAs(device, 'borger-05@demo.mikrosprint.test');
  const letters = () => page.evaluate(() => parseFloat(getComputedStyle(document.documentElement).fontSize));
  const before = await letters();
  await page.goto('/settings');
  const choose = async (group: string, choice: string) => {
    const saved = page.waitForResponse((answer) => answer.url().endsWith('/me/preferences') && answer.ok());
    await page.getByRole('group', { name: group }).getByText(choice, { exact: true }).click();
    await saved;
  };
  await choose('Tekststørrelse', 'Størst');
  await choose('Kontrast', 'Stærk');
  expect(await letters()).toBeGreaterThan(before * 1.3);
  expect(await accessibilityProblems(page)).toEqual([]);

  const other = await openDevice(browser, environment.baseUrl, { size: 'narrow' });
  const there = await signInAs(other, 'borger-05@demo.mikrosprint.test');
  const shown = await there.evaluate(() => ({ ...document.documentElement.dataset }));
  expect(shown).toMatchObject({ textSize: 'largest', contrast: 'high' });
  const wider = await there.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(wider).toBeLessThanOrEqual(0);
  await other.close();
});
