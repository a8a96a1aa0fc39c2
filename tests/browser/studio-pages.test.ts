// Every page and pane of the studio at both sizes, by day and in the evening: no accessibility violation, nothing wider
// than the window, no target too small, no script error. With them what opens over the page.
import type { DraftView } from '@mikrosprint/contracts';
import type { Browser, Page } from 'playwright-core';
import { fork, go, open, retitled, save } from '../api/studio-support.js';
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
  type Size,
  type Theme,
} from './support.js';

let environment: TestEnvironment;
let browser: Browser;
/** Written from an example, with something still missing. */
let unfinished: DraftView;
/** Published once and changed since. */
let revised: DraftView;

beforeAll(async () => {
  environment = await createTestEnvironment();
  browser = await launchBrowser();
  const { provider } = environment;
  unfinished = await provider.expect(
    provider.post<DraftView>('/api/studio/drafts', {
      from: 'template',
      template: 'everyday-task',
      title: 'Send et billede med et meget langt navn, som ikke kan stå på én linje',
    }),
  );
  const { draftId } = await fork(provider);
  revised = await go(environment, draftId, ['submit', 'publish', 'revise']);
  const { revision: baseRevision } = await open(provider, draftId);
  const sheet = retitled(revised, 'sheet', 'Et andet navn');
  await provider.expect(save(provider, draftId, { part: 'sheet', baseRevision, content: sheet }));
});
afterAll(async () => {
  await browser?.close();
  await environment?.close();
});

interface Look {
  size: Size;
  theme: Theme;
  language: 'da' | 'en';
}
const looks = casesOf<Look>(
  [{ size: 'phone', theme: 'dark', language: 'en' }],
  [
    { size: 'desktop', theme: 'light', language: 'en' },
    { size: 'phone', theme: 'light', language: 'da' },
    { size: 'desktop', theme: 'dark', language: 'da' },
  ],
);
const panes: Record<Size, string[]> = {
  phone: ['outline', 'form', 'preview', 'checks', 'comments', 'history'],
  desktop: ['preview', 'checks', 'comments', 'history'],
  narrow: [],
};

async function author(look: Look): Promise<Page> {
  const device = await openDevice(browser, environment.baseUrl, look);
  const page = await signInAs(device, 'provider');
  await setPreferences(page, { locale: look.language, theme: look.theme });
  return page;
}

describe.each(looks)('$size, $theme, $language', (look) => {
  test('the list and every pane of a draft', async () => {
    const page = await author(look);
    const errors = watchForErrors(page);
    const found: Record<string, string[]> = {};
    const judge = async (name: string) => {
      await settled(page);
      await takeScreenshot(page, `studio-${name}-${look.size}-${look.theme}`);
      const problems = await pageProblems(page);
      if (problems.length > 0) found[name] = problems;
    };
    await page.goto('/studio');
    await page.getByRole('link', { name: /Send et billede/ }).waitFor();
    await judge('list');
    for (const [name, { draftId }] of Object.entries({ unfinished, revised })) {
      await page.goto(`/studio/${draftId}`);
      await page.locator('[data-tab]').first().waitFor();
      for (const pane of panes[look.size]) {
        await page.locator(`[data-tab="${pane}"]`).click();
        await judge(`${name}-${pane}`);
      }
    }
    expect(found).toEqual({});
    expect(errors).toEqual([]);
    await page.context().close();
  });
});

test.each(looks.slice(0, 2))('what opens over the page ($size, $theme)', async (look) => {
  const page = await author(look);
  await page.goto(`/studio/${unfinished.draftId}`);
  if (look.size === 'phone') await page.locator('[data-tab="outline"]').click();
  const rows = page.getByRole('navigation', { name: 'How the sprint is built' });
  await rows.locator('[data-grip]').click();
  await page.getByRole('button', { name: /^Rename/ }).waitFor();
  expect(await pageProblems(page)).toEqual([]);
  await page.keyboard.press('Escape');
  for (const name of ['Add task', 'Add level']) {
    await rows.getByRole('button', { name }).first().click();
    await page.getByRole('dialog').waitFor();
    expect(await pageProblems(page)).toEqual([]);
    await page.keyboard.press('Escape');
  }
  await page.context().close();
});
