// Times are offered, booked, moved and cancelled: by thumb on a phone and by keys alone, while the other one looks on.
import type { Page } from 'playwright-core';
import { copenhagenTime } from '@mikrosprint/contracts';
import { Diary, once, someDay } from '../api/support/bookings.js';
import { useDevices } from './devices.js';
import {
  inFullRun,
  openLive,
  pageProblems,
  settled,
  signInAs,
  takeScreenshot,
  watchForErrors,
} from './support.js';

let diary: Diary;

beforeAll(async () => {
  diary = await Diary.open();
});
afterAll(() => diary?.environment.close());
beforeEach(() => diary.empty());

const devices = useDevices(() => diary.environment.baseUrl);

async function staffCalendar(): Promise<Page> {
  const page = await signInAs(await devices.open({ size: 'desktop' }), 'caseworker');
  await openLive(page, `/calendar?day=${someDay}`);
  return page;
}

/** Tabs until something with this name has the focus, as somebody without a mouse does. */
async function tabTo(page: Page, name: RegExp): Promise<void> {
  for (let presses = 0; presses < 60; presses += 1) {
    const text = await page.evaluate(() => document.activeElement?.textContent ?? '');
    if (name.test(text)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`the keyboard does not come to ${String(name)}`);
}

const time = (page: Page, clock: string) => page.getByRole('button', { name: new RegExp(clock) });

test('a citizen books by touch on a phone while the caseworker watches, and moves and cancels by keys alone', async () => {
  for (const clock of ['09:00', '10:00']) await diary.caseworker.expect(diary.offer(once(clock)));
  const staff = await staffCalendar();
  const staffErrors = watchForErrors(staff);
  await time(staff, '09:00').getByText('Ledig').waitFor();

  const phone = await signInAs(await devices.open({ size: 'phone', touch: true }), 'citizen');
  const errors = watchForErrors(phone);
  await openLive(phone, '/contact');
  await time(phone, '09:00').tap();
  expect(await pageProblems(phone)).toEqual([]);
  await phone.getByRole('button', { name: 'Ja, book tiden' }).tap();
  await phone.getByText(/^Du har en aftale/).waitFor();
  // Nobody has loaded anything anew: the other page knows.
  await time(staff, '09:00').getByText('Samira Rahimi').waitFor();
  expect(await pageProblems(phone)).toEqual([]);
  await takeScreenshot(phone, 'bookings-citizen-phone');

  await tabTo(phone, /^Flyt/);
  await phone.keyboard.press('Enter');
  await tabTo(phone, /10:00/);
  await phone.keyboard.press('Enter');
  await tabTo(phone, /^Ja, flyt/);
  await phone.keyboard.press('Enter');
  await phone.getByText(/^Aftalen er flyttet/).waitFor();
  expect(await phone.evaluate(() => document.activeElement?.id)).toBe('appointments');
  await time(staff, '10:00').getByText('Samira Rahimi').waitFor();
  await time(staff, '09:00').getByText('Ledig').waitFor();

  await tabTo(phone, /^Meld afbud/);
  await phone.keyboard.press('Enter');
  await tabTo(phone, /^Ja, meld afbud/);
  await phone.keyboard.press('Enter');
  await phone.getByText(/^Du har meldt afbud/).waitFor();
  await time(staff, '10:00').getByText('Ledig').waitFor();
  expect([...errors, ...staffErrors]).toEqual([]);
});

inFullRun('somebody else is quicker: the page says so and offers what is free instead', async () => {
  const [first] = [await diary.offered('09:00'), await diary.offered('10:00')];
  const page = await signInAs(await devices.open({ size: 'phone', touch: true }), 'citizen');
  await page.goto('/contact');
  await time(page, '09:00').tap();
  await diary.booked(first?.slotId ?? '', diary.others[0]);
  await page.getByRole('button', { name: 'Ja, book tiden' }).tap();
  await page.getByText('En anden var hurtigere og tog tiden. Vælg en af de andre.').waitFor();
  await page.getByRole('dialog').getByRole('button', { name: /10:00/ }).tap();
  await page.getByRole('button', { name: 'Ja, book tiden' }).tap();
  await page.getByText(/^Du har en aftale/).waitFor();
  await page.goto('/home');
  await page.getByText(/^Næste aftale/).waitFor();
  await page.getByRole('link', { name: 'Se aftalen' }).tap();
  await page.getByRole('heading', { name: 'Kontakt' }).waitFor();
});

inFullRun('a week is offered by a form and walked with the arrows, and a time is taken back', async () => {
  const page = await staffCalendar();
  const errors = watchForErrors(page);
  await page.getByRole('button', { name: 'Tilbyd tider' }).first().click();
  const form = page.getByRole('dialog');
  await form.getByRole('button', { name: 'Tilbyd' }).click();
  await form.getByText('Skriv, hvor I mødes, eller hvilket nummer der bliver ringet til.').waitFor();
  expect(await pageProblems(page)).toEqual([]);
  await form.getByText('Video: ikke tilsluttet.').waitFor();
  await form.getByText('Hver uge').click();
  await form.getByLabel('Hvor?').fill('Lokale 3');
  await form.getByLabel('Til og med').fill(someDay);
  await form.getByLabel('Til klokken').fill('10:30');
  await form.getByRole('button', { name: 'Tilbyd' }).click();
  await page.getByText('3 tider er tilbudt.').waitFor();
  expect(await pageProblems(page)).toEqual([]);
  await takeScreenshot(page, 'bookings-calendar-desktop');

  await time(page, '09:00').focus();
  await page.keyboard.press('ArrowDown');
  expect(await page.evaluate(() => document.activeElement?.textContent)).toMatch(/09:30/);
  await page.keyboard.press('End');
  expect(await page.evaluate(() => document.activeElement?.textContent)).toMatch(/10:00/);
  await page.keyboard.press('Home');
  await page.keyboard.press('Enter');
  const slot = page.getByRole('dialog');
  await slot.getByRole('button', { name: 'Tag tiden tilbage' }).click();
  expect(await pageProblems(page)).toEqual([]);
  await slot.getByRole('button', { name: 'Ja', exact: true }).click();
  await page.getByText(/^Tiden er taget tilbage/).waitFor();
  expect(await time(page, '09:00').count()).toBe(0);
  await page.getByText('Liste').click();
  await time(page, '09:30').waitFor();
  expect(await pageProblems(page)).toEqual([]);
  expect(errors).toEqual([]);
});

inFullRun('how it went is noted where the meeting stands, on a phone too', async () => {
  const slot = await diary.offered('09:00');
  await diary.booked(slot.slotId);
  // Yesterday, as far as the database knows: the browser's clock and the server's stay the same.
  await diary.environment.database.query(
    `UPDATE meeting_slot SET starts_at = now() - interval '2 hours', ends_at = now() - interval '90 minutes';
     UPDATE booking SET starts_at = slot.starts_at, ends_at = slot.ends_at FROM meeting_slot slot`,
  );
  const page = await signInAs(await devices.open({ size: 'phone', touch: true }), 'caseworker');
  // On a weekend the calendar would open the week to come.
  await page.goto(`/calendar?day=${copenhagenTime(new Date(Date.now() - 2 * 3_600_000)).day}`);
  await settled(page);
  await page.getByRole('button', { name: /Samira Rahimi.*Notér fremmøde/ }).tap();
  const dialog = page.getByRole('dialog');
  await dialog.getByText('Mødte ikke').tap();
  await dialog.getByText('Gemt.').waitFor();
  await dialog.getByText('Et afbud eller en udeblivelse starter aldrig en sanktion her.').waitFor();
  expect(await pageProblems(page)).toEqual([]);
  await takeScreenshot(page, 'bookings-attendance-phone');
  await diary.environment.settled();
  await page.goto('/caseload');
  await page.getByText(/^Kom ikke til aftalen/).waitFor();
});
