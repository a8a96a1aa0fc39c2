import { calculate, explainFormula, functionNames } from '@mikrosprint/spreadsheet';
import type { FormulaRow } from './formula-row.js';
import { choiceRows } from './formulas.choices.table.js';
import { lookupRows } from './formulas.lookups.table.js';
import { numberRows } from './formulas.numbers.table.js';
import { textRows } from './formulas.texts.table.js';

const rows: readonly FormulaRow[] = [...numberRows, ...choiceRows, ...lookupRows, ...textRows];

function answerOf({ formula, cells }: FormulaRow) {
  const results = calculate({ ...cells, Z9: formula }, { locale: 'da', now: '2026-05-24T10:30:00Z' });
  const answer = results['Z9'];
  if (!answer) throw new Error('the cell has no result');
  return answer;
}

const named = rows.map((row): [string, FormulaRow] => [`${row.formula} (${row.source})`, row]);

it.each(named)('%s', (_, row) => {
  const answer = answerOf(row);
  if (row.error) expect(answer).toMatchObject({ kind: 'error', code: row.error });
  else if (row.shown !== undefined) expect(answer).toMatchObject({ kind: 'value', shown: row.shown });
  else if (typeof row.is === 'number')
    expect(answer).toEqual({ ...answer, value: expect.closeTo(row.is, 9) });
  else expect(answer).toMatchObject({ kind: 'value', value: row.is });
});

it('covers every function of the help in both languages', () => {
  const used = new Set(rows.flatMap(({ formula }) => explainFormula(formula)?.functions ?? []));
  expect(functionNames.map(({ canonical }) => canonical).filter((name) => !used.has(name))).toEqual([]);
  expect(rows.length).toBeGreaterThanOrEqual(170);
});

it('has a row for each thing it says, and never the same twice', () => {
  const keys = rows.map(({ formula, cells }) => JSON.stringify([formula, cells]));
  expect(keys.filter((key, at) => keys.indexOf(key) !== at)).toEqual([]);
  for (const row of rows) {
    expect([row.is, row.shown, row.error].filter((said) => said !== undefined)).toHaveLength(1);
  }
});
