// Nothing that an author has written is lost, and nothing of it is there twice: a server that is killed, a network that
// dies, an answer that is lost, a tab that is closed, a session that has run out, and two people in the same field (C-36).
import type { DraftView, RevisionList, RevisionView } from '@mikrosprint/contracts';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { addProvider, fork, open, partOf } from '../api/studio-support.js';
import { createTestEnvironment, type TestEnvironment } from '../support/environment.js';
import { eventually } from '../support/eventually.js';
import { inFullRun, launchBrowser, openDevice, signInAs } from './support.js';

let environment: TestEnvironment;
let browser: Browser;
let device: BrowserContext;
let draft: DraftView;
beforeAll(async () => {
  environment = await createTestEnvironment({ worker: false });
  browser = await launchBrowser();
  await addProvider(environment, 'kollega');
});
afterAll(async () => {
  await browser?.close();
  await environment?.close();
});
beforeEach(async () => {
  device = await openDevice(browser, environment.baseUrl);
  draft = await fork(environment.provider);
});
afterEach(async () => {
  await device.close();
  await environment.moveClock(0);
  environment.provider.forget();
});

/** After long without an answer the page waits up to half a minute before it tries again. */
const says = (page: Page, state: string) =>
  page.locator(`[data-save="${state}"]`).waitFor({ timeout: 60_000 });
const words = (page: Page, path: string) => page.locator(`textarea[data-path="${path}"]`).first();
const write = (page: Page, path: string, text: string) => words(page, path).fill(text);
const saves = '**/api/studio/drafts/*/revisions';

/** Opens the draft at the first level. */
async function openAt(page: Page): Promise<Page> {
  await page.goto(`/studio/${draft.draftId}?level=why`);
  await words(page, 'title/da').waitFor();
  return page;
}

const author = async (account = 'provider') => openAt(await signInAs(device, account));

/** The texts of the level as the server has them. */
async function kept(): Promise<Record<'title' | 'goal', string>> {
  const { title, goal } = partOf(await open(environment.provider, draft.draftId), 'level/why')
    .content as Record<'title' | 'goal', { da: string }>;
  return { title: title.da, goal: goal.da };
}

/** Every title that the level has had, oldest first: one for each revision that has changed the level. */
async function titles(): Promise<string[]> {
  const address = `/api/studio/drafts/${draft.draftId}/revisions`;
  const { provider } = environment;
  const { revisions } = await provider.expect(provider.get<RevisionList>(address));
  const of = async (revision: number) => {
    const view = await provider.expect(provider.get<RevisionView>(`${address}/${revision}`));
    return (partOf(view, 'level/why').content as { title: { da: string } }).title.da;
  };
  return Promise.all(revisions.map(({ revision }) => of(revision)).reverse());
}

test('a server that is killed while one writes costs nothing, not even with the tab closed', async () => {
  const page = await author();
  await write(page, 'title/da', 'Før');
  await says(page, 'unsaved');
  await says(page, 'saved');
  await environment.stop('kill');
  await write(page, 'title/da', 'Uden server');
  await says(page, 'offline');
  // The save that got no answer is still under way; what comes after it is kept too.
  await write(page, 'goal/da', 'Du kan skrive videre.');
  await page.waitForFunction(async () => {
    const all = await new Promise<string>((resolve) => {
      const opening = indexedDB.open('mikrosprint-studio');
      opening.onsuccess = () => {
        const asked = opening.result.transaction('drafts').objectStore('drafts').getAll();
        asked.onsuccess = () => resolve(JSON.stringify(asked.result));
      };
    });
    return all.includes('Du kan skrive videre.');
  });
  await page.close({ runBeforeUnload: false });
  await environment.restart();
  const again = await openAt(await device.newPage());
  expect(await words(again, 'title/da').inputValue()).toBe('Uden server');
  expect(await words(again, 'goal/da').inputValue()).toBe('Du kan skrive videre.');
  await says(again, 'saved');
  await eventually(async () => (await kept()).goal === 'Du kan skrive videre.');
  expect((await kept()).title).toBe('Uden server');
  const [first, ...later] = await titles();
  expect(first).not.toBe('Før');
  // Each was taken once: the two texts after the kill in one save or in two.
  expect(['Før,Uden server', 'Før,Uden server,Uden server']).toContain(later.join());
});

test('what was written the moment before the page went elsewhere is there', async () => {
  const page = await author();
  await page.route(saves, (route) => route.abort());
  await write(page, 'title/da', 'Lige før');
  await page.goto('/settings');
  await page.unroute(saves);
  await openAt(page);
  expect(await words(page, 'title/da').inputValue()).toBe('Lige før');
  await says(page, 'saved');
  expect((await kept()).title).toBe('Lige før');
  // Nothing of it is left on the device.
  expect(await page.evaluate(() => Object.keys(localStorage).join())).not.toContain('mikrosprint-studio');
});

inFullRun('a server that comes back while the page is open is told by itself', async () => {
  const page = await author();
  await environment.stop('kill');
  await write(page, 'title/da', 'Skrevet imens');
  await says(page, 'offline');
  await environment.restart();
  await says(page, 'saved');
  expect((await kept()).title).toBe('Skrevet imens');
  expect(await titles()).toHaveLength(2);
});

inFullRun('a save whose answer was lost is asked for again and is there once', async () => {
  const page = await author();
  await page.route(
    saves,
    async (route) => {
      await route.fetch();
      await route.abort();
    },
    { times: 1 },
  );
  await write(page, 'title/da', 'Kun én gang');
  await says(page, 'offline');
  await says(page, 'saved');
  await page.reload();
  await words(page, 'title/da').waitFor();
  await says(page, 'saved');
  expect((await titles()).slice(1)).toEqual(['Kun én gang']);
});

inFullRun('without a network one goes on writing, and it is sent when the network is back', async () => {
  const page = await author();
  await device.setOffline(true);
  await write(page, 'title/da', 'I toget');
  await says(page, 'offline');
  await write(page, 'goal/da', 'Du kan skrive i en tunnel.');
  await device.setOffline(false);
  await says(page, 'saved');
  await eventually(async () => (await kept()).goal === 'Du kan skrive i en tunnel.');
  expect((await kept()).title).toBe('I toget');
});

test('a tab that is closed in the middle of a word takes nothing with it', async () => {
  const page = await author();
  page.on('dialog', (dialog) => void dialog.accept().catch(() => undefined));
  await write(page, 'title/da', 'Midt i et o');
  // Half a second later it is on the device, whatever happens to the server's answer.
  await page.route(saves, () => undefined);
  await page.waitForTimeout(600);
  await page.close({ runBeforeUnload: true });
  const again = await openAt(await device.newPage());
  expect(await words(again, 'title/da').inputValue()).toBe('Midt i et o');
  await says(again, 'saved');
  expect((await titles()).slice(1)).toEqual(['Midt i et o']);
});

test('a session that has run out is entered again in place, and what was written meanwhile is sent', async () => {
  const page = await author();
  await environment.database.query('DELETE FROM session');
  // The token of the page outlives its session by minutes.
  await environment.moveClock(20 * 60_000);
  await write(page, 'title/da', 'Efter frokost');
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('E-mail').waitFor();
  expect(await words(page, 'title/da').inputValue()).toBe('Efter frokost');
  await dialog.getByLabel('E-mail').fill('provider@demo.mikrosprint.test');
  await dialog.getByLabel('Adgangskode').fill('demo-mikrosprint');
  await dialog.getByLabel('Adgangskode').press('Enter');
  await dialog.waitFor({ state: 'detached' });
  await says(page, 'saved');
  environment.provider.forget();
  expect((await kept()).title).toBe('Efter frokost');
});

describe('two people in the same field', () => {
  let mine: Page;
  let other: BrowserContext;

  beforeEach(async () => {
    mine = await author();
    await mine.route(saves, (route) => route.abort());
    await write(mine, 'title/da', 'Min titel');
    await write(mine, 'goal/da', 'Mit mål.');
    await says(mine, 'offline');
    other = await openDevice(browser, environment.baseUrl);
    const theirs = await openAt(await signInAs(other, 'kollega'));
    await mine
      .getByText(/kollega/)
      .first()
      .waitFor();
    await write(theirs, 'title/da', 'Deres titel');
    await says(theirs, 'unsaved');
    await says(theirs, 'saved');
    await mine.unroute(saves);
  });
  afterEach(() => other?.close());

  const conflict = async () => {
    const dialog = mine.getByRole('dialog', { name: /To har rettet/ });
    await dialog.getByText('Deres titel').first().waitFor({ timeout: 60_000 });
    await dialog.getByText('Min titel').first().waitFor();
    // Nothing is overwritten while nobody has chosen.
    expect(await kept()).toMatchObject({ title: 'Deres titel' });
    return dialog;
  };

  test('keep mine: it is saved, and theirs is still there to bring back', async () => {
    const dialog = await conflict();
    await dialog.getByRole('button', { name: 'Vælg alt mit' }).click();
    await dialog.getByRole('button', { name: 'Brug mine valg' }).click();
    await dialog.waitFor({ state: 'detached' });
    await says(mine, 'saved');
    expect(await kept()).toEqual({ title: 'Min titel', goal: 'Mit mål.' });
    expect((await titles()).slice(1)).toEqual(['Deres titel', 'Min titel']);
  });

  inFullRun('keep theirs: it stands, and what nobody else had touched is mine', async () => {
    const dialog = await conflict();
    const title = dialog.getByRole('group').filter({ hasText: 'Deres titel' });
    await title.getByRole('radio', { name: /Deres titel/ }).check();
    await dialog.getByRole('button', { name: 'Brug mine valg' }).click();
    await dialog.waitFor({ state: 'detached' });
    await says(mine, 'saved');
    expect(await words(mine, 'title/da').inputValue()).toBe('Deres titel');
    expect(await kept()).toEqual({ title: 'Deres titel', goal: 'Mit mål.' });
  });

  inFullRun('later: both stay what they are until somebody has chosen, over a reload too', async () => {
    const dialog = await conflict();
    await dialog.getByRole('button', { name: 'Vent lidt' }).click();
    await dialog.waitFor({ state: 'detached' });
    expect(await words(mine, 'title/da').inputValue()).toBe('Min titel');
    mine.on('dialog', (leaving) => void leaving.accept().catch(() => undefined));
    await openAt(mine);
    const again = await conflict();
    await again.getByRole('button', { name: 'Vælg alt den andens' }).click();
    await again.getByRole('button', { name: 'Brug mine valg' }).click();
    await says(mine, 'saved');
    expect((await kept()).title).toBe('Deres titel');
  });
});
