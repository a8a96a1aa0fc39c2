// Times that are many, at once, or asked for over a broken line: nothing hides another, and nothing is booked twice.
import type { Page } from 'playwright-core';
import { Diary, once, someDay, workshop } from '../api/support/bookings.js';
import { useDevices } from './devices.js';
import { inFullRun, pageProblems, takeScreenshot, watchForErrors } from './support.js';

let diary: Diary;

beforeAll(async () => {
  diary = await Diary.open();
});
afterAll(() => diary?.environment.close());
beforeEach(() => diary.empty());

const { openAs } = useDevices(() => diary.environment.baseUrl);

const time = (page: Page, clock: string) => page.getByRole('button', { name: new RegExp(clock) });

inFullRun('a time that is booked over a broken line is booked once, when the line is back', async () => {
  await diary.offered('09:00');
  const page = await openAs('citizen', '/contact', { size: 'phone', touch: true });
  const errors = watchForErrors(page);
  await page.getByText('Du har ingen aftaler lige nu.').waitFor();
  await page.getByRole('button', { name: 'Se ledige tider' }).tap();
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('free-times');
  await time(page, '09:00').tap();
  await page.context().setOffline(true);
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Ja, book tiden' }).tap();
  await dialog.getByRole('alert').waitFor();
  expect((await diary.mine()).coming).toEqual([]);
  await page.context().setOffline(false);
  await dialog.getByRole('button', { name: 'Ja, book tiden' }).tap();
  await page.getByText(/^Du har en aftale/).waitFor();
  await page.getByRole('heading', { name: 'Din næste aftale' }).waitFor();
  expect((await diary.mine()).coming).toHaveLength(1);
  expect(errors).toEqual([]);
});

inFullRun('many free times are folded by day, and the keyboard opens a day', async () => {
  const [{ startsAt } = { startsAt: '' }] = [await diary.offered('09:00')];
  const weekdays = [1, 2, 3, 4, 5, 6, 7];
  const lastDay = new Date(Date.parse(startsAt) + 3 * 86_400_000).toISOString().slice(0, 10);
  await diary.caseworker.expect(
    diary.offer({
      kind: 'weekly',
      weekdays,
      from: '10:00',
      to: '12:00',
      minutes: 30,
      firstDay: someDay,
      lastDay,
    }),
  );
  const page = await openAs('citizen', '/contact', { size: 'phone' });
  const days = page.locator('section[aria-labelledby="free-times"] details');
  expect(await days.count()).toBe(4);
  expect(await time(page, '10:30').count()).toBe(1);
  const second = days.nth(1).locator('summary');
  await second.getByText('4 tider').waitFor();
  await second.focus();
  await page.keyboard.press('Enter');
  await days.nth(1).getByRole('button', { name: /10:30/ }).waitFor();
  expect(await pageProblems(page)).toEqual([]);
  await takeScreenshot(page, 'bookings-many-phone');
});

inFullRun('what is at once stands beside each other in the week, and is reached by the arrows', async () => {
  const colleague = await diary.colleague();
  const together = await diary.offered('09:00', workshop, { who: colleague, minutes: 60 });
  await diary.booked(together.slotId);
  await diary.caseworker.expect(diary.offer(once('09:00')));
  const page = await openAs('caseworker', `/calendar?day=${someDay}`, { size: 'desktop' });
  const own = time(page, '09:00–09:30');
  const held = time(page, '09:00–10:00');
  const [one, other] = [await own.boundingBox(), await held.boundingBox()];
  expect(one && other && one.x + one.width <= other.x + 1).toBe(true);
  expect(one && other && Math.abs(other.height - 2 * one.height) < 6).toBe(true);
  await own.focus();
  await page.keyboard.press('ArrowDown');
  expect(await page.evaluate(() => document.activeElement?.textContent)).toMatch(/09:00–10:00/);
  expect(await pageProblems(page)).toEqual([]);
});

inFullRun(
  'a series begins with what was offered last, says what it comes to, and is sent by Enter',
  async () => {
    await diary.caseworker.expect(diary.offer(once('09:00'), { place: 'Lokale 7', form: 'physical' }));
    const page = await openAs('caseworker', `/calendar?day=${someDay}`, { size: 'desktop' });
    await page.getByRole('button', { name: 'Tilbyd tider' }).first().press('Enter');
    const dialog = page.getByRole('dialog');
    expect(await dialog.getByLabel('Hvor?').inputValue()).toBe('Lokale 7');
    await dialog.getByLabel('Én gang').focus();
    await page.keyboard.press('ArrowRight');
    await dialog.getByText('Det bliver 30 tider.').waitFor();
    expect(await pageProblems(page)).toEqual([]);
    await takeScreenshot(page, 'bookings-offer-desktop');
    await page.keyboard.press('Enter');
    await page.getByText('29 tider er tilbudt.').waitFor();
    await page.getByText('1 er sprunget over, fordi du allerede har en tid der.').waitFor();
  },
);
