import { chosenCells, moved, rangeName } from '../../apps/web/src/play/panels/sheet/selection.js';

const size = { columns: 4, rows: 6 };

it.each<[string, string, boolean, string | null]>([
  ['B2', 'ArrowRight', false, 'C2'],
  ['B2', 'ArrowLeft', false, 'A2'],
  ['B2', 'ArrowUp', false, 'B1'],
  ['B2', 'ArrowDown', false, 'B3'],
  ['A1', 'ArrowLeft', false, 'A1'],
  ['D6', 'ArrowDown', false, 'D6'],
  ['D6', 'ArrowRight', false, 'D6'],
  ['B2', 'ArrowRight', true, 'D2'],
  ['B2', 'ArrowDown', true, 'B6'],
  ['C3', 'ArrowUp', true, 'C1'],
  ['C3', 'Home', false, 'A3'],
  ['C3', 'End', false, 'D3'],
  ['C3', 'Home', true, 'A1'],
  ['C3', 'End', true, 'D6'],
  ['C3', 'Enter', false, null],
  ['C3', 'a', false, null],
  ['C3', 'constructor', false, null],
])('from %s %s (Ctrl: %p) leads to %p', (cell, key, ctrl, to) => {
  expect(moved(cell, key, ctrl, size)).toBe(to);
});

it('names what is chosen, whichever way it was drawn', () => {
  expect(rangeName({ anchor: 'B2', active: 'B2' })).toBe('B2');
  expect(rangeName({ anchor: 'C4', active: 'B2' })).toBe('B2:C4');
  expect(rangeName({ anchor: 'B4', active: 'C2' })).toBe('B2:C4');
  expect(chosenCells({ anchor: 'C3', active: 'B2' })).toEqual(['B2', 'C2', 'B3', 'C3']);
});
