// Every mechanic in every state a person can bring it to: asked, answered wrongly, hinted at, done, and in the exam.
// Nothing may break the rules of accessibility, be wider than the window or too small to press.
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { enrol } from '../api/play-support.js';
import { createTestEnvironment, type TestEnvironment } from '../support/environment.js';
import { answerStep } from './answers.js';
import { everything, withEverything } from './everything.js';
import { pointer } from './hands.js';
import { makeMistake } from './mistakes.js';
import { contentOf, debriefed, onward, openLevel, shownStep } from './play-support.js';
import {
  casesOf,
  launchBrowser,
  openDevice,
  pageProblems,
  setPreferences,
  signInAs,
  takeScreenshot,
  type Language,
  type Size,
  type Theme,
} from './support.js';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

interface Look {
  size: Size;
  theme: Theme;
  language: Language;
}

const looks = casesOf<Look>(
  [{ size: 'narrow', theme: 'light', language: 'da' }],
  [
    { size: 'desktop', theme: 'dark', language: 'da' },
    { size: 'phone', theme: 'light', language: 'da' },
    { size: 'phone', theme: 'dark', language: 'da' },
    { size: 'desktop', theme: 'light', language: 'da' },
    { size: 'narrow', theme: 'dark', language: 'da' },
  ],
);

/** The guard looks at every third: the pages of one mechanic are built like those of the next. */
const isEveryThird = (_: string, place: number) => place % 3 === 0;
const levels = casesOf(
  everything.filter(isEveryThird),
  everything.filter((levelId, place) => !isEveryThird(levelId, place)),
);

/** Goes on from a step that is over, and waits until it has left the screen. */
async function goOn(page: Page): Promise<void> {
  const shown = await page.locator('#task').elementHandle();
  await onward(page).click();
  await page.waitForFunction((before) => !before?.isConnected, shown);
}

describe.each(looks)('$size, $theme', ({ size, theme, language }) => {
  let environment: TestEnvironment;
  let device: BrowserContext;
  let page: Page;
  let found: Record<string, string[]>;

  beforeAll(async () => {
    environment = await createTestEnvironment({ worker: false, settings: withEverything });
    await enrol(environment.citizen, 'everything');
    device = await openDevice(browser, environment.baseUrl, { size, theme, language });
    page = await signInAs(device, 'citizen');
    await setPreferences(page, { theme });
  });
  afterAll(async () => {
    await device?.close();
    await environment?.close();
  });
  beforeEach(() => {
    found = {};
  });

  async function look(state: string): Promise<void> {
    const problems = await pageProblems(page);
    if (problems.length > 0) found[state] = problems;
    await takeScreenshot(page, `mechanics/${size}-${theme}-${state}`);
  }

  test.each(levels)('%s', async (levelId) => {
    const level = contentOf(levelId, 'everything');
    await openLevel(page, levelId, 'everything');
    for (const [index] of level.steps.entries()) {
      const step = await shownStep(page, level);
      const name = `${levelId}-${index + 1}`;
      await look(`${name}-1-ask`);
      if (step.mechanic === 'shift') {
        await page.locator('#task [data-arrival] button').first().click();
        await page.locator('#task [data-arrival]').first().waitFor({ state: 'detached' });
        await look(`${name}-2-case`);
      } else {
        await makeMistake(page, step);
        await look(`${name}-2-wrong`);
        await page.getByRole('button', { name: 'Få et hint' }).click();
        await page
          .getByText(step.hint?.da ?? '')
          .first()
          .waitFor();
        await look(`${name}-3-hint`);
      }
      await answerStep(page, step, pointer);
      await onward(page).waitFor();
      await look(`${name}-4-done`);
      await goOn(page);
    }
    await debriefed(page);
    await look(`${levelId}-debrief`);
    expect(found).toEqual({});
  });

  test('the exam', async () => {
    const level = contentOf('exam', 'everything');
    await openLevel(page, 'exam', 'everything');
    await page.getByRole('button', { name: 'Start prøven' }).click();
    await page.waitForFunction(() => document.activeElement?.tagName === 'H2' && scrollY === 0);
    for (let shown = 0; shown < level.steps.length; shown += 1) {
      const step = await shownStep(page, level);
      await look(`exam-${step.mechanic}-1-ask`);
      await answerStep(page, step, pointer, true);
      await onward(page).waitFor();
      await look(`exam-${step.mechanic}-4-done`);
      await goOn(page);
    }
    await page.getByRole('heading', { name: 'Du har bestået' }).waitFor();
    expect(found).toEqual({});
  });
});
