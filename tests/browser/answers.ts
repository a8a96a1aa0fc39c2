// The right answer to each kind of task, given as a person would. What is right is read from the content files; the
// product is never asked.
import { plainOf, type Accept, type ScreenField, type Step, type StepOf } from '@mikrosprint/curriculum';
import type { Locator, Page } from 'playwright-core';
import { arrange, calculate, write } from './answers-built.js';
import type { Hands } from './hands.js';

/** An authored text as it stands on the page: one space between words, and its marks are none. */
export const plain = (text: string): string => plainOf(text).replace(/\s+/g, ' ').trim();

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
      return accept.example;
  }
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
    case 'sequence':
      await arrange(page, step, hands);
      break;
    case 'compose':
      await write(page, step, hands);
      break;
    case 'sheet':
      await calculate(page, step, hands);
      break;
    case 'shift':
      return workShift(page, step, hands, exam);
  }
  if (exam && isFree(step)) await hands.press(page, page.getByRole('button', { name: 'Aflever svaret' }));
  else if (step.mechanic === 'sequence' || step.mechanic === 'compose') {
    await hands.press(page, page.getByRole('button', { name: step.submit.da }));
  }
}

/** Answers that may be changed until they are handed in. */
function isFree(step: Step): boolean {
  return ['triage', 'spot', 'sequence', 'compose', 'sheet'].includes(step.mechanic) || isPairs(step);
}

/** The whole queue, the most urgent first: each case is answered, and one goes back to the next. */
async function workShift(page: Page, step: StepOf<'shift'>, hands: Hands, exam: boolean): Promise<void> {
  const back = page.getByRole('button', { name: 'Tilbage til køen' });
  for (;;) {
    const arrival = await caseAtHand(page, step, hands);
    await answerStep(page, arrival.step, hands, exam);
    await back.or(onward(page)).waitFor();
    if ((await back.count()) === 0) return;
    await hands.press(page, back);
    await page.locator('#task [data-case]').waitFor({ state: 'detached' });
  }
}

/** The case that is going on, or the one picked from the queue: the most urgent, then the least patient. */
async function caseAtHand(page: Page, step: StepOf<'shift'>, hands: Hands) {
  const begun = page.locator('#task [data-case]');
  const queue = page.locator('#task [data-arrival]');
  await begun.or(queue).first().waitFor();
  if ((await begun.count()) === 0) {
    const waiting = await queue.evaluateAll((rows) => rows.map((row) => row.getAttribute('data-arrival')));
    const [next] = step.arrivals
      .filter(({ id }) => waiting.includes(id))
      .sort((one, other) => one.urgency - other.urgency || one.patience - other.patience);
    if (!next) throw new Error(`Nobody of ${waiting.join(', ')} belongs to ${step.id}`);
    if (hands.tap) await hands.tap(page, next.id);
    else await hands.press(page, page.locator(`#task [data-arrival="${next.id}"] button`));
  }
  const id = await begun.getAttribute('data-case');
  const arrival = step.arrivals.find((candidate) => candidate.id === id);
  if (!arrival) throw new Error(`The case ${id ?? ''} does not belong to ${step.id}`);
  return arrival;
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

type OpenField = Extract<ScreenField, { type: 'radio' | 'press' | 'file' }>;

/** Its choices all stand on the page, unlike those of a closed list. */
export function standsOpen(field: ScreenField): field is OpenField {
  return field.type === 'radio' || field.type === 'press' || field.type === 'file';
}

/** One of the choices of a field: a button, a file, a line of a menu or a plain radio button. */
export function choice(page: Page, fieldId: string, value: string): Locator {
  return page.locator(`#task [data-choices="${fieldId}"] input[type="radio"][value="${value}"]`);
}

async function fillIn(page: Page, { fields }: StepOf<'screen'>, hands: Hands): Promise<void> {
  for (const field of fields) {
    const value = rightValue(field.accept);
    if (standsOpen(field)) await hands.press(page, choice(page, field.id, value));
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
      await moveInPanel(page, item, hands);
    }
    await page.locator(`#task [data-lies="${item.id}"]`).waitFor({ state: 'attached' });
  }
}

async function moveInPanel(
  page: Page,
  { id, pile }: StepOf<'triage'>['items'][number],
  hands: Hands,
): Promise<void> {
  const line = page.locator(`#task [data-item="${id}"]`);
  await line.waitFor();
  if ((await line.getAttribute('aria-expanded')) !== 'true') await hands.press(page, line);
  await hands.press(page, page.locator(`#task li:has([data-item="${id}"]) [data-to="${pile}"] button`));
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

/** The button that leads on from a step that is over. */
export const onward = (page: Page): Locator =>
  page.locator('#task').getByRole('button', { name: /^(Fortsæt|Se, hvordan det gik|Aflever prøven)$/ });
