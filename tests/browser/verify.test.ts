// The public pages about proofs, as somebody sees them who was sent one and has no account.
import type { Page } from 'playwright-core';
import { createTestEnvironment, type TestEnvironment } from '../support/environment.js';
import { useDevices } from './devices.js';
import { graduate, proofFile, signedCertificate } from './proof-support.js';
import {
  casesOf,
  pageProblems,
  settled,
  takeScreenshot,
  watchForErrors,
  type PageOptions,
} from './support.js';

let environment: TestEnvironment;
let awardId: string;
let verifyUrl: string;
let json: string;

beforeAll(async () => {
  environment = await createTestEnvironment();
  ({ awardId, verifyUrl } = (await signedCertificate(environment)).proof);
  json = (await proofFile(environment, awardId, 'json')).toString('utf8');
});
afterAll(() => environment?.close());

const devices = useDevices(() => environment.baseUrl);

async function openPage(address: string, options?: PageOptions): Promise<Page> {
  const page = await (await devices.open(options)).newPage();
  await page.goto(address);
  await settled(page);
  return page;
}

const answerOf = (page: Page, words: string) =>
  page.getByRole('heading', { level: 2, name: words, exact: true }).waitFor();

async function paste(page: Page, words: string): Promise<void> {
  await page.getByLabel('Link eller tekst').fill(words);
  await page.getByRole('button', { name: 'Kontrollér beviset' }).click();
}

const choose = (page: Page, name: string, buffer: Buffer) =>
  page.locator('input[type=file]').setInputFiles({ name, mimeType: 'application/octet-stream', buffer });

describe('a proof that is put in', () => {
  test('holds, and every step says so; the answer has the focus', async () => {
    const page = await openPage('/');
    const errors = watchForErrors(page);
    await page.getByRole('contentinfo').getByRole('link', { name: 'Kontrollér et bevis' }).click();
    await paste(page, json);
    await answerOf(page, 'Beviset er ægte og gælder');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Beviset er ægte og gælder');
    const steps = page.getByRole('region', { name: 'Sådan har vi kontrolleret det' }).getByRole('listitem');
    expect(await steps.count()).toBe(7);
    expect(await steps.getByText('I orden').count()).toBe(6);
    expect(await steps.last().innerText()).toContain('Du skrev ingen e-mail');
    const says = page.getByRole('region', { name: 'Det står der i beviset' });
    expect(await says.innerText()).toContain('Københavns Kommune');
    expect(await page.getByRole('main').innerText()).not.toMatch(/Peter|jobcenter|jobkonsulent/i);
    expect(errors).toEqual([]);
  });

  test.each(['png', 'svg', 'jwt'] as const)(
    'as a %s file it is checked as soon as it is chosen',
    async (format) => {
      const page = await openPage('/verify');
      await choose(page, `bevis.${format}`, await proofFile(environment, awardId, format));
      await answerOf(page, 'Beviset er ægte og gælder');
      await page.getByText(`Valgt fil: bevis.${format}`).waitFor();
    },
  );

  test('with one word changed it is told, and what stands in it is not vouched for', async () => {
    const page = await openPage('/verify');
    await paste(page, json.replaceAll('Har gennemført', 'Har ledet'));
    await answerOf(page, 'Beviset er ændret, efter at det blev skrevet under');
    const says = page.getByRole('region', { name: 'Det står der i beviset' });
    await says.getByText('Vi kan ikke sige god for det, der står her.').waitFor();
    const failed = page.getByRole('listitem').filter({ hasText: 'Kontrollere underskriften' });
    expect(await failed.innerText()).toContain('Ikke i orden');
  });

  test('by its link, and for the right person but not for another', async () => {
    const page = await openPage('/verify');
    await page.getByLabel('Personens e-mail, hvis du kender den').fill(graduate);
    await paste(page, verifyUrl);
    await answerOf(page, 'Beviset er ægte og gælder');
    await page.getByText('Beviset er givet til den e-mail, du skrev.').waitFor();
    await page.getByLabel('Personens e-mail, hvis du kender den').fill('en-anden@example.dk');
    await page.getByRole('button', { name: 'Kontrollér beviset' }).click();
    await answerOf(page, 'Beviset er givet til en anden');
  });

  test("a stranger's words stay words", async () => {
    const page = await openPage('/verify');
    const forged = JSON.parse(json) as { credentialSubject: { achievement: { name: string } } };
    forged.credentialSubject.achievement.name = '<img src=x onerror="window.hit=1"><h1>Godkendt</h1>';
    await paste(page, JSON.stringify(forged));
    const says = page.getByRole('region', { name: 'Det står der i beviset' });
    await says.getByText('<h1>Godkendt</h1>').waitFor();
    expect(await says.locator('img, h1').count()).toBe(0);
    expect(await page.evaluate(() => 'hit' in window)).toBe(false);
  });

  test('what is no proof gets a kind answer, what is too large or of another kind is not even sent', async () => {
    const page = await openPage('/verify');
    const sent: string[] = [];
    page.on('request', (request) => request.method() === 'POST' && sent.push(request.url()));
    await page.getByRole('button', { name: 'Kontrollér beviset' }).click();
    await page.getByText('Sæt først et link eller en tekst ind, eller vælg en fil.').waitFor();
    await choose(page, 'stor.png', Buffer.alloc(2 * 1024 * 1024 + 1));
    await page.getByText('Filen fylder mere end 2 MB.').waitFor();
    await choose(page, 'bevis.pdf', Buffer.from('%PDF-1.7'));
    await page.getByText('En PDF har et link eller en kode').waitFor();
    await choose(page, 'beviser.zip', Buffer.from('PK'));
    await page.getByText('Det er en zip-fil. Pak den ud først').waitFor();
    expect(sent.filter((url) => url.endsWith('/verify'))).toEqual([]);
    await paste(page, 'hej med dig');
    await answerOf(page, 'Vi kan ikke finde et bevis i det');
    await choose(page, 'skærmbillede.png', onePixel);
    await page.getByText('Det er bare et billede.').waitFor();
  });

  test('without a network nothing that was put in is lost', async () => {
    const page = await openPage('/verify');
    await page.context().setOffline(true);
    await paste(page, json);
    await page.getByText('Du er ikke på nettet lige nu.').waitFor();
    expect(await page.getByLabel('Link eller tekst').inputValue()).toBe(json);
    await page.context().setOffline(false);
    await page.getByRole('button', { name: 'Kontrollér beviset' }).click();
    await answerOf(page, 'Beviset er ægte og gælder');
  });

  test('by keyboard alone, from the field to the answer and to the next proof', async () => {
    const page = await openPage('/verify');
    await page.getByLabel('Link eller tekst').focus();
    await page.keyboard.insertText(json);
    for (let at = 0; at < 3; at += 1) await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await answerOf(page, 'Beviset er ægte og gælder');
    await page.getByRole('button', { name: 'Kontrollér et andet bevis' }).press('Enter');
    expect(await page.getByLabel('Link eller tekst').inputValue()).toBe('');
  });
});

describe('the page of a proof', () => {
  test('says what it is for and hides the name, which can be compared', async () => {
    const page = await openPage(`/verify/${awardId}`);
    await page.getByRole('heading', { level: 1, name: 'GDPR-kontoret' }).waitFor();
    const main = page.getByRole('main');
    await main.getByText('P•••••• M••••••').waitFor();
    expect(await main.innerText()).not.toMatch(/Mikkelsen|@|jobcenter|jobkonsulent/i);
    const who = page.getByRole('region', { name: 'Passer navnet?' });
    await who.getByLabel('Navn eller e-mail').fill('peter mikkelsen');
    await who.getByRole('button').click();
    await who.getByText('Ja, det passer.').waitFor();
    await who.getByLabel('Navn eller e-mail').fill('Petra Mikkelsen');
    await who.getByRole('button').click();
    await who.getByText('Nej, Petra Mikkelsen passer ikke').waitFor();
    await who.getByLabel('Navn eller e-mail').fill(graduate);
    await who.getByRole('button').click();
    await who.getByText('Ja, det passer.').waitFor();
  });

  test('can be read without JavaScript, and an unknown one says so', async () => {
    const device = await devices.open({ size: 'phone', scripts: false });
    const page = await device.newPage();
    await page.goto(`/verify/${awardId}`);
    await page.getByRole('heading', { level: 1, name: 'GDPR-kontoret' }).waitFor();
    await page.getByText('Beviset er ægte og gælder').waitFor();
    expect(await page.getByText('har brug for JavaScript').isVisible()).toBe(false);
    await takeScreenshot(page, 'verify-without-javascript');
    const answer = await page.goto('/verify/0190c0de-0000-7000-8000-000000000000');
    expect(answer?.status()).toBe(404);
    await page.getByText('Vi kender ikke beviset').first().waitFor();
  });

  test('is never empty while the program takes over from the server', async () => {
    const page = await (await devices.open()).newPage();
    await page.addInitScript(() => {
      const seen: string[] = [];
      Object.assign(window, { seen });
      const look = (): void => {
        const root = document.getElementById('root');
        if (root === null || document.readyState === 'loading') return;
        const words = root.innerText;
        seen.push(words.includes('Beviset er ægte og gælder') ? 'answer' : 'empty');
      };
      new MutationObserver(look).observe(document, { childList: true, subtree: true });
    });
    await page.goto(`/verify/${awardId}`);
    await page.getByRole('region', { name: 'Passer navnet?' }).waitFor();
    expect(new Set(await page.evaluate(() => (window as unknown as { seen: string[] }).seen))).toEqual(
      new Set(['answer']),
    );
  });

  test('on paper it is the proof alone', async () => {
    const page = await openPage(`/verify/${awardId}`);
    await page.emulateMedia({ media: 'print' });
    await page.getByRole('banner').waitFor({ state: 'hidden' });
    expect(await page.getByRole('button', { name: 'Udskriv siden' }).isVisible()).toBe(false);
    expect(await page.getByText('Beviset er ægte og gælder').isVisible()).toBe(true);
  });
});

const looks = casesOf<PageOptions>(
  [
    { size: 'phone', theme: 'light' },
    { size: 'desktop', theme: 'dark' },
  ],
  [{ size: 'narrow', theme: 'light' }],
);

test.each(looks)('answers are accessible ($size, $theme)', async (look) => {
  const page = await openPage('/verify', look);
  await paste(page, json.replaceAll('Har gennemført', 'Har ledet'));
  await answerOf(page, 'Beviset er ændret, efter at det blev skrevet under');
  await page.getByText('For dem, der kender formatet').click();
  expect(await pageProblems(page)).toEqual([]);
  await takeScreenshot(page, `verify-altered-${look.size}`);
  await paste(page, json);
  await answerOf(page, 'Beviset er ægte og gælder');
  expect(await pageProblems(page)).toEqual([]);
  await page.goto(`/verify/${awardId}`);
  await settled(page);
  expect(await pageProblems(page)).toEqual([]);
  await takeScreenshot(page, `verify-own-${look.size}`);
});

/** A picture with nothing in it. */
const onePixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
