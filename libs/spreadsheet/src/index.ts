export type * from './types.js';
export { calculate } from './calculate.js';
export { cellName, cellsOf, readCell, type CellPoint } from './cells.js';
export { explainFormula, functionNames, missingEquals, spelled, type FormulaFacts } from './explain.js';
export { filled } from './fill.js';
export { readNumber } from './numbers.js';
export { functionAt, referencePlace, withNextFixing, type InputPlace } from './writing-aid.js';
