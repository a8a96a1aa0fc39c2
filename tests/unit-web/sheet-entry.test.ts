import { entryOf } from '../../apps/web/src/play/panels/sheet/entry.js';
import type { CellView } from '../../apps/web/src/play/panels/sheet/sheet-view.js';

const empty: CellView = {
  name: 'B7',
  content: '',
  raw: '',
  result: null,
  lock: null,
  goal: 1,
  standing: 'open',
};
const danish: CellView = { ...empty, content: '=AVERAGE(B2:B6)', raw: '=MIDDEL(B2:B6)' };

it.each<[string, string]>([
  ['=SUM(B2,B6)', 'Brug semikolon (;) mellem delene i en formel.'],
  ['=SUM(B2:B6', 'Der mangler en afsluttende parentes.'],
  ['=SUMM(B2:B6)', 'Der er ingen funktion, der hedder SUMM. Mente du SUM?'],
  ['SUM(B2:B6)', 'Begynd formlen med et lighedstegn: =SUM(B2:B6)'],
])('keeps %s out and says why', (draft, words) => {
  expect(entryOf(draft, empty, 'da')).toMatchObject({ kind: 'slip', words: { da: words } });
});

it('sends what can stand in a cell, without the spaces around it', () => {
  expect(entryOf(' =SUM(B2:B6) ', empty, 'da')).toEqual({ kind: 'enter', input: '=SUM(B2:B6)' });
  expect(entryOf('4300', empty, 'da')).toEqual({ kind: 'enter', input: '4300' });
  expect(entryOf('=1/0', empty, 'da')).toEqual({ kind: 'enter', input: '=1/0' });
  expect(entryOf('', danish, 'en')).toEqual({ kind: 'enter', input: '' });
});

it('sends nothing when only the language or spaces differ', () => {
  expect(entryOf('=AVERAGE(B2:B6) ', danish, 'en')).toEqual({ kind: 'same' });
  expect(entryOf('=middel(B2:B6)', danish, 'en')).toEqual({ kind: 'same' });
  expect(entryOf('=AVERAGE(B2:B5)', danish, 'en')).toEqual({ kind: 'enter', input: '=AVERAGE(B2:B5)' });
});
