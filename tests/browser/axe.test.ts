// Every page of the shell at both sizes, in both themes and both languages (each pair of them in the full run): no
// accessibility violation, nothing wider than the window, no target too small, no script error.
import type { Browser, Page } from 'playwright-core';
import { createTestEnvironment, type TestEnvironment } from '../support/environment.js';
import {
  casesOf,
  launchBrowser,
  openDevice,
  pageProblems,
  setPreferences,
  settled,
  signInAs,
  takeScreenshot,
  watchForErrors,
  type DemoAccount,
  type Language,
  type Size,
  type Theme,
} from './support.js';

const everybody = [
  '/about-data',
  '/accessibility',
  '/no-such-page',
  '/verify',
  '/bevis/no-such-link',
  '/cv/no-such-link',
  '/verify/0190c0de-0000-7000-8000-000000000000',
];
const pages: Record<string, string[]> = {
  nobody: ['/', ...everybody],
  citizen: [
    '/home',
    '/sprints',
    '/sprint/gdpr',
    '/badges',
    '/cv',
    '/skills',
    '/shared',
    '/contact',
    '/support',
    '/settings',
    '/inbox',
    '/demo/mail',
  ],
  caseworker: [
    '/caseload',
    '/cohorts',
    '/calendar',
    '/messages',
    '/messages/settings',
    '/inbox',
    '/settings',
    '/notifications',
    '/demo/mail',
  ],
  provider: ['/home', '/studio', '/studio/media', '/inbox', '/settings'],
  lead: ['/home', '/overview', '/team', '/catalogue', '/studio', '/inbox', '/settings'],
  admin: ['/home', '/admin/awards', '/admin/badges', '/admin/people'],
};
const people = ['nobody', 'citizen', 'caseworker', 'provider', 'lead', 'admin', 'coordinator'] as const;

let environment: TestEnvironment;
let browser: Browser;

beforeAll(async () => {
  environment = await createTestEnvironment();
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser?.close();
  await environment?.close();
});

async function open(who: (typeof people)[number], look: Look): Promise<Page> {
  const device = await openDevice(browser, environment.baseUrl, look);
  if (who === 'nobody') return device.newPage();
  const page = await signInAs(device, who satisfies DemoAccount);
  await setPreferences(page, { locale: look.language, theme: look.theme });
  return page;
}

interface Look {
  size: Size;
  theme: Theme;
  language: Language;
}

/** Danish by day on the phone and English in the evening at the desk cover every size, word and colour once. */
const looks = casesOf<Look>(
  [
    { size: 'phone', theme: 'light', language: 'da' },
    { size: 'desktop', theme: 'dark', language: 'en' },
  ],
  [
    { size: 'phone', theme: 'dark', language: 'en' },
    { size: 'desktop', theme: 'light', language: 'da' },
  ],
);

describe.each(looks)('$size, $theme, $language', (look) => {
  test.each(people)('pages of %s', async (who) => {
    const page = await open(who, look);
    const errors = watchForErrors(page);
    const found: Record<string, string[]> = {};
    for (const path of pages[who] ?? []) {
      await page.goto(path);
      await settled(page);
      await takeScreenshot(
        page,
        [who, path.slice(1).replaceAll('/', '-') || 'front', look.size, look.theme].join('-'),
      );
      const problems = await pageProblems(page);
      if (problems.length > 0) found[path] = problems;
      expect(
        await page.evaluate(() => [document.documentElement.lang, document.documentElement.dataset.theme]),
      ).toEqual([look.language, look.theme]);
    }
    expect(found).toEqual({});
    expect(errors).toEqual([]);
    await page.context().close();
  });
});

/** Ukrainian has the longest words of the three. */
const narrowest = casesOf<Language>(['uk'], ['da', 'en']);

test.each(narrowest)('every page of a citizen fits in 320 pixels (%s)', async (language) => {
  const device = await openDevice(browser, environment.baseUrl, { size: 'narrow', touch: true, language });
  const front = await device.newPage();
  await front.goto('/');
  await settled(front);
  await takeScreenshot(front, `narrow-${language}-front`);
  expect(await front.evaluate(() => document.documentElement.lang)).toBe(language);
  expect(await pageProblems(front)).toEqual([]);
  const page = await signInAs(device, 'citizen');
  await setPreferences(page, { locale: language, theme: 'light' });
  const found: Record<string, string[]> = {};
  for (const path of pages.citizen ?? []) {
    await page.goto(path);
    await settled(page);
    expect(await page.evaluate(() => document.documentElement.lang)).toBe(language);
    await takeScreenshot(page, `narrow-${language}-${path.slice(1).replaceAll('/', '-') || 'front'}`);
    const problems = await pageProblems(page);
    if (problems.length > 0) found[path] = problems;
  }
  expect(found).toEqual({});
  await device.close();
});

test('a citizen of the caseload can be opened, and the page is as accessible as the list', async () => {
  const device = await openDevice(browser, environment.baseUrl, { size: 'phone' });
  const page = await signInAs(device, 'caseworker');
  await setPreferences(page, { locale: 'da', theme: 'light' });
  await page.goto('/caseload');
  await page.locator('main li h2 a').first().click();
  const dialog = page.getByRole('dialog');
  await dialog.waitFor();
  expect(await pageProblems(page)).toEqual([]);
  await dialog.getByText('Følge op på forløbet').click();
  await dialog.getByRole('button', { name: 'Åbn siden' }).click();
  await page.getByRole('heading', { name: 'Hvad er der sket?' }).waitFor();
  await settled(page);
  await takeScreenshot(page, 'caseworker-citizen-phone-light');
  expect(await pageProblems(page)).toEqual([]);
  await device.close();
});
