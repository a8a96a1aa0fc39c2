// Two people write to each other in two browsers: live, over a broken line, after a closed tab, and until a handover.
import type { Page } from 'playwright-core';
import { ThreadTest } from '../api/support/threads.js';
import { createTestEnvironment, type TestEnvironment } from '../support/environment.js';
import { eventually } from '../support/eventually.js';
import { useDevices } from './devices.js';
import { inFullRun, pageProblems, watchForErrors } from './support.js';
import { dayFromNow } from '../support/days.js';

let environment: TestEnvironment;
let thread: ThreadTest;

beforeAll(async () => {
  environment = await createTestEnvironment({ settings: { TEST_HOST_PROBE: 'yes' } });
  thread = await ThreadTest.of(environment);
});
afterAll(() => environment?.close());

const { openAs } = useDevices(() => environment.baseUrl);

const log = (page: Page) => page.getByRole('log');
const field = (page: Page) => page.getByLabel('Skriv en besked');
const isFocused = (page: Page) => page.evaluate(() => document.activeElement?.tagName === 'TEXTAREA');

async function write(page: Page, text: string): Promise<void> {
  await field(page).fill(text);
  await page.getByRole('button', { name: 'Send' }).click();
}

test('a citizen writes, the caseworker answers by keyboard, and what is written offline goes once', async () => {
  const phone = await openAs('citizen', '/contact', { size: 'phone', touch: true });
  const desk = await openAs('caseworker', '/messages');
  const errors = [...watchForErrors(phone), ...watchForErrors(desk)];

  await write(phone, 'Hej Mette, har du tid?');
  await log(phone).getByText('Hej Mette, har du tid?').waitFor();
  await phone.getByText(/Du får svar senest/).waitFor();
  expect(await isFocused(phone)).toBe(true);
  await desk.getByRole('link', { name: /Beskeder 1 ulæst besked/ }).waitFor();
  await desk.getByRole('link', { name: /Samira Rahimi.*1 ulæst/ }).click();
  await log(desk).getByText('Hej Mette, har du tid?').waitFor();
  await desk.getByRole('link', { name: 'Beskeder', exact: true }).first().waitFor();

  await field(desk).click();
  await desk.keyboard.type('Ja, ring bare.');
  await desk.keyboard.press('Shift+Enter');
  await desk.keyboard.type('Jeg er her til 15.');
  await desk.keyboard.press('Enter');
  await log(phone).getByText('Ja, ring bare.\nJeg er her til 15.').waitFor();
  expect([await isFocused(desk), await field(desk).inputValue()]).toEqual([true, '']);

  await phone.context().setOffline(true);
  await write(phone, 'Skrevet i toget');
  await log(phone).getByText('Venter på nettet').waitFor();
  await write(desk, 'Skrevet imens');
  await log(desk).getByText('Skrevet imens').waitFor();
  await phone.context().setOffline(false);
  await log(phone).getByText('Skrevet imens').waitFor();
  await log(phone).getByText('Venter på nettet').waitFor({ state: 'detached' });
  await log(desk).getByText('Skrevet i toget').waitFor();
  const texts = ({ messages }: { messages: { text: string | null }[] }) => messages.map(({ text }) => text);
  const kept = texts(await thread.page(environment.citizen));
  expect(kept.filter((text) => text === 'Skrevet i toget')).toHaveLength(1);
  expect(await log(phone).locator('[data-seq]').count()).toBe(kept.length);

  // The tab is closed before the line is back; whatever page is opened next sends what was left.
  await phone.context().setOffline(true);
  await write(phone, 'Skrevet før fanen blev lukket');
  await log(phone).getByText('Venter på nettet').waitFor();
  const device = phone.context();
  await phone.close();
  await device.setOffline(false);
  const again = await device.newPage();
  await again.goto('/sprints');
  await log(desk).getByText('Skrevet før fanen blev lukket').waitFor();
  await again.goto('/contact');
  await log(again).getByText('Skrevet før fanen blev lukket').waitFor();
  const all = texts(await thread.page(environment.citizen));
  expect(all.filter((text) => text === 'Skrevet før fanen blev lukket')).toHaveLength(1);
  expect(errors).toEqual([]);
});

inFullRun('what is hostile is shown as text, and an address leads only where it says', async () => {
  const page = await openAs('caseworker', `/messages/${thread.citizenId}`);
  await thread.written(
    environment.citizen,
    '<img src=x onerror="document.title=\'hacked\'"> javascript:alert(1) https://example.org/a?b=1. \u202egnp.exe',
  );
  const line = log(page).locator('[data-seq]').last();
  await line.getByText('<img src=x onerror=').waitFor();
  expect(await line.locator('img').count()).toBe(0);
  const links = line.getByRole('link');
  expect(await links.count()).toBe(1);
  expect([
    await links.getAttribute('href'),
    await links.innerText(),
    await links.getAttribute('rel'),
    await links.getAttribute('target'),
  ]).toEqual([
    'https://example.org/a?b=1',
    'https://example.org/a?b=1',
    'noopener noreferrer nofollow',
    '_blank',
  ]);
  expect(await page.title()).not.toContain('hacked');
});

inFullRun('what is out of sight is not read; being there is reading it', async () => {
  const page = await openAs('citizen', '/contact');
  for (let index = 0; index < 12; index += 1) {
    await thread.written(environment.caseworker, `En linje\nmed plads\n${index}`);
  }
  await log(page).getByText('11').waitFor();
  await eventually(async () => (await thread.unread(environment.citizen)) === 0);
  await log(page).evaluate((element) => (element.scrollTop = 0));
  await page.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
  );
  await thread.written(environment.caseworker, 'Ude af syne');
  await page.getByRole('button', { name: 'Nye beskeder' }).waitFor();
  expect(await thread.unread(environment.citizen)).toBe(1);
  expect(await log(page).evaluate((element) => element.scrollTop)).toBe(0);
  await page.getByRole('button', { name: 'Nye beskeder' }).click();
  await eventually(async () => (await thread.unread(environment.citizen)) === 0);
});

inFullRun('a caseworker sets their hours and uses their own phrases', async () => {
  const page = await openAs('caseworker', '/messages/settings');
  const soon = dayFromNow(10);
  await page.getByLabel('Mandag: fra').fill('16:00');
  await page.getByRole('button', { name: 'Gem tiderne' }).click();
  await page.getByText('Mandag: du skal lukke senere, end du åbner.').waitFor();
  await page.getByLabel('Mandag: fra').fill('08:00');
  await page.getByLabel('Dato').fill(soon);
  await page.getByRole('button', { name: 'Tilføj dagen' }).click();
  await page.getByRole('button', { name: 'Gem tiderne' }).click();
  await page.getByText('Gemt').waitFor();
  await page.getByLabel('Vending 1').fill('Tak for din besked.');
  await page.getByRole('button', { name: 'Gem vendingerne' }).click();
  await page.getByText('Gemt').nth(1).waitFor();

  await page.goto(`/messages/${thread.citizenId}`);
  await page.getByText('Dine vendinger').click();
  await field(page).fill('Hej.');
  await page.getByRole('button', { name: 'Tak for din besked.' }).click();
  expect(await field(page).inputValue()).toBe('Hej. Tak for din besked.');
  const citizen = await openAs('citizen', '/contact');
  await citizen.getByText('mandag kl. 08:00–15:00').waitFor();
  await citizen.getByText(/Også lukket: \d+\. \p{L}+/u).waitFor();
});

describe.each([
  ['phone', 'light'],
  ['desktop', 'light'],
  ['phone', 'dark'],
  ['desktop', 'dark'],
] as const)('on a %s, %s,', (size, theme) => {
  inFullRun('every page of it is for everybody', async () => {
    await thread.written(environment.citizen, 'Se https://example.org');
    await thread.written(environment.caseworker, 'Tak');
    await thread.written(environment.citizen, 'Selv tak');
    const citizen = await openAs('citizen', '/contact', { size, theme });
    await log(citizen).getByText('Selv tak').first().waitFor();
    expect(await pageProblems(citizen)).toEqual([]);
    const caseworker = await openAs('caseworker', '/messages', { size, theme });
    expect(await pageProblems(caseworker)).toEqual([]);
    await caseworker.goto(`/messages/${thread.citizenId}`);
    await log(caseworker).getByText('Selv tak').first().waitFor();
    expect(await pageProblems(caseworker)).toEqual([]);
    await caseworker.goto('/messages/settings');
    await caseworker.getByRole('button', { name: 'Gem tiderne' }).waitFor();
    expect(await pageProblems(caseworker)).toEqual([]);
  });
});

inFullRun('a handover closes the open thread of the one before, and says so in the citizen’s', async () => {
  const desk = await openAs('caseworker', `/messages/${thread.citizenId}`);
  const phone = await openAs('citizen', '/contact', { size: 'phone' });
  await log(desk).locator('[data-seq]').first().waitFor();
  const colleague = await thread.colleague();
  await thread.handOver(await colleague.personId());
  await desk.getByRole('heading', { name: 'Samtalen er ikke din længere' }).waitFor();
  expect(await log(desk).count()).toBe(0);
  expect(await desk.getByText('Samira Rahimi').count()).toBe(0);
  await log(phone).getByText('Fra nu af er Karen Blom jobkonsulent her').waitFor();
  await thread.handOver(null);
  await phone.getByText(/Du har ikke en jobkonsulent lige nu/).waitFor();
  await write(phone, 'Er der nogen?');
  await log(phone).locator('[data-seq]').getByText('Er der nogen?').waitFor();
});
