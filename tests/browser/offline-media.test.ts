// Pictures and recordings of a level are there without a network, as the level itself is; others are not kept.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { DraftView, LevelContent, MediaItem } from '@mikrosprint/contracts';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { enrol } from '../api/play-support.js';
import { fork, go, partOf, save } from '../api/studio-support.js';
import { createTestEnvironment, type TestEnvironment } from '../support/environment.js';
import { keptByTheWorker, readyForOffline } from './offline-support.js';
import { debriefed, playToTheEnd, pointer, starsOf } from './play-support.js';
import { giveVoices, hearAll, playedOn, untilPlayed } from './support-voice.js';
import { inFullRun, launchBrowser, openDevice, pageProblems, signInAs } from './support.js';

let browser: Browser;
let environment: TestEnvironment;
let device: BrowserContext;

beforeAll(async () => {
  browser = await launchBrowser();
  environment = await createTestEnvironment();
  device = await openDevice(browser, environment.baseUrl, { size: 'phone', worker: true });
});
afterAll(async () => {
  await device?.close();
  await browser?.close();
  await environment?.close();
});

const recording = readFileSync(
  path.resolve(__dirname, '../fixtures/content/everything/audio/too-hot-sorry.mp3'),
);
const drawing = (colour: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 30"><rect width="40" height="30" fill="${colour}"/></svg>`;

async function upload(name: string, bytes: Uint8Array | string): Promise<string> {
  const { provider } = environment;
  const item = await provider.expect(
    provider.post<MediaItem>(`/api/studio/media?name=${name}`, undefined, {
      raw: Buffer.from(bytes),
      headers: { 'content-type': 'application/octet-stream' },
    }),
  );
  return item.name;
}

interface Step {
  prompt: Record<string, unknown>;
  picture?: { file: string };
}

/** Puts a picture, and a voice where there is one, on the first task of a level. */
async function furnish(draft: DraftView, level: string, picture: string, clip?: string): Promise<void> {
  const { part, revision, content } = partOf(draft, `level/${level}`);
  const [first, ...others] = content['steps'] as unknown as Step[];
  const furnished = {
    ...first,
    prompt: { ...first?.prompt, ...(clip && { clips: { da: clip } }) },
    picture: { file: picture, alt: { da: `Billedet i ${level}.`, en: `The picture in ${level}.` } },
  };
  const { provider } = environment;
  await provider.expect(
    save(provider, draft.draftId, {
      part,
      baseRevision: revision,
      content: { ...content, steps: [furnished, ...others] },
    }),
  );
}

/** The addresses of the files that the first task of a published level has. */
async function filesOf(sprintVersionId: string, level: string): Promise<string[]> {
  const { citizen } = environment;
  const answer = await citizen.expect(
    citizen.get<LevelContent>(`/api/sprint-versions/${sprintVersionId}/levels/${level}`),
  );
  const [first] = (answer.level as unknown as { steps: Step[] }).steps;
  const clips = Object.values((first?.prompt['clips'] ?? {}) as Record<string, string>);
  return [`/api/pictures/${first?.picture?.file}`, ...clips.map((name) => `/api/clips/${name}`)];
}

const widthOf = async (page: Page, name: string): Promise<number> => {
  const picture = page.getByRole('img', { name });
  await picture.waitFor();
  await page.waitForFunction(() => document.querySelector<HTMLImageElement>('figure img')?.complete);
  return picture.evaluate((image: HTMLImageElement) => image.naturalWidth);
};

inFullRun('a level with a picture and a voice is played without a network (C-36, C-93)', async () => {
  const draft = await fork(environment.provider);
  await furnish(
    draft,
    'why',
    await upload('opslag.svg', drawing('teal')),
    await upload('opslag.mp3', recording),
  );
  await furnish(draft, 'save', await upload('vindue.svg', drawing('orange')));
  await go(environment, draft.draftId, ['submit', 'publish']);
  // A sprint that nobody here takes: what it shows is nothing for this telephone.
  const other = await fork(environment.provider);
  await furnish(other, 'why', await upload('andet.svg', drawing('purple')));
  await go(environment, other.draftId, ['submit', 'publish']);

  const { enrolmentId, sprintVersionId } = await enrol(environment.citizen, draft.sprintId);
  const files = [...(await filesOf(sprintVersionId, 'why')), ...(await filesOf(sprintVersionId, 'save'))];
  expect(files.map((file) => file.split('.').at(-1))).toEqual(['svg', 'mp3', 'svg']);

  await giveVoices(device, ['da-DK']);
  const page = await signInAs(device, 'citizen');
  await page.goto('/sprints');
  await page.goto(`/sprint/${draft.sprintId}`);
  await readyForOffline(page, { levels: ['why', 'save', 'again'], files });
  const authored = (await keptByTheWorker(page)).filter((address) => address.startsWith('/api/'));
  expect(authored.sort()).toEqual([...files].sort());

  await device.setOffline(true);
  await page.goto(`/play/${enrolmentId}/why?r=canvas`);
  expect(await widthOf(page, 'Billedet i why.')).toBe(40);
  expect(await pageProblems(page)).toEqual([]);
  await page.getByRole('banner').getByRole('button', { name: 'Læs højt', exact: true }).click();
  await hearAll(page);
  await untilPlayed(page);
  expect(await playedOn(page)).toEqual(files.filter((file) => file.startsWith('/api/clips/')));

  await playToTheEnd(page, 'why', pointer, 'pdf');
  await page.getByText('sendes, når du er på nettet igen').waitFor();
  // The level that this one opens has its picture too, although nobody has been there.
  await page.getByRole('link', { name: /^Start / }).click();
  expect(await widthOf(page, 'Billedet i save.')).toBe(40);

  await device.setOffline(false);
  await page.goto(`/play/${enrolmentId}/save?r=canvas`);
  await playToTheEnd(page, 'save', pointer, 'pdf');
  await debriefed(page);
  expect(await starsOf(page, draft.sprintId)).toMatchObject({ why: 3, save: 3 });
});
