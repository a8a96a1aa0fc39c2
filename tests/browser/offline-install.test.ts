// On the telephone like any other app: what a browser is told, and where a person finds it.
import type { Browser, BrowserContext } from 'playwright-core';
import { createTestEnvironment, type TestEnvironment } from '../support/environment.js';
import { launchBrowser, openDevice, pageProblems, settled, signInAs, takeScreenshot } from './support.js';

let browser: Browser;
let environment: TestEnvironment;
let device: BrowserContext;

beforeAll(async () => {
  environment = await createTestEnvironment();
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser?.close();
  await environment?.close();
});
afterEach(() => device?.close());

interface Manifest {
  name: string;
  start_url: string;
  lang: string;
  display: string;
  icons: { src: string; sizes: string; type: string; purpose: string }[];
}

const get = (address: string) => fetch(`${environment.baseUrl}${address}`);

test('the manifest is served as one, is asked for anew each time, and its pictures are of the size it says', async () => {
  const answer = await get('/manifest.webmanifest');
  expect(answer.headers.get('content-type')).toContain('application/manifest+json');
  expect(answer.headers.get('cache-control')).toBe('no-cache');
  const manifest = (await answer.json()) as Manifest;
  expect(manifest).toMatchObject({
    name: 'Mikrosprint',
    start_url: '/home',
    lang: 'da',
    display: 'standalone',
  });
  for (const { src, sizes, type } of manifest.icons) {
    const picture = await get(src);
    expect([src, picture.status, picture.headers.get('content-type')]).toEqual([src, 200, type]);
    if (type !== 'image/png') continue;
    // Width and height stand at a fixed place in the first part of every PNG.
    const bytes = Buffer.from(await picture.arrayBuffer());
    expect([src, `${bytes.readUInt32BE(16)}x${bytes.readUInt32BE(20)}`]).toEqual([src, sizes]);
  }
  expect(manifest.icons.some(({ purpose }) => purpose === 'maskable')).toBe(true);
});

test('the worker is a script of our own that is asked for anew each time', async () => {
  const answer = await get('/sw.js');
  expect(answer.headers.get('content-type')).toMatch(/javascript/);
  expect(answer.headers.get('cache-control')).toBe('no-cache');
});

test('a browser finds nothing missing for putting it on the home screen', async () => {
  device = await openDevice(browser, environment.baseUrl, { worker: true });
  const page = await signInAs(device, 'citizen');
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null, null, { timeout: 60_000 });
  const protocol = await device.newCDPSession(page);
  const { installabilityErrors } = await protocol.send('Page.getInstallabilityErrors');
  // Pages of a test live in a private window, where nothing can be installed.
  expect(installabilityErrors.map(({ errorId }) => errorId).filter((id) => id !== 'in-incognito')).toEqual(
    [],
  );
  await page.goto('/settings');
  await page.getByRole('heading', { name: 'Spil uden net' }).waitFor();
});

test('when the browser offers it, the menu and the settings do, and the browser asks', async () => {
  device = await openDevice(browser, environment.baseUrl, { size: 'phone' });
  const page = await signInAs(device, 'citizen');
  await page.getByRole('button', { name: /Din konto/ }).click();
  expect(await page.getByRole('button', { name: 'Læg på din telefon' }).count()).toBe(0);
  await page.getByRole('link', { name: 'Indstillinger' }).click();
  await settled(page);
  await page.evaluate(() => {
    const offer = new Event('beforeinstallprompt', { cancelable: true });
    const prompt = () => {
      Object.assign(window, { asked: true });
      return Promise.resolve({ outcome: 'accepted' });
    };
    window.dispatchEvent(Object.assign(offer, { prompt }));
  });
  await page.getByRole('heading', { name: 'Læg på din telefon' }).waitFor();
  expect(await pageProblems(page)).toEqual([]);
  await takeScreenshot(page, 'install-settings-phone');
  await page.getByRole('button', { name: /Din konto/ }).click();
  await page.getByRole('button', { name: 'Læg på din telefon' }).click();
  expect(await page.evaluate(() => 'asked' in window)).toBe(true);
  await page.getByRole('button', { name: 'Læg på enheden' }).waitFor({ state: 'detached' });
});

test('on an iPhone, which never offers it, the settings say how', async () => {
  device = await openDevice(browser, environment.baseUrl, { size: 'phone', touch: true });
  await device.addInitScript(() => {
    Object.defineProperty(navigator, 'standalone', { get: () => false });
    Object.defineProperty(navigator, 'maxTouchPoints', { get: () => 5 });
  });
  const page = await signInAs(device, 'citizen');
  await page.goto('/settings');
  await page.getByText('Vælg Føj til hjemmeskærm').waitFor();
});
