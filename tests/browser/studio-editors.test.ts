// What is a picture for the learner is one for the author: maps, rooms, documents, sheets, places, people and exams, by
// hand and by keyboard. What is seen is what is saved.
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import type { DraftView } from '@mikrosprint/contracts';
import { fork, open, partOf } from '../api/studio-support.js';
import type { Client } from '../support/client.js';
import { createTestEnvironment, type TestEnvironment } from '../support/environment.js';
import {
  casesOf,
  inFullRun,
  launchBrowser,
  openDevice,
  pageProblems,
  settled,
  signInAs,
  watchForErrors,
  type Size,
  type Theme,
} from './support.js';

let environment: TestEnvironment;
let browser: Browser;
let device: BrowserContext;
let page: Page;
let errors: string[];
const drafts = new Map<string, Promise<DraftView>>();

/** One fork of each sprint is enough: every test writes in another part of it. */
function draftOf(sprint: string): Promise<DraftView> {
  const known = drafts.get(sprint) ?? fork(provider(), sprint);
  drafts.set(sprint, known);
  return known;
}
const provider = (): Client => environment.provider;

async function begin(size: Size = 'desktop', theme: Theme = 'light', touch = false): Promise<void> {
  device = await openDevice(browser, environment.baseUrl, { size, theme, touch });
  page = await signInAs(device, 'provider');
  errors = watchForErrors(page);
}

/** Opens a sheet, a level or a step to be written. */
async function write(sprint: string, level?: string, step?: string): Promise<string> {
  const { draftId } = await draftOf(sprint);
  const query = new URLSearchParams({ ...(level && { level }), ...(step && { step }) });
  await page.goto(`/studio/${draftId}?${query}`);
  await settled(page);
  const tab = page.getByRole('tab', { name: 'Skriv' });
  if (await tab.isVisible()) await tab.click();
  await page.locator('[data-path]').first().waitFor();
  return draftId;
}

const saved = () => page.locator('[data-save="saved"]').waitFor();

type Content = Record<string, unknown>;

async function contentOf(draftId: string, part: string): Promise<Content> {
  return partOf(await open(provider(), draftId), part).content as Content;
}

async function stepOf(draftId: string, level: string, step: string): Promise<Content> {
  const { steps } = (await contentOf(draftId, `level/${level}`)) as { steps: Content[] };
  const found = steps.find(({ id }) => id === step);
  if (!found) throw new Error(`${level} has no ${step}`);
  return found;
}

/** Drags something by so many pixels, as a hand does: down, on the way, there, up. */
async function drag(what: Locator, x: number, y: number): Promise<void> {
  await what.scrollIntoViewIfNeeded();
  const box = await what.boundingBox();
  if (!box) throw new Error('There is nothing to drag.');
  const [left, top] = [box.x + box.width / 2, box.y + box.height / 2];
  await page.mouse.move(left, top);
  await page.mouse.down();
  await page.mouse.move(left + x / 2, top + y / 2);
  await page.mouse.move(left + x, top + y);
  await page.mouse.up();
}

beforeAll(async () => {
  environment = await createTestEnvironment();
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser?.close();
  await environment?.close();
});
afterEach(() => device.close());

test('a stop of the map is dragged, moved with the keys and typed, and the learner finds it there', async () => {
  await begin();
  const draftId = await write('hotel');
  const stop = page.getByRole('button', { name: /^2\. Find bookingen/ });
  await drag(stop, -60, 30);
  const row = page.locator('li[data-path="map/1"]');
  const left = row.getByLabel('Fra venstre');
  const top = row.getByLabel('Fra toppen');
  const dragged = { x: Number(await left.inputValue()), y: Number(await top.inputValue()) };
  expect(dragged.x).toBeLessThan(72);
  expect(dragged.x).toBeGreaterThan(50);
  expect(dragged.y).toBeGreaterThan(80);
  await stop.press('ArrowRight');
  await stop.press('Shift+ArrowUp');
  expect(await left.inputValue()).toBe(String(dragged.x + 1));
  await page.getByText(`Find bookingen: ${dragged.x + 1} fra venstre`).waitFor({ state: 'attached' });
  await top.fill('70,5');
  await page.getByRole('button', { name: /^2\. Find bookingen.*71 fra toppen$/ }).waitFor();
  await row.getByLabel('Åbner efter').fill('1');
  await page.getByRole('button', { name: /^2\. Find bookingen, låst/ }).waitFor();
  await page.getByLabel('Klarede baner').press('ArrowRight');
  await page.getByRole('button', { name: /^2\. Find bookingen, den næste/ }).waitFor();
  await row.getByRole('button', { name: 'Flyt Find bookingen ned' }).click();
  await page.getByRole('button', { name: /^3\. Find bookingen/ }).waitFor();
  await saved();
  const { map } = (await contentOf(draftId, 'sheet')) as { map: Content[] };
  expect(map[2]).toEqual({ level: 'find-booking', opensAfter: 1, x: dragged.x + 1, y: 70.5 });
  await page.getByRole('button', { name: 'Sæt på vejen' }).click();
  await page.getByRole('button', { name: /^1\. Velkommen.*: 24 fra venstre, 91 fra toppen$/ }).waitFor();
  expect(errors).toEqual([]);
});

test('on a phone a stop is dragged with a finger, and the page stays where it is', async () => {
  await begin('phone', 'light', true);
  const draftId = await write('workshop');
  const stop = page.getByRole('button', { name: /^1\. / }).first();
  await stop.scrollIntoViewIfNeeded();
  const box = await stop.boundingBox();
  if (!box) throw new Error('There is no stop.');
  const before = await page.evaluate(() => window.scrollY);
  const [x, y] = [box.x + 22, box.y + 22];
  const finger = await device.newCDPSession(page);
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', by: number) =>
    finger.send('Input.dispatchTouchEvent', {
      type,
      touchPoints: type === 'touchEnd' ? [] : [{ x: x + by, y: y - by }],
    });
  await touch('touchStart', 0);
  for (const by of [10, 25, 40]) await touch('touchMove', by);
  await touch('touchEnd', 40);
  await saved();
  const { map } = (await contentOf(draftId, 'sheet')) as { map: { x: number; y: number }[] };
  expect(map[0]?.x).toBeGreaterThan(30);
  expect(map[0]?.y).toBeLessThan(91);
  expect(await page.evaluate(() => window.scrollY)).toBe(before);
});

test('things in the room are moved and sized by hand and by keys, and their words are one press away', async () => {
  await begin();
  const draftId = await write('gdpr', 'desk', 'risks-in-the-room');
  const note = page.getByRole('button', { name: /^Gul seddel med en kode, skal findes/ });
  await drag(note, 40, -30);
  await note.press('ArrowLeft');
  const box = async () => {
    const step = (await stepOf(draftId, 'desk', 'risks-in-the-room')) as { targets: { box: Content }[] };
    return step.targets[1]?.box as { x: number; y: number; width: number; height: number };
  };
  await saved();
  const moved = await box();
  expect(moved.x).toBeGreaterThan(310);
  expect(moved.y).toBeLessThan(290);
  const size = page.getByRole('button', { name: /^Størrelsen på Gul seddel/ });
  await size.press('Shift+ArrowRight');
  await drag(size, 0, 25);
  await saved();
  const sized = await box();
  expect(sized.width).toBe(moved.width + 20);
  expect(sized.height).toBeGreaterThan(moved.height + 20);
  await page.getByRole('button', { name: 'Ret teksten' }).click();
  expect(await page.evaluate(() => document.activeElement?.getAttribute('data-path'))).toMatch(
    /targets\/1\/label\/da$/,
  );
  const item = page.locator('[data-path$="targets/1/box"]');
  await item.getByLabel('Fra venstre').fill('200');
  await page.getByRole('button', { name: /^Gul seddel med en kode, skal findes: 200 fra venstre/ }).waitFor();
  await item.getByRole('button', { name: /^Fjern/ }).click();
  await page.getByRole('button', { name: 'Sæt ind i rummet: Gul seddel med en kode' }).click();
  await saved();
  expect(await box()).toMatchObject({ width: 90, height: 90 });
  expect(errors).toEqual([]);
});

inFullRun('a thing is chosen by its drawing, a place and a person by theirs', async () => {
  await begin();
  const draftId = await write('gdpr', 'desk', 'risks-in-the-room');
  const thing = page.getByRole('radiogroup', { name: /^Tegning/ }).first();
  await page
    .locator('[data-path$="targets/0"]')
    .or(page.getByText('1. Skærm med en åben sag'))
    .first()
    .click();
  await thing.getByText('Skift').click();
  await thing.getByRole('radio', { name: 'Makulator' }).check();
  await saved();
  await write('gdpr', 'desk');
  const place = page.getByRole('radiogroup', { name: 'Sted' });
  await place.getByRole('radio', { name: 'Skrivebordet' }).press('ArrowRight');
  expect(await place.getByRole('radio', { name: 'Postrummet' }).isChecked()).toBe(true);
  await saved();
  await write('gdpr');
  await page.getByText('2. Line').click();
  const rig = page.locator('[data-path="cast/1/rig"]');
  await rig.getByText('Skift').click();
  await rig.getByRole('radio', { name: 'Amina' }).check();
  await page.getByRole('radiogroup', { name: 'Verden' }).getByRole('radio', { name: 'Hotellet' }).check();
  await saved();
  expect(await stepOf(draftId, 'desk', 'risks-in-the-room')).toMatchObject({
    targets: [{ prop: 'shredder' }, {}, {}, {}, {}],
  });
  expect(await contentOf(draftId, 'level/desk')).toMatchObject({ scene: 'mail-room' });
  const sheet = (await contentOf(draftId, 'sheet')) as { world: string; cast: Content[] };
  expect([sheet.world, sheet.cast[1]?.['rig']]).toEqual(['hotel', 'amina']);
  expect(errors).toEqual([]);
});

inFullRun('the sentences of a document are put in order by hand and by keys', async () => {
  await begin();
  const draftId = await write('gdpr', 'desk', 'kitchen-notice');
  const order = page.locator('[data-path$="/order"]');
  const first = order.getByRole('listitem').first();
  const height = (await first.boundingBox())?.height ?? 0;
  await drag(first.locator('[aria-hidden="true"]').first(), 0, height * 1.6);
  await order.getByRole('button', { name: /^Flyt Koden til arkivet.* op$/ }).press('Alt+ArrowDown');
  await saved();
  const step = await stepOf(draftId, 'desk', 'kitchen-notice');
  expect(step['order']).toEqual(['stress', 'lock', 'post', 'ask', 'code']);
});

test('cells are written in the grid, several at once are opened, shown as money and made an answer', async () => {
  await begin();
  const draftId = await write('workshop', 'budget', 'second-change');
  const cell = (name: string) => page.locator(`[data-cell="${name}"]`);
  await cell('B2').click();
  await page.keyboard.type('123');
  await page.keyboard.press('Enter');
  const shows = (name: string, text: RegExp) => cell(name).filter({ hasText: text }).waitFor();
  await shows('B2', /^123$/);
  await page.locator('[data-cell="B3"]:focus').waitFor();
  await cell('A5').click();
  await page.keyboard.press('Shift+ArrowRight');
  const bar = page.getByRole('group', { name: 'Celle A5:B5' });
  await bar.getByLabel('Format').selectOption('Kroner');
  await bar.getByLabel('Deltageren må skrive her').check();
  await cell('B4').click();
  await page.getByRole('group', { name: 'Celle B4' }).getByLabel('Svar på et mål').selectOption({ index: 1 });
  expect(await cell('B4').getAttribute('aria-label')).toMatch(/svar på mål 1/);
  await cell('A1').focus();
  await page.keyboard.press('Delete');
  await shows('A1', /^$/);
  await page.getByRole('button', { name: 'Fortryd' }).click();
  await shows('A1', /./);
  await saved();
  const step = await stepOf(draftId, 'budget', 'second-change');
  expect(step).toMatchObject({ cells: { B2: '123' }, open: ['A5:B5'], goals: [{ cells: 'B4' }, {}] });
  expect(step['formats']).toMatchObject({ 'A5:B5': 'currency' });
  expect(errors).toEqual([]);
});

test('the pool of an exam says what is sampled, and a task is given another outcome', async () => {
  await begin();
  const draftId = await write('hotel', 'exam');
  await page.getByText('Alle læringsmål prøves').waitFor();
  const pool = page.locator('section[data-path="steps"]');
  const { steps } = (await contentOf(draftId, 'level/exam')) as { steps: Content[] };
  const secure = pool.getByRole('region', { name: 'Du kan passe på gæsters navne, nøgler og ting' });
  const selects = secure.getByRole('combobox');
  const count = await selects.count();
  expect(count).toBe(steps.filter(({ outcome }) => outcome === 'secure').length);
  for (let left = count; left > 0; left -= 1) await selects.first().selectOption('book');
  await pool.getByText('1 læringsmål prøves ikke.').waitFor();
  await secure.getByText('Ingen opgave prøver målet endnu.').waitFor();
  await saved();
  const after = (await contentOf(draftId, 'level/exam')) as { steps: Content[] };
  expect(after.steps.filter(({ outcome }) => outcome === 'secure')).toEqual([]);
  await pool.getByRole('button', { name: /^Åbn / }).first().click();
  await page.getByLabel('Slags opgave').waitFor();
  expect(new URL(page.url()).searchParams.get('step')).not.toBeNull();
  expect(errors).toEqual([]);
});

/** A step of every mechanic, the sheet, a level and an exam. */
const forms: [name: string, ...where: [sprint: string, level?: string, step?: string]][] = [
  ['sheet', 'hotel'],
  ['level', 'hotel', 'welcome'],
  ['exam', 'workshop', 'exam'],
  ['room', 'hotel', 'welcome', 'desk-before-guests'],
  ['document', 'gdpr', 'access', 'deadline-in-disguise'],
  ['triage', 'gdpr', 'counter', 'safe-to-say'],
  ['dialogue', 'gdpr', 'counter', 'the-neighbour'],
  ['screen', 'gdpr', 'access', 'register-access'],
  ['recall', 'gdpr', 'access', 'what-do-they-ask'],
  ['sequence', 'gdpr', 'access', 'way-of-a-request'],
  ['compose', 'gdpr', 'letter', 'reply-to-sofie'],
  ['cells', 'workshop', 'budget', 'first-change'],
  ['shift', 'hotel', 'full-house', 'evening-queue'],
];

const looked = forms.flatMap(([name, ...where]) => {
  const on = (size: Size, theme: Theme) => ({ name, where, size, theme });
  return [on('desktop', 'light'), on('phone', 'dark'), on('phone', 'light'), on('desktop', 'dark')];
});
/** The fullest forms with room, and the widest pictures without. */
const guard = new Set([...['sheet desktop light', 'shift desktop light', 'room phone dark']]);
const isGuard = ({ name, size, theme }: (typeof looked)[number]): boolean =>
  guard.has(`${name} ${size} ${theme}`);

test.each(
  casesOf(
    looked.filter(isGuard),
    looked.filter((each) => !isGuard(each)),
  ),
)('the form of $name is a good page on $size, $theme', async ({ where, size, theme }) => {
  await begin(size, theme);
  await write(...where);
  expect(await pageProblems(page)).toEqual([]);
  expect(errors).toEqual([]);
});
