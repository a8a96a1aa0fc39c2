// A device that keeps the product for offline use: waiting until it does, and looking at what it has kept.
import type { BrowserContext, Page } from 'playwright-core';
import { practiceLevels } from './play-support.js';
import { settled } from './support.js';

/** Everything in the browser's own databases, as text. */
export function keptInDatabases(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const settledRequest = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error ?? new Error('The database does not answer.'));
      });
    const kept: string[] = [];
    for (const { name = '' } of await indexedDB.databases()) {
      const database = await settledRequest(indexedDB.open(name));
      for (const store of database.objectStoreNames) {
        const content = database.transaction(store).objectStore(store);
        const [keys, values] = await Promise.all([
          settledRequest(content.getAllKeys()),
          settledRequest(content.getAll()),
        ]);
        kept.push(`${name}/${store}: ${JSON.stringify(keys)} ${JSON.stringify(values)}`);
      }
      database.close();
    }
    return kept.join('\n');
  });
}

/** The addresses of everything the service worker keeps. */
export function keptByTheWorker(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const addresses: string[] = [];
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      addresses.push(...(await cache.keys()).map(({ url }) => new URL(url).pathname));
    }
    return addresses;
  });
}

/** Waits until the worker serves the page and keeps the stage and these files, and every practice level is there. */
export async function readyForOffline(
  page: Page,
  { levels = practiceLevels, files = [] }: { levels?: readonly string[]; files?: readonly string[] } = {},
): Promise<void> {
  await settled(page);
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null, null, { timeout: 60_000 });
  for (let looks = 0; looks < 120; looks += 1) {
    const [parts, databases] = await Promise.all([keptByTheWorker(page), keptInDatabases(page)]);
    const hasStage =
      parts.some((part) => /\/phaser-/.test(part)) && parts.some((part) => /\/stage-/.test(part));
    const hasFiles = files.every((file) => parts.includes(file));
    const hasLevels = levels.every((level) => new RegExp(`/levels: .*"${level}"\\]`).test(databases));
    if (hasStage && hasFiles && hasLevels && databases.includes('mikrosprint-device/pages')) return;
    await page.waitForTimeout(250);
  }
  throw new Error('The device does not get ready for offline use.');
}

/** What the pages say about the line; null when there is nothing to say. */
export async function offlineWords(page: Page): Promise<string | null> {
  const line = page.locator('[data-connection]');
  const words = (await line.innerText()).trim();
  return words === '' ? null : words;
}

export async function reloadOffline(device: BrowserContext, page: Page): Promise<void> {
  await device.setOffline(true);
  await page.reload();
}
