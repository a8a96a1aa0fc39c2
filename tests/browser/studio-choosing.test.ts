// What an author chooses before anything is written: single tasks of a file and of a text, one of very many drafts to
// copy, and the reason for a text that is hard to read.
import type { DraftView } from '@mikrosprint/contracts';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { fork, open, partOf, save } from '../api/studio-support.js';
import { createTestEnvironment, type TestEnvironment } from '../support/environment.js';
import {
  inFullRun,
  launchBrowser,
  openDevice,
  pageProblems,
  settled,
  signInAs,
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
  device = await openDevice(browser, environment.baseUrl, { size: 'phone' });
});
afterEach(() => device.close());

const draftOf = (page: Page): Promise<DraftView> =>
  open(environment.provider, new URL(page.url()).pathname.split('/').at(-1) ?? '');

inFullRun('questions of a file are left out by keyboard, counted, and not written', async () => {
  const page = await signInAs(device, 'provider');
  const errors = watchForErrors(page);
  await page.goto('/studio/import');
  const gift = ['rødt', 'grønt', 'blåt'].map((colour) => `Hvad er ${colour}? {=Blod#Ja, det er det. ~Græs}`);
  await page.setInputFiles('input[type=file]', {
    name: 'farver.gift',
    mimeType: 'text/plain',
    buffer: Buffer.from(gift.join('\n\n')),
  });
  await page.getByText('Kommer med: 3 af 3 opgaver').waitFor();
  const red = page.getByRole('checkbox', { name: 'Hvad er rødt?' });
  await red.focus();
  await page.keyboard.press('Space');
  await page.getByText('Kommer med: 2 af 3 opgaver').waitFor();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  await page.getByText('Kommer med: 1 af 3 opgaver').waitFor();
  await settled(page);
  expect(await pageProblems(page)).toEqual([]);

  await page.getByRole('button', { name: 'Vælg ingen' }).click();
  await page.getByRole('button', { name: 'Hent ind' }).click();
  await page.getByText('Vælg mindst én opgave.').waitFor();
  await page.getByRole('button', { name: 'Vælg alle' }).click();
  await page.getByRole('checkbox', { name: 'Hvad er grønt?' }).uncheck();
  await page.getByLabel('Hvad skal sprintet hedde?').fill('To farver');
  await page.getByRole('button', { name: 'Hent ind' }).click();
  await page.getByText('2 nye opgaver er hentet ind.').waitFor();
  const draft = await draftOf(page);
  expect(draft.steps).toBe(2);
  expect(JSON.stringify(draft.parts)).not.toContain('grønt');
  expect(errors).toEqual([]);
});

inFullRun('tasks of a pasted text stay left out while it is written on', async () => {
  const page = await signInAs(device, 'provider');
  await page.goto('/studio');
  await page.getByRole('button', { name: 'Nyt sprint' }).click();
  await page.locator('dialog input[value="text"]').check();
  const text = 'Tal sammen\nHvor?\n- Her\n- Der\nHvem?\n- Dig\n- Mig\n';
  await page.getByLabel('Din tekst').fill(text);
  await page.getByRole('checkbox', { name: 'Hvor?' }).uncheck();
  await page.getByText('Kommer med: 1 af 2 opgaver').waitFor();
  await page.getByLabel('Din tekst').fill(`${text}Hvornår?\n- Nu\n- Så\n`);
  await page.getByText('Kommer med: 2 af 3 opgaver').waitFor();
  await settled(page);
  expect(await pageProblems(page)).toEqual([]);
  await page.getByRole('button', { name: 'Begynd' }).click();
  await page.getByRole('heading', { level: 1, name: 'Tal sammen' }).waitFor();
  const { content } = partOf(await draftOf(page), 'level/del-1');
  expect((content['steps'] as { prompt: { da: string } }[]).map(({ prompt }) => prompt.da)).toEqual([
    'Hvem?',
    'Hvornår?',
  ]);
});

inFullRun('a draft that no loaded page has can be copied: it is searched for by its name', async () => {
  const { provider } = environment;
  const first = await provider.expect(
    provider.post<DraftView>('/api/studio/drafts', { from: 'text', text: 'Den allerførste' }),
  );
  for (let number = 1; number <= 52; number += 1) {
    await provider.expect(
      provider.post('/api/studio/drafts', { from: 'text', text: `Kladde nummer ${number}` }),
    );
  }
  const page = await signInAs(device, 'provider');
  await page.goto('/studio');
  await page.getByRole('heading', { level: 2, name: 'Kladde nummer 52' }).waitFor();
  expect(await page.getByRole('heading', { name: 'Den allerførste' }).count()).toBe(0);
  await page.getByRole('button', { name: 'Nyt sprint' }).click();
  await page.locator('dialog input[value="draft"]').check();
  const search = page.getByLabel('Søg efter et navn');
  await search.fill('findes ikke');
  await page.getByText('Intet sprint hedder sådan. Prøv et andet ord.').waitFor();
  await page.getByRole('button', { name: 'Begynd' }).click();
  expect(await search.evaluate((element) => element === document.activeElement)).toBe(true);
  await search.fill('ALLERførste');
  await page.getByText(/^1 af \d+ passer\.$/).waitFor();
  await settled(page);
  expect(await pageProblems(page)).toEqual([]);
  await page.getByRole('button', { name: 'Begynd' }).click();
  await page.getByRole('heading', { level: 1, name: 'Den allerførste' }).waitFor();
  expect((await draftOf(page)).draftId).not.toBe(first.draftId);
});

inFullRun('whoever sends in what is hard to read is asked why before anything is refused', async () => {
  const { provider } = environment;
  await environment.database.query('DELETE FROM rate_limit');
  const draft = await fork(provider);
  const level = partOf(draft, 'level/save').content as { brief: { text: { da: string } } };
  level.brief.text.da = 'Du skal anvende den knap, der står her.';
  const changes = { part: 'level/save', baseRevision: 1, content: level };
  await provider.expect(save(provider, draft.draftId, changes));
  const page = await signInAs(device, 'provider');
  const moves: string[] = [];
  page.on('request', (request) => {
    if (request.method() === 'POST' && request.url().endsWith('/transitions')) moves.push(request.url());
  });
  await page.goto(`/studio/${draft.draftId}`);
  await page.getByRole('button', { name: 'Send ind' }).click();
  const dialog = page.getByRole('dialog', { name: 'Send ind til gennemsyn' });
  await dialog.getByText('Én tekst er svær at læse.').waitFor();
  const reason = dialog.getByLabel('Hvorfor?');
  await dialog.getByRole('button', { name: 'Send ind' }).click();
  await dialog.getByText('Skriv først en kort grund.').waitFor();
  expect(await reason.evaluate((element) => element === document.activeElement)).toBe(true);
  expect(moves).toEqual([]);
  await settled(page);
  expect(await pageProblems(page)).toEqual([]);
  await reason.fill('Ordet står på knappen.');
  await dialog.getByRole('button', { name: 'Send ind' }).click();
  await dialog.waitFor({ state: 'detached' });
  expect((await open(provider, draft.draftId)).status).toBe('in-review');
});
