import { cellName, type CellArea } from './cells.js';
import type { SheetErrorCode, SheetText } from './types.js';

/**
 * What went wrong in a formula. It is a value like any other (it travels through formulas that use the cell), and it is
 * thrown and caught inside this library only.
 */
export class Failure extends Error {
  constructor(
    readonly code: SheetErrorCode,
    readonly words: SheetText,
  ) {
    super(words.en);
  }
}

export type Scalar = number | string | boolean | null | Failure;

/** The values of a range, row by row; `area` is where they came from, null for what was computed. */
export class Matrix {
  constructor(
    readonly rows: readonly (readonly Scalar[])[],
    readonly area: CellArea | null = null,
  ) {}

  /** "B2:B6", for words; what was computed has no name of its own. */
  get name(): string {
    return this.area ? `${cellName(this.area.from)}:${cellName(this.area.to)}` : 'B2:B6';
  }

  get height(): number {
    return this.rows.length;
  }

  get width(): number {
    return this.rows[0]?.length ?? 0;
  }

  at(row: number, column: number): Scalar {
    return this.rows[row]?.[column] ?? null;
  }

  /** All values in reading order. */
  get values(): Scalar[] {
    return this.rows.flat();
  }
}

export type Operand = Scalar | Matrix;

export function asMatrix(operand: Operand): Matrix {
  return operand instanceof Matrix ? operand : new Matrix([[operand]]);
}
