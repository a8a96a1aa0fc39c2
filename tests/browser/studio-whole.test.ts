// The whole way of a sprint with three people in three browsers: one writes it from a template, one reads and publishes
// it, one finds it and plays it to its badge (C-35, C-36).
import type { DraftView } from '@mikrosprint/contracts';
import type { Level } from '@mikrosprint/curriculum';
import type { Browser, BrowserContext, FrameLocator, Page } from 'playwright-core';
import { createTestEnvironment, type TestEnvironment } from '../support/environment.js';
import { eventually } from '../support/eventually.js';
import { answerStep, onward, plain } from './answers.js';
import { ask, debriefed, openLevel, pointer, shownStep } from './play-support.js';
import { launchBrowser, openDevice, signInAs, takeScreenshot, watchForErrors, type Size } from './support.js';

const title = 'Løft uden at få ondt';
const levels = ['see', 'try', 'remember'] as const;

let environment: TestEnvironment;
let browser: Browser;
const devices: BrowserContext[] = [];
beforeAll(async () => {
  environment = await createTestEnvironment();
  browser = await launchBrowser();
});
afterAll(async () => {
  await Promise.all(devices.map((device) => device.close()));
  await browser?.close();
  await environment?.close();
});

async function device(options: { size?: Size; worker?: boolean } = {}): Promise<BrowserContext> {
  const made = await openDevice(browser, environment.baseUrl, options);
  devices.push(made);
  return made;
}

const saved = (page: Page) => page.locator('[data-save="saved"]').waitFor();
const row = (page: Page, words: string | RegExp) =>
  page.getByRole('navigation', { name: 'Sprintets opbygning' }).getByRole('button', { name: words }).first();
const frameOf = (page: Page): FrameLocator => page.frameLocator('iframe[title="Forhåndsvisning af banen"]');
const pane = (page: Page, name: RegExp) => page.getByRole('tab', { name }).click();

/** A text in both languages, side by side. */
async function write(page: Page, path: string, words: { da: string; en: string }): Promise<void> {
  for (const language of ['da', 'en'] as const) {
    await page.locator(`textarea[data-path="${path}/${language}"]`).fill(words[language]);
  }
}

/** Makes a move and its dialog's answer. */
async function move(page: Page, name: string, status: string): Promise<void> {
  await page.getByRole('button', { name, exact: true }).click();
  await page.getByRole('dialog').getByRole('button', { name, exact: true }).click();
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await page.getByText(status, { exact: true }).first().waitFor();
}

/** Plays what is open to its end, by what was written. */
async function play(page: Page, level: Level): Promise<void> {
  for (let steps = 0; steps < 20; steps += 1) {
    await page.locator('#task h2').waitFor();
    if ((await page.locator('#debrief-title').count()) > 0) return;
    await answerStep(page, await shownStep(page, level), pointer, level.kind === 'exam');
    const before = await page.locator('#task').elementHandle();
    await onward(page).click();
    await page.waitForFunction((shown) => !shown?.isConnected, before);
  }
  throw new Error(`${level.id} has no end`);
}

describe('a sprint', () => {
  let author: Page;
  let draftId = '';
  let errors: string[] = [];
  const written = async (): Promise<DraftView> => ask<DraftView>(author, `studio/drafts/${draftId}`);
  const levelOf = async (id: string): Promise<Level> => {
    const { parts } = await written();
    return parts.find(({ part }) => part === `level/${id}`)?.content as unknown as Level;
  };

  test('is begun from a template and written in both languages', async () => {
    // As people have it, with the service worker: the preview must come through it.
    author = await signInAs(await device({ worker: true }), 'provider');
    errors = watchForErrors(author);
    await author.goto('/studio');
    await author.getByRole('button', { name: 'Nyt sprint' }).click();
    const dialog = author.getByRole('dialog');
    await dialog.getByLabel('Hvad skal det hedde?').fill(title);
    await dialog.getByText('Svar på spørgsmål', { exact: true }).click();
    await dialog.getByRole('button', { name: 'Begynd', exact: true }).click();
    await author.getByRole('heading', { level: 1, name: title }).waitFor();
    draftId = new URL(author.url()).pathname.split('/').at(-1) ?? '';

    await write(author, 'title', { da: title, en: 'Lift without getting hurt' });
    await write(author, 'tagline', { da: 'Din ryg skal holde længe.', en: 'Your back must last.' });
    await write(author, 'description', {
      da: 'Du lærer at løfte en kasse, så du ikke får ondt.',
      en: 'You learn to lift a box so that it does not hurt.',
    });
    await row(author, /Hvad gjorde Birgit/).click();
    await write(author, 'steps/0/prompt', {
      da: 'Hvad gjorde Birgit som det første?',
      en: 'What did Birgit do first of all?',
    });
    await saved(author);
    await author.reload();
    await row(author, /som det første/).waitFor();
    const { title: kept, parts } = await written();
    expect(kept).toEqual({ da: title, en: 'Lift without getting hurt' });
    expect(parts.map(({ part }) => part)).toEqual([
      'sheet',
      ...['exam', ...levels].map((id) => `level/${id}`).sort(),
    ]);
    expect((await levelOf('see')).steps[0]?.prompt).toEqual({
      da: 'Hvad gjorde Birgit som det første?',
      en: 'What did Birgit do first of all?',
    });
  });

  test('is seen as the learner sees it, at both sizes, from any task', async () => {
    await row(author, /Hvad bøjer man/).click();
    const frame = frameOf(author);
    await frame.getByRole('heading', { name: 'Hvad bøjer man, når man løfter?' }).waitFor();
    const widthOf = () => frame.locator('body').evaluate(() => innerWidth);
    expect(await widthOf()).toBe(360);
    await author.getByRole('radio', { name: 'Computer' }).check({ force: true });
    await eventually(async () => (await widthOf()) === 1280);
    await row(author, /som det første/).click();
    await frame.getByRole('heading', { name: 'Hvad gjorde Birgit som det første?' }).waitFor();
    await frame.getByRole('button', { name: /hint/i }).first().waitFor();
    // What is written is played at once.
    await write(author, 'steps/0/prompt', { da: 'Hvad gjorde hun først?', en: 'What did she do first?' });
    await frame.getByRole('heading', { name: 'Hvad gjorde hun først?' }).waitFor();
    await author.getByRole('radio', { name: 'Telefon' }).check({ force: true });
    await eventually(async () => (await widthOf()) === 360);
    await takeScreenshot(author, 'studio-whole-preview');
  });

  test('is rehearsed as its exam is sat, and a bot says what a level is worth', async () => {
    const bot = author.getByRole('region', { name: 'En robot prøver banen' });
    await bot.getByText('Bedste vej').first().waitFor();
    const scores = async () => bot.locator('dd strong').allInnerTexts();
    await eventually(async () => (await scores())[0] === '100 %');
    const [, worst = ''] = await scores();
    expect(Number.parseInt(worst, 10)).toBeLessThan(100);
    await row(author, /Bane 4/).click();
    const frame = frameOf(author);
    const { steps } = await levelOf('exam');
    const prompts = steps.map(({ prompt }) => plain(prompt.da));
    const shown = frame.locator('#task h2');
    await eventually(async () => prompts.includes(plain(await shown.innerText())));
    expect(await frame.getByRole('button', { name: 'Få et hint' }).count()).toBe(0);
    // As the author sees it there may be answers; as the citizen in the exam there are none.
    const asCitizen = author.getByRole('switch', { name: /Vis som borger i prøven/ });
    expect(await asCitizen.isChecked()).toBe(true);
    await eventually(async () => (await scores())[0] === '100 %');
  });

  test('lacks nothing and is handed in', async () => {
    await saved(author);
    await author.getByText('Klar til at sende ind').waitFor();
    await move(author, 'Send ind', 'Venter på gennemsyn');
    expect((await written()).status).toBe('in-review');
    expect(errors).toEqual([]);
  });

  test('is remarked on and published by somebody else', async () => {
    const reviewer = await signInAs(await device(), 'lead');
    await reviewer.goto('/studio');
    await reviewer.getByRole('link', { name: title }).click();
    await reviewer.getByRole('heading', { level: 1, name: title }).waitFor();
    expect(await reviewer.locator('textarea[data-path="title/da"]').isDisabled()).toBe(true);
    await row(reviewer, /Hvad bøjer man/).click();
    await pane(reviewer, /^Kommentarer/);
    await reviewer.getByLabel('Din kommentar').fill('Godt spørgsmål. <b>Behold det</b>');
    await reviewer.getByRole('button', { name: 'Tilføj kommentar' }).click();
    const remark = reviewer.getByRole('listitem').filter({ hasText: 'Godt spørgsmål. <b>Behold det</b>' });
    await remark.first().waitFor();
    // The author's open page hears of it.
    await author.getByRole('tab', { name: 'Kommentarer 1' }).waitFor();
    await move(reviewer, 'Udgiv', 'Udgivet');
    await author.getByText('Udgivet', { exact: true }).first().waitFor();
    expect((await written()).published?.version).toBe('1.0');
  });

  test('is found, taken and played to its badge', async () => {
    const { sprintId } = await written();
    const page = await signInAs(await device({ size: 'phone' }), 'citizen');
    const complaints = watchForErrors(page);
    await page.goto('/sprints');
    const tile = page.getByRole('article').filter({ hasText: title });
    await tile.getByText('Din ryg skal holde længe.').waitFor();
    await tile.getByRole('button', { name: `Begynd ${title}` }).click();
    await page.getByRole('heading', { level: 1, name: title }).waitFor();
    for (const levelId of levels) {
      await openLevel(page, levelId, sprintId);
      await play(page, await levelOf(levelId));
      await debriefed(page);
    }
    await openLevel(page, 'exam', sprintId);
    await page.getByRole('button', { name: 'Start prøven' }).click();
    await play(page, await levelOf('exam'));
    await page.getByRole('heading', { name: 'Du har bestået' }).waitFor();
    await environment.settled();
    await page.goto('/badges');
    await page
      .getByRole('button', { name: /Løfte rigtigt/ })
      .filter({ hasText: 'Fået' })
      .first()
      .waitFor();
    await takeScreenshot(page, 'studio-whole-badge');
    expect(complaints).toEqual([]);
  });
});

test('the preview alone may stand in a frame, and only in one of ours', async () => {
  const { api } = environment;
  const framing = async (path: string) => {
    const { headers } = await api.get(path);
    const policy = headers.get('content-security-policy') ?? '';
    return [/frame-ancestors ([^;]+)/.exec(policy)?.[1], headers.get('x-frame-options')];
  };
  expect(await framing('/studio/preview')).toEqual(["'self'", 'SAMEORIGIN']);
  const others = ['/', '/home', '/studio', '/studio/preview/x', '/api/health', '/api/docs', '/index.html'];
  for (const path of [...others, '/no-such.html', '/assets/none.js']) {
    expect([path, ...(await framing(path))]).toEqual([path, "'none'", 'DENY']);
  }
});
