import { advance, learnerLevel, startRun } from '@mikrosprint/level-engine';
import type { LearnerSheet, RunState, SheetState } from '@mikrosprint/level-engine';
import { level, type Level } from '@mikrosprint/curriculum';
import { fillWays, planFill } from '../../apps/web/src/play/panels/sheet/fill-plan.js';
import { viewSheet, type SheetView } from '../../apps/web/src/play/panels/sheet/sheet-view.js';
import type { Text } from '../../apps/web/src/i18n/useText.js';

const both = (da: string, en = da) => ({ da, en });

/** Lines of an order in A2:C4, their sums to be made in C2:C4 and the whole in C5; D2:D3 is free to write in. */
const made = {
  id: 'lines',
  mechanic: 'sheet',
  prompt: both('Regn ud.', 'Work out.'),
  feedback: both('Godt.', 'Good.'),
  hint: both('Gang.', 'Multiply.'),
  skills: { sheets: 1 },
  outcome: 'sheets',
  title: both('Ordre', 'Order'),
  columns: 4,
  rows: 6,
  cells: {
    A1: both('Antal', 'Number'),
    B1: both('Pris', 'Price'),
    A2: '2',
    B2: '40',
    A3: '3',
    B3: '50',
    A4: '1',
    B4: '20',
  },
  formats: { 'C2:C5': 'currency' },
  open: ['D2:D3'],
  goals: [
    {
      id: 'line',
      label: both('Linjer'),
      cells: 'C2:C4',
      solution: '=A2*B2',
      checks: [{ A2: '7' }],
      why: both('Antal gange pris.'),
    },
    {
      id: 'all',
      label: both('I alt'),
      cells: 'C5',
      solution: '=SUM(C2:C4)',
      checks: [{ A2: '7' }],
      why: both('Læg sammen.'),
    },
  ],
};

function sheetLevel(): Level {
  return level.parse({
    id: 'order',
    kind: 'practice',
    title: both('Ordre'),
    goal: both('Regn.'),
    scene: 'workshop-till',
    minutes: 3,
    brief: { actor: 'mette', text: both('Hej.') },
    debrief: { actor: 'mette', well: both('Flot.'), hard: both('Næsten.'), tryNext: both('Prøv.') },
    steps: [made],
  });
}

const order = sheetLevel();
const options = { seed: 1, mode: 'practice' as const };
const step = learnerLevel(order, options).steps[0] as LearnerSheet;
const text = (locale: 'da' | 'en') =>
  ({ locale, of: (words: { da: string; en: string }) => words[locale] }) as unknown as Text;

function play(...actions: { type: 'enter' | 'fill'; payload: Record<string, string> }[]): RunState {
  return actions.reduce(
    (state, action) => {
      const result = advance(order, state, { stepId: 'lines', ...action });
      if (!result.accepted) throw new Error(result.reason);
      return result.state;
    },
    startRun(order, options),
  );
}

const enter = (cell: string, input: string) => ({ type: 'enter' as const, payload: { cell, input } });
function viewOf(state: RunState, locale: 'da' | 'en' = 'da'): SheetView {
  return viewSheet(step, state.steps['lines'] as SheetState, 'practice', text(locale));
}
const one = (cell: string) => ({ anchor: cell, active: cell });

it('shows every cell with its value, its goal and whether one may write there', () => {
  const { cells } = viewOf(play(enter('C2', '=A2*B2')));
  expect(cells.size).toBe(24);
  expect(cells.get('A1')).toMatchObject({ content: 'Antal', lock: 'given', goal: null });
  expect(cells.get('C2')).toMatchObject({ content: '=A2*B2', lock: null, goal: 1, standing: 'open' });
  expect(cells.get('C2')?.result).toMatchObject({ value: 80, shown: '80,00 kr.' });
  expect(cells.get('C5')).toMatchObject({ content: '', result: null, goal: 2 });
  expect(cells.get('D2')).toMatchObject({ lock: null, goal: null });
});

it('locks what is reached and names functions in the language of the reader', () => {
  const solved = play(
    enter('C2', '=A2*B2'),
    { type: 'fill', payload: { from: 'C2', to: 'C2:C4' } },
    enter('D2', '=MIDDEL(C2:C4)'),
  );
  expect(viewOf(solved).cells.get('C3')).toMatchObject({ lock: 'reached', standing: 'right' });
  expect(viewOf(solved, 'en').cells.get('D2')).toMatchObject({
    content: '=AVERAGE(C2:C4)',
    raw: '=MIDDEL(C2:C4)',
  });
  expect(viewOf(solved, 'en').cells.get('A1')?.content).toBe('Number');
});

it('fills one cell on to the end of its goal', () => {
  const view = viewOf(play(enter('C2', '=A2*B2')));
  expect(fillWays(view)).toEqual(['down']);
  expect(planFill(view, one('C2'), 'down')).toEqual({ from: 'C2', to: 'C2:C4' });
  // At the end of a run the formula is fetched from the cell above.
  expect(planFill(view, one('C3'), 'down')).toEqual({ from: 'C2', to: 'C2:C3' });
  expect(planFill(view, one('C5'), 'down')).toEqual({ why: 'empty', cell: 'C5' });
});

it('fills exactly what is chosen', () => {
  const view = viewOf(play(enter('C2', '=A2*B2')));
  expect(planFill(view, { anchor: 'C3', active: 'C2' }, 'down')).toEqual({ from: 'C2', to: 'C2:C3' });
  expect(planFill(view, { anchor: 'C2', active: 'D3' }, 'down')).toEqual({ why: 'manyLines', cell: 'C2' });
  expect(planFill(view, { anchor: 'C2', active: 'D2' }, 'right')).toEqual({ from: 'C2', to: 'C2:D2' });
  expect(planFill(view, { anchor: 'A2', active: 'A3' }, 'down')).toEqual({ why: 'locked', cell: 'A3' });
  expect(planFill(view, { anchor: 'D2', active: 'D3' }, 'down')).toEqual({ why: 'empty', cell: 'D2' });
});

it('fills free cells only over empty ones', () => {
  const view = viewOf(play(enter('D2', '=C2*2')));
  expect(planFill(view, one('D2'), 'down')).toEqual({ from: 'D2', to: 'D2:D3' });
  const taken = viewOf(play(enter('D2', '=C2*2'), enter('D3', '5')));
  expect(planFill(taken, one('D2'), 'down')).toEqual({ why: 'nowhere', cell: 'D2' });
});

it('plans only fills that the rules take', () => {
  const state = play(enter('C2', '=A2*B2'));
  const view = viewOf(state);
  for (const cell of view.cells.keys()) {
    const plan = planFill(view, one(cell), 'down');
    if ('why' in plan) continue;
    const result = advance(order, state, { stepId: 'lines', type: 'fill', payload: plan });
    expect([cell, result.accepted || result.reason]).toEqual([cell, true]);
  }
});
