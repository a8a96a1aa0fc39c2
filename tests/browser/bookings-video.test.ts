// A meeting by video: the door opens for the two of it when it is time, and what they write stays in their thread.
import type { Browser, Page } from 'playwright-core';
import { copenhagenTime } from '@mikrosprint/contracts';
import { Diary, once } from '../api/support/bookings.js';
import { inFullRun, launchBrowser, openDevice, pageProblems, signInAs, type Size } from './support.js';

let diary: Diary;
let browser: Browser;

beforeAll(async () => {
  diary = await Diary.open({ TEST_HOST_VIDEO: 'yes' });
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser?.close();
  await diary?.environment.close();
});

async function openAs(account: string, address: string, size: Size): Promise<Page> {
  const page = await signInAs(await openDevice(browser, diary.environment.baseUrl, { size }), account);
  await page.route('https://rooms.example/**', (route) =>
    route.fulfill({ contentType: 'text/html', body: '<h1>Rum</h1>' }),
  );
  await page.goto(address);
  return page;
}

inFullRun('both go through the same door, each with a link of their own', async () => {
  await diary.empty();
  // Nearer than the ten minutes before which a room is closed.
  const { day, time } = copenhagenTime(new Date(Date.now() + 6 * 60_000));
  const video = { form: 'video', place: '' } as const;
  await diary.caseworker.expect(diary.offer(once(time, 30, day), video));
  const [slot] = (await diary.mine()).free;
  await diary.booked(slot?.slotId ?? '');

  const citizen = await openAs('citizen', '/contact', 'phone');
  await citizen.getByText('Samtalen bliver ikke optaget.').waitFor();
  await citizen.getByText(/^Vil I skrive undervejs, så brug beskederne/).waitFor();
  expect(await pageProblems(citizen)).toEqual([]);
  const caseworker = await openAs('caseworker', `/calendar?day=${day}`, 'desktop');
  await caseworker.getByRole('button', { name: /Samira Rahimi/ }).click();
  const dialog = caseworker.getByRole('dialog');
  const thread = dialog.getByRole('link', { name: 'Åbn beskederne' });
  expect(await thread.getAttribute('href')).toBe(`/messages/${await diary.citizen.personId()}`);
  expect(await pageProblems(caseworker)).toEqual([]);

  for (const [page, who] of [
    [citizen, diary.citizen],
    [caseworker, diary.caseworker],
  ] as const) {
    await page.getByRole('button', { name: 'Gå til videorummet' }).click();
    await page.getByRole('heading', { name: 'Rum' }).waitFor();
    const address = new URL(page.url());
    expect([address.pathname, address.searchParams.get('person')]).toEqual([
      `/${slot?.slotId}`,
      await who.personId(),
    ]);
  }
});
