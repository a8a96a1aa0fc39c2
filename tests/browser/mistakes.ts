// One mistake of each kind, as people make them.
import type { Step, StepOf } from '@mikrosprint/curriculum';
import type { Page } from 'playwright-core';
import { miscalculate } from './answers-built.js';
import { choice, option, plain, rightValue, standsOpen } from './answers.js';
import { pointer } from './hands.js';

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
  else if (step.mechanic === 'screen') await chooseWrongly(page, step);
  else if (step.mechanic === 'sequence') await arrangeWrongly(page, step);
  else if (step.mechanic === 'compose') await writeWrongly(page, step);
  else if (step.mechanic === 'sheet') await miscalculate(page, step, pointer);
}

/** On a page where all is chosen everything is chosen wrongly; a form is sent before it is filled in. */
async function chooseWrongly(page: Page, { fields }: StepOf<'screen'>): Promise<void> {
  if (fields.every(standsOpen)) {
    for (const field of fields) {
      const wrong = field.options.find(({ id }) => id !== rightValue(field.accept));
      await choice(page, field.id, wrong?.id ?? '').click();
    }
  }
  await page.locator('#task button[type="submit"]').click();
}

/** A line never begins right; on a board every card goes to the first place that is free. */
async function arrangeWrongly(page: Page, { arrangement, cards, submit }: StepOf<'sequence'>): Promise<void> {
  if (arrangement.kind === 'slots') {
    const wrong = arrangement.slots.map(({ id }) => id).reverse();
    for (const [index, { id }] of cards.entries()) {
      const opener = page.locator(`#task [data-open="${id}"]`);
      if ((await opener.getAttribute('aria-expanded')) !== 'true') await opener.click();
      await page.locator(`#task [data-card="${id}"] [data-to="${wrong[index] ?? ''}"] button`).click();
    }
  }
  await page.getByRole('button', { name: submit.da }).click();
}

async function writeWrongly(page: Page, { rules, blocks, submit }: StepOf<'compose'>): Promise<void> {
  const never = rules.find((rule) => rule.rule === 'must-not' && rule.blocks.length > 0);
  const [wrong = blocks[0]?.id] = never?.rule === 'must-not' ? never.blocks : [];
  const choice = page.locator(`#task [data-choice="${wrong ?? ''}"] button`);
  await choice.click();
  await page.getByRole('button', { name: submit.da }).click();
  await page.locator('#task [role="status"] strong').first().waitFor();
  await choice.click();
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
