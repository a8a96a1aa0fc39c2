// Files come into the studio and leave it: what was found is seen first, the new tasks are marked, one of them is tried,
// and the draft is saved as a file again.
import { readFileSync } from 'node:fs';
import { parseGift, writeArchive } from '@mikrosprint/curriculum';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { open, partOf, save } from '../api/studio-support.js';
import { createTestEnvironment, type TestEnvironment } from '../support/environment.js';
import {
  inFullRun,
  launchBrowser,
  openDevice,
  pageProblems,
  settled,
  signInAs,
  takeScreenshot,
  watchForErrors,
} from './support.js';

let environment: TestEnvironment;
let browser: Browser;
let device: BrowserContext;

beforeAll(async () => {
  environment = await createTestEnvironment({ worker: false });
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser?.close();
  await environment?.close();
});
beforeEach(async () => {
  device = await openDevice(browser, environment.baseUrl);
});
afterEach(() => device.close());

const gift = `Hvad gør du først? {
  =Ring 112#Ja.
  ~Løb
}

Skriv om din dag. {}

Et brandtæppe kvæler ild. {T}

Hvor er {=brandslukkeren
`;

const choose = (page: Page, name: string, content: string) =>
  page.setInputFiles('input[type=file]', { name, mimeType: 'text/plain', buffer: Buffer.from(content) });

async function download(page: Page, format: RegExp): Promise<{ name: string; content: string }> {
  await page.getByRole('button', { name: 'Gem som fil' }).click();
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: format }).click(),
  ]);
  return { name: file.suggestedFilename(), content: readFileSync(await file.path(), 'utf8') };
}

const outline = (page: Page) => page.getByRole('navigation', { name: 'Sprintets opbygning' });

test('questions become a new sprint, are found in it, tried, and leave as the same questions', async () => {
  const page = await signInAs(device, 'provider');
  const errors = watchForErrors(page);
  await page.goto('/studio');
  await page.getByRole('link', { name: 'Hent fra fil' }).click();
  await page.getByRole('heading', { level: 1, name: 'Hent fra fil' }).waitFor();
  await settled(page);
  expect(await pageProblems(page)).toEqual([]);

  await choose(page, 'brand.gift', gift);
  const heading = page.getByRole('heading', { name: 'Det er der i brand.gift' });
  await heading.waitFor();
  expect(await heading.evaluate((element) => element === document.activeElement)).toBe(true);
  await page.getByRole('row', { name: 'Ét rigtigt svar Spørgsmål 1' }).waitFor();
  await page.getByText('Fri tekst (1):').waitFor();
  await page.getByText('Ét sted kunne ikke læses helt').waitFor();
  await settled(page);
  expect(await pageProblems(page)).toEqual([]);

  await page.getByLabel('Hvad skal sprintet hedde?').fill('Brand og røg');
  await page.getByRole('button', { name: 'Hent ind' }).click();
  await page.getByRole('heading', { level: 1, name: 'Brand og røg' }).waitFor();
  await page.getByText('2 nye opgaver er hentet ind.').waitFor();
  await outline(page)
    .getByRole('button', { name: /Opgave 1 ny .*Hvad gør du først\?/ })
    .waitFor();
  // The real player shows the task that was brought in.
  const player = page.frameLocator('iframe');
  await player.getByRole('heading', { name: 'Hvad gør du først?' }).waitFor();
  await page.getByRole('button', { name: 'Skjul' }).click();
  await page.getByText('2 nye opgaver er hentet ind.').waitFor({ state: 'detached' });

  const { name, content } = await download(page, /^GIFT/);
  expect(name).toMatch(/^brand-og-roeg-[0-9a-f]{8}\.gift$/);
  const texts = (file: string) =>
    parseGift(file).questions.flatMap(({ kind, text }) => (kind === 'essay' ? [] : [text]));
  expect(texts(content)).toEqual(texts(gift));
  expect(errors).toEqual([]);
});

test('questions go into a level of a draft, and a conflict is said where it is met', async () => {
  const page = await signInAs(device, 'provider');
  await page.goto('/studio/import');
  await choose(page, 'a.gift', 'Hvad er rødt? {=Blod ~Græs}');
  await page.getByLabel('Hvad skal sprintet hedde?').fill('Farver');
  await page.getByRole('button', { name: 'Hent ind' }).click();
  await page.getByRole('heading', { level: 1, name: 'Farver' }).waitFor();
  await page.getByRole('button', { name: 'Skjul' }).click();
  const draftId = new URL(page.url()).pathname.split('/').at(-1) ?? '';

  await page.getByRole('link', { name: 'Hent fra fil' }).click();
  await choose(page, 'b.gift', 'Hvad er grønt? {=Græs ~Blod}');
  const into = page.getByLabel(/^I hvilken bane/);
  await into.waitFor();
  expect(await into.locator('option').allTextContents()).toEqual(['Farver (1 opgave)']);
  // A colleague saves the level meanwhile.
  const colleague = environment.provider;
  const { parts } = await colleague.expect(
    colleague.get<{ parts: { part: string; revision: number; content: object }[] }>(
      `/api/studio/drafts/${draftId}`,
    ),
  );
  const level = parts.find(({ part }) => part !== 'sheet');
  await colleague.expect(
    colleague.post(`/api/studio/drafts/${draftId}/revisions`, {
      changes: [
        { part: level?.part, baseRevision: level?.revision, content: { ...level?.content, minutes: 7 } },
      ],
    }),
  );
  await page.getByRole('button', { name: 'Hent ind' }).click();
  await page.getByRole('alert').waitFor();
  await settled(page);
  await page.getByRole('button', { name: 'Hent ind' }).click();
  await page.getByText('Én ny opgave er hentet ind.').waitFor();
  await outline(page)
    .getByRole('button', { name: /Opgave 2 ny .*Hvad er grønt\?/ })
    .waitFor();
});

test('what cannot be taken is said in words, and nothing is lost by trying again', async () => {
  const phone = await openDevice(browser, environment.baseUrl, { size: 'phone', theme: 'dark' });
  const page = await signInAs(phone, 'provider');
  await page.goto('/studio/import');
  await choose(page, 'plan.gift', '%PDF-1.7');
  await page.getByRole('alert').getByText('Vi kender ikke den slags fil').waitFor();
  await page.getByText('Hvilke filer kan jeg bruge?').click();
  await settled(page);
  expect(await pageProblems(page)).toEqual([]);
  await choose(page, 'sprint.txt', 'Book en tid\n- Finde siden\nHvor?\n- Her\n- Der');
  await page.getByText(/Den bliver til et nyt sprint med/).waitFor();
  await page.getByRole('button', { name: 'Vælg en anden fil' }).click();
  await page.getByRole('button', { name: 'Vælg en fil' }).waitFor();
  await phone.close();
});

/** Puts a picture on the first task of the level at the desk. */
async function illustrate(draftId: string): Promise<void> {
  const { provider } = environment;
  const { part, revision, content } = partOf(await open(provider, draftId), 'level/desk');
  const [first, ...others] = content['steps'] as unknown as object[];
  const picture = { file: 'skrivebord.webp', alt: { da: 'Et skrivebord.', en: 'A desk.' } };
  const steps = [{ ...first, picture }, ...others];
  await provider.expect(
    save(provider, draftId, { part, baseRevision: revision, content: { ...content, steps } }),
  );
}

inFullRun(
  'a package whose picture cannot be read says which one it is, and nothing has come in',
  async () => {
    const page = await signInAs(device, 'provider');
    const noise = Buffer.from(`RIFF${'\u0004'.repeat(4)}WEBPVP8 ${'x'.repeat(400)}`);
    noise.writeUInt16LE(40, 26);
    noise.writeUInt16LE(30, 28);
    const files = { 'sprint.json': Buffer.from('{"title":{"da":"Havnen"}}'), 'pictures/kran.webp': noise };
    await page.goto('/studio/import');
    await page.setInputFiles('input[type=file]', {
      name: 'havnen.zip',
      mimeType: 'application/zip',
      buffer: Buffer.from(writeArchive(new Map(Object.entries(files)))),
    });
    await page.getByRole('heading', { name: 'Det er der i havnen.zip' }).waitFor();
    await page.getByRole('button', { name: 'Hent ind' }).click();
    await page.getByRole('alert').getByText('Filen kan ikke læses sikkert.').waitFor();
    await page.getByText('pictures/kran.webp: Billedet kan ikke læses.').waitFor();
    expect(await pageProblems(page)).toEqual([]);
    await takeScreenshot(page, 'studio-import-picture-desktop');
    await page.goto('/studio/media');
    await page.getByRole('heading', { name: 'Her er ikke noget endnu' }).waitFor();
  },
);

test('a file that does not hold everything says what it leaves out', async () => {
  const page = await signInAs(device, 'provider');
  await page.goto('/studio');
  const { body } = await environment.provider.get<{ sprintVersionId: string }>('/api/sprints/gdpr');
  const draft = await environment.provider.expect(
    environment.provider.post<{ draftId: string }>('/api/studio/drafts', {
      from: 'version',
      sprintVersionId: body.sprintVersionId,
    }),
  );
  await illustrate(draft.draftId);
  await page.goto(`/studio/${draft.draftId}`);
  await page.getByRole('button', { name: 'Gem som fil' }).waitFor();
  const { name } = await download(page, /^QTI/);
  expect(name).toMatch(/\.qti\.zip$/);
  const dialog = page.getByRole('dialog', { name: /er gemt$/ });
  await dialog.getByText('Den slags findes ikke i det andet system.').first().waitFor();
  await dialog.getByText('Billeder (1): Den slags fil har kun ord.').waitFor();
  await dialog.getByText('Vagt (1): Køen bliver her.').waitFor();
  await settled(page);
  expect(await pageProblems(page)).toEqual([]);
  await takeScreenshot(page, 'studio-export-left-desktop');
  await dialog.getByRole('button', { name: 'Luk' }).click();
});
