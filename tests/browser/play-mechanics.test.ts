// Every mechanic in every way a person may have to play it, with the same stars each time: by keyboard alone, by finger
// on the stage, on the narrowest phone, without movement, without the game engine.
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { enrol } from '../api/play-support.js';
import { createTestEnvironment, type TestEnvironment } from '../support/environment.js';
import { plain } from './answers.js';
import { everything, withEverything } from './everything.js';
import { keyboard, pointer, stageTouch, touch, type Hands } from './hands.js';
import { heardStatus, heardWords } from './heard.js';
import { debriefed, openLevel, playToTheEnd, starsOf, type Onlooker } from './play-support.js';
import {
  casesOf,
  launchBrowser,
  openDevice,
  overflow,
  signInAs,
  watchForErrors,
  type Size,
} from './support.js';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

interface Way {
  by: 'keyboard' | 'pointer' | 'touch' | 'touch on the stage';
  size: Size;
  moving: boolean;
  /** False: the game engine is blocked, as it is in some offices. */
  stage: boolean;
  levels: readonly string[];
}

const hands: Record<Way['by'], Hands> = { keyboard, pointer, touch, 'touch on the stage': stageTouch };

/**
 * Each mechanic by keyboard alone, by finger on the stage, and in the poorest conditions together (320 pixels, no
 * movement, no engine).
 */
const guard: Way[] = [
  { by: 'keyboard', size: 'desktop', moving: true, stage: true, levels: everything },
  { by: 'touch on the stage', size: 'phone', moving: true, stage: true, levels: everything },
  { by: 'touch', size: 'narrow', moving: false, stage: false, levels: everything },
];

/** Each pair of size, movement and engine in one level at least. */
const pairs: Way[] = [
  { by: 'touch', size: 'narrow', moving: true, stage: true, levels: ['sheet', 'sequence'] },
  { by: 'pointer', size: 'desktop', moving: false, stage: true, levels: ['triage', 'shift'] },
  { by: 'pointer', size: 'phone', moving: false, stage: false, levels: ['compose'] },
  { by: 'keyboard', size: 'desktop', moving: true, stage: false, levels: ['spot'] },
];

const matrix: Way[] = (['keyboard', 'touch'] as const).flatMap((by) =>
  (['phone', 'desktop', 'narrow'] as const).flatMap((size) =>
    [true, false].flatMap((moving) =>
      [true, false].map((stage) => ({ by, size, moving, stage, levels: everything })),
    ),
  ),
);

function block(device: BrowserContext): Promise<unknown> {
  return device.route(/\/assets\/stage-[^/]*\.js$/, (route) => route.abort());
}

/** What is asked and what came of it is in the accessibility tree; whoever plays by keyboard may not see the page. */
function listener(page: Page): Onlooker {
  return async (step, state) => {
    if (state === 'asked') expect(await heardWords(page)).toContain(plain(step.prompt.da));
    else expect(await heardStatus(page)).toContain(plain(step.feedback?.da ?? 'Rigtigt'));
  };
}

describe.each(casesOf(guard, [...pairs, ...matrix]))(
  'by $by, $size, moving: $moving, stage: $stage',
  (way) => {
    let environment: TestEnvironment;
    let device: BrowserContext;
    let page: Page;
    let errors: string[];

    beforeAll(async () => {
      environment = await createTestEnvironment({ worker: false, settings: withEverything });
      await enrol(environment.citizen, 'everything');
      const { size, moving } = way;
      device = await openDevice(browser, environment.baseUrl, { size, moving, touch: true });
      if (!way.stage) await block(device);
      page = await signInAs(device, 'citizen');
      errors = watchForErrors(page);
    });
    afterAll(async () => {
      await device?.close();
      await environment?.close();
    });

    test.each(way.levels)('%s', async (levelId) => {
      await openLevel(page, levelId, 'everything');
      const live = page.locator('[data-stage="live"]');
      if (way.stage) await live.waitFor();
      const look = way.by === 'keyboard' ? listener(page) : undefined;
      await playToTheEnd(page, levelId, hands[way.by], 'everything', look);
      if (!way.stage) expect(await live.count()).toBe(0);
      await debriefed(page);
      expect(await overflow(page)).toBe(0);
      expect((await starsOf(page, 'everything'))[levelId]).toBe(3);
      expect(errors).toEqual([]);
    });
  },
);
