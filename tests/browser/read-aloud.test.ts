// Reading aloud: what is said is what stands there, sentence by sentence, in the person's language and pace (C-09).
import type { Browser, BrowserContext } from 'playwright-core';
import { createTestEnvironment, type TestEnvironment } from '../support/environment.js';
import { openLevel } from './play-support.js';
import { finishSentence, giveVoices, litWords, saidOn } from './support-voice.js';
import { accessibilityProblems, launchBrowser, openDevice, setPreferences, signInAs } from './support.js';

let environment: TestEnvironment;
let browser: Browser;
let device: BrowserContext;

beforeAll(async () => {
  environment = await createTestEnvironment({ worker: false });
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
  expect(await litWords(page)).toBeNull();
});

test('without a Danish voice there is no button, and the settings say why', async () => {
  await giveVoices(device, ['en-GB']);
  const page = await signInAs(device, 'citizen');
  await openLevel(page, 'desk');
  expect(await page.getByRole('button', readAll).count()).toBe(0);
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
