import { calculate } from '@mikrosprint/spreadsheet';
import * as excel from '@formulajs/formulajs';
import fc from 'fast-check';

/*
 * Another implementation of Excel's functions as a second opinion, on inputs where both mean the same. It is not used
 * for the product itself: one function of it brings 27 kB into the browser, and it counts days in local time.
 */

const column = fc.array(fc.integer({ min: -50, max: 200 }), { minLength: 1, maxLength: 6 });

function ours(formula: string, numbers: readonly number[]): unknown {
  const inputs: Record<string, string> = { C9: formula };
  numbers.forEach((number, row) => {
    inputs[`A${row + 1}`] = String(number);
  });
  const result = calculate(inputs, { locale: 'en' })['C9'];
  return result?.kind === 'value' ? result.value : result?.code;
}

type ListFunction = (...numbers: number[]) => unknown;

it.each<[string, ListFunction]>([
  ['SUM', excel.SUM],
  ['AVERAGE', excel.AVERAGE],
  ['MIN', excel.MIN],
  ['MAX', excel.MAX],
  ['MEDIAN', excel.MEDIAN],
  ['PRODUCT', excel.PRODUCT],
  ['COUNT', excel.COUNT],
])('agrees on %s of a column', (name, theirs) => {
  fc.assert(
    fc.property(column, (numbers) => {
      const expected = Number(Number(theirs(...numbers)).toPrecision(15));
      expect(ours(`=${name}(A1:A${numbers.length})`, numbers)).toBeCloseTo(expected, 6);
    }),
  );
});

it.each<[string, (number: number, places: number) => unknown]>([
  ['ROUNDUP', (number, places) => Math.sign(number) * Number(excel.ROUNDUP(Math.abs(number), places))],
  ['ROUNDDOWN', excel.ROUNDDOWN],
  ['POWER', excel.POWER],
])('agrees on %s', (name, theirs) => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 5000 }), fc.integer({ min: -2, max: 3 }), (number, places) => {
      expect(ours(`=${name}(${number};${places})`, [])).toBeCloseTo(Number(theirs(number, places)), 6);
    }),
  );
});

it('agrees on counting and adding with a condition', () => {
  fc.assert(
    fc.property(
      column,
      fc.constantFrom('>', '<', '>=', '<=', '<>'),
      fc.integer({ min: -50, max: 200 }),
      (numbers, sign, bound) => {
        const criterion = `${sign}${bound}`;
        const range = `A1:A${numbers.length}`;
        expect(ours(`=COUNTIF(${range};"${criterion}")`, numbers)).toBe(excel.COUNTIF(numbers, criterion));
        expect(ours(`=SUMIF(${range};"${criterion}")`, numbers)).toBe(excel.SUMIF(numbers, criterion));
      },
    ),
  );
});
