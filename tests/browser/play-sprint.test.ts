// The whole sprint in different ways, all of which must reach the same: by pointer on the stage, by keyboard alone and
// with the game engine blocked. Belongs to the full run: the guard plays a short sprint on the stage (every-sprint) and
// each mechanic in each way (play-mechanics).
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { createTestEnvironment, type TestEnvironment } from '../support/environment.js';
import { keyboard, stagePointer, type Hands } from './hands.js';
import { debriefed, openLevel, playToTheEnd, pointer, practiceLevels, starsOf } from './play-support.js';
import { isFullRun, launchBrowser, openDevice, signInAs, takeScreenshot, watchForErrors } from './support.js';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

interface Way {
  hands: Hands;
  /** What is done to the browser before it opens the first page. */
  prepare?(device: BrowserContext): Promise<unknown>;
  /** True when the live stage must be there, false when it must not. */
  stage: boolean;
}

const ways: [string, Way][] = [
  ['by pointer on the stage', { hands: stagePointer, stage: true }],
  ['by keyboard alone', { hands: keyboard, stage: true }],
  [
    'with the game engine blocked',
    {
      hands: pointer,
      stage: false,
      prepare: (device) => device.route(/\/assets\/stage-[^/]*\.js$/, (route) => route.abort()),
    },
  ],
];

/** All levels and the exam; returns what the server keeps of it. */
async function playSprint(page: Page, { hands, stage }: Way) {
  for (const levelId of practiceLevels) {
    await openLevel(page, levelId);
    if (stage) await page.locator('[data-stage="live"]').waitFor();
    await playToTheEnd(page, levelId, hands);
    await debriefed(page);
  }
  if (!stage) expect(await page.locator('[data-stage="live"]').count()).toBe(0);
  await openLevel(page, 'exam');
  await hands.press(page, page.getByRole('button', { name: 'Start prøven' }));
  await playToTheEnd(page, 'exam', hands);
  await page.getByRole('heading', { name: 'Du har bestået' }).waitFor();
  return starsOf(page);
}

(isFullRun ? describe : describe.skip).each(ways)('the whole sprint %s', (name, way) => {
  let environment: TestEnvironment;
  beforeAll(async () => {
    environment = await createTestEnvironment();
  });
  afterAll(() => environment?.close());

  test('every level gets three stars and the exam is passed', async () => {
    const device = await openDevice(browser, environment.baseUrl);
    await way.prepare?.(device);
    const page = await signInAs(device, 'citizen');
    const errors = watchForErrors(page);
    const stars = await playSprint(page, way);
    await takeScreenshot(page, `sprint-${name.replaceAll(' ', '-')}`);
    expect(stars).toEqual(Object.fromEntries([...practiceLevels, 'exam'].map((levelId) => [levelId, 3])));
    await way.hands.press(page, page.getByRole('link', { name: 'Sæt det på dit CV' }));
    const suggested = page.getByRole('region', { name: 'Forslag til dig' });
    await suggested
      .getByText(/GDPR-kontoret/)
      .first()
      .waitFor();
    const from = await page.getByRole('heading', { name: 'Det kan jeg' }).boundingBox();
    expect(from?.y).toBeLessThan(400);
    expect(errors).toEqual([]);
    await device.close();
  });
});
