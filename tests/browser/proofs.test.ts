// "Mine beviser": what somebody can do with what they have earned, and what others then see.
import type { AwardsView } from '@mikrosprint/contracts';
import type { Page } from 'playwright-core';
import { createTestEnvironment, type TestEnvironment } from '../support/environment.js';
import { useDevices } from './devices.js';
import { graduate, proofFile, signedAwards } from './proof-support.js';
import { pageProblems, settled, takeScreenshot, watchForErrors } from './support.js';

let environment: TestEnvironment;
let awards: AwardsView;

beforeAll(async () => {
  environment = await createTestEnvironment();
  awards = await signedAwards(environment);
});
afterAll(() => environment?.close());

const devices = useDevices(() => environment.baseUrl);

async function myProofs(): Promise<Page> {
  const page = await devices.signIn(graduate, { size: 'phone' });
  await page.goto('/badges');
  await settled(page);
  return page;
}

const certificateOf = (page: Page) => page.getByRole('article').filter({ hasText: 'GDPR-kontoret' }).first();

async function visit(address: string): Promise<Page> {
  const page = await (await devices.open()).newPage();
  await page.goto(address);
  await settled(page);
  return page;
}

const readAll = async (download: Promise<{ createReadStream(): Promise<NodeJS.ReadableStream> }>) => {
  const parts: Buffer[] = [];
  for await (const part of await (await download).createReadStream()) parts.push(part as Buffer);
  return Buffer.concat(parts);
};

test('a certificate is shared only when it is wanted, and the link is gone when it is withdrawn', async () => {
  const page = await myProofs();
  const errors = watchForErrors(page);
  const certificate = certificateOf(page);
  const share = certificate.getByRole('switch', { name: 'Del med et link' });
  expect(await share.isChecked()).toBe(false);
  expect(await certificate.getByLabel('Dit link').count()).toBe(0);
  await share.check();
  const address = new URL(await certificate.getByLabel('Dit link').inputValue()).pathname;
  expect(address).toMatch(/^\/bevis\/[\w-]{20,}$/);
  expect(await pageProblems(page)).toEqual([]);
  await takeScreenshot(page, 'proofs-shared-phone');

  const outside = await visit(address);
  await outside.getByText('Peter Mikkelsen har fået beviset').waitFor();
  await outside.getByRole('heading', { level: 1, name: 'GDPR-kontoret' }).waitFor();
  const words = await outside.getByRole('main').innerText();
  expect(words).toContain('Københavns Kommune');
  expect(words).not.toMatch(/@|jobcenter|jobkonsulent/i);
  expect(await pageProblems(outside)).toEqual([]);
  await takeScreenshot(outside, 'proofs-seen-by-others');
  await outside.getByRole('link', { name: 'Kontrollér beviset' }).click();
  await outside.getByText('Beviset er ægte og gælder').waitFor();

  await page.reload();
  await certificate.getByText('Åbnet 1 gang').waitFor();
  await share.click();
  const dialog = page.getByRole('dialog', { name: 'Luk linket?' });
  await dialog.getByRole('button', { name: 'Behold det' }).click();
  expect(await share.isChecked()).toBe(true);
  await share.click();
  await dialog.getByRole('button', { name: 'Luk linket' }).click();
  await certificate.getByText('Linket er lukket.').waitFor();
  expect(await share.isChecked()).toBe(false);
  await outside.goto(address);
  await outside.getByRole('heading', { level: 1, name: 'Linket er lukket' }).waitFor();
  expect(errors).toEqual([]);
});

test('the name on the paper can be changed and left out', async () => {
  const page = await myProofs();
  const certificate = certificateOf(page);
  await certificate.getByRole('button', { name: 'Skift navn' }).click();
  const dialog = page.getByRole('dialog', { name: 'Navnet på papiret' });
  await dialog.getByLabel('Navn', { exact: true }).fill('P');
  await dialog.getByRole('button', { name: 'Gem navnet' }).click();
  await dialog.getByText('Skriv mindst to tegn.').waitFor();
  await dialog.getByLabel('Navn', { exact: true }).fill('Peter Æske Mikkelsen');
  expect(await pageProblems(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Gem navnet' }).click();
  await certificate.getByText('Navnet på papiret: Peter Æske Mikkelsen').waitFor();
  await certificate.getByRole('button', { name: 'Skift navn' }).click();
  await dialog.getByText('Uden navn').click();
  await dialog.getByRole('button', { name: 'Gem navnet' }).click();
  await certificate.getByText('Papiret er uden navn').waitFor();
  // The new paper is drawn by a job; the page learns of it by itself.
  const saved = page.waitForEvent('download');
  await certificate.getByRole('button', { name: 'Hent som PDF' }).click();
  expect((await saved).suggestedFilename()).toBe('Kursusbevis GDPR-kontoret.pdf');
});

test('each file says what it is for, and all of them come as one', async () => {
  const page = await myProofs();
  const certificate = certificateOf(page);
  await certificate.getByText('Flere filer').click();
  const png = page.waitForEvent('download');
  await certificate.getByRole('button', { name: 'Hent Billede (PNG)' }).click();
  expect((await png).suggestedFilename()).toMatch(/^mikrosprint-.*\.png$/);
  expect((await readAll(png)).includes('openbadgecredential')).toBe(true);
  const zip = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Hent det hele' }).click();
  expect((await zip).suggestedFilename()).toMatch(/\.zip$/);
  expect((await readAll(zip)).subarray(0, 2).toString()).toBe('PK');
  const linkedIn = new URL(
    (await certificate.getByRole('link', { name: 'Føj til LinkedIn' }).getAttribute('href')) ?? '',
  );
  expect([linkedIn.host, linkedIn.searchParams.get('organizationName')]).toEqual([
    'www.linkedin.com',
    'Københavns Kommune',
  ]);
});

test('an earned badge can be shared from the wall', async () => {
  const [badge] = awards.badges.filter(({ sprintId, proof }) => sprintId === 'gdpr' && proof !== null);
  const page = await myProofs();
  await page
    .getByRole('button', { name: new RegExp(badge?.title.da ?? '-') })
    .first()
    .click();
  const dialog = page.getByRole('dialog', { name: badge?.title.da ?? '-' });
  expect(await pageProblems(page)).toEqual([]);
  await dialog.getByRole('switch', { name: 'Del med et link' }).check();
  const outside = await visit(new URL(await dialog.getByLabel('Dit link').inputValue()).pathname);
  await outside.getByRole('heading', { level: 1, name: badge?.title.da ?? '-' }).waitFor();
  expect(await outside.getByRole('main').innerText()).not.toMatch(/Mikkelsen/);
  await takeScreenshot(page, 'proofs-badge-dialog-phone');
});

test('a proof from elsewhere is kept; only a signed one counts as checked', async () => {
  const page = await myProofs();
  const others = page.getByRole('region', { name: 'Beviser fra andre' });
  await others.getByRole('button', { name: 'Læg et bevis ind' }).click();
  const form = page.getByRole('dialog', { name: 'Læg et bevis ind' });
  await form.getByRole('button', { name: 'Gem beviset' }).click();
  await form.getByText('Vælg først en fil.').waitFor();
  expect(await pageProblems(page)).toEqual([]);
  const paper = { name: 'hygiejne.png', mimeType: 'image/png', buffer: onePixel };
  await form.locator('input[type=file]').setInputFiles(paper);
  await form.getByLabel('Hvad hedder det?').fill('Hygiejnebevis');
  await form.getByLabel('Hvem har givet dig det?').fill('Madskolen');
  await form.getByRole('button', { name: 'Gem beviset' }).click();
  const line = others.getByRole('listitem').filter({ hasText: 'Hygiejnebevis' });
  await line.getByText('Ikke kontrolleret').waitFor();

  await others.getByRole('button', { name: 'Læg et bevis ind' }).click();
  const buffer = await proofFile(environment, awards.certificates[0]?.certificateId ?? '', 'png');
  await form.locator('input[type=file]').setInputFiles({ name: 'bevis.png', mimeType: 'image/png', buffer });
  await form.getByRole('button', { name: 'Gem beviset' }).click();
  await others.getByText('Ægte: underskriften er kontrolleret').waitFor();
  await takeScreenshot(page, 'proofs-from-others-phone');
  expect(await pageProblems(page)).toEqual([]);

  await line.getByRole('button', { name: 'Fjern' }).click();
  await page.getByRole('dialog', { name: 'Fjern beviset?' }).getByRole('button', { name: 'Fjern' }).click();
  await others.getByText('"Hygiejnebevis" er fjernet.').waitFor();
  expect(await line.count()).toBe(0);
});

test('without a network one sees what one has, and what has to wait', async () => {
  const page = await myProofs();
  await page.context().setOffline(true);
  await page.getByText('Du kan se dine beviser').waitFor();
  await certificateOf(page).getByRole('button', { name: 'Hent som PDF' }).click();
  await certificateOf(page).getByText('Vi kan ikke få fat i serveren.').waitFor();
  await page.context().setOffline(false);
  await page.getByText('Du kan se dine beviser').waitFor({ state: 'detached' });
});

test('one that was taken back says so, and why, and has nothing left to hand on', async () => {
  const [certificate] = awards.certificates;
  const admin = environment.signedIn('admin@demo.mikrosprint.test');
  const reason = { cause: 'error', reason: 'Prøven var en andens.' };
  await admin.expect(admin.post(`/api/admin/awards/${certificate?.certificateId}/revocation`, reason));
  const page = await myProofs();
  const card = certificateOf(page);
  await card.getByText('Beviset gælder ikke længere').waitFor();
  await card.getByText('Begrundelse: Prøven var en andens.').waitFor();
  for (const name of ['Hent som PDF', 'Skift navn'])
    expect(await card.getByRole('button', { name }).count()).toBe(0);
  expect(await card.getByRole('switch').count()).toBe(0);
  expect(await pageProblems(page)).toEqual([]);
  await takeScreenshot(page, 'proofs-revoked-phone');
});

/** A picture with nothing in it. */
const onePixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
