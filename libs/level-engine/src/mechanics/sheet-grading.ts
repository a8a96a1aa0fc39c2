import { explainFormula, functionNames, missingEquals } from '@mikrosprint/spreadsheet';
import type { CellResult, FormulaFacts, SheetInputs } from '@mikrosprint/spreadsheet';
import { cellsIn } from '@mikrosprint/curriculum';
import type { LocalizedText, SheetStep } from '@mikrosprint/curriculum';
import { ownEntry } from '../payload.js';
import { texts, useFunction } from '../texts.js';
import { goalAt, openCells } from './sheet-cells.js';
import type { Goal } from './sheet-cells.js';
import { compute, isSameResult, languagesOf, solvedSheet } from './sheet-solution.js';
import type { Results, SolvedSheet, World } from './sheet-solution.js';

/*
 * What stands in a cell of a goal, held against the right formula: computed with the numbers as they stand and again
 * with other numbers behind the scenes, so that a number typed in, or worked out in one's head, is told from a formula.
 * Any formula that gives the same is right. The other goals count as solved meanwhile, so that one goal never spoils
 * another; a change to a number that was given does not count either.
 */

export type CellVerdict =
  | { kind: 'empty' | 'right' | 'typed' }
  /** Not read as a formula: no answer yet. */
  | { kind: 'unreadable'; text: LocalizedText }
  /** The right result, but nothing is fixed with $ where the goal asks for it. */
  | { kind: 'unfixed' }
  /** An answer that is wrong. `fits`: the result is right as the numbers stand now. */
  | { kind: 'wrong'; fits: boolean; text: LocalizedText };

/** A typed number is right too when the cell shows it just as it shows the right one: 41,67 for 41,666... */
function isShownSame(own: CellResult | undefined, right: CellResult | undefined): boolean {
  return (
    isSameResult(own, right) ||
    (own?.kind === 'value' && right?.kind === 'value' && own.shown === right.shown)
  );
}

/** What the player wrote in cells that were empty and belong to no goal: room to work in. */
function notesOf(step: SheetStep, entries: SheetInputs): Record<string, string> {
  const free = openCells(step).filter((cell) => !Object.hasOwn(step.cells, cell) && !goalAt(step, cell));
  return Object.fromEntries(free.flatMap((cell) => (entries[cell] ? [[cell, entries[cell]]] : [])));
}

/** What a player has written in the cells of one goal, to be put into sheets where all the rest is right. */
export interface Attempt {
  step: SheetStep;
  goal: Goal;
  entries: SheetInputs;
  /** What everything gives in one of the solved sheets; computed once for all cells of the goal. */
  resultsIn(sheet: SolvedSheet, world: World): Results;
}

/** @param entries all that the player has written in the sheet */
export function attemptOf(step: SheetStep, goal: Goal, entries: SheetInputs): Attempt {
  const own = Object.fromEntries(cellsIn(goal.cells).map((cell) => [cell, ownEntry(entries, cell) ?? '']));
  const notes = notesOf(step, entries);
  const known = new Map<World, Results>();
  const resultsIn = (sheet: SolvedSheet, world: World): Results => {
    const results =
      known.get(world) ?? compute(step, { ...world.given, ...sheet.solutions, ...notes, ...own });
    known.set(world, results);
    return results;
  };
  return { step, goal, entries, resultsIn };
}

type Landing = { kind: 'right' } | { kind: 'stiff' } | { kind: 'wrong'; own: CellResult | undefined };

/** How a formula does in a sheet of one language. */
function landingIn({ goal, resultsIn }: Attempt, cell: string, sheet: SolvedSheet): Landing {
  const own = resultsIn(sheet, sheet.now)[cell];
  if (!isSameResult(own, sheet.now.solved[cell])) return { kind: 'wrong', own };
  const follows = (sheet.changed[goal.id] ?? []).every((world) =>
    isSameResult(resultsIn(sheet, world)[cell], world.solved[cell]),
  );
  return { kind: follows ? 'right' : 'stiff' };
}

/** The best of the languages: who reads the sheet in English quotes its English words. */
function landingOf(attempt: Attempt, cell: string): Landing {
  let best: Landing | null = null;
  for (const locale of languagesOf(attempt.step)) {
    const landing = landingIn(attempt, cell, solvedSheet(attempt.step, locale));
    if (landing.kind === 'right') return landing;
    if (best === null || landing.kind === 'stiff') best = landing;
  }
  return best ?? { kind: 'wrong', own: undefined };
}

function typedVerdict(attempt: Attempt, cell: string, input: string): CellVerdict {
  const meant = missingEquals(input);
  if (meant) return { kind: 'unreadable', text: meant };
  const landings = languagesOf(attempt.step).map((locale) => {
    const sheet = solvedSheet(attempt.step, locale);
    return { own: attempt.resultsIn(sheet, sheet.now)[cell], right: sheet.now.solved[cell] };
  });
  if (landings.some(({ own, right }) => isShownSame(own, right))) return { kind: 'typed' };
  const own = landings[0]?.own;
  if (own?.kind === 'error') return { kind: 'unreadable', text: own.message };
  return { kind: 'wrong', fits: false, text: texts.wrongNumber };
}

function usesWhatItMust(goal: Goal, facts: FormulaFacts): boolean {
  return goal.mustUse.length === 0 || goal.mustUse.some((name) => facts.functions.includes(name));
}

/** The functions by the names a reader knows them by. */
function namesOf(canonical: readonly string[]): { da: string; en: string }[] {
  return canonical.map((name) => {
    const known = functionNames.find((candidate) => candidate.canonical === name);
    return known ? { da: known.da, en: known.en } : { da: name, en: name };
  });
}

/** Why a formula's result is wrong; never what the right one is. */
function whyWrong(
  { goal }: Attempt,
  cell: string,
  own: CellResult | undefined,
  facts: FormulaFacts,
): LocalizedText {
  if (own?.kind === 'error') return own.message;
  const isFilled = cell !== cellsIn(goal.cells)[0];
  const shouldFix = goal.mustFix || explainFormula(goal.solution)?.absolute === true;
  return isFilled && shouldFix && !facts.absolute ? texts.lockedNothing : texts.wrongResult;
}

function formulaVerdict(attempt: Attempt, cell: string, facts: FormulaFacts): CellVerdict {
  if (facts.error) return { kind: 'unreadable', text: facts.error };
  const landing = landingOf(attempt, cell);
  if (landing.kind === 'wrong') {
    const { own } = landing;
    // A name nobody knows is a slip of the pen, like a missing bracket.
    if (own?.kind === 'error' && (own.code === 'name' || own.code === 'syntax')) {
      return { kind: 'unreadable', text: own.message };
    }
    return { kind: 'wrong', fits: false, text: whyWrong(attempt, cell, own, facts) };
  }
  if (landing.kind === 'stiff') return { kind: 'wrong', fits: true, text: texts.doesNotFollow };
  if (!usesWhatItMust(attempt.goal, facts)) {
    return { kind: 'wrong', fits: true, text: useFunction(namesOf(attempt.goal.mustUse)) };
  }
  return { kind: attempt.goal.mustFix && !facts.absolute ? 'unfixed' : 'right' };
}

/** What stands in one cell of the goal is worth. */
export function verdictOf(attempt: Attempt, cell: string): CellVerdict {
  const input = (ownEntry(attempt.entries, cell) ?? '').trim();
  if (input === '') return { kind: 'empty' };
  const facts = explainFormula(input);
  return facts ? formulaVerdict(attempt, cell, facts) : typedVerdict(attempt, cell, input);
}
