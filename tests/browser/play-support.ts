// Playing the sprint in a real browser as a person would: by keyboard alone, by pointer in the panel, or by pointer on
// the stage. What is right is read from the content files; the product is never asked.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import {
  level as levelSchema,
  type Accept,
  type Level,
  type Step,
  type StepOf,
} from '@mikrosprint/curriculum';
import type { BrowserContext, Locator, Page } from 'playwright-core';

const levels = path.resolve(__dirname, '../../content/gdpr/levels');

export const practiceLevels = ['desk', 'personal-data', 'counter', 'access', 'inbox'] as const;

export function contentOf(levelId: string): Level {
  return levelSchema.parse(JSON.parse(readFileSync(path.join(levels, `${levelId}.json`), 'utf8')));
}

/** How a person reaches the controls. */
export interface Hands {
  press(page: Page, control: Locator): Promise<void>;
  type(page: Page, field: Locator, text: string): Promise<void>;
  pick(page: Page, select: Locator, value: string): Promise<void>;
  /** Things in the room and letters on the table; without it they are chosen in the panel. */
  tap?(page: Page, thing: string): Promise<void>;
  drag?(page: Page, item: string, pile: string): Promise<void>;
}

export const pointer: Hands = {
  press: (_page, control) => control.click(),
  type: (_page, field, text) => field.fill(text),
  pick: async (_page, select, value) => void (await select.selectOption(value)),
};

const isFocused = (control: Locator): Promise<boolean> =>
  control.evaluate((element) => element === document.activeElement);

/** Tabs until the control has the focus; a control that cannot be reached fails the test. */
async function tabTo(page: Page, control: Locator): Promise<void> {
  await control.waitFor();
  for (let presses = 0; presses < 150; presses += 1) {
    if (await isFocused(control)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab does not reach ${String(control)}`);
}

export const keyboard: Hands = {
  async press(page, control) {
    await control.waitFor();
    if ((await control.getAttribute('type')) === 'radio') return pressRadio(page, control);
    await tabTo(page, control);
    await page.keyboard.press('Enter');
  },
  async type(page, field, text) {
    await tabTo(page, field);
    await page.keyboard.press('Control+A');
    await page.keyboard.type(text);
  },
  async pick(page, select, value) {
    await tabTo(page, select);
    await page.keyboard.press('Home');
    for (let presses = 0; presses < 12; presses += 1) {
      if ((await select.inputValue()) === value) return;
      await page.keyboard.press('ArrowDown');
    }
    throw new Error(`The arrows do not reach ${value}`);
  },
};

/** Radios are one stop for Tab; the arrows walk among them and choose. */
async function pressRadio(page: Page, radio: Locator): Promise<void> {
  const group = page.locator(`input[name="${(await radio.getAttribute('name')) ?? ''}"]`);
  for (let presses = 0; presses < 150; presses += 1) {
    const focused = await group.evaluateAll((radios) => radios.some((one) => one === document.activeElement));
    if (focused) break;
    await page.keyboard.press('Tab');
  }
  await page.keyboard.press('Space');
  for (let presses = 0; presses < 8; presses += 1) {
    if (await radio.isChecked()) return;
    await page.keyboard.press('ArrowDown');
  }
  throw new Error('The arrows do not reach the radio');
}

interface Spot {
  x: number;
  y: number;
}

/** The middle of an object on the stage, in the page's coordinates, once the stage offers it. */
async function onStage(page: Page, id: string): Promise<Spot> {
  const canvas = page.locator('[data-stage="live"] canvas');
  await canvas.scrollIntoViewIfNeeded();
  const found = await page.waitForFunction(
    (wanted) => window.__stage?.objects().find((object) => object.id === wanted) ?? null,
    id,
  );
  const object = await found.jsonValue();
  const frame = await canvas.boundingBox();
  if (!object || !frame) throw new Error(`${id} is not on the stage`);
  return { x: frame.x + object.x + object.width / 2, y: frame.y + object.y + object.height / 2 };
}

declare global {
  interface Window {
    __stage?: { objects(): { id: string; x: number; y: number; width: number; height: number }[] };
  }
}

/** A hand is slower than a frame: the game sees the letter lifted and carried before it is let go. */
function nextFrames(page: Page): Promise<void> {
  return page.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve()))),
  );
}

/** Taps and drags on the stage wherever the task is spatial; the rest by pointer in the panel. */
export const stagePointer: Hands = {
  ...pointer,
  async tap(page, thing) {
    const at = await onStage(page, thing);
    await page.mouse.click(at.x, at.y);
  },
  async drag(page, item, pile) {
    const from = await onStage(page, item);
    const to = await onStage(page, pile);
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    await nextFrames(page);
    await page.mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2, { steps: 4 });
    await page.mouse.move(to.x, to.y, { steps: 4 });
    await nextFrames(page);
    await page.mouse.up();
  },
};

const plain = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** The answer button that carries these words, whatever stands before and after them. */
export function option(page: Page, words: { da: string }): Locator {
  return page
    .locator('#task button')
    .filter({ hasText: plain(words.da) })
    .first();
}

export function rightValue(accept: Accept): string {
  switch (accept.rule) {
    case 'exact':
    case 'date':
      return accept.value;
    case 'one-of':
      return accept.values[0] ?? '';
    case 'range':
      return String(accept.from).replace('.', ',');
    case 'pattern':
      throw new Error('No level of this sprint asks for a pattern.');
  }
}

/** The step that is on the screen, known by its words: in an exam the order is the server's. */
export async function shownStep(page: Page, level: Level): Promise<Step> {
  await page.locator('#task h2').waitFor();
  const words = plain(await page.locator('#task').innerText());
  const step = level.steps.find((candidate) => words.includes(plain(candidate.prompt.da)));
  if (!step) throw new Error(`No step of ${level.id} is on the screen: ${words.slice(0, 200)}`);
  return step;
}

/** Answers the step that is shown rightly, up to the button that leads on. */
export async function answerStep(page: Page, step: Step, hands: Hands, exam = false): Promise<void> {
  switch (step.mechanic) {
    case 'recall':
      await recall(page, step, hands);
      break;
    case 'dialogue':
      await talk(page, step, hands);
      break;
    case 'screen':
      await fillIn(page, step, hands);
      break;
    case 'triage':
      await sort(page, step, hands);
      break;
    case 'spot':
      await spot(page, step, hands);
      break;
  }
  const handsIn = exam && (step.mechanic === 'triage' || step.mechanic === 'spot' || isPairs(step));
  if (handsIn) await hands.press(page, page.getByRole('button', { name: 'Aflever svaret' }));
}

const isPairs = (step: Step): boolean => step.mechanic === 'recall' && step.task.kind === 'pairs';

async function recall(page: Page, { task }: StepOf<'recall'>, hands: Hands): Promise<void> {
  if (task.kind === 'choice') {
    const right = task.options.find((candidate) => candidate.right);
    if (right) await hands.press(page, option(page, right.text));
    return;
  }
  for (const pair of task.pairs) {
    await hands.press(page, option(page, pair.left));
    await hands.press(page, option(page, pair.right));
    await option(page, pair.right).and(page.locator(':has-text("par ")')).waitFor();
  }
}

async function talk(page: Page, { nodes }: StepOf<'dialogue'>, hands: Hands): Promise<void> {
  let node = nodes[0];
  while (node) {
    const good = node.choices.find(({ quality }) => quality === 'good');
    if (!good) throw new Error(`${node.id} has no good answer`);
    await page
      .locator('#task h2')
      .filter({ hasText: plain(node.says.da) })
      .waitFor();
    await hands.press(page, option(page, good.label));
    const { next } = good;
    if (next === 'end') return;
    node = next ? nodes.find(({ id }) => id === next) : nodes[nodes.indexOf(node) + 1];
  }
}

async function fillIn(page: Page, { fields }: StepOf<'screen'>, hands: Hands): Promise<void> {
  for (const field of fields) {
    const value = rightValue(field.accept);
    if (field.type === 'radio')
      await hands.press(page, page.locator(`#task input[type="radio"][value="${value}"]`));
    else if (field.type === 'select')
      await hands.pick(page, page.locator(`#task select[data-field="${field.id}"]`), value);
    else await hands.type(page, page.locator(`#task input[data-field="${field.id}"]`), value);
  }
  await hands.press(page, page.locator('#task button[type="submit"]'));
}

/** The most urgent first, then what runs out first. */
function inTurn({ items }: StepOf<'triage'>) {
  const urgency = ({ priority = 9, deadline = '99:99' }: (typeof items)[number]) => `${priority} ${deadline}`;
  return [...items].sort((one, other) => (urgency(one) < urgency(other) ? -1 : 1));
}

async function sort(page: Page, step: StepOf<'triage'>, hands: Hands): Promise<void> {
  for (const item of inTurn(step)) {
    if (hands.drag) {
      await hands.drag(page, item.id, item.pile);
    } else {
      await moveInPanel(page, step, item, hands);
    }
    await page.locator(`#task [data-lies="${item.id}"]`).waitFor({ state: 'attached' });
  }
}

async function moveInPanel(
  page: Page,
  step: StepOf<'triage'>,
  item: StepOf<'triage'>['items'][number],
  hands: Hands,
): Promise<void> {
  const line = page.locator(`#task [data-item="${item.id}"]`);
  await line.waitFor();
  if ((await line.getAttribute('aria-expanded')) !== 'true') await hands.press(page, line);
  const pile = step.piles.find(({ id }) => id === item.pile);
  if (!pile) throw new Error(`${item.id} has no pile`);
  const row = page
    .locator('#task li')
    .filter({ has: page.locator(`[data-item="${item.id}"]`) })
    .last();
  await hands.press(
    page,
    row
      .getByRole('button')
      .filter({ hasText: plain(pile.label.da) })
      .last(),
  );
}

async function spot(page: Page, { targets, surface }: StepOf<'spot'>, hands: Hands): Promise<void> {
  for (const target of targets) {
    const found = option(page, target.label).filter({ hasText: /fundet|markeret/ });
    if ((await found.count()) > 0) continue;
    if (hands.tap && surface === 'room') await hands.tap(page, target.id);
    else await hands.press(page, option(page, target.label));
    await found.waitFor();
  }
}

export const onward = (page: Page): Locator =>
  page.locator('#task').getByRole('button', { name: /^(Fortsæt|Se, hvordan det gik|Aflever prøven)$/ });

/** Plays the level that is open from where it stands to its debrief. */
export async function playToTheEnd(page: Page, levelId: string, hands: Hands): Promise<void> {
  const level = contentOf(levelId);
  const exam = level.kind === 'exam';
  for (let steps = 0; steps < 20; steps += 1) {
    await page.locator('#task h2').waitFor();
    if ((await page.locator('#debrief-title').count()) > 0) return;
    const step = await shownStep(page, level);
    await answerStep(page, step, hands, exam);
    await onward(page).waitFor();
    const before = await page.locator('#task').elementHandle();
    await hands.press(page, onward(page));
    await page.waitForFunction((shown) => !shown?.isConnected, before);
  }
  throw new Error(`${levelId} has no end`);
}

/** Opens a level by its address. `r=canvas` asks for the plain renderer, which is steady where there is no graphics card. */
export async function openLevel(page: Page, levelId: string): Promise<void> {
  const enrolmentId = await enrolmentOf(page);
  await page.goto(`/play/${enrolmentId}/${levelId}?r=canvas`);
  await page.getByRole('heading', { level: 1 }).waitFor();
}

interface Home {
  enrolments: {
    enrolmentId: string;
    nodes: { levelId: string; stars: number; bestPercent: number | null }[];
  }[];
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

export async function enrolmentOf(page: Page): Promise<string> {
  const { enrolments } = await ask<Home>(page, 'home');
  const [first] = enrolments;
  if (!first) throw new Error('The citizen takes no sprint.');
  return first.enrolmentId;
}

/** Stars of every level as the server keeps them. */
export async function starsOf(page: Page): Promise<Record<string, number>> {
  const { enrolments } = await ask<Home>(page, 'home');
  return Object.fromEntries((enrolments[0]?.nodes ?? []).map(({ levelId, stars }) => [levelId, stars]));
}

/** The debrief with the server's word: everything is saved. */
export async function debriefed(page: Page): Promise<void> {
  await page.locator('#debrief-title').waitFor();
  await page.locator('[data-save="saved"]').waitFor();
}

/** One mistake of the kind the mechanic allows, in practice. */
export async function makeMistake(page: Page, step: Step): Promise<void> {
  const press = (words: { da: string } | undefined) =>
    words ? option(page, words).click() : Promise.resolve();
  if (step.mechanic === 'spot') await press(step.decoys[0]?.label);
  else if (step.mechanic === 'dialogue') {
    await press(step.nodes[0]?.choices.find(({ quality }) => quality === 'bad')?.label);
  } else if (step.mechanic === 'recall' && step.task.kind === 'choice') {
    await press(step.task.options.find(({ right }) => !right)?.text);
  } else if (step.mechanic === 'recall' && step.task.kind === 'pairs') {
    await press(step.task.pairs[0]?.left);
    await press(step.task.pairs[1]?.right);
  } else if (step.mechanic === 'triage') await misplace(page, step);
  else if (step.mechanic === 'screen') await page.locator('#task button[type="submit"]').click();
}

async function misplace(page: Page, step: StepOf<'triage'>): Promise<void> {
  const open = page.locator('#task [data-item][aria-expanded="true"]');
  const id = await open.getAttribute('data-item');
  const item = step.items.find((candidate) => candidate.id === id);
  const wrong = step.piles.find((pile) => pile.id !== item?.pile);
  const row = page
    .locator('#task li')
    .filter({ has: page.locator(`[data-item="${id ?? ''}"]`) })
    .last();
  await row
    .getByRole('button')
    .filter({ hasText: plain(wrong?.label.da ?? '') })
    .last()
    .click();
}
