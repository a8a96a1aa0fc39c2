// What a player feels: how evenly the stage moves, how soon a press is seen, how soon a level is there on a slow line,
// and what twenty levels leave behind. Figures of a browser are only worth something on a machine that is at rest.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { runHost } from '../support/run-host.mjs';
import { root, startTestDatabase } from '../support/test-database.mjs';
import { enrolmentOf, launch, median, openCitizen, slowDown, stageIsSeen } from './game-device.mjs';
import { engineFigures } from './game-engine.mjs';

const crowdSize = 30;
const watchedMs = 8_000;
const slowTurns = 3;
const mounts = 20;

export async function run() {
  const database = await startTestDatabase({ web: true });
  const host = await runHost({
    databaseUrl: database.url(),
    dataFolder: path.join(database.folder, 'bench'),
    environment: { MIKROSPRINT_WEB: path.join(root, 'apps/web/dist') },
  });
  const browser = await launch();
  const bench = { browser, baseUrl: `http://127.0.0.1:${host.port}` };
  try {
    return [
      ...(await frames(bench)),
      ...(await reactions(bench)),
      await firstFrame(bench, { name: 'after 5 s on the map', waitMs: 5_000, limit: 2_000 }),
      await firstFrame(bench, { name: 'at once', waitMs: 0, limit: 3_500 }),
      ...(await leftBehind(bench)),
      ...weights(),
      ...(await engineFigures()),
    ];
  } finally {
    await browser.close();
    await host.close();
    await database.stop();
  }
}

function figure(name, value, unit, limit) {
  return { name, value, unit, ratio: value / limit, goal: `under ${limit} ${unit}`, met: value < limit };
}

async function openDesk({ browser, baseUrl }, renderer) {
  const device = await openCitizen(browser, baseUrl);
  const page = await device.newPage();
  const { enrolmentId } = await enrolmentOf(device);
  await page.goto(`/play/${enrolmentId}/desk?r=${renderer}`);
  await page.waitForFunction(stageIsSeen);
  await page.waitForFunction(() => window.__stage?.ready() === true);
  // The entrance: people walk in and the card is shown.
  await page.waitForTimeout(3_000);
  return { device, page, enrolmentId };
}

/** Thirty moving objects besides all that lives on the stage anyhow. */
async function frames(bench) {
  const { device, page } = await openDesk(bench, 'canvas');
  await page.evaluate((count) => window.__stage.crowd(count), crowdSize);
  await page.waitForTimeout(2_000);
  const protocol = await device.newCDPSession(page);
  await protocol.send('Performance.enable', { timeDomain: 'threadTicks' });
  const spentBefore = await mainThreadMs(protocol);
  const times = await page.evaluate(
    (milliseconds) =>
      new Promise((resolve) => {
        const seen = [];
        const began = performance.now();
        const look = (now) => {
          seen.push(now);
          if (now - began < milliseconds) requestAnimationFrame(look);
          else resolve(seen);
        };
        requestAnimationFrame(look);
      }),
    watchedMs,
  );
  const spent = (await mainThreadMs(protocol)) - spentBefore;
  await device.close();
  const gaps = times.slice(1).map((time, index) => time - times[index]);
  const rate = Math.round((1000 / median(gaps)) * 10) / 10;
  const longest = Math.round(Math.max(...gaps));
  return [
    {
      name: `stage with ${crowdSize} moving objects, Canvas, median`,
      value: rate,
      unit: `frames/s (${gaps.length} frames)`,
      ratio: rate / 55,
      goal: 'at least 55 frames/s',
      met: rate >= 55,
    },
    figure('longest frame after the entrance', longest, 'ms', 100),
    // The same work by the thread's own clock: what the frame costs, whatever else the machine is doing.
    figure('processor time of one such frame', Math.round((spent / gaps.length) * 10) / 10, 'ms', 16.7),
  ];
}

async function mainThreadMs(protocol) {
  const { metrics } = await protocol.send('Performance.getMetrics');
  return 1000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0);
}

/** A press on an object in the room, and a press in the panel: until the picture, and the page, are another. */
async function reactions(bench) {
  const { device, page } = await openDesk(bench, 'canvas');
  const onStage = await touchStage(page);
  const inPanel = await pressPanel(page);
  await device.close();
  return [
    figure('press on the stage to its first changed picture', onStage, 'ms', 100),
    figure('press in the panel to the changed page', inPanel, 'ms', 100),
  ];
}

/** An object whose surroundings are still by themselves, so that what changes is the answer to the press. */
async function touchStage(page) {
  const canvas = await page.locator('[data-stage="live"] canvas').boundingBox();
  const boxes = await page.evaluate(() => window.__stage.objects());
  for (const box of boxes) {
    const spot = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    // The hand is there first: pointing alone may light the object up.
    await page.mouse.move(canvas.x + spot.x, canvas.y + spot.y);
    await page.waitForTimeout(600);
    if ((await page.evaluate(watchPicture, { ...spot, milliseconds: 500 })) !== null) continue;
    const changed = page.evaluate(watchPicture, { ...spot, milliseconds: 3_000, fromPress: true });
    await page.waitForTimeout(100);
    await page.mouse.down();
    await page.mouse.up();
    const wait = await changed;
    if (wait !== null) return Math.round(wait);
  }
  throw new Error('No object of the stage answers a press.');
}

/** In the page: milliseconds until the picture around the spot is another, or null when it stays. */
function watchPicture({ x, y, milliseconds, fromPress = false }) {
  const canvas = document.querySelector('[data-stage="live"] canvas');
  const scale = canvas.width / canvas.getBoundingClientRect().width;
  const eye = new OffscreenCanvas(48, 48).getContext('2d', { willReadFrequently: true });
  const look = () => {
    eye.drawImage(canvas, x * scale - 24, y * scale - 24, 48, 48, 0, 0, 48, 48);
    return eye.getImageData(0, 0, 48, 48).data.join();
  };
  return new Promise((resolve) => {
    let began = performance.now();
    let pressed = !fromPress;
    let before = look();
    const onPress = (event) => {
      pressed = true;
      began = event.timeStamp;
    };
    addEventListener('pointerdown', onPress, { capture: true, once: true });
    const frame = () => {
      const now = look();
      const waited = performance.now() - began;
      if (pressed && now !== before) return resolve(waited);
      if (!pressed) before = now;
      if (waited > milliseconds) return resolve(null);
      requestAnimationFrame(frame);
    };
    requestAnimationFrame(frame);
  });
}

async function pressPanel(page) {
  const waits = [];
  for (let index = 0; index < 3; index += 1) {
    const button = page.locator('#task li button:not([aria-disabled="true"])').nth(index);
    const changed = page.evaluate(
      () =>
        new Promise((resolve) => {
          let pressed = 0;
          addEventListener('pointerdown', (event) => (pressed = event.timeStamp), {
            capture: true,
            once: true,
          });
          const observer = new MutationObserver(() => {
            if (pressed === 0) return;
            observer.disconnect();
            // What changed in the page is seen with the next frame.
            requestAnimationFrame(() => resolve(performance.now() - pressed));
          });
          observer.observe(document.querySelector('#task'), {
            subtree: true,
            childList: true,
            characterData: true,
            attributes: true,
          });
        }),
    );
    await page.waitForTimeout(100);
    await button.click();
    waits.push(await changed);
    await page.waitForTimeout(500);
  }
  return Math.round(median(waits));
}

/** From the press on a level of the map to the first picture of its stage, each time on a device that knows nothing. */
async function firstFrame({ browser, baseUrl }, { name, waitMs, limit }) {
  const waits = [];
  for (let turn = 0; turn < slowTurns; turn += 1) {
    const device = await openCitizen(browser, baseUrl);
    const page = await device.newPage();
    await slowDown(device, page);
    await page.goto('/home');
    const node = page.locator('ol a[href^="/play/"]').first();
    await node.waitFor();
    await page.waitForTimeout(waitMs);
    await page.evaluate(() => {
      addEventListener('click', (event) => (window.pressedAt = event.timeStamp), {
        capture: true,
        once: true,
      });
    });
    await node.click({ noWaitAfter: true });
    const wait = await page.waitForFunction(
      () => {
        const canvas = document.querySelector('[data-stage="live"] canvas');
        return canvas?.style.opacity === '1' ? performance.now() - window.pressedAt : 0;
      },
      null,
      { polling: 'raf' },
    );
    waits.push(await wait.jsonValue());
    await device.close();
  }
  return figure(
    `press on a level to the first picture of the stage, 1.6 Mbit/s, 150 ms, processor / 4, ${name}`,
    Math.round(median(waits)),
    'ms',
    limit,
  );
}

/** Twenty levels opened and left on WebGL: contexts that live on, and memory that is not given back. */
async function leftBehind({ browser, baseUrl }) {
  const device = await openCitizen(browser, baseUrl);
  await device.addInitScript(rememberContexts);
  const page = await device.newPage();
  const { enrolmentId, sprintId } = await enrolmentOf(device);
  const protocol = await device.newCDPSession(page);
  await page.goto(`/sprint/${sprintId}`);
  const go = (address) =>
    page.evaluate((to) => {
      history.pushState({}, '', to);
      dispatchEvent(new PopStateEvent('popstate', { state: {} }));
    }, address);
  const visit = async () => {
    await go(`/play/${enrolmentId}/desk?r=webgl`);
    await page.waitForFunction(stageIsSeen);
    await go(`/sprint/${sprintId}`);
    await page.waitForFunction(() => document.querySelector('[data-stage]') === null);
    await page.waitForTimeout(300);
  };
  // What the first visits fetch and keep belongs to the program.
  await visit();
  await visit();
  const before = await heapOf(protocol);
  for (let count = 0; count < mounts; count += 1) await visit();
  const grown = Math.round(((await heapOf(protocol)) - before) / 1024 / 102.4) / 10;
  const contexts = await page.evaluate(() => window.contextsAlive());
  await device.close();
  return [
    {
      name: `WebGL contexts alive after ${mounts} levels`,
      value: contexts,
      unit: 'contexts',
      goal: 'none',
      met: contexts === 0,
    },
    figure(`memory kept after ${mounts} levels`, grown, 'MB', 10),
  ];
}

/** In the page, before anything else: every WebGL context that is made is watched, and none is held. */
function rememberContexts() {
  const made = [];
  const original = HTMLCanvasElement.prototype.getContext;
  HTMLCanvasElement.prototype.getContext = function getContext(kind, ...rest) {
    const context = original.call(this, kind, ...rest);
    if (context && /webgl/.test(kind)) made.push(new WeakRef(context));
    return context;
  };
  window.contextsAlive = () =>
    made.filter((reference) => reference.deref()?.isContextLost() === false).length;
}

async function heapOf(protocol) {
  await protocol.send('HeapProfiler.enable');
  await protocol.send('HeapProfiler.collectGarbage');
  const { usedSize } = await protocol.send('Runtime.getHeapUsage');
  return usedSize;
}

/** What the last build weighed; the build itself fails above the limits. */
function weights() {
  const report = JSON.parse(readFileSync(path.join(root, 'dist/web-budgets.json'), 'utf8'));
  return report.map(({ what, kilobytes, limit }) => figure(`${what}, gzip`, kilobytes, 'KB', limit));
}
