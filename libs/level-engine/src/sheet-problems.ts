import { explainFormula, functionNames, spelled } from '@mikrosprint/spreadsheet';
import type { CellResult } from '@mikrosprint/spreadsheet';
import { cellsIn, fitsSheet, stepsOfLevel, textIn } from '@mikrosprint/curriculum';
import type { JsonPath, Level, SheetStep } from '@mikrosprint/curriculum';
import { goalAt, openCells } from './mechanics/sheet-cells.js';
import type { Goal } from './mechanics/sheet-cells.js';
import { isSameResult, languagesOf, solvedSheet } from './mechanics/sheet-solution.js';

/*
 * What only computing shows of a sheet: its formulas give results, each check changes what it should, and the right
 * formula is one that the goal itself would accept.
 */

/** Something that is wrong with a sheet; `path` points into the level. */
export interface SheetProblem {
  path: JsonPath;
  message: string;
}

type Report = (path: JsonPath, message: string) => void;

function errorOf(result: CellResult | undefined): string | null {
  if (result === undefined) return 'nothing';
  return result.kind === 'error' ? `${result.shown} (${result.message.en})` : null;
}

/** The words that a formula quotes and that an English player would not find in the sheet. */
function untranslated(step: SheetStep, formula: string): string[] {
  const quoted = [...formula.matchAll(/"([^"]*)"/gu)].map(([, word = '']) => word);
  const known = Object.values(step.cells).flatMap((cell) => (typeof cell === 'string' ? [cell] : [cell.da]));
  return quoted.filter((word) => /\p{L}/u.test(word) && !known.includes(word));
}

/** Where the right formula reads what a player may write as he likes, nobody knows what is right. */
function checkReferences(
  step: SheetStep,
  references: readonly string[],
  path: JsonPath,
  report: Report,
): void {
  const free = openCells(step).filter((cell) => goalAt(step, cell) === undefined);
  for (const cell of references) {
    if (free.includes(cell)) report(path, `reads ${cell}, where the player may write anything`);
    if (!fitsSheet(cell, step.columns, step.rows))
      report(path, `reads ${cell}, which lies outside the sheet`);
  }
}

function checkFormula(step: SheetStep, goal: Goal, path: JsonPath, report: Report): boolean {
  const at = [...path, 'solution'];
  const facts = explainFormula(goal.solution);
  if (facts === null || facts.error) {
    report(at, facts?.error ? `cannot be read: ${facts.error.en}` : 'is no formula');
    return false;
  }
  const danish = spelled(goal.solution, 'da');
  if (danish !== goal.solution) report(at, `names its functions in Danish: ${danish}`);
  if (goal.mustUse.length > 0 && !goal.mustUse.some((name) => facts.functions.includes(name))) {
    report(at, `uses none of the functions that must be used: ${goal.mustUse.join(', ')}`);
  }
  if (goal.mustFix && !facts.absolute) report(at, 'fixes no cell with $, as the goal asks for ("mustFix")');
  const words = goal.solutionEn === undefined ? untranslated(step, goal.solution) : [];
  if (words.length > 0) {
    const list = words.map((word) => `"${word}"`).join(', ');
    report(
      at,
      `quotes ${list}: add the formula with the English words ("solutionEn"), or put the words in a cell`,
    );
  }
  checkReferences(step, facts.references, at, report);
  return true;
}

/** In each language the formulas give results, and some check changes every cell of the goal. */
function checkResults(step: SheetStep, goal: Goal, path: JsonPath, report: Report): void {
  for (const locale of languagesOf(step)) {
    const sheet = solvedSheet(step, locale);
    const changed = sheet.changed[goal.id] ?? [];
    for (const cell of cellsIn(goal.cells)) {
      const error = errorOf(sheet.now.solved[cell]);
      if (error !== null) return report([...path, 'solution'], `gives ${error} in ${cell}`);
      for (const [index, world] of changed.entries()) {
        const later = errorOf(world.solved[cell]);
        if (later !== null) return report([...path, 'checks', index], `gives ${later} in ${cell}`);
      }
      if (changed.every((world) => isSameResult(world.solved[cell], sheet.now.solved[cell]))) {
        return report([...path, 'checks'], `none changes ${cell}: a number could be typed in there`);
      }
    }
  }
}

function checkGoal(step: SheetStep, goal: Goal, path: JsonPath, report: Report): void {
  const known = new Set(functionNames.map(({ canonical }) => canonical));
  goal.mustUse.forEach((name, index) => {
    if (!known.has(name))
      report([...path, 'mustUse', index], `there is no function "${name}" (English names)`);
  });
  if (goal.solutionEn !== undefined && explainFormula(goal.solutionEn)?.error !== null) {
    report([...path, 'solutionEn'], 'cannot be read as a formula');
    return;
  }
  if (checkFormula(step, goal, path, report)) checkResults(step, goal, path, report);
}

/** The formulas that are given can be read and give results, once all goals are made. */
function checkGiven(step: SheetStep, path: JsonPath, report: Report): void {
  const { solved } = solvedSheet(step, 'da').now;
  for (const [cell, content] of Object.entries(step.cells)) {
    const input = typeof content === 'string' ? content : textIn(content, 'da');
    const error = errorOf(solved[cell]);
    if (input.startsWith('=') && error !== null) report([...path, 'cells', cell], `gives ${error}`);
  }
}

/** Every sheet of a level, those in its shifts too. Empty when all is well. */
export function sheetProblems(level: Level): SheetProblem[] {
  const problems: SheetProblem[] = [];
  const report: Report = (path, message) => void problems.push({ path, message });
  for (const { step, path } of stepsOfLevel(level)) {
    if (step.mechanic !== 'sheet') continue;
    checkGiven(step, path, report);
    step.goals.forEach((goal, index) => {
      checkGoal(step, goal, [...path, 'goals', index], report);
    });
  }
  return problems;
}
