import { compare, limited, toNumber, toText } from './coercion.js';
import type { BinaryOperator } from './syntax.js';
import { asMatrix, Failure, Matrix, type Operand, type Scalar } from './values.js';
import { trouble } from './words.js';

/** Where an operand was read, for the words of a failure. */
export interface Sides {
  left: string | null;
  right: string | null;
}

type Arithmetic = (left: number, right: number) => number | Failure;

/** Numbers beyond what Excel holds. */
const checked = (result: number): number | Failure => (Number.isFinite(result) ? result : trouble.tooBig());

/** Excel takes the last bits of a difference that is almost nothing for nothing (0,3-0,2-0,1 at the end of a formula). */
function sum(left: number, right: number): number | Failure {
  const result = left + right;
  return Math.abs(result) < Math.abs(left) * 1e-15 ? 0 : checked(result);
}

export function power(base: number, exponent: number): number | Failure {
  if (base === 0 && exponent === 0) return trouble.noSuchNumber();
  if (base === 0 && exponent < 0) return trouble.division();
  const result = base ** exponent;
  return Number.isNaN(result) ? trouble.noSuchNumber() : checked(result);
}

export const quotient: Arithmetic = (left, right) =>
  right === 0 ? trouble.division() : checked(left / right);

const arithmetic: Partial<Record<BinaryOperator, Arithmetic>> = {
  '+': sum,
  '-': (left, right) => sum(left, -right),
  '*': (left, right) => checked(left * right),
  '/': quotient,
  '^': power,
};

const comparisons: Partial<Record<BinaryOperator, (order: number) => boolean>> = {
  '=': (order) => order === 0,
  '<>': (order) => order !== 0,
  '<': (order) => order < 0,
  '>': (order) => order > 0,
  '<=': (order) => order <= 0,
  '>=': (order) => order >= 0,
};

function joined(left: Scalar, right: Scalar, locale: 'da' | 'en'): Scalar {
  const before = toText(left, locale);
  if (before instanceof Failure) return before;
  const after = toText(right, locale);
  return after instanceof Failure ? after : limited(before + after);
}

function onScalars(
  operator: BinaryOperator,
  left: Scalar,
  right: Scalar,
  sides: Sides,
  locale: 'da' | 'en',
): Scalar {
  if (left instanceof Failure) return left;
  if (right instanceof Failure) return right;
  const holds = comparisons[operator];
  if (holds) return holds(compare(left, right));
  const calculate = arithmetic[operator];
  if (!calculate) return joined(left, right, locale);
  const first = toNumber(left, sides.left);
  if (first instanceof Failure) return first;
  const second = toNumber(right, sides.right);
  return second instanceof Failure ? second : calculate(first, second);
}

/** The longer of two sides, when they can be paired; a side of one goes with every place of the other. */
function pairedLength(one: number, other: number): number | null {
  if (one === other || other === 1) return one;
  return one === 1 ? other : null;
}

/** Place by place when a side is a range (SUMPRODUKT((A2:A6="Cykel")*B2:B6)). */
export function binary(
  operator: BinaryOperator,
  left: Operand,
  right: Operand,
  sides: Sides,
  locale: 'da' | 'en',
): Operand {
  if (!(left instanceof Matrix) && !(right instanceof Matrix)) {
    return onScalars(operator, left, right, sides, locale);
  }
  const [one, other] = [asMatrix(left), asMatrix(right)];
  const height = pairedLength(one.height, other.height);
  const width = pairedLength(one.width, other.width);
  if (height === null || width === null) return trouble.unequalRanges();
  const at = (matrix: Matrix, row: number, column: number): Scalar =>
    matrix.at(matrix.height === 1 ? 0 : row, matrix.width === 1 ? 0 : column);
  const none = { left: null, right: null };
  return new Matrix(
    Array.from({ length: height }, (_, row) =>
      Array.from({ length: width }, (__, column) =>
        onScalars(operator, at(one, row, column), at(other, row, column), none, locale),
      ),
    ),
  );
}

/** Minus, plus or percent, on every place of a range. Plus leaves everything as it is. */
export function unary(kind: 'negate' | 'percent' | 'plus', operand: Operand, cell: string | null): Operand {
  if (kind === 'plus') return operand;
  if (operand instanceof Matrix) {
    return new Matrix(operand.rows.map((row) => row.map((value) => unaryScalar(kind, value, null))));
  }
  return unaryScalar(kind, operand, cell);
}

function unaryScalar(kind: 'negate' | 'percent', value: Scalar, cell: string | null): Scalar {
  const number = toNumber(value, cell);
  if (number instanceof Failure) return number;
  return kind === 'percent' ? number / 100 : 0 - number;
}
