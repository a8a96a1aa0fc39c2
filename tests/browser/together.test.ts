// Two people at two screens, all of it by hand: a citizen plays, gets stuck and calls; whoever follows her looks on, is
// told at once and answers; the citizen reads that she was heard, and plays on while the other one sees it.
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { createTestEnvironment, type TestEnvironment } from '../support/environment.js';
import { contentOf, debriefed, openLevel, option, playToTheEnd, pointer } from './play-support.js';
import { launchBrowser, openDevice, openLive, signInAs, watchForErrors } from './support.js';

let environment: TestEnvironment;
let browser: Browser;
let phone: BrowserContext;
let desk: BrowserContext;

beforeAll(async () => {
  environment = await createTestEnvironment();
  browser = await launchBrowser();
  phone = await openDevice(browser, environment.baseUrl, { size: 'phone', touch: true });
  desk = await openDevice(browser, environment.baseUrl);
});
afterAll(async () => {
  await browser?.close();
  await environment?.close();
});

const [room] = contentOf('desk').steps;
if (room?.mechanic !== 'spot') throw new Error('The desk begins with a search.');
const { decoys } = room;

const rowOf = (page: Page) => page.getByRole('main').locator('li').filter({ hasText: 'Samira Rahimi' });

async function getStuck(page: Page): Promise<void> {
  for (const decoy of decoys.slice(0, 4)) {
    await option(page, decoy.label).click();
    await option(page, decoy.label).filter({ hasText: 'prøvet' }).waitFor();
  }
}

async function callForHelp(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Bed om hjælp' }).click();
  await page.getByRole('button', { name: 'Send besked' }).click();
  await page.getByText('Din jobkonsulent har fået besked').waitFor();
}

async function answerIt(page: Page): Promise<void> {
  await rowOf(page).getByRole('link', { name: 'Samira Rahimi' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText('Svare på en bøn om hjælp').click();
  await dialog.getByRole('button', { name: 'Åbn siden' }).click();
  await page.getByRole('button', { name: 'Jeg ringede' }).click();
  await page.getByText('Borgeren får at vide, at du har set beskeden.').waitFor();
}

test('a citizen plays, a caseworker looks on and answers her call, and the citizen sees it', async () => {
  const watching = await signInAs(desk, 'caseworker');
  await openLive(watching, '/caseload?show=all');
  const playing = await signInAs(phone, 'citizen');
  const inbox = await phone.newPage();
  await openLive(inbox, '/inbox');
  const errors = [watching, playing, inbox].map(watchForErrors);
  await rowOf(watching).getByText('0 af 7 baner').waitFor();

  await openLevel(playing, 'desk');
  await getStuck(playing);
  await callForHelp(playing);
  await rowOf(watching)
    .getByText(/Bad om hjælp/)
    .waitFor();

  await answerIt(watching);
  const heard = inbox.getByRole('main').getByText(/Din jobkonsulent har svaret på, at du bad om hjælp/);
  await heard.first().waitFor();
  expect(await heard.count()).toBe(1);
  await inbox.getByText(/I talte sammen i telefon/).waitFor();

  await openLive(watching, '/caseload?show=all');
  await rowOf(watching).waitFor();
  expect(
    await rowOf(watching)
      .getByText(/Bad om hjælp/)
      .count(),
  ).toBe(0);
  // What was done before the call is still there, and the call is no longer open.
  await playing.reload();
  await option(playing, decoys[0]?.label ?? room.prompt)
    .filter({ hasText: 'prøvet' })
    .waitFor();
  expect(await playing.getByText('Din jobkonsulent har fået besked').count()).toBe(0);
  await playToTheEnd(playing, 'desk', pointer);
  await debriefed(playing);
  await rowOf(watching).getByText('1 af 7 baner').waitFor();
  expect(errors.flat()).toEqual([]);
});
