// A sprint as it ships, every step of it asked, answered wrongly and done: no accessibility violation, nothing wider than
// the window, no target too small; and a picture of each to be looked at. What the mechanics themselves look like is
// play-mechanic-states; here it is what the authors wrote.
import type { Browser, Page } from 'playwright-core';
import { createTestEnvironment, type TestEnvironment } from '../support/environment.js';
import {
  answerStep,
  contentOf,
  debriefed,
  onward,
  openLevel,
  pointer,
  practiceLevels,
  shownStep,
} from './play-support.js';
import { makeMistake } from './mistakes.js';
import {
  isFullRun,
  launchBrowser,
  openDevice,
  pageProblems,
  setPreferences,
  signInAs,
  takeScreenshot,
  type Size,
  type Theme,
} from './support.js';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

const looks: { size: Size; theme: Theme }[] = [
  { size: 'phone', theme: 'light' },
  { size: 'desktop', theme: 'dark' },
  { size: 'narrow', theme: 'light' },
  { size: 'phone', theme: 'dark' },
  { size: 'desktop', theme: 'light' },
];

// Belongs to the full run: in the guard play-mechanic-states looks at the same states.
(isFullRun ? describe : describe.skip).each(looks)('$size, $theme', ({ size, theme }) => {
  let environment: TestEnvironment;
  beforeAll(async () => {
    environment = await createTestEnvironment({ worker: false });
  });
  afterAll(() => environment?.close());

  /** Plays a level with one mistake in each step and looks at every state on the way. */
  async function inspectLevel(page: Page, levelId: string): Promise<Record<string, string[]>> {
    const found: Record<string, string[]> = {};
    const look = async (state: string) => {
      const name = `${levelId}-${state}`;
      const problems = await pageProblems(page);
      if (problems.length > 0) found[name] = problems;
      await takeScreenshot(page, `play-${size}-${theme}-${name}`);
    };
    const level = contentOf(levelId);
    await openLevel(page, levelId);
    for (const [index] of level.steps.entries()) {
      const step = await shownStep(page, level);
      const name = `${index + 1}-${step.mechanic}`;
      await look(`${name}-ask`);
      await makeMistake(page, step);
      await look(`${name}-wrong`);
      await answerStep(page, step, pointer);
      await onward(page).waitFor();
      await look(`${name}-done`);
      const shown = await page.locator('#task').elementHandle();
      await onward(page).click();
      await page.waitForFunction((before) => !before?.isConnected, shown);
    }
    await debriefed(page);
    await look('debrief');
    return found;
  }

  test('every state of every mechanic', async () => {
    const device = await openDevice(browser, environment.baseUrl, { size, theme });
    const page = await signInAs(device, 'citizen');
    await setPreferences(page, { theme });
    const found: Record<string, string[]> = {};
    for (const levelId of practiceLevels) Object.assign(found, await inspectLevel(page, levelId));
    await openLevel(page, 'exam');
    const problems = await pageProblems(page);
    if (problems.length > 0) found['exam-threshold'] = problems;
    expect(found).toEqual({});
    await device.close();
  });
});
