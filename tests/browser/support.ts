// What every browser test needs: one Chromium per file, pages of a known size and language, people signed in, and the
// checks that hold on every page.
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { source as axeSource } from 'axe-core';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';

export const sizes = {
  phone: { width: 360, height: 740 },
  desktop: { width: 1280, height: 900 },
  /** The narrowest page that must still work: 1280 px at 400 %. */
  narrow: { width: 320, height: 568 },
} as const;
export type Size = keyof typeof sizes;
export type Theme = 'light' | 'dark';
const tags = { da: 'da-DK', en: 'en-GB', uk: 'uk-UA' } as const;
export type Language = keyof typeof tags;

export interface PageOptions {
  size?: Size;
  theme?: Theme;
  language?: Language;
  /** Still unless the test is about movement: pictures then stay the same and nothing is waited for. */
  moving?: boolean;
  touch?: boolean;
  /** With the service worker, as people have it. Elsewhere it is kept away: it hides requests from a test's hands. */
  worker?: boolean;
  /** Off for a browser without JavaScript. */
  scripts?: boolean;
}

export type DemoAccount =
  'citizen' | 'provider' | 'caseworker' | 'coordinator' | 'lead' | 'mentor' | 'employer' | 'admin';

export { casesOf, inFullRun, isFullRun } from '../support/full-run.js';

const screenshots = path.resolve(__dirname, '../output/screenshots');

export function launchBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-dev-shm-usage',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
    ],
  });
}

/** A device of its own: cookies, storage, size, theme and language. */
export async function openDevice(
  browser: Browser,
  baseUrl: string,
  options: PageOptions = {},
): Promise<BrowserContext> {
  const {
    size = 'desktop',
    theme = 'light',
    language = 'da',
    moving = false,
    touch = false,
    worker = false,
    scripts = true,
  } = options;
  const device = await browser.newContext({
    baseURL: baseUrl,
    viewport: sizes[size],
    colorScheme: theme,
    locale: tags[language],
    timezoneId: 'Europe/Copenhagen',
    reducedMotion: moving ? 'no-preference' : 'reduce',
    hasTouch: touch,
    javaScriptEnabled: scripts,
    serviceWorkers: worker ? 'allow' : 'block',
  });
  device.setDefaultTimeout(15_000);
  return device;
}

/** Complaints of a page: scripts that fail and what the console calls an error. */
export function watchForErrors(page: Page): string[] {
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => {
    const words = message.text();
    // A refused request is an answer the page words, and a line that a test took away is no fault; the browser logs
    // both all the same.
    const isAnswer =
      words.startsWith('Failed to load resource') || words.includes('ERR_INTERNET_DISCONNECTED');
    if (message.type() === 'error' && !isAnswer) errors.push(words);
  });
  return errors;
}

/** Signs in through the server, as a form would, and opens the page. */
export async function signInAs(device: BrowserContext, account: DemoAccount | string): Promise<Page> {
  const email = account.includes('@') ? account : `${account}@demo.mikrosprint.test`;
  const page = await device.newPage();
  await page.goto('/');
  await page.evaluate(
    async (credentials) => {
      const answer = await fetch('/api/auth/sign-in', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(credentials),
      });
      if (!answer.ok) throw new Error(`sign-in answered ${answer.status}`);
      localStorage.setItem('mikrosprint.signed-in', 'yes');
    },
    { email, password: 'demo-mikrosprint' },
  );
  await page.goto('/home');
  await page.getByRole('heading', { level: 1 }).waitFor();
  return page;
}

/** Sets preferences through the server, so that the next page load has them. */
export async function setPreferences(page: Page, preferences: Record<string, unknown>): Promise<void> {
  await page.evaluate(async (wanted) => {
    const refreshed = await fetch('/api/auth/refresh', { method: 'POST' });
    const { accessToken } = (await refreshed.json()) as { accessToken: string };
    const answer = await fetch('/api/me/preferences', {
      method: 'PATCH',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${accessToken}` },
      body: JSON.stringify(wanted),
    });
    if (!answer.ok) throw new Error(`preferences answered ${answer.status}`);
  }, preferences);
}

/** Ready to be judged: its heading is there and nothing says that it is still loading. */
export async function settled(page: Page): Promise<void> {
  await page.getByRole('heading', { level: 1 }).first().waitFor({ state: 'attached' });
  await page.waitForFunction(() => document.querySelector('[aria-busy="true"]') === null);
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
}

/** What was to fade in or slide has done so: half a fade is no contrast to be judged. */
async function atRest(page: Page): Promise<void> {
  await page.waitForFunction(() =>
    document.getAnimations().every(({ playState, effect }) => {
      return playState !== 'running' || effect?.getComputedTiming().endTime === Infinity;
    }),
  );
}

interface AxeViolation {
  id: string;
  nodes: { html: string; failureSummary?: string }[];
}

/** What axe finds against WCAG 2.2 AA and its best practices; an empty list is a good page. */
export async function accessibilityProblems(page: Page): Promise<string[]> {
  await atRest(page);
  // Evaluated by the browser's protocol, so that the page's own policy against foreign scripts stays in force.
  await page.evaluate(axeSource);
  const violations = await page.evaluate(async () => {
    const { axe } = window as unknown as {
      axe: { run(root: Document, options: object): Promise<{ violations: AxeViolation[] }> };
    };
    const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
    return (await axe.run(document, { runOnly: rules })).violations;
  });
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 160)} ${failureSummary ?? ''}`),
  );
}

/** How many pixels the page is wider than its window. */
export function overflow(page: Page): Promise<number> {
  return page.evaluate(() => Math.max(0, document.documentElement.scrollWidth - window.innerWidth));
}

/** Controls smaller than 44 by 44 pixels. A link inside a sentence and a radio inside its label are no targets of their own. */
export function smallTargets(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('a, button, input, select, summary')]
      .filter((element) => {
        const { width, height } = element.getBoundingClientRect();
        const hidden = width <= 2 || height <= 2 || !element.checkVisibility();
        const inSentence = element.tagName === 'A' && getComputedStyle(element).display === 'inline';
        const inLabel = element.tagName === 'INPUT' && element.closest('label') !== null;
        return !hidden && !inSentence && !inLabel && (width < 43.5 || height < 43.5);
      })
      .map((element) => {
        const { width, height } = element.getBoundingClientRect();
        return `${Math.round(width)}x${Math.round(height)} ${element.outerHTML.slice(0, 100)}`;
      }),
  );
}

/** Everything that must hold on every page, in words; an empty list is a good page. */
export async function pageProblems(page: Page): Promise<string[]> {
  const wide = await overflow(page);
  return [
    ...(await accessibilityProblems(page)),
    ...(wide > 0 ? [`wider than the window by ${wide} px`] : []),
    ...(await smallTargets(page)).map((target) => `too small a target: ${target}`),
  ];
}

/** A picture to be looked at, in tests/output/screenshots. */
export async function takeScreenshot(page: Page, name: string): Promise<void> {
  mkdirSync(screenshots, { recursive: true });
  await page.screenshot({ path: path.join(screenshots, `${name}.png`), fullPage: true });
}

/**
 * Opens a page and waits until its live line has been welcomed ("40" in socket.io). The line of the page before it may
 * open just then; it goes with that page and tells nothing.
 */
export async function openLive(page: Page, address: string): Promise<void> {
  const welcomed = new Promise<void>((resolve) => {
    page.on('websocket', (socket) =>
      socket.on('framereceived', ({ payload }) => {
        if (String(payload).startsWith('40') && page.url().endsWith(address)) resolve();
      }),
    );
  });
  await page.goto(address);
  await welcomed;
}

/** On a phone the way out is in the menu of the account. */
export async function askToSignOut(page: Page): Promise<void> {
  const signOut = page.getByRole('button', { name: 'Log ud', exact: true });
  if (!(await signOut.isVisible())) await page.getByRole('button', { name: /Din konto/ }).click();
  await signOut.click();
}
