import {
  calculate,
  cellsOf,
  explainFormula,
  filled,
  functionNames,
  missingEquals,
  readNumber,
  spelled,
} from '@mikrosprint/spreadsheet';
import fc from 'fast-check';

const pieces = [
  ...'=+-*/^&%<>();:,."$#!?~ ',
  'B2',
  '$B$2',
  'A1:C3',
  'B:B',
  'A1:XFD1048576',
  '12,5',
  '1.250',
  '1E300',
  '"tekst"',
  'SAND',
  '#I/T',
  '\u2212',
  'å',
  ...functionNames.flatMap(({ da, en }) => [`${da}(`, `${en}(`]),
];
const nearlyFormula = fc
  .array(fc.constantFrom(...pieces), { maxLength: 25 })
  .map((parts) => `=${parts.join('')}`);
const input = fc.oneof(
  nearlyFormula,
  fc.string({ unit: 'grapheme' }),
  fc.string().map((text) => `=${text}`),
  fc.constant('5'),
  fc.constant('24-05-2026'),
);
const names = cellsOf('A1:C3');
const sheet = fc.dictionary(fc.constantFrom(...names), input);

it('never throws, whatever is typed', () => {
  fc.assert(
    fc.property(sheet, fc.constantFrom('da' as const, 'en' as const), (inputs, locale) => {
      const results = calculate(inputs, { locale, now: '2026-05-24' });
      for (const [name, typed] of Object.entries(inputs)) {
        const result = results[name];
        expect(result === undefined).toBe(typed === '');
        expect(typeof (result?.shown ?? '')).toBe('string');
        if (result?.kind === 'value' && typeof result.value === 'number')
          expect(Number.isFinite(result.value)).toBe(true);
        explainFormula(typed);
        missingEquals(typed);
        readNumber(typed);
        filled(inputs, name, 'A1:D5');
        expect(spelled(spelled(typed, 'en'), 'da')).toBe(spelled(typed, 'da'));
      }
      expect(JSON.parse(JSON.stringify(results))).toEqual(results);
    }),
    { numRuns: 500 },
  );
});

it('calls every function with anything without throwing', () => {
  const part = fc.constantFrom(
    '',
    'A1',
    'A1:B3',
    '0',
    '-1',
    '1E9',
    '""',
    '"x*"',
    '">1"',
    'SAND',
    '1/0',
    '"24-05-2026"',
    'A1:XFD1048576',
  );
  fc.assert(
    fc.property(
      fc.constantFrom(...functionNames),
      fc.array(part, { maxLength: 5 }),
      sheet,
      ({ en }, parts, inputs) => {
        const formula = `=${en}(${parts.join(';')})`;
        expect(calculate({ ...inputs, D9: formula }, { locale: 'en' })['D9']).toBeDefined();
      },
    ),
    { numRuns: 1500 },
  );
});

const reference = fc
  .tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 4 }))
  .map(([column, row]) => `${'ABCD'[column - 1] ?? 'A'}${row}`);
const operand = fc.oneof(
  reference,
  fc.integer({ min: 0, max: 20 }).map(String),
  fc.tuple(reference, reference).map(([one, other]) => `SUM(${one}:${other})`),
  fc.tuple(reference, reference).map(([one, other]) => `HVIS(${one}>3;${other};"lav")`),
);
const formula = fc
  .array(fc.tuple(operand, fc.constantFrom('+', '-', '*', '&', '>')), { minLength: 1, maxLength: 4 })
  .map((parts) => `=${parts.map(([one, sign]) => one + sign).join('')}1`);

it('fills so that a copy sees its surroundings as the first saw its own', () => {
  const values = fc.dictionary(reference, fc.constantFrom('1', '2,5', '-7', 'tekst', '24-05-2026', '40 kr.'));
  const move = fc.tuple(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 1, max: 4 }));
  fc.assert(
    fc.property(values, formula, move, (inputs, typed, [columns, rows]) => {
      const shift = (name: string): string =>
        `${String.fromCharCode(name.charCodeAt(0) + columns)}${Number(name.slice(1)) + rows}`;
      const shifted = Object.fromEntries(Object.entries(inputs).map(([name, text]) => [shift(name), text]));
      const target = shift('F9');
      const copy = filled({ F9: typed }, 'F9', target)[target] ?? '';
      const [first, second] = [
        calculate({ ...inputs, F9: typed }, { locale: 'da' })['F9'],
        calculate({ ...shifted, [target]: copy }, { locale: 'da' })[target],
      ];
      // Words may name a cell; all else is the same.
      expect({ ...second, message: null }).toEqual({ ...first, message: null });
    }),
  );
});

it('reads back what it shows', () => {
  fc.assert(
    fc.property(fc.integer({ min: -10_000_000, max: 10_000_000 }), (hundredths) => {
      const value = hundredths / 100;
      const shown = calculate(
        { A1: String(value).replace('.', ',') },
        { locale: 'da', formats: { A1: 'currency' } },
      )['A1']?.shown;
      expect(readNumber(shown ?? '')).toBeCloseTo(value, 9);
    }),
  );
});

it('works through a long chain, a deep nest and a growing text', () => {
  const chain: Record<string, string> = { A1: '1' };
  for (let row = 2; row <= 5000; row += 1) chain[`A${row}`] = `=A${row - 1}+1`;
  expect(calculate(chain, { locale: 'da' })['A5000']).toMatchObject({ value: 5000 });

  const nest = `=${'('.repeat(500)}1${')'.repeat(500)}`;
  expect(explainFormula(nest)?.error?.da).toContain('for mange parenteser');
  expect(explainFormula(`=1${'+1'.repeat(900)}`)?.error).toBeNull();
  expect(calculate({ A1: `=1${'+1'.repeat(900)}` }, { locale: 'da' })['A1']).toMatchObject({ value: 901 });
  expect(explainFormula(`=1${'+1'.repeat(9000)}`)?.error?.da).toContain('for lang');

  const doubling: Record<string, string> = { A1: 'abc' };
  for (let row = 2; row <= 60; row += 1) doubling[`A${row}`] = `=A${row - 1}&A${row - 1}`;
  expect(calculate(doubling, { locale: 'da' })['A60']).toMatchObject({ kind: 'error', code: 'value' });
});

it('says the same each time and leaves its inputs alone', () => {
  const inputs = Object.freeze({ A1: '1', A2: '=A1+IDAG()', B1: '=SUMM(A1)' });
  const options = Object.freeze({ locale: 'da' as const, now: '2026-05-24' });
  expect(calculate(inputs, options)).toEqual(calculate(inputs, options));
});
