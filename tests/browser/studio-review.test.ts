// Beginning a sprint by picture or by a pasted text, and reading along: remarks, what publishing means, and being told.
import type { DraftView, SprintCard } from '@mikrosprint/contracts';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { go, open, partOf, save } from '../api/studio-support.js';
import { createTestEnvironment, type TestEnvironment } from '../support/environment.js';
import { launchBrowser, openDevice, pageProblems, settled, signInAs, watchForErrors } from './support.js';

let environment: TestEnvironment;
let browser: Browser;
let device: BrowserContext;

beforeAll(async () => {
  environment = await createTestEnvironment();
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

/** A draft that passes every check. */
async function fork(): Promise<DraftView> {
  const { provider } = environment;
  const { sprintVersionId } = await provider.expect(provider.get<SprintCard>('/api/sprints/pdf'));
  return provider.expect(
    provider.post<DraftView>('/api/studio/drafts', { from: 'version', sprintVersionId }),
  );
}

async function beginning(): Promise<Page> {
  const page = await signInAs(device, 'provider');
  await page.goto('/studio');
  await page.getByRole('button', { name: 'Nyt sprint' }).click();
  await page.getByRole('dialog', { name: 'Nyt sprint' }).waitFor();
  return page;
}

describe('a new sprint', () => {
  test('begins with an example that is chosen by its picture, in a good page', async () => {
    const page = await beginning();
    const errors = watchForErrors(page);
    await page.getByRole('radio', { name: /Find rækkefølgen/ }).check();
    await page.locator('dialog img').first().waitFor();
    expect(await page.locator('dialog label:has(input[value="sequence"]) img').count()).toBe(1);
    expect(await pageProblems(page)).toEqual([]);
    await page.getByRole('button', { name: 'Begynd' }).click();
    await page.getByText('Skriv først et navn.').waitFor();
    await page.getByLabel('Hvad skal det hedde?').fill('Luk');
    expect(await page.getByText('Skriv først et navn.').count()).toBe(0);
    await page.getByLabel('Hvad skal det hedde?').fill('Luk butikken');
    await page.getByRole('button', { name: 'Begynd' }).click();
    await page.getByRole('heading', { level: 1, name: 'Luk butikken' }).waitFor();
    expect(errors).toEqual([]);
  });

  test('is one sprint when the answer was lost and the button is pressed again', async () => {
    const page = await beginning();
    await page.getByLabel('Hvad skal det hedde?').fill('Kun én gang');
    await page.route(
      '**/api/studio/drafts',
      async (route) => {
        // The server has made it; nobody hears of it.
        await route.fetch();
        await route.abort();
      },
      { times: 1 },
    );
    await page.getByRole('button', { name: 'Begynd' }).click();
    await page.getByRole('alert').waitFor();
    await page.getByRole('button', { name: 'Begynd' }).click();
    await page.getByRole('heading', { level: 1, name: 'Kun én gang' }).waitFor();
    await page.goto('/studio');
    await page.getByRole('link', { name: 'Kun én gang' }).first().waitFor();
    expect(await page.getByRole('link', { name: 'Kun én gang' }).count()).toBe(1);
  });

  test('shows what the rules make of a pasted text before it is kept', async () => {
    const page = await beginning();
    await page.getByRole('radio', { name: 'En tekst, du har' }).check();
    const text = page.getByLabel('Din tekst');
    await text.fill('Vask hænder\n- Vaske hænder\n# Hvornår\nHvornår vasker du dem?\n- Aldrig\n* Før maden');
    await page.getByText('1 bane, 1 opgave, alle linjer er brugt').waitFor();
    await text.fill(`${await text.inputValue()}\n# Hvordan\n1. Vand\n2. Sæbe\n3. Skyl\nDet var det.`);
    await page.getByText('2 baner, 2 opgaver, 1 linje er ikke brugt').waitFor();
    const becomes = page.getByRole('region', { name: 'Det bliver til' });
    await becomes.getByText('Linje 11: Det var det.').waitFor();
    expect(await becomes.getByText('Rækkefølge:').count()).toBe(1);
    expect(await pageProblems(page)).toEqual([]);
    await page.getByRole('button', { name: 'Begynd' }).click();
    await page.getByRole('heading', { level: 1, name: 'Vask hænder' }).waitFor();
    const rows = page.getByRole('navigation', { name: 'Sprintets opbygning' });
    await rows.getByText('Hvornår').first().waitFor();
    await rows.getByText('Hvordan').first().waitFor();
  });

  test('can be begun on a phone, by keyboard alone', async () => {
    const phone = await openDevice(browser, environment.baseUrl, { size: 'phone' });
    const page = await signInAs(phone, 'provider');
    await page.goto('/studio');
    await page.getByRole('button', { name: 'Nyt sprint' }).press('Enter');
    expect(await pageProblems(page)).toEqual([]);
    await page.getByLabel('Hvad skal det hedde?').focus();
    await page.keyboard.type('Tastatur på telefon');
    await page.keyboard.press('Tab');
    await page.keyboard.press('ArrowDown');
    expect(await page.getByRole('radio', { name: /Svar på spørgsmål/ }).isChecked()).toBe(true);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Tastatur på telefon' }).waitFor();
    await phone.close();
  });
});

describe('reading along', () => {
  test('a remark on a field leads there, is done with and opened again, and tells when its step is gone', async () => {
    const { draftId } = await fork();
    await go(environment, draftId, ['submit']);
    const page = await signInAs(device, 'lead');
    await page.goto('/studio');
    await page.locator(`a[href="/studio/${draftId}"]`).waitFor();
    const { content } = partOf(await open(environment.provider, draftId), 'level/save');
    const [first] = content['steps'] as unknown as { id: string; prompt: { da: string } }[];
    await page.goto(`/studio/${draftId}?level=save&step=${first?.id}`);
    await page.getByRole('tab', { name: /^Kommentarer/ }).click();
    await page.getByLabel('Hvad handler den om?').selectOption({ index: 1 });
    await page.getByLabel('Din kommentar').fill('Kan den blive kortere?');
    await page.getByRole('button', { name: 'Tilføj kommentar' }).click();
    const pane = page.getByRole('tabpanel', { name: /^Kommentarer/ });
    await pane.getByText('Kan den blive kortere?').waitFor();
    await settled(page);
    expect(await pageProblems(page)).toEqual([]);
    // From the sheet to the step, and back again.
    await page.goto(`/studio/${draftId}`);
    await page.getByRole('tab', { name: /^Kommentarer/ }).click();
    await pane.getByRole('button', { name: new RegExp('›') }).click();
    await page.waitForURL(/step=/);
    await pane.getByRole('button', { name: /^Tilbage til/ }).click();
    await page.waitForURL((url) => !url.search.includes('step='));
    await pane.getByRole('button', { name: 'Det er klaret' }).click();
    await pane.getByText('1 er klaret').click();
    await pane.getByRole('button', { name: 'Åbn igen' }).click();
    await pane.getByRole('button', { name: 'Det er klaret' }).waitFor();
    // The author takes the step away: the remark stays and says so.
    await go(environment, draftId, [['send-back', { reason: 'Se kommentaren.' }]]);
    const { revision } = partOf(await open(environment.provider, draftId), 'level/save');
    const steps = (content['steps'] as unknown[]).slice(1);
    await environment.provider.expect(
      save(environment.provider, draftId, {
        part: 'level/save',
        baseRevision: revision,
        content: { ...content, steps },
      }),
    );
    await page.reload();
    await page.getByRole('tab', { name: /^Kommentarer/ }).click();
    await pane.getByText(`“${first?.prompt.da}” er slettet. Kommentaren er her stadig.`).waitFor();
  });

  test('whoever publishes sees what it means, and a minor that loses something is not offered', async () => {
    const { provider } = environment;
    const { draftId } = await fork();
    await go(environment, draftId, ['submit', 'publish', 'revise']);
    const { content, revision } = partOf(await open(provider, draftId), 'level/save');
    const [first, ...rest] = content['steps'] as unknown as { id: string; prompt: { da: string } }[];
    const steps = [{ ...first, id: 'brand-new' }, ...rest];
    const changed = { part: 'level/save', baseRevision: revision, content: { ...content, steps } };
    await provider.expect(save(provider, draftId, changed));
    await go(environment, draftId, ['submit']);
    const page = await signInAs(device, 'lead');
    await page.goto(`/studio/${draftId}`);
    await page.getByRole('button', { name: 'Udgiv' }).click();
    const dialog = page.getByRole('dialog', { name: 'Udgiv sprintet' });
    await dialog.getByText('Ingen er i gang lige nu.').waitFor();
    await dialog.getByText('2 ting er ændret').click();
    await dialog.getByText(`Fjernet: opgaven “${first?.prompt.da}”`).waitFor();
    await dialog.getByText('Derfor kan det kun udgives som en stor ændring.', { exact: false }).waitFor();
    expect(await dialog.getByRole('radio').count()).toBe(0);
    expect(await pageProblems(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Udgiv' }).click();
    await dialog.waitFor({ state: 'hidden' });
    expect((await open(provider, draftId)).published?.version).toBe('2.0');
  });

  test('who wrote it is told in their own language', async () => {
    const { draftId } = await fork();
    await go(environment, draftId, ['submit', ['send-back', { reason: 'Gør den kortere.' }]]);
    const page = await signInAs(device, 'provider');
    await page.goto('/inbox');
    const item = page.locator('li', { has: page.locator(`a[href="/studio/${draftId}"]`) });
    await item.getByText(/er sendt tilbage til jer/).waitFor();
    await item.getByText('Birgitte Lund skrev: “Gør den kortere.”').waitFor();
    expect(await pageProblems(page)).toEqual([]);
    await item.getByRole('link').click();
    await page.waitForURL(new RegExp(draftId));
  });
});
