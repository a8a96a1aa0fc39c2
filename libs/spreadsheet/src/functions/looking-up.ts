import type { Call, Compute } from '../call.js';
import { compare, plainNumber, truthWord } from '../coercion.js';
import { Failure, Matrix, type Operand, type Scalar } from '../values.js';
import { trouble } from '../words.js';
import { fits, hasWildcard } from './wildcards.js';

/** A value that is looked for; an empty cell is looked for as 0. */
type Sought = number | string | boolean;

const soughtIn = (call: Call): Sought => call.value(0) ?? 0;

function missing(sought: Sought, call: Call): Failure {
  if (typeof sought === 'string') return trouble.notFound(sought);
  return trouble.notFound(
    typeof sought === 'number' ? plainNumber(sought) : truthWord(sought, call.around.locale),
  );
}

/** Whether a value is the one: of the same kind and the same; a text may hold wildcards. */
function isSame(value: Scalar, sought: Sought, withWildcards: boolean): boolean {
  if (typeof value !== typeof sought) return false;
  if (withWildcards && typeof sought === 'string' && typeof value === 'string' && hasWildcard(sought)) {
    return fits(value, sought);
  }
  return compare(value, sought) === 0;
}

/**
 * The place of the last value that is not above the sought one in a rising list, as Excel's approximate match finds it:
 * by halving, over values of the same kind. -1 when the first is above already.
 */
function risingPlace(values: readonly Scalar[], sought: Sought): number {
  const same = values.flatMap((value, place) => (typeof value === typeof sought ? [place] : []));
  let [low, high] = [0, same.length];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (compare(values[same[middle] ?? 0] ?? null, sought) <= 0) low = middle + 1;
    else high = middle;
  }
  return same[low - 1] ?? -1;
}

/** In a falling list: the place of the last value that is not below the sought one; the list is read until one is. */
function fallingPlace(values: readonly Scalar[], sought: Sought): number {
  let found = -1;
  for (const [place, value] of values.entries()) {
    if (typeof value !== typeof sought) continue;
    if (compare(value, sought) < 0) return found;
    found = place;
  }
  return found;
}

const exactPlace = (values: readonly Scalar[], sought: Sought, withWildcards: boolean): number =>
  values.findIndex((value) => isSame(value, sought, withWildcards));

const lineOf = (matrix: Matrix): readonly Scalar[] => matrix.values;

/** LOPSLAG and VOPSLAG: `transposed` looks along the top row. Approximate unless the fourth part says FALSK. */
const tableLookup =
  (transposed: boolean): Compute =>
  (call) => {
    const sought = soughtIn(call);
    const table = call.range(1);
    const number = call.whole(2);
    if (number < 1) throw trouble.columnTooSmall();
    if (number > (transposed ? table.height : table.width)) throw trouble.outside();
    const keys = transposed
      ? Array.from({ length: table.width }, (_, column) => table.at(0, column))
      : table.rows.map(([key]) => key ?? null);
    const isApproximate = call.count > 3 ? call.truth(3) : true;
    const place = isApproximate ? risingPlace(keys, sought) : exactPlace(keys, sought, true);
    if (place < 0) throw missing(sought, call);
    return transposed ? table.at(number - 1, place) : table.at(place, number - 1);
  };

/** The nearest value below (`sign` 1) or above (-1) the sought one, in a list of any order. */
function nearestPlace(values: readonly Scalar[], sought: Sought, sign: 1 | -1): number {
  let best = -1;
  values.forEach((value, place) => {
    if (typeof value !== typeof sought || sign * compare(value, sought) > 0) return;
    if (best < 0 || sign * compare(value, values[best] ?? null) > 0) best = place;
  });
  return best;
}

/** Modes 0 exact, -1 next smaller, 1 next larger, 2 wildcards (Microsoft, "XLOOKUP function"). */
function placeByMode(values: readonly Scalar[], sought: Sought, mode: number): number {
  const exact = exactPlace(values, sought, mode === 2);
  if (exact >= 0 || mode === 0 || mode === 2) return exact;
  if (mode === -1 || mode === 1) return nearestPlace(values, sought, mode === -1 ? 1 : -1);
  throw trouble.choiceOutside();
}

function answerAt(answers: Matrix, keys: Matrix, place: number): Operand {
  if (keys.width === 1) return rowOf(answers, place);
  return answers.height === 1
    ? answers.at(0, place)
    : new Matrix(answers.rows.map((row) => [row[place] ?? null]));
}

function rowOf(answers: Matrix, place: number): Operand {
  return answers.width === 1 ? answers.at(place, 0) : new Matrix([answers.rows[place] ?? []]);
}

function lookup(call: Call): Operand {
  const sought = soughtIn(call);
  const [keys, answers] = [call.range(1), call.range(2)];
  const isColumn = keys.width === 1;
  if (!isColumn && keys.height !== 1) throw trouble.oneLine();
  if (isColumn ? keys.height !== answers.height : keys.width !== answers.width) throw trouble.unequalRanges();
  const backwards = call.number(5, 1) < 0;
  const line = backwards ? [...lineOf(keys)].reverse() : lineOf(keys);
  const found = placeByMode(line, sought, call.whole(4));
  if (found >= 0) return answerAt(answers, keys, backwards ? line.length - 1 - found : found);
  if (call.has(3)) return call.operand(3);
  throw missing(sought, call);
}

function match(call: Call): number {
  const sought = soughtIn(call);
  const list = call.range(1);
  if (list.width !== 1 && list.height !== 1) throw trouble.oneLine();
  const type = call.number(2, 1);
  const values = lineOf(list);
  const sorted = type > 0 ? risingPlace : fallingPlace;
  const place = type === 0 ? exactPlace(values, sought, true) : sorted(values, sought);
  if (place < 0) throw missing(sought, call);
  return place + 1;
}

/** With one line the second part counts along it; a part of 0 is the whole row or column. */
function index(call: Call): Operand {
  const table = call.range(0);
  const isRow = table.height === 1 && !call.has(2);
  const [row, column] = isRow
    ? [1, call.whole(1)]
    : [call.whole(1), call.whole(2, table.width === 1 ? 1 : 0)];
  if (row < 0 || column < 0) throw trouble.columnTooSmall();
  if (row > table.height || column > table.width) throw trouble.outside();
  const rows = row === 0 ? table.rows : [table.rows[row - 1] ?? []];
  const cut = column === 0 ? rows : rows.map((line) => [line[column - 1] ?? null]);
  const [first] = cut;
  return cut.length === 1 && first?.length === 1 ? (first[0] ?? null) : new Matrix(cut);
}

export const lookingUp: Record<string, Compute> = {
  XLOOKUP: lookup,
  VLOOKUP: tableLookup(false),
  HLOOKUP: tableLookup(true),
  MATCH: match,
  INDEX: index,
};
