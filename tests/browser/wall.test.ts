// The wall of badges: what is new, what is next and why, and each badge from near by.
import type { AwardsView } from '@mikrosprint/contracts';
import type { Page } from 'playwright-core';
import { enrol, finishLevels, practiceLevels } from '../api/play-support.js';
import { createTestEnvironment, type TestEnvironment } from '../support/environment.js';
import { eventually } from '../support/eventually.js';
import { useDevices } from './devices.js';
import { pageProblems, settled, takeScreenshot, watchForErrors } from './support.js';

let environment: TestEnvironment;

beforeAll(async () => {
  environment = await createTestEnvironment();
});
afterAll(() => environment?.close());

const devices = useDevices(() => environment.baseUrl);

/** Somebody who has played four levels already, and some days ago. */
const player = 'borger-02@demo.mikrosprint.test';

async function openWall(account: string, options?: Parameters<typeof devices.signIn>[1]): Promise<Page> {
  const page = await devices.signIn(account, { size: 'phone', ...options });
  await page.goto('/badges');
  await page.locator('#wall').waitFor();
  await settled(page);
  return page;
}

const wall = (page: Page) => page.getByRole('region', { name: /på væggen|Væggen er klar/ });

test('whoever has earned nothing yet sees what is next and the way to it', async () => {
  const page = await openWall('citizen');
  const errors = watchForErrors(page);
  await wall(page).getByText('Næste mærke').waitFor();
  await wall(page)
    .getByText(/Gennemfør banen “.+”\./)
    .waitFor();
  expect(await page.getByRole('button', { name: /Fået/ }).count()).toBe(0);
  await wall(page).getByRole('link', { name: 'Spil GDPR-kontoret' }).click();
  await page.waitForURL('**/sprint/gdpr');
  expect(errors).toEqual([]);
});

test('the next badge says how far one is and what is left, and leads to its sprint', async () => {
  const page = await openWall(player);
  const next = page.getByRole('article').filter({ hasText: 'Næste mærke' });
  await next.getByText('Gennemfør 5 baner.').waitFor();
  await next.getByText('Du mangler 1 bane.').waitFor();
  const far = next.getByRole('progressbar', { name: 'Så langt er du' });
  expect(await far.getAttribute('aria-valuetext')).toBe('4 af 5');
  await next.getByRole('link', { name: 'Spil GDPR-kontoret' }).click();
  await page.waitForURL('**/sprint/gdpr');
});

test('earned ones come first; a shadow tells its reason and gives the focus back', async () => {
  const page = await openWall(player);
  const group = page.getByRole('region', { name: 'GDPR-kontoret' });
  const names = await group.getByRole('button', { name: /Fået|Ikke hentet endnu/ }).allTextContents();
  const lastEarned = names.findLastIndex((name) => name.includes('Fået'));
  const firstWaiting = names.findIndex((name) => name.includes('Ikke hentet endnu'));
  expect(lastEarned).toBeGreaterThanOrEqual(0);
  expect(firstWaiting).toBe(lastEarned + 1);

  const letter = group.getByRole('button', { name: /Det gode brev/ });
  await letter.focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Det gode brev' });
  await dialog.getByText(/Få 2 stjerner i banen/).waitFor();
  await dialog.getByRole('img', { name: 'Rund medalje i lilla og guld: et brev, to stjerner.' }).waitFor();
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'hidden' });
  expect(await letter.evaluate((button) => button === document.activeElement)).toBe(true);
});

test('an earned badge opens what one can do with it', async () => {
  const page = await openWall(player);
  await page.getByRole('button', { name: /Rent bord/ }).click();
  const dialog = page.getByRole('dialog', { name: 'Rent bord' });
  await dialog.getByRole('img', { name: 'Rund medalje i lilla og guld: et skrivebord.' }).waitFor();
  await dialog.getByText('Del med et link').waitFor();
  expect(await pageProblems(page)).toEqual([]);
});

test('a new badge is welcomed once, without moving for those who asked for calm', async () => {
  const enrolment = await enrol(environment.citizen);
  await finishLevels(environment.citizen, enrolment, practiceLevels(enrolment).slice(0, 1));
  await eventually(async () => {
    const awards = environment.citizen.get<AwardsView>('/api/me/awards');
    const { badges } = await environment.citizen.expect(awards);
    return badges.some(({ awardedAt }) => awardedAt !== null);
  });
  const page = await openWall('citizen');
  const welcome = page.getByRole('status').getByRole('region');
  await welcome.waitFor();
  await takeScreenshot(page, 'wall-new');
  const moving = await welcome.evaluate((region) =>
    region.getAnimations({ subtree: true }).some(({ playState }) => playState === 'running'),
  );
  expect(moving).toBe(false);
  expect(await pageProblems(page)).toEqual([]);

  await page.reload();
  await page.getByRole('heading', { name: /på væggen/ }).waitFor();
  await settled(page);
  expect(await page.getByRole('status').getByRole('region').count()).toBe(0);
});

test.each(['phone', 'desktop'] as const)('the wall is sound and fits: %s', async (size) => {
  for (const theme of ['light', 'dark'] as const) {
    const page = await openWall(player, { size, theme });
    expect(await pageProblems(page)).toEqual([]);
    await takeScreenshot(page, `wall-${size}-${theme}`);
  }
});
