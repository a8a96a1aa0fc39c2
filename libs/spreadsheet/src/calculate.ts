import {
  cellName,
  isInside,
  lastColumn,
  readArea,
  readCell,
  type CellArea,
  type CellPoint,
} from './cells.js';
import { single } from './coercion.js';
import { readMoment } from './dates.js';
import { evaluate, type SheetReader } from './evaluate.js';
import { cleaned } from './numbers.js';
import { inReadingOrder, isCircle, type FormulaCell } from './reading-order.js';
import { resultFormat } from './result-format.js';
import { shownValue } from './show.js';
import { readTypedCell } from './typed-cell.js';
import type { CellFormat, CellResult, SheetInputs, SheetOptions } from './types.js';
import { Failure, type Scalar } from './values.js';
import { shownError, trouble } from './words.js';

/** An empty cell that a formula answers with counts as 0; what floating point adds is taken off. */
function settled(value: Scalar): Scalar {
  if (value === null) return 0;
  return typeof value === 'number' ? cleaned(value) : value;
}

/** A place as one number: reading a range by names would make a text for every cell. */
const placeOf = ({ column, row }: CellPoint): number => row * (lastColumn + 1) + column;

/** One calculation of one sheet. */
class Sheet implements SheetReader {
  readonly used: CellPoint = { column: 1, row: 1 };
  readonly locale: 'da' | 'en';
  readonly now: number | null;
  private readonly cells = new Map<string, CellPoint>();
  private readonly formulas = new Map<string, FormulaCell>();
  private readonly values = new Map<number, Scalar>();
  private readonly formats = new Map<string, CellFormat | null>();
  private readonly given: [CellArea, CellFormat][];

  constructor(inputs: SheetInputs, options: SheetOptions) {
    this.locale = options.locale;
    this.now = options.now === undefined ? null : readMoment(options.now);
    this.given = Object.entries(options.formats ?? {}).flatMap(([range, format]) => {
      const area = readArea(range);
      return area ? [[area, format] satisfies [CellArea, CellFormat]] : [];
    });
    for (const [name, input] of Object.entries(inputs)) this.take(name, input);
    this.calculate();
  }

  read(point: CellPoint): Scalar {
    return this.values.get(placeOf(point)) ?? null;
  }

  results(): Record<string, CellResult> {
    const results: Record<string, CellResult> = {};
    for (const [name, point] of this.cells) results[name] = this.result(name, this.read(point));
    return results;
  }

  private take(name: string, input: string): void {
    const point = readCell(name);
    if (!point || input === '') return;
    const plain = cellName(point);
    const cell = readTypedCell(input);
    this.cells.set(plain, point);
    this.used.column = Math.max(this.used.column, point.column);
    this.used.row = Math.max(this.used.row, point.row);
    if (cell.kind === 'formula') this.formulas.set(plain, { name: plain, point, formula: cell.formula });
    else this.values.set(placeOf(point), cell.kind === 'broken' ? cell.failure : cell.value);
    this.formats.set(plain, this.givenFormat(point) ?? (cell.kind === 'constant' ? cell.format : null));
  }

  private givenFormat(point: CellPoint): CellFormat | null {
    return this.given.find(([area]) => isInside(point, area))?.[1] ?? null;
  }

  private calculate(): void {
    for (const group of inReadingOrder(this.formulas)) {
      const circle = isCircle(group) ? trouble.circle(group.map(({ name }) => name).sort()) : null;
      for (const cell of group) {
        this.values.set(placeOf(cell.point), circle ?? settled(single(evaluate(cell.formula, this))));
        this.inherit(cell);
      }
    }
  }

  private inherit({ name, point, formula }: FormulaCell): void {
    if (this.formats.get(name)) return;
    const format = resultFormat(formula, (other) => this.formats.get(other) ?? null);
    const value = this.read(point);
    // Whole numbers may have an average that is none; it is not hidden.
    const fits = format !== 'integer' || Number.isInteger(value);
    this.formats.set(name, fits ? format : 'number');
  }

  private result(name: string, value: Scalar): CellResult {
    if (value instanceof Failure) {
      return {
        kind: 'error',
        code: value.code,
        shown: shownError(value.code, this.locale),
        message: value.words,
      };
    }
    return { kind: 'value', value, shown: shownValue(value, this.formats.get(name) ?? null, this.locale) };
  }
}

/**
 * Every cell that is not empty, with its value or what is wrong with it.
 *
 * @param inputs what was typed; keys that name no cell are passed over
 * @param options.now ISO date or date-time for IDAG and NU
 * @param options.formats by cell or range; a number without a format is shown with at most ten digits
 *
 * Total: no input makes it throw. Formulas that go in a circle are errors of code `circular`, and so is what reads them.
 * The grammar is that of Danish Excel in both locales (semicolon, decimal comma, function names of either language);
 * the locale decides only the words that are shown.
 */
export function calculate(inputs: SheetInputs, options: SheetOptions): Record<string, CellResult> {
  return new Sheet(inputs, options).results();
}
