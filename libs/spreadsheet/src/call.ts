import type { CellPoint } from './cells.js';
import type { FunctionEntry } from './catalogue/catalogue.js';
import { single, toNumber, toText, toTruth } from './coercion.js';
import { Failure, Matrix, type Operand, type Scalar } from './values.js';
import { trouble } from './words.js';

/** What a formula is computed in. */
export interface Surroundings {
  locale: 'da' | 'en';
  /** The day and hour as a day number; null when it is not known. */
  now: number | null;
  /** What stands in a cell. */
  read(point: CellPoint): Scalar;
}

/** A part of a call: computed only when the function asks (HVIS takes one branch). */
export interface Part {
  compute: () => Operand;
  /** The cell's name when the part is nothing but one cell. */
  cell: string | null;
  isOmitted: boolean;
}

/** One call of a function. The readers throw the `Failure` that a part holds or that it cannot be read as. */
export class Call {
  constructor(
    readonly entry: FunctionEntry,
    private readonly parts: readonly Part[],
    readonly around: Surroundings,
  ) {}

  get count(): number {
    return this.parts.length;
  }

  /** Whether the part was written at all. */
  has(index: number): boolean {
    const part = this.parts[index];
    return part !== undefined && !part.isOmitted;
  }

  isCell(index: number): boolean {
    return typeof this.parts[index]?.cell === 'string';
  }

  /** The part as it is, failures too. */
  operand(index: number): Operand {
    return this.parts[index]?.compute() ?? null;
  }

  /** One value, failures too. */
  given(index: number): Scalar {
    return single(this.operand(index));
  }

  value(index: number): Exclude<Scalar, Failure> {
    return raised(this.given(index));
  }

  number(index: number, otherwise = 0): number {
    return this.has(index) ? raised(toNumber(this.given(index), this.parts[index]?.cell)) : otherwise;
  }

  /** A number with its decimals cut off, as Excel does for counts and places. */
  whole(index: number, otherwise = 0): number {
    return Math.trunc(this.number(index, otherwise));
  }

  text(index: number, otherwise = ''): string {
    return this.has(index) ? raised(toText(this.given(index), this.around.locale)) : otherwise;
  }

  truth(index: number, otherwise = false): boolean {
    return this.has(index) ? raised(toTruth(this.given(index))) : otherwise;
  }

  /** A range. A single cell is a range of one; a computed value is none. */
  range(index: number): Matrix {
    const operand = this.operand(index);
    if (operand instanceof Matrix) return operand;
    if (operand instanceof Failure) throw operand;
    throw trouble.rangeNeeded(this.entry.da, this.entry.canonical);
  }
}

/** The value, unless it is a failure: that is thrown. */
export function raised<T>(value: T | Failure): T {
  if (value instanceof Failure) throw value;
  return value;
}

/** Computes a call; may throw a `Failure`. */
export type Compute = (call: Call) => Operand;
