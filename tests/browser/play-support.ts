// Playing a sprint in a real browser as a person would: which level is open, which step is shown, and what the server
// keeps of it.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { level as levelSchema, type Level, type Step } from '@mikrosprint/curriculum';
import type { BrowserContext, Page } from 'playwright-core';
import { answerStep, onward, plain } from './answers.js';
import type { Hands } from './hands.js';

// Most suites play one level and need no more than these.
export { answerStep, onward, option } from './answers.js';
export { pointer } from './hands.js';

/** Sprints that only the tests have: see tests/fixtures/content. */
const fixtures = ['everything', 'errand'];

function folderOf(sprintId: string): string {
  const shelf = fixtures.includes(sprintId) ? '../fixtures/content' : '../../content';
  return path.resolve(__dirname, shelf, sprintId, 'levels');
}

/** Of GDPR-kontoret, in the order of the map. */
export const practiceLevels = [
  'desk',
  'personal-data',
  'counter',
  'access',
  'inbox',
  'letter',
  'breach',
] as const;

export function contentOf(levelId: string, sprintId: string = 'gdpr'): Level {
  const file = path.join(folderOf(sprintId), `${levelId}.json`);
  return levelSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
}

/** The step that is on the screen, known by its words: in an exam the order is the server's. */
export async function shownStep(page: Page, level: Level): Promise<Step> {
  await page.locator('#task h2').waitFor();
  const words = plain(await page.locator('#task').innerText());
  const step = level.steps.find((candidate) => words.includes(plain(candidate.prompt.da)));
  if (!step) throw new Error(`No step of ${level.id} is on the screen: ${words.slice(0, 200)}`);
  return step;
}

/** Looks on while a level is played: at each step when it is asked, and when it has been answered. */
export type Onlooker = (step: Step, state: 'asked' | 'answered') => Promise<void>;

/** Plays the level that is open from where it stands to its debrief. */
export async function playToTheEnd(
  page: Page,
  levelId: string,
  hands: Hands,
  sprintId: string = 'gdpr',
  look: Onlooker = () => Promise.resolve(),
): Promise<void> {
  const level = contentOf(levelId, sprintId);
  const exam = level.kind === 'exam';
  for (let steps = 0; steps < 20; steps += 1) {
    await page.locator('#task h2').waitFor();
    if ((await page.locator('#debrief-title').count()) > 0) return;
    const step = await shownStep(page, level);
    await look(step, 'asked');
    await answerStep(page, step, hands, exam);
    await onward(page).waitFor();
    await look(step, 'answered');
    const before = await page.locator('#task').elementHandle();
    await hands.press(page, onward(page));
    await page.waitForFunction((shown) => !shown?.isConnected, before);
  }
  throw new Error(`${levelId} has no end`);
}

/** Opens a level by its address. `r=canvas` asks for the plain renderer, which is steady where there is no graphics card. */
export async function openLevel(page: Page, levelId: string, sprintId: string = 'gdpr'): Promise<void> {
  const { enrolmentId } = await enrolmentOf(page, sprintId);
  await page.goto(`/play/${enrolmentId}/${levelId}?r=canvas`);
  await page.getByRole('heading', { level: 1 }).waitFor();
}

interface Enrolment {
  enrolmentId: string;
  sprintId: string;
  nodes: { levelId: string; stars: number; bestPercent: number | null }[];
}

/** What the server says to the person of this page. */
export async function ask<T>(page: Page | BrowserContext, address: string): Promise<T> {
  const { request } = page;
  const refreshed = await request.post('/api/auth/refresh');
  const { accessToken } = (await refreshed.json()) as { accessToken: string };
  const answer = await request.get(`/api/${address}`, {
    headers: { authorization: `Bearer ${accessToken}` },
  });
  if (!answer.ok()) throw new Error(`${address} answered ${answer.status()}: ${await answer.text()}`);
  return (await answer.json()) as T;
}

async function enrolmentOf(page: Page, sprintId: string): Promise<Enrolment> {
  const { enrolments } = await ask<{ enrolments: Enrolment[] }>(page, 'home');
  const found = enrolments.find((enrolment) => enrolment.sprintId === sprintId);
  if (!found) throw new Error(`The citizen does not take ${sprintId}.`);
  return found;
}

/** Stars of every level as the server keeps them. */
export async function starsOf(page: Page, sprintId: string = 'gdpr'): Promise<Record<string, number>> {
  const { nodes } = await enrolmentOf(page, sprintId);
  return Object.fromEntries(nodes.map(({ levelId, stars }) => [levelId, stars]));
}

/** The debrief with the server's word: everything is saved. */
export async function debriefed(page: Page): Promise<void> {
  await page.locator('#debrief-title').waitFor();
  await page.locator('[data-save="saved"]').waitFor();
}
