import { calculate, filled } from '@mikrosprint/spreadsheet';
import type { CellResult, SheetInputs } from '@mikrosprint/spreadsheet';
import { cellsIn, textIn } from '@mikrosprint/curriculum';
import type { Locale, LocalizedText, SheetStep } from '@mikrosprint/curriculum';
import { formatsByCell } from './sheet-cells.js';
import type { Goal } from './sheet-cells.js';

/*
 * What the right formulas of a sheet give: with the numbers as they stand and with those of each check, in Danish
 * words and in English ones. It depends on the content alone, so it is worked out once per step.
 */

/** Cell results by cell name. */
export type Results = Readonly<Record<string, CellResult>>;

/** A sheet with one set of numbers in it: the given ones, or those of a check. */
export interface World {
  /** Everything that stands there before anybody writes. */
  given: SheetInputs;
  /** What the right formulas give there. */
  solved: Results;
}

/** A sheet in one language. */
export interface SolvedSheet {
  /** The right formula of every cell of every goal. */
  solutions: SheetInputs;
  /** The sheet as it stands. */
  now: World;
  /** For each goal: the sheet with the numbers of each of its checks. */
  changed: Readonly<Record<string, readonly World[]>>;
}

/** Danish words that stand in cells, with the English that stands there for an English reader. */
function dictionaryOf(step: SheetStep): ReadonlyMap<string, string> {
  const texts = Object.values(step.cells).filter((cell): cell is LocalizedText => typeof cell !== 'string');
  return new Map(texts.map((text) => [text.da, textIn(text, 'en')]));
}

/** A formula with the words it quotes from the sheet in English. */
function inEnglish(formula: string, words: ReadonlyMap<string, string>): string {
  return formula.replace(/"([^"]*)"/gu, (quoted, word: string) => {
    const translated = words.get(word);
    return translated === undefined ? quoted : `"${translated}"`;
  });
}

function givenIn(step: SheetStep, locale: Locale): Record<string, string> {
  return Object.fromEntries(
    Object.entries(step.cells).map(([cell, content]) => [
      cell,
      typeof content === 'string' ? content : textIn(content, locale),
    ]),
  );
}

/** The formula of each cell of a goal: the first as it is written, the others filled from it. */
function solutionOf(goal: Goal, formula: string): Record<string, string> {
  const [first] = cellsIn(goal.cells);
  if (first === undefined) return {};
  const start = { [first]: formula };
  return { ...start, ...filled(start, first, goal.cells) };
}

/** Numbers that computing in another order makes differ in the last digits. */
function isNear(one: number, other: number): boolean {
  return Math.abs(one - other) <= 1e-9 * Math.max(1, Math.abs(one), Math.abs(other));
}

/** Two results that are the same for a reader; an error is like nothing. */
export function isSameResult(own: CellResult | undefined, right: CellResult | undefined): boolean {
  if (own?.kind !== 'value' || right?.kind !== 'value') return false;
  if (typeof own.value === 'number' && typeof right.value === 'number') return isNear(own.value, right.value);
  if (typeof own.value === 'string' && typeof right.value === 'string') {
    return own.value.trim().toLowerCase() === right.value.trim().toLowerCase();
  }
  return own.value === right.value;
}

/** Computes a sheet as everybody here does: Danish signs, no clock, shown as the sheet shows it. */
export function compute(step: SheetStep, inputs: SheetInputs): Results {
  return calculate(inputs, { locale: 'da', formats: formatsByCell(step) });
}

function solveIn(step: SheetStep, locale: Locale): SolvedSheet {
  const words = locale === 'da' ? new Map<string, string>() : dictionaryOf(step);
  const formulaOf = (goal: Goal) =>
    (locale === 'en' ? goal.solutionEn : undefined) ?? inEnglish(goal.solution, words);
  const solutions = Object.assign({}, ...step.goals.map((goal) => solutionOf(goal, formulaOf(goal))));
  const worldOf = (given: SheetInputs): World => ({
    given,
    solved: compute(step, { ...given, ...solutions }),
  });
  const given = givenIn(step, locale);
  const changedBy = (check: SheetInputs) =>
    Object.fromEntries(Object.entries(check).map(([cell, input]) => [cell, words.get(input) ?? input]));
  const changed = step.goals.map((goal) => {
    return [goal.id, goal.checks.map((check) => worldOf({ ...given, ...changedBy(check) }))] as const;
  });
  return { solutions, now: worldOf(given), changed: Object.fromEntries(changed) };
}

const solved = new WeakMap<SheetStep, Partial<Record<Locale, SolvedSheet>>>();

/** The solved sheet in a language. */
export function solvedSheet(step: SheetStep, locale: Locale): SolvedSheet {
  const known = solved.get(step) ?? {};
  const sheet = known[locale] ?? solveIn(step, locale);
  solved.set(step, { ...known, [locale]: sheet });
  return sheet;
}

/** The languages a sheet differs in: only Danish, when nothing in it is worded in two. */
export function languagesOf(step: SheetStep): Locale[] {
  const hasWords =
    Object.values(step.cells).some((cell) => typeof cell !== 'string') ||
    step.goals.some((goal) => goal.solutionEn !== undefined);
  return hasWords ? ['da', 'en'] : ['da'];
}
