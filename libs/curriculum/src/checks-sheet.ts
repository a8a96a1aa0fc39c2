import { cellsIn, fitsSheet } from './cells.js';
import type { JsonPath } from './locate.js';
import type { SheetStep } from './steps/sheet.js';
import { isDanishOnly } from './checks-languages.js';
import { checkUnique } from './checks-report.js';
import type { Report } from './checks-report.js';

/* Whether a sheet's parts lie in it and beside one another. What its formulas give is asked where they can be computed. */

type Goal = SheetStep['goals'][number];

/** Every cell or range that a sheet speaks of, with its place in the file. */
function rangesOf(step: SheetStep, at: JsonPath): { range: string; path: JsonPath }[] {
  const keyed = (key: 'cells' | 'formats') =>
    Object.keys(step[key]).map((range) => ({ range, path: [...at, key, range] }));
  return [
    ...keyed('cells'),
    ...keyed('formats'),
    ...step.open.map((range, index) => ({ range, path: [...at, 'open', index] })),
    ...step.goals.map(({ cells }, index) => ({ range: cells, path: [...at, 'goals', index, 'cells'] })),
    ...(['labels', 'values'] as const).flatMap((key) =>
      step.chart ? [{ range: step.chart[key], path: [...at, 'chart', key] }] : [],
    ),
  ];
}

function isOneLine(range: string): boolean {
  const cells = cellsIn(range);
  return (
    new Set(cells.map((cell) => cell[0])).size === 1 || new Set(cells.map((cell) => cell.slice(1))).size === 1
  );
}

/** Numbers change behind the scenes where numbers are given, and nowhere else. */
function checkChanges(step: SheetStep, goal: Goal, at: JsonPath, report: Report): void {
  goal.checks.forEach((check, index) => {
    const path = [...at, 'checks', index];
    const cells = Object.keys(check);
    if (cells.length === 0) report(path, 'changes nothing');
    for (const cell of cells) {
      if (!Object.hasOwn(step.cells, cell)) report([...path, cell], `nothing is given in ${cell} to change`);
    }
  });
}

function checkGoals(step: SheetStep, at: JsonPath, report: Report): void {
  const owners = new Map<string, string>();
  step.goals.forEach((goal, index) => {
    const path = [...at, 'goals', index];
    if (!isOneLine(goal.cells))
      report([...path, 'cells'], 'is filled down or to the right: one column or one row');
    for (const cell of cellsIn(goal.cells)) {
      const owner = owners.get(cell);
      if (owner !== undefined) report([...path, 'cells'], `${cell} belongs to the goal "${owner}" already`);
      if (Object.hasOwn(step.cells, cell))
        report([...path, 'cells'], `${cell} is filled in from the beginning`);
      owners.set(cell, goal.id);
    }
    checkChanges(step, goal, path, report);
  });
}

/** Words in a cell are read like all others; names and codes are the same in both languages. */
function checkCellWords(step: SheetStep, at: JsonPath, report: Report): void {
  for (const [cell, content] of Object.entries(step.cells)) {
    if (typeof content === 'string' && isDanishOnly(content)) {
      report([...at, 'cells', cell], 'is Danish for everybody: give it in both languages');
    }
  }
}

export function checkSheet(step: SheetStep, at: JsonPath, report: Report): void {
  for (const { range, path } of rangesOf(step, at)) {
    if (!fitsSheet(range, step.columns, step.rows)) {
      report(path, `${range} lies outside the sheet of ${step.columns} columns and ${step.rows} rows`);
    }
  }
  checkUnique(
    step.goals.map(({ id }) => id),
    'goal',
    (index) => [...at, 'goals', index, 'id'],
    report,
  );
  checkGoals(step, at, report);
  checkCellWords(step, at, report);
  const { chart } = step;
  if (chart && cellsIn(chart.labels).length !== cellsIn(chart.values).length) {
    report([...at, 'chart'], 'has not as many names as numbers');
  }
}
