import { cellName, type CellPoint } from './cells.js';
import type { Formula } from './syntax.js';
import type { CellFormat } from './types.js';

/** How a cell that a formula refers to is shown; null when as it is. */
export type FormatOf = (name: string) => CellFormat | null;

const givesDate = new Set(['TODAY', 'NOW', 'DATE', 'EDATE', 'EOMONTH', 'WORKDAY']);
/** These answer in the unit of the first cells they are given. */
const keepsUnit = new Set([
  'SUM',
  'MIN',
  'MAX',
  'AVERAGE',
  'MEDIAN',
  'LARGE',
  'SMALL',
  'ROUND',
  'ROUNDUP',
  'ROUNDDOWN',
]);

function ofPoint(point: CellPoint, formatOf: FormatOf): CellFormat | null {
  return formatOf(cellName(point));
}

function ofSum(left: CellFormat | null, right: CellFormat | null, isMinus: boolean): CellFormat | null {
  // A day less a day is a number of days.
  if (left === 'date' && right === 'date') return isMinus ? null : 'date';
  if (left === 'percent' && right === null) return null;
  return left ?? (right === 'percent' ? null : right);
}

function ofProduct(left: CellFormat | null, right: CellFormat | null): CellFormat | null {
  return left === 'currency' || right === 'currency' ? 'currency' : null;
}

/**
 * The format of a formula in a cell that has none of its own. Like Excel it takes over the unit of what it uses, so that
 * kroner stay kroner and a day and a number make a day.
 */
export function resultFormat(formula: Formula, formatOf: FormatOf): CellFormat | null {
  switch (formula.kind) {
    case 'cell':
      return ofPoint(formula.point, formatOf);
    case 'range':
      return ofPoint(formula.area.from, formatOf);
    case 'percent':
      return formula.operand.kind === 'value' ? 'percent' : null;
    case 'negate':
    case 'plus':
      return resultFormat(formula.operand, formatOf);
    case 'binary':
      return ofBinary(formula, formatOf);
    case 'call':
      return ofCall(formula, formatOf);
    default:
      return null;
  }
}

function ofBinary(formula: Extract<Formula, { kind: 'binary' }>, formatOf: FormatOf): CellFormat | null {
  const [left, right] = [resultFormat(formula.left, formatOf), resultFormat(formula.right, formatOf)];
  if (formula.operator === '+' || formula.operator === '-')
    return ofSum(left, right, formula.operator === '-');
  if (formula.operator === '*') return ofProduct(left, right);
  return formula.operator === '/' && right !== 'currency' ? ofProduct(left, null) : null;
}

function ofCall(formula: Extract<Formula, { kind: 'call' }>, formatOf: FormatOf): CellFormat | null {
  const name = formula.entry.canonical;
  if (givesDate.has(name)) return 'date';
  const [first, second] = formula.parts;
  if (name === 'IF') return second ? resultFormat(second, formatOf) : null;
  return keepsUnit.has(name) && first ? resultFormat(first, formatOf) : null;
}
