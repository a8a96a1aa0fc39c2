// What is said of an answer comes up at the foot of a small screen, and never over the answer itself.
import type { Browser, Page } from 'playwright-core';
import { enrol } from '../api/play-support.js';
import { createTestEnvironment, type TestEnvironment } from '../support/environment.js';
import { eventually } from '../support/eventually.js';
import { everything, withEverything } from './everything.js';
import { answerStep, contentOf, onward, openLevel, pointer, shownStep } from './play-support.js';
import { launchBrowser, openDevice, signInAs } from './support.js';

let browser: Browser;
let environment: TestEnvironment;
beforeAll(async () => {
  [browser, environment] = await Promise.all([
    launchBrowser(),
    createTestEnvironment({ worker: false, settings: withEverything }),
  ]);
  await enrol(environment.citizen, 'everything');
});
afterAll(async () => {
  await browser?.close();
  await environment?.close();
});

/** What lies over the foot of the control that has the focus; null when it can be seen. */
function cover(page: Page): Promise<string | null> {
  return page.evaluate(() => {
    const pressed = document.activeElement;
    if (!pressed?.closest('#task')) return 'nothing in the task has the focus';
    const { left, width, bottom } = pressed.getBoundingClientRect();
    const there = document.elementFromPoint(left + width / 2, bottom - 4);
    return there && (pressed.contains(there) || there.contains(pressed))
      ? null
      : (there?.outerHTML ?? 'it is off');
  });
}

test.each(everything.filter((levelId) => ['recall', 'dialogue', 'spot'].includes(levelId)))(
  'the answer to a %s stays in sight',
  async (levelId) => {
    const device = await openDevice(browser, environment.baseUrl, { size: 'narrow', touch: true });
    const page = await signInAs(device, 'citizen');
    await openLevel(page, levelId, 'everything');
    await answerStep(page, await shownStep(page, contentOf(levelId, 'everything')), pointer);
    await onward(page).waitFor();
    // The page glides to where the answer is seen, and takes its time on a slow device.
    await eventually(async () => (await cover(page)) === null).catch(() => undefined);
    expect(await cover(page)).toBeNull();
    await device.close();
  },
);
