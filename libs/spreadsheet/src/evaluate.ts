import { Call, type Part, type Surroundings } from './call.js';
import { areaSize, cellName, type CellArea, type CellPoint } from './cells.js';
import { computations } from './functions/computations.js';
import { binary, unary } from './operators.js';
import type { Formula } from './syntax.js';
import { Failure, Matrix, type Operand, type Scalar } from './values.js';
import { naming, trouble } from './words.js';

/** A sheet that formulas read from. */
export interface SheetReader extends Surroundings {
  /** The last cell that holds anything, as column and row: where whole columns and huge ranges end. */
  readonly used: CellPoint;
}

/** Ranges larger than this end where the sheet's contents end; if that is still too much, they are refused. */
const mostCells = 10_000;
const mostUsedCells = 50_000;

function clipped(area: CellArea, used: CellPoint): CellArea {
  if (areaSize(area) <= mostCells) return area;
  return {
    from: area.from,
    to: {
      column: Math.max(area.from.column, Math.min(area.to.column, used.column)),
      row: Math.max(area.from.row, Math.min(area.to.row, used.row)),
    },
  };
}

function rangeValues(area: CellArea, sheet: SheetReader): Matrix | Failure {
  const { from, to } = clipped(area, sheet.used);
  if (areaSize({ from, to }) > mostUsedCells) return trouble.tooManyCells();
  const rows: Scalar[][] = [];
  for (let row = from.row; row <= to.row; row += 1) {
    const line: Scalar[] = [];
    for (let column = from.column; column <= to.column; column += 1) line.push(sheet.read({ column, row }));
    rows.push(line);
  }
  return new Matrix(rows, { from, to });
}

const cellOf = (formula: Formula): string | null =>
  formula.kind === 'cell' ? cellName(formula.point) : null;

function partOf(formula: Formula, sheet: SheetReader): Part {
  const isCell = formula.kind === 'cell';
  return {
    // A function that wants a range takes a single cell for one; so a cell comes as a range of one here.
    compute: () =>
      isCell ? rangeValues({ from: formula.point, to: formula.point }, sheet) : evaluate(formula, sheet),
    cell: cellOf(formula),
    isOmitted: formula.kind === 'nothing',
  };
}

function called(formula: Extract<Formula, { kind: 'call' }>, sheet: SheetReader): Operand {
  const compute = computations[formula.entry.canonical];
  if (!compute) return naming.unknown(formula.entry.da);
  const parts = formula.parts.map((part) => partOf(part, sheet));
  try {
    return compute(new Call(formula.entry, parts, sheet));
  } catch (problem) {
    if (problem instanceof Failure) return problem;
    throw problem;
  }
}

/** What a formula gives on this sheet. Failures are values; nothing is thrown. */
export function evaluate(formula: Formula, sheet: SheetReader): Operand {
  switch (formula.kind) {
    case 'value':
      return formula.value;
    case 'nothing':
      return null;
    case 'cell':
      return sheet.read(formula.point);
    case 'range':
      return rangeValues(formula.area, sheet);
    case 'negate':
    case 'plus':
    case 'percent':
      return unary(formula.kind, evaluate(formula.operand, sheet), cellOf(formula.operand));
    case 'binary': {
      const sides = { left: cellOf(formula.left), right: cellOf(formula.right) };
      const left = evaluate(formula.left, sheet);
      return binary(formula.operator, left, evaluate(formula.right, sheet), sides, sheet.locale);
    }
    case 'call':
      return called(formula, sheet);
  }
}
