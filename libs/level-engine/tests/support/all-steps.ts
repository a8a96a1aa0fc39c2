import { plainSteps } from './samples.js';
import { boardStep, letterStep, lineStep, rulesStep } from './samples-arranging.js';
import { pageStep, phoneStep } from './samples-page.js';
import { sheetStep } from './samples-sheet.js';
import { deskShiftStep, shiftStep } from './samples-shift.js';

/** One small step of every mechanic and of every form it has. A new mechanic puts its step here. */
export const allSteps = [
  ...plainSteps,
  ...[pageStep, phoneStep],
  ...[lineStep, rulesStep, boardStep, letterStep, sheetStep, shiftStep, deskShiftStep],
];
