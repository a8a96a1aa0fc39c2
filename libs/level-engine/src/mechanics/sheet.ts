import { calculate, filled } from '@mikrosprint/spreadsheet';
import { cellsIn, fitsSheet, textIn } from '@mikrosprint/curriculum';
import type { SheetStep } from '@mikrosprint/curriculum';
import { ownEntry, textAt } from '../payload.js';
import { untouched } from '../rules.js';
import type { MechanicRules, StepActionInput, StepContext, StepMove } from '../rules.js';
import { shareOf } from '../scoring.js';
import { texts } from '../texts.js';
import type { Refusal, SheetState } from '../types.js';
import { inPractice, viewBase } from '../view-base.js';
import { formatsByCell, goalAt, openCells } from './sheet-cells.js';
import type { Goal } from './sheet-cells.js';
import { judged, typedFactor, verdictsOf } from './sheet-judging.js';
import { solvedSheet } from './sheet-solution.js';

/*
 * Formulas in a real sheet. Practice: each goal is judged as it is written; right at once gives its share, after a
 * wrong answer half, after a hint a quarter. A right number without a formula gives a quarter, leaves the goal open,
 * and a formula lifts it to a half. What cannot be read as a formula is no answer: it says what to put right and
 * costs nothing. A goal that is right is locked. Exam: writing is free, and each goal counts when it is handed in.
 */

/** Longest content of a cell, in UTF-16 units. */
const longestInput = 200;

function cellText(step: SheetStep, cell: string): string {
  const content = ownEntry(step.cells, cell) ?? '';
  return typeof content === 'string' ? content : textIn(content, 'da');
}

/** What stands in a cell now. */
function contentOf(step: SheetStep, state: SheetState, cell: string): string {
  return ownEntry(state.entries, cell) ?? cellText(step, cell);
}

/** Whether a player may write in all of these: open cells, of no goal that is right already. */
function areOpen(step: SheetStep, state: SheetState, cells: readonly string[]): boolean {
  const open = new Set(openCells(step));
  return cells.every((cell) => {
    const goal = goalAt(step, cell);
    return open.has(cell) && (!goal || state.goals[goal.id] !== 'right');
  });
}

function isInSheet(step: SheetStep, range: string): boolean {
  return fitsSheet(range, step.columns, step.rows);
}

/** The step after some cells were written. */
function write(
  step: SheetStep,
  state: SheetState,
  inputs: Record<string, string>,
  context: StepContext,
): StepMove<'sheet'> {
  const next = { ...state, entries: { ...state.entries, ...inputs } };
  const cells = Object.keys(inputs);
  const [subject = null] = cells;
  const to = subject === null ? null : (goalAt(step, subject)?.id ?? null);
  if (context.mode === 'exam') return { state: next, feedback: null, fx: { kind: 'neutral', subject, to } };
  if (cells.some((cell) => goalAt(step, cell))) return judged(step, next, cells);
  return noted(step, next, cells);
}

/** Room to work in: nothing is judged there, but an error says what to put right. */
function noted(step: SheetStep, state: SheetState, cells: readonly string[]): StepMove<'sheet'> {
  const [subject = null] = cells;
  const here = Object.fromEntries(
    [...Object.keys(step.cells), ...Object.keys(state.entries)].map((cell) => [
      cell,
      contentOf(step, state, cell),
    ]),
  );
  const result = subject === null ? undefined : calculate(here, { locale: 'da' })[subject];
  return {
    state,
    feedback: result?.kind === 'error' ? { tone: 'info', text: result.message, actor: null } : null,
    fx: { kind: 'neutral', subject, to: null },
  };
}

function enter(
  step: SheetStep,
  state: SheetState,
  payload: unknown,
  context: StepContext,
): StepMove<'sheet'> | Refusal {
  const cell = textAt(payload, 'cell');
  const input = textAt(payload, 'input')?.trim() ?? null;
  if (cell === null || input === null || input.length > longestInput) return 'invalid-payload';
  if (cell.includes(':') || !isInSheet(step, cell)) return 'unknown-id';
  if (!areOpen(step, state, [cell])) return 'locked';
  if (contentOf(step, state, cell) === input) return 'already-tried';
  return write(step, state, { [cell]: input }, context);
}

function fill(
  step: SheetStep,
  state: SheetState,
  payload: unknown,
  context: StepContext,
): StepMove<'sheet'> | Refusal {
  const from = textAt(payload, 'from');
  const to = textAt(payload, 'to');
  if (from === null || to === null) return 'invalid-payload';
  if (from.includes(':') || !isInSheet(step, from) || !isInSheet(step, to)) return 'unknown-id';
  const targets = cellsIn(to).filter((cell) => cell !== from);
  if (targets.length === 0 || !cellsIn(to).includes(from)) return 'invalid-payload';
  if (!areOpen(step, state, targets)) return 'locked';
  const source = contentOf(step, state, from);
  if (source === '') return 'incomplete';
  const inputs = Object.entries(filled({ [from]: source }, from, to)).filter(
    ([cell, input]) => targets.includes(cell) && contentOf(step, state, cell) !== input,
  );
  return inputs.length === 0 ? 'already-tried' : write(step, state, Object.fromEntries(inputs), context);
}

/** The part of a goal's share that it gives as it stands in an exam. */
function factorInExam(step: SheetStep, goal: Goal, entries: SheetState['entries']): number {
  const verdicts = verdictsOf(step, goal, entries).map(({ verdict }) => verdict);
  if (verdicts.every(({ kind }) => kind === 'right')) return 1;
  const fits = verdicts.every((verdict) =>
    verdict.kind === 'wrong' ? verdict.fits : hasResult(verdict.kind),
  );
  return fits ? typedFactor : 0;
}

function hasResult(kind: string): boolean {
  return kind === 'right' || kind === 'typed' || kind === 'unfixed';
}

/** Exam: a right number without the formula that was asked for gives a quarter, like one that was typed. */
function handIn(step: SheetStep, state: SheetState): StepMove<'sheet'> | Refusal {
  const goalCells = step.goals.flatMap(({ cells }) => cellsIn(cells));
  if (!goalCells.some((cell) => ownEntry(state.entries, cell))) return 'incomplete';
  const goals: SheetState['goals'] = {};
  let points = 0;
  step.goals.forEach((goal, index) => {
    const factor = factorInExam(step, goal, state.entries);
    points += shareOf(100, step.goals.length, index) * factor;
    goals[goal.id] = factor === 1 ? 'right' : factor === 0 ? 'open' : 'typed';
  });
  return {
    state: { ...state, status: 'done', goals, points, mistakes: points === 100 ? 0 : 1 },
    feedback: null,
    fx: { kind: 'neutral', subject: null, to: null },
  };
}

function goalsNotRight(step: SheetStep, state: SheetState): Goal[] {
  return step.goals.filter(({ id }) => state.goals[id] !== 'right');
}

/** In an exam nothing is known of a goal before it is handed in: those that are not written as the solution has them. */
function goalsNotSolved(step: SheetStep, state: SheetState): Goal[] {
  const { solutions } = solvedSheet(step, 'da');
  return step.goals.filter(({ cells }) =>
    cellsIn(cells).some((cell) => ownEntry(state.entries, cell) !== solutions[cell]),
  );
}

export const sheetRules: MechanicRules<'sheet'> = {
  start(step) {
    const goals = Object.fromEntries(step.goals.map(({ id }) => [id, 'open' as const]));
    return { ...untouched(100), mechanic: 'sheet', entries: {}, goals, missed: [] };
  },

  advance(step, state, action, context) {
    switch (action.type) {
      case 'enter':
        return enter(step, state, action.payload, context);
      case 'fill':
        return fill(step, state, action.payload, context);
      case 'hand-in':
        return handIn(step, state);
      default:
        return 'unknown-action';
    }
  },

  /** What is right stays as the player wrote it. */
  reveal(step, state) {
    const { solutions } = solvedSheet(step, 'da');
    const shown = goalsNotRight(step, state).flatMap(({ cells }) =>
      cellsIn(cells).map((cell) => [cell, solutions[cell] ?? '']),
    );
    const goals = Object.fromEntries(step.goals.map(({ id }) => [id, 'right' as const]));
    return {
      state: {
        ...state,
        status: 'done',
        revealed: true,
        entries: { ...state.entries, ...Object.fromEntries(shown) },
        goals,
      },
      feedback: { tone: 'info', text: texts.formulasShown, actor: null },
      fx: { kind: 'reveal', subject: null, to: null },
    };
  },

  view(step, context) {
    const { chart } = step;
    return {
      ...viewBase(step, context),
      mechanic: 'sheet',
      title: step.title,
      columns: step.columns,
      rows: step.rows,
      cells: step.cells,
      formats: formatsByCell(step),
      open: openCells(step),
      goals: step.goals.map((goal) => ({
        id: goal.id,
        label: goal.label,
        cells: cellsIn(goal.cells),
        why: inPractice(context, goal.why),
      })),
      chart: chart
        ? { kind: chart.kind, labels: cellsIn(chart.labels), values: cellsIn(chart.values) }
        : null,
    };
  },

  /** The first formula, then the rest filled from it. */
  solve(step, state, context): StepActionInput | null {
    const exam = context.mode === 'exam';
    const [goal] = exam ? goalsNotSolved(step, state) : goalsNotRight(step, state);
    if (!goal) return exam ? { type: 'hand-in', payload: {} } : null;
    const [first = ''] = cellsIn(goal.cells);
    const input = solvedSheet(step, 'da').solutions[first] ?? '';
    if (ownEntry(state.entries, first) !== input) return { type: 'enter', payload: { cell: first, input } };
    return { type: 'fill', payload: { from: first, to: goal.cells } };
  },
};
