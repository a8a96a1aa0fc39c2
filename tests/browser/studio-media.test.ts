// Pictures and recorded voices: into the library, onto a task, tried beside the form, and met by a citizen (C-36).
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import type { DraftView, SprintCard } from '@mikrosprint/contracts';
import { createTestEnvironment, type TestEnvironment } from '../support/environment.js';
import { openLevel } from './play-support.js';
import { openDevice, pageProblems, settled, signInAs, watchForErrors } from './support.js';

let environment: TestEnvironment;
let browser: Browser;
let device: BrowserContext;

beforeAll(async () => {
  environment = await createTestEnvironment();
  browser = await chromium.launch({
    executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
    // A microphone that beeps, and somebody who says yes to it.
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-dev-shm-usage',
      '--use-fake-device-for-media-stream',
      '--use-fake-ui-for-media-stream',
      '--autoplay-policy=no-user-gesture-required',
    ],
  });
});
afterAll(async () => {
  await browser?.close();
  await environment?.close();
});
beforeEach(async () => {
  device = await openDevice(browser, environment.baseUrl);
});
afterEach(() => device?.close());

const drawing = (colour: string) =>
  Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 30"><rect width="40" height="30" fill="${colour}"/><script>window.hacked = true</script></svg>`,
  );
const file = (name: string, buffer: Buffer) => ({ name, mimeType: 'application/octet-stream', buffer });
const saved = (page: Page) => page.locator('[data-save="saved"]').waitFor();

async function fork(): Promise<DraftView> {
  const { provider } = environment;
  const { sprintVersionId } = await provider.expect(provider.get<SprintCard>('/api/sprints/pdf'));
  return provider.expect(
    provider.post<DraftView>('/api/studio/drafts', { from: 'version', sprintVersionId }),
  );
}

test('the library takes what it can use, says what it cannot, and lets go of what nobody uses', async () => {
  const page = await signInAs(device, 'provider');
  const errors = watchForErrors(page);
  await page.goto('/studio');
  await page.getByRole('link', { name: 'Billeder og optagelser' }).click();
  await page.getByRole('heading', { level: 1, name: 'Billeder og optagelser' }).waitFor();
  await page
    .locator('input[type=file]')
    .setInputFiles([file('Nøglen.svg', drawing('teal')), file('brev.pdf', Buffer.from('%PDF-1.7'))]);
  await page.getByText('1 fil er hentet ind.').waitFor();
  await page.getByText(/brev\.pdf: Det er ikke et billede/).waitFor();
  await page.getByText('Mangler ord til dem, der ikke ser billedet.').waitFor();
  await page.locator('li img').waitFor();
  await settled(page);
  expect(await pageProblems(page)).toEqual([]);

  await page.getByRole('button', { name: 'Ret Nøglen' }).click();
  await page.getByLabel('Hvad viser billedet? (dansk)').fill('En nøgle på et bord.');
  await page.keyboard.press('Enter');
  await page.getByText('Viser: En nøgle på et bord.').waitFor();

  await page.getByRole('button', { name: 'Fjern Nøglen' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Fjern', exact: true }).click();
  await page.getByText('Nøglen er fjernet.').waitFor();
  await page.getByRole('heading', { name: 'Her er ikke noget endnu' }).waitFor();
  expect(await page.evaluate(() => 'hacked' in window)).toBe(false);
  expect(errors).toEqual([]);
});

test('a picture and a voice are put on a task, tried beside the form, published and met by a citizen', async () => {
  const draft = await fork();
  const page = await signInAs(device, 'provider');
  const errors = watchForErrors(page);
  await page.goto(`/studio/${draft.draftId}`);
  await page
    .getByRole('button', { name: /Find de to sætninger/ })
    .first()
    .click();

  const prompt = page.getByRole('group', { name: 'Opgaven', exact: true });
  await prompt.getByRole('button', { name: 'Indtal teksten, Dansk' }).click();
  const recorder = prompt.getByRole('group', { name: 'Indtaling, Dansk' });
  await recorder.getByRole('button', { name: 'Indtal' }).press('Enter');
  await recorder.getByText('Optager 0:01').waitFor();
  await recorder.getByRole('button', { name: 'Stop' }).press('Enter');
  await recorder.getByRole('button', { name: 'Lyt til indtalingen, Dansk' }).waitFor();

  await page.getByRole('button', { name: 'Tilføj: Billede' }).click();
  await page.getByRole('button', { name: 'Vælg billede' }).click();
  const picker = page.getByRole('dialog', { name: 'Vælg et billede' });
  await picker.locator('input[type=file]').setInputFiles([file('Skærmen.svg', drawing('orange'))]);
  await picker.getByRole('radio', { name: 'Skærmen' }).and(page.locator(':checked')).waitFor();
  await picker.getByRole('button', { name: 'Brug billedet' }).click();
  const alt = page.getByRole('group', { name: 'Hvad viser billedet?' });
  await alt.getByLabel('Dansk').fill('En skærm med et opslag.');
  await alt.getByLabel('Engelsk').fill('A screen with a notice.');
  await saved(page);

  // Beside the form it is there before anybody else can see it.
  const preview = page.frameLocator('iframe').getByRole('img', { name: 'En skærm med et opslag.' });
  await preview.waitFor();
  expect(await preview.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(40);
  expect(await preview.getAttribute('src')).toMatch(/^blob:/);
  const voice = page.frameLocator('iframe').locator('h2 [data-clip]').first();
  expect(await voice.getAttribute('data-clip')).toMatch(/^blob:/);
  await settled(page);
  expect(await pageProblems(page)).toEqual([]);

  const { lead, provider } = environment;
  const at = `/api/studio/drafts/${draft.draftId}`;
  const revision = async () => (await provider.expect(provider.get<DraftView>(at))).revision;
  await provider.expect(
    provider.post(`${at}/transitions`, { transition: 'submit', revision: await revision() }),
  );
  await lead.expect(lead.post(`${at}/verdicts`, { transition: 'publish', revision: await revision() }));
  expect(errors).toEqual([]);

  const learner = await openDevice(browser, environment.baseUrl, { size: 'phone' });
  try {
    const phone = await signInAs(learner, 'citizen');
    const complaints = watchForErrors(phone);
    const { citizen } = environment;
    await citizen.expect(citizen.post('/api/enrolments', { sprintId: draft.sprintId }));
    await openLevel(phone, 'why', draft.sprintId);
    const shown = phone.getByRole('img', { name: 'En skærm med et opslag.' });
    await shown.waitFor();
    expect(await shown.getAttribute('src')).toMatch(/^\/api\/pictures\/[0-9a-f]{64}-40x30\.svg$/);
    await phone.waitForFunction(
      () => document.querySelector<HTMLImageElement>('figure img')?.complete === true,
    );
    expect(await shown.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(40);
    expect(await phone.locator('h2 [data-clip]').first().getAttribute('data-clip')).toMatch(
      /^\/api\/clips\/[0-9a-f]{64}\.webm$/,
    );
    expect(await pageProblems(phone)).toEqual([]);
    expect(complaints).toEqual([]);
  } finally {
    await learner.close();
  }
});

test('without a microphone a word says so, and a file can be brought instead', async () => {
  const draft = await fork();
  const page = await signInAs(device, 'provider');
  await page.addInitScript(() => {
    navigator.mediaDevices.getUserMedia = () => Promise.reject(new DOMException('', 'NotAllowedError'));
  });
  await page.goto(`/studio/${draft.draftId}`);
  const title = page.getByRole('group', { name: 'Sprintets titel' });
  await title.getByRole('button', { name: 'Indtal teksten, Dansk' }).click();
  const recorder = title.getByRole('group', { name: 'Indtaling, Dansk' });
  await recorder.getByRole('button', { name: 'Indtal' }).click();
  await recorder.getByText(/Du har ikke givet lov til mikrofonen/).waitFor();
  await recorder.locator('input[type=file]').setInputFiles([file('brev.mp3', Buffer.from('ikke lyd'))]);
  await recorder.getByText(/Det er ikke et billede eller en optagelse/).waitFor();
  await recorder.getByRole('button', { name: 'Hent lydfil' }).waitFor();
});
