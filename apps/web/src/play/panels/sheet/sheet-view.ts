import { calculate, cellName, spelled } from '@mikrosprint/spreadsheet';
import type { CellResult } from '@mikrosprint/spreadsheet';
import type { LearnerSheet, PlayMode, SheetState } from '@mikrosprint/level-engine';
import type { Text } from '../../../i18n/useText.js';

/** Why one may not write in a cell: it was given, its goal is reached, or the task is over. */
export type Lock = 'given' | 'reached' | 'over';

export interface CellView {
  name: string;
  /** What was typed, functions named in the reader's language; "" when empty. */
  content: string;
  /** What the sheet holds, as the session knows it. */
  raw: string;
  result: CellResult | null;
  lock: Lock | null;
  /** The number of the goal it belongs to, from 1. */
  goal: number | null;
  /** How the goal stands, where that is known. */
  standing: 'open' | 'typed' | 'right';
}

export interface SheetView {
  columns: number;
  rows: number;
  cells: ReadonlyMap<string, CellView>;
}

/** What stands in the cells now, as typed. */
export function contentsOf(step: LearnerSheet, state: SheetState, text: Text): Record<string, string> {
  const given = Object.entries(step.cells).map(([cell, content]) => [
    cell,
    typeof content === 'string' ? content : text.of(content),
  ]);
  return { ...(Object.fromEntries(given) as Record<string, string>), ...state.entries };
}

function lockOf(step: LearnerSheet, state: SheetState, cell: string, mode: PlayMode): Lock | null {
  if (!step.open.includes(cell)) return 'given';
  if (state.status === 'done') return 'over';
  const goal = step.goals.find(({ cells }) => cells.includes(cell));
  return goal && mode === 'practice' && state.goals[goal.id] === 'right' ? 'reached' : null;
}

/** The sheet as it is shown: every cell with its content, its value and whether one may write there. */
export function viewSheet(step: LearnerSheet, state: SheetState, mode: PlayMode, text: Text): SheetView {
  const contents = contentsOf(step, state, text);
  const results = calculate(contents, { locale: text.content, formats: step.formats });
  const cells = new Map<string, CellView>();
  for (let row = 1; row <= step.rows; row += 1) {
    for (let column = 1; column <= step.columns; column += 1) {
      const name = cellName({ column, row });
      const raw = contents[name] ?? '';
      const goal = step.goals.findIndex((candidate) => candidate.cells.includes(name));
      const goalId = step.goals[goal]?.id;
      cells.set(name, {
        name,
        content: spelled(raw, text.content),
        raw,
        result: results[name] ?? null,
        lock: lockOf(step, state, name, mode),
        goal: goal < 0 ? null : goal + 1,
        standing: (mode === 'practice' && goalId !== undefined && state.goals[goalId]) || 'open',
      });
    }
  }
  return { columns: step.columns, rows: step.rows, cells };
}
