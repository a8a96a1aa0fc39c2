import { raised, type Call, type Compute } from '../call.js';
import { numberInText, readTruth } from '../coercion.js';
import { cleaned } from '../numbers.js';
import { power } from '../operators.js';
import { Matrix, type Scalar } from '../values.js';
import { trouble } from '../words.js';
import { numbersIn, numbersOf } from './numbers-of.js';

const total = (numbers: readonly number[]): number => numbers.reduce((sum, number) => sum + number, 0);

function checked(result: number): number {
  if (Number.isNaN(result)) throw trouble.noSuchNumber();
  if (!Number.isFinite(result)) throw trouble.tooBig();
  return result;
}

/** Moves the decimal point without the slips of multiplication: 1,005 moved by two is 100,5. */
function shifted(value: number, places: number): number {
  const [digits = '0', exponent = '0'] = String(value).split('e');
  return Number(`${digits}e${Number(exponent) + places}`);
}

/** Rounds the size of a number, keeping its sign; halves go away from zero as in Excel. */
function rounded(value: number, places: number, round: (size: number) => number): number {
  const limited = Math.max(-310, Math.min(310, places));
  const size = cleaned(Math.abs(value));
  const result = shifted(round(cleaned(shifted(size, limited))), -limited);
  // More places than the number has digits change nothing.
  const safe = Number.isFinite(result) ? result : size;
  return value < 0 ? 0 - safe : safe;
}

const rounding =
  (round: (size: number) => number): Compute =>
  (call) =>
    rounded(call.number(0), call.whole(1), round);

/** The rest has the sign of the divisor: REST(-3;2) is 1 (Microsoft, "MOD function": n - d*INT(n/d)). */
function rest(call: Call): number {
  const [number, divisor] = [call.number(0), call.number(1)];
  if (divisor === 0) throw trouble.division();
  return checked(cleaned(number - divisor * Math.floor(number / divisor)));
}

function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((one, other) => one - other);
  const middle = sorted.length / 2;
  const upper = sorted[Math.floor(middle)];
  const lower = sorted[Math.ceil(middle) - 1];
  if (upper === undefined || lower === undefined) throw trouble.noSuchNumber();
  return (upper + lower) / 2;
}

/** The k-th of a sorted list; a k of 1,5 is taken as 2. */
const kth =
  (sign: 1 | -1): Compute =>
  (call) => {
    const sorted = numbersIn(call.range(0)).sort((one, other) => sign * (one - other));
    const found = sorted[Math.ceil(call.number(1)) - 1];
    if (found === undefined) throw trouble.noSuchNumber();
    return found;
  };

function rank(call: Call): number {
  const number = call.number(0);
  const numbers = numbersIn(call.range(1));
  if (!numbers.includes(number)) throw trouble.notFound(String(number).replace('.', ','));
  const isAscending = call.number(2) !== 0;
  return 1 + numbers.filter((other) => (isAscending ? other < number : other > number)).length;
}

/** Texts, truths and empty cells count as zero (Microsoft, "SUMPRODUCT function"). */
function sumOfProducts(call: Call): number {
  const factors = Array.from({ length: call.count }, (_, index) => {
    const operand = call.operand(index);
    return operand instanceof Matrix ? operand : new Matrix([[raised(operand)]]);
  });
  const [first] = factors;
  const isEven = factors.every(({ height, width }) => height === first?.height && width === first.width);
  if (!isEven) throw trouble.unequalRanges();
  const lists = factors.map(({ values }) => values.map((value) => numberOrZero(raised(value))));
  return checked(
    total((lists[0] ?? []).map((_, at) => lists.reduce((product, list) => product * (list[at] ?? 0), 1))),
  );
}

const numberOrZero = (value: Scalar): number => (typeof value === 'number' ? value : 0);

/** Written in the formula, a text that reads as a number counts too; a failure never does. */
function count(call: Call): number {
  let counted = 0;
  for (let index = 0; index < call.count; index += 1) {
    const operand = call.operand(index);
    if (operand instanceof Matrix)
      counted += operand.values.filter((value) => typeof value === 'number').length;
    else if (typeof operand === 'string')
      counted += numberInText(operand) === null && readTruth(operand) === null ? 0 : 1;
    else if (typeof operand === 'number' || typeof operand === 'boolean') counted += 1;
  }
  return counted;
}

/** Everything that is not empty, failures and "" from a formula too. */
function countFilled(call: Call): number {
  let counted = 0;
  for (let index = 0; index < call.count; index += 1) {
    const operand = call.operand(index);
    if (operand instanceof Matrix) counted += operand.values.filter((value) => value !== null).length;
    else counted += 1;
  }
  return counted;
}

const countEmpty: Compute = (call) =>
  call.range(0).values.filter((value) => value === null || value === '').length;

function average(call: Call): number {
  const numbers = numbersOf(call);
  if (numbers.length === 0) throw trouble.noNumbers();
  return checked(total(numbers) / numbers.length);
}

function squareRoot(call: Call): number {
  const number = call.number(0);
  if (number < 0) throw trouble.noSuchNumber();
  return Math.sqrt(number);
}

/** Without any number the answer is 0 (Microsoft, "MAX function"). Not spread: a list may be long. */
const extreme =
  (choose: (one: number, other: number) => number): Compute =>
  (call) => {
    const [first = 0, ...others] = numbersOf(call);
    return others.reduce(choose, first);
  };

export const calculating: Record<string, Compute> = {
  SUM: (call) => checked(total(numbersOf(call))),
  AVERAGE: average,
  MIN: extreme((one, other) => Math.min(one, other)),
  MAX: extreme((one, other) => Math.max(one, other)),
  COUNT: count,
  COUNTA: countFilled,
  COUNTBLANK: countEmpty,
  ROUND: rounding(Math.round),
  ROUNDUP: rounding(Math.ceil),
  ROUNDDOWN: rounding(Math.floor),
  INT: (call) => Math.floor(cleaned(call.number(0))),
  TRUNC: rounding(Math.floor),
  MOD: rest,
  ABS: (call) => Math.abs(call.number(0)),
  SIGN: (call) => Math.sign(call.number(0)),
  PRODUCT: (call) => {
    const numbers = numbersOf(call);
    return numbers.length === 0 ? 0 : checked(numbers.reduce((product, number) => product * number, 1));
  },
  SUMPRODUCT: sumOfProducts,
  POWER: (call) => raised(power(call.number(0), call.number(1))),
  SQRT: squareRoot,
  MEDIAN: (call) => median(numbersOf(call)),
  LARGE: kth(-1),
  SMALL: kth(1),
  RANK: rank,
};
