import { raised, type Call, type Compute } from '../call.js';
import { compare, folded, numberInText, readTruth } from '../coercion.js';
import { Failure, Matrix, type Scalar } from '../values.js';
import { trouble, writtenError } from '../words.js';
import { fits, hasWildcard } from './wildcards.js';

/*
 * Criteria of TÆL.HVIS and its family (Microsoft, "COUNTIF function"): a value, or a text that begins with a comparison
 * (">100", "<>Cykel"); a text may hold wildcards; case does not count.
 */

type Fits = (value: Scalar) => boolean;

const comparisonForm = /^(<>|<=|>=|<|>|=)?([\s\S]*)$/;

const orders: Record<string, (order: number) => boolean> = {
  '<': (order) => order < 0,
  '>': (order) => order > 0,
  '<=': (order) => order <= 0,
  '>=': (order) => order >= 0,
};

/** Equal to a number: the number itself, or a text that reads as it. */
const equalsNumber =
  (wanted: number): Fits =>
  (value) =>
    typeof value === 'number'
      ? compare(value, wanted) === 0
      : typeof value === 'string' && numberInText(value) === wanted;

function equalsText(wanted: string): Fits {
  if (hasWildcard(wanted)) return (value) => typeof value === 'string' && fits(value, wanted);
  const plain = folded(wanted);
  return (value) => typeof value === 'string' && folded(value) === plain;
}

function equals(wanted: string): Fits {
  const number = numberInText(wanted);
  if (number !== null) return equalsNumber(number);
  const truth = readTruth(wanted);
  if (truth !== null) return (value) => value === truth;
  const failure = writtenError(wanted);
  if (failure) return (value) => value instanceof Failure && value.code === failure.code;
  return equalsText(wanted);
}

/** Only values of the same kind are compared: ">5" passes over texts. */
function ordered(operator: string, wanted: string): Fits {
  const bound = numberInText(wanted) ?? readTruth(wanted) ?? wanted;
  const holds = orders[operator] ?? (() => false);
  return (value) => typeof value === typeof bound && holds(compare(value, bound));
}

function fromText(criterion: string): Fits {
  const [, operator = '', wanted = ''] = comparisonForm.exec(criterion) ?? [];
  if (operator in orders) return wanted === '' ? () => false : ordered(operator, wanted);
  // "" is every cell that looks empty, "=" only one that holds nothing, "<>" everything else.
  if (wanted === '' && operator === '') return (value) => value === null || value === '';
  const same: Fits = wanted === '' ? (value) => value === null : equals(wanted);
  return operator === '<>' ? (value) => !same(value) : same;
}

/** What a criterion lets through. An empty cell as criterion is taken for 0. */
export function criterion(given: Scalar): Fits {
  if (given instanceof Failure) return (value) => value instanceof Failure && value.code === given.code;
  if (typeof given === 'string') return fromText(given);
  if (typeof given === 'boolean') return (value) => value === given;
  return equalsNumber(given ?? 0);
}

/** Which places of the ranges fit all conditions; ranges and criteria stand in turn from `first` on. */
function places(call: Call, first: number): { fits: boolean[]; shape: Matrix } {
  const shape = call.range(first);
  const result = shape.values.map(() => true);
  for (let index = first; index < call.count; index += 2) {
    const range = call.range(index);
    if (range.height !== shape.height || range.width !== shape.width) throw trouble.unequalRanges();
    const lets = criterion(call.given(index + 1));
    range.values.forEach((value, place) => {
      if (!lets(value)) result[place] = false;
    });
  }
  return { fits: result, shape };
}

/** The numbers in the places that fit; a failure in such a place is thrown. */
function numbersAt(values: readonly Scalar[], fitting: readonly boolean[]): number[] {
  return values.filter(
    (value, place): value is number => fitting[place] === true && typeof raised(value) === 'number',
  );
}

/**
 * SUM.HVIS takes the numbers from a range of the same shape that begins where the third part begins, however large that
 * part is (Microsoft, "SUMIF function").
 */
function reshaped(given: Matrix, shape: Matrix, call: Call): Matrix {
  const start = given.area?.from;
  if (!start || (given.height === shape.height && given.width === shape.width)) return given;
  return new Matrix(
    shape.rows.map((line, row) =>
      line.map((_, column) => call.around.read({ column: start.column + column, row: start.row + row })),
    ),
  );
}

function numbersIf(call: Call): number[] {
  const range = call.range(0);
  const lets = criterion(call.given(1));
  const numbers = call.has(2) ? reshaped(call.range(2), range, call) : range;
  return numbersAt(numbers.values, range.values.map(lets));
}

function numbersIfs(call: Call): number[] {
  const numbers = call.range(0);
  const { fits: fitting, shape } = places(call, 1);
  if (numbers.height !== shape.height || numbers.width !== shape.width) throw trouble.unequalRanges();
  return numbersAt(numbers.values, fitting);
}

const total = (numbers: readonly number[]): number => numbers.reduce((sum, number) => sum + number, 0);

function mean(numbers: readonly number[]): number {
  if (numbers.length === 0) throw trouble.noNumbers();
  return total(numbers) / numbers.length;
}

/** Conditions come in pairs: a range without its criterion is an unfinished call. */
const inPairs =
  (first: number, compute: Compute): Compute =>
  (call) => {
    if ((call.count - first) % 2 !== 0) throw trouble.unpaired(call.entry.da, call.entry.canonical);
    return compute(call);
  };

export const conditions: Record<string, Compute> = {
  COUNTIF: (call) => call.range(0).values.filter(criterion(call.given(1))).length,
  COUNTIFS: inPairs(0, (call) => places(call, 0).fits.filter(Boolean).length),
  SUMIF: (call) => total(numbersIf(call)),
  SUMIFS: inPairs(1, (call) => total(numbersIfs(call))),
  AVERAGEIF: (call) => mean(numbersIf(call)),
  AVERAGEIFS: inPairs(1, (call) => mean(numbersIfs(call))),
};
