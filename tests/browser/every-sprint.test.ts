// Every sprint that ships, played through on a phone as a citizen plays it. The guard takes one task of everyday life, on
// the stage;
// GDPR-kontoret has a suite of its own, where it is played in several ways.
import { readdirSync } from 'node:fs';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { enrol } from '../api/play-support.js';
import { createTestEnvironment, type TestEnvironment } from '../support/environment.js';
import { stagePointer } from './hands.js';
import { contentOf, debriefed, openLevel, playToTheEnd, pointer, starsOf } from './play-support.js';
import { casesOf, launchBrowser, openDevice, signInAs, takeScreenshot, watchForErrors } from './support.js';

const quick = 'journey';
const elsewhere = [quick, 'gdpr'];
const shelf = path.resolve(__dirname, '../../content');
const others = readdirSync(shelf, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && !elsewhere.includes(entry.name))
  .map(({ name }) => name);

let browser: Browser;
let environment: TestEnvironment;
beforeAll(async () => {
  [browser, environment] = await Promise.all([launchBrowser(), createTestEnvironment()]);
});
afterAll(() => Promise.all([browser?.close(), environment?.close()]));

test.each(casesOf([quick], others))('%s can be done from the first level to the last', async (sprintId) => {
  const { nodes } = await enrol(environment.signedIn('citizen@demo.mikrosprint.test'), sprintId);
  const device = await openDevice(browser, environment.baseUrl, { size: 'phone' });
  const page = await signInAs(device, 'citizen');
  const errors = watchForErrors(page);
  for (const { levelId } of nodes) {
    await openLevel(page, levelId, sprintId);
    if (contentOf(levelId, sprintId).kind === 'exam') {
      await page.getByRole('button', { name: 'Start prøven' }).click();
    }
    await playToTheEnd(page, levelId, sprintId === quick ? stagePointer : pointer, sprintId);
    await debriefed(page);
  }
  await takeScreenshot(page, `every-sprint-${sprintId}`);
  expect(await starsOf(page, sprintId)).toEqual(Object.fromEntries(nodes.map(({ levelId }) => [levelId, 3])));
  expect(errors).toEqual([]);
  await device.close();
});
