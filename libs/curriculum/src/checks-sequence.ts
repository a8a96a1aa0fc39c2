import type { JsonPath } from './locate.js';
import { slotsThatFit } from './right-answers.js';
import type { SequenceStep } from './steps/sequence.js';
import { checkDistinct, checkKnown, checkUnique, withDetail } from './checks-report.js';
import type { Report } from './checks-report.js';

/* Cards can be told apart, rules speak of cards that are there, and there is a right way to put them. */

type Arrangement = SequenceStep['arrangement'];

/** Where a card lies that is in no slot. */
const besideTheBoard = 'tray';

function checkBefore(
  { rules }: Extract<Arrangement, { kind: 'before' }>,
  cards: readonly string[],
  at: JsonPath,
  report: Report,
): void {
  const known = new Set(cards);
  rules.forEach(({ first, then }, index) => {
    const path = [...at, 'rules', index];
    checkKnown(first, known, 'card', [...path, 'first'], report);
    checkKnown(then, known, 'card', [...path, 'then'], report);
    if (first === then) report(path, 'a card cannot come before itself');
    else if (cards.indexOf(first) > cards.indexOf(then) && known.has(then)) {
      report(path, `the cards of this file do not obey it: "${then}" stands before "${first}"`);
    }
  });
  checkUnique(
    rules.map(({ first, then }) => `${first} before ${then}`),
    'rule',
    (index) => [...at, 'rules', index],
    report,
  );
}

function checkSlots(
  step: SequenceStep,
  arrangement: Extract<Arrangement, { kind: 'slots' }>,
  at: JsonPath,
  report: Report,
): void {
  const ids = arrangement.slots.map(({ id }) => id);
  checkUnique(ids, 'slot', (index) => [...at, 'slots', index, 'id'], report);
  checkDistinct(
    arrangement.slots.map(({ label }) => label),
    'name of a slot',
    (index) => [...at, 'slots', index, 'label'],
    report,
  );
  if (ids.includes(besideTheBoard)) {
    report([...at, 'slots'], `no slot may be called "${besideTheBoard}": it means beside the board`);
  }
  const cards = new Set(step.cards.map(({ id }) => id));
  for (const [card, slots] of Object.entries(arrangement.accept)) {
    const path = [...at, 'accept', card];
    checkKnown(card, cards, 'card', path, report);
    slots.forEach((slot, index) => {
      checkKnown(slot, new Set(ids), 'slot', [...path, index], report);
    });
  }
  const missing = [...cards].filter((card) => !Object.hasOwn(arrangement.accept, card));
  if (missing.length > 0) report([...at, 'accept'], `does not say where ${missing.join(', ')} may lie`);
  else if (slotsThatFit(step) === null) {
    report([...at, 'accept'], 'no arrangement gives every card a slot that it accepts');
  }
}

export function checkSequence(step: SequenceStep, at: JsonPath, report: Report): void {
  const { arrangement } = step;
  const cards = step.cards.map(({ id }) => id);
  checkUnique(cards, 'card', (index) => [...at, 'cards', index, 'id'], report);
  checkDistinct(
    step.cards.map(({ label, detail }) => withDetail(label, detail)),
    'text of a card',
    (index) => [...at, 'cards', index, 'label'],
    report,
  );
  const path = [...at, 'arrangement'];
  if (arrangement.kind === 'before') checkBefore(arrangement, cards, path, report);
  if (arrangement.kind === 'slots') checkSlots(step, arrangement, path, report);
}
