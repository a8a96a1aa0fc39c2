// A level meets the real world: no connection, two tabs, another device, a reload, somebody who is stuck.
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { createTestEnvironment, type TestEnvironment } from '../support/environment.js';
import {
  answerStep,
  ask,
  contentOf,
  debriefed,
  onward,
  openLevel,
  option,
  playToTheEnd,
  pointer,
  starsOf,
} from './play-support.js';
import { inFullRun, launchBrowser, openDevice, signInAs } from './support.js';

let browser: Browser;
let environment: TestEnvironment;
let device: BrowserContext;
let page: Page;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());
beforeEach(async () => {
  environment = await createTestEnvironment();
  device = await openDevice(browser, environment.baseUrl);
  page = await signInAs(device, 'citizen');
});
afterEach(async () => {
  await device?.close();
  await environment?.close();
});

const desk = contentOf('desk');
const [room, notice] = desk.steps;
if (room?.mechanic !== 'spot' || notice?.mechanic !== 'spot')
  throw new Error('The desk begins with two searches.');

const saved = (where: Page) => where.locator('[data-save="saved"]').waitFor();
const find = (where: Page, index: number) => option(where, room.targets[index]?.label ?? room.prompt).click();
const found = (where: Page, count: number) =>
  where.getByText(`${count} af ${room.targets.length} fundet`).waitFor();

test('the connection goes in the middle of a level: it is played to the end, and sent when it is back', async () => {
  await openLevel(page, 'desk');
  await find(page, 0);
  await saved(page);
  await device.setOffline(true);
  await find(page, 1);
  await page.locator('[data-save="offline"]').waitFor();
  await playToTheEnd(page, 'desk', { ...pointer });
  await page.getByText('sendes, når du er på nettet igen').waitFor();
  await device.setOffline(false);
  await debriefed(page);
  expect((await starsOf(page)).desk).toBe(3);
});

inFullRun('a reload while offline answers are waiting loses none of them', async () => {
  await openLevel(page, 'desk');
  await find(page, 0);
  await saved(page);
  // The pages load, but the server does not answer.
  await device.route('**/api/runs/**', (route) => route.abort());
  await find(page, 1);
  await find(page, 2);
  await page.locator('[data-save="offline"]').waitFor();
  await page.reload();
  await found(page, 3);
  await device.unroute('**/api/runs/**');
  await page.evaluate(() => window.dispatchEvent(new Event('online')));
  await saved(page);
  const { next } = await ask<{ next: { kind: string; stepNumber: number } }>(page, 'home');
  expect(next).toMatchObject({ kind: 'resume', stepNumber: 1 });
});

test('two tabs of one run show the same and neither loses an answer', async () => {
  await openLevel(page, 'desk');
  await find(page, 0);
  await saved(page);
  const other = await device.newPage();
  await openLevel(other, 'desk');
  await found(other, 1);
  await find(other, 1);
  await found(page, 2);
  await Promise.all([find(page, 2), find(other, 3)]);
  await found(page, 4);
  await found(other, 4);
  await saved(page);
  await find(page, 4);
  await onward(other).waitFor();
});

inFullRun('another device goes on at the exact step', async () => {
  await openLevel(page, 'desk');
  await answerStep(page, room, pointer);
  await onward(page).click();
  await option(page, notice.targets[0]?.label ?? notice.prompt).click();
  await page.getByText('1 af 2 fundet').waitFor();
  await saved(page);
  const elsewhere = await openDevice(browser, environment.baseUrl, { size: 'phone' });
  const phone = await signInAs(elsewhere, 'citizen');
  await openLevel(phone, 'desk');
  await phone.getByText('Trin 2 af 2').waitFor();
  await phone.getByText('1 af 2 fundet').waitFor();
  await playToTheEnd(phone, 'desk', pointer);
  await debriefed(phone);
  await elsewhere.close();
  // The first device hears of it as soon as somebody looks at it again.
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
  await page.locator('#debrief-title').waitFor();
});

test('the debrief stays after a reload, and playing again begins a new run', async () => {
  await openLevel(page, 'desk');
  await playToTheEnd(page, 'desk', pointer);
  await debriefed(page);
  await page.reload();
  await debriefed(page);
  await page.getByRole('button', { name: 'Spil igen' }).click();
  await found(page, 0);
  await page.getByText('Trin 1 af 2').waitFor();
});

test('after three mistakes the answer is offered, after four a person; asking is told and can be taken back', async () => {
  await openLevel(page, 'desk');
  for (const [index, decoy] of room.decoys.slice(0, 4).entries()) {
    await option(page, decoy.label).click();
    await option(page, decoy.label).filter({ hasText: 'prøvet' }).waitFor();
    expect(await page.getByRole('button', { name: 'Vis svaret' }).count()).toBe(index >= 2 ? 1 : 0);
  }
  await page.getByRole('button', { name: 'Bed om hjælp' }).click();
  await page.getByText('Din jobkonsulent får besked').waitFor();
  await page.getByRole('button', { name: 'Send besked' }).click();
  await page.getByText('Din jobkonsulent har fået besked').waitFor();
  const { helpRequests } = await ask<{ helpRequests: { levelId: string; stepId: string }[] }>(
    page,
    'help-requests',
  );
  expect(helpRequests).toMatchObject([{ levelId: 'desk', stepId: room.id }]);
  await page.getByRole('button', { name: 'Træk tilbage' }).click();
  await page.getByText('Du har trukket det tilbage').waitFor();
  expect((await ask<{ helpRequests: unknown[] }>(page, 'help-requests')).helpRequests).toEqual([]);
  await page.getByRole('button', { name: 'Vis svaret' }).click();
  await onward(page).waitFor();
});
