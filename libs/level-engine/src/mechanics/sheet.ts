import { cellsIn } from '@mikrosprint/curriculum';
import { untouched } from '../rules.js';
import type { MechanicRules } from '../rules.js';
import { inPractice, viewBase } from '../view-base.js';
import { formatsByCell, openCells } from './sheet-cells.js';

export const sheetRules: MechanicRules<'sheet'> = {
  start(step) {
    const goals = Object.fromEntries(step.goals.map(({ id }) => [id, 'open' as const]));
    return { ...untouched(100), mechanic: 'sheet', entries: {}, goals, missed: [] };
  },

  advance() {
    return 'unknown-action';
  },

  reveal(step, state) {
    return {
      state: { ...state, status: 'done', revealed: true },
      feedback: null,
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

  solve() {
    return null;
  },
};
