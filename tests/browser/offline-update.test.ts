// A new version comes while people have the old one open: it waits, it never interrupts a level, and nobody loses
// anything by it. Two real builds; the second takes the place of the first under a running server, as a deploy does.
import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { createTestEnvironment, type TestEnvironment } from '../support/environment.js';
import { contentOf, debriefed, openLevel, option, playToTheEnd, pointer, starsOf } from './play-support.js';
import {
  inFullRun,
  launchBrowser,
  openDevice,
  pageProblems,
  settled,
  signInAs,
  takeScreenshot,
} from './support.js';

const root = path.resolve(__dirname, '../..');
let folder: string;
let served: string;
let browser: Browser;
let environment: TestEnvironment;
let device: BrowserContext;

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'mikrosprint-builds-'));
  served = path.join(folder, 'served');
  await promisify(execFile)(process.execPath, [
    path.join(root, 'tests/support/build-web.mjs'),
    path.join(folder, 'second'),
  ]);
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true, force: true });
});
beforeEach(async () => {
  deploy(path.join(root, 'apps/web/dist'));
  environment = await createTestEnvironment({ settings: { MIKROSPRINT_WEB: served } });
});
afterEach(async () => {
  await device?.close();
  await environment?.close();
});

/** What was there is gone, as after a deploy that replaces a container. */
function deploy(build: string): void {
  rmSync(served, { recursive: true, force: true });
  mkdirSync(served, { recursive: true });
  cpSync(build, served, { recursive: true });
}
const deploySecond = (): void => deploy(path.join(folder, 'second'));

const isSecond = (page: Page): Promise<boolean> =>
  page.evaluate(() => performance.getEntriesByType('resource').some(({ name }) => name.includes('-second-')));

/** How things stand with the new version, for whoever has to find out why it does not come. */
const standing = (page: Page) =>
  page.evaluate(async () => {
    const registration = await navigator.serviceWorker.getRegistration();
    return JSON.stringify({
      address: location.pathname,
      waiting: registration?.waiting?.state,
      active: registration?.active?.state,
      bar: document.querySelector('[data-update]')?.textContent,
      locks: await navigator.locks.query(),
    });
  });

async function second(page: Page, timeout = 60_000): Promise<void> {
  try {
    await page.waitForFunction(
      () => performance.getEntriesByType('resource').some(({ name }) => name.includes('-second-')),
      null,
      { timeout },
    );
  } catch (cause) {
    throw new Error(`The new version does not come: ${await standing(page)}`, { cause });
  }
}

const underWorker = (page: Page) =>
  page.waitForFunction(() => navigator.serviceWorker.controller !== null, null, { timeout: 60_000 });

const lookForUpdate = (page: Page) =>
  page.evaluate(async () => void (await (await navigator.serviceWorker.ready).update()));

const bar = (page: Page) => page.locator('[data-update]');

const [room] = contentOf('desk').steps;
if (room?.mechanic !== 'spot') throw new Error('The desk begins with a search.');
const find = (page: Page, index: number) => option(page, room.targets[index]?.label ?? room.prompt).click();

test('a new version waits for the level in the other tab, comes when asked for, and the other tab follows', async () => {
  device = await openDevice(browser, environment.baseUrl, { worker: true, size: 'phone' });
  const page = await signInAs(device, 'citizen');
  await underWorker(page);
  const playing = await device.newPage();
  await openLevel(playing, 'desk');
  await find(playing, 0);
  await playing.evaluate(() => Object.assign(window, { notLoadedAnew: true }));

  deploySecond();
  await lookForUpdate(page);
  await bar(page).getByText('Der er en ny udgave.').waitFor();
  expect(await pageProblems(page)).toEqual([]);
  await takeScreenshot(page, 'offline-update-phone');
  expect(await bar(playing).count()).toBe(0);
  await page.getByRole('button', { name: 'Hent den nu' }).click();
  await bar(page).getByText('når du er færdig med banen').waitFor();

  await playToTheEnd(playing, 'desk', pointer);
  await debriefed(playing);
  expect(await playing.evaluate(() => 'notLoadedAnew' in window)).toBe(true);
  expect(await isSecond(playing)).toBe(false);
  expect(await isSecond(page)).toBe(false);

  await playing.getByRole('link', { name: /kortet/ }).click();
  await second(page);
  await settled(page);
  expect(await bar(page).count()).toBe(0);
  await playing.getByRole('navigation').getByRole('link', { name: 'Beviser' }).click();
  await playing.waitForFunction(() => !('notLoadedAnew' in window));
  await playing.getByRole('heading', { level: 1, name: 'Mine beviser' }).waitFor();
  expect(await isSecond(playing)).toBe(true);
  expect((await starsOf(page))['desk']).toBe(3);
});

inFullRun(
  'a new version that waits comes with the next start, but not with a reload in the middle of a level',
  async () => {
    device = await openDevice(browser, environment.baseUrl, { worker: true });
    const page = await signInAs(device, 'citizen');
    await underWorker(page);
    await openLevel(page, 'desk');
    await find(page, 0);
    await page.locator('[data-save="saved"]').waitFor();
    deploySecond();
    await lookForUpdate(page);
    // All of the new version has been fetched.
    await page.evaluate(async () => {
      const registration = await navigator.serviceWorker.ready;
      while (registration.waiting === null) await new Promise((resolve) => setTimeout(resolve, 100));
    });
    await page.reload();
    await page.getByText(`1 af ${room.targets.length} fundet`).waitFor();
    expect(await isSecond(page)).toBe(false);
    await page.goto('/home');
    // A device that takes too long to leave the level, or to change over, shows the page it has; the next start is another.
    await second(page, 20_000).catch(() => page.goto('/badges'));
    await second(page);
    await page.getByRole('heading', { level: 1 }).waitFor();
  },
);

test('a part that a deploy took away brings the new version, without a worker too', async () => {
  device = await openDevice(browser, environment.baseUrl);
  const page = await signInAs(device, 'citizen');
  await settled(page);
  deploySecond();
  await page.getByRole('navigation').getByRole('link', { name: 'Beviser' }).click();
  await page.getByRole('heading', { level: 1, name: 'Mine beviser' }).waitFor();
  expect(await isSecond(page)).toBe(true);
});

test('a level that is open during a deploy is played to its end', async () => {
  device = await openDevice(browser, environment.baseUrl);
  const page = await signInAs(device, 'citizen');
  await openLevel(page, 'desk');
  await find(page, 0);
  deploySecond();
  await environment.restart();
  await playToTheEnd(page, 'desk', pointer);
  await debriefed(page);
  expect((await starsOf(page))['desk']).toBe(3);
  expect(await isSecond(page)).toBe(false);
});
