import type { Call } from '../call.js';
import { raised } from '../call.js';
import { toNumber, toTruth } from '../coercion.js';
import { Matrix } from '../values.js';

/*
 * Functions over lists treat a value in a cell and a value written in the formula differently (Microsoft, "SUM
 * function", "AVERAGE function"): texts and truths in cells are passed over, those written in the formula are read as
 * numbers or are an error.
 */

/** The numbers of all parts, in order; the first failure is thrown. */
export function numbersOf(call: Call, first = 0): number[] {
  const numbers: number[] = [];
  for (let index = first; index < call.count; index += 1) {
    const operand = call.operand(index);
    if (operand instanceof Matrix) {
      for (const value of operand.values) {
        if (typeof raised(value) === 'number') numbers.push(value as number);
      }
    } else {
      numbers.push(raised(toNumber(operand)));
    }
  }
  return numbers;
}

/** The truths of all parts; texts and empty cells in ranges are passed over. */
export function truthsOf(call: Call): boolean[] {
  const truths: boolean[] = [];
  for (let index = 0; index < call.count; index += 1) {
    const operand = call.operand(index);
    if (operand instanceof Matrix) {
      for (const value of operand.values) {
        const known = raised(value);
        if (typeof known === 'boolean' || typeof known === 'number') truths.push(Boolean(known));
      }
    } else {
      truths.push(raised(toTruth(operand)));
    }
  }
  return truths;
}

/** Numbers of a list; failures in it are thrown, everything else is passed over. */
export function numbersIn(matrix: Matrix): number[] {
  return matrix.values.filter((value): value is number => typeof raised(value) === 'number');
}
