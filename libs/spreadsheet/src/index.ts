export type * from './types.js';
export { calculate } from './calculate.js';
export { cellsOf } from './cells.js';
export { explainFormula, functionNames, missingEquals, spelled, type FormulaFacts } from './explain.js';
export { filled } from './fill.js';
export { readNumber } from './numbers.js';
