// The outline under a finger: a row is taken along by its grip, and everywhere else the page scrolls as pages do.
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import type { DraftView } from '@mikrosprint/contracts';
import { fork, open, partOf } from '../api/studio-support.js';
import { createTestEnvironment, type TestEnvironment } from '../support/environment.js';
import { eventually } from '../support/eventually.js';
import { inFullRun, launchBrowser, openDevice, settled, signInAs, watchForErrors } from './support.js';

let environment: TestEnvironment;
let browser: Browser;
let device: BrowserContext;
let page: Page;
let finger: Finger;
let errors: string[];

beforeAll(async () => {
  environment = await createTestEnvironment({ worker: false });
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser?.close();
  await environment?.close();
});
beforeEach(async () => {
  device = await openDevice(browser, environment.baseUrl, { size: 'phone', touch: true });
  page = await signInAs(device, 'provider');
  errors = watchForErrors(page);
  finger = await touching(page);
});
afterEach(async () => {
  expect(errors).toEqual([]);
  await device.close();
});

interface Point {
  x: number;
  y: number;
}

interface Finger {
  down(at: Point): Promise<void>;
  /** In as many small moves as a hand makes. */
  to(at: Point): Promise<void>;
  up(): Promise<void>;
  /** The system takes the touch away: a call comes in. */
  lost(): Promise<void>;
}

async function touching(on: Page): Promise<Finger> {
  const session = await device.newCDPSession(on);
  let now: Point = { x: 0, y: 0 };
  const say = (type: 'touchStart' | 'touchMove' | 'touchEnd' | 'touchCancel', touchPoints: Point[]) =>
    session.send('Input.dispatchTouchEvent', { type, touchPoints });
  return {
    async down(at) {
      now = at;
      await say('touchStart', [now]);
    },
    async to(at) {
      const from = now;
      for (let part = 1; part <= 6; part += 1) {
        now = { x: from.x + ((at.x - from.x) * part) / 6, y: from.y + ((at.y - from.y) * part) / 6 };
        await say('touchMove', [now]);
      }
    },
    async up() {
      await say('touchEnd', []);
    },
    async lost() {
      await say('touchCancel', []);
    },
  };
}

const outline = () => page.getByRole('navigation', { name: 'Sprintets opbygning' });
const line = (key: string) => outline().locator(`[data-outline-line="${key}"]`);
const gripOf = (key: string) => line(key).locator('[data-grip]');

async function boxOf(what: Locator) {
  const box = await what.boundingBox();
  if (!box) throw new Error('It is not in sight.');
  return box;
}

/** The middle of something, or so far down in it: 0 is its upper edge, 1 its lower. */
async function within(what: Locator, down = 0.5): Promise<Point> {
  const { x, y, width, height } = await boxOf(what);
  return { x: x + width / 2, y: y + height * down };
}

/** Goes there with the finger: near the end of the screen the page may move under it on the way. */
async function reach(what: Locator, down?: number): Promise<void> {
  for (let looks = 0; looks < 20; looks += 1) {
    const there = await within(what, down);
    await finger.to(there);
    const now = await within(what, down);
    if (Math.abs(now.y - there.y) < 1) return;
  }
  throw new Error('It does not stand still.');
}

/** A draft of the shortest sprint, with one of its tasks chosen and the outline before one. */
async function outlineOf(level: string, step: string): Promise<string> {
  const { draftId } = await fork(environment.provider);
  await page.goto(`/studio/${draftId}?level=${level}&step=${step}`);
  await settled(page);
  await page.getByRole('tab', { name: 'Opbygning' }).click();
  await gripOf(`level/${level}#${step}`).scrollIntoViewIfNeeded();
  return draftId;
}

const idsIn = (draft: DraftView, level: string) =>
  (partOf(draft, `level/${level}`).content as { steps: { id: string }[] }).steps.map(({ id }) => id);
/** The draft as the server has it once something of it has been saved. */
const changed = (draftId: string) =>
  eventually(async () => {
    const draft = await open(environment.provider, draftId);
    return draft.revision > 1 ? draft : null;
  });
const scrolled = () => page.evaluate(() => window.scrollY);

inFullRun(
  'a task is taken along by its grip, past the next one, and the page stays where it is',
  async () => {
    const draftId = await outlineOf('why', 'what-the-ad-asks');
    const before = await scrolled();
    await finger.down(await within(gripOf('level/why#what-the-ad-asks')));
    await reach(line('level/why#why-pdf'), 0.8);
    expect(await line('level/why#why-pdf').getAttribute('data-drop')).toBe('after');
    expect(await line('level/why#what-the-ad-asks').getAttribute('data-dragged')).toBe('true');
    expect(await scrolled()).toBe(before);
    await finger.up();
    await outline().getByText('er nu nummer 2 af 3.').waitFor({ state: 'attached' });
    expect(await page.locator('[data-drop]').count()).toBe(0);
    // It was no tap: no menu has opened, and the author is still in the outline.
    expect(await page.locator(':popover-open').count()).toBe(0);
    expect(await page.getByRole('tab', { name: 'Opbygning' }).getAttribute('aria-selected')).toBe('true');
    const draft = await changed(draftId);
    expect(idsIn(draft, 'why')).toEqual(['why-pdf', 'what-the-ad-asks', 'press-file']);
  },
);

inFullRun(
  'held still at the end of the screen it waits for more, and is let go in another level',
  async () => {
    const draftId = await outlineOf('why', 'what-the-ad-asks');
    await page.evaluate(() => window.scrollTo(0, 0));
    const from = gripOf('level/why#what-the-ad-asks');
    const target = line('level/again#');
    expect((await boxOf(target)).y).toBeGreaterThan(740 - 48);
    await finger.down(await within(from));
    await finger.to({ x: (await within(from)).x, y: 730 });
    const isInSight = async () => (await boxOf(target)).y < 500;
    for (let looks = 0; !(await isInSight()); looks += 1) {
      if (looks > 100) throw new Error('The page does not scroll along.');
      await page.waitForTimeout(50);
    }
    // Away from the end the page stands still, and what lies under the finger too.
    await finger.to({ x: 180, y: 560 });
    await reach(target);
    await outline().locator('[data-outline-line="level/again#"][data-drop="into"]').waitFor();
    await finger.up();
    const draft = await changed(draftId);
    expect(idsIn(draft, 'why')).toEqual(['why-pdf', 'press-file']);
    expect(idsIn(draft, 'again')).toContain('what-the-ad-asks');
  },
);

inFullRun('a level is taken along with its tasks', async () => {
  const { draftId } = await fork(environment.provider);
  await page.goto(`/studio/${draftId}?level=save`);
  await settled(page);
  await page.getByRole('tab', { name: 'Opbygning' }).click();
  await gripOf('level/save#').scrollIntoViewIfNeeded();
  await finger.down(await within(gripOf('level/save#')));
  await reach(line('level/why#'), 0.2);
  expect(await line('level/why#').getAttribute('data-drop')).toBe('before');
  await finger.up();
  const { map } = partOf(await changed(draftId), 'sheet').content as { map: { level: string }[] };
  expect(map.map(({ level }) => level)).toEqual(['save', 'why', 'again']);
});

inFullRun(
  'a touch that the system takes away, and one that ends where it began, change nothing',
  async () => {
    const draftId = await outlineOf('why', 'what-the-ad-asks');
    const grip = gripOf('level/why#what-the-ad-asks');
    await finger.down(await within(grip));
    await reach(line('level/why#why-pdf'), 0.8);
    await finger.lost();
    await page.locator('[data-drop]').waitFor({ state: 'detached' });
    await finger.down(await within(grip));
    await reach(line('level/why#why-pdf'), 0.8);
    await reach(grip);
    await finger.up();
    expect(await page.locator('[data-dragged]').count()).toBe(0);
    expect((await open(environment.provider, draftId)).revision).toBe(1);
    // Nor was it a tap, however late the browser says so.
    await page.evaluate(
      () => new Promise((seen) => requestAnimationFrame(() => requestAnimationFrame(seen))),
    );
    expect(await page.locator(':popover-open').count()).toBe(0);

    // A tap is a press: the grip is the way to the row's tools, for those who do not drag. To the browser a touch that
    // follows at once in the same place is the second half of a double tap, and no press.
    await page.waitForTimeout(700);
    await grip.tap();
    await page.getByRole('button', { name: /^Flyt ned/ }).tap();
    await outline().getByText('er nu nummer 2 af 3.').waitFor({ state: 'attached' });
  },
);

inFullRun('a finger on the words scrolls the page and takes nothing along', async () => {
  const draftId = await outlineOf('why', 'what-the-ad-asks');
  await page.evaluate(() => window.scrollTo(0, 0));
  const words = line('level/why#why-pdf').locator('[data-outline-row]');
  const at = await within(words);
  await finger.down(at);
  await finger.to({ x: at.x, y: at.y - 160 });
  expect(await page.locator('[data-dragged]').count()).toBe(0);
  await finger.up();
  await page.waitForFunction(() => window.scrollY > 60);
  expect((await open(environment.provider, draftId)).revision).toBe(1);
  expect(await page.getByRole('tab', { name: 'Opbygning' }).getAttribute('aria-selected')).toBe('true');
});
