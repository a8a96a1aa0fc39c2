// What is written is never lost, said twice or shown wrong: signing out offline, two tabs, long and strange texts.
import type { Page } from 'playwright-core';
import { ThreadTest } from '../api/support/threads.js';
import { createTestEnvironment, type TestEnvironment } from '../support/environment.js';
import { eventually } from '../support/eventually.js';
import { useDevices } from './devices.js';
import {
  askToSignOut,
  inFullRun,
  overflow,
  pageProblems,
  settled,
  takeScreenshot,
  watchForErrors,
} from './support.js';

let environment: TestEnvironment;
let thread: ThreadTest;

beforeAll(async () => {
  environment = await createTestEnvironment({ settings: { TEST_HOST_PROBE: 'yes' } });
  thread = await ThreadTest.of(environment);
});
afterAll(() => environment?.close());

const { openAs } = useDevices(() => environment.baseUrl);

const log = (page: Page) => page.getByRole('log');
/** The line that says what is new to who does not see the thread; it stands right after it. */
const said = (page: Page) => page.locator('[role="log"] + [role="status"]');
const field = (page: Page) => page.getByLabel('Skriv en besked');
const keptTexts = async (): Promise<(string | null)[]> =>
  (await thread.page(environment.citizen)).messages.map(({ text }) => text);

async function write(page: Page, text: string): Promise<void> {
  await field(page).fill(text);
  await page.getByRole('button', { name: 'Send', exact: true }).click();
}

inFullRun(
  'whoever signs out with an unsent message is warned; the message stays, and goes at the next visit',
  async () => {
    const page = await openAs('citizen', '/contact', { size: 'phone', touch: true });
    const left = `Skrevet lige før jeg gik ${Date.now()}`;
    await page.context().setOffline(true);
    await write(page, left);
    await log(page).getByText('Venter på nettet').waitFor();
    await askToSignOut(page);
    const warning = page.getByRole('dialog', { name: 'Vent lidt med at logge ud' });
    await warning.getByText(/^En besked er ikke sendt endnu/).waitFor();
    expect(await pageProblems(page)).toEqual([]);
    await takeScreenshot(page, 'messages-sign-out-phone');
    await warning.getByRole('button', { name: 'Bliv logget ind' }).click();
    await log(page).getByText(left).waitFor();

    await page.context().setOffline(false);
    await log(page).getByText('Venter på nettet').waitFor({ state: 'detached' });
    await log(page).getByText('Sendt', { exact: true }).waitFor();
    await askToSignOut(page);
    await page.waitForURL((url) => url.pathname === '/');
    expect(await page.getByRole('dialog').count()).toBe(0);
    expect((await keptTexts()).filter((text) => text === left)).toHaveLength(1);
  },
);

inFullRun('what a closed tab could not send is sent by the one that is still open, once', async () => {
  const other = `Fra den anden fane ${Date.now()}`;
  const open = await openAs('citizen', '/contact');
  const device = open.context();
  const closing = await device.newPage();
  await closing.goto('/contact');
  await settled(closing);
  await device.setOffline(true);
  await write(closing, other);
  await log(closing).getByText('Venter på nettet').waitFor();
  await closing.close();
  await device.setOffline(false);
  await log(open).getByText(other).waitFor();
  await log(open).getByText('Venter på nettet').waitFor({ state: 'detached' });
  const lines = log(open).locator('[data-seq]', { hasText: other });
  await eventually(async () => (await lines.count()) === 1);
  expect((await keptTexts()).filter((text) => text === other)).toHaveLength(1);
});

inFullRun('what comes is said once to who listens, and what one writes oneself is not', async () => {
  const page = await openAs('citizen', '/contact');
  expect(await said(page).innerText()).toBe('');
  await write(page, 'Er du der?');
  await log(page).locator('[data-seq]').getByText('Er du der?').waitFor();
  await thread.written(environment.caseworker, 'Ja, det er jeg');
  await said(page).getByText('Mette Holm: Ja, det er jeg').waitFor({ state: 'attached' });
  expect(await said(page).locator('p').count()).toBe(1);
  expect(await log(page).getAttribute('aria-live')).toBe('off');
});

inFullRun('a thread opens where the unread lines begin', async () => {
  for (let index = 0; index < 20; index += 1)
    await thread.written(environment.caseworker, `Linje ${index}\nmed plads\ntil øjnene`);
  const page = await openAs('citizen', '/contact', { size: 'phone' });
  const mark = log(page).getByText('Nyt siden sidst');
  await mark.waitFor();
  const box = await mark.boundingBox();
  const frame = await log(page).boundingBox();
  expect(box && frame && box.y >= frame.y && box.y < frame.y + frame.height / 2).toBe(true);
  expect(await thread.unread(environment.citizen)).toBe(20);
  await takeScreenshot(page, 'messages-unread-phone');
  await page.getByRole('button', { name: 'Nye beskeder' }).click();
  await eventually(async () => (await thread.unread(environment.citizen)) === 0);
  await mark.waitFor();
});

describe.each(['phone', 'desktop'] as const)('on a %s', (size) => {
  inFullRun(
    'four thousand signs, pictures of signs and words from right to left stand as they were written',
    async () => {
      const texts = [
        `${'Ordet er langt. '.repeat(249)}👍`,
        'x'.repeat(400),
        'مرحبا، متى يمكننا أن نلتقي؟ 😊👩‍👩‍👧‍👦',
        'Vi ses kl. 10 \u202eabc',
      ];
      const page = await openAs('citizen', '/contact', { size, touch: size === 'phone' });
      const errors = watchForErrors(page);
      for (const text of texts) {
        await write(page, text);
        await eventually(async () => (await keptTexts()).at(-1) === text.trim());
      }
      await log(page).getByText('Sendt', { exact: true }).waitFor();
      const shown = await log(page).locator('[data-seq] p[dir="auto"]').allTextContents();
      expect(shown.slice(-texts.length)).toEqual(texts.map((text) => text.trim()));
      const direction = (text: string) =>
        log(page)
          .locator('[data-seq] p[dir="auto"]', { hasText: text })
          .last()
          .evaluate((element) => element.matches(':dir(rtl)'));
      expect([await direction('مرحبا'), await direction('Vi ses')]).toEqual([true, false]);
      expect(await overflow(page)).toBe(0);
      expect(await log(page).evaluate((element) => element.scrollWidth - element.clientWidth)).toBe(0);
      expect(await pageProblems(page)).toEqual([]);
      // Longer than a message may be: the field takes no more, and says how much is left before that.
      await field(page).fill('y'.repeat(3990));
      await page.getByText('10 tegn tilbage').waitFor();
      await field(page).fill('');
      expect(errors).toEqual([]);
    },
  );
});

inFullRun('the field to write in is never under the places to go on a phone', async () => {
  const page = await openAs('citizen', '/contact', { size: 'phone', touch: true });
  await page.evaluate(() => window.scrollTo(0, 0));
  await field(page).focus();
  await page.keyboard.type('Hej');
  const bottom = await field(page).evaluate((element) => element.getBoundingClientRect().bottom);
  const nav = await page.locator('header nav').evaluate((element) => element.getBoundingClientRect().top);
  expect(bottom).toBeLessThanOrEqual(nav);
  const send = page.getByRole('button', { name: 'Send', exact: true });
  await send.focus();
  expect(await send.evaluate((element) => element.getBoundingClientRect().bottom)).toBeLessThanOrEqual(nav);
});
