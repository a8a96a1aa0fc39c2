// The right answer to what is built piece by piece: an order, a plan, a letter, a sheet.
import type { StepOf } from '@mikrosprint/curriculum';
import type { Page } from 'playwright-core';
import type { Hands } from './hands.js';

type Slots = Extract<StepOf<'sequence'>['arrangement'], { kind: 'slots' }>;

/** A place for each card that takes it; the cards with the fewest places choose first. */
function placesFor({ accept }: Slots): [card: string, slot: string][] {
  const taken = new Set<string>();
  const cards = Object.entries(accept).sort(([, one], [, other]) => one.length - other.length);
  return cards.map(([card, slots]) => {
    const free = slots.find((slot) => !taken.has(slot));
    if (free === undefined) throw new Error(`There is no place for ${card}`);
    taken.add(free);
    return [card, free];
  });
}

/** Moves the cards; they are not looked at yet. */
export async function arrange(page: Page, step: StepOf<'sequence'>, hands: Hands): Promise<void> {
  const { arrangement, cards } = step;
  if (arrangement.kind === 'slots') {
    for (const [card, slot] of placesFor(arrangement)) {
      if (hands.drag) await hands.drag(page, card, slot);
      else await placeInPanel(page, card, slot, hands);
      await page.locator(`#task [data-slot="${slot}"] [data-card="${card}"]`).waitFor();
    }
    return;
  }
  for (const [index, { id }] of cards.entries()) {
    const place = index + 1;
    if ((await placeOf(page, id)) === place) continue;
    if (hands.drag) await hands.drag(page, id, await cardAt(page, place));
    else await moveUp(page, id, place, hands);
    await page.locator(`#task ol > li:nth-child(${place})[data-card="${id}"]`).waitFor();
  }
}

async function orderNow(page: Page): Promise<string[]> {
  const rows = page.locator('#task ol > [data-card]');
  await rows.first().waitFor();
  return rows.evaluateAll((cards) => cards.map((card) => card.getAttribute('data-card') ?? ''));
}

/** Where a card stands in the line, counted from 1. */
async function placeOf(page: Page, card: string): Promise<number> {
  return (await orderNow(page)).indexOf(card) + 1;
}

/** Who stands there now and makes room. */
async function cardAt(page: Page, place: number): Promise<string> {
  return (await orderNow(page))[place - 1] ?? '';
}

async function moveUp(page: Page, card: string, place: number, hands: Hands): Promise<void> {
  for (let at = await placeOf(page, card); at > place; at -= 1) {
    await hands.press(page, page.locator(`#task [data-move="${card}:up"]`));
    await page.locator(`#task ol > li:nth-child(${at - 1})[data-card="${card}"]`).waitFor();
  }
}

async function placeInPanel(page: Page, card: string, slot: string, hands: Hands): Promise<void> {
  const opener = page.locator(`#task [data-open="${card}"]`);
  await opener.waitFor();
  if ((await opener.getAttribute('aria-expanded')) !== 'true') await hands.press(page, opener);
  await hands.press(page, page.locator(`#task [data-card="${card}"] [data-to="${slot}"] button`));
}

/** The blocks a text needs, in an order that obeys its rules. */
function textOf({ rules, blocks }: StepOf<'compose'>): string[] {
  const never = new Set(rules.flatMap((rule) => (rule.rule === 'must-not' ? rule.blocks : [])));
  const before = rules.flatMap((rule) => (rule.rule === 'before' ? [rule] : []));
  const wanted = new Set([
    ...rules.flatMap((rule) => {
      return rule.rule === 'must' ? rule.blocks.filter((id) => !never.has(id)).slice(0, 1) : [];
    }),
    ...before.flatMap(({ first, then }) => [first, then]),
  ]);
  const text = blocks.map(({ id }) => id).filter((id) => wanted.has(id));
  // Each round mends at least one rule, so as many rounds as rules are enough.
  for (const { first, then } of before.flatMap(() => before)) {
    if (text.indexOf(first) < text.indexOf(then)) continue;
    text.splice(text.indexOf(first), 1);
    text.splice(text.indexOf(then), 0, first);
  }
  return text;
}

/** Chooses the blocks and writes a line; the text is not looked at yet. */
export async function write(page: Page, step: StepOf<'compose'>, hands: Hands): Promise<void> {
  for (const block of textOf(step)) {
    const choice = page.locator(`#task [data-choice="${block}"] button`);
    await choice.waitFor();
    if ((await choice.getAttribute('aria-pressed')) !== 'true') await hands.press(page, choice);
    await page.locator(`#task [data-block="${block}"]`).waitFor();
  }
  if (step.ownWords) {
    await hands.type(page, page.locator('#task textarea[data-field="own"]'), 'Tak, fordi du skrev til os.');
  }
}

/** Writes in a goal's first cell, which is reached from the goal itself. */
async function enter(page: Page, goal: string, input: string, hands: Hands): Promise<void> {
  await hands.press(page, page.locator(`#task [data-goal="${goal}"] button`));
  await hands.type(page, page.locator('#task [data-field="formula"]'), input);
  await page.keyboard.press('Enter');
}

/** Until something stands in the cell, beside its mark. */
function filled(page: Page, cell: string): Promise<void> {
  return page.locator(`#task [data-cell="${cell}"] > span > span:last-child:not(:empty)`).waitFor();
}

/** Writes each formula where it belongs, and fills it where the goal is a range. */
export async function calculate(page: Page, step: StepOf<'sheet'>, hands: Hands): Promise<void> {
  for (const { id, cells, solution } of step.goals) {
    await enter(page, id, solution, hands);
    const [from = '', to] = cells.split(':');
    await filled(page, from);
    if (!to) continue;
    const way = from.charAt(0) === to.charAt(0) ? 'down' : 'right';
    await hands.press(page, page.locator(`#task [data-fill="${way}"]`));
    await filled(page, to);
  }
}

/** A formula that gives something else. */
export async function miscalculate(page: Page, step: StepOf<'sheet'>, hands: Hands): Promise<void> {
  const [goal] = step.goals;
  if (goal) await enter(page, goal.id, '=2*3', hands);
}
