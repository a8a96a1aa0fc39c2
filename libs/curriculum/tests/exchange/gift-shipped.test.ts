import { fromSteps, parseGift, printGift, toSteps } from '@mikrosprint/curriculum';
import { content } from './questions.js';
import { shippedSteps } from './shipped.js';

/* The sprints that ship as a GIFT file: real words of every kind, and not only those that a test thinks of. */

it.each(['da', 'en'] as const)('writes what ships in %s, and reads the same again', (locale) => {
  const { questions, left } = fromSteps(shippedSteps, locale);
  expect(questions.length).toBeGreaterThan(shippedSteps.length);
  expect(new Set(left.map(({ reason }) => reason))).toEqual(
    new Set(['cases-only', 'no-counterpart', 'pattern', 'several-orders']),
  );
  const printed = printGift(questions);
  expect(printed.left).toEqual([]);
  const again = parseGift(printed.text);
  expect(again.problems).toEqual([]);
  expect(again.questions.map(content)).toEqual(questions.map(content));

  const made = toSteps(again.questions, { locale, actor: 'farid' });
  const lost = made.left.reduce((sum, { count }) => sum + count, 0);
  expect(made.steps).toHaveLength(questions.length - lost);
  expect(lost).toBeLessThan(questions.length / 50);
  const back = fromSteps(
    made.steps.map(({ step }) => step),
    locale,
  );
  const gone = new Set(made.left.flatMap(({ lines }) => lines));
  const kept = again.questions.filter(({ line }) => !gone.has(line));
  expect(back.questions.map(content)).toEqual(kept.map(content));
});
