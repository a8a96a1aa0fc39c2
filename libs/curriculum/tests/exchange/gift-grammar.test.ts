import fc from 'fast-check';
import { fromSteps, parseGift, printGift } from '@mikrosprint/curriculum';
import type { ForeignQuestion } from '@mikrosprint/curriculum';
import { numberRange } from '../../src/exchange/numbers.js';
import { grades, strictGift, type GiftQuestion } from './gift-grammar.js';
import { question } from './questions.js';
import { shippedSteps } from './shipped.js';

/* What is printed as GIFT is read by a second reader, which takes nothing that the format's own rules do not allow. */

/** What the second reader shall find. */
function expected(one: ForeignQuestion): GiftQuestion {
  const { kind, name, text, feedback } = one;
  const base = { kind, name, text, feedback, answers: [], pairs: [], items: [] };
  switch (one.kind) {
    case 'choice':
    case 'choices':
    case 'short-answer':
      return { ...base, answers: one.answers };
    case 'true-false':
      return {
        ...base,
        answers: [
          { text: 'TRUE', percent: one.right ? 100 : 0, feedback: one.whenTrue },
          { text: 'FALSE', percent: one.right ? 0 : 100, feedback: one.whenFalse },
        ],
      };
    case 'matching':
      return { ...base, pairs: one.pairs };
    case 'ordering':
      return { ...base, items: one.items };
    default:
      return base;
  }
}

function expectSame(printed: GiftQuestion | undefined, one: ForeignQuestion): void {
  if (one.kind !== 'number' || printed?.kind !== 'number') {
    expect(printed).toEqual(expected(one));
    return;
  }
  const { answers, ...others } = printed;
  expect({ ...others, answers: [] }).toEqual(expected(one));
  expect(answers.map(({ text, ...worth }) => ({ ...numberRange(text), ...worth }))).toEqual(one.answers);
}

it('whatever the words are, another reader finds the same question', () => {
  fc.assert(
    fc.property(question, (one) => {
      const { text, left } = printGift([one]);
      if (left.length > 0) return;
      const [printed, ...more] = strictGift(text);
      expect(more).toEqual([]);
      expectSame(printed, one);
    }),
    { numRuns: 1_000 },
  );
});

it('a right answer that begins as a percent is no percent', () => {
  const answers = [
    { text: '%50% rabat', percent: 100, feedback: 'Ja' },
    { text: '%50% mere', percent: 0, feedback: '' },
    { text: 'Intet', percent: 0, feedback: '' },
  ];
  const one: ForeignQuestion = {
    kind: 'choice',
    name: '',
    text: 'Hvad får du?',
    feedback: '',
    line: 1,
    answers,
  };
  const { text } = printGift([one]);
  expect(text).toContain('=[plain]%50% rabat#Ja');
  expectSame(strictGift(text)[0], one);
  expect(parseGift(text).questions).toEqual([one]);
  // As Moodle reads it: behind = a percent is words.
  expect(parseGift('Hvad? {=%50%halvt ~%50%andet}').questions[0]).toMatchObject({
    answers: [
      { text: '%50%halvt', percent: 100 },
      { text: 'andet', percent: 50 },
    ],
  });
});

describe('what ships', () => {
  it.each(['da', 'en'] as const)('is read by it in %s, and is worth what Moodle can give', (locale) => {
    const { questions } = fromSteps(shippedSteps, locale);
    const printed = strictGift(printGift(questions).text);
    expect(printed).toHaveLength(questions.length);
    printed.forEach((one, at) => questions[at] && expectSame(one, questions[at]));
    const worths = printed.flatMap(({ answers }) => answers.map(({ percent }) => percent));
    expect(worths.filter((worth) => !grades.has(worth))).toEqual([]);
    for (const { kind, answers } of printed) {
      const total = answers.reduce((sum, { percent }) => sum + Math.max(0, percent), 0);
      const best = Math.max(0, ...answers.map(({ percent }) => percent));
      if (kind === 'choice') expect(best).toBe(100);
      // Moodle rounds the sum to whole hundredths.
      if (kind === 'choices') expect(Math.round(total)).toBe(100);
    }
  });
});
