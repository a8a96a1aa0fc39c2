// A browser as a citizen has it: signed in before the first page is fetched, as slow as a cheap phone when asked, and
// with eyes inside the page that note when something is pressed and when it is seen.
import { chromium } from 'playwright-core';
import { ensureChromium } from '../chromium.mjs';

const password = 'demo-mikrosprint';

export function launch() {
  return chromium.launch({
    executablePath: ensureChromium(),
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-dev-shm-usage',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
      '--enable-precise-memory-info',
    ],
  });
}

/** A device with the citizen's session and nothing else: no page, no part of the program has been fetched. */
export async function openCitizen(browser, baseUrl) {
  const device = await browser.newContext({
    baseURL: baseUrl,
    viewport: { width: 1280, height: 900 },
    locale: 'da-DK',
    timezoneId: 'Europe/Copenhagen',
    // The worker would fetch without the slow line of the page, and so make the figures better than they are.
    serviceWorkers: 'block',
  });
  const answer = await device.request.post('/api/auth/sign-in', {
    data: { email: 'citizen@demo.mikrosprint.test', password },
  });
  if (!answer.ok()) throw new Error(`Signing in answered ${answer.status()}.`);
  await device.addInitScript(() => localStorage.setItem('mikrosprint.signed-in', 'yes'));
  return device;
}

/** 1.6 Mbit/s with 150 ms to the server, and a processor a quarter as fast. */
export async function slowDown(device, page) {
  const protocol = await device.newCDPSession(page);
  await protocol.send('Network.enable');
  await protocol.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 150,
    downloadThroughput: 1_600_000 / 8,
    uploadThroughput: 750_000 / 8,
  });
  await protocol.send('Emulation.setCPUThrottlingRate', { rate: 4 });
}

export async function enrolmentOf(device) {
  const refreshed = await device.request.post('/api/auth/refresh');
  const { accessToken } = await refreshed.json();
  const answer = await device.request.get('/api/home', {
    headers: { authorization: `Bearer ${accessToken}` },
  });
  const { enrolments } = await answer.json();
  return enrolments[0];
}

/** The stage as the player sees it: painted, and no longer hidden behind the poster. */
export const stageIsSeen = () => {
  const canvas = document.querySelector('[data-stage="live"] canvas');
  return canvas !== null && canvas.style.opacity === '1';
};

export function median(values) {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
