// What somebody sees who starts the product to look at it: `npm start` with the story of the demo, and every page of the
// staff by its links on a phone. No page is empty, none fails, none is wider than the window.
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { freePort, StartedProduct, temporaryFolder } from '../support/start-product.js';
import {
  inFullRun,
  isFullRun,
  launchBrowser,
  openDevice,
  overflow,
  settled,
  signInAs,
  watchForErrors,
} from './support.js';

/** What is found on each page; the pages of one kind (a citizen, a thread) are walked once. */
const pagesOf: Record<string, Record<string, string>> = {
  caseworker: {
    '/home': 'li[data-citizen]',
    '/caseload/:id': '[aria-labelledby=timeline]',
    '/cohorts': 'h2',
    '/calendar': 'h2',
    '/messages': 'a[href^="/messages/"]',
    '/messages/:id': 'main textarea',
    '/messages/settings': 'input',
    '/sprints': 'main h2, main h3',
    '/inbox': 'main li',
    '/notifications': 'main h2',
    '/demo/mail': 'main h2',
  },
  lead: { '/home': 'a', '/overview': 'td', '/team': 'main li' },
  coordinator: { '/home': 'a', '/overview': 'td', '/team': 'main li' },
  'lead-amager': { '/home': 'a', '/overview': 'td', '/team': 'main li' },
  admin: { '/home': 'a', '/admin/people': 'main li' },
};

/** These links stand in menus that are closed on a phone until somebody opens them. */
const inMenus = ['/cohorts', '/messages/settings', '/notifications', '/demo/mail'];

const folder = isFullRun ? temporaryFolder() : null;
let product: StartedProduct;
let browser: Browser;
let baseUrl = '';

beforeAll(async () => {
  if (folder === null) return;
  const port = await freePort();
  const data = path.join(folder.path, 'data');
  product = new StartedProduct({ data, port, settings: { DEMO_STORY: 'yes' } });
  baseUrl = `http://127.0.0.1:${port}`;
  await product.ready();
  browser = await launchBrowser();
});

afterAll(async () => {
  if (folder === null) return;
  await browser?.close();
  await product?.stop();
  folder.remove();
});

/** Every page of ours that a link leads to, with one of each kind for those that have an id. */
async function linksOn(page: Page): Promise<string[]> {
  const links = await page.evaluate(() =>
    [...document.querySelectorAll<HTMLAnchorElement>('a[href^="/"]')]
      .filter((link) => link.checkVisibility() && !link.hasAttribute('download'))
      .map((link) => link.pathname),
  );
  return [...new Set(links)];
}

const kindOf = (address: string): string => address.replace(/\/[0-9a-f]{8}-[0-9a-f-]{27}/g, '/:id');

/** What is wrong with the page that is open, in words. */
async function problemsOf(page: Page, errors: string[]): Promise<string[]> {
  await settled(page);
  const wide = await overflow(page);
  const empty = await page.locator('main [data-empty-state]:visible').allInnerTexts();
  const refused = await page.locator('main [role=alert]:visible').allInnerTexts();
  return [
    ...(wide > 0 ? [`wider than the window by ${wide} px`] : []),
    ...empty.map((words) => `empty: ${words}`),
    ...refused.map((words) => `alert: ${words}`),
    ...errors.splice(0),
  ];
}

/** Opens a citizen for a purpose when the page asks for one. */
async function choosePurpose(page: Page): Promise<void> {
  const purposes = page.getByRole('radio');
  const ask = page.getByRole('button', { name: 'Åbn', exact: false });
  await page.getByRole('heading', { level: 1 }).waitFor();
  if ((await purposes.count()) === 0) return;
  await purposes.first().check({ force: true });
  await ask.first().click();
}

inFullRun('the story is told whole', () => {
  expect(product.output).toMatch(/The story of the demo: \d{3} scenes/);
  expect(product.output).not.toContain('Left out');
});

for (const [account, pages] of Object.entries(pagesOf)) {
  inFullRun(`every page of ${account} has something on it, and its links lead to all of them`, async () => {
    const device = await openDevice(browser, baseUrl, { size: 'phone' });
    const page = await signInAs(device, account);
    const errors = watchForErrors(page);
    const found = new Map(['/home', ...inMenus.filter((kind) => kind in pages)].map((kind) => [kind, kind]));
    const problems: Record<string, string[]> = {};
    for (const [kind, address] of found) {
      const content = pages[kind];
      if (content === undefined) continue;
      await page.goto(address);
      if (kind === '/caseload/:id') await choosePurpose(page);
      await page.locator(content).first().waitFor({ state: 'attached' });
      const wrong = await problemsOf(page, errors);
      if (wrong.length > 0) problems[kind] = wrong;
      // A Map goes on with what is added while it is walked.
      for (const link of await linksOn(page)) if (!found.has(kindOf(link))) found.set(kindOf(link), link);
    }
    expect(problems).toEqual({});
    expect([...found.keys()]).toEqual(expect.arrayContaining(Object.keys(pages)));
    await device.close();
  });
}
