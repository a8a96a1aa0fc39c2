// Marks in authored texts: written by press and by keyboard, undone as any writing, and seen by the learner as what
// they mean.
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { fork, open, partOf, save } from '../api/studio-support.js';
import { createTestEnvironment, type TestEnvironment } from '../support/environment.js';
import {
  launchBrowser,
  openDevice,
  pageProblems,
  settled,
  signInAs,
  sizes,
  takeScreenshot,
  watchForErrors,
} from './support.js';

let environment: TestEnvironment;
let browser: Browser;
let device: BrowserContext;
let address: string;
let levelId: string;
let stepId: string;

const brief =
  'Velkommen på **første dag**.\n\nTag de her med hver dag:\n- dit *kort* til døren\n- din kode\n\nRegn med B2*C2, og skriv \\*her\\*.';

beforeAll(async () => {
  [browser, environment] = await Promise.all([launchBrowser(), createTestEnvironment()]);
  const { provider } = environment;
  const draft = await fork(provider);
  const level = draft.parts.find(({ part }) => part !== 'sheet');
  if (!level) throw new Error('The sprint has no level.');
  const { content, revision } = partOf(await open(provider, draft.draftId), level.part);
  const { steps, id } = content as { steps: { id: string }[]; id: string };
  levelId = id;
  stepId = steps[0]?.id ?? '';
  const told = { ...(content['brief'] as object), text: { da: brief, en: 'Welcome.' } };
  await provider.expect(
    save(provider, draft.draftId, {
      part: level.part,
      baseRevision: revision,
      content: { ...content, brief: told },
    }),
  );
  address = `/studio/${draft.draftId}?level=${levelId}`;
});
afterAll(async () => {
  await browser?.close();
  await environment?.close();
});
beforeEach(async () => {
  device = await openDevice(browser, environment.baseUrl);
  device.setDefaultTimeout(45_000);
});
afterEach(() => device.close());

async function openForm(): Promise<Page> {
  const page = await signInAs(device, 'provider');
  await page.goto(address);
  await page.locator('[data-path="brief/text/da"]').waitFor();
  return page;
}

const briefIn = (page: Page) => page.locator('textarea[data-path="brief/text/da"]');
const toolsOf = (page: Page, path: string) =>
  page.locator(`fieldset[data-path="${path}"]`).getByRole('toolbar');
const saved = (page: Page) => page.locator('[data-save="saved"]').waitFor();

async function select(page: Page, words: string): Promise<void> {
  await briefIn(page).evaluate((area: HTMLTextAreaElement, wanted) => {
    area.focus();
    const from = area.value.indexOf(wanted);
    area.setSelectionRange(from, from + wanted.length);
  }, words);
}

test('words are marked by keyboard and by press, and every press can be undone', async () => {
  const page = await openForm();
  const errors = watchForErrors(page);
  const area = briefIn(page);
  const tools = toolsOf(page, 'brief/text');
  await select(page, 'din kode');
  await page.keyboard.press('Control+b');
  expect(await area.inputValue()).toBe(brief.replace('din kode', '**din kode**'));
  await tools.getByRole('button', { name: 'Fed', pressed: true }).waitFor();
  await page.keyboard.press('Control+i');
  expect(await area.inputValue()).toBe(brief.replace('din kode', '***din kode***'));
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  expect(await area.inputValue()).toBe(brief);

  await select(page, 'Regn med');
  await tools.getByRole('button', { name: 'Punktliste' }).click();
  expect(await area.inputValue()).toBe(brief.replace('Regn med', '- Regn med'));
  expect(await area.evaluate((element) => element === document.activeElement)).toBe(true);
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Slut');
  expect(await area.inputValue()).toMatch(/\n- Slut$/u);

  // One stop of the Tab key; the arrows go on from there.
  await tools.getByRole('button', { name: 'Fed' }).focus();
  await page.keyboard.press('ArrowRight');
  expect(
    await tools.getByRole('button', { name: 'Kursiv' }).evaluate((one) => one === document.activeElement),
  ).toBe(true);
  await saved(page);
  expect(errors).toEqual([]);
});

test('only what shows marks offers them', async () => {
  const page = await openForm();
  expect(await toolsOf(page, 'brief/text').getByRole('button').count()).toBe(3);
  expect(await toolsOf(page, 'title').count()).toBe(0);
  expect(await toolsOf(page, 'goal').count()).toBe(0);
  await page.goto(`${address}&step=${stepId}`);
  const prompt = page.locator('fieldset[data-path$="/prompt"]').first();
  await prompt.waitFor();
  expect(await prompt.getByRole('toolbar').count()).toBe(0);
  expect(await page.locator('fieldset[data-path$="/feedback"]').first().getByRole('toolbar').count()).toBe(1);
});

test.each(['phone', 'desktop'] as const)('the learner sees what the marks mean (%s)', async (size) => {
  await device.close();
  device = await openDevice(browser, environment.baseUrl, { size });
  device.setDefaultTimeout(45_000);
  const page = await openForm();
  await page.goto(`${address}&step=${stepId}`);
  if (sizes[size].width < 600) await page.locator('[data-tab="preview"]').click();
  const player = page.frameLocator('iframe');
  await player.locator('strong', { hasText: 'første dag' }).first().waitFor();
  expect(await player.locator('#task ul li', { hasText: 'til døren' }).first().innerText()).toBe(
    'dit kort til døren',
  );
  expect(await player.locator('em', { hasText: 'kort' }).first().innerText()).toBe('kort');
  await player
    .getByText(/Regn med B2\*C2, og skriv \*her\*\./)
    .first()
    .waitFor();
  await settled(page);
  await takeScreenshot(page, `studio-rich-text-${size}`);
  await page.goto(address);
  if (sizes[size].width < 600) await page.locator('[data-tab="form"]').click();
  await briefIn(page).scrollIntoViewIfNeeded();
  await settled(page);
  await takeScreenshot(page, `studio-marks-${size}`);
  expect(await pageProblems(page)).toEqual([]);
});
