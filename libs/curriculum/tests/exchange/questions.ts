import fc from 'fast-check';
import { plainText } from '@mikrosprint/curriculum';
import type { ForeignQuestion } from '@mikrosprint/curriculum';

/** Questions of every kind with words that no format likes, for the ways there and back. */

const word = fc.constantFrom(
  ...[
    'Oslo',
    'æble',
    'er',
    'hvad',
    '24. maj',
    'Київ',
    '5',
    'rigtig',
    'first',
    'é',
    '“ja”',
    '_____',
    'a/b',
    "l'été",
  ],
  ...[
    '3 < 4',
    '<b>x</b>',
    '&amp;',
    'a:b',
    '::',
    '~',
    '=',
    '#',
    '####',
    '{',
    '}',
    '{}',
    '\\',
    '\\n',
    '//',
    '%50%',
  ],
  ...['[html]', '[plain]', '|', '.', '?', '(x)', '$CATEGORY:', '\n', '\n\n', '>', 'T', '"', ';'],
);

export const text = fc
  .array(word, { minLength: 1, maxLength: 7 })
  .map((words) => plainText(words.join(' '), 'plain'))
  .filter((words) => words !== '');
const maybe = fc.oneof(fc.constant(''), text);
/** Kept apart by a number at the end. */
const texts = (from: number, to: number) =>
  fc
    .array(text, { minLength: from, maxLength: to })
    .map((all) => all.map((one, index) => `${one} ${index + 10}`));

const percent = fc.constantFrom(-100, -50, -33.33333, -5, 0, 0, 10, 25, 33.33333, 50, 90);

const answers = (from: number, to: number) =>
  texts(from, to).chain((all) =>
    fc.tuple(...all.map((one) => fc.record({ text: fc.constant(one), percent, feedback: maybe }))),
  );

const withRight = fc
  .tuple(answers(2, 9), fc.nat(8))
  .map(([all, right]) =>
    all.map((one, index) => (index === right % all.length ? { ...one, percent: 100 } : one)),
  );

const number = fc.oneof(
  fc.integer({ min: -5000, max: 5000 }),
  fc
    .double({ noNaN: true, noDefaultInfinity: true, min: -1e6, max: 1e6 })
    .map((one) => Number(one.toPrecision(12)) + 0),
);
const range = fc
  .tuple(number, number)
  .map(([one, other]) => ({ from: Math.min(one, other), to: Math.max(one, other) }));

const asked = fc.oneof(
  fc.record({ kind: fc.constant('choice' as const), answers: withRight }),
  fc.record({
    kind: fc.constant('choices' as const),
    answers: answers(2, 9).filter((all) => all.some((one) => one.percent > 0)),
  }),
  fc.record({
    kind: fc.constant('true-false' as const),
    right: fc.boolean(),
    whenTrue: maybe,
    whenFalse: maybe,
  }),
  fc.record({ kind: fc.constant('short-answer' as const), answers: withRight }),
  fc.record({
    kind: fc.constant('number' as const),
    answers: fc.array(
      fc
        .tuple(range, fc.constantFrom(100, 50, 0), maybe)
        .map(([ends, worth, feedback]) => ({ ...ends, percent: worth, feedback })),
      { minLength: 1, maxLength: 4 },
    ),
  }),
  fc.record({
    kind: fc.constant('matching' as const),
    pairs: fc
      .tuple(texts(2, 9), fc.array(text, { minLength: 9, maxLength: 9 }), fc.boolean())
      .map(([lefts, rights, alone]) =>
        lefts.map((left, index) => {
          const right = rights[index] ?? '';
          // A side without a partner that says the same as one with a partner would say nothing.
          const isAlone = alone && index === lefts.length - 1 && index > 1;
          return isAlone ? { left: '', right: `${right} alone` } : { left, right };
        }),
      ),
  }),
  fc.record({ kind: fc.constant('ordering' as const), items: texts(2, 9) }),
  fc.record({ kind: fc.constant('essay' as const) }),
  fc.record({ kind: fc.constant('description' as const) }),
);

/** A question; a description says nothing afterwards, since nobody answers it. */
export const question: fc.Arbitrary<ForeignQuestion> = fc
  .tuple(asked, maybe, text, maybe)
  .map(([what, name, words, feedback]) => ({
    ...what,
    name: plainText(name.replace(/\n/gu, ' '), 'plain'),
    text: words,
    feedback: what.kind === 'description' ? '' : feedback,
    line: 1,
  }));

/** Without where it stands. */
export function content({ line, ...question }: ForeignQuestion): Omit<ForeignQuestion, 'line'> {
  void line;
  return question;
}
